#include "eval/eval.h"
#include "render/answer_json.h"
#include "render/cell.h"
#include "util/utf8.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

/* ---- text ---- */

static void print_share(FILE *out, const char *name, size_t width, struct eval_share share)
{
    text_write_evident(out, name, strlen(name), text_write_visible);
    for (size_t used = utf8_width(name, strlen(name)); used < width; used++) {
        fputc(' ', out);
    }
    fprintf(out, "  %5.1f %%  %zu of %zu\n", 100 * eval_share_of(share), share.right, share.count);
}

static void print_groups(FILE *out, const char *title, const struct eval_groups *groups)
{
    size_t width = 0;
    for (size_t i = 0; i < groups->count; i++) {
        size_t this = utf8_width(groups->items[i].name, strlen(groups->items[i].name));
        width = this > width ? this : width;
    }
    fprintf(out, "\n%s\n", title);
    for (size_t i = 0; i < groups->count; i++) {
        fputs("  ", out);
        print_share(out, groups->items[i].name, width, groups->items[i].share);
    }
}

static void print_clauses(FILE *out, const struct eval_figures *figures)
{
    size_t all = figures->no_clause + figures->not_compared;
    for (size_t i = 0; i < EVAL_CLAUSES; i++) {
        all += figures->clauses[i];
    }
    if (all == 0) {
        return;
    }
    fputs("\nwrong answers that differ from the gold query in\n", out);
    for (size_t i = 0; i < EVAL_CLAUSES; i++) {
        if (figures->clauses[i] > 0) {
            fprintf(out, "  %-20s  %zu\n", eval_clause_names[i], figures->clauses[i]);
        }
    }
    if (figures->no_clause > 0) {
        fprintf(out, "  %-20s  %zu\n", "none of these", figures->no_clause);
    }
    if (figures->not_compared > 0) {
        fprintf(out, "  %-20s  %zu\n", "not compared", figures->not_compared);
    }
}

static void print_trust(FILE *out, const struct eval_figures *figures, size_t width)
{
    size_t all = figures->all.count;
    struct eval_interval interval = eval_interval_of(figures->unmarked);
    print_share(out, "declined", width, (struct eval_share){figures->declined_all, all});
    print_share(out, "answered, marked", width, (struct eval_share){figures->marked, all});
    print_share(out, "unmarked right", width, figures->unmarked);
    if (figures->unmarked.count > 0) {
        fprintf(out, "  with 95 %% between    %5.1f %% and %.1f %%\n", 100 * interval.low,
                100 * interval.high);
    }
    print_share(out, "right unmarked", width, figures->right_unmarked);
    if (figures->calibration.error >= 0) {
        fprintf(out, "calibration error      %.3f\n", figures->calibration.error);
    }
}

static void print_reliability(FILE *out, const struct eval_calibration *calibration)
{
    if (calibration->bin_count == 0) {
        return;
    }
    fputs("\nreliability\n  confidence       mean   right    answers\n", out);
    for (size_t i = 0; i < calibration->bin_count; i++) {
        const struct eval_bin *bin = &calibration->bins[i];
        fprintf(out, "  %.3f to %.3f  %.3f  %5.1f %%  %zu\n", bin->low, bin->high, bin->confidence,
                100 * bin->right, bin->count);
    }
}

static void print_suites(FILE *out, const struct eval_report *report)
{
    if (report->suite_count < 2) {
        return;
    }
    fputs("\nby suite (right; unmarked right; marked; declined; calibration error)\n", out);
    for (size_t i = 0; i < report->suite_count; i++) {
        const struct eval_figures *figures = &report->suites[i];
        fputs("  ", out);
        text_write_evident(out, report->paths[i], strlen(report->paths[i]), text_write_visible);
        fprintf(out, "  %.1f %%  %zu of %zu; %zu of %zu; %zu; %zu; ", 100 * eval_share_of(figures->all),
                figures->all.right, figures->all.count, figures->unmarked.right, figures->unmarked.count,
                figures->marked, figures->declined_all);
        fprintf(out, figures->calibration.error >= 0 ? "%.3f\n" : "-\n", figures->calibration.error);
    }
}

