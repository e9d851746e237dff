#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sql/sql.h"
#include "translate/ordinal.h"

#include "shop_catalog.h"

static void an_ordinal_before_a_superlative_is_a_place(void **state)
{
    (void)state;
    assert_int_equal(ordinal_of_question("the second most expensive product"), 2);
    assert_int_equal(ordinal_of_question("Which is the Third largest order?"), 3);
    assert_int_equal(ordinal_of_question("2nd best customer by revenue"), 2);
    assert_int_equal(ordinal_of_question("the second-highest price"), 2);
    assert_int_equal(ordinal_of_question("20th oldest customer"), 20);
    assert_int_equal(ordinal_of_question("the tenth latest order"), 10);
}

static void other_ordinals_are_none(void **state)
{
    (void)state;
    assert_int_equal(ordinal_of_question("orders in the second quarter"), 0);
    assert_int_equal(ordinal_of_question("the second request of each guest"), 0);
    assert_int_equal(ordinal_of_question("the third guest"), 0);
    assert_int_equal(ordinal_of_question("the most expensive product"), 0);
    assert_int_equal(ordinal_of_question("the first largest order"), 0);
    assert_int_equal(ordinal_of_question("21st largest order"), 0);
    assert_int_equal(ordinal_of_question("top 2 largest orders"), 0);
    assert_int_equal(ordinal_of_question("the second"), 0);
    assert_int_equal(ordinal_of_question(""), 0);
}

static void two_places_are_too_many(void **state)
{
    (void)state;
    assert_int_equal(ordinal_of_question("the second cheapest and the third largest product"), 0);
}

static void check(const char *sql, int place, const char *wanted)
{
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct arena *arena = arena_create();
    struct query *query = NULL;
    struct sql_text text;
    assert_int_equal(sql_parse(arena, catalog, sql, &query, NULL), 0);
    ordinal_apply(arena, query, place);
    sql_print(arena, catalog, query, &text);
    assert_string_equal(text.sql, wanted);
    arena_destroy(arena);
    catalog_destroy(catalog);
}

static void the_rows_before_the_place_are_skipped(void **state)
{
    (void)state;
    check("SELECT name FROM products ORDER BY price DESC LIMIT 3", 3,
          "SELECT name FROM products ORDER BY price DESC LIMIT 1 OFFSET 2");
    check("SELECT name FROM products ORDER BY price DESC LIMIT 1", 2,
          "SELECT name FROM products ORDER BY price DESC LIMIT 1 OFFSET 1");
}

static void the_place_may_be_within_groups(void **state)
{
    (void)state;
    check("SELECT color, name FROM (SELECT color, name, row_number() OVER (PARTITION BY color ORDER BY price "
          "DESC) AS place FROM products) AS t WHERE place <= 1",
          2,
          "SELECT color, name FROM (SELECT color, name, row_number() OVER (PARTITION BY color ORDER BY price "
          "DESC) AS place FROM products) AS ranked WHERE place = 2 ORDER BY color, place");
}

static void what_has_no_such_order_stays(void **state)
{
    (void)state;
    static const char *const others[] = {
        "SELECT name FROM products ORDER BY price DESC LIMIT 5",
        "SELECT name FROM products ORDER BY price DESC",
        "SELECT name FROM products LIMIT 1",
        "SELECT name FROM products ORDER BY price NULLS LAST LIMIT 1 OFFSET 4",
        "SELECT max(price) FROM products",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        check(others[i], 2, others[i]);
    }
    check("SELECT name FROM products ORDER BY price DESC LIMIT 1", 0,
          "SELECT name FROM products ORDER BY price DESC LIMIT 1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ordinal_before_a_superlative_is_a_place),
        cmocka_unit_test(other_ordinals_are_none),
        cmocka_unit_test(two_places_are_too_many),
        cmocka_unit_test(the_rows_before_the_place_are_skipped),
        cmocka_unit_test(the_place_may_be_within_groups),
        cmocka_unit_test(what_has_no_such_order_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
