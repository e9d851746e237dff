#include "exec/postgres/postgres.h"

#include "exec/stream.h"
#include "util/arena.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/real.h"
#include "util/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PREPARE_MS = POSTGRES_LOCK_MS + 2000, /* so that what it waits for is named */
    ROW_MAX_BYTES = 256 << 20,            /* of a row, whoever asks: as SQLite's of a value */
    ROW_MIN_BYTES = 16 << 20,             /* more than what is read ahead of small rows */
};

/* --- messages --- */

/* The server counts characters from 1. */
static void set_position(const char *sql, const char *position, struct askdb_error *err)
{
    unsigned long character = position ? strtoul(position, NULL, 10) : 0;
    size_t at = 0, length = strlen(sql);
    if (character == 0) {
        return;
    }
    while (--character > 0 && at < length) {
        int32_t code = 0;
        at += utf8_decode(sql + at, length - at, &code);
    }
    error_span(err, at, at < length ? at + 1 : at);
}

static int cancelled_error(const struct postgres_connection *connection, struct askdb_error *err)
{
    int code = work_fail(connection->base.work, err);
    if (err) {
        snprintf(err->sqlstate, sizeof err->sqlstate, "57014");
    }
    return code;
}

static int run_error(struct postgres_connection *connection, const PGresult *result, const char *sql,
                     const struct exec_limits *limits, struct askdb_error *err)
{
    const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    bool told = limits || work_is_over(connection->base.work);
    if (told && sqlstate && strcmp(sqlstate, "57014") == 0) {
        return cancelled_error(connection, err);
    }
    int code = postgres_error(connection, result, ASKDB_DATABASE, err);
    set_position(sql, PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION), err);
    return code;
}

/* --- rows --- */

static enum askdb_cell_type cell_type(Oid oid)
{
    switch (oid) {
    case PG_BOOL:
        return ASKDB_BOOLEAN;
    case PG_INT2:
    case PG_INT4:
    case PG_INT8:
        return ASKDB_INTEGER;
    case PG_FLOAT4:
    case PG_FLOAT8:
        return ASKDB_REAL;
    case PG_NUMERIC:
        return ASKDB_DECIMAL;
    case PG_DATE:
    case PG_TIME:
    case PG_TIMESTAMP:
    case PG_TIMESTAMPTZ:
        return ASKDB_TIME;
    case PG_BYTEA:
        return ASKDB_BLOB;
    }
    return ASKDB_TEXT;
}

static int hex_digit(char digit)
{
    return digit >= 'a' ? digit - 'a' + 10 : digit - '0';
}

/* "\x4869" (bytea_output is set to hex) to the bytes, in a buffer that is kept from row to row. */
struct bytes {
    char *data;
    size_t used, capacity;
};

static size_t unhex(struct bytes *bytes, const char *text, size_t length)
{
    size_t start = bytes->used;
    for (size_t i = 2; i + 1 < length; i += 2) {
        bytes->data[bytes->used++] = (char)(hex_digit(text[i]) << 4 | hex_digit(text[i + 1]));
    }
    return bytes->used - start;
}

static double read_number(const struct postgres_connection *connection, const char *text, size_t length)
{
    double real = 0;
    if (real_read(text, length, &real)) {
        return real;
    }
    locale_t previous = uselocale(connection->locale);
    real = strtod(text, NULL);
    uselocale(previous);
    return real;
}

