#include "answer/statements.h"
#include "app/ask.h"
#include "app/pool.h"
#include "eval/compare.h"
#include "eval/eval.h"
#include "process/interrupt.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS_MAX = 1000000, BYTES_MAX = 256 << 20, STATEMENT_SECONDS = 5 };

struct run {
    const struct cli_settings *settings;
    const struct eval_suite *suite;
    struct eval_results *results;
    struct askdb *only; /* asked all questions; NULL: the pool */
    const char *only_name;
    struct pool pool;
    size_t answers;           /* replies of the model */
    struct askdb_error model; /* its last failure */
};

/* ---- rows ---- */

static int fetch(struct run *run, struct askdb *askdb, const char *sql, size_t max_rows,
                 struct eval_table *table, struct askdb_error *err)
{
    struct cli_settings settings = *run->settings;
    settings.process.timeout = settings.own.eval_timeout;
    struct askdb_limits limits;
    struct askdb_run_result result;
    cli_limits(&settings, &limits);
    limits.max_rows = max_rows;
    limits.usual = false;
    limits.max_bytes = BYTES_MAX;
    int status = askdb_run(askdb, sql, &limits, &table->sink, &result, err);
    if (status == 0 && result.truncated && table->rows < max_rows) {
        return error_set(err, ASKDB_DATABASE, "more than %d bytes of text", BYTES_MAX);
    }
    return status;
}

/* The rows that the gold query gives. */
static int fetch_gold(struct run *run, struct askdb *askdb, struct eval_result *result,
                      struct eval_table *table)
{
    struct askdb_error err;
    char *sql = answer_quote_strings(askdb, result->query);
    int status = fetch(run, askdb, sql, ROWS_MAX, table, &err);
    free(sql);
    if (status == 0 && table->rows == ROWS_MAX) {
        status = error_set(&err, ASKDB_DATABASE, "more than %d rows", ROWS_MAX);
    }
    if (status != 0) {
        result->outcome = EVAL_LEFT_OUT;
        result->why = arena_strdup(run->results->arena, err.message);
        cli_note(run->settings, "askdb: note: gold query left out: %s: %s (%s)", result->database,
                 err.message, result->query);
    }
    return status;
}

static void compare_rows(struct run *run, struct askdb *askdb, struct interner *interner,
                         const struct eval_table *gold, struct eval_result *result)
{
    struct eval_table table;
    struct askdb_error err;
    eval_table_init(&table, interner);
    if (fetch(run, askdb, result->sql, gold->rows + 1, &table, &err) != 0) {
        result->outcome = EVAL_FAILED;
        result->why = arena_printf(run->results->arena, "failed to run: %s", err.message);
        return;
    }
    bool same = eval_same_rows(gold, &table, answer_is_ordered(result->query));
    result->outcome = same ? EVAL_RIGHT : EVAL_WRONG;
    if (!same) {
        result->why = table.rows == gold->rows ? "wrong rows" : "wrong number of rows";
        result->compared =
            answer_compare_clauses(askdb, result->query, result->sql, &result->clauses, &err) == 0;
    }
}

/* ---- questions ---- */

/* Sets what the program says to the question: SQL, or why there is none. */
static void ask(struct run *run, const struct askdb_conversation *conversation, struct eval_result *result)
{
    struct arena *arena = run->results->arena;
    struct askdb_outcome *outcome = NULL;
    struct askdb_error err;
    result->milliseconds = -1;
    int status = askdb_ask(conversation, result->turn->question, NULL, &outcome, &err);
    const struct askdb_answer *answer = outcome->answer;
    if (answer != NULL) {
        result->confidence = answer->candidates[0].confidence;
        result->milliseconds = answer->milliseconds;
        result->not_used = answer->candidates[0].not_used_count;
    }
    bool declined = status == -ASKDB_DECLINED || status == -ASKDB_USAGE;
    if (status == 0) {
        result->sql = arena_strdup(arena, outcome->sql);
        result->marked = answer->disputed || outcome->chosen->unsure;
    } else {
        result->outcome = declined ? EVAL_DECLINED : EVAL_FAILED;
        result->why = arena_printf(arena, "%s: %s", declined ? "declined" : "failed", err.message);
    }
    result->after = askdb_outcome_turn(outcome, status);
    result->after.sql = result->after.sql != NULL ? arena_strdup(arena, result->after.sql) : NULL;
    if (status == -ASKDB_MODEL) {
        run->model = err;
    } else {
        run->answers++;
    }
    askdb_outcome_destroy(outcome);
}

