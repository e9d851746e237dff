/* A policy keeps back what it should: over two databases that differ only in what is hidden, masked or
 * filtered away, every statement of fixtures/policy/attempts*.sql says the same, rows and errors alike. */
#include "askdb/askdb.h"

#include <libpq-fe.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { MOST_LINES = 400, MOST_ROWS = 1000 };

static const char *const hidden_names[] = {"salaries",       "dossier",    "margin", "Inner Secret",
                                           "every_customer", "pay_levels", "lucky",  "stored_customers"};
static const char *const secrets[] = {
    "secret.",  "dossier1", "dossier2",   "dossier3",   "southdossier", "innerone", "innertwo",
    "Xavier",   "Wanda",    "Yolanda",    "Viktor",     "Zeno",         "Quentin",  "Rosa",
    "quatorze", "fourteen", "hundertelf", "onehundred", "4711",         "4712",     "170007",
    "180009",   "30007",    "40009",      "52007",      "81009",        "61007",    "17009",
    "97007",    "91009",    "201007",     "202009",     "9999",         "8888"};

/* --- files --- */

static char *fixture_path(const char *name)
{
    const char *folder = getenv("ASKDB_FIXTURES");
    assert_non_null(folder);
    char *path = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&path, &size);
    fprintf(out, "%s/policy/%s", folder, name);
    fclose(out);
    return path;
}

/* {a|b} becomes a, or b in the second variant. */
static void copy_variant(FILE *in, int second, FILE *out)
{
    int c;
    while ((c = fgetc(in)) != EOF) {
        if (c != '{') {
            fputc(c, out);
            continue;
        }
        char pair[200];
        size_t length = 0;
        while (length < sizeof pair - 1 && (c = fgetc(in)) != '}' && c != EOF) {
            pair[length++] = (char)c;
        }
        pair[length] = '\0';
        char *bar = strchr(pair, '|');
        if (bar == NULL) { /* no pair: "{}" and the like */
            fprintf(out, "{%s}", pair);
            continue;
        }
        *bar = '\0';
        fputs(second ? bar + 1 : pair, out);
    }
}

static void append_fixture(const char *name, int second, FILE *out)
{
    char *path = fixture_path(name);
    FILE *in = fopen(path, "rb");
    assert_non_null(in);
    if (second < 0) {
        for (int c; (c = fgetc(in)) != EOF;) {
            fputc(c, out);
        }
    } else {
        copy_variant(in, second, out);
    }
    fclose(in);
    free(path);
}

struct attempts {
    char *text;
    char *lines[MOST_LINES];
    size_t count;
};

static void read_attempts(const char *own, struct attempts *attempts)
{
    size_t size = 0;
    FILE *out = open_memstream(&attempts->text, &size);
    append_fixture("attempts.sql", -1, out);
    append_fixture(own, -1, out);
    fclose(out);
    char *rest = NULL;
    attempts->count = 0;
    for (char *line = strtok_r(attempts->text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        if (strncmp(line, "--", 2) != 0) {
            assert_true(attempts->count < MOST_LINES);
            attempts->lines[attempts->count++] = line;
        }
    }
}

/* --- what a statement says --- */

struct rows {
    char *items[MOST_ROWS];
    size_t count;
};

static int take_columns(void *context, const struct askdb_column *columns, size_t count,
                        struct askdb_error *err)
{
    (void)context, (void)columns, (void)count, (void)err;
    return 0;
}

static int take_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct rows *rows = context;
    size_t size = 0;
    (void)err;
    assert_true(rows->count < MOST_ROWS);
    FILE *out = open_memstream(&rows->items[rows->count++], &size);
    for (size_t i = 0; i < count; i++) {
        const struct askdb_cell *cell = &cells[i];
        if (cell->type == ASKDB_INTEGER || cell->type == ASKDB_BOOLEAN) {
            fprintf(out, "|%lld", (long long)cell->integer);
        } else if (cell->type == ASKDB_REAL) {
            fprintf(out, "|%.12g", cell->real);
        } else if (cell->type != ASKDB_NULL) {
            fprintf(out, "|%.*s", (int)cell->length, cell->text);
        } else {
            fputs("|NULL", out);
        }
    }
    fclose(out);
    return 0;
}

static int compare_rows(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Rows in a fixed order, or the error with all its parts; free() it. */
static char *say(struct askdb *askdb, const char *sql)
{
    struct rows rows = {.count = 0};
    struct askdb_sink sink = {.context = &rows, .begin = take_columns, .row = take_row};
    struct askdb_error err = {.start = -1};
    char *text = NULL;
    size_t size = 0;
    int status = askdb_run(askdb, sql, NULL, &sink, NULL, &err);
    FILE *out = open_memstream(&text, &size);
    qsort(rows.items, rows.count, sizeof *rows.items, compare_rows);
    for (size_t i = 0; i < rows.count; i++) {
        fprintf(out, "%s\n", rows.items[i]);
        free(rows.items[i]);
    }
    if (status != 0) {
        fprintf(out, "%d %s (%s) %s %d-%d\n", err.status, err.message, err.hint, err.sqlstate, (int)err.start,
                (int)err.end);
    }
    fclose(out);
    return text;
}

static void say_all(const char *database, const char *policy, const struct attempts *attempts,
                    char **ret_said)
{
    static const char *const parameters[] = {"region=north"};
    struct askdb_options options = {.catalog_only = true, .semantic = policy};
    struct askdb *askdb = NULL;
    struct askdb_error err;
    if (policy != NULL) {
        options.parameters = parameters;
        options.parameter_count = 1;
    }
    if (askdb_open(&database, 1, &options, &askdb, &err) != 0) {
        fail_msg("%s", err.message);
    }
    for (size_t i = 0; i < attempts->count; i++) {
        ret_said[i] = say(askdb, attempts->lines[i]);
    }
    askdb_close(&askdb);
}

/* --- what it may not say --- */

static size_t count_found(const char *sql, const char *said, const char *const *names, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (strstr(said, names[i]) != NULL && strstr(sql, names[i]) == NULL) {
            print_error("%s\n    says '%s': %s\n", sql, names[i], said);
            found++;
        }
    }
    return found;
}

