/* Random SQL against functions that must never be called.
 *
 * Usage: decoys URI SECONDS [SEED]. URI is that of a superuser, in a database made by
 * fixtures/decoys/postgres.sql. Every statement that PostgreSQL's parser accepts goes to the validator; what
 * passes is looked at twice. The server tells its parse tree, in which no function may be one that a user
 * made, nor one of pg_catalog's, called by name, that is not on the list of those allowed. And the statement
 * is run: a decoy that is called ends it with SQLSTATE DECOY. Prints a line of figures, and the statements
 * that got through. Exit status 1: one did; 2: something else is wrong. */
#include "exec/exec.h"
#include "generate.h"
#include "util/arena.h"
#include "validate/dialect.h"
#include "validate/validate.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    FIRST_OF_USERS = 16384, /* OIDs below it are the server's own: FirstNormalObjectId */
    STATEMENT_BYTES = 3000,
    RUN_MS = 300,
    RUN_ROWS = 20,
    SHOWN = 20,
    BATCH = 50, /* statements that are under way to the server at a time */
};

struct run {
    PGconn *oracle;
    struct exec_connection *connection;
    struct catalog *catalog;
    struct validator *validator;
    char *told;                    /* the parse tree that the server told last */
    char *tree;                    /* of the statement at hand; NULL: the server did not tell it */
    char *names[FIRST_OF_USERS];   /* of functions of the server's own, by OID */
    bool looks_up[FIRST_OF_USERS]; /* types that a text is looked up for: regclass and its kin */
    char *domains;                 /* OIDs of domains that call a decoy: " 1 2 " */
    bool sprung;                   /* the parser itself called a decoy */
    unsigned long made, accepted, attacks, passed, ran, decoys;
};

static void fail(const char *what)
{
    fprintf(stderr, "decoys: %s\n", what);
    exit(2);
}

static void on_notice(void *context, const PGresult *notice)
{
    struct run *run = context;
    const char *message = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY);
    const char *detail = PQresultErrorField(notice, PG_DIAG_MESSAGE_DETAIL);
    if (message != NULL && detail != NULL && strncmp(message, "parse tree", strlen("parse tree")) == 0) {
        free(run->told);
        run->told = strdup(detail);
    }
}

/* --- what the server makes of a statement --- */

static unsigned long number_after(const char *place, const char *label)
{
    const char *found = place == NULL ? NULL : strstr(place, label);
    return found == NULL ? 0 : strtoul(found + strlen(label), NULL, 10);
}

/* A call by name (COERCE_EXPLICIT_CALL is 0); casts and operators of the server's own are its own affair. The
 * labels of operators are not those of functions, but what users made has the higher OIDs in both. */
static bool is_bad_call(const struct run *run, const char *place, const char *label)
{
    unsigned long function = strtoul(place + strlen(label), NULL, 10);
    if (function >= FIRST_OF_USERS) {
        return true;
    }
    bool call = strcmp(label, ":funcid ") == 0 && number_after(place, ":funcformat ") == 0;
    bool by_name = call || strcmp(label, ":aggfnoid ") == 0 || strcmp(label, ":winfnoid ") == 0;
    return function > 0 && by_name &&
           (run->names[function] == NULL || !postgres_function_allowed(run->names[function]));
}

static bool casts_to_trap(const struct run *run, const char *place)
{
    char word[32];
    snprintf(word, sizeof word, " %lu ", number_after(place, ":resulttype "));
    return strstr(run->domains, word) != NULL;
}

static bool calls_what_it_must_not(const struct run *run)
{
    static const char *const labels[] = {
        ":funcid ", ":aggfnoid ", ":winfnoid ",   ":opfuncid ",         ":opno ",           ":opnos (o ",
        ":eqop ",   ":sortop ",   ":tsmhandler ", ":startInRangeFunc ", ":endInRangeFunc ",
    };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        for (const char *at = strstr(run->tree, labels[i]); at != NULL; at = strstr(at + 1, labels[i])) {
            if (is_bad_call(run, at, labels[i])) {
                return true;
            }
        }
    }
    for (const char *at = strstr(run->tree, "{COERCETODOMAIN "); at != NULL;
         at = strstr(at + 1, "{COERCETODOMAIN ")) {
        if (casts_to_trap(run, at)) {
            return true;
        }
    }
    for (const char *at = strstr(run->tree, "{COERCEVIAIO "); at != NULL;
         at = strstr(at + 1, "{COERCEVIAIO ")) {
        unsigned long type = number_after(at, ":resulttype ");
        if (type < FIRST_OF_USERS && run->looks_up[type]) {
            return true;
        }
    }
    return false;
}

/* The answer to the next statement under way; what is read behind it may tell of the one after. A text that
 * takes a type is read while the statement is parsed: a decoy that is called then ends the parse. */
static bool is_accepted(struct run *run)
{
    PGresult *result = PQgetResult(run->oracle);
    free(run->tree);
    run->tree = run->told;
    run->told = NULL;
    const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    bool accepted = PQresultStatus(result) == PGRES_COMMAND_OK;
    run->sprung = sqlstate != NULL && strcmp(sqlstate, "DECOY") == 0;
    PQclear(result);
    if (PQstatus(run->oracle) != CONNECTION_OK || PQgetResult(run->oracle) != NULL) {
        fail("the server ended the session");
    }
    if (accepted && run->tree == NULL) {
        fail("the server does not tell its parse tree");
    }
    result = PQgetResult(run->oracle);
    if (PQresultStatus(result) != PGRES_PIPELINE_SYNC) {
        fail("the server does not keep to the order of statements");
    }
    PQclear(result);
    return accepted || run->sprung;
}

/* --- what askdb makes of it --- */

