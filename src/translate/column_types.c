#include "translate/column_types.h"

#include "catalog/dialect.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"
#include "util/text.h"

#include <string.h>

struct typed {
    struct arena *arena;
    const struct catalog *catalog;
    const char *fault; /* the first one */
    bool repeats;      /* a join repeats the rows that a sum is over: only of a sum they are made distinct */
};

static const struct catalog_column *column_of(const struct typed *typed, const struct expr *expr)
{
    return expr != NULL && expr->kind == EXPR_COLUMN ? &typed->catalog->columns[expr->column] : NULL;
}

static bool is_boolean(const struct typed *typed, const struct expr *expr)
{
    const struct catalog_column *column = column_of(typed, expr);
    return column != NULL && column->type == COLUMN_BOOLEAN;
}

static bool is_of(const struct typed *typed, const struct expr *expr, const char *const *types)
{
    const struct catalog_column *column = column_of(typed, expr);
    return column != NULL && text_is_in(column->declared_type, types);
}

/* Such values are neither equal nor ordered. */
static bool is_document(const struct typed *typed, const struct expr *expr)
{
    static const char *const types[] = {"json", "xml", NULL};
    return is_of(typed, expr, types);
}

static void find(struct typed *typed, const struct expr *expr, const char *what)
{
    const struct catalog_column *column = column_of(typed, expr);
    if (typed->fault == NULL && column != NULL) {
        typed->fault = arena_printf(typed->arena, "%s.%s %s", typed->catalog->tables[column->table].name,
                                    column->name, what);
    }
}

/* ---- aggregates and arithmetic ---- */

static struct pred *holds(const struct typed *typed, const struct expr *column)
{
    struct literal yes = {.kind = LITERAL_BOOLEAN, .text = "true"};
    return made_compare(typed->arena, made_column(typed->arena, column->column, column->instance), COMPARE_EQ,
                        yes);
}

static struct expr *number(const struct typed *typed, const char *text)
{
    return made_literal(typed->arena, (struct literal){.kind = LITERAL_NUMBER, .text = text});
}

static void count_what_holds(const struct typed *typed, struct expr *sum)
{
    const struct expr *column = sum->left;
    struct expr *star = ARENA_NEW(typed->arena, struct expr);
    *star = (struct expr){.kind = EXPR_STAR,
                          .table = typed->catalog->columns[column->column].table,
                          .instance = column->instance};
    sum->op = AGGREGATE_COUNT;
    sum->filter = pred_both(typed->arena, sum->filter, holds(typed, column));
    sum->left = star;
}

static struct expr *one_or_none(const struct typed *typed, const struct expr *column)
{
    struct expr *test = ARENA_NEW(typed->arena, struct expr);
    *test = (struct expr){.kind = EXPR_TEST,
                          .filter = holds(typed, column),
                          .left = number(typed, "1"),
                          .right = number(typed, "0")};
    return test;
}

/* Of the rows where it is known. */
static void average_ones(const struct typed *typed, struct expr *average)
{
    const struct expr *column = average->left;
    struct expr *test = one_or_none(typed, column);
    if (!typed->catalog->columns[column->column].not_null) {
        struct expr *known = made_column(typed->arena, column->column, column->instance);
        average->filter = pred_both(typed->arena, average->filter, made_missing(typed->arena, known, true));
    }
    average->left = test;
}

static void type_aggregate(struct typed *typed, struct expr *expr)
{
    static const char *const unordered[] = {"boolean", "json", "jsonb", "xml", "uuid", NULL};
    bool extreme = expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX || expr->op == AGGREGATE_PERCENTILE;
    if (extreme && is_of(typed, expr->left, unordered)) {
        find(typed, expr->left, "has no least and no greatest");
    } else if (expr->distinct && is_document(typed, expr->left)) {
        find(typed, expr->left, "is a document: documents are not told apart");
    } else if (is_boolean(typed, expr->left) && expr->op == AGGREGATE_SUM && typed->repeats) {
        expr->left = one_or_none(typed, expr->left);
    } else if (is_boolean(typed, expr->left) && expr->op == AGGREGATE_SUM) {
        count_what_holds(typed, expr);
    } else if (is_boolean(typed, expr->left) && expr->op == AGGREGATE_AVG) {
        average_ones(typed, expr);
    }
}

static void type_expr(void *context, struct expr *expr)
{
    struct typed *typed = context;
    if (expr->kind == EXPR_AGGREGATE) {
        type_aggregate(typed, expr);
    } else if (expr->kind == EXPR_ARITHMETIC) {
        const struct expr *sides[] = {expr->left, expr->right};
        for (size_t i = 0; i < 2; i++) {
            if (is_boolean(typed, sides[i])) {
                find(typed, sides[i], "is yes or no: nothing is calculated with it");
            }
        }
    }
}

/* ---- conditions ---- */

static bool types_agree(const struct catalog_column *a, const struct catalog_column *b)
{
    bool uuids = strcmp(a->declared_type, "uuid") == 0, others = strcmp(b->declared_type, "uuid") == 0;
    return a->type == b->type && uuids == others &&
           (a->type != COLUMN_OTHER || strcmp(a->declared_type, b->declared_type) == 0);
}

