#include "model/embedded.h"
#include "session/endpoint.h"
#include "session/history.h"
#include "session/internal.h"
#include "session/policy.h"
#include "session/remembered.h"
#include "session/schema.h"
#include "session/values.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    QUESTION_MAX_BYTES = 4000,
    BEAM = 6,
    INDEX_MILLISECONDS = 2000,
    INDEX_VALUES = 10000,
    PROBE_MILLISECONDS = 1000,
    REPAIRS = 2,          /* how often a translator that can is told of its error */
    LARGE_CATALOG = 4000, /* columns: a language model may be shown only a part, which values help to find */
    LIKELY = 20, /* a reading this many times less likely than the first is not preferred for having rows */
};

const char *askdb_version(void)
{
    return ASKDB_VERSION;
}

/* ---- opening ---- */

static int open_model(struct askdb *askdb, const char *name, struct askdb_error *err)
{
    if (name != NULL && strcmp(name, "builtin") != 0) {
        if ((askdb->model_path = strdup(name)) == NULL) {
            abort();
        }
        return model_open(name, &askdb->model, err);
    }
    size_t size;
    const void *data = model_embedded(&size);
    return model_open_memory(data, size, &askdb->model, err);
}

static int index_values(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    size_t values = options->index_values > 0 ? options->index_values : INDEX_VALUES;
    int milliseconds = options->index_milliseconds > 0 ? options->index_milliseconds : INDEX_MILLISECONDS;
    return exec_index_values(askdb->connection, askdb->catalog, values, milliseconds, &askdb->index, err);
}

static int open_builtin(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    int status = options->share_model == NULL ? open_model(askdb, options->model, err) : 0;
    askdb->used_model = options->share_model != NULL ? options->share_model->used_model : askdb->model;
    if (status == 0) {
        status = index_values(askdb, options, err);
    }
    if (status == 0) {
        askdb->translator = translator_create_builtin(askdb->used_model, askdb->catalog, askdb->index);
    }
    return status;
}

static int open_translator(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    const struct askdb *shared = options->share_model;
    const char *name = shared != NULL ? shared->endpoint : options->model;
    if (name != NULL && strstr(name, "://") != NULL) {
        int status = askdb->catalog->column_count > LARGE_CATALOG ? index_values(askdb, options, err) : 0;
        return status != 0 ? status : session_open_endpoint(askdb, name, options, err);
    }
    return open_builtin(askdb, options, err);
}

int askdb_open(const char *const *databases, size_t count, const struct askdb_options *options,
               struct askdb **ret_askdb, struct askdb_error *err)
{
    static const struct askdb_options defaults = {0};
    options = options != NULL ? options : &defaults;
    struct askdb *askdb = calloc(1, sizeof *askdb);
    if (askdb == NULL) {
        abort();
    }
    int status = exec_open(databases, count, &askdb->connection, err);
    if (status == 0) {
        status = exec_introspect(askdb->connection, &askdb->catalog, err);
    }
    if (status == 0) {
        status = session_apply_semantic(askdb, options, err);
    }
    if (status == 0) {
        status = validator_create(askdb->catalog, &askdb->validator, err);
    }
    if (status == 0 && askdb->policy != NULL) {
        status = validator_enforce(askdb->validator, askdb->policy, err);
    }
    if (status == 0 && !options->catalog_only) {
        status = open_translator(askdb, options, err);
    }
    if (status != 0) {
        askdb_close(&askdb);
        return status;
    }
    *ret_askdb = askdb;
    return 0;
}

void askdb_close(struct askdb **askdb)
{
    struct askdb *closing = *askdb;
    if (closing == NULL) {
        return;
    }
    translator_destroy(closing->translator);
    model_close(&closing->model);
    value_index_destroy(closing->index);
    validator_destroy(closing->validator);
    exec_close(&closing->connection);
    catalog_destroy(closing->catalog);
    policy_destroy(closing->policy);
    free(closing->endpoint);
    free(closing->model_path);
    free(closing);
    *askdb = NULL;
}