static struct askdb_cell read_cell(const struct postgres_connection *connection, const PGresult *result,
                                   int column, enum askdb_cell_type type, struct bytes *bytes)
{
    struct askdb_cell cell = {.type = type};
    const char *text = PQgetvalue(result, 0, column);
    size_t length = (size_t)PQgetlength(result, 0, column);
    if (PQgetisnull(result, 0, column)) {
        cell.type = ASKDB_NULL;
    } else if (type == ASKDB_BOOLEAN) {
        cell.integer = text[0] == 't';
    } else if (type == ASKDB_INTEGER) {
        cell.integer = strtoll(text, NULL, 10);
    } else if (type == ASKDB_REAL) {
        cell.real = read_number(connection, text, length);
    } else if (type == ASKDB_BLOB) {
        cell.text = bytes->data + bytes->used;
        cell.length = unhex(bytes, text, length);
    } else {
        cell.text = text;
        cell.length = length;
        cell.integer = type == ASKDB_DECIMAL && PQftable(result, column) != InvalidOid ? 1 : 0;
    }
    return cell;
}

struct run {
    struct postgres_connection *connection;
    struct stream *stream;
    struct arena *arena;
    enum askdb_cell_type *types;
    struct askdb_cell *cells;
    struct bytes bytes;
    bool begun;
};

static int begin_rows(struct run *run, const PGresult *result, struct askdb_error *err)
{
    size_t count = (size_t)PQnfields(result);
    struct askdb_column *columns = ARENA_ARRAY(run->arena, struct askdb_column, count);
    run->types = ARENA_ARRAY(run->arena, enum askdb_cell_type, count);
    run->cells = ARENA_ARRAY(run->arena, struct askdb_cell, count);
    for (size_t i = 0; i < count; i++) {
        run->types[i] = cell_type(PQftype(result, (int)i));
        columns[i].name = arena_strdup(run->arena, PQfname(result, (int)i));
        columns[i].type = run->types[i];
    }
    run->begun = true;
    return run->stream->sink->begin(run->stream->sink->context, columns, count, err);
}

static int take_row(struct run *run, const PGresult *result, struct askdb_error *err)
{
    int count = PQnfields(result);
    size_t needed = 1;
    for (int i = 0; i < count; i++) {
        needed += run->types[i] == ASKDB_BLOB ? (size_t)PQgetlength(result, 0, i) : 0;
    }
    if (needed > run->bytes.capacity) {
        free(run->bytes.data);
        run->bytes.data = memory_need(malloc(needed));
        run->bytes.capacity = needed;
    }
    run->bytes.used = 0;
    for (int i = 0; i < count; i++) {
        run->cells[i] = read_cell(run->connection, result, i, run->types[i], &run->bytes);
    }
    return exec_stream_row(run->stream, run->cells, (size_t)count, err);
}

static int oversized_error(const struct postgres_connection *connection, struct askdb_error *err)
{
    return error_set(err, ASKDB_DATABASE, "a row has more than %zu bytes", connection->row_limit);
}

/* What libpq takes at once may be more than was seen to be ready: it is looked at again once it is there. */
static bool is_oversized(const struct postgres_connection *connection, const PGresult *result)
{
    size_t bytes = 0;
    for (int i = 0; i < PQnfields(result); i++) {
        bytes += (size_t)PQgetlength(result, 0, i);
    }
    return connection->row_limit > 0 && bytes > connection->row_limit;
}

/* A row that is much larger than may be is not taken to its end: where text is limited, it is what the limit
 * cuts. */
static int refuse_row(struct run *run, struct askdb_error *err)
{
    if (run->begun && run->stream->limits->max_bytes > 0) {
        run->stream->result.truncated = true;
        return 0;
    }
    return oversized_error(run->connection, err);
}

/* Returns 0 to go on, 1 where a limit ends the result, or a negative status. */
static int take_result(struct run *run, const PGresult *result, const char *sql, struct askdb_error *err)
{
    ExecStatusType code = PQresultStatus(result);
    if (code != PGRES_SINGLE_TUPLE && code != PGRES_TUPLES_OK) {
        return run_error(run->connection, result, sql, run->stream->limits, err);
    }
    int status = run->begun ? 0 : begin_rows(run, result, err);
    if (status == 0 && code == PGRES_SINGLE_TUPLE) {
        if (work_is_cancelled(run->connection->base.work)) {
            status = cancelled_error(run->connection, err);
        } else if (is_oversized(run->connection, result)) {
            status = refuse_row(run, err);
            return status < 0 ? status : 1;
        } else {
            status = take_row(run, result, err);
        }
    }
    return status;
}

