/* Compensated sum, avg and total in place of SQLite's own, median and percentile. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "exec/sqlite/percentile.h"
#include "exec/sqlite/sum.h"

#include <string.h>

static int set_up(void **state)
{
    sqlite3 *db = NULL;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK || sqlite_sum_register(db) != SQLITE_OK ||
        sqlite_percentile_register(db) != SQLITE_OK) {
        return -1;
    }
    *state = db;
    return 0;
}

static int tear_down(void **state)
{
    return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

static void each_value_is_as_sqlite_says_or_better(void **state)
{
    static const struct {
        const char *sql, *result;
    } cases[] = {
        {"SELECT sum(x) FROM (SELECT 0.1 AS x FROM generate_hundred)", "10.0"},
        {"SELECT sum(x) = 10.0 FROM (SELECT 0.1 AS x FROM generate_hundred)", "1"},
        {"SELECT sum(column1) FROM (VALUES (1e100), (1.0), (-1e100))", "1.0"},
        {"SELECT sum(x), typeof(sum(x)) FROM (SELECT 2 AS x UNION ALL SELECT 3)", "5 integer"},
        {"SELECT typeof(sum(x)) FROM (SELECT 2 AS x UNION ALL SELECT 3.0)", "real"},
        {"SELECT typeof(sum(x)), typeof(avg(x)), total(x) FROM (SELECT 1 AS x) WHERE x > 1", "null null 0.0"},
        {"SELECT sum(x), count(x) FROM (SELECT NULL AS x UNION ALL SELECT 7)", "7 1"},
        {"SELECT sum(x) FROM (SELECT '12' AS x UNION ALL SELECT 'a')", "12.0"},
        {"SELECT sum(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1)", "integer overflow"},
        {"SELECT avg(x) FROM (SELECT 1 AS x UNION ALL SELECT 2)", "1.5"},
        {"SELECT group_concat(s) FROM (SELECT sum(x) OVER (ORDER BY x ROWS 1 PRECEDING) AS s FROM (SELECT 1 "
         "AS x UNION ALL "
         "SELECT 2 UNION ALL SELECT 3))",
         "1,3,5"},
        {"SELECT sum(DISTINCT x) FROM (SELECT 4 AS x UNION ALL SELECT 4)", "4"},
        {"SELECT median(column1) FROM (VALUES (4), (1), (3), (NULL), ('2'))", "2.5"},
        {"SELECT percentile(column1, 90) FROM (VALUES (100), (200), (300), (400), (600))", "520.0"},
        {"SELECT percentile(x, 0), percentile(x, 100), percentile(x, 50) FROM (SELECT 7 AS x UNION SELECT 8)",
         "7.0 8.0 7.5"},
        {"SELECT median(i) FROM generate_hundred", "50.5"},
        {"SELECT typeof(median(x)) FROM (SELECT 1 AS x) WHERE x > 1", "null"},
        {"SELECT median(x) FROM (SELECT 'many' AS x UNION ALL SELECT NULL UNION ALL SELECT 3)", "3.0"},
        {"SELECT median(i) FILTER (WHERE i > 90) FROM generate_hundred", "95.5"},
        {"SELECT median(DISTINCT x) FROM (SELECT 1 AS x UNION ALL SELECT 1 UNION ALL SELECT 9)", "5.0"},
        {"SELECT percentile(x, 101) FROM (SELECT 1 AS x)",
         "the percent of a percentile is not between 0 and 100"},
        {"SELECT percentile(x, -1) FROM (SELECT 1 AS x)",
         "the percent of a percentile is not between 0 and 100"},
        {"SELECT percentile(x, NULL) FROM (SELECT 1 AS x)",
         "the percent of a percentile is not between 0 and 100"},
        {"SELECT percentile(x, 'many') FROM (SELECT 1 AS x)",
         "the percent of a percentile is not between 0 and 100"},
        {"SELECT percentile(x, x) FROM (SELECT 1 AS x UNION SELECT 2)",
         "the percent of a percentile is not the same in all rows"},
        {"SELECT percentile(x, '50') FROM (SELECT 1 AS x UNION SELECT 2)", "1.5"},
        {"SELECT sum(x) FROM (SELECT 9e999 AS x UNION ALL SELECT 1)", "Inf"},
    };
    sqlite3 *db = *state;
    assert_int_equal(
        sqlite3_exec(
            db,
            "CREATE TABLE generate_hundred AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
            "WHERE i < 100) SELECT i FROM n",
            NULL, NULL, NULL),
        SQLITE_OK);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sqlite3_stmt *statement = NULL;
        char got[200] = "";
        assert_int_equal(sqlite3_prepare_v2(db, cases[i].sql, -1, &statement, NULL), SQLITE_OK);
        if (sqlite3_step(statement) != SQLITE_ROW) {
            strcpy(got, sqlite3_errmsg(db));
        } else {
            for (int c = 0; c < sqlite3_column_count(statement); c++) {
                strcat(got, c > 0 ? " " : "");
                strcat(got, (const char *)sqlite3_column_text(statement, c));
            }
        }
        sqlite3_finalize(statement);
        assert_string_equal(got, cases[i].result);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_value_is_as_sqlite_says_or_better),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
