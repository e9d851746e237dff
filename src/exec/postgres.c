#include "exec/postgres.h"

#include "exec/stream.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/utf8.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LOCK_TIMEOUT_MS = 5000,
    IDLE_TIMEOUT_MS = 300000, /* the reader of a result may be a person with a pager */
    GRACE_MS = 3000,          /* how long the server may take to notice its own time-out */
};

static const struct exec_driver postgres_driver;

/* --- messages --- */

/* libpq's messages have several lines; the first says it, and none may show the password. */
static int set_message(const struct postgres_connection *connection, enum askdb_status status,
                       const char *text, struct askdb_error *err)
{
    char *copy = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&copy, &size);
    if (!out) {
        abort();
    }
    size_t secret = connection->secret ? strlen(connection->secret) : 0;
    for (size_t length = strcspn(text, "\n"), i = 0; i < length;) {
        if (secret > 0 && strncmp(text + i, connection->secret, secret) == 0) {
            fputs("***", out);
            i += secret;
        } else {
            fputc(text[i++], out);
        }
    }
    if (fclose(out) != 0) {
        abort();
    }
    int code = error_set(err, status, "%s", copy[0] != '\0' ? copy : "the server gave no reason");
    free(copy);
    return code;
}

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

int postgres_error(struct postgres_connection *connection, const PGresult *result, enum askdb_status status,
                   struct askdb_error *err)
{
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    const char *sqlstate = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    const char *hint = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_HINT) : NULL;
    int code = set_message(connection, status, primary ? primary : PQerrorMessage(connection->db), err);
    if (err && sqlstate) {
        snprintf(err->sqlstate, sizeof err->sqlstate, "%s", sqlstate);
    }
    if (hint) {
        error_hint(err, "%s", hint);
    }
    return code;
}

static int cancelled_error(const struct postgres_connection *connection, const struct exec_limits *limits,
                           struct askdb_error *err)
{
    int code = atomic_load(&connection->cancelled)
                   ? error_set(err, ASKDB_CANCELLED, "cancelled")
                   : error_set(err, ASKDB_CANCELLED, "timed out after %d ms", limits->timeout_ms);
    if (err) {
        snprintf(err->sqlstate, sizeof err->sqlstate, "57014");
    }
    return code;
}

static int run_error(struct postgres_connection *connection, const PGresult *result, const char *sql,
                     const struct exec_limits *limits, struct askdb_error *err)
{
    const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (limits && sqlstate && strcmp(sqlstate, "57014") == 0) {
        return cancelled_error(connection, limits, err);
    }
    int code = postgres_error(connection, result, ASKDB_DATABASE, err);
    set_position(sql, PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION), err);
    return code;
}

/* --- connecting --- */

static void ignore_notice(void *context, const PGresult *result)
{
    (void)context;
    (void)result;
}

/* The password of the connection string, and whether its host holds an unescaped part of one. Only ever says
 * that the string is malformed: libpq's own message would quote it. */
static int read_string(struct postgres_connection *connection, const char *string, struct askdb_error *err)
{
    char *ignored = NULL;
    PQconninfoOption *options = PQconninfoParse(string, &ignored);
    PQfreemem(ignored);
    if (!options) {
        return error_set(err, ASKDB_CONNECT, "the PostgreSQL connection string is malformed");
    }
    int status = 0;
    for (const PQconninfoOption *option = options; option->keyword; option++) {
        if (!option->val) {
            continue;
        }
        if (strcmp(option->keyword, "password") == 0) {
            connection->secret = strdup(option->val);
        } else if (strcmp(option->keyword, "host") == 0 && strchr(option->val, '@') &&
                   option->val[0] != '@') {
            status = error_set(err, ASKDB_CONNECT, "the PostgreSQL connection string is malformed");
            error_hint(err, "write an @ in the password as %%40");
        }
    }
    PQconninfoFree(options);
    return status;
}

static void postgres_close(struct exec_connection *base)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    PQfreeCancel(atomic_load(&connection->cancel));
    PQfinish(connection->db);
    if (connection->secret) {
        memset(connection->secret, 0, strlen(connection->secret));
    }
    free(connection->secret);
    if (connection->locale != (locale_t)0) {
        freelocale(connection->locale);
    }
    free(connection);
}

static int set_session(struct postgres_connection *connection, struct askdb_error *err)
{
    static const char sql[] = "SELECT set_config('default_transaction_read_only', 'on', false),"
                              " set_config('datestyle', 'ISO, YMD', false),"
                              " set_config('intervalstyle', 'postgres', false),"
                              " set_config('bytea_output', 'hex', false),"
                              " set_config('standard_conforming_strings', 'on', false)";
    PGresult *result = PQexecParams(connection->db, sql, 0, NULL, NULL, NULL, NULL, 0);
    int status = PQresultStatus(result) == PGRES_TUPLES_OK
                     ? 0
                     : postgres_error(connection, result, ASKDB_CONNECT, err);
    PQclear(result);
    return status;
}