static size_t row_limit(const struct exec_limits *limits)
{
    size_t most = limits->max_bytes;
    return most == 0 || most > ROW_MAX_BYTES ? ROW_MAX_BYTES : most < ROW_MIN_BYTES ? ROW_MIN_BYTES : most;
}

/* `first`, where it is not NULL, is the first row, taken already, and cleared here. */
static int stream_rows(struct run *run, PGresult *first, const char *sql, double deadline,
                       struct askdb_error *err)
{
    struct postgres_connection *connection = run->connection;
    int status = first != NULL ? take_result(run, first, sql, err) : 0;
    PGresult *result = NULL;
    PQclear(first);
    while (status == 0) {
        if (!postgres_wait(connection, deadline)) {
            postgres_give_up(connection);
            return connection->oversized ? refuse_row(run, err) : cancelled_error(connection, err);
        }
        result = PQgetResult(connection->db);
        if (!result) {
            return 0;
        }
        status = take_result(run, result, sql, err);
        PQclear(result);
    }
    postgres_send_cancel(connection);
    postgres_drain(connection);
    return status < 0 ? status : 0;
}

/* Begins a transaction, and sends the query in it. */
static int send_query(struct postgres_connection *connection, const struct validated_query *query,
                      int timeout_ms, struct askdb_error *err)
{
    size_t value_count = 0;
    const char *const *values = validated_query_values(query, &value_count);
    int status = postgres_begin(connection, timeout_ms, err);
    if (status < 0) {
        return status;
    }
    status = postgres_check_names(connection, query, err); /* something may have been made since */
    if (status < 0 && strcmp(err->sqlstate, "57014") == 0) {
        status = cancelled_error(connection, err); /* it has a part of the statement's time */
    }
    if (status == 0 && (!PQsendQueryParams(connection->db, validated_query_sql(query), (int)value_count, NULL,
                                           values, NULL, NULL, 0) ||
                        !PQsetSingleRowMode(connection->db))) {
        status = postgres_error(connection, NULL, ASKDB_DATABASE, err);
    }
    if (status < 0) {
        postgres_end(connection);
    }
    return status;
}

/* Where a first row is held it comes before those that are still to come. */
int postgres_run(struct exec_connection *base, const struct validated_query *query,
                 const struct exec_limits *limits, const struct askdb_sink *sink,
                 struct exec_result *ret_result, struct askdb_error *err)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    const char *sql = validated_query_sql(query);
    struct stream stream;
    exec_stream_init(&stream, limits, sink);
    PGresult *first = connection->held;
    connection->held = NULL;
    int status = first == NULL ? send_query(connection, query, limits->timeout_ms, err) : 0;
    if (status < 0) {
        return status;
    }
    struct run run = {.connection = connection, .stream = &stream, .arena = arena_create()};
    connection->row_limit = row_limit(limits);
    status = stream_rows(&run, first, sql, postgres_deadline(connection), err);
    connection->row_limit = 0;
    arena_destroy(run.arena);
    free(run.bytes.data);
    postgres_end(connection);
    if (status == 0) {
        exec_stream_finish(&stream, ret_result);
    }
    return status;
}

static void end_query(struct postgres_connection *connection)
{
    if (!connection->unresponsive) {
        postgres_send_cancel(connection);
        postgres_drain(connection);
        postgres_end(connection);
    }
}

void postgres_release(struct exec_connection *base)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    if (connection->held != NULL) {
        PQclear(connection->held);
        connection->held = NULL;
        end_query(connection);
    }
}

