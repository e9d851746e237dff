/* The public C interface over a small SQLite file, with the model that is built in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "askdb/ask.h"
#include "askdb/askdb.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
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
    strcpy(fixture->path, "/tmp/askdb-api-XXXXXX");
    close(mkstemp(fixture->path));
    sqlite3 *db;
    static const char sql[] =
        "CREATE TABLE singer (id INTEGER PRIMARY KEY, name TEXT, country TEXT, age INTEGER);"
        "INSERT INTO singer VALUES (1, 'Ana', 'France', 31), (2, 'Bo', 'Peru', 44), (3, 'Cy', 'Peru', 25);";
    if (sqlite3_open(fixture->path, &db) != SQLITE_OK ||
        sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
        return -1;
    }
    sqlite3_close(db);
    struct askdb_error err;
    const char *databases[] = {fixture->path};
    *state = fixture;
    return askdb_open(databases, 1, NULL, &fixture->askdb, &err);
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    askdb_close(&fixture->askdb);
    unlink(fixture->path);
    free(fixture);
    return 0;
}

struct seen {
    size_t columns, rows;
    int64_t first;
    bool stop;
};

static int on_begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    (void)columns, (void)err;
    ((struct seen *)context)->columns = count;
    return 0;
}

static int on_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct seen *seen = context;
    (void)count;
    if (seen->rows++ == 0 && cells[0].type == ASKDB_INTEGER) {
        seen->first = cells[0].integer;
    }
    if (seen->stop) {
        *err = (struct askdb_error){.status = ASKDB_CANCELLED, .message = "enough"};
        return -ASKDB_CANCELLED;
    }
    return 0;
}

static int run(struct fixture *fixture, const char *sql, const struct askdb_limits *limits, struct seen *seen,
               struct askdb_run_result *result, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = seen, .begin = on_begin, .row = on_row};
    return askdb_run(fixture->askdb, sql, limits, &sink, result, err);
}

static void question_becomes_sql_that_answers_it(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_answer *answer = NULL;
    struct askdb_error err;
    struct seen seen = {0};
    struct askdb_request request = {.question = "How many singers are there?"};
    assert_int_equal(askdb_translate(fixture->askdb, &request, &answer, &err), 0);
    assert_true(answer->count >= 1);
    assert_true(answer->candidates[0].confidence > 0 && answer->candidates[0].confidence <= 1.0001);
    assert_int_equal(run(fixture, answer->candidates[0].sql, NULL, &seen, NULL, &err), 0);
    assert_int_equal(seen.rows, 1);
    assert_int_equal(seen.first, 3);
    askdb_answer_destroy(answer);
}

static void readings_differ_and_come_best_first(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_answer *answer = NULL;
    struct askdb_error err;
    struct askdb_request request = {.question = "names of singers from Peru"};
    assert_int_equal(askdb_translate(fixture->askdb, &request, &answer, &err), 0);
    double sum = answer->candidates[0].confidence;
    for (size_t i = 1; i < answer->count; i++) {
        sum += answer->candidates[i].confidence;
        assert_true(sum <= 1 + 1e-9);
        assert_string_not_equal(answer->candidates[i].sql, answer->candidates[i - 1].sql);
        assert_true(answer->candidates[i].confidence <= answer->candidates[i - 1].confidence + 1e-9);
    }
    askdb_answer_destroy(answer);
}

static void bad_questions_are_refused_with_their_reason(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *question, *message;
    } cases[] = {{"", "the question is empty"},
                 {" \n", "the question is empty"},
                 {"caf\xe9", "the question is not valid UTF-8"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct askdb_answer *answer = NULL;
        struct askdb_error err;
        struct askdb_request request = {.question = cases[i].question};
        assert_int_equal(askdb_translate(fixture->askdb, &request, &answer, &err), -ASKDB_USAGE);
        assert_string_equal(err.message, cases[i].message);
        assert_null(answer);
    }
}

static void row_limit_truncates(void **state)
{
    struct askdb_error err;
    struct seen seen = {0};
    struct askdb_run_result result = {0};
    struct askdb_limits limits = {.max_rows = 2};
    assert_int_equal(run(*state, "SELECT id, name FROM singer", &limits, &seen, &result, &err), 0);
    assert_int_equal(seen.rows, 2);
    assert_int_equal(seen.columns, 2);
    assert_int_equal(result.rows, 2);
    assert_true(result.truncated);
}

static void time_limit_cancels(void **state)
{
    struct askdb_error err;
    struct seen seen = {0};
    struct askdb_limits limits = {.timeout_ms = 50};
    const char *sql =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    assert_int_equal(run(*state, sql, &limits, &seen, NULL, &err), -ASKDB_CANCELLED);
    assert_int_equal(err.status, ASKDB_CANCELLED);
}

static void sink_stops_the_run_with_its_own_error(void **state)
{
    struct askdb_error err;
    struct seen seen = {.stop = true};
    assert_int_equal(run(*state, "SELECT id FROM singer", NULL, &seen, NULL, &err), -ASKDB_CANCELLED);
    assert_string_equal(err.message, "enough");
    assert_int_equal(seen.rows, 1);
}

static void a_sink_is_needed(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_error err;
    struct seen seen = {0};
    struct askdb_sink sinks[] = {{.context = &seen, .begin = on_begin}, {.context = &seen, .row = on_row}};
    struct askdb_conversation talk = {.askdb = fixture->askdb};
    assert_int_equal(askdb_run(fixture->askdb, "SELECT id FROM singer", NULL, NULL, NULL, &err),
                     -ASKDB_USAGE);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(askdb_run(fixture->askdb, "SELECT id FROM singer", NULL, &sinks[i], NULL, &err),
                         -ASKDB_USAGE);
        struct askdb_outcome *outcome = askdb_outcome_begin(&talk, NULL, "SELECT id FROM singer");
        assert_int_equal(askdb_outcome_run(outcome, &sinks[i], &err), -ASKDB_USAGE);
        assert_int_equal(err.status, ASKDB_USAGE);
        askdb_outcome_destroy(outcome);
    }
    struct askdb_outcome *counted = askdb_outcome_begin(&talk, NULL, "SELECT id FROM singer");
    assert_int_equal(askdb_outcome_run(counted, NULL, &err), 0);
    assert_int_equal(counted->result.rows, 3);
    askdb_outcome_destroy(counted);
    assert_int_equal(seen.rows, 0);
}

static void statement_that_writes_never_runs(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_error err;
    struct seen seen = {0};
    assert_int_equal(run(fixture, "DELETE FROM singer", NULL, &seen, NULL, &err), -ASKDB_REJECTED);
    assert_int_equal(run(fixture, "SELECT count(*) FROM singer", NULL, &seen, NULL, &err), 0);
    assert_int_equal(seen.first, 3);
}

static void check_reports_what_is_read(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_report *report = NULL;
    struct askdb_error err;
    assert_int_equal(askdb_check(fixture->askdb, "SELECT max(age) FROM singer", &report, &err), 0);
    assert_int_equal(report->table_count, 1);
    assert_string_equal(report->tables[0], "singer");
    assert_int_equal(report->function_count, 1);
    assert_string_equal(report->functions[0], "max");
    askdb_report_destroy(report);
    report = NULL;
    assert_int_equal(askdb_check(fixture->askdb, "SELECT nam FROM singer", &report, &err), -ASKDB_REJECTED);
    assert_int_equal(err.start, 7);
    assert_int_equal(err.end, 10);
    assert_non_null(strstr(err.hint, "name"));
    askdb_report_destroy(report);
}

static void missing_file_is_not_made(void **state)
{
    (void)state;
    struct askdb *askdb = NULL;
    struct askdb_error err;
    const char *databases[] = {"/tmp/askdb-no-such-file.db"};
    assert_int_equal(askdb_open(databases, 1, NULL, &askdb, &err), -ASKDB_CONNECT);
    assert_null(askdb);
    assert_int_equal(access(databases[0], F_OK), -1);
}

static void model_that_is_none_is_a_model_error(void **state)
{
    struct fixture *fixture = *state;
    struct askdb *askdb = NULL;
    struct askdb_error err;
    const char *databases[] = {fixture->path};
    struct askdb_options options = {.model = fixture->path};
    assert_int_equal(askdb_open(databases, 1, &options, &askdb, &err), -ASKDB_MODEL);
    assert_null(askdb);
}

struct overstay {
    struct askdb *askdb;
    struct askdb_error err;
    int status;
    atomic_bool ended;
};

/* One step of SQLite, of some 10^10 comparisons. */
static void *run_long_step(void *context)
{
    struct overstay *overstay = context;
    struct seen seen = {0};
    struct askdb_sink sink = {.context = &seen, .begin = on_begin, .row = on_row};
    struct askdb_limits limits = {.timeout_ms = 100};
    overstay->status = askdb_run(
        overstay->askdb, "SELECT instr(printf('%.*c', 200000, 'a'), printf('%.*c', 100000, 'a') || 'b')",
        &limits, &sink, NULL, &overstay->err);
    atomic_store(&overstay->ended, true);
    return NULL;
}

