#include "query/query.h"

#include "util/civil.h"

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

bool expr_equal(const struct expr *a, const struct expr *b)
{
    if (a == NULL || b == NULL) {
        return a == b;
    }
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case EXPR_COLUMN:
        return a->column == b->column && a->instance == b->instance;
    case EXPR_STAR:
        return a->table == b->table && a->instance == b->instance;
    case EXPR_LITERAL:
        return literal_equal(&a->literal, &b->literal);
    case EXPR_SUBQUERY:
        return query_equal(a->subquery, b->subquery);
    case EXPR_AGGREGATE:
    case EXPR_ARITHMETIC:
    case EXPR_BUCKET:
    case EXPR_WINDOW:
    case EXPR_PORTION:
    case EXPR_TEST:
        return a->op == b->op && literal_equal(&a->literal, &b->literal) && a->distinct == b->distinct &&
               expr_equal(a->left, b->left) && expr_equal(a->right, b->right) &&
               pred_equal(a->filter, b->filter);
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
    switch (a->kind) {
    case PRED_AND:
    case PRED_OR: {
        const struct pred *x[QUERY_MAX_TERMS], *y[QUERY_MAX_TERMS];
        size_t count_x = flatten(a, a->kind, x, 0);
        size_t count_y = flatten(b, b->kind, y, 0);
        return same_set(count_x, count_y, pred_at_equal, x, y);
    }
    case PRED_NOT:
        return pred_equal(a->left_pred, b->left_pred);
    case PRED_IN_LIST:
        return expr_equal(a->left, b->left) &&
               same_set(a->list_count, b->list_count, expr_at_equal, a->list, b->list);
    case PRED_IN_QUERY:
    case PRED_EXISTS:
        return expr_equal(a->left, b->left) && query_equal(a->subquery, b->subquery);
    case PRED_COMPARE:
    case PRED_BETWEEN:
    case PRED_LIKE:
    case PRED_NULL:
        return expr_equal(a->left, b->left) && expr_equal(a->right, b->right) &&
               expr_equal(a->upper, b->upper);
    }
    return false;
}

bool query_equal(const struct query *a, const struct query *b)
{
    if (a == NULL || b == NULL) {
        return a == b;
    }
    if (a->distinct != b->distinct || a->order_count != b->order_count || a->set != b->set ||
        a->set_all != b->set_all) {
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

bool text_is_decimal(const char *text)
{
    char *end;
    if (text[0] == '\0' || strspn(text, "0123456789.-") != strlen(text)) {
        return false;
    }
    strtod(text, &end);
    return *end == '\0';
}

bool expr_has_aggregate(const struct expr *expr)
{
    return expr != NULL && (expr->kind == EXPR_AGGREGATE || expr->kind == EXPR_WINDOW ||
                            expr_has_aggregate(expr->left) || expr_has_aggregate(expr->right));
}

static bool is_date(const struct expr *expr)
{
    struct civil ignored;
    return expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_TEXT &&
           civil_parse(expr->literal.text, &ignored);
}

static bool is_moment(const struct catalog *catalog, const struct expr *expr)
{
    bool extreme = expr->kind == EXPR_AGGREGATE && (expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX);
    bool day = expr->kind == EXPR_BUCKET && expr->op == BUCKET_DAY;
    return extreme || day ? is_moment(catalog, expr->left)
                          : expr->kind == EXPR_COLUMN && catalog->columns[expr->column].type == COLUMN_TIME;
}

bool expr_is_days(const struct catalog *catalog, const struct expr *expr)
{
    if (expr->kind != EXPR_ARITHMETIC || expr->op != ARITHMETIC_SUBTRACT) {
        return false;
    }
    bool later = is_moment(catalog, expr->left), earlier = is_moment(catalog, expr->right);
    return (later && earlier) || (later && is_date(expr->right)) || (is_date(expr->left) && earlier);
}

enum column_type expr_type(const struct catalog *catalog, const struct expr *expr)
{
    switch (expr->kind) {
    case EXPR_COLUMN:
        return catalog->columns[expr->column].type;
    case EXPR_STAR:
        return COLUMN_OTHER;
    case EXPR_LITERAL:
        switch (expr->literal.kind) {
        case LITERAL_NUMBER:
            return COLUMN_NUMBER;
        case LITERAL_TEXT:
        case LITERAL_NULL:
            return COLUMN_TEXT;
        case LITERAL_BOOLEAN:
            return COLUMN_BOOLEAN;
        case LITERAL_PERIOD:
            return COLUMN_TIME;
        }
        return COLUMN_OTHER;
    case EXPR_AGGREGATE:
        return expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX ? expr_type(catalog, expr->left)
                                                                      : COLUMN_NUMBER;
    case EXPR_ARITHMETIC:
    case EXPR_WINDOW:
    case EXPR_PORTION:
        return COLUMN_NUMBER;
    case EXPR_BUCKET:
        switch ((enum bucket)expr->op) {
        case BUCKET_YEAR:
        case BUCKET_WEEKDAY:
        case BUCKET_HOUR:
        case BUCKET_MONTH_OF_YEAR:
            return COLUMN_NUMBER;
        case BUCKET_QUARTER:
        case BUCKET_MONTH:
        case BUCKET_WEEK:
        case BUCKET_DAY:
            return COLUMN_TEXT;
        }
        return COLUMN_TEXT;
    case EXPR_TEST:
        return expr_type(catalog, expr->left);
    case EXPR_SUBQUERY:
        return expr->subquery->select_count > 0 ? expr_type(catalog, expr->subquery->select[0])
                                                : COLUMN_OTHER;
    }
    return COLUMN_OTHER;
}

static void visit_pred(const struct pred *pred, void (*visit)(void *, const struct expr *), void *context);

static void visit_expr(const struct expr *expr, void (*visit)(void *, const struct expr *), void *context)
{
    if (expr != NULL) {
        visit(context, expr);
        visit_pred(expr->filter, visit, context);
        visit_expr(expr->left, visit, context);
        visit_expr(expr->right, visit, context);
    }
}

static void visit_pred(const struct pred *pred, void (*visit)(void *, const struct expr *), void *context)
{
    if (pred == NULL) {
        return;
    }
    visit_pred(pred->left_pred, visit, context);
    visit_pred(pred->right_pred, visit, context);
    visit_expr(pred->left, visit, context);
    visit_expr(pred->right, visit, context);
    visit_expr(pred->upper, visit, context);
    for (size_t i = 0; i < pred->list_count; i++) {
        visit_expr(pred->list[i], visit, context);
    }
}

void query_visit(const struct query *query, void (*visit)(void *, const struct expr *), void *context)
{
    for (size_t i = 0; i < query->select_count; i++) {
        visit_expr(query->select[i], visit, context);
    }
    for (size_t i = 0; i < query->join_count; i++) {
        visit_expr(query->joins[i].left, visit, context);
        visit_expr(query->joins[i].right, visit, context);
    }
    visit_pred(query->where, visit, context);
    for (size_t i = 0; i < query->group_count; i++) {
        visit_expr(query->group[i], visit, context);
    }
    visit_pred(query->having, visit, context);
    for (size_t i = 0; i < query->order_count; i++) {
        visit_expr(query->order[i].expr, visit, context);
    }
    for (size_t i = 0; i < query->per_count; i++) {
        visit_expr(query->per[i], visit, context);
    }
}
