/* The public C interface for asking: rows, the line of the audit file, and what a person said is right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "askdb/ask.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char QUESTION[] = "how many singers are there";
static const char OWN[] = "SELECT 7 AS seven FROM singer LIMIT 1";

struct fixture {
    char folder[64], database[96], audit[96];
    struct askdb *askdb;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    sqlite3 *db;
    struct askdb_error err;
    strcpy(fixture->folder, "/tmp/askdb-ask-XXXXXX");
    assert_non_null(mkdtemp(fixture->folder));
    snprintf(fixture->database, sizeof fixture->database, "%s/a.db", fixture->folder);
    snprintf(fixture->audit, sizeof fixture->audit, "%s/audit.jsonl", fixture->folder);
    setenv("XDG_DATA_HOME", fixture->folder, 1);
    static const char sql[] = "CREATE TABLE singer (id INTEGER PRIMARY KEY, name TEXT, country TEXT);"
                              "INSERT INTO singer VALUES (1, 'Ana', 'France'), (2, 'Bo', 'Peru');";
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
    char command[128];
    askdb_close(&fixture->askdb);
    snprintf(command, sizeof command, "rm -r %s", fixture->folder);
    int failed = system(command);
    free(fixture);
    return failed;
}

struct rows {
    size_t count;
    int64_t first;
};

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    (void)context, (void)columns, (void)count, (void)err;
    return 0;
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct rows *rows = context;
    (void)count, (void)err;
    rows->first = rows->count++ == 0 ? cells[0].integer : rows->first;
    return 0;
}

/* The first cell of the answer. */
static int64_t ask(const struct askdb_conversation *conversation, const char *question)
{
    struct rows rows = {0};
    struct askdb_sink sink = {&rows, begin, row};
    struct askdb_outcome *outcome = NULL;
    struct askdb_error err;
    assert_int_equal(askdb_ask(conversation, question, &sink, &outcome, &err), 0);
    assert_true(outcome->ran);
    assert_int_equal(outcome->result.rows, rows.count);
    assert_ptr_equal(outcome->chosen, &outcome->answer->candidates[0]);
    assert_string_equal(outcome->sql, outcome->chosen->sql);
    askdb_outcome_destroy(outcome);
    return rows.first;
}

static void question_is_answered_with_rows(void **state)
{
    struct askdb_conversation talk = {.askdb = ((struct fixture *)*state)->askdb, .probe = true};
    assert_int_equal(ask(&talk, QUESTION), 2);
}

/* The file as text, for free(). */
static char *read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    char *text = calloc(1, 1 << 16);
    fread(text, 1, (1 << 16) - 1, file);
    fclose(file);
    return text;
}

static void each_outcome_is_a_line_of_the_audit_file(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_conversation talk = {.askdb = fixture->askdb, .min_confidence = 0.01};
    struct askdb_outcome *outcome = NULL;
    struct askdb_error err;
    assert_int_equal(askdb_audit_open(fixture->audit, &talk.audit, &err), 0);
    ask(&talk, QUESTION);
    talk.min_confidence = 1.01;
    assert_int_equal(askdb_ask(&talk, QUESTION, NULL, &outcome, &err), -ASKDB_DECLINED);
    assert_true(outcome->declined);
    assert_non_null(outcome->answer);
    askdb_outcome_destroy(outcome);
    askdb_audit_close(&talk.audit);
    assert_null(talk.audit);
    char *text = read_file(fixture->audit);
    const char *second = strchr(text, '\n') + 1;
    assert_non_null(strstr(text, "\"verdict\":\"answered\",\"status\":0,\"rows\":1,\"digest\":\""));
    assert_non_null(strstr(second, "\"sql\":null,\"verdict\":\"declined\",\"status\":3,"));
    assert_string_equal(strchr(second, '\n'), "\n");
    free(text);
}

static void file_of_something_else_is_no_audit_file(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_audit *audit = NULL;
    struct askdb_error err;
    assert_int_equal(askdb_audit_open(fixture->database, &audit, &err), -ASKDB_USAGE);
    assert_null(audit);
}

static void remembered_answer_is_used_where_asked_for_until_it_is_forgotten(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_conversation talk = {.askdb = fixture->askdb, .remembered = true};
    struct askdb_example example = {.question = QUESTION, .sql = OWN};
    struct askdb_examples *examples = NULL;
    struct askdb_error err;
    bool removed = false;
    assert_int_equal(askdb_remember(fixture->askdb, &example, &err), 0);
    assert_int_equal(askdb_examples_read(fixture->askdb, &examples, &err), 0);
    assert_int_equal(examples->count, 1);
    assert_string_equal(examples->items[0].sql, OWN);
    assert_int_equal(strlen(examples->items[0].now), strlen("2025-01-01"));
    askdb_examples_destroy(examples);
    assert_int_equal(ask(&talk, QUESTION), 7);
    talk.remembered = false;
    assert_int_equal(ask(&talk, QUESTION), 2);
    talk.remembered = true;
    assert_int_equal(askdb_forget(fixture->askdb, QUESTION, NULL, &removed, &err), 0);
    assert_true(removed);
    assert_int_equal(ask(&talk, QUESTION), 2);
}

static void statement_is_run_as_it_is(void **state)
{
    struct askdb_conversation talk = {.askdb = ((struct fixture *)*state)->askdb, .digest = true};
    struct askdb_outcome *outcome =
        askdb_outcome_begin(&talk, NULL, "SELECT name FROM singer WHERE country = 'Chile'");
    struct askdb_error err;
    assert_int_equal(askdb_outcome_run(outcome, NULL, &err), 0);
    assert_true(outcome->empty && outcome->statement);
    assert_non_null(strstr(askdb_outcome_why_empty(outcome), "Chile"));
    askdb_outcome_destroy(outcome);
    outcome = askdb_outcome_begin(&talk, NULL, "DELETE FROM singer");
    assert_int_equal(askdb_outcome_run(outcome, NULL, &err), -ASKDB_REJECTED);
    assert_false(outcome->ran);
    askdb_outcome_destroy(outcome);
}

static void candidate_is_run_as_it_was_validated(void **state)
{
    struct askdb *askdb = ((struct fixture *)*state)->askdb;
    struct rows rows = {0};
    struct askdb_sink sink = {&rows, begin, row};
    struct askdb_answer *answer = NULL;
    struct askdb_run_result result;
    struct askdb_error err;
    assert_int_equal(askdb_translate(askdb, &(struct askdb_request){.question = QUESTION}, &answer, &err), 0);
    assert_int_equal(askdb_run_candidate(askdb, answer, 0, NULL, &sink, &result, &err), 0);
    assert_int_equal(askdb_run_candidate(askdb, answer, 0, NULL, &sink, &result, &err), 0);
    assert_int_equal(rows.first, 2);
    assert_int_equal(rows.count, 2);
    assert_int_equal(askdb_run_candidate(askdb, answer, answer->count, NULL, &sink, &result, &err),
                     -ASKDB_USAGE);
    askdb_answer_destroy(answer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(question_is_answered_with_rows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(each_outcome_is_a_line_of_the_audit_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(file_of_something_else_is_no_audit_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(remembered_answer_is_used_where_asked_for_until_it_is_forgotten,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(candidate_is_run_as_it_was_validated, set_up, tear_down),
        cmocka_unit_test_setup_teardown(statement_is_run_as_it_is, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