static void watch_tells_of_a_step_that_hears_nothing_and_nobody_is_killed(void **state)
{
    struct fixture *fixture = *state;
    struct overstay overstay = {.askdb = NULL};
    struct askdb_watch *watch = askdb_watch_create();
    struct askdb_options options = {.watch = watch, .catalog_only = true};
    struct askdb_error why;
    const char *databases[] = {fixture->path};
    pthread_t thread;
    int overdue = 0;
    assert_int_equal(askdb_open(databases, 1, &options, &overstay.askdb, &why), 0);
    assert_int_equal(askdb_watch_overdue(watch, &why), 0);
    assert_int_equal(pthread_create(&thread, NULL, run_long_step, &overstay), 0);
    while (overdue == 0 && !atomic_load(&overstay.ended)) {
        overdue = askdb_watch_overdue(watch, &why);
    }
    pthread_join(thread, NULL);
    assert_true(overdue > 0);
    assert_int_equal(why.status, ASKDB_CANCELLED);
    assert_string_equal(why.message, "timed out after 100 ms");
    assert_int_equal(overstay.status, -ASKDB_CANCELLED);
    assert_int_equal(askdb_watch_overdue(watch, &why), 0);
    askdb_close(&overstay.askdb);
    askdb_watch_destroy(watch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(question_becomes_sql_that_answers_it),
        cmocka_unit_test(readings_differ_and_come_best_first),
        cmocka_unit_test(bad_questions_are_refused_with_their_reason),
        cmocka_unit_test(row_limit_truncates),
        cmocka_unit_test(time_limit_cancels),
        cmocka_unit_test(sink_stops_the_run_with_its_own_error),
        cmocka_unit_test(a_sink_is_needed),
        cmocka_unit_test(statement_that_writes_never_runs),
        cmocka_unit_test(check_reports_what_is_read),
        cmocka_unit_test(missing_file_is_not_made),
        cmocka_unit_test(model_that_is_none_is_a_model_error),
        cmocka_unit_test(watch_tells_of_a_step_that_hears_nothing_and_nobody_is_killed),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
