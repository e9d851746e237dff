/* What an association is looked for of, by the tree of a statement. */
#include "answer/analysis.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"

#include <string.h>

enum { MOST_SELECTED = 8 };

/* ---- trees ---- */

static struct expr *number(struct arena *arena, const char *text)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_NUMBER, .text = text}};
    return expr;
}

/* 1 where it holds, else 0. */
static struct expr *holds(struct arena *arena, struct pred *pred)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){
        .kind = EXPR_TEST, .filter = pred, .left = number(arena, "1"), .right = number(arena, "0")};
    return expr;
}

struct expr *target_aggregate(struct arena *arena, enum aggregate aggregate, struct expr *of)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_AGGREGATE, .op = (int)aggregate, .left = of};
    return expr;
}

static struct expr *multiply(struct arena *arena, struct expr *left, struct expr *right)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_ARITHMETIC, .op = ARITHMETIC_MULTIPLY, .left = left, .right = right};
    return expr;
}

struct expr *target_product(struct arena *arena, struct expr *left, struct expr *right)
{
    return multiply(arena, multiply(arena, number(arena, "1.0"), left), right);
}

struct query *target_query(struct arena *arena, const struct association_target *target)
{
    struct query *query = query_copy(arena, target->query, NULL);
    query->select = ARENA_ARRAY(arena, struct expr *, MOST_SELECTED);
    query->group = ARENA_ARRAY(arena, struct expr *, MOST_SELECTED);
    query->names = NULL;
    query->select_count = query->group_count = query->order_count = 0;
    query->distinct = false;
    return query;
}

void target_select(struct query *query, struct expr *expr)
{
    query->select[query->select_count++] = expr;
}

const char *target_print(const struct analysis *analysis, const struct query *query)
{
    struct sql_text printed;
    sql_print(analysis->arena, analysis->outcome->conversation.askdb->catalog, query, &printed);
    return printed.sql;
}

/* ---- what the statement asks for ---- */

/* Does the condition only say when? */
static bool is_of_time(const struct catalog *catalog, const struct pred *pred)
{
    const struct expr *first = pred->left != NULL ? expr_first(pred->left) : NULL;
    return (pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN) && first != NULL &&
           first->kind == EXPR_COLUMN && catalog->columns[first->column].type == COLUMN_TIME &&
           pred->right->kind == EXPR_LITERAL;
}

/* Parts a condition into when, and what holds. */
static void part(const struct analysis *analysis, struct pred *pred, struct pred **when, struct pred **what)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        part(analysis, pred->left_pred, when, what);
        part(analysis, pred->right_pred, when, what);
        return;
    }
    struct pred **side = is_of_time(catalog, pred) ? when : what;
    *side = pred_both(analysis->arena, *side, pred);
}

/* "returns": whether a row of the largest table that they refer to has one. False where they refer to none. */
static bool take_referred(struct analysis *analysis, int32_t table, struct association_target *target)
{
    struct arena *arena = analysis->arena;
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct catalog_key *best = NULL;
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        if (key->from_table == table && key->to_table != table && key->column_count == 1 &&
            (best == NULL ||
             catalog->tables[key->to_table].row_estimate > catalog->tables[best->to_table].row_estimate)) {
            best = key;
        }
    }
    if (best == NULL) {
        return false;
    }
    struct query *inner = target->query;
    inner->select = ARENA_ARRAY(arena, struct expr *, 1);
    inner->names = NULL;
    inner->select[0] = expr_column(arena, best->from_columns[0]);
    inner->select_count = 1;
    inner->order_count = 0;
    struct pred *pred = ARENA_NEW(arena, struct pred);
    *pred = (struct pred){
        .kind = PRED_IN_QUERY, .left = expr_column(arena, best->to_columns[0]), .subquery = inner};
    target->query = ARENA_NEW(arena, struct query);
    target->value = holds(arena, pred);
    target->yes_no = true;
    target->name = arena_printf(arena, "whether a row of %s has one in %s",
                                catalog->tables[best->to_table].name, catalog->tables[table].name);
    return true;
}

static bool take_condition(struct analysis *analysis, struct pred *pred, struct association_target *target)
{
    target->value = holds(analysis->arena, pred);
    target->yes_no = true;
    target->name = "whether it holds";
    return true;
}

/* Keeps the table among those of the rows, though no column of it may be left. */
static void keep_table(struct arena *arena, struct query *query, int32_t table)
{
    struct query_table *extra = ARENA_ARRAY(arena, struct query_table, query->extra_count + 1);
    for (size_t i = 0; i < query->extra_count; i++) {
        extra[i] = query->extra[i];
        if (extra[i].table == table) {
            return;
        }
    }
    extra[query->extra_count++] = (struct query_table){.table = table};
    query->extra = extra;
}

