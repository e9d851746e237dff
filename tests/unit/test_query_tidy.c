/* Conditions that are said twice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/tidy.h"
#include "sql/sql.h"

#include "shop_catalog.h"

static void repeats_are_dropped(void **state)
{
    (void)state;
    static const struct {
        const char *sql, *wanted;
    } cases[] = {
        {"SELECT name FROM products WHERE price > 1 AND price > 1",
         "SELECT name FROM products WHERE price > 1"},
        {"SELECT name FROM products WHERE price > 1 AND (color = 'red' OR price < 9) AND price > 1",
         "SELECT name FROM products WHERE price > 1 AND (color = 'red' OR price < 9)"},
        {"SELECT name FROM products WHERE (color = 'red' OR color = 'red') AND color = 'red'",
         "SELECT name FROM products WHERE color = 'red'"},
        {"SELECT name FROM products WHERE NOT (price > 1 OR price > 1)",
         "SELECT name FROM products WHERE NOT price > 1"},
        {"SELECT name FROM products WHERE price > (SELECT avg(price) FROM products WHERE color = 'red' AND "
         "color = "
         "'red')",
         "SELECT name FROM products WHERE price > (SELECT avg(price) FROM products WHERE color = 'red')"},
        {"SELECT color FROM products GROUP BY color HAVING count(*) > 1 AND count(*) > 1",
         "SELECT color FROM products GROUP BY color HAVING count(*) > 1"},
        {"SELECT name FROM products WHERE price > 1 AND price > 2 AND price >= 1",
         "SELECT name FROM products WHERE price > 1 AND price > 2 AND price >= 1"},
    };
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_create();
        struct query *query = NULL, *wanted = NULL;
        struct askdb_error err;
        assert_int_equal(sql_parse(arena, catalog, cases[i].sql, &query, &err), 0);
        assert_int_equal(sql_parse(arena, catalog, cases[i].wanted, &wanted, &err), 0);
        query_drop_repeats(query);
        struct sql_text text, wanted_text;
        sql_print(arena, catalog, query, &text);
        sql_print(arena, catalog, wanted, &wanted_text);
        assert_string_equal(text.sql, wanted_text.sql);
        arena_destroy(arena);
    }
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(repeats_are_dropped)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