/* True where the literal is one that the column is compared with. */
static bool type_literal(const struct typed *typed, const struct expr *expr, struct literal *literal,
                         bool equals)
{
    const struct catalog_column *column = column_of(typed, expr);
    const char *text = literal->text != NULL ? literal->text : "";
    if (column->type == COLUMN_BOOLEAN && literal->kind == LITERAL_NUMBER) {
        bool yes = strcmp(text, "1") == 0, no = strcmp(text, "0") == 0;
        *literal = (struct literal){.kind = LITERAL_BOOLEAN, .text = yes ? "true" : "false"};
        return yes || no;
    }
    if (column->type == COLUMN_TEXT && literal->kind == LITERAL_NUMBER) {
        literal->kind = LITERAL_TEXT;
        return equals;
    }
    if (catalog_is_array(column)) {
        bool numbers = catalog_is_array_of_numbers(column);
        literal->kind = numbers                           ? literal->kind
                        : literal->kind == LITERAL_NUMBER ? LITERAL_TEXT
                                                          : literal->kind;
        return equals && (literal->kind == LITERAL_TEXT || literal->kind == LITERAL_NUMBER) &&
               (!numbers || text_is_decimal(text));
    }
    static const char *const documents[] = {"json", "jsonb", "xml", NULL};
    return literal->kind == LITERAL_NULL || !text_is_in(column->declared_type, documents);
}

static void type_pair(struct typed *typed, const struct expr *left, struct expr *right, bool equals)
{
    const struct catalog_column *a = column_of(typed, left), *b = column_of(typed, right);
    if (a != NULL && right != NULL && right->kind == EXPR_LITERAL &&
        !type_literal(typed, left, &right->literal, equals)) {
        find(typed, left, "holds no such value");
    } else if (a != NULL && b != NULL && (!types_agree(a, b) || is_document(typed, left))) {
        find(typed, left, "is of another type than what it is compared with");
    }
}

/* An array has one of the values. */
static void split_list(struct typed *typed, struct pred *pred)
{
    struct pred *any = NULL;
    for (size_t i = 0; i < pred->list_count; i++) {
        struct pred *one = made_pred(typed->arena, (struct pred){.kind = PRED_COMPARE,
                                                                 .op = COMPARE_EQ,
                                                                 .left = expr_copy(typed->arena, pred->left),
                                                                 .right = pred->list[i]});
        any = any != NULL ? made_either(typed->arena, any, one) : one;
    }
    *pred = pred->negated ? (struct pred){.kind = PRED_NOT, .left_pred = any} : *any;
}

static void type_pred(void *context, struct pred *pred)
{
    struct typed *typed = context;
    bool equals = pred->kind == PRED_IN_LIST || pred->kind == PRED_IN_QUERY ||
                  (pred->kind == PRED_COMPARE && (pred->op == COMPARE_EQ || pred->op == COMPARE_NE));
    if (pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN) {
        type_pair(typed, pred->left, pred->right, equals);
        type_pair(typed, pred->left, pred->upper, equals);
    }
    for (size_t i = 0; i < pred->list_count; i++) {
        type_pair(typed, pred->left, pred->list[i], equals);
    }
    if (pred->kind == PRED_IN_QUERY && pred->subquery->select_count == 1) {
        type_pair(typed, pred->left, pred->subquery->select[0], true);
    }
    const struct catalog_column *column = column_of(typed, pred->left);
    if (pred->kind == PRED_IN_LIST && column != NULL && catalog_is_array(column) && pred->list_count > 0) {
        split_list(typed, pred);
    }
}

/* ---- blocks ---- */

static void type_joins(struct typed *typed, const struct query *query)
{
    const struct join_plan *plan = join_solve(typed->arena, typed->catalog, query);
    const struct catalog_column *columns = typed->catalog->columns;
    typed->repeats = typed->repeats || plan->once_count > 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        for (size_t c = 0; c < plan->steps[i].condition_count; c++) {
            const struct join_condition *on = &plan->steps[i].conditions[c];
            if (!types_agree(&columns[on->left_column], &columns[on->right_column])) {
                find(typed, made_column(typed->arena, on->left_column, 0),
                     "is of another type than the key that it is joined on");
            }
        }
    }
}

static bool type_block(void *context, struct query *query)
{
    struct typed *typed = context;
    type_joins(typed, query);
    for (size_t i = 0; i < query->group_count; i++) {
        if (is_document(typed, query->group[i])) {
            find(typed, query->group[i], "is a document: nothing is grouped by it");
        }
    }
    for (size_t i = 0; i < query->order_count; i++) {
        if (is_document(typed, query->order[i].expr)) {
            find(typed, query->order[i].expr, "is a document: nothing is ordered by it");
        }
    }
    return true;
}

const char *translate_column_types(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    struct typed typed = {.arena = arena, .catalog = catalog};
    if (!dialect_row(catalog->dialect)->strict_types) {
        return NULL;
    }
    type_block(&typed, query);
    query_walk(query,
               &(struct query_visitor){
                   .leave_expr = type_expr, .leave_pred = type_pred, .query = type_block, .context = &typed});
    return typed.fault;
}
