#include "answer/accounted.h"
#include "answer/history.h"
#include "answer/internal.h"
#include "answer/judge.h"
#include "answer/models.h"
#include "answer/pointers.h"
#include "answer/policy.h"
#include "answer/refusal.h"
#include "answer/remembered.h"
#include "answer/schema.h"
#include "answer/values.h"
#include "answer/weigh.h"
#include "translate/account.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/utf8.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    QUESTION_MAX_BYTES = 4000,
    BEAM = 6,
};

const char *askdb_version(void)
{
    return ASKDB_VERSION;
}

/* ---- opening ---- */

/* The memory is limited from when the database is there: of files in memory it is most. */
static int open_connection(struct askdb *askdb, const char *const *databases, size_t count,
                           const struct askdb_options *options, struct askdb_error *err)
{
    if (options->heap_bytes > 0) {
        exec_limit_memory(0);
    }
    int status = exec_open(databases, count, &askdb->connection, err);
    if (options->heap_bytes > 0) {
        exec_limit_memory(options->heap_bytes);
    }
    if (status == 0) {
        exec_set_work(askdb->connection, askdb->work);
    }
    return status;
}

static int read_schema(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    int status = exec_introspect(askdb->connection, &askdb->catalog, err);
    if (status == 0) {
        status = session_apply_semantic(askdb, options, err);
    }
    if (status == 0) {
        status = validator_create(askdb->catalog, &askdb->validator, err);
    }
    if (status == 0) {
        validator_set_work(askdb->validator, askdb->work);
    }
    if (status == 0 && askdb->policy != NULL) {
        status = validator_enforce(askdb->validator, askdb->policy, err);
    }
    return status;
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
    askdb->work = options->watch != NULL ? &options->watch->work : &askdb->own;
    askdb->work->usual = options->timeout_ms;
    int status = open_connection(askdb, databases, count, options, err);
    if (status == 0) {
        struct work_span span = work_begin_usual(askdb->work);
        status = read_schema(askdb, options, err);
        work_end(askdb->work, span);
    }
    if (status == 0 && !options->catalog_only) {
        status = session_open_models(askdb, options, err);
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
    sentence_names_destroy(closing->names);
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
    const struct history *history;
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

/* Without a mark, where the translator does not say. */
static const double SURE = 0.5;

/* With the warning of the answer, and the question that the translation leans on. */
static struct askdb_candidate make_candidate(const struct answer *answer,
                                             const struct translation *translation)
{
    const char **warnings = ARENA_ARRAY(answer->arena, const char *, translation->warning_count + 1);
    size_t count = 0, leans = translation->leans;
    for (; count < translation->warning_count; count++) {
        warnings[count] = translation->warnings[count].text;
    }
    if (answer->warning != NULL) {
        warnings[count++] = answer->warning;
    }
    struct askdb_candidate candidate = {
        .sql = translation->sql,
        .confidence = translation->confidence,
        .ordered = translation->ordered,
        .follow_up_of =
            leans != 0 ? arena_strdup(answer->arena, answer->history->questions[leans - 1]) : NULL,
        .warnings = warnings,
        .warning_count = count,
        .reading = ""};
    session_add_account(answer->arena, translation->account, &candidate);
    return candidate;
}

/* Rows do not speak for a reading that leaves out more of the question than the first: "orders for Globex"
 * may have none. */
static void ignore_rows(const struct translation *const *kept, enum weigh_rows *rows, size_t count)
{
    for (size_t i = 1; i < count && rows[0] == ROWS_NONE; i++) {
        bool more = kept[i]->account != NULL && kept[0]->account != NULL &&
                    kept[i]->account->unused_count > kept[0]->account->unused_count;
        rows[i] = more ? ROWS_NONE : rows[i];
    }
}

/* By the confidences that are said in the end. Candidates have the text of their translation. */
static void mark_unsure(struct askdb_candidate *candidates, size_t count,
                        const struct translations *translations)
{
    for (size_t i = 0; i < count; i++) {
        size_t k = 0;
        while (k + 1 < translations->count && translations->items[k].sql != candidates[i].sql) {
            k++;
        }
        double sure = translations->items[k].sure > 0 ? translations->items[k].sure : SURE;
        candidates[i].unsure = candidates[i].confidence < sure;
    }
}

/* Keeps the candidates that pass. With `probe` those are run that a better one without rows leaves a chance;
 * what they are worth then says which comes first. */
static size_t pass(struct askdb *askdb, struct answer *answer, const struct translations *translations,
                   bool probe, struct askdb_error *err)
{
    const struct translation *items = translations->items;
    struct askdb_candidate *candidates =
        ARENA_ARRAY(answer->arena, struct askdb_candidate, translations->count + 1);
    enum weigh_rows *rows = ARENA_ARRAY(answer->arena, enum weigh_rows, translations->count + 1);
    const struct translation **kept =
        ARENA_ARRAY(answer->arena, const struct translation *, translations->count + 1);
    size_t passed = 0;
    bool done = !probe || translations->count < 2;
    for (size_t i = 0; i < translations->count; i++) {
        struct validated_query *query = NULL;
        if (session_validate(askdb, answer->arena, items[i].sql, &query, NULL, err) != 0) {
            continue;
        }
        kept[passed] = &items[i];
        candidates[passed] = make_candidate(answer, &items[i]);
        if (!done && items[i].confidence >= WEIGH_EMPTY * candidates[0].confidence) {
            bool found = false;
            done = session_ends_probing(askdb, query, &found);
            rows[passed] = found ? ROWS_FOUND : done ? ROWS_UNKNOWN : ROWS_NONE;
        }
        passed++;
        validated_query_destroy(query);
    }
    ignore_rows(kept, rows, passed);
    weigh_readings(candidates, rows, passed);
    mark_unsure(candidates, passed, translations);
    answer->public.candidates = candidates;
    return passed;
}

static double milliseconds_since(const struct timespec *start)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * (double)(now.tv_sec - start->tv_sec) + 1e-6 * (double)(now.tv_nsec - start->tv_nsec);
}

/* In `arena`. Returns what is to be said of it, or NULL. */
static const char *make_request(const struct askdb *askdb, struct arena *arena,
                                const struct askdb_request *request, struct translate_request *ret_request,
                                const struct history **ret_history)
{
    const char *of_tree, *of_text = NULL;
    const struct history *history = history_read(arena, askdb->catalog, request, &of_tree);
    *ret_request = (struct translate_request){
        .question = request->question, .now = request->now, .beam = BEAM, .work = askdb->work};
    *ret_history = history;
    if (history->count > 0) {
        ret_request->history = history->queries[0];
        ret_request->earlier = history->queries + 1;
        ret_request->earlier_count = history->count - 1;
    }
    if (translator_is_prompted(askdb->translator)) {
        of_text = history_tell(arena, askdb->validator, request, ret_request);
    }
    return translator_reads_trees(askdb->translator) ? of_tree : of_text;
}

/* What points at rows of the answer before is asked with their names. */
static int read_question(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                         struct translate_request *translate, struct translations *ret_found,
                         struct askdb_error *err)
{
    struct pointed pointed = {0};
    int status = 0;
    if (!translator_is_prompted(askdb->translator)) {
        status = pointers_read(askdb, answer->arena, request, answer->history, &pointed, err);
    }
    if (status == 0 && pointed.question != NULL) {
        translate->question = pointed.question;
        translate->history = answer->history->queries[pointed.turn];
        answer->warning = arena_printf(answer->arena, "'%s' is taken for %s", pointed.words, pointed.listed);
    }
    if (status == 0 && !pointed.only) {
        status = translate_question(askdb->translator, answer->arena, translate, ret_found, err);
    }
    if (status == 0 && pointed.question != NULL) {
        status = pointers_apply(askdb, answer->arena, &pointed, answer->history, ret_found, err);
    }
    return status;
}

static int find_candidates(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                           struct askdb_error *err)
{
    struct translate_request translate;
    struct translate_judge judge = session_judge(askdb, request->probe);
    struct translations found = {0};
    answer->warning = make_request(askdb, answer->arena, request, &translate, &answer->history);
    translate.judge = &judge;
    int status = read_question(askdb, answer, request, &translate, &found, err);
    struct refusal_question asked = {askdb, answer->arena, translate.question, request->history_count > 0};
    if (status == -ASKDB_DECLINED && request->history_count == 0 && found.fault == NULL) {
        return refusal_tell(refusal_find(&asked, NULL), err);
    }
    if (status != 0) {
        return status;
    }
    answer->public.refusal = refusal_find(&asked, found.count > 0 ? found.items[0].account : NULL);
    answer->public.unanswerable = found.unanswerable;
    answer->public.disputed = found.disputed;
    answer->public.undecided = found.undecided;
    answer->public.count = pass(askdb, answer, &found, request->probe, err);
    if (answer->public.count == 0) {
        struct askdb_error last = *err;
        error_set(err, ASKDB_DECLINED, "no reading of the question is valid: %s", last.message);
        return refusal_tell(answer->public.refusal, err);
    }
    return 0;
}

/* The remembered one first. A translator that is asked for money and time is then not asked. */
static int find_readings(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                         struct askdb_error *err)
{
    struct askdb_candidate remembered;
    bool known =
        session_remembered(askdb, answer->arena, request, &remembered, &answer->public.not_remembered);
    bool asked = !known || !translator_is_prompted(askdb->translator);
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
    /* an endpoint has limits of its own; statements on the way to an answer have theirs */
    bool alone = !translator_is_prompted(askdb->translator);
    struct work_span span = work_begin(askdb->work, alone ? askdb->work->usual : 0);
    status = find_readings(askdb, answer, request, err);
    if (status != 0 && status != -ASKDB_CANCELLED && work_is_over(askdb->work)) {
        status = work_fail(askdb->work, err);
    }
    work_end(askdb->work, span);
    if (status != 0) {
        arena_destroy(arena);
        return status;
    }
    session_tell_readings(askdb, arena, &answer->public);
    answer->public.milliseconds = milliseconds_since(&start);
    *ret_answer = &answer->public;
    return 0;
}

/* Has `print` of the translator print what it says of the request. */
static int print_of_request(struct askdb *askdb, const struct askdb_request *request,
                            int (*print)(struct translator *translator, struct arena *arena,
                                         const struct translate_request *request, FILE *out,
                                         struct askdb_error *err),
                            FILE *out, struct askdb_error *err)
{
    int status = check_question(askdb, request->question, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    const struct history *history;
    struct translate_request translate;
    struct work_span span = work_begin_usual(askdb->work);
    make_request(askdb, arena, request, &translate, &history);
    status = print(askdb->translator, arena, &translate, out, err);
    work_end(askdb->work, span);
    arena_destroy(arena);
    return status;
}

int askdb_print_links(struct askdb *askdb, const struct askdb_request *request, FILE *out,
                      struct askdb_error *err)
{
    return print_of_request(askdb, request, translate_print_links, out, err);
}

int askdb_print_request(struct askdb *askdb, const struct askdb_request *request, FILE *out,
                        struct askdb_error *err)
{
    return print_of_request(askdb, request, translate_print_request, out, err);
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
    struct work_span span = work_begin(askdb->work, limits != NULL ? limits->timeout_ms : 0);
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
    work_end(askdb->work, span);
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

int askdb_check(struct askdb *askdb, const char *sql, struct askdb_report **ret_report,
                struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct report *report = ARENA_NEW(arena, struct report);
    struct validate_report found = {0};
    struct validated_query *query = NULL;
    report->arena = arena;
    struct work_span span = work_begin_usual(askdb->work);
    int status = session_validate(askdb, arena, sql, &query, &found, err);
    validated_query_destroy(query);
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
    work_cancel(askdb->work);
    exec_cancel(askdb->connection);
    if (askdb->translator != NULL) {
        translator_cancel(askdb->translator);
    }
}

struct askdb_watch *askdb_watch_create(void)
{
    struct askdb_watch *watch = calloc(1, sizeof *watch);
    if (watch == NULL) {
        abort();
    }
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