static int ignore_begin(void *context, const struct askdb_column *columns, size_t count,
                        struct askdb_error *err)
{
    (void)context, (void)columns, (void)count, (void)err;
    return 0;
}

static int ignore_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)context, (void)cells, (void)count, (void)err;
    return 0;
}

/* Whether a decoy was called. */
static bool springs(struct run *run, const struct validated_query *query)
{
    static const struct askdb_sink sink = {.begin = ignore_begin, .row = ignore_row};
    static const struct exec_limits limits = {.timeout_ms = RUN_MS, .max_rows = RUN_ROWS};
    struct exec_result result = {0};
    struct askdb_error err = {0};
    int status = exec_run(run->connection, query, &limits, &sink, &result, &err);
    run->ran += status == 0 ? 1 : 0;
    return status < 0 && strcmp(err.sqlstate, "DECOY") == 0;
}

static void try_statement(struct run *run, const char *sql)
{
    run->made++;
    if (!is_accepted(run)) {
        return;
    }
    bool attack = run->sprung || calls_what_it_must_not(run);
    run->accepted++;
    run->attacks += attack ? 1 : 0;
    struct validated_query *query = NULL;
    struct askdb_error err = {0};
    struct arena *arena = arena_create();
    if (validate_sql(run->validator, sql, arena, &query, NULL, &err) == 0) {
        run->passed++;
        if (springs(run, query) || attack) {
            run->decoys++;
            if (run->decoys <= SHOWN) {
                printf("got through: %s\n", sql);
            }
        }
    }
    validated_query_destroy(query);
    arena_destroy(arena);
}

static void try_batch(struct run *run, uint64_t *state)
{
    static char sql[BATCH][STATEMENT_BYTES];
    for (int i = 0; i < BATCH; i++) {
        generate_statement(state, sql[i], sizeof sql[i]);
        if (!PQsendPrepare(run->oracle, "", sql[i], 0, NULL) || !PQpipelineSync(run->oracle)) {
            fail(PQerrorMessage(run->oracle));
        }
    }
    for (int i = 0; i < BATCH; i++) {
        try_statement(run, sql[i]);
    }
}

/* --- setting up --- */

static PGresult *ask(struct run *run, const char *sql)
{
    PGresult *result = PQexec(run->oracle, sql);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        fail(PQerrorMessage(run->oracle));
    }
    return result;
}

static void read_names(struct run *run)
{
    PGresult *rows = ask(run, "SELECT oid, proname FROM pg_proc WHERE oid < 16384 AND pronamespace ="
                              " 'pg_catalog'::regnamespace");
    for (int row = 0; row < PQntuples(rows); row++) {
        run->names[strtoul(PQgetvalue(rows, row, 0), NULL, 10)] = strdup(PQgetvalue(rows, row, 1));
    }
    PQclear(rows);
    rows = ask(run, "SELECT oid FROM pg_type WHERE oid < 16384 AND typname LIKE 'reg%'");
    for (int row = 0; row < PQntuples(rows); row++) {
        run->looks_up[strtoul(PQgetvalue(rows, row, 0), NULL, 10)] = true;
    }
    PQclear(rows);
    rows = ask(run, "WITH RECURSIVE traps (oid) AS (SELECT contypid FROM pg_constraint"
                    " WHERE contypid <> 0 AND pg_get_constraintdef(oid) LIKE '%sprung%'"
                    " UNION SELECT t.oid FROM pg_type t JOIN traps ON typbasetype = traps.oid)"
                    " SELECT ' ' || string_agg(oid::text, ' ') || ' ' FROM traps");
    run->domains = strdup(PQgetvalue(rows, 0, 0));
    PQclear(rows);
}

static void open_all(struct run *run, const char *uri)
{
    struct askdb_error err = {0};
    run->oracle = PQconnectdb(uri);
    if (PQstatus(run->oracle) != CONNECTION_OK) {
        fail(PQerrorMessage(run->oracle));
    }
    read_names(run);
    PQclear(ask(run, "SET log_min_messages = fatal"));
    PQclear(ask(run, "SET log_min_error_statement = fatal"));
    PQclear(ask(run, "SET client_min_messages = log"));
    PQclear(ask(run, "SET debug_pretty_print = off"));
    PQclear(ask(run, "SET debug_print_parse = on"));
    PQsetNoticeReceiver(run->oracle, on_notice, run);
    int status = exec_open(&uri, 1, &run->connection, &err);
    status = status < 0 ? status : exec_introspect(run->connection, &run->catalog, &err);
    if (status < 0) {
        fail(err.message);
    }
    run->validator = validator_create(run->catalog);
}

static void close_all(struct run *run)
{
    validator_destroy(run->validator);
    catalog_destroy(run->catalog);
    exec_close(&run->connection);
    PQfinish(run->oracle);
    free(run->told);
    free(run->tree);
    free(run->domains);
    for (size_t i = 0; i < FIRST_OF_USERS; i++) {
        free(run->names[i]);
    }
}

int main(int argc, char **argv)
{
    static struct run run;
    if (argc < 3) {
        fail("usage: decoys URI SECONDS [SEED]");
    }
    uint64_t state = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
    time_t end = time(NULL) + strtol(argv[2], NULL, 10);
    open_all(&run, argv[1]);
    if (!PQenterPipelineMode(run.oracle)) {
        fail("the connection takes one statement at a time only");
    }
    while (time(NULL) < end) {
        try_batch(&run, &state);
    }
    close_all(&run);
    printf("%lu statements made, %lu accepted by PostgreSQL, %lu of them call what they must not, %lu pass "
           "askdb, %lu of"
           " them ran to their end, %lu decoys called\n",
           run.made, run.accepted, run.attacks, run.passed, run.ran, run.decoys);
    return run.decoys > 0 ? 1 : 0;
}