static void judge_unanswerable(struct eval_result *result)
{
    if (result->sql != NULL) {
        result->outcome = EVAL_WRONG;
        result->why = "answered, though the data holds no answer";
    } else if (result->outcome == EVAL_DECLINED) {
        result->outcome = EVAL_RIGHT;
    }
}

/* As if the semantic file had no example with the query of this question. */
static void leave_out(struct run *run, struct askdb *askdb, const struct eval_result *result)
{
    struct askdb_error err;
    if (run->settings->own.leave_out && answer_leave_out(askdb, result->turn->query, &err) != 0) {
        cli_note(run->settings, "askdb: note: %s", err.message);
    }
}

static void judge(struct run *run, const struct askdb_conversation *conversation, struct eval_result *result)
{
    leave_out(run, conversation->askdb, result);
    if (result->query == NULL) {
        ask(run, conversation, result);
        judge_unanswerable(result);
        return;
    }
    struct askdb *askdb = conversation->askdb;
    struct arena *arena = arena_create();
    struct interner interner;
    struct eval_table gold;
    eval_interner_init(&interner, arena);
    eval_table_init(&gold, &interner);
    bool known = fetch_gold(run, askdb, result, &gold) == 0;
    if (known || conversation->history_count + 1 < result->item->history_count + result->item->turn_count) {
        ask(run, conversation, result);
    }
    if (!known) {
        result->outcome = EVAL_LEFT_OUT;
    } else if (result->sql != NULL) {
        compare_rows(run, askdb, &interner, &gold, result);
    }
    arena_destroy(arena);
}

static const char *query_for(const struct askdb *askdb, const struct eval_turn *turn)
{
    return turn->query_postgres != NULL && strcmp(answer_dialect(askdb), "postgres") == 0
               ? turn->query_postgres
               : turn->query;
}

static void run_item(struct run *run, struct askdb *askdb, const char *database, const struct eval_item *item)
{
    struct eval_results *results = run->results;
    struct askdb_turn *history =
        ARENA_ARRAY(results->arena, struct askdb_turn, item->history_count + item->turn_count);
    size_t turns = item->history_count;
    memcpy(history, item->history, turns * sizeof *history);
    for (size_t i = 0; i < item->turn_count; i++) {
        struct eval_result *result = &results->items[results->count++];
        *result = (struct eval_result){.item = item, .turn = &item->turns[i], .database = database};
        result->query = query_for(askdb, result->turn);
        result->history = history;
        result->history_count = turns;
        struct askdb_conversation conversation = cli_conversation(run->settings, askdb, NULL);
        conversation.history = history;
        conversation.history_count = run->settings->question.no_follow_up ? 0 : turns;
        conversation.now = item->now != NULL ? item->now : run->settings->question.now;
        conversation.remembered = false;
        judge(run, &conversation, result);
        history[turns] = result->after;
        history[turns++].question = item->turns[i].question;
    }
}

/* ---- databases ---- */

/* Where the database of a name is: DIR/NAME.sqlite, DIR/NAME/NAME.sqlite, DIR/NAME.db, or for a URI `dir` the
 * URI with NAME in place of {}, or behind its path. Without `dir` (NULL) the name is the place. NULL where
 * there is no such file. In `arena`. */
static const char *find_database(struct arena *arena, const char *dir, const char *name)
{
    if (dir == NULL) {
        return name;
    }
    if (strstr(dir, "://") != NULL) {
        const char *place = strstr(dir, "{}");
        size_t before = place != NULL ? (size_t)(place - dir) : strcspn(dir, "?");
        bool slash = place != NULL || (before > 0 && dir[before - 1] == '/');
        return arena_printf(arena, "%.*s%s%s%s", (int)before, dir, slash ? "" : "/", name,
                            dir + before + (place != NULL ? strlen("{}") : 0));
    }
    const char *places[] = {
        arena_printf(arena, "%s/%s.sqlite", dir, name),
        arena_printf(arena, "%s/%s/%s.sqlite", dir, name, name),
        arena_printf(arena, "%s/%s.db", dir, name),
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (access(places[i], R_OK) == 0) {
            return places[i];
        }
    }
    return NULL;
}