/* Values before "dbname" are defaults: what the string says itself wins. */
static int connect_to(struct postgres_connection *connection, const char *string, struct askdb_error *err)
{
    const char *timeout = getenv("PGCONNECT_TIMEOUT");
    const char *const keywords[] = {"connect_timeout", "dbname", "application_name", "client_encoding", NULL};
    const char *const values[] = {timeout ? timeout : "10", string, "askdb", "UTF8", NULL};
    connection->db = PQconnectdbParams(keywords, values, 1);
    if (!connection->db) {
        abort();
    }
    if (PQstatus(connection->db) != CONNECTION_OK) {
        return set_message(connection, ASKDB_CONNECT, PQerrorMessage(connection->db), err);
    }
    PQsetNoticeReceiver(connection->db, ignore_notice, NULL);
    atomic_store(&connection->cancel, PQgetCancel(connection->db));
    return set_session(connection, err);
}

int postgres_open(const char *connection_string, struct exec_connection **ret_connection,
                  struct askdb_error *err)
{
    struct postgres_connection *connection = calloc(1, sizeof *connection);
    if (!connection) {
        abort();
    }
    connection->base = (struct exec_connection){.driver = &postgres_driver, .dialect = DIALECT_POSTGRES};
    connection->locale = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
    int status = read_string(connection, connection_string, err);
    if (status == 0) {
        status = connect_to(connection, connection_string, err);
    }
    if (status < 0) {
        postgres_close(&connection->base);
        return status;
    }
    *ret_connection = &connection->base;
    return 0;
}

/* A session that the server closed is opened again. */
static int revive(struct postgres_connection *connection, struct askdb_error *err)
{
    if (!connection->unresponsive && PQstatus(connection->db) == CONNECTION_OK) {
        return 0;
    }
    PQreset(connection->db);
    if (PQstatus(connection->db) != CONNECTION_OK) {
        return set_message(connection, ASKDB_CONNECT, PQerrorMessage(connection->db), err);
    }
    connection->unresponsive = false;
    PGcancel *old = atomic_exchange(&connection->cancel, PQgetCancel(connection->db));
    PQfreeCancel(old);
    return set_session(connection, err);
}

/* --- transactions --- */

static int command(struct postgres_connection *connection, const char *sql, int count,
                   const char *const *values, struct askdb_error *err)
{
    PGresult *result = PQexecParams(connection->db, sql, count, NULL, values, NULL, NULL, 0);
    ExecStatusType code = PQresultStatus(result);
    int status = code == PGRES_COMMAND_OK || code == PGRES_TUPLES_OK
                     ? 0
                     : postgres_error(connection, result, ASKDB_DATABASE, err);
    PQclear(result);
    return status;
}

int postgres_begin(struct postgres_connection *connection, int timeout_ms, struct askdb_error *err)
{
    static const char settings[] = "SELECT set_config('statement_timeout', $1, true),"
                                   " set_config('lock_timeout', $2, true),"
                                   " set_config('idle_in_transaction_session_timeout', $3, true)";
    char timeout[16], lock[16], idle[16];
    bool short_lock = timeout_ms > 0 && timeout_ms < LOCK_TIMEOUT_MS;
    snprintf(timeout, sizeof timeout, "%d", timeout_ms);
    snprintf(lock, sizeof lock, "%d", short_lock ? timeout_ms : LOCK_TIMEOUT_MS);
    snprintf(idle, sizeof idle, "%d", IDLE_TIMEOUT_MS);
    const char *const values[] = {timeout, lock, idle};
    int status = revive(connection, err);
    if (status == 0) {
        status = command(connection, "BEGIN READ ONLY", 0, NULL, err);
    }
    if (status == 0) {
        status = command(connection, settings, 3, values, err);
        if (status < 0) {
            postgres_end(connection);
        }
    }
    return status;
}

void postgres_end(struct postgres_connection *connection)
{
    if (!connection->unresponsive && PQtransactionStatus(connection->db) != PQTRANS_IDLE) {
        PQclear(PQexecParams(connection->db, "ROLLBACK", 0, NULL, NULL, NULL, NULL, 0));
    }
}

/* --- running --- */

static void send_cancel(struct postgres_connection *connection)
{
    char ignored[256];
    PGcancel *cancel = atomic_load(&connection->cancel);
    if (cancel) {
        PQcancel(cancel, ignored, sizeof ignored);
    }
}

