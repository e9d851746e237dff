/* What one layer alone does about statements, all others being switched off.
 *
 * Usage: layer_alone LAYER DB < STATEMENTS, which are separated by NUL. LAYER is
 *     text, grammar, names   the part of the validator; nothing is run
 *     session                a statement is run, without validation and limits, in a session that only reads
 *     limits                 the same under a limit of half a second and 64 MB of text: only what they end is
 *                            stopped
 * Prints a line a statement: 0 it passed, 4 the layer stopped it, 9 it would not end, or filled the disk, and
 * was ended from outside. Exit status 2: something else is wrong. */
#include "exec/exec.h"
#include "util/arena.h"
#include "validate/layers.h"
#include "validate/validate.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    PASSED = 0,
    TROUBLE = 2,
    STOPPED = 4,
    ENDLESS = 9,
    PATIENCE_SECONDS = 3,
    LIMIT_MS = 500,
    LIMIT_BYTES = 64 << 20,
    FILE_BYTES_MAX = 256 << 20, /* of a temporary file */
};

/* PostgreSQL's configuration_limit_exceeded: temp_file_limit, which scripts/layers sets to keep the disk
 * free. */
static const char GUARD_SQLSTATE[] = "53400";

static enum error_layer alone = LAYER_DATABASE;

bool layer_is_off(enum error_layer layer)
{
    return layer != alone;
}

/* What the alarm cancels, so that no server is left at work. */
static struct exec_connection *volatile running;

static void on_alarm(int signal_number)
{
    (void)signal_number;
    if (running != NULL) {
        exec_cancel(running);
    }
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
    if (status != 0 && strcmp(err.sqlstate, GUARD_SQLSTATE) == 0) {
        return ENDLESS;
    }
    if (limited) {
        return (status != 0 && err.status == ASKDB_CANCELLED) || result.truncated ? STOPPED : PASSED;
    }
    return status != 0 ? STOPPED : PASSED;
}

/* In a process of its own, as the statement may not end. */
static int run_alone(const char *database, const struct validated_query *query, bool limited)
{
    struct sigaction action = {.sa_handler = on_alarm};
    struct rlimit size = {FILE_BYTES_MAX, FILE_BYTES_MAX};
    struct exec_connection *connection = NULL;
    struct askdb_error err;
    int status = TROUBLE;
    pid_t child = fork();
    if (child == 0) {
        sigemptyset(&action.sa_mask);
        sigaction(SIGALRM, &action, NULL);
        setrlimit(RLIMIT_FSIZE, &size);
        if (exec_open(&database, 1, &connection, &err) != 0) {
            _exit(TROUBLE);
        }
        running = connection;
        alarm(PATIENCE_SECONDS);
        _exit(run(connection, query, limited));
    }
    if (child < 0 || waitpid(child, &status, 0) < 0) {
        return TROUBLE;
    }
    if (WIFSIGNALED(status)) {
        return WTERMSIG(status) == SIGXFSZ ? ENDLESS : TROUBLE;
    }
    return WEXITSTATUS(status);
}

static int judge(size_t layer, struct validator *validator, const char *database, const char *sql)
{
    struct validated_query *query = NULL;
    struct arena *arena = arena_create();
    struct askdb_error err;
    int code = STOPPED;
    if (validate_sql(validator, sql, arena, &query, NULL, &err) == 0) {
        code = layer <= LAYER_NAMES ? PASSED : run_alone(database, query, layer > LAYER_DATABASE);
    }
    validated_query_destroy(query);
    arena_destroy(arena);
    return code;
}

static int judge_all(size_t layer, const char *database, FILE *statements)
{
    struct exec_connection *connection = NULL;
    struct catalog *catalog = NULL;
    struct validator *validator = NULL;
    struct askdb_error err;
    char *sql = NULL;
    size_t capacity = 0;
    int status = exec_open(&database, 1, &connection, &err);
    if (status == 0) {
        status = exec_introspect(connection, &catalog, &err);
    }
    if (status == 0) {
        validator = validator_create(catalog);
    }
    exec_close(&connection); /* before any fork */
    while (status == 0 && getdelim(&sql, &capacity, '\0', statements) > 0) {
        int code = judge(layer, validator, database, sql);
        printf("%d\n", code);
        fflush(stdout);
        status = code == TROUBLE ? TROUBLE : 0;
    }
    free(sql);
    validator_destroy(validator);
    catalog_destroy(catalog);
    return status == 0 ? 0 : TROUBLE;
}

int main(int argc, char **argv)
{
    static const char *const names[] = {"text", "grammar", "names", "session", "limits"};
    for (size_t i = 0; argc == 3 && i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], argv[1]) == 0) {
            alone = i <= LAYER_NAMES ? (enum error_layer)i : LAYER_DATABASE;
            return judge_all(i, argv[2], stdin);
        }
    }
    fputs("usage: layer_alone text|grammar|names|session|limits DB < STATEMENTS\n", stderr);
    return TROUBLE;
}