static size_t count_leaks(const char *sql, const char *first, const char *second)
{
    size_t leaks = count_found(sql, first, secrets, sizeof secrets / sizeof *secrets);
    leaks += count_found(sql, first, hidden_names, sizeof hidden_names / sizeof *hidden_names);
    if (strcmp(first, second) != 0) {
        print_error("%s\n    says: %s    and: %s\n", sql, first, second);
        leaks++;
    }
    return leaks;
}

struct said {
    char *closed[2][MOST_LINES], *open[2][MOST_LINES]; /* with and without the policy, by variant */
};

/* The attempts must tell the two apart where there is no policy: most do, the others are refused anyhow. */
static void judge(const struct attempts *attempts, struct said *said)
{
    size_t leaks = 0, told_apart = 0;
    for (size_t i = 0; i < attempts->count; i++) {
        leaks += count_leaks(attempts->lines[i], said->closed[0][i], said->closed[1][i]);
        told_apart += strcmp(said->open[0][i], said->open[1][i]) != 0;
        for (int second = 0; second < 2; second++) {
            free(said->closed[second][i]);
            free(said->open[second][i]);
        }
    }
    print_message("%zu attempts, %zu of them tell without a policy\n", attempts->count, told_apart);
    assert_int_equal(leaks, 0);
    assert_true(attempts->count >= 40);
    assert_true(told_apart >= 40);
}

/* --- databases --- */

static void make_sqlite(const char *path, int second)
{
    char *sql = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&sql, &size);
    append_fixture("database.sql", second, out);
    fputs("CREATE INDEX orders_region ON orders (region); ANALYZE;", out);
    fclose(out);
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
        fail_msg("%s", sqlite3_errmsg(db));
    }
    sqlite3_close(db);
    free(sql);
}

static void no_statement_sees_around_it_in_sqlite(void **state)
{
    struct attempts attempts;
    struct said *said = calloc(1, sizeof *said);
    char folder[] = "/tmp/askdb-policy-XXXXXX", path[64];
    char *policy = fixture_path("policy.yaml");
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/policy.db", folder);
    read_attempts("attempts_sqlite.sql", &attempts);
    for (int second = 0; second < 2; second++) {
        make_sqlite(path, second);
        say_all(path, policy, &attempts, said->closed[second]);
        say_all(path, NULL, &attempts, said->open[second]);
        unlink(path);
    }
    rmdir(folder);
    judge(&attempts, said);
    free(attempts.text);
    free(policy);
    free(said);
}

static void run_script(PGconn *db, const char *sql)
{
    PGresult *result = PQexec(db, sql);
    ExecStatusType code = PQresultStatus(result);
    if (code != PGRES_COMMAND_OK && code != PGRES_TUPLES_OK) {
        fail_msg("%s", PQerrorMessage(db));
    }
    PQclear(result);
}

static void make_postgres(PGconn *db, int second)
{
    char *sql = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&sql, &size);
    fputs("SET client_min_messages = warning; DROP SCHEMA IF EXISTS policy_test CASCADE; CREATE SCHEMA "
          "policy_test; SET search_path = policy_test;",
          out);
    append_fixture("database.sql", second, out);
    append_fixture("postgres.sql", second, out);
    fclose(out);
    run_script(db, sql);
    free(sql);
}

/* The policy, and that a table is hidden which only PostgreSQL tells from another one. */
static void write_policy(const char *path)
{
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    append_fixture("policy.yaml", -1, out);
    fputs("  - name: Orders\n    hidden: true\n", out);
    fclose(out);
}

static void no_statement_sees_around_it_in_postgres(void **state)
{
    struct attempts attempts;
    struct said *said = calloc(1, sizeof *said);
    const char *uri = getenv("ASKDB_TEST_POSTGRES");
    char policy[] = "/tmp/askdb-policy-XXXXXX";
    (void)state;
    if (uri == NULL) {
        free(said);
        skip();
    }
    int file = mkstemp(policy);
    assert_true(file >= 0);
    close(file);
    write_policy(policy);
    char *searching = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&searching, &size);
    fprintf(out, "%s%coptions=-csearch_path%%3Dpolicy_test", uri, strchr(uri, '?') != NULL ? '&' : '?');
    fclose(out);
    PGconn *db = PQconnectdb(uri);
    read_attempts("attempts_postgres.sql", &attempts);
    for (int second = 0; second < 2; second++) {
        make_postgres(db, second);
        say_all(searching, policy, &attempts, said->closed[second]);
        say_all(searching, NULL, &attempts, said->open[second]);
    }
    run_script(db, "DROP SCHEMA policy_test CASCADE");
    PQfinish(db);
    unlink(policy);
    judge(&attempts, said);
    free(attempts.text);
    free(searching);
    free(said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_statement_sees_around_it_in_sqlite),
        cmocka_unit_test(no_statement_sees_around_it_in_postgres),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
