/* The public C interface with a language model: what would be told of earlier questions and of good examples.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "askdb/askdb.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct fixture {
    char path[64];
    struct askdb *askdb;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    strcpy(fixture->path, "/tmp/askdb-prompts-XXXXXX");
    close(mkstemp(fixture->path));
    sqlite3 *db;
    static const char sql[] = "CREATE TABLE singer (id INTEGER PRIMARY KEY, name TEXT, country TEXT);"
                              "INSERT INTO singer VALUES (1, 'Ana', 'France'), (2, 'Bo', 'Peru');";
    if (sqlite3_open(fixture->path, &db) != SQLITE_OK ||
        sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
        return -1;
    }
    sqlite3_close(db);
    struct askdb_error err;
    struct askdb_options options = {.model = "http://127.0.0.1:9/v1#nobody"};
    const char *databases[] = {fixture->path};
    *state = fixture;
    return askdb_open(databases, 1, &options, &fixture->askdb, &err);
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    askdb_close(&fixture->askdb);
    unlink(fixture->path);
    free(fixture);
    return 0;
}

/* For free(). */
static char *print(struct askdb *askdb, const struct askdb_request *request)
{
    char *text = NULL;
    size_t size = 0;
    struct askdb_error err;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    assert_int_equal(askdb_print_request(askdb, request, out, &err), 0);
    fclose(out);
    return text;
}

static void examples_like_the_question_that_pass_are_told(void **state)
{
    static const struct askdb_turn examples[] = {
        {"singers of each country", "SELECT country, count(*) FROM singer GROUP BY country", 0, false},
        {"the number of singers by country", "SELECT nation FROM singer", 0, false},
        {"what was the weather", "SELECT 1", 0, false},
        {"singers per country, with writing", "DELETE FROM singer", 0, false},
        {"how many singers have no country", NULL, 0, false},
    };
    char *text = print(((struct fixture *)*state)->askdb, &(struct askdb_request){
                                                              .question = "number of singers by country",
                                                              .now = "2024-05-17",
                                                              .examples = examples,
                                                              .example_count = 5,
                                                          });
    assert_non_null(strstr(text, "Question: singers of each country\\nSQL: SELECT country, count(*)"));
    assert_null(strstr(text, "SELECT nation"));
    assert_null(strstr(text, "weather"));
    assert_null(strstr(text, "DELETE"));
    assert_null(strstr(text, "no country"));
    free(text);
}

static void last_five_turns_are_told(void **state)
{
    static const struct askdb_turn turns[] = {
        {"turn zero", "SELECT 0", 0, false},
        {"turn one", "SELECT name FROM singer", 0, false},
        {"turn two", NULL, 0, false},
        {"turn three", "SELECT 3", 0, false},
        {"turn four", "DROP TABLE singer", 0, false},
        {"turn five", "SELECT 5", 0, false},
    };
    char *text =
        print(((struct fixture *)*state)->askdb,
              &(struct askdb_request){
                  .question = "and in Peru?", .now = "2024-05-17", .history = turns, .history_count = 6});
    assert_null(strstr(text, "turn zero"));
    assert_non_null(strstr(text,
                           "Question: turn one\\nSQL: SELECT name FROM singer\\nQuestion: turn two\\nSQL: "
                           "none\\nQuestion: turn three"));
    assert_non_null(strstr(text, "Question: turn four\\nSQL: none\\n"));
    assert_non_null(strstr(text, "singer.country has 'Peru'"));
    free(text);
}

static int explain(struct askdb *askdb, const char *sql)
{
    struct askdb_error err;
    struct askdb_task task = {.question = "how many singers", .sql = sql};
    FILE *out = tmpfile();
    int status = askdb_ask_model(askdb, &task, out, &err);
    fclose(out);
    return status;
}

/* The endpoint cannot be reached: what is sent fails with ASKDB_MODEL. */
static void statement_that_does_not_pass_is_not_sent_to_be_explained(void **state)
{
    struct askdb *askdb = ((struct fixture *)*state)->askdb;
    assert_true(askdb_has_language_model(askdb));
    assert_int_equal(explain(askdb, "SELECT count(*) FROM singer"), -ASKDB_MODEL);
    assert_int_equal(explain(askdb, "SELECT nation FROM singer"), -ASKDB_REJECTED);
    assert_int_equal(explain(askdb, "DELETE FROM singer"), -ASKDB_REJECTED);
}

static void built_in_model_sends_nothing(void **state)
{
    const char *databases[] = {((struct fixture *)*state)->path};
    struct askdb *askdb = NULL;
    struct askdb_error err;
    assert_int_equal(askdb_open(databases, 1, NULL, &askdb, &err), 0);
    assert_int_equal(askdb_print_request(askdb, &(struct askdb_request){.question = "x"}, stdout, &err),
                     -ASKDB_USAGE);
    askdb_close(&askdb);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(examples_like_the_question_that_pass_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(last_five_turns_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(statement_that_does_not_pass_is_not_sent_to_be_explained, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(built_in_model_sends_nothing, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