/* "cancelled orders", "returns": rows of which something holds, or that there are. */
static bool take_rows(struct analysis *analysis, const struct expr *of, struct association_target *target)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    struct pred *when = NULL, *what = NULL;
    const struct expr *first = of != NULL ? expr_first(of) : NULL;
    int32_t table = first == NULL                ? -1
                    : first->kind == EXPR_STAR   ? first->table
                    : first->kind == EXPR_COLUMN ? catalog->columns[first->column].table
                                                 : -1;
    part(analysis, target->query->where, &when, &what);
    if (what != NULL) {
        target->query->where = when;
        if (table >= 0) {
            keep_table(analysis->arena, target->query, table);
        }
        return take_condition(analysis, what, target);
    }
    return table >= 0 && take_referred(analysis, table, target);
}

static bool take_aggregate(struct analysis *analysis, struct expr *aggregate,
                           struct association_target *target)
{
    if (aggregate->op == AGGREGATE_COUNT && aggregate->filter != NULL) {
        return take_condition(analysis, aggregate->filter, target);
    }
    if (aggregate->op == AGGREGATE_COUNT) {
        return take_rows(analysis, aggregate->left, target);
    }
    target->query->where = pred_both(analysis->arena, target->query->where, aggregate->filter);
    target->value = aggregate->left;
    target->yes_no = aggregate->left->kind == EXPR_TEST;
    return true;
}

static bool take_column(struct analysis *analysis, struct expr *expr, struct association_target *target)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct catalog_column *named = expr->kind == EXPR_COLUMN ? &catalog->columns[expr->column] : NULL;
    bool key = named != NULL && (named->primary || named->foreign || named->unique);
    enum column_type type = expr->kind == EXPR_STAR ? COLUMN_TEXT : expr_type(catalog, expr);
    if (type == COLUMN_NUMBER && !key) {
        target->value = expr;
        return true;
    }
    if (type == COLUMN_BOOLEAN && named != NULL) {
        struct expr *yes = number(analysis->arena, "true");
        struct pred *pred = ARENA_NEW(analysis->arena, struct pred);
        yes->literal.kind = LITERAL_BOOLEAN;
        *pred = (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = expr, .right = yes};
        return take_condition(analysis, pred, target);
    }
    return take_rows(analysis, expr, target);
}

/* Is it only what a row is called by? */
static bool is_name_of_row(const struct catalog *catalog, const struct expr *expr)
{
    if (expr->kind != EXPR_COLUMN) {
        return false;
    }
    const struct catalog_column *column = &catalog->columns[expr->column];
    return column->primary || column->foreign || column->unique ||
           catalog->tables[column->table].label == expr->column;
}

/* "name, cup_score": the one that is selected beside what the rows are called by; NULL: there are several. */
static struct expr *beside_names(const struct catalog *catalog, const struct query *query)
{
    struct expr *found = NULL;
    for (size_t i = 0; i < query->select_count; i++) {
        if (is_name_of_row(catalog, query->select[i])) {
            continue;
        }
        if (found != NULL) {
            return NULL;
        }
        found = query->select[i];
    }
    return found;
}

static bool is_grouped_by_names(const struct catalog *catalog, const struct query *query)
{
    for (size_t i = 0; i < query->group_count; i++) {
        if (!is_name_of_row(catalog, query->group[i])) {
            return false;
        }
    }
    return true;
}

static bool take_selected(struct analysis *analysis, struct expr *expr, struct association_target *target)
{
    if (expr->kind == EXPR_PORTION && expr->left->filter != NULL) {
        return take_condition(analysis, expr->left->filter, target);
    }
    if (expr->kind == EXPR_AGGREGATE) {
        return take_aggregate(analysis, expr, target);
    }
    return !expr_has_aggregate(expr) && expr->kind != EXPR_WINDOW && expr->kind != EXPR_SUBQUERY &&
           take_column(analysis, expr, target);
}

static bool take(struct analysis *analysis, struct association_target *target)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    struct query *query = target->query;
    if (query->set != SET_NONE || query->limit != NULL || query->per_count > 0 || query->having != NULL ||
        !is_grouped_by_names(catalog, query)) {
        return false;
    }
    struct expr *first = query->select[0], *beside = beside_names(catalog, query);
    if (query->select_count == 1) {
        return take_selected(analysis, first, target);
    }
    bool number = beside != NULL && beside->kind != EXPR_STAR &&
                  (expr_has_aggregate(beside) || expr_type(catalog, beside) == COLUMN_NUMBER);
    return number ? take_selected(analysis, beside, target)
                  : query->group_count == 0 && take_rows(analysis, first, target);
}

int target_take_apart(struct analysis *analysis, const char *sql, const char **ret_sql,
                      struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    struct association_target target = {.name = analysis->asked.text};
    int status = sql_parse(arena, catalog, sql, &target.query, err);
    if (status != 0 || !take(analysis, &target)) {
        error_set(err, ASKDB_DECLINED,
                  "'%s' is not read as a number of each row, or as what holds of it or not",
                  analysis->asked.text);
        error_hint(err, "name one: 'the order amount', 'cancelled orders'");
        return -ASKDB_DECLINED;
    }
    analysis->target = target;
    struct query *query = target_query(arena, &target);
    target_select(query, target_aggregate(arena, AGGREGATE_COUNT, expr_copy(arena, target.value)));
    target_select(query, target_aggregate(arena, AGGREGATE_AVG, expr_copy(arena, target.value)));
    *ret_sql = target_print(analysis, query);
    return 0;
}
