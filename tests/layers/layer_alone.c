/* What one layer alone does about a statement, all others being switched off. Usage: layer_alone LAYER DB <
 * STATEMENT text, grammar, names   the part of the validator; nothing is run session                the
 * statement is run, without validation and limits, in a session that only reads limits                 the
 * same under a time limit of 2 seconds and 64 MB of text: only what they end is stopped Exit status: 0 it
 * passed, 4 it was stopped, 9 it would not end, 2 something else is wrong. */
#include "exec/exec.h"
#include "util/arena.h"
#include "validate/layers.h"
#include "validate/validate.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    PASSED = 0,
    TROUBLE = 2,
    STOPPED = 4,
    ENDLESS = 9,
    PATIENCE_SECONDS = 6,
    LIMIT_MS = 2000,
    LIMIT_BYTES = 64 << 20
};

static enum validate_layer alone = LAYER_DATABASE;

bool layer_is_off(const char *message)
{
    struct askdb_error err = {.status = ASKDB_REJECTED};
    enum validate_layer layer = LAYER_TEXT;
    snprintf(err.message, sizeof err.message, "%s", message);
    validate_code(&err, &layer);
    return layer != alone;
}

static void on_alarm(int signal_number)
{
    (void)signal_number;
    _exit(ENDLESS);
}

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

static int run(struct exec_connection *connection, const struct validated_query *query, bool limited)
{
    static const struct askdb_sink sink = {.begin = ignore_begin, .row = ignore_row};
    struct exec_limits limits = {.timeout_ms = limited ? LIMIT_MS : 0,
                                 .max_bytes = limited ? LIMIT_BYTES : 0};
    struct exec_result result = {0};
    struct askdb_error err;
    int status = exec_run(connection, query, &limits, &sink, &result, &err);
    if (limited) {
        return (status != 0 && err.status == ASKDB_CANCELLED) || result.truncated ? STOPPED : PASSED;
    }
    return status != 0 ? STOPPED : PASSED;
}

static char *read_statement(void)
{
    size_t capacity = 1 << 21;
    char *text = malloc(capacity);
    if (text == NULL) {
        abort();
    }
    text[fread(text, 1, capacity - 1, stdin)] = '\0';
    return text;
}

static int judge(const char *layer, const char *database, const char *sql)
{
    static const char *const names[] = {"text", "grammar", "names", "session", "limits", NULL};
    struct exec_connection *connection = NULL;
    struct catalog *catalog = NULL;
    struct validator *validator = NULL;
    struct validated_query *query = NULL;
    struct arena *arena = arena_create();
    struct askdb_error err;
    size_t number = 0;
    while (names[number] != NULL && strcmp(names[number], layer) != 0) {
        number++;
    }
    int code = TROUBLE;
    if (names[number] != NULL && exec_open(&database, 1, &connection, &err) == 0 &&
        exec_introspect(connection, &catalog, &err) == 0 &&
        validator_create(catalog, &validator, &err) == 0) {
        alone = number <= LAYER_NAMES ? (enum validate_layer)number : LAYER_DATABASE;
        bool refused = validate_sql(validator, sql, arena, &query, NULL, &err) != 0;
        alarm(PATIENCE_SECONDS);
        code = refused                 ? STOPPED
               : number <= LAYER_NAMES ? PASSED
                                       : run(connection, query, number > LAYER_DATABASE);
    }
    validated_query_destroy(query);
    validator_destroy(validator);
    catalog_destroy(catalog);
    exec_close(&connection);
    arena_destroy(arena);
    return code;
}

int main(int argc, char **argv)
{
    struct sigaction action = {.sa_handler = on_alarm};
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, NULL);
    if (argc != 3) {
        fputs("usage: layer_alone text|grammar|names|session|limits DB < STATEMENT\n", stderr);
        return TROUBLE;
    }
    char *sql = read_statement();
    int code = judge(argv[1], argv[2], sql);
    free(sql);
    return code;
}