/* ---- translating ---- */

struct answer {
    struct askdb_answer public;
    struct arena *arena;
    const char *warning; /* of every candidate; NULL: none */
};

static int check_question(const struct askdb *askdb, const char *question, struct askdb_error *err)
{
    size_t length = strlen(question);
    if (askdb->translator == NULL) {
        return error_set(err, ASKDB_USAGE, "this database was opened for its catalog only");
    }
    if (length > QUESTION_MAX_BYTES) {
        return error_set(err, ASKDB_USAGE, "the question has %zu bytes, more than %d", length,
                         QUESTION_MAX_BYTES);
    }
    if (!utf8_valid(question, length)) {
        return error_set(err, ASKDB_USAGE, "the question is not valid UTF-8");
    }
    if (strspn(question, " \t\r\n") == length) {
        return error_set(err, ASKDB_USAGE, "the question is empty");
    }
    if (askdb->catalog->table_count == 0) {
        return error_set(err, ASKDB_DECLINED, "the database has no tables");
    }
    return 0;
}

int session_validate(struct askdb *askdb, struct arena *arena, const char *sql,
                     struct validated_query **ret_query, struct validate_report *ret_report,
                     struct askdb_error *err)
{
    struct validated_query *query = NULL;
    int status = validate_sql(askdb->validator, sql, arena, &query, ret_report, err);
    if (status == 0) {
        status = exec_prepare(askdb->connection, query, err);
    }
    if (status != 0) {
        validated_query_destroy(query);
        return status;
    }
    *ret_query = query;
    return 0;
}

static int ignore_begin(void *context, const struct askdb_column *columns, size_t count,
                        struct askdb_error *err)
{
    (void)context, (void)columns, (void)count, (void)err;
    return 0;
}

/* Notes a row that holds something. */
static int note_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    for (size_t i = 0; i < count; i++) {
        if (cells[i].type != ASKDB_NULL) {
            *(bool *)context = true;
        }
    }
    return 0;
}

/* No fault of the statement: the database, or a part of it, does not answer or not in time. Another reading
 * that happens to get by without that part is no better for it. */
static bool is_ailing(const struct askdb_error *reason)
{
    static const char *const classes[] = {"08", "53", "57", "58", "HV"};
    bool found = reason->status == ASKDB_CANCELLED || reason->status == ASKDB_CONNECT;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        found = found || strncmp(reason->sqlstate, classes[i], 2) == 0;
    }
    return found;
}

/* Does it return rows, or is there no use in asking? */
static bool ends_probing(struct askdb *askdb, const struct validated_query *query, bool *ret_found)
{
    struct askdb_sink sink = {.context = ret_found, .begin = ignore_begin, .row = note_row};
    struct exec_limits limits = {.timeout_ms = PROBE_MILLISECONDS, .max_rows = 1};
    struct exec_result result;
    struct askdb_error reason;
    *ret_found = false;
    int status = exec_run(askdb->connection, query, &limits, &sink, &result, &reason);
    *ret_found = status == 0 && *ret_found;
    return *ret_found || (status < 0 && is_ailing(&reason));
}

/* `warning`, NULL for none, is added to those of the translation. */
static struct askdb_candidate make_candidate(struct arena *arena, const struct translation *translation,
                                             const char *warning)
{
    const char **warnings = ARENA_ARRAY(arena, const char *, translation->warning_count + 1);
    size_t count = 0;
    for (; count < translation->warning_count; count++) {
        warnings[count] = translation->warnings[count].text;
    }
    if (warning != NULL) {
        warnings[count++] = warning;
    }
    return (struct askdb_candidate){.sql = translation->sql,
                                    .confidence = translation->confidence,
                                    .ordered = translation->ordered,
                                    .warnings = warnings,
                                    .warning_count = count};
}

