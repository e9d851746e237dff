#include "query/walk.h"

#include <stdlib.h>
#include <string.h>

static bool literal_equal(const struct literal *a, const struct literal *b)
{
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case LITERAL_NULL:
        return true;
    case LITERAL_PERIOD:
        return strcmp(a->from, b->from) == 0 && strcmp(a->to, b->to) == 0;
    case LITERAL_NUMBER:
        return strtod(a->text, NULL) == strtod(b->text, NULL);
    case LITERAL_TEXT:
    case LITERAL_BOOLEAN:
        return strcmp(a->text, b->text) == 0;
    }
    return false;
}

/* Is one array a permutation of the other? `equal` compares item i of a with item j of b. */
static bool same_set(size_t count_a, size_t count_b,
                     bool (*equal)(const void *, size_t, const void *, size_t), const void *a, const void *b)
{
    if (count_a != count_b) {
        return false;
    }
    if (count_a == 0) {
        return true;
    }
    bool *used = calloc(count_b, sizeof *used);
    bool same = used != NULL;
    for (size_t i = 0; same && i < count_a; i++) {
        bool found = false;
        for (size_t j = 0; j < count_b && !found; j++) {
            if (!used[j] && equal(a, i, b, j)) {
                used[j] = found = true;
            }
        }
        same = found;
    }
    free(used);
    return same;
}

static bool expr_at_equal(const void *a, size_t i, const void *b, size_t j)
{
    return expr_equal(((struct expr *const *)a)[i], ((struct expr *const *)b)[j]);
}

/* What an expression of its kind is beside its parts. */
static bool same_content(const struct expr *a, const struct expr *b)
{
    switch (a->kind) {
    case EXPR_COLUMN:
        return a->column == b->column && a->instance == b->instance;
    case EXPR_STAR:
        return a->table == b->table && a->instance == b->instance;
    case EXPR_LITERAL:
        return literal_equal(&a->literal, &b->literal);
    case EXPR_AGGREGATE:
        return a->op == b->op && a->distinct == b->distinct &&
               (a->op != AGGREGATE_PERCENTILE || literal_equal(&a->literal, &b->literal));
    case EXPR_ARITHMETIC:
    case EXPR_BUCKET:
    case EXPR_WINDOW:
        return a->op == b->op;
    case EXPR_PORTION:
    case EXPR_SUBQUERY:
    case EXPR_TEST:
        return true;
    }
    return false;
}

/* Of two nodes of one kind; lists of one length are compared in any order. */
static bool same_parts(const struct tree_parts *a, const struct tree_parts *b)
{
    for (size_t i = 0; i < sizeof a->preds / sizeof *a->preds && a->preds[i] != NULL; i++) {
        if (!pred_equal(*a->preds[i], *b->preds[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < sizeof a->exprs / sizeof *a->exprs && a->exprs[i] != NULL; i++) {
        if (!expr_equal(*a->exprs[i], *b->exprs[i])) {
            return false;
        }
    }
    if (a->list != NULL && !same_set(a->list_count, b->list_count, expr_at_equal, *a->list, *b->list)) {
        return false;
    }
    return a->query == NULL || query_equal(*a->query, *b->query);
}

bool expr_equal(const struct expr *a, const struct expr *b)
{
    if (a == NULL || b == NULL) {
        return a == b;
    }
    if (a->kind != b->kind) {
        return false;
    }
    struct tree_parts x = expr_parts(a), y = expr_parts(b);
    return same_content(a, b) && same_parts(&x, &y);
}

static bool table_at_equal(const void *a, size_t i, const void *b, size_t j)
{
    const struct query_table *x = (const struct query_table *)a + i;
    const struct query_table *y = (const struct query_table *)b + j;
    return x->table == y->table && x->instance == y->instance && x->optional == y->optional;
}

static bool join_at_equal(const void *a, size_t i, const void *b, size_t j)
{
    const struct query_join *x = (const struct query_join *)a + i;
    const struct query_join *y = (const struct query_join *)b + j;
    return (expr_equal(x->left, y->left) && expr_equal(x->right, y->right)) ||
           (expr_equal(x->left, y->right) && expr_equal(x->right, y->left));
}

static size_t flatten(const struct pred *pred, enum pred_kind kind, const struct pred **terms, size_t count)
{
    if (pred->kind == kind) {
        count = flatten(pred->left_pred, kind, terms, count);
        return flatten(pred->right_pred, kind, terms, count);
    }
    if (count < QUERY_MAX_TERMS) {
        terms[count++] = pred;
    }
    return count;
}

static bool pred_at_equal(const void *a, size_t i, const void *b, size_t j)
{
    return pred_equal(((const struct pred *const *)a)[i], ((const struct pred *const *)b)[j]);
}

bool pred_equal(const struct pred *a, const struct pred *b)
{
    if (a == NULL || b == NULL) {
        return a == b;
    }
    if (a->kind != b->kind || a->op != b->op || a->negated != b->negated) {
        return false;
    }
    if (a->kind == PRED_AND || a->kind == PRED_OR) {
        const struct pred *x[QUERY_MAX_TERMS], *y[QUERY_MAX_TERMS];
        size_t count_x = flatten(a, a->kind, x, 0);
        size_t count_y = flatten(b, b->kind, y, 0);
        return same_set(count_x, count_y, pred_at_equal, x, y);
    }
    struct tree_parts x = pred_parts(a), y = pred_parts(b);
    return same_parts(&x, &y);
}

bool query_equal(const struct query *a, const struct query *b)
{
    if (a == NULL || b == NULL) {
        return a == b;
    }
    if (a->distinct != b->distinct || a->order_count != b->order_count || a->set != b->set ||
        a->set_all != b->set_all || a->ties != b->ties) {
        return false;
    }
    for (size_t i = 0; i < a->order_count; i++) {
        if (a->order[i].descending != b->order[i].descending ||
            !expr_equal(a->order[i].expr, b->order[i].expr)) {
            return false;
        }
    }
    return same_set(a->select_count, b->select_count, expr_at_equal, a->select, b->select) &&
           same_set(a->extra_count, b->extra_count, table_at_equal, a->extra, b->extra) &&
           same_set(a->join_count, b->join_count, join_at_equal, a->joins, b->joins) &&
           same_set(a->group_count, b->group_count, expr_at_equal, a->group, b->group) &&
           same_set(a->per_count, b->per_count, expr_at_equal, a->per, b->per) &&
           pred_equal(a->where, b->where) && pred_equal(a->having, b->having) &&
           expr_equal(a->limit, b->limit) && expr_equal(a->offset, b->offset) &&
           query_equal(a->right, b->right);
}
