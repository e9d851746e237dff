#include "translate/finish.h"

#include "query/join.h"
#include "query/tidy.h"
#include "translate/counts.h"

#include <string.h>

/* ---- grouping ---- */

static bool contains(struct expr *const *list, size_t count, const struct expr *expr)
{
    for (size_t i = 0; i < count; i++) {
        if (expr_equal(list[i], expr)) {
            return true;
        }
    }
    return false;
}

/* Is the column's whole primary key, one column, among the group keys? Then it has one value a group. */
static bool depends_on_group(const struct catalog *catalog, const struct query *query,
                             const struct expr *column)
{
    int32_t table = catalog->columns[column->column].table;
    for (size_t i = 0; i < query->group_count; i++) {
        const struct expr *key = query->group[i];
        if (key->kind == EXPR_COLUMN && key->instance == column->instance &&
            catalog->columns[key->column].table == table && catalog->columns[key->column].primary &&
            catalog->columns[key->column].unique) {
            return true;
        }
    }
    return false;
}

static bool is_shown(const struct catalog *catalog, const struct query *query, const struct expr *expr)
{
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *item = query->select[i];
        bool in_star = item->kind == EXPR_STAR && expr->kind == EXPR_COLUMN &&
                       item->table == catalog->columns[expr->column].table &&
                       item->instance == expr->instance;
        if (in_star || expr_equal(item, expr)) {
            return true;
        }
    }
    return false;
}

/* What the groups are of is shown, and grouped by where there are aggregates. */
static void show_per(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    if (query->per_count == 0) {
        return;
    }
    size_t capacity = query->select_count + query->per_count;
    struct expr **select = ARENA_ARRAY(arena, struct expr *, capacity);
    struct expr **group = ARENA_ARRAY(arena, struct expr *, query->group_count + query->per_count);
    size_t count = 0;
    for (size_t i = 0; i < query->per_count; i++) {
        if (!is_shown(catalog, query, query->per[i])) {
            select[count++] = query->per[i];
        }
    }
    memcpy(select + count, query->select, query->select_count * sizeof(struct expr *));
    query->select = select;
    query->select_count += count;
    if (query->group_count == 0) {
        return;
    }
    memcpy(group, query->group, query->group_count * sizeof(struct expr *));
    count = query->group_count;
    for (size_t i = 0; i < query->per_count; i++) {
        if (!contains(group, count, query->per[i])) {
            group[count++] = query->per[i];
        }
    }
    query->group = group;
    query->group_count = count;
}

static void group_columns(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    if (query->group_count == 0) {
        return;
    }
    struct expr **group = ARENA_ARRAY(arena, struct expr *, query->group_count + query->select_count);
    memcpy(group, query->group, query->group_count * sizeof(struct expr *));
    size_t count = query->group_count;
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *expr = query->select[i];
        if (expr->kind == EXPR_COLUMN && !contains(group, count, expr) &&
            !depends_on_group(catalog, query, expr)) {
            group[count++] = expr;
        }
    }
    query->group = group;
    query->group_count = count;
}

/* ---- order ---- */

static void add_order(struct arena *arena, struct query *query, struct expr *expr, bool descending)
{
    if (contains(query->per, query->per_count, expr)) {
        return; /* the same for all rows that are compared */
    }
    for (size_t i = 0; i < query->order_count; i++) {
        if (expr_equal(query->order[i].expr, expr)) {
            return;
        }
    }
    struct query_order *order = ARENA_ARRAY(arena, struct query_order, query->order_count + 1);
    for (size_t i = 0; i < query->order_count; i++) {
        order[i] = query->order[i];
    }
    order[query->order_count++] = (struct query_order){expr, descending};
    query->order = order;
}

/* Ties go on in the direction of the question's order. */
static void order_by_groups(struct arena *arena, struct query *query)
{
    bool descending = query->order_count > 0 && query->order[query->order_count - 1].descending;
    for (size_t i = 0; i < query->group_count; i++) {
        add_order(arena, query, query->group[i], descending);
    }
}

static void order_by_select(struct arena *arena, struct query *query)
{
    for (size_t i = 0; i < query->select_count; i++) {
        if (query->select[i]->kind != EXPR_STAR) {
            add_order(arena, query, query->select[i], false);
        }
    }
}

static void order_by_primary(struct arena *arena, const struct catalog *catalog, struct query *query,
                             int32_t table)
{
    const struct catalog_table *item = &catalog->tables[table];
    for (int32_t i = 0; i < item->column_count; i++) {
        if (catalog->columns[item->first_column + i].primary) {
            struct expr *column = ARENA_NEW(arena, struct expr);
            column->kind = EXPR_COLUMN;
            column->column = item->first_column + i;
            add_order(arena, query, column, false);
        }
    }
}

/* The rows of a set operation are ordered behind its last block, by the places of the columns. */
static void order_by_places(struct arena *arena, const struct query *query)
{
    struct query *last = query->right;
    while (last->set != SET_NONE) {
        last = last->right;
    }
    if (last->order_count > 0) {
        return;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *place = ARENA_NEW(arena, struct expr);
        place->kind = EXPR_LITERAL;
        place->literal = (struct literal){.kind = LITERAL_NUMBER, .text = arena_printf(arena, "%zu", i + 1)};
        add_order(arena, last, place, false);
    }
}

static bool has_star(const struct query *query)
{
    for (size_t i = 0; i < query->select_count; i++) {
        if (query->select[i]->kind == EXPR_STAR) {
            return true;
        }
    }
    return false;
}

static bool has_aggregate(const struct query *query)
{
    for (size_t i = 0; i < query->select_count; i++) {
        if (expr_has_aggregate(query->select[i])) {
            return true;
        }
    }
    return false;
}

static void order_rows(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    bool asked = query->order_count > 0;
    if (query->set != SET_NONE) {
        if (!has_star(query)) {
            order_by_places(arena, query);
        }
        return;
    }
    if (query->group_count > 0) {
        order_by_groups(arena, query);
        return;
    }
    if (has_aggregate(query)) {
        return;
    }
    const struct join_plan *plan = join_solve(arena, catalog, query);
    if (query->distinct || plan->step_count > 1) {
        order_by_select(arena, query);
    } else if (plan->step_count == 1 && (asked || query->limit != NULL)) {
        order_by_primary(arena, catalog, query, plan->steps[0].table);
    }
}

/* What is shown twice says nothing more, but for operands of set operations, which have as many columns. */
static void drop_shown_twice(struct query *query)
{
    size_t count = 0;
    for (size_t i = 0; i < query->select_count && query->set == SET_NONE; i++) {
        bool twice = false;
        for (size_t k = 0; k < count; k++) {
            twice = twice || expr_equal(query->select[k], query->select[i]);
        }
        if (!twice) {
            query->select[count++] = query->select[i];
        }
    }
    query->select_count = query->set == SET_NONE ? count : query->select_count;
}

void finish_query(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    query_drop_repeats(query);
    counts_tell_apart(arena, catalog, query);
    drop_shown_twice(query);
    show_per(arena, catalog, query);
    group_columns(arena, catalog, query);
    order_rows(arena, catalog, query);
    query->names = NULL;
}
