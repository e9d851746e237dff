#include "eval/eval.h"

#include "answer/statements.h"

#include <stdlib.h>
#include <string.h>

const char *const eval_clause_names[EVAL_CLAUSES] = {"select", "filter", "value",        "join",
                                                     "group",  "order",  "set_operation"};

double eval_share_of(struct eval_share share)
{
    return share.count > 0 ? (double)share.right / (double)share.count : 0;
}

static void add(struct eval_share *share, bool right)
{
    share->count++;
    share->right += right;
}

/* ---- groups ---- */

static void add_to_group(struct eval_groups *groups, const char *name, bool right)
{
    size_t i = 0;
    while (i < groups->count && strcmp(groups->items[i].name, name) != 0) {
        i++;
    }
    if (i == groups->count) {
        groups->items[groups->count++] = (struct eval_group){.name = name};
    }
    add(&groups->items[i].share, right);
}

static const char *category_of(const struct eval_result *result)
{
    if (result->item->category != NULL) {
        return result->item->category;
    }
    return result->query != NULL ? answer_hardness(result->query) : "unanswerable";
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct eval_group *)a)->name, ((const struct eval_group *)b)->name);
}

static void sort_groups(struct eval_groups *groups)
{
    if (groups->count > 0) {
        qsort(groups->items, groups->count, sizeof *groups->items, by_name);
    }
}

/* ---- confidence and time ---- */

/* The most confident first; among equals the right ones, as other tools do. */
static int by_confidence(const void *a, const void *b)
{
    const struct eval_guess *x = a, *y = b;
    if (x->confidence != y->confidence) {
        return x->confidence < y->confidence ? 1 : -1;
    }
    return (int)y->right - (int)x->right;
}

static struct eval_share confident_half(struct eval_guess *guesses, size_t count, size_t all)
{
    struct eval_share share = {0};
    if (count > 0) {
        qsort(guesses, count, sizeof *guesses, by_confidence);
    }
    for (size_t i = 0; count >= all / 2 && i < all / 2; i++) {
        add(&share, guesses[i].right);
    }
    return share;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* ---- all ---- */

static void count_clauses(const struct eval_result *result, struct eval_figures *figures)
{
    if (result->outcome != EVAL_WRONG || result->query == NULL) {
        return;
    }
    for (unsigned i = 0; i < EVAL_CLAUSES && result->compared; i++) {
        figures->clauses[i] += result->clauses >> i & 1;
    }
    figures->no_clause += result->compared && result->clauses == 0;
    figures->not_compared += !result->compared;
}

static void count_answer(const struct eval_result *result, struct eval_figures *figures)
{
    bool right = result->outcome == EVAL_RIGHT;
    figures->answered++;
    figures->marked += result->marked;
    if (!result->marked) {
        add(&figures->unmarked, right);
    }
    if (right) {
        add(&figures->right_unmarked, !result->marked);
    }
}

static void count_result(const struct eval_result *result, struct eval_figures *figures)
{
    bool right = result->outcome == EVAL_RIGHT;
    add(&figures->all, right);
    add(result->query != NULL ? &figures->answerable : &figures->unanswerable, right);
    if (result->history_count > 0) {
        add(&figures->later, right);
    }
    if (result->sql != NULL) {
        add(right ? &figures->right_not_used : &figures->wrong_not_used, result->not_used > 0);
    }
    figures->declined += result->outcome == EVAL_DECLINED;
    if (result->sql != NULL) {
        count_answer(result, figures);
    } else {
        figures->declined_all += result->outcome != EVAL_FAILED;
    }
    figures->failed += result->outcome == EVAL_FAILED;
    add_to_group(&figures->categories, category_of(result), right);
    add_to_group(&figures->databases, result->database, right);
    count_clauses(result, figures);
}

void eval_count(const struct eval_results *results, int suite, struct eval_figures *ret_figures)
{
    struct arena *arena = results->arena;
    struct eval_figures figures = {.median = -1, .p95 = -1};
    struct eval_guess *guesses = ARENA_ARRAY(arena, struct eval_guess, results->count + 1);
    double *times = ARENA_ARRAY(arena, double, results->count + 1);
    size_t guess_count = 0, time_count = 0;
    figures.categories.items = ARENA_ARRAY(arena, struct eval_group, results->count + 1);
    figures.databases.items = ARENA_ARRAY(arena, struct eval_group, results->count + 1);
    for (size_t i = 0; i < results->count; i++) {
        const struct eval_result *result = &results->items[i];
        if (suite != EVAL_POOLED && result->item->suite != (size_t)suite) {
            continue;
        }
        if (result->outcome == EVAL_LEFT_OUT) {
            figures.left_out++;
            continue;
        }
        count_result(result, &figures);
        if (result->sql != NULL) {
            guesses[guess_count++] = (struct eval_guess){result->confidence, result->outcome == EVAL_RIGHT};
        }
        if (result->milliseconds >= 0) {
            times[time_count++] = result->milliseconds;
        }
    }
    figures.confident = confident_half(guesses, guess_count, figures.all.count);
    eval_calibrate(arena, guesses, guess_count, &figures.calibration);
    if (time_count > 0) {
        qsort(times, time_count, sizeof *times, by_size);
        figures.median = times[time_count / 2];
        figures.p95 = times[(size_t)((double)time_count * 0.95)];
    }
    sort_groups(&figures.categories);
    sort_groups(&figures.databases);
    *ret_figures = figures;
}
