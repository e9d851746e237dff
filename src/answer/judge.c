#include "answer/judge.h"

#include "answer/cells.h"
#include "util/caret.h"
#include "util/error.h"
#include "util/hash.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum {
    PROBE_MILLISECONDS = 1000,
    HELD_MILLISECONDS = 10000, /* of what is run next anyhow */
};

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

/* ---- the rows ---- */

struct work_span session_begin_rest(struct askdb *askdb, long milliseconds)
{
    return work_begin_less(askdb->work, milliseconds, exec_used(askdb->connection));
}

/* Unlike the digest of the audit, the same for rows that say the same in other types. */
struct summary {
    uint64_t sum; /* of the rows' hashes: it is the same whatever their order */
    bool holds_something;
    bool counts_something; /* beside NULL and 0 */
};

/* Numbers are the same to 9 digits, whatever type they have. */
static uint64_t hash_number(uint64_t hash, double number)
{
    char text[40];
    int length = snprintf(text, sizeof text, "%.9g", number == 0 ? 0.0 : number);
    return util_hash_bytes(hash, text, (size_t)length);
}

static uint64_t hash_alike(uint64_t hash, const struct askdb_cell *cell)
{
    char text[64];
    switch (cell->type) {
    case ASKDB_NULL:
        return util_hash_bytes(hash, "null", 4);
    case ASKDB_BOOLEAN:
    case ASKDB_INTEGER:
        return hash_number(hash, (double)cell->integer);
    case ASKDB_REAL:
        return hash_number(hash, cell->real);
    case ASKDB_DECIMAL:
        snprintf(text, sizeof text, "%.*s", (int)(cell->length < 60 ? cell->length : 60), cell->text);
        return hash_number(hash, strtod(text, NULL));
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        return util_hash_bytes(hash, cell->text, cell->length);
    }
    return hash;
}

static bool is_zero(const struct askdb_cell *cell)
{
    switch (cell->type) {
    case ASKDB_INTEGER:
        return cell->integer == 0;
    case ASKDB_REAL:
        return cell->real == 0;
    case ASKDB_DECIMAL:
        for (size_t i = 0; i < cell->length; i++) {
            if (strchr("-0.", cell->text[i]) == NULL) {
                return false;
            }
        }
        return true;
    case ASKDB_NULL:
    case ASKDB_BOOLEAN:
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        break;
    }
    return false;
}

static int add_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct summary *summary = context;
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < count; i++) {
        bool something = cells[i].type != ASKDB_NULL;
        summary->holds_something |= something;
        summary->counts_something |= something && !is_zero(&cells[i]);
        hash = util_hash_bytes(hash_alike(hash, &cells[i]), "\x1f", 1);
    }
    summary->sum += util_hash_bytes(HASH_START, &hash, sizeof hash);
    return 0;
}

static int run(struct askdb *askdb, const struct validated_query *query, size_t rows,
               struct summary *ret_summary, bool *ret_truncated, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = ret_summary, .begin = answer_ignore_columns, .row = add_row};
    struct exec_limits limits = {.timeout_ms = PROBE_MILLISECONDS, .max_rows = rows};
    struct exec_result result = {0};
    *ret_summary = (struct summary){0};
    struct work_span span = session_begin_rest(askdb, askdb->work->usual);
    int status = exec_run(askdb->connection, query, &limits, &sink, &result, err);
    work_end(askdb->work, span);
    *ret_truncated = result.truncated;
    return status;
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

/* To its first row. Where it is to be run next its rows are held. */
static int run_first(struct askdb *askdb, const struct validated_query *query, struct summary *ret_summary,
                     struct askdb_error *err)
{
    bool truncated;
    if (askdb->hold == NULL) {
        return run(askdb, query, 1, ret_summary, &truncated, err);
    }
    struct askdb_sink sink = {.context = ret_summary, .begin = answer_ignore_columns, .row = add_row};
    *ret_summary = (struct summary){0};
    struct work_span span = session_begin_rest(askdb, askdb->work->usual);
    int status = exec_begin(askdb->connection, query, askdb->hold->timeout_ms, HELD_MILLISECONDS, &sink, err);
    work_end(askdb->work, span);
    return status;
}

bool session_ends_probing(struct askdb *askdb, const struct validated_query *query, bool *ret_found)
{
    struct summary summary;
    struct askdb_error reason;
    int status = run_first(askdb, query, &summary, &reason);
    *ret_found = status == 0 && summary.counts_something;
    return *ret_found || (status < 0 && is_ailing(&reason));
}

/* ---- of what a language model gives ---- */

/* Where no value may be sent, what the database says of its data is none to send. */
static void withhold(const struct askdb *askdb, struct askdb_error *err)
{
    if (askdb->no_values && err->status == ASKDB_DATABASE) {
        char state[sizeof err->sqlstate];
        memcpy(state, err->sqlstate, sizeof state);
        error_set(err, ASKDB_DATABASE, "the database failed while running it%s%s",
                  state[0] != '\0' ? ", SQLSTATE " : "", state);
        memcpy(err->sqlstate, state, sizeof state);
    }
}

int judge_run(struct askdb *askdb, const struct validated_query *query, size_t rows,
              struct judged *ret_judged, struct askdb_error *err)
{
    struct summary summary;
    bool truncated;
    int status = run(askdb, query, rows, &summary, &truncated, err);
    if (status == 0) {
        *ret_judged = (struct judged){.digest = summary.sum, .known = !truncated && summary.holds_something};
        return 0;
    }
    if (is_ailing(err)) {
        error_turn(err, ASKDB_CANCELLED);
        return -ASKDB_CANCELLED;
    }
    withhold(askdb, err);
    return status;
}

const char *judge_explain(struct arena *arena, const char *sql, const struct askdb_error *err)
{
    struct text text;
    text_open(&text);
    fprintf(text.out, err->hint[0] != '\0' ? "%s (%s)\n" : "%s\n", err->message, err->hint);
    util_print_caret(text.out, sql, err);
    return text_close(&text, arena);
}
