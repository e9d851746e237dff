/* A policy keeps back what it should: over two databases that differ only in what is hidden, masked or
 * filtered away, every statement of fixtures/policy/attempts*.sql says the same, columns, rows and errors
 * alike, and so do random ones. Statements under a line "-- code: C" must be refused with that code. */
#include "askdb/askdb.h"

#include "random_sql.h"

#include <libpq-fe.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "own_database.h"

enum { MOST_LINES = 600, MOST_ROWS = 1000 };

static const char *const hidden_names[] = {
    "salaries",    "dossier",         "margin",           "Inner Secret", "every_customer",
    "pay_levels",  "lucky",           "stored_customers", "staff",        "secret_logs",
    "sales_south", "customer_search", "customer_words",   "order_words",  "pay_copies",
    "as_xml",      "looked_up",       "secret_level",     "secret_mood"};
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
    const char *codes[MOST_LINES]; /* of their refusals; NULL: any, or none */
    size_t count;
};

static void read_attempts(const char *own, struct attempts *attempts)
{
    size_t size = 0;
    FILE *out = open_memstream(&attempts->text, &size);
    append_fixture("attempts.sql", -1, out);
    append_fixture(own, -1, out);
    fclose(out);
    static const char code_line[] = "-- code: ";
    char *rest = NULL;
    const char *code = NULL;
    attempts->count = 0;
    for (char *line = strtok_r(attempts->text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        if (strncmp(line, code_line, sizeof code_line - 1) == 0) {
            code = line + sizeof code_line - 1;
        } else if (strncmp(line, "--", 2) == 0) {
            code = NULL;
        } else {
            assert_true(attempts->count < MOST_LINES);
            attempts->codes[attempts->count] = code;
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
    struct rows *rows = context;
    size_t size = 0;
    (void)err;
    FILE *out = open_memstream(&rows->items[rows->count++], &size);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, " %s:%d", columns[i].name, (int)columns[i].type);
    }
    fclose(out);
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

/* What `check` says: the code, and warnings with the values that they name. */
static void print_report(struct askdb *askdb, const char *sql, FILE *out)
{
    struct askdb_report *report = NULL;
    struct askdb_error err;
    askdb_check(askdb, sql, &report, &err);
    fprintf(out, "code '%s'\n", report->code);
    for (size_t i = 0; i < report->warning_count; i++) {
        fprintf(out, "%s: %s (%s)\n", report->warnings[i].code, report->warnings[i].message,
                report->warnings[i].hint);
    }
    askdb_report_destroy(report);
}

/* Rows in a fixed order, or the error with all its parts, and the report; free() it. */
static char *say(struct askdb *askdb, const char *sql)
{
    struct rows rows = {.count = 0};
    struct askdb_sink sink = {.context = &rows, .begin = take_columns, .row = take_row};
    struct askdb_error err = {.start = -1};
    char *text = NULL;
    size_t size = 0;
    const struct askdb_limits limits = {.max_rows = MOST_ROWS - 2};
    int status = askdb_run(askdb, sql, &limits, &sink, NULL, &err);
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
    print_report(askdb, sql, out);
    fclose(out);
    return text;
}

static struct askdb *open_database(const char *database, const char *policy)
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
    return askdb;
}

/* The last text is the schema. */
static void say_all(const char *database, const char *policy, const struct attempts *attempts,
                    char **ret_said)
{
    struct askdb *askdb = open_database(database, policy);
    size_t size = 0;
    FILE *out = open_memstream(&ret_said[attempts->count], &size);
    askdb_print_schema(askdb, true, out);
    fclose(out);
    for (size_t i = 0; i < attempts->count; i++) {
        ret_said[i] = say(askdb, attempts->lines[i]);
    }
    askdb_close(&askdb);
}

static void check_codes(const char *database, const char *policy, const struct attempts *attempts)
{
    struct askdb *askdb = open_database(database, policy);
    size_t wrong = 0, checked = 0;
    for (size_t i = 0; i < attempts->count; i++) {
        struct askdb_report *report = NULL;
        struct askdb_error err;
        if (attempts->codes[i] == NULL) {
            continue;
        }
        int status = askdb_check(askdb, attempts->lines[i], &report, &err);
        if (strcmp(report->code, attempts->codes[i]) != 0) {
            print_error("%s\n    is refused as '%s': %s\n", attempts->lines[i], report->code,
                        status != 0 ? err.message : "");
            wrong++;
        }
        askdb_report_destroy(report);
        checked++;
    }
    askdb_close(&askdb);
    if (checked > 0) {
        print_message("%zu have the code they must have\n", checked - wrong);
    }
    assert_int_equal(wrong, 0);
}

/* --- what it may not say --- */

/* Does the statement say the name itself, as a whole or as the end of one of its texts and the beginning of another:
 * 'south' || 'dossier1a'? */
static bool is_written(const char *sql, const char *name)
{
    size_t length = strlen(name);
    char end[100], beginning[100];
    bool written = strstr(sql, name) != NULL;
    for (size_t i = 1; i < length && length < sizeof end - 1 && !written; i++) {
        snprintf(end, sizeof end, "%.*s'", (int)i, name);
        snprintf(beginning, sizeof beginning, "'%s", name + i);
        written = strstr(sql, end) != NULL && strstr(sql, beginning) != NULL;
    }
    return written;
}

static size_t count_found(const char *sql, const char *said, const char *const *names, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (strstr(said, names[i]) != NULL && !is_written(sql, names[i])) {
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
    char *closed[2][MOST_LINES + 1], *open[2][MOST_LINES + 1]; /* with and without the policy, by variant */
};

/* The attempts must tell the two apart where there is no policy: many do, the others are refused anyhow. And
 * some must have answers under the policy. */
static void judge(const struct attempts *attempts, struct said *said)
{
    size_t leaks = 0, told_apart = 0, answered = 0;
    for (size_t i = 0; i <= attempts->count; i++) {
        const char *sql = i < attempts->count ? attempts->lines[i] : "(schema)";
        answered += said->closed[0][i][0] == ' ';
        leaks += count_leaks(sql, said->closed[0][i], said->closed[1][i]);
        told_apart += strcmp(said->open[0][i], said->open[1][i]) != 0;
        for (int second = 0; second < 2; second++) {
            free(said->closed[second][i]);
            free(said->open[second][i]);
        }
    }
    print_message("%zu attempts, %zu of them tell without a policy, %zu have answers under it\n",
                  attempts->count, told_apart, answered);
    assert_int_equal(leaks, 0);
    assert_true(told_apart >= 40);
    assert_true(answered >= 40);
}

/* --- databases --- */

static void make_sqlite(const char *path, int second)
{
    char *sql = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&sql, &size);
    append_fixture("database.sql", second, out);
    append_fixture("sqlite.sql", second, out);
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

/* Has both databases say everything, with and without the policy. */
static void say_in_sqlite(const struct attempts *attempts, struct said *said)
{
    char folder[] = "/tmp/askdb-policy-XXXXXX", path[64];
    char *policy = fixture_path("policy.yaml");
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/policy.db", folder);
    for (int second = 0; second < 2; second++) {
        make_sqlite(path, second);
        say_all(path, policy, attempts, said->closed[second]);
        say_all(path, NULL, attempts, said->open[second]);
        check_codes(path, policy, attempts);
        unlink(path);
    }
    rmdir(folder);
    free(policy);
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

#define DROP_SCHEMAS                                                                                         \
    "SET client_min_messages = warning; DROP SCHEMA IF EXISTS policy_test, policy_other CASCADE;"

static void make_postgres(PGconn *db, int second)
{
    char *sql = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&sql, &size);
    fputs(DROP_SCHEMAS "CREATE SCHEMA policy_test; SET search_path = policy_test;", out);
    append_fixture("database.sql", second, out);
    append_fixture("postgres.sql", second, out);
    fclose(out);
    run_script(db, sql);
    free(sql);
}

/* The policy, and what only PostgreSQL has. */
static void write_policy(char *path)
{
    int file = mkstemp(path);
    assert_true(file >= 0);
    FILE *out = fdopen(file, "wb");
    append_fixture("policy.yaml", -1, out);
    append_fixture("postgres.yaml", -1, out);
    fclose(out);
}

static void say_in_postgres(const struct attempts *attempts, struct said *said)
{
    char *uri = own_database_make("unit_policy");
    char policy[] = "/tmp/askdb-policy-XXXXXX", *searching = NULL;
    size_t size = 0;
    write_policy(policy);
    FILE *out = open_memstream(&searching, &size);
    fprintf(out, "%s%coptions=-csearch_path%%3Dpolicy_test", uri, strchr(uri, '?') != NULL ? '&' : '?');
    fclose(out);
    PGconn *db = PQconnectdb(uri);
    for (int second = 0; second < 2; second++) {
        make_postgres(db, second);
        say_all(searching, policy, attempts, said->closed[second]);
        say_all(searching, NULL, attempts, said->open[second]);
        check_codes(searching, policy, attempts);
    }
    PQfinish(db);
    own_database_drop("unit_policy");
    unlink(policy);
    free(searching);
    free(uri);
}

/* --- tests --- */

static void no_statement_sees_around_it_in_sqlite(void **state)
{
    struct attempts attempts;
    struct said *said = calloc(1, sizeof *said);
    (void)state;
    read_attempts("attempts_sqlite.sql", &attempts);
    say_in_sqlite(&attempts, said);
    judge(&attempts, said);
    free(attempts.text);
    free(said);
}

static void no_statement_sees_around_it_in_postgres(void **state)
{
    struct attempts attempts;
    struct said *said = calloc(1, sizeof *said);
    (void)state;
    if (getenv("ASKDB_TEST_POSTGRES") == NULL) {
        free(said);
        skip();
    }
    read_attempts("attempts_postgres.sql", &attempts);
    say_in_postgres(&attempts, said);
    judge(&attempts, said);
    free(attempts.text);
    free(said);
}

/* "20", or "16-20" to go on from there. */
static void rounds(size_t *ret_first, size_t *ret_last)
{
    const char *text = getenv("ASKDB_TEST_ROUNDS");
    char *rest = NULL;
    *ret_first = 1;
    *ret_last = text != NULL ? strtoul(text, &rest, 10) : 1;
    if (rest != NULL && *rest == '-') {
        *ret_first = *ret_last;
        *ret_last = strtoul(rest + 1, NULL, 10);
    }
}

/* Rounds of MOST_LINES statements each. Those of round N are always the same. */
static void try_random(bool postgres, void (*say_in)(const struct attempts *attempts, struct said *said))
{
    size_t first, last;
    rounds(&first, &last);
    for (size_t round = first; round <= last; round++) {
        struct random_sql random = {.state = round, .postgres = postgres};
        struct attempts attempts = {.count = MOST_LINES};
        struct said *said = calloc(1, sizeof *said);
        for (size_t i = 0; i < attempts.count; i++) {
            attempts.lines[i] = random_statement(&random);
        }
        say_in(&attempts, said);
        judge(&attempts, said);
        for (size_t i = 0; i < attempts.count; i++) {
            free(attempts.lines[i]);
        }
        free(said);
    }
}

static void no_random_statement_sees_around_it_in_sqlite(void **state)
{
    (void)state;
    try_random(false, say_in_sqlite);
}

static void no_random_statement_sees_around_it_in_postgres(void **state)
{
    (void)state;
#ifdef __SANITIZE_ADDRESS__
    skip(); /* most of its time is the server's, and the code is that of the test before */
#endif
    if (getenv("ASKDB_TEST_POSTGRES") == NULL) {
        skip();
    }
    try_random(true, say_in_postgres);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_statement_sees_around_it_in_sqlite),
        cmocka_unit_test(no_statement_sees_around_it_in_postgres),
        cmocka_unit_test(no_random_statement_sees_around_it_in_sqlite),
        cmocka_unit_test(no_random_statement_sees_around_it_in_postgres),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
