/* What is told of the columns of a statement, whatever they are called. */
#include "answer/meanings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "shop_catalog.h"
#include "sql/sql.h"
#include "util/arena.h"

#include <stdio.h>

enum { MOST = 4 };

struct seen {
    enum askdb_meaning meanings[MOST];
    bool money[MOST];
    size_t rows;
};

static int see_columns(void *context, const struct askdb_column *columns, size_t count,
                       struct askdb_error *err)
{
    struct seen *seen = context;
    (void)err;
    for (size_t i = 0; i < count && i < MOST; i++) {
        assert_string_equal(columns[i].name, "x");
        assert_int_equal(columns[i].type, ASKDB_REAL);
        seen->meanings[i] = columns[i].meaning;
        seen->money[i] = columns[i].money;
    }
    return 0;
}

static int see_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)cells, (void)count, (void)err;
    ((struct seen *)context)->rows++;
    return -ASKDB_CANCELLED;
}

static struct seen told(enum dialect dialect, const char *sql, size_t count)
{
    static const struct askdb_column columns[MOST] = {{.name = "x", .type = ASKDB_REAL},
                                                      {.name = "x", .type = ASKDB_REAL},
                                                      {.name = "x", .type = ASKDB_REAL},
                                                      {.name = "x", .type = ASKDB_REAL}};
    struct catalog *catalog = shop_catalog(dialect);
    struct seen seen = {.rows = 0};
    struct askdb_sink inner = {&seen, see_columns, see_row};
    struct arena *arena = arena_create();
    struct definitions none = {.count = 0};
    struct query *query = NULL;
    struct askdb_error err;
    if (sql_parse(arena, catalog, sql, &query, &err) != 0) {
        query = NULL;
    }
    struct meanings meanings = {catalog, &none, query, &inner};
    struct askdb_sink sink = answer_meanings_sink(&meanings);
    assert_int_equal(sink.begin(sink.context, columns, count, &err), 0);
    assert_int_equal(sink.row(sink.context, NULL, count, &err), -ASKDB_CANCELLED);
    assert_int_equal(seen.rows, 1);
    arena_destroy(arena);
    catalog_destroy(catalog);
    return seen;
}

static void each_kind_of_column_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *select;
        enum askdb_meaning meaning;
        bool money;
    } cases[] = {
        {"price", ASKDB_UNTOLD, false},
        {"id", ASKDB_IDENTIFIER, false},
        {"count(*)", ASKDB_COUNT, false},
        {"count(DISTINCT color)", ASKDB_COUNT, false},
        {"count(price)", ASKDB_COUNT, false},
        {"sum(price)", ASKDB_TOTAL, true},
        {"sum(id)", ASKDB_TOTAL, false},
        {"avg(price)", ASKDB_AVERAGE, true},
        {"max(price)", ASKDB_AVERAGE, true},
        {"min(name)", ASKDB_UNTOLD, false},
        {"sum(price) / 100", ASKDB_TOTAL, true},
        {"1.0 * sum(price) / count(*)", ASKDB_AVERAGE, true},
        {"1.0 * sum(price) / sum(id)", ASKDB_AVERAGE, true},
        {"1.0 * sum(id) / sum(price)", ASKDB_AVERAGE, false},
        {"100.0 * sum(id) / sum(price)", ASKDB_SHARE, false},
        {"sum(price) - sum(id)", ASKDB_TOTAL, true},
        {"sum(price) * sum(id)", ASKDB_AVERAGE, true},
        {"100.0 * count(*) / sum(count(*)) OVER ()", ASKDB_SHARE, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char sql[200];
        snprintf(sql, sizeof sql, "SELECT %s AS x FROM products GROUP BY color", cases[i].select);
        for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
            struct seen seen = told((enum dialect)dialect, sql, 1);
            if (seen.meanings[0] != cases[i].meaning || seen.money[0] != cases[i].money) {
                fail_msg("%s: %d%s", cases[i].select, seen.meanings[0], seen.money[0] ? ", money" : "");
            }
        }
    }
}

static void calendars_are_told_in_the_dialects_words(void **state)
{
    (void)state;
    struct seen sqlite = told(DIALECT_SQLITE,
                              "SELECT strftime('%Y-%m', ordered_at) AS x, CAST(strftime('%w', ordered_at) AS "
                              "INTEGER) AS x, count(*) AS x FROM orders GROUP BY 1, 2",
                              3);
    struct seen postgres = told(DIALECT_POSTGRES,
                                "SELECT date_trunc('month', ordered_at) AS x, extract(dow FROM ordered_at) "
                                "AS x, count(*) AS x FROM orders GROUP BY 1, 2",
                                3);
    for (size_t i = 0; i < 2; i++) {
        const struct seen *seen = i == 0 ? &sqlite : &postgres;
        assert_int_equal(seen->meanings[0], ASKDB_MONTH);
        assert_int_equal(seen->meanings[1], ASKDB_WEEKDAY);
        assert_int_equal(seen->meanings[2], ASKDB_COUNT);
    }
}

static void what_has_no_tree_or_other_columns_stays_untold(void **state)
{
    (void)state;
    static const char *const statements[] = {"SELECT count(*) FROM nothing", "SELECT * FROM orders",
                                             "WITH x AS (SELECT 1) SELECT count(*) FROM x", "no SQL", ""};
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
        struct seen seen = told(DIALECT_SQLITE, statements[i], 2);
        assert_int_equal(seen.meanings[0], ASKDB_UNTOLD);
        assert_int_equal(seen.meanings[1], ASKDB_UNTOLD);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_of_column_is_told),
        cmocka_unit_test(calendars_are_told_in_the_dialects_words),
        cmocka_unit_test(what_has_no_tree_or_other_columns_stays_untold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
