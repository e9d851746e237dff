#include "translate/factors.h"

#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 200 };

struct factors {
    const struct word *words;
    size_t count;
    bool found; /* a number of the question that it says to be no factor */
};

/* "Per 1000", "at 40 an hour", "the last 12 months". */
static bool may_be_factor(const struct factors *factors, size_t at)
{
    bool before = at > 0 && list_has(LIST_BEFORE_FACTORS, factors->words[at - 1].text);
    bool time = at + 1 < factors->count && list_has(LIST_UNITS_OF_TIME, factors->words[at + 1].text);
    return before || time;
}

static void see_number(struct factors *factors, const struct expr *expr)
{
    if (expr->kind != EXPR_LITERAL || expr->literal.kind != LITERAL_NUMBER) {
        return;
    }
    bool said = false, may = false;
    for (size_t i = 0; i < factors->count; i++) {
        bool same = text_is_decimal(factors->words[i].text) &&
                    strtod(factors->words[i].text, NULL) == strtod(expr->literal.text, NULL);
        said = said || same;
        may = may || (same && may_be_factor(factors, i));
    }
    factors->found = factors->found || (said && !may);
}

static void see_product(void *context, struct expr *expr)
{
    if (expr->kind == EXPR_ARITHMETIC && (expr->op == ARITHMETIC_MULTIPLY || expr->op == ARITHMETIC_DIVIDE)) {
        see_number(context, expr->left);
        see_number(context, expr->right);
    }
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

const char *translate_factors_fault(struct arena *arena, const char *question, const struct query *query)
{
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    struct factors factors = {words, count, false};
    if (list_has_one(LIST_FACTOR_WORDS, words, count) || strchr(question, '%') != NULL ||
        strchr(question, '*') != NULL || strchr(question, '/') != NULL) {
        return NULL;
    }
    query_walk(query,
               &(struct query_visitor){.leave_expr = see_product, .query = enter, .context = &factors});
    return factors.found ? "a number of the question is no factor" : NULL;
}