void eval_print_text(FILE *out, const struct eval_report *report)
{
    enum { WIDTH = 20 };
    const struct eval_figures *figures = report->pooled;
    struct eval_share declined = {figures->declined, figures->answerable.count};
    print_share(out, "right", WIDTH, figures->all);
    if (figures->unanswerable.count > 0) {
        print_share(out, "  of the answerable", WIDTH, figures->answerable);
        print_share(out, "  of the others", WIDTH, figures->unanswerable);
    }
    if (figures->later.count > 0) {
        print_share(out, "  of later turns", WIDTH, figures->later);
    }
    if (figures->confident.count > 0) {
        print_share(out, "most confident half", WIDTH, figures->confident);
    }
    print_share(out, "declined answerable", WIDTH, declined);
    print_trust(out, figures, WIDTH);
    fputs("answers with words not used\n", out);
    print_share(out, "  of the right", WIDTH, figures->right_not_used);
    print_share(out, "  of the wrong", WIDTH, figures->wrong_not_used);
    fprintf(out, "failed to run          %zu\n", figures->failed);
    if (figures->left_out > 0) {
        fprintf(out, "gold left out          %zu\n", figures->left_out);
    }
    if (figures->median >= 0) {
        fprintf(out, "ms a question          median %.1f, 95th percentile %.1f\n", figures->median,
                figures->p95);
    }
    print_suites(out, report);
    print_reliability(out, &figures->calibration);
    print_groups(out, "by category", &figures->categories);
    print_groups(out, "by database", &figures->databases);
    print_clauses(out, figures);
}

/* ---- JSON ---- */

static void add_share(cJSON *object, const char *name, struct eval_share share)
{
    cJSON *item = cJSON_AddObjectToObject(object, name);
    cJSON_AddNumberToObject(item, "right", (double)share.right);
    cJSON_AddNumberToObject(item, "count", (double)share.count);
    if (share.count > 0) {
        cJSON_AddNumberToObject(item, "share", eval_share_of(share));
    }
}

/* Of `count` answers, so many with words not used. */
static void add_count(cJSON *object, const char *name, struct eval_share share)
{
    cJSON *item = cJSON_AddObjectToObject(object, name);
    cJSON_AddNumberToObject(item, "not_used", (double)share.right);
    cJSON_AddNumberToObject(item, "count", (double)share.count);
}

static void add_groups(cJSON *object, const char *name, const struct eval_groups *groups)
{
    cJSON *item = cJSON_AddObjectToObject(object, name);
    for (size_t i = 0; i < groups->count; i++) {
        add_share(item, groups->items[i].name, groups->items[i].share);
    }
}

static void print_object(FILE *out, cJSON *object, bool pretty)
{
    json_print(out, object, pretty);
    cJSON_Delete(object);
}

static void add_unmarked(cJSON *object, const struct eval_figures *figures)
{
    struct eval_interval interval = eval_interval_of(figures->unmarked);
    add_share(object, "unmarked", figures->unmarked);
    if (figures->unmarked.count > 0) {
        cJSON *item = cJSON_GetObjectItem(object, "unmarked");
        cJSON *bounds = cJSON_AddArrayToObject(item, "interval");
        cJSON_AddItemToArray(bounds, cJSON_CreateNumber(interval.low));
        cJSON_AddItemToArray(bounds, cJSON_CreateNumber(interval.high));
    }
    add_share(object, "right_unmarked", figures->right_unmarked);
}

static void add_calibration(cJSON *object, const struct eval_calibration *calibration)
{
    cJSON *item = cJSON_AddObjectToObject(object, "calibration");
    if (calibration->error >= 0) {
        cJSON_AddNumberToObject(item, "error", calibration->error);
    }
    cJSON *bins = cJSON_AddArrayToObject(item, "bins");
    for (size_t i = 0; i < calibration->bin_count; i++) {
        const struct eval_bin *bin = &calibration->bins[i];
        cJSON *entry = cJSON_CreateObject();
        cJSON_AddNumberToObject(entry, "from", bin->low);
        cJSON_AddNumberToObject(entry, "to", bin->high);
        cJSON_AddNumberToObject(entry, "confidence", bin->confidence);
        cJSON_AddNumberToObject(entry, "right", bin->right);
        cJSON_AddNumberToObject(entry, "count", (double)bin->count);
        cJSON_AddItemToArray(bins, entry);
    }
}