/* Hands the sink the row that a result is; 1 where it is one. */
static int show_row(struct postgres_connection *connection, const PGresult *result, const char *sql,
                    const struct askdb_sink *sink, struct askdb_error *err)
{
    struct exec_limits limits = {0};
    struct stream stream;
    exec_stream_init(&stream, &limits, sink);
    struct run run = {.connection = connection, .stream = &stream, .arena = arena_create()};
    bool row = PQresultStatus(result) == PGRES_SINGLE_TUPLE;
    int status = take_result(&run, result, sql, err);
    arena_destroy(run.arena);
    free(run.bytes.data);
    return status < 0 ? status : row;
}

int postgres_begin_run(struct exec_connection *base, const struct validated_query *query, int timeout_ms,
                       int milliseconds, const struct askdb_sink *sink, bool *ret_held,
                       struct askdb_error *err)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    int status = send_query(connection, query, timeout_ms, err);
    if (status < 0) {
        return status;
    }
    connection->row_limit = ROW_MAX_BYTES;
    bool taken = postgres_wait(connection, clock_now() + milliseconds);
    if (!taken && connection->oversized) { /* what is on its way would have to be taken to cancel it */
        postgres_give_up(connection);
        status = oversized_error(connection, err);
    } else if (!taken) {
        end_query(connection);
        status = cancelled_error(connection, err);
    }
    if (!taken) {
        connection->row_limit = 0;
        return status;
    }
    PGresult *result = PQgetResult(connection->db);
    status = show_row(connection, result, validated_query_sql(query), sink, err);
    connection->row_limit = 0;
    if (status == 1) {
        connection->held = result;
        *ret_held = true;
        return 0;
    }
    PQclear(result);
    postgres_drain(connection);
    postgres_end(connection);
    return status;
}

/* A query that is held ends the transaction itself. */
void postgres_share(struct exec_connection *base, bool share)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    connection->shared = share;
    if (!share) {
        connection->saved = false;
        if (connection->held == NULL) {
            postgres_end(connection);
        }
    }
}

/* "Sort  (cost=84.62..87.12 rows=1000 width=12)" */
static double read_cost(const PGresult *result)
{
    static const char before[] = "(cost=";
    bool rows = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) > 0;
    const char *found = rows ? strstr(PQgetvalue(result, 0, 0), before) : NULL;
    const char *start = found != NULL ? found + sizeof before - 1 : "";
    size_t length = strspn(start, "0123456789.");
    const char *dots = strstr(start, "..");
    double cost = -1;
    return dots != NULL && (size_t)(dots - start) <= length && real_read(start, (size_t)(dots - start), &cost)
               ? cost
               : -1;
}

double postgres_cost(struct exec_connection *base, const struct validated_query *query)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    struct askdb_error ignored;
    size_t count = 0;
    const char *const *values = validated_query_values(query, &count);
    if (postgres_begin(connection, PREPARE_MS, &ignored) < 0) {
        return -1;
    }
    double cost = -1;
    if (postgres_check_names(connection, query, &ignored) == 0) {
        struct arena *arena = arena_create();
        const char *sql = arena_printf(arena, "EXPLAIN %s", validated_query_sql(query));
        PGresult *result = postgres_execute(connection, sql, (int)count, values);
        cost = read_cost(result);
        PQclear(result);
        arena_destroy(arena);
    }
    postgres_end(connection);
    return cost;
}

int postgres_prepare(struct exec_connection *base, const struct validated_query *query,
                     struct askdb_error *err)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    const char *sql = validated_query_sql(query);
    int status = postgres_begin(connection, PREPARE_MS, err);
    if (status < 0) {
        return status;
    }
    status = postgres_check_names(connection, query, err);
    PGresult *result = status == 0 ? postgres_describe(connection, sql) : NULL;
    if (status == 0 && PQresultStatus(result) != PGRES_COMMAND_OK) {
        status = run_error(connection, result, sql, NULL, err);
    }
    PQclear(result);
    postgres_end(connection);
    return status;
}

void postgres_cancel(struct exec_connection *base)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    postgres_send_cancel(connection);
}
