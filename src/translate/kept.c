#include "translate/kept.h"

#include "english/lists.h"
#include "english/periods.h"
#include "english/words.h"
#include "query/copy.h"

#include <string.h>

enum { MOST_WORDS = 40, MOST_CONDITIONS = 16 };

struct conditions {
    struct pred *items[MOST_CONDITIONS];
    size_t count;
};

/* Of one column, and of no time. */
static bool is_kept(const struct catalog *catalog, const struct pred *pred)
{
    bool one = pred->left != NULL && pred->left->kind == EXPR_COLUMN &&
               (pred->kind == PRED_NULL || pred->kind == PRED_IN_LIST ||
                (pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL));
    return one && (pred->kind == PRED_NULL || catalog->columns[pred->left->column].type != COLUMN_TIME);
}

static void collect(const struct catalog *catalog, struct pred *pred, struct conditions *conditions)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        collect(catalog, pred->left_pred, conditions);
        collect(catalog, pred->right_pred, conditions);
    } else if (is_kept(catalog, pred) && conditions->count < MOST_CONDITIONS) {
        conditions->items[conditions->count++] = pred;
    }
}

/* The one condition on the column; NULL: none, or several. */
static struct pred *only_on(const struct conditions *conditions, const struct expr *column)
{
    struct pred *found = NULL;
    for (size_t i = 0; i < conditions->count; i++) {
        const struct expr *left = conditions->items[i]->left;
        if (left->column != column->column || left->instance != column->instance) {
            continue;
        }
        if (found != NULL) {
            return NULL;
        }
        found = conditions->items[i];
    }
    return found;
}

/* "What about 2025?" */
static bool says_time_alone(struct arena *arena, const char *question, struct civil today, int week_start)
{
    struct word *words = NULL;
    struct period *periods = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    size_t found = periods_find(arena, words, count, today, week_start, &periods);
    bool alone = found == 1;
    for (size_t i = 0; i < count && alone; i++) {
        bool time = i >= periods[0].first && i <= periods[0].last;
        bool small = words[i].kind == WORD_OTHER || list_has(LIST_GOES_ON_TO_TIMES, words[i].text);
        alone = time || small;
    }
    return alone;
}

void translate_kept(struct arena *arena, const struct catalog *catalog, const char *question,
                    struct civil today, const struct query *history, struct query *query)
{
    struct conditions before = {.count = 0}, now = {.count = 0};
    if (history == NULL || history->set != SET_NONE || query->set != SET_NONE ||
        !says_time_alone(arena, question, today, catalog->week_start)) {
        return;
    }
    collect(catalog, history->where, &before);
    collect(catalog, query->where, &now);
    for (size_t i = 0; i < now.count; i++) {
        const struct expr *column = now.items[i]->left;
        const struct pred *was = only_on(&before, column);
        if (was != NULL && only_on(&now, column) == now.items[i]) {
            *now.items[i] = *pred_copy(arena, was);
        }
    }
}
