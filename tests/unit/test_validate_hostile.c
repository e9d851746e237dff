/* Every statement of fixtures/hostile is refused for the reason it names, every query of fixtures/legitimate
 * passes. */
#include "test_validate_retail.h"

enum { LEAST_CASES = 80, LEAST_QUERIES = 150 };

/* Told by tests/cli/test_hostile_sql.py, on a database. */
static bool is_for_run_time(const struct retail_case *item)
{
    return strncmp(item->message, "at run", strlen("at run")) == 0;
}

static void all_are_refused(enum dialect dialect, const char *file)
{
    struct retail retail;
    struct retail_case *cases = NULL;
    size_t wrong = 0;
    retail_open(&retail, dialect);
    size_t count = retail_cases(retail.arena, file, &cases);
    assert_true(count >= LEAST_CASES);
    for (size_t i = 0; i < count; i++) {
        if (cases[i].from[0] == '\0') {
            print_error("%s: %s: no line says where it comes from\n", file, cases[i].name);
            wrong++;
        }
        if (is_for_run_time(&cases[i])) {
            continue;
        }
        int status = retail_check(&retail, cases[i].sql);
        bool told = cases[i].message[0] != '\0' && strstr(retail.err.message, cases[i].message) != NULL;
        bool refused =
            status == -ASKDB_REJECTED && retail.err.status == ASKDB_REJECTED && retail.query == NULL;
        if (!refused || !told) {
            print_error("%s: %s: %s\n", file, cases[i].name, refused ? retail.err.message : "passed");
            wrong++;
        }
    }
    retail_close(&retail);
    assert_int_equal(wrong, 0);
}

static void all_pass(enum dialect dialect, const char *file)
{
    struct retail retail;
    struct retail_case *cases = NULL;
    size_t wrong = 0;
    retail_open(&retail, dialect);
    size_t count = retail_cases(retail.arena, file, &cases);
    assert_true(count >= LEAST_QUERIES);
    for (size_t i = 0; i < count; i++) {
        bool passed = retail_check(&retail, cases[i].sql) == 0 && retail.query != NULL &&
                      strcmp(validated_query_sql(retail.query), cases[i].sql) == 0;
        if (!passed) {
            print_error("%s: %s: %s\n", file, cases[i].name, retail.err.message);
            wrong++;
        }
    }
    retail_close(&retail);
    assert_int_equal(wrong, 0);
}

static void hostile_sqlite_statements_are_refused(void **state)
{
    (void)state;
    all_are_refused(DIALECT_SQLITE, "hostile/sqlite.sql");
}

static void hostile_postgres_statements_are_refused(void **state)
{
    (void)state;
    all_are_refused(DIALECT_POSTGRES, "hostile/postgres.sql");
}

static void legitimate_sqlite_queries_pass(void **state)
{
    (void)state;
    all_pass(DIALECT_SQLITE, "legitimate/sqlite.sql");
}

static void legitimate_postgres_queries_pass(void **state)
{
    (void)state;
    all_pass(DIALECT_POSTGRES, "legitimate/postgres.sql");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hostile_sqlite_statements_are_refused),
        cmocka_unit_test(hostile_postgres_statements_are_refused),
        cmocka_unit_test(legitimate_sqlite_queries_pass),
        cmocka_unit_test(legitimate_postgres_queries_pass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