/* Waits until a result can be taken without blocking. False where `deadline` (0: none) passes first. */
static bool wait_until(struct postgres_connection *connection, double deadline)
{
    while (PQisBusy(connection->db)) {
        struct pollfd socket = {.fd = PQsocket(connection->db), .events = POLLIN};
        double left = deadline > 0 ? deadline - stream_now() : 60000;
        if (left <= 0) {
            return false;
        }
        int ready = poll(&socket, 1, (int)left + 1);
        if (ready < 0 && errno != EINTR) {
            return true; /* libpq will find and report what is wrong with the socket */
        }
        if (ready > 0 && !PQconsumeInput(connection->db)) {
            return true;
        }
    }
    return true;
}

/* Throws the rest of a result away. */
static void drain(struct postgres_connection *connection)
{
    double deadline = stream_now() + GRACE_MS;
    for (;;) {
        if (!wait_until(connection, deadline)) {
            connection->unresponsive = true;
            return;
        }
        PGresult *result = PQgetResult(connection->db);
        if (!result) {
            return;
        }
        PQclear(result);
    }
}

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

static double read_real(const struct postgres_connection *connection, const char *text)
{
    locale_t previous = uselocale(connection->locale);
    double real = strtod(text, NULL);
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
        cell.real = read_real(connection, text);
    } else if (type == ASKDB_BLOB) {
        cell.text = bytes->data + bytes->used;
        cell.length = unhex(bytes, text, length);
    } else {
        cell.text = text;
        cell.length = length;
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
        run->bytes.data = malloc(needed);
        run->bytes.capacity = needed;
        if (!run->bytes.data) {
            abort();
        }
    }
    run->bytes.used = 0;
    for (int i = 0; i < count; i++) {
        run->cells[i] = read_cell(run->connection, result, i, run->types[i], &run->bytes);
    }
    return stream_row(run->stream, run->cells, (size_t)count, err);
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
        status = atomic_load(&run->connection->cancelled)
                     ? cancelled_error(run->connection, run->stream->limits, err)
                     : take_row(run, result, err);
    }
    return status;
}

static int stream_rows(struct run *run, const char *sql, double deadline, struct askdb_error *err)
{
    struct postgres_connection *connection = run->connection;
    int status = 0;
    PGresult *result = NULL;
    while (status == 0) {
        if (!wait_until(connection, deadline)) {
            status = cancelled_error(connection, run->stream->limits, err);
            break;
        }
        result = PQgetResult(connection->db);
        if (!result) {
            return 0;
        }
        status = take_result(run, result, sql, err);
        PQclear(result);
    }
    send_cancel(connection);
    drain(connection);
    return status < 0 ? status : 0;
}

static int postgres_run(struct exec_connection *base, const char *sql, const struct exec_limits *limits,
                        const struct askdb_sink *sink, struct exec_result *ret_result,
                        struct askdb_error *err)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    struct stream stream;
    stream_init(&stream, limits, sink);
    atomic_store(&connection->cancelled, false);
    int status = postgres_begin(connection, limits->timeout_ms, err);
    if (status < 0) {
        return status;
    }
    struct run run = {.connection = connection, .stream = &stream, .arena = arena_create()};
    double deadline = limits->timeout_ms > 0 ? stream.start + limits->timeout_ms + GRACE_MS : 0;
    if (PQsendQueryParams(connection->db, sql, 0, NULL, NULL, NULL, NULL, 0) &&
        PQsetSingleRowMode(connection->db)) {
        status = stream_rows(&run, sql, deadline, err);
    } else {
        status = postgres_error(connection, NULL, ASKDB_DATABASE, err);
    }
    arena_destroy(run.arena);
    free(run.bytes.data);
    postgres_end(connection);
    if (status == 0) {
        stream_finish(&stream, ret_result);
    }
    return status;
}

static int postgres_prepare(struct exec_connection *base, const char *sql, struct askdb_error *err)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    int status = postgres_begin(connection, LOCK_TIMEOUT_MS, err);
    if (status < 0) {
        return status;
    }
    PGresult *result = PQprepare(connection->db, "", sql, 0, NULL);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        status = run_error(connection, result, sql, NULL, err);
    }
    PQclear(result);
    postgres_end(connection);
    return status;
}

static void postgres_cancel(struct exec_connection *base)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    atomic_store(&connection->cancelled, true);
    send_cancel(connection);
}

static const struct exec_driver postgres_driver = {
    .close = postgres_close,
    .introspect = postgres_introspect,
    .index_values = postgres_index_values,
    .run = postgres_run,
    .prepare = postgres_prepare,
    .cancel = postgres_cancel,
    .can_write = postgres_can_write,
};
