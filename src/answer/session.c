#include "answer/internal.h"
#include "answer/judge.h"
#include "answer/meanings.h"
#include "answer/schema.h"
#include "answer/values.h"
#include "util/arena.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"

#include <limits.h>
#include <stdlib.h>

const char *askdb_version(void)
{
    return ASKDB_VERSION;
}

int askdb_open(const char *const *databases, size_t count, const struct askdb_options *options,
               struct askdb **ret_askdb, struct askdb_error *err)
{
    static const struct askdb_options defaults = {0};
    options = options != NULL ? options : &defaults;
    struct askdb *askdb = memory_need(calloc(1, sizeof *askdb));
    double start = clock_now();
    askdb->work = options->watch != NULL ? &options->watch->work : &askdb->own;
    askdb->work->usual = options->timeout_ms;
    int status = session_open(askdb, databases, count, options, err);
    if (status != 0) {
        askdb_close(&askdb);
        return status;
    }
    session_opened(askdb, databases, count, options, clock_now() - start);
    *ret_askdb = askdb;
    return 0;
}

void askdb_close(struct askdb **askdb)
{
    if (*askdb != NULL) {
        session_finish(*askdb);
        session_forget_origin(*askdb);
        free(*askdb);
        *askdb = NULL;
    }
}

const char *askdb_notes(const struct askdb *askdb)
{
    return exec_notes(askdb->connection);
}

const char *askdb_alerts(const struct askdb *askdb)
{
    return exec_alerts(askdb->connection);
}

/* ---- running and checking ---- */

static size_t usual_rows(const struct askdb *askdb, const struct askdb_limits *limits)
{
    const struct semantic_defaults *defaults = askdb->semantic != NULL ? askdb->semantic->defaults : NULL;
    return limits->usual && defaults != NULL && defaults->limit > 0 ? (size_t)defaults->limit
                                                                    : limits->max_rows;
}

size_t session_most_rows(const struct askdb *askdb, size_t rows)
{
    size_t most = askdb->policy != NULL ? askdb->policy->max_rows : 0;
    return rows == 0 || (most > 0 && most < rows) ? most : rows;
}

int session_check_sink(const struct askdb_sink *sink, struct askdb_error *err)
{
    return sink != NULL && sink->begin != NULL && sink->row != NULL
               ? 0
               : error_set(err, ASKDB_USAGE, "rows need a sink with begin and row");
}

int session_run(struct askdb *askdb, const struct validated_query *query, const struct askdb_limits *limits,
                const struct askdb_sink *sink, struct askdb_run_result *ret_result, struct askdb_error *err)
{
    struct exec_limits bounds = {0};
    struct exec_result result = {0};
    if (session_check_sink(sink, err) != 0) {
        return -ASKDB_USAGE;
    }
    if (limits != NULL) {
        bounds = (struct exec_limits){limits->timeout_ms, usual_rows(askdb, limits), limits->max_bytes};
    }
    bounds.max_rows = session_most_rows(askdb, bounds.max_rows);
    struct meanings meanings = {askdb->catalog, &askdb->definitions, validated_query_tree(query), sink};
    const struct askdb_sink telling = answer_meanings_sink(&meanings);
    struct work_span span = work_begin(askdb->work, bounds.timeout_ms);
    int status = exec_run(askdb->connection, query, &bounds, &telling, &result, err);
    work_end(askdb->work, span);
    if (ret_result != NULL) {
        *ret_result = (struct askdb_run_result){result.rows, result.truncated, result.milliseconds};
    }
    return status;
}

int session_run_text(struct askdb *askdb, const char *sql, const struct askdb_limits *limits,
                     const struct askdb_sink *sink, struct askdb_run_result *ret_result,
                     struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct validated_query *query = NULL;
    struct work_span span = work_begin(askdb->work, limits != NULL ? limits->timeout_ms : 0);
    int status = validate_sql(askdb->validator, sql, arena, &query, NULL, err);
    if (status == 0) {
        status = session_run(askdb, query, limits, sink, ret_result, err);
    }
    work_end(askdb->work, span);
    validated_query_destroy(query);
    arena_destroy(arena);
    return status;
}

int askdb_run(struct askdb *askdb, const char *sql, const struct askdb_limits *limits,
              const struct askdb_sink *sink, struct askdb_run_result *ret_result, struct askdb_error *err)
{
    int status = session_refresh(askdb, err);
    return status == 0 ? session_run_text(askdb, sql, limits, sink, ret_result, err) : status;
}

struct report {
    struct askdb_report public;
    struct arena *arena;
};

