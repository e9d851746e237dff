#include "translate/ends.h"

#include "english/periods.h"
#include "query/walk.h"

#include <string.h>

enum { MOST_WORDS = 200 };

static bool settle(void *context, struct pred *pred)
{
    const struct literal *period = context;
    bool same = pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL &&
                pred->right->literal.kind == LITERAL_PERIOD &&
                strcmp(pred->right->literal.from, period->from) == 0 &&
                strcmp(pred->right->literal.to, period->to) == 0;
    if (same && pred->op == COMPARE_LT) {
        pred->op = COMPARE_LE;
    } else if (same && pred->op == COMPARE_GE) {
        pred->op = COMPARE_GT;
    }
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

void translate_ends(struct arena *arena, const char *question, struct civil today, int week_start,
                    struct query *query)
{
    struct word *words = NULL;
    struct period *periods = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    size_t found = periods_find(arena, words, count, today, week_start, &periods);
    for (size_t i = 0; i < found; i++) {
        size_t of = periods[i].first - 1 - words_is(words, count, periods[i].first - 1, "the");
        if (words_is(words, count, of, "of") && words_is(words, count, of - 1, "end")) {
            struct literal period = {.from = civil_print(arena, periods[i].from),
                                     .to = civil_print(arena, periods[i].to)};
            query_walk(query, &(struct query_visitor){.context = &period, .pred = settle, .query = enter});
        }
    }
}
