#include "query/conflict.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_PARTS = 32 };

/* What all must hold. */
struct parts {
    const struct pred *items[MOST_PARTS];
    size_t count;
};

/* An end of the values that a condition leaves: a number, or a text that orders as its value does. */
struct bound {
    const char *text; /* NULL: no end on this side */
    bool number;
    bool open; /* the end itself is left out */
};

/* The values from `low` to `high`. */
struct range {
    struct bound low, high;
};

static void collect(struct parts *parts, const struct pred *pred)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        collect(parts, pred->left_pred);
        collect(parts, pred->right_pred);
    } else if (parts->count < MOST_PARTS) {
        parts->items[parts->count++] = pred;
    }
}

/* -1, 0, 1 as in strcmp; 0 too where the two cannot be compared. */
static int compare_bounds(const struct bound *a, const struct bound *b, bool *ret_known)
{
    *ret_known = a->text != NULL && b->text != NULL && a->number == b->number;
    if (!*ret_known) {
        return 0;
    }
    if (!a->number) {
        int order = strcmp(a->text, b->text);
        return (order > 0) - (order < 0);
    }
    double x = strtod(a->text, NULL), y = strtod(b->text, NULL);
    return (x > y) - (x < y);
}

static bool is_empty(const struct range *range)
{
    bool known;
    int order = compare_bounds(&range->low, &range->high, &known);
    return known && (order > 0 || (order == 0 && (range->low.open || range->high.open)));
}

static bool literal_bound(const struct expr *expr, struct bound *ret_bound)
{
    if (expr == NULL || expr->kind != EXPR_LITERAL || expr->literal.text == NULL) {
        return false;
    }
    *ret_bound = (struct bound){.text = expr->literal.text, .number = expr->literal.kind == LITERAL_NUMBER};
    return true;
}

static struct range period_range(const struct literal *period, enum comparison op)
{
    struct bound from = {.text = period->from}, to = {.text = period->to};
    struct range range = {0};
    switch (op) {
    case COMPARE_EQ:
        range = (struct range){from, to};
        range.high.open = true;
        break;
    case COMPARE_LT:
        range.high = from;
        range.high.open = true;
        break;
    case COMPARE_LE:
        range.high = to;
        range.high.open = true;
        break;
    case COMPARE_GT:
        range.low = to;
        break;
    case COMPARE_GE:
        range.low = from;
        break;
    case COMPARE_NE:
        break;
    }
    return range;
}

/* What a part leaves of the values of its left side; no ends where that is no range. */
static struct range range_of(const struct pred *pred)
{
    struct range range = {0};
    struct bound bound;
    if (pred->kind == PRED_BETWEEN) {
        literal_bound(pred->right, &range.low);
        literal_bound(pred->upper, &range.high);
        return range;
    }
    if (pred->kind != PRED_COMPARE || pred->right->kind != EXPR_LITERAL) {
        return range;
    }
    if (pred->right->literal.kind == LITERAL_PERIOD) {
        return period_range(&pred->right->literal, (enum comparison)pred->op);
    }
    if (!literal_bound(pred->right, &bound)) {
        return range;
    }
    bound.open = pred->op == COMPARE_LT || pred->op == COMPARE_GT;
    if (pred->op == COMPARE_EQ || pred->op == COMPARE_GT || pred->op == COMPARE_GE) {
        range.low = bound;
    }
    if (pred->op == COMPARE_EQ || pred->op == COMPARE_LT || pred->op == COMPARE_LE) {
        range.high = bound;
    }
    return range;
}

static bool holds(const struct pred *list, const struct expr *value)
{
    for (size_t i = 0; i < list->list_count; i++) {
        if (expr_equal(list->list[i], value)) {
            return true;
        }
    }
    return false;
}

static bool is_equality(const struct pred *pred)
{
    return pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->right->kind == EXPR_LITERAL &&
           pred->right->literal.kind != LITERAL_PERIOD;
}

/* x = a beside x <> a, x in (b, c) or x not in (a, b). */
static bool excludes(const struct pred *equality, const struct pred *other)
{
    if (!is_equality(equality)) {
        return false;
    }
    if (other->kind == PRED_COMPARE && other->op == COMPARE_NE) {
        return expr_equal(equality->right, other->right);
    }
    return other->kind == PRED_IN_LIST && holds(other, equality->right) == other->negated;
}