static void move_to_front(struct askdb_candidate *candidates, size_t place)
{
    struct askdb_candidate chosen = candidates[place];
    memmove(candidates + 1, candidates, place * sizeof *candidates);
    candidates[0] = chosen;
}

/* Keeps the candidates that pass; with `probe` the first one that returns rows comes first, if it is likely
 * enough. */
static size_t pass(struct askdb *askdb, struct answer *answer, const struct translations *translations,
                   bool probe, struct askdb_error *err)
{
    const struct translation *items = translations->items;
    struct askdb_candidate *candidates =
        ARENA_ARRAY(answer->arena, struct askdb_candidate, translations->count + 1);
    size_t passed = 0;
    bool done = !probe || translations->count < 2;
    for (size_t i = 0; i < translations->count; i++) {
        struct validated_query *query = NULL;
        if (session_validate(askdb, answer->arena, items[i].sql, &query, NULL, err) != 0) {
            continue;
        }
        candidates[passed++] = make_candidate(answer->arena, &items[i], answer->warning);
        bool likely = LIKELY * items[i].confidence >= candidates[0].confidence;
        bool found = false;
        if (!done && likely) {
            done = ends_probing(askdb, query, &found);
        }
        if (found) {
            move_to_front(candidates, passed - 1);
        }
        validated_query_destroy(query);
    }
    answer->public.candidates = candidates;
    return passed;
}

static double milliseconds_since(const struct timespec *start)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * (double)(now.tv_sec - start->tv_sec) + 1e-6 * (double)(now.tv_nsec - start->tv_nsec);
}

static int none_valid(bool repairs, const struct askdb_error *last, struct askdb_error *err)
{
    if (!repairs) {
        return error_set(err, ASKDB_DECLINED, "no reading of the question is valid: %s", last->message);
    }
    error_set(err, last->status, "no statement that the model gave is valid: %s", last->message);
    error_hint(err, "%s", last->hint);
    return -(int)last->status;
}

/* Asks until a candidate passes. A translator that can make use of it is told why none did. */
static int find_candidates(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                           struct askdb_error *err)
{
    struct translate_request translate = {.question = request->question, .now = request->now, .beam = BEAM};
    struct translate_feedback feedback;
    bool repairs = translator_repairs(askdb->translator);
    translate.history = history_query(answer->arena, askdb->catalog, request, &answer->warning);
    for (int left = repairs ? REPAIRS : 0;; left--) {
        struct translations found = {0};
        int status = translate_question(askdb->translator, answer->arena, &translate, &found, err);
        if (status != 0) {
            return status;
        }
        answer->public.unanswerable = found.unanswerable;
        answer->public.count = pass(askdb, answer, &found, request->probe, err);
        if (answer->public.count > 0) {
            return 0;
        }
        struct askdb_error last = *err;
        bool repairable = last.status == ASKDB_REJECTED || last.status == ASKDB_DATABASE;
        if (left == 0 || !repairable) {
            return none_valid(repairs, &last, err);
        }
        feedback.sql = found.items[0].sql;
        feedback.error = last.hint[0] != '\0'
                             ? arena_printf(answer->arena, "%s (%s)", last.message, last.hint)
                             : arena_strdup(answer->arena, last.message);
        translate.feedback = &feedback;
    }
}

/* The remembered one first. A translator that is asked for money and time is then not asked. */
static int find_readings(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                         struct askdb_error *err)
{
    struct askdb_candidate remembered;
    bool known =
        session_remembered(askdb, answer->arena, request, &remembered, &answer->public.not_remembered);
    bool asked = !known || !translator_repairs(askdb->translator);
    int status = asked ? find_candidates(askdb, answer, request, err) : 0;
    if (known && status != -ASKDB_CANCELLED) {
        session_put_first(answer->arena, &remembered, &answer->public);
        status = 0;
    }
    return status;
}