/* Is there a database for every question? Said before the first one is asked. */
static int check_databases(const struct run *run, struct askdb_error *err)
{
    const char *dir = run->settings->own.db_dir;
    for (size_t i = 0; i < run->suite->count && run->only == NULL; i++) {
        const struct eval_item *item = &run->suite->items[i];
        if (item->database == NULL) {
            error_set(err, ASKDB_USAGE, "no database for '%s'", item->turns[0].question);
            error_hint(err, "a question needs \"db_id\", or a database stands behind the suite");
            return -ASKDB_USAGE;
        }
        if (find_database(run->results->arena, dir, item->database) == NULL) {
            return error_set(err, ASKDB_CONNECT, "no database '%s' in '%s'", item->database, dir);
        }
    }
    return 0;
}

static int open_database(struct run *run, const struct eval_item *item, struct askdb **ret_askdb,
                         const char **ret_name, struct askdb_error *err)
{
    if (run->only != NULL) {
        *ret_askdb = run->only;
        *ret_name = item->database != NULL ? item->database : run->only_name;
        return 0;
    }
    const char *path = find_database(run->results->arena, run->settings->own.db_dir, item->database);
    *ret_name = item->database;
    return path == NULL ? error_set(err, ASKDB_CONNECT, "no database '%s'", item->database)
                        : pool_get(&run->pool, run->settings, path, ret_askdb, err);
}

/* ---- the suite ---- */

static void show_progress(const struct run *run)
{
    if (!run->settings->process.quiet && isatty(STDERR_FILENO)) {
        bool done = run->results->count == run->suite->turn_count;
        fprintf(stderr, done ? "\r\033[K" : "\r%zu of %zu", run->results->count, run->suite->turn_count);
    }
}

/* Ctrl-C cancels what runs on the database of the question, and ends the run. */
static int check_interrupt(struct askdb *askdb, struct askdb **cancelled, struct askdb_error *err)
{
    if (*cancelled != askdb) {
        process_interrupt_cancels(askdb);
        *cancelled = askdb;
    }
    return process_interrupted() ? error_set(err, ASKDB_CANCELLED, "cancelled") : 0;
}

static int run_all(struct run *run, struct askdb_error *err)
{
    struct askdb *cancelled = NULL;
    for (size_t i = 0; i < run->suite->count; i++) {
        const struct eval_item *item = &run->suite->items[i];
        struct askdb *askdb = NULL;
        const char *name = NULL;
        int status = open_database(run, item, &askdb, &name, err);
        if (status == 0) {
            status = check_interrupt(askdb, &cancelled, err);
        }
        if (status == 0) {
            run_item(run, askdb, name, item);
            status = check_interrupt(askdb, &cancelled, err);
        }
        if (status != 0) {
            return status;
        }
        show_progress(run);
    }
    if (run->answers == 0 && run->model.status == ASKDB_MODEL) {
        *err = run->model;
        return -ASKDB_MODEL;
    }
    return 0;
}

struct cli_settings eval_settings(const struct cli_settings *settings)
{
    struct cli_settings own = *settings;
    if (own.own.eval_timeout >= 0) {
        own.process.timeout = own.own.eval_timeout;
    } else {
        own.own.eval_timeout = STATEMENT_SECONDS;
    }
    return own;
}

int eval_run(const struct cli_settings *settings, const struct eval_suite *suite,
             const char *const *databases, size_t database_count, struct eval_results *ret_results,
             struct askdb_error *err)
{
    struct eval_results results = {.arena = arena_create()};
    struct run run = {.settings = settings, .suite = suite, .results = &results};
    int status = 0;
    process_interrupt_install();
    results.items = ARENA_ARRAY(results.arena, struct eval_result, suite->turn_count + 1);
    if (database_count > 0) {
        struct askdb_options options = cli_database_options(settings);
        run.only_name = strstr(databases[0], "://") != NULL ? "database" : databases[0];
        status = askdb_open(databases, database_count, &options, &run.only, err);
    }
    if (run.only != NULL) {
        cli_note_role(settings, run.only);
    }
    if (status == 0) {
        status = check_databases(&run, err);
    }
    if (status == 0) {
        status = run_all(&run, err);
    }
    process_interrupt_ends();
    pool_finish(&run.pool);
    askdb_close(&run.only);
    if (status != 0) {
        eval_results_finish(&results);
        return status;
    }
    *ret_results = results;
    return 0;
}

void eval_results_finish(struct eval_results *results)
{
    arena_destroy(results->arena);
    *results = (struct eval_results){0};
}
