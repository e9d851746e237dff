#include "translate/changes.h"

#include "english/lists.h"
#include "query/walk.h"

#include <string.h>

/* ---- the period that an amount is of ---- */

struct period {
    const struct literal *first; /* NULL: none, or texts of days alone */
    bool several;
};

static bool see_expr(void *context, struct expr *expr)
{
    struct period *period = context;
    bool time = expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_PERIOD;
    if (time && period->first == NULL) {
        period->first = &expr->literal;
    } else if (time) {
        period->several = period->several || strcmp(period->first->from, expr->literal.from) != 0;
    }
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

/* NULL where it has none, or more than one. */
static const char *start_of(const struct expr *amount)
{
    struct period period = {NULL, false};
    bool counts = amount->kind == EXPR_AGGREGATE || amount->kind == EXPR_SUBQUERY;
    if (counts) {
        expr_walk(amount, &(struct query_visitor){.context = &period, .expr = see_expr, .query = enter});
    }
    return period.first != NULL && !period.several ? period.first->from : NULL;
}

/* Of the same in two periods; both are not NULL. */
static bool is_alike(const struct expr *a, const struct expr *b)
{
    if (a->kind != b->kind || a->op != b->op || a->distinct != b->distinct) {
        return false;
    }
    return a->kind == EXPR_SUBQUERY ? a->subquery->select_count == 1 && b->subquery->select_count == 1 &&
                                          expr_equal(a->subquery->select[0], b->subquery->select[0])
                                    : a->left != NULL && b->left != NULL && expr_equal(a->left, b->left);
}

/* ---- differences ---- */

/* A difference of one amount in two periods, the later one first from here on. */
static bool settle_difference(struct expr *expr)
{
    if (expr->kind != EXPR_ARITHMETIC || expr->op != ARITHMETIC_SUBTRACT ||
        !is_alike(expr->left, expr->right)) {
        return false;
    }
    const char *left = start_of(expr->left), *right = start_of(expr->right);
    if (left == NULL || right == NULL || strcmp(left, right) == 0) {
        return false;
    }
    if (strcmp(left, right) < 0) {
        struct expr *later = expr->right;
        expr->right = expr->left;
        expr->left = later;
    }
    return true;
}

/* Down to it, through factors that are numbers. */
static struct expr *without_factor(struct expr *expr)
{
    while (expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_MULTIPLY) {
        bool number = expr->left->kind == EXPR_LITERAL;
        expr = number ? expr->right : expr->left;
    }
    return expr;
}

static bool settle(void *context, struct expr *expr)
{
    (void)context;
    if (expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_DIVIDE) {
        struct expr *difference = without_factor(expr->left);
        bool settled = settle_difference(difference);
        if (settled &&
            (expr_equal(expr->right, difference->left) || expr_equal(expr->right, difference->right))) {
            expr->right = difference->right;
        }
        return !settled;
    }
    return !settle_difference(expr);
}

void translate_changes_settle(const struct word *words, size_t count, struct query *query)
{
    if (list_has_one(LIST_CHANGE_OVER_TIME, words, count)) {
        query_walk(query, &(struct query_visitor){
                              .expr = settle, .query = enter, .clauses = WALK_SELECT | WALK_ORDER});
    }
}