int askdb_translate(struct askdb *askdb, const struct askdb_request *request,
                    struct askdb_answer **ret_answer, struct askdb_error *err)
{
    struct timespec start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    int status = check_question(askdb, request->question, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    struct answer *answer = ARENA_NEW(arena, struct answer);
    answer->arena = arena;
    status = find_readings(askdb, answer, request, err);
    if (status != 0) {
        arena_destroy(arena);
        return status;
    }
    answer->public.milliseconds = milliseconds_since(&start);
    *ret_answer = &answer->public;
    return 0;
}

int askdb_print_links(struct askdb *askdb, const struct askdb_request *request, FILE *out,
                      struct askdb_error *err)
{
    int status = check_question(askdb, request->question, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    struct translate_request translate = {.question = request->question, .now = request->now};
    const char *ignored;
    translate.history = history_query(arena, askdb->catalog, request, &ignored);
    status = translate_print_links(askdb->translator, arena, &translate, out, err);
    arena_destroy(arena);
    return status;
}

void askdb_answer_destroy(struct askdb_answer *answer)
{
    if (answer != NULL) {
        arena_destroy(((struct answer *)answer)->arena);
    }
}

/* ---- running and checking ---- */

/* The caller's limit and the policy's: whichever is less. */
static size_t least_rows(const struct askdb *askdb, size_t rows)
{
    size_t most = askdb->policy != NULL ? askdb->policy->max_rows : 0;
    return rows == 0 || (most > 0 && most < rows) ? most : rows;
}

int askdb_run(struct askdb *askdb, const char *sql, const struct askdb_limits *limits,
              const struct askdb_sink *sink, struct askdb_run_result *ret_result, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct validated_query *query = NULL;
    int status = validate_sql(askdb->validator, sql, arena, &query, NULL, err);
    if (status == 0) {
        struct exec_limits bounds = {0};
        if (limits != NULL) {
            bounds = (struct exec_limits){limits->timeout_ms, limits->max_rows, limits->max_bytes};
        }
        bounds.max_rows = least_rows(askdb, bounds.max_rows);
        struct exec_result result = {0};
        status = exec_run(askdb->connection, query, &bounds, sink, &result, err);
        if (ret_result != NULL) {
            *ret_result = (struct askdb_run_result){result.rows, result.truncated, result.milliseconds};
        }
    }
    validated_query_destroy(query);
    arena_destroy(arena);
    return status;
}

struct report {
    struct askdb_report public;
    struct arena *arena;
};

static void fill_layers(struct askdb *askdb, struct arena *arena, const struct askdb_error *err,
                        struct askdb_report *report)
{
    static const char *const names[] = {"text", "grammar", "names", "database", "role"};
    enum { COUNT = sizeof names / sizeof *names };
    struct askdb_layer *layers = ARENA_ARRAY(arena, struct askdb_layer, COUNT);
    enum validate_layer refused = LAYER_DATABASE;
    report->code = err != NULL ? validate_code(err, &refused) : "";
    for (size_t i = 0; i < COUNT; i++) {
        bool stopped = err != NULL && i == (size_t)refused;
        bool reached = err == NULL || i <= (size_t)refused;
        layers[i] = (struct askdb_layer){names[i], stopped ? "refused" : reached ? "passed" : "not reached"};
    }
    layers[COUNT - 1].verdict = exec_role_can_write(askdb->connection) ? "warned" : "passed";
    report->layers = layers;
    report->layer_count = COUNT;
}

int askdb_check(struct askdb *askdb, const char *sql, struct askdb_report **ret_report,
                struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct report *report = ARENA_NEW(arena, struct report);
    struct validate_report found = {0};
    struct validated_query *query = NULL;
    report->arena = arena;
    int status = session_validate(askdb, arena, sql, &query, &found, err);
    validated_query_destroy(query);
    if (status == 0) {
        session_check_values(askdb, arena, &found);
    }
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
    exec_cancel(askdb->connection);
    if (askdb->translator != NULL) {
        translator_cancel(askdb->translator);
    }
}

bool askdb_role_can_write(struct askdb *askdb)
{
    return exec_role_can_write(askdb->connection);
}