/* All but what is counted by category, database and clause. */
static void add_figures(cJSON *root, const struct eval_figures *figures)
{
    add_share(root, "all", figures->all);
    add_share(root, "answerable", figures->answerable);
    add_share(root, "unanswerable", figures->unanswerable);
    add_share(root, "later_turns", figures->later);
    add_share(root, "most_confident_half", figures->confident);
    add_count(root, "right_not_used", figures->right_not_used);
    add_count(root, "wrong_not_used", figures->wrong_not_used);
    cJSON_AddNumberToObject(root, "declined_answerable", (double)figures->declined);
    cJSON_AddNumberToObject(root, "declined", (double)figures->declined_all);
    cJSON_AddNumberToObject(root, "answered", (double)figures->answered);
    cJSON_AddNumberToObject(root, "marked", (double)figures->marked);
    add_unmarked(root, figures);
    add_calibration(root, &figures->calibration);
    cJSON_AddNumberToObject(root, "failed", (double)figures->failed);
    cJSON_AddNumberToObject(root, "left_out", (double)figures->left_out);
    cJSON *times = cJSON_AddObjectToObject(root, "ms");
    if (figures->median >= 0) {
        cJSON_AddNumberToObject(times, "median", figures->median);
        cJSON_AddNumberToObject(times, "p95", figures->p95);
    }
}

void eval_print_json(FILE *out, const struct eval_report *report)
{
    const struct eval_figures *figures = report->pooled;
    cJSON *root = cJSON_CreateObject();
    add_figures(root, figures);
    cJSON *suites = report->suite_count > 1 ? cJSON_AddArrayToObject(root, "suites") : NULL;
    for (size_t i = 0; suites != NULL && i < report->suite_count; i++) {
        cJSON *suite = cJSON_CreateObject();
        cJSON_AddStringToObject(suite, "file", report->paths[i]);
        add_figures(suite, &report->suites[i]);
        cJSON_AddItemToArray(suites, suite);
    }
    add_groups(root, "categories", &figures->categories);
    add_groups(root, "databases", &figures->databases);
    cJSON *clauses = cJSON_AddObjectToObject(root, "wrong_clauses");
    for (size_t i = 0; i < EVAL_CLAUSES; i++) {
        cJSON_AddNumberToObject(clauses, eval_clause_names[i], (double)figures->clauses[i]);
    }
    cJSON_AddNumberToObject(clauses, "none", (double)figures->no_clause);
    cJSON_AddNumberToObject(clauses, "not_compared", (double)figures->not_compared);
    print_object(out, root, true);
}

/* ---- failures ---- */

static void add_text(cJSON *object, const char *name, const char *text)
{
    cJSON_AddItemToObject(object, name, text != NULL ? cJSON_CreateString(text) : cJSON_CreateNull());
}

static void add_history(cJSON *line, const struct eval_result *result)
{
    cJSON *list = result->history_count > 0 ? cJSON_AddArrayToObject(line, "history") : NULL;
    for (size_t i = 0; i < result->history_count; i++) {
        cJSON *turn = cJSON_CreateObject();
        add_text(turn, "question", result->history[i].question);
        add_text(turn, "sql", result->history[i].sql);
        if (result->history[i].confidence > 0) {
            cJSON_AddNumberToObject(turn, "confidence", result->history[i].confidence);
        }
        if (result->history[i].declined) {
            cJSON_AddTrueToObject(turn, "declined");
        }
        cJSON_AddItemToArray(list, turn);
    }
}

void eval_print_failures(FILE *out, const struct eval_results *results)
{
    for (size_t i = 0; i < results->count; i++) {
        const struct eval_result *result = &results->items[i];
        if (result->outcome == EVAL_RIGHT || result->outcome == EVAL_LEFT_OUT) {
            continue;
        }
        cJSON *line = cJSON_CreateObject();
        add_text(line, "db_id", result->database);
        if (result->item->category != NULL) {
            add_text(line, "category", result->item->category);
        }
        add_history(line, result);
        add_text(line, "question", result->turn->question);
        add_text(line, "query", result->query);
        add_text(line, "sql", result->sql);
        if (result->milliseconds >= 0) {
            cJSON_AddNumberToObject(line, "confidence", result->confidence);
        }
        add_text(line, "why", result->why);
        cJSON *clauses = result->compared ? cJSON_AddArrayToObject(line, "clauses") : NULL;
        for (unsigned c = 0; c < EVAL_CLAUSES && clauses != NULL; c++) {
            if (result->clauses >> c & 1) {
                cJSON_AddItemToArray(clauses, cJSON_CreateString(eval_clause_names[c]));
            }
        }
        print_object(out, line, false);
    }
}