static bool is_null_test(const struct pred *pred)
{
    return pred->kind == PRED_NULL && !pred->negated;
}

static bool conflict(const struct pred *a, const struct pred *b)
{
    if (a->left == NULL || b->left == NULL || !expr_equal(a->left, b->left)) {
        return false;
    }
    if (is_null_test(a) || is_null_test(b)) {
        return !is_null_test(a) || !is_null_test(b);
    }
    struct range x = range_of(a), y = range_of(b);
    struct range first = {x.low, y.high}, second = {y.low, x.high};
    return is_empty(&first) || is_empty(&second) || excludes(a, b) || excludes(b, a);
}

static const struct expr *conflict_within(const struct pred *pred)
{
    if (pred->kind == PRED_OR) {
        const struct expr *left = pred_conflict(pred->left_pred, NULL);
        return left != NULL ? left : pred_conflict(pred->right_pred, NULL);
    }
    if (pred->kind == PRED_NOT) {
        return pred_conflict(pred->left_pred, NULL);
    }
    struct range range = range_of(pred);
    return is_empty(&range) ? pred->left : NULL;
}

const struct expr *pred_conflict(const struct pred *pred, const struct pred *given)
{
    struct parts parts = {.count = 0};
    collect(&parts, pred);
    size_t own = parts.count;
    collect(&parts, given);
    for (size_t i = 0; i < own; i++) {
        const struct expr *within = conflict_within(parts.items[i]);
        if (within != NULL) {
            return within;
        }
        for (size_t k = i + 1; k < parts.count; k++) {
            if (conflict(parts.items[i], parts.items[k])) {
                return parts.items[i]->left;
            }
        }
    }
    return NULL;
}

/* ---- conditions that say nothing ---- */

static bool repeats(const struct pred *pred)
{
    for (size_t i = 0; pred->kind == PRED_IN_LIST && i < pred->list_count; i++) {
        for (size_t k = i + 1; k < pred->list_count; k++) {
            if (expr_equal(pred->list[i], pred->list[k])) {
                return true;
            }
        }
    }
    return false;
}

/* Does x = a leave nothing to say for the other, which holds where it does? */
static bool settles(const struct pred *equality, const struct pred *other)
{
    bool compared = other->kind == PRED_COMPARE && other->right->kind == EXPR_LITERAL;
    return is_equality(equality) && expr_equal(equality->left, other->left) && !pred_equal(equality, other) &&
           (compared || other->kind == PRED_IN_LIST || other->kind == PRED_BETWEEN);
}

const struct expr *pred_idle(const struct pred *pred)
{
    struct parts parts = {.count = 0};
    collect(&parts, pred);
    for (size_t i = 0; i < parts.count; i++) {
        const struct pred *part = parts.items[i];
        if (part->kind == PRED_OR || part->kind == PRED_NOT) {
            const struct expr *left = pred_idle(part->left_pred);
            const struct expr *within = left != NULL ? left : pred_idle(part->right_pred);
            if (within != NULL) {
                return within;
            }
        }
        if (repeats(part)) {
            return part->left;
        }
        for (size_t k = 0; k < parts.count; k++) {
            if (k != i && part->left != NULL && parts.items[k]->left != NULL &&
                settles(part, parts.items[k])) {
                return part->left;
            }
        }
    }
    return NULL;
}

bool pred_says(const struct pred *pred, const struct pred *part)
{
    struct parts whole = {.count = 0}, wanted = {.count = 0};
    collect(&whole, pred);
    collect(&wanted, part);
    for (size_t i = 0; i < wanted.count; i++) {
        bool said = false;
        for (size_t k = 0; k < whole.count; k++) {
            said = said || pred_equal(whole.items[k], wanted.items[i]);
        }
        if (!said) {
            return false;
        }
    }
    return wanted.count > 0;
}

bool pred_pins(const struct pred *pred, const struct expr *expr)
{
    struct parts parts = {.count = 0};
    collect(&parts, pred);
    for (size_t i = 0; i < parts.count; i++) {
        if (is_equality(parts.items[i]) && expr_equal(parts.items[i]->left, expr)) {
            return true;
        }
    }
    return false;
}