static void fill_layers(struct askdb *askdb, struct arena *arena, const struct askdb_error *err,
                        struct askdb_report *report)
{
    enum { ROLE = LAYER_DATABASE + 1, COUNT };
    struct askdb_layer *layers = ARENA_ARRAY(arena, struct askdb_layer, COUNT);
    enum error_layer refused = err != NULL ? code_layer(err->code) : LAYER_NONE;
    refused = refused < LAYER_DATABASE ? refused : LAYER_DATABASE;
    report->code = err != NULL ? err->code : "";
    for (size_t i = 0; i < COUNT; i++) {
        bool stopped = err != NULL && i == (size_t)refused;
        bool reached = err == NULL || i <= (size_t)refused;
        layers[i] = (struct askdb_layer){i == ROLE ? "role" : code_layer_name((enum error_layer)i),
                                         stopped   ? "refused"
                                         : reached ? "passed"
                                                   : "not reached"};
    }
    layers[ROLE].verdict = exec_role_can_write(askdb->connection) ? "warned" : "passed";
    report->layers = layers;
    report->layer_count = COUNT;
}

int session_check(struct askdb *askdb, const char *sql, struct validated_query **ret_query,
                  struct askdb_report **ret_report, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct report *report = ARENA_NEW(arena, struct report);
    struct validate_report found = {0};
    report->arena = arena;
    struct work_span span = work_begin_usual(askdb->work);
    int status = session_validate(askdb, arena, sql, ret_query, &found, err);
    if (status == 0) {
        session_check_values(askdb, arena, &found);
    }
    work_end(askdb->work, span);
    report->public = (struct askdb_report){.tables = found.tables,
                                           .columns = found.columns,
                                           .functions = found.functions,
                                           .warnings = found.warnings,
                                           .table_count = found.table_count,
                                           .column_count = found.column_count,
                                           .function_count = found.function_count,
                                           .warning_count = found.warning_count};
    fill_layers(askdb, arena, status == 0 ? NULL : err, &report->public);
    *ret_report = &report->public;
    return status;
}

int askdb_check(struct askdb *askdb, const char *sql, struct askdb_report **ret_report,
                struct askdb_error *err)
{
    struct validated_query *query = NULL;
    int status = session_refresh(askdb, err);
    if (status == 0) {
        status = session_check(askdb, sql, &query, ret_report, err);
    }
    validated_query_destroy(query);
    return status;
}

void askdb_report_destroy(struct askdb_report *report)
{
    if (report != NULL) {
        arena_destroy(((struct report *)report)->arena);
    }
}

void askdb_print_schema(const struct askdb *askdb, bool json, FILE *out)
{
    (json ? schema_print_json : schema_print_text)(askdb->catalog, out);
}

size_t askdb_values_begin_with(const struct askdb *askdb, const char *prefix, size_t limit,
                               const char **ret_values)
{
    return askdb->index != NULL ? value_index_begin_with(askdb->index, prefix, limit, ret_values) : 0;
}

void askdb_cancel(struct askdb *askdb)
{
    struct hearers *hearers = &askdb->hearers;
    work_cancel(askdb->work);
    atomic_fetch_add(&hearers->callers, 1);
    struct exec_connection *connection = atomic_load(&hearers->connection);
    struct translate_llm *language_model = atomic_load(&hearers->language_model);
    if (connection != NULL) {
        exec_cancel(connection);
    }
    if (language_model != NULL) {
        translate_llm_cancel(language_model);
    }
    atomic_fetch_sub(&hearers->callers, 1);
}

struct askdb_watch *askdb_watch_create(void)
{
    struct askdb_watch *watch = memory_need(calloc(1, sizeof *watch));
    return watch;
}

void askdb_watch_destroy(struct askdb_watch *watch)
{
    free(watch);
}

int askdb_watch_overdue(const struct askdb_watch *watch, struct askdb_error *ret_why)
{
    long limit = 0, late = work_overdue(&watch->work, &limit);
    if (late > 0 && limit > 0) {
        error_set(ret_why, ASKDB_CANCELLED, "timed out after %ld ms", limit);
    } else if (late > 0) {
        error_set(ret_why, ASKDB_CANCELLED, "cancelled");
    }
    return late < INT_MAX ? (int)late : INT_MAX;
}

bool askdb_reconnected(struct askdb *askdb)
{
    return exec_reconnected(askdb->connection);
}

bool askdb_role_can_write(struct askdb *askdb)
{
    return exec_role_can_write(askdb->connection);
}
