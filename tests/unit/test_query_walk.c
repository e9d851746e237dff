/* Walks and copies of trees reach every node of every kind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/copy.h"
#include "query/walk.h"
#include "sql/sql.h"

#include "shop_catalog.h"

enum { MOST_NODES = 100 };

struct nodes {
    struct expr *exprs[MOST_NODES];
    struct pred *preds[MOST_NODES];
    struct query *queries[MOST_NODES];
    size_t expr_count, pred_count, query_count;
};

static bool take_expr(void *context, struct expr *expr)
{
    struct nodes *nodes = context;
    assert_true(nodes->expr_count < MOST_NODES);
    nodes->exprs[nodes->expr_count++] = expr;
    return true;
}

static bool take_pred(void *context, struct pred *pred)
{
    struct nodes *nodes = context;
    assert_true(nodes->pred_count < MOST_NODES);
    nodes->preds[nodes->pred_count++] = pred;
    return true;
}

static bool take_query(void *context, struct query *query)
{
    struct nodes *nodes = context;
    assert_true(nodes->query_count < MOST_NODES);
    nodes->queries[nodes->query_count++] = query;
    return true;
}

static struct nodes nodes_of(const struct query *query)
{
    struct nodes nodes = {.expr_count = 0};
    query_walk(query, &(struct query_visitor){
                          .expr = take_expr, .pred = take_pred, .query = take_query, .context = &nodes});
    return nodes;
}

static struct query *parse(struct arena *arena, const struct catalog *catalog, const char *sql)
{
    struct query *query = NULL;
    struct askdb_error err;
    if (sql_parse(arena, catalog, sql, &query, &err) != 0) {
        fail_msg("%s: %s", sql, err.message);
    }
    return query;
}

/* One statement with every kind of node. */
static const char everything[] =
    "SELECT strftime('%Y', ordered_at), 100.0 * sum(store_id) / sum(sum(store_id)) OVER (), "
    "100.0 * count(*) FILTER (WHERE store_id > 5) / count(*), "
    "CASE WHEN status = 'paid' THEN 'yes' ELSE 'no' END, (SELECT max(price) + 1 FROM products) "
    "FROM orders WHERE (store_id > 1 OR NOT status LIKE 'p%') AND id BETWEEN 2 AND 3 "
    "AND status IN ('a', 'b') AND customer_id IN (SELECT id FROM customers) AND ordered_at IS NOT NULL "
    "AND EXISTS (SELECT name FROM products) LIMIT 4 UNION SELECT name, 1, 2, 3, 4 FROM products";

static void a_walk_reaches_every_kind(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct nodes nodes = nodes_of(parse(arena, catalog, everything));
    bool exprs[EXPR_TEST + 1] = {false}, preds[PRED_EXISTS + 1] = {false};
    for (size_t i = 0; i < nodes.expr_count; i++) {
        exprs[nodes.exprs[i]->kind] = true;
    }
    for (size_t i = 0; i < nodes.pred_count; i++) {
        preds[nodes.preds[i]->kind] = true;
    }
    for (size_t kind = 0; kind < sizeof exprs / sizeof *exprs; kind++) {
        assert_true(exprs[kind]);
    }
    for (size_t kind = 0; kind < sizeof preds / sizeof *preds; kind++) {
        assert_true(preds[kind]);
    }
    assert_int_equal(nodes.query_count, 4);
    catalog_destroy(catalog);
    arena_destroy(arena);
}

static bool holds(const struct nodes *nodes, const void *node)
{
    bool found = false;
    for (size_t i = 0; i < MOST_NODES; i++) {
        found = found || (i < nodes->expr_count && nodes->exprs[i] == node) ||
                (i < nodes->pred_count && nodes->preds[i] == node) ||
                (i < nodes->query_count && nodes->queries[i] == node);
    }
    return found;
}

static void a_copy_is_equal_and_shares_no_node(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    const struct query *query = parse(arena, catalog, everything);
    const struct query *copy = query_copy(arena, query, NULL);
    assert_true(query_equal(query, copy));
    struct nodes nodes = nodes_of(query), copied = nodes_of(copy);
    assert_int_equal(nodes.expr_count, copied.expr_count);
    assert_int_equal(nodes.pred_count, copied.pred_count);
    assert_int_equal(nodes.query_count, copied.query_count);
    for (size_t i = 0; i < copied.expr_count; i++) {
        assert_false(holds(&nodes, copied.exprs[i]));
    }
    for (size_t i = 0; i < copied.pred_count; i++) {
        assert_false(holds(&nodes, copied.preds[i]));
    }
    for (size_t i = 0; i < copied.query_count; i++) {
        assert_false(holds(&nodes, copied.queries[i]));
    }
    catalog_destroy(catalog);
    arena_destroy(arena);
}

static void a_change_anywhere_makes_trees_differ(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    const struct query *query = parse(arena, catalog, everything);
    struct nodes nodes = nodes_of(query);
    for (size_t i = 0; i < nodes.expr_count; i++) {
        const struct query *copy = query_copy(arena, query, NULL);
        struct expr *changed = nodes_of(copy).exprs[i];
        changed->kind = changed->kind == EXPR_STAR ? EXPR_COLUMN : EXPR_STAR;
        assert_false(query_equal(query, copy));
    }
    for (size_t i = 0; i < nodes.pred_count; i++) {
        const struct query *copy = query_copy(arena, query, NULL);
        struct pred *changed = nodes_of(copy).preds[i];
        changed->kind = changed->kind == PRED_NULL ? PRED_LIKE : PRED_NULL;
        assert_false(query_equal(query, copy));
    }
    for (size_t i = 0; i < nodes.query_count; i++) {
        const struct query *copy = query_copy(arena, query, NULL);
        nodes_of(copy).queries[i]->distinct = true;
        assert_false(query_equal(query, copy));
    }
    catalog_destroy(catalog);
    arena_destroy(arena);
}

static bool stay_out(void *context, struct expr *expr)
{
    (void)context, (void)expr;
    return false;
}

static bool count_pred(void *context, struct pred *pred)
{
    *(size_t *)context += pred->kind == PRED_COMPARE;
    return true;
}

static void a_walk_is_kept_out_of_what_it_is_told(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    const struct query *query = parse(arena, catalog, everything);
    size_t all = 0, of_rows = 0, of_select = 0;
    query_walk(query, &(struct query_visitor){.pred = count_pred, .context = &all});
    query_walk(query, &(struct query_visitor){.expr = stay_out, .pred = count_pred, .context = &of_rows});
    query_walk(query,
               &(struct query_visitor){.pred = count_pred, .clauses = WALK_SELECT, .context = &of_select});
    assert_int_equal(all, 3); /* in FILTER, in CASE, in WHERE */
    assert_int_equal(of_rows, 1);
    assert_int_equal(of_select, 2);
    catalog_destroy(catalog);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_walk_reaches_every_kind),
        cmocka_unit_test(a_copy_is_equal_and_shares_no_node),
        cmocka_unit_test(a_change_anywhere_makes_trees_differ),
        cmocka_unit_test(a_walk_is_kept_out_of_what_it_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
