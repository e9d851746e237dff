/* The first rows of each group, from the words of a sequence to SQL that is ready to run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/sequence.h"
#include "sql/sql.h"
#include "translate/finish.h"

#include "shop_catalog.h"

static const struct sequence_value three = {.kind = VALUE_NUMBER, .text = "3"};

static int32_t column(const struct catalog *catalog, const char *table, const char *name)
{
    return SEQ_WORD_COUNT + catalog_find_column(catalog, catalog_find_table(catalog, NULL, table), name);
}

static int32_t table(const struct catalog *catalog, const char *name)
{
    return SEQ_WORD_COUNT + (int32_t)catalog->column_count + catalog_find_table(catalog, NULL, name);
}

static int32_t value(const struct catalog *catalog)
{
    return SEQ_WORD_COUNT + (int32_t)(catalog->column_count + catalog->table_count);
}

static void check(const struct catalog *catalog, const int32_t *tokens, size_t count, const char *wanted)
{
    struct arena *arena = arena_create();
    struct sequence_space space = {.catalog = catalog, .values = &three, .value_count = 1};
    struct query *query = sequence_to_query(arena, &space, tokens, count);
    struct sql_text text;
    assert_non_null(query);
    finish_query(arena, catalog, query);
    sql_print(arena, catalog, query, &text);
    assert_string_equal(text.sql, wanted);
    arena_destroy(arena);
}

#define CHECK(catalog, tokens, wanted) check((catalog), (tokens), sizeof(tokens) / sizeof *(tokens), (wanted))

static void the_group_is_shown_and_grouped_by(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    int32_t color = column(catalog, "products", "color"), name = column(catalog, "products", "name");
    int32_t quantity = column(catalog, "order_lines", "quantity");
    const int32_t tokens[] = {SEQ_SELECT, name,           SEQ_SUM,  quantity, SEQ_GROUP,
                              name,       SEQ_ORDER,      SEQ_DESC, SEQ_SUM,  quantity,
                              SEQ_LIMIT,  value(catalog), SEQ_PER,  color,    SEQ_END};
    CHECK(catalog, tokens,
          "SELECT color, name, c3 FROM (SELECT products.color, products.name, "
          "sum(order_lines.quantity) AS c3, row_number() OVER (PARTITION BY products.color ORDER BY "
          "sum(order_lines.quantity) DESC, products.name DESC) AS place FROM products JOIN order_lines ON "
          "order_lines.product_id = products.id GROUP BY products.name, products.color) AS ranked WHERE "
          "place <= 3 ORDER BY color, place");
    catalog_destroy(catalog);
}

static void ties_among_rows_are_broken_by_the_key(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_POSTGRES);
    int32_t color = column(catalog, "products", "color"), price = column(catalog, "products", "price");
    const int32_t tokens[] = {SEQ_SELECT, color,          column(catalog, "products", "name"),
                              SEQ_ORDER,  SEQ_DESC,       price,
                              SEQ_LIMIT,  value(catalog), SEQ_PER,
                              color,      SEQ_END};
    CHECK(
        catalog, tokens,
        "SELECT color, name FROM (SELECT color, name, row_number() OVER (PARTITION BY color ORDER BY price "
        "DESC NULLS LAST, id NULLS FIRST) AS place FROM products) AS ranked WHERE place <= 3 ORDER BY color "
        "NULLS FIRST, place");
    catalog_destroy(catalog);
}

static void a_whole_row_is_shown_without_its_place(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    const int32_t tokens[] = {SEQ_SELECT,
                              table(catalog, "products"),
                              SEQ_ORDER,
                              SEQ_ASC,
                              column(catalog, "products", "price"),
                              SEQ_LIMIT,
                              value(catalog),
                              SEQ_PER,
                              column(catalog, "products", "color"),
                              SEQ_END};
    CHECK(
        catalog, tokens,
        "SELECT id, name, price, color FROM (SELECT id, name, price, color, row_number() OVER (PARTITION BY "
        "color ORDER BY price NULLS LAST, id) AS place FROM products) AS ranked WHERE place <= 3 ORDER BY "
        "color, place");
    catalog_destroy(catalog);
}

static void columns_of_one_name_get_names_of_their_own(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    int32_t customer = column(catalog, "customers", "name"), store = column(catalog, "stores", "id");
    int32_t order = column(catalog, "orders", "id");
    const int32_t tokens[] = {
        SEQ_SELECT, order,          store,   SEQ_ORDER, SEQ_DESC, column(catalog, "orders", "ordered_at"),
        SEQ_LIMIT,  value(catalog), SEQ_PER, customer,  SEQ_END};
    CHECK(
        catalog, tokens,
        "SELECT name, id, id_2 FROM (SELECT customers.name, orders.id, stores.id AS id_2, row_number() OVER "
        "(PARTITION BY customers.name ORDER BY orders.ordered_at DESC, orders.id, stores.id) AS place FROM "
        "customers JOIN orders ON orders.customer_id = customers.id JOIN stores ON orders.store_id = "
        "stores.id) "
        "AS ranked WHERE place <= 3 ORDER BY name, place");
    catalog_destroy(catalog);
}

static void a_calendar_bucket_can_be_the_group(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    int32_t time = column(catalog, "orders", "ordered_at"), orders = table(catalog, "orders");
    int32_t status = column(catalog, "orders", "status");
    const int32_t tokens[] = {SEQ_SELECT, status,   SEQ_COUNT, orders, SEQ_GROUP, status,
                              SEQ_ORDER,  SEQ_DESC, SEQ_COUNT, orders, SEQ_LIMIT, value(catalog),
                              SEQ_PER,    SEQ_YEAR, time,      SEQ_END};
    CHECK(catalog, tokens,
          "SELECT c1, status, c3 FROM (SELECT CAST(strftime('%Y', ordered_at) AS INTEGER) AS c1, "
          "status, "
          "count(*) AS c3, row_number() OVER (PARTITION BY CAST(strftime('%Y', ordered_at) AS INTEGER) "
          "ORDER "
          "BY count(*) DESC, status DESC) AS place FROM orders GROUP BY status, CAST(strftime('%Y', "
          "ordered_at) "
          "AS INTEGER)) AS ranked WHERE place <= 3 ORDER BY c1, place");
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_group_is_shown_and_grouped_by),
        cmocka_unit_test(ties_among_rows_are_broken_by_the_key),
        cmocka_unit_test(a_whole_row_is_shown_without_its_place),
        cmocka_unit_test(columns_of_one_name_get_names_of_their_own),
        cmocka_unit_test(a_calendar_bucket_can_be_the_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
