/* What a first row says of a reading: no row, NULL and the number 0 say that there is nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "answer/judge.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct fixture {
    char database[64];
    struct askdb *askdb;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    sqlite3 *db;
    struct askdb_error err;
    strcpy(fixture->database, "/tmp/askdb-judge-XXXXXX");
    int file = mkstemp(fixture->database);
    assert_true(file >= 0);
    close(file);
    static const char sql[] = "CREATE TABLE jar (id INTEGER PRIMARY KEY, label TEXT, litres REAL);"
                              "INSERT INTO jar VALUES (1, '0', 0.0), (2, 'plum', NULL);";
    assert_int_equal(sqlite3_open(fixture->database, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    const char *databases[] = {fixture->database};
    assert_int_equal(askdb_open(databases, 1, NULL, &fixture->askdb, &err), 0);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    askdb_close(&fixture->askdb);
    unlink(fixture->database);
    free(fixture);
    return 0;
}

static bool finds_something(struct fixture *fixture, const char *sql)
{
    struct arena *arena = arena_create();
    struct validated_query *query = NULL;
    struct askdb_error err;
    bool found = false;
    assert_int_equal(session_validate(fixture->askdb, arena, sql, &query, NULL, &err), 0);
    session_ends_probing(fixture->askdb, query, &found);
    validated_query_destroy(query);
    arena_destroy(arena);
    return found;
}

static void nothing_is_no_row_null_or_zero(void **state)
{
    static const char *const nothing[] = {
        "SELECT label FROM jar WHERE id = 9",  "SELECT count(*) FROM jar WHERE id = 9",
        "SELECT sum(litres) FROM jar",         "SELECT sum(litres), count(*) FROM jar WHERE id = 9",
        "SELECT litres FROM jar WHERE id = 2",
    };
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++) {
        assert_false(finds_something(*state, nothing[i]));
    }
}

static void something_is_any_other_value(void **state)
{
    static const char *const something[] = {
        "SELECT label FROM jar WHERE id = 1", /* a text, though it reads 0 */
        "SELECT count(*) FROM jar",
        "SELECT label, litres FROM jar WHERE id = 1",
        "SELECT -0.5 * id FROM jar",
    };
    for (size_t i = 0; i < sizeof something / sizeof *something; i++) {
        assert_true(finds_something(*state, something[i]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_no_row_null_or_zero),
        cmocka_unit_test(something_is_any_other_value),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
