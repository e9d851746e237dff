#include "exec/sqlite/sqlite.h"

#include "exec/head.h"
#include "exec/sqlite/percentile.h"
#include "exec/sqlite/sum.h"

#include "exec/stream.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/file.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/text.h"
#include "validate/dialect.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { BUSY_MS = 2000 };

static const struct exec_driver sqlite_driver;

/* --- opening --- */

static double clock_anew(struct exec_connection *base)
{
    sqlite_start_clock((struct sqlite_connection *)base);
    return 0;
}

static double clock_of(const struct exec_connection *base)
{
    return sqlite_clock((const struct sqlite_connection *)base);
}

static void set_limits(sqlite3 *db)
{
    sqlite_limit_compiler(db);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 256 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 10000);
}

/* Table-valued functions set themselves up when they are first used, which the authorizer of a query would
 * take for a change of the schema. */
static bool set_up_json(sqlite3 *db)
{
    return sqlite3_exec(db, "SELECT 1 FROM json_each('[]'), json_tree('[]')", NULL, NULL, NULL) == SQLITE_OK;
}

static bool harden(sqlite3 *db)
{
    sqlite3_busy_timeout(db, BUSY_MS);
    return set_up_json(db) && sqlite3_exec(db, "PRAGMA query_only = 1", NULL, NULL, NULL) == SQLITE_OK &&
           sqlite3_exec(db, "PRAGMA cell_size_check = 1", NULL, NULL, NULL) == SQLITE_OK &&
           sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL) == SQLITE_OK &&
           sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)NULL) == SQLITE_OK &&
           sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)NULL) == SQLITE_OK &&
           sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)NULL) == SQLITE_OK;
}

int sqlite_adopt(sqlite3 *db, const char *name, struct exec_connection **ret_connection,
                 struct askdb_error *err)
{
    set_limits(db);
    if (!harden(db) || sqlite_sum_register(db) != SQLITE_OK || sqlite_percentile_register(db) != SQLITE_OK) {
        int status = error_set(err, ASKDB_CONNECT, "cannot open '%s': %s", name, sqlite3_errmsg(db));
        sqlite3_close(db);
        return status;
    }
    struct sqlite_connection *connection = memory_need(calloc(1, sizeof *connection));
    connection->base = (struct exec_connection){.driver = &sqlite_driver, .dialect = DIALECT_SQLITE};
    connection->db = db;
    sqlite_watch(connection);
    *ret_connection = &connection->base;
    return 0;
}

static int check_header(const char *path, struct askdb_error *err)
{
    char header[16];
    ssize_t length = sqlite_read_head(path, header, sizeof header);
    if (length < 0) {
        return error_set(err, ASKDB_CONNECT, "cannot open '%s': %s", path, reason_of(errno).text);
    }
    if (length == 0) {
        return 0; /* to SQLite an empty file is an empty database */
    }
    if (length < (ssize_t)sizeof header || memcmp(header, "SQLite format 3", sizeof header) != 0) {
        error_set(err, ASKDB_CONNECT, "'%s' is not a SQLite database", path);
        if (memchr(header, 0, (size_t)length) == NULL) {
            error_hint(err, "rows as text are read so: askdb - QUESTION < %s", path);
        }
        return -ASKDB_CONNECT;
    }
    return 0;
}

static int check_file(const char *path, struct askdb_error *err)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        return error_set(err, ASKDB_CONNECT, "cannot open '%s': %s", path, reason_of(errno).text);
    }
    if (!S_ISREG(info.st_mode)) {
        return error_set(err, ASKDB_CONNECT, "'%s' is not a file", path);
    }
    return check_header(path, err);
}

/* The path as a file: URI (RFC 8089) that opens read-only; to be freed. */
static char *read_only_uri(const char *path, bool immutable)
{
    static const char digits[] = "0123456789ABCDEF";
    char *uri = NULL;
    size_t size = 0;
    FILE *out = text_stream(&uri, &size);
    fputs(path[0] == '/' ? "file://" : "file:", out);
    for (const unsigned char *byte = (const unsigned char *)path; *byte != '\0'; byte++) {
        bool plain = (*byte >= 'a' && *byte <= 'z') || (*byte >= 'A' && *byte <= 'Z') ||
                     (*byte >= '0' && *byte <= '9') || strchr("/-._~", *byte);
        if (plain) {
            fputc(*byte, out);
        } else {
            fputc('%', out);
            fputc(digits[*byte >> 4], out);
            fputc(digits[*byte & 15], out);
        }
    }
    fputs(immutable ? "?mode=ro&immutable=1" : "?mode=ro", out);
    text_end(out);
    return uri;
}

/* Opens the file and reads from it; returns SQLite's extended code. The database is there, to be closed, on
 * failure too, unless memory ran out. */
static int open_file(const char *path, bool immutable, sqlite3 **ret_db)
{
    char *uri = read_only_uri(path, immutable);
    /* one thread at a time uses it, so that SQLite need not lock at every cell */
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(uri, ret_db, flags, NULL);
    free(uri);
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(*ret_db, BUSY_MS);
        code = sqlite3_exec(*ret_db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    }
    return code != SQLITE_OK && *ret_db != NULL ? sqlite3_extended_errcode(*ret_db) : code;
}

/* Where SQLite may not make the files that it wants beside the database, or they would be in others' way, the file is
 * taken for one that does not change: only there, and only where nothing beside it says more than it does. Whether it
 * changes after all is looked at around each statement. */
static int open_somehow(const char *path, struct sqlite_times *ret_times, bool *ret_still, sqlite3 **ret_db)
{
    *ret_still = sqlite_would_lock_out(path);
    if (*ret_still) {
        *ret_times = sqlite_times_of(path);
        *ret_still = sqlite_would_lock_out(path); /* nobody has opened it in between */
    }
    int code = open_file(path, *ret_still, ret_db);
    bool denied = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY;
    if (!*ret_still && denied && code != SQLITE_READONLY_ROLLBACK && sqlite_may_be_still(path)) {
        *ret_times = sqlite_times_of(path);
        *ret_still = sqlite_may_be_still(path);
    }
    if (*ret_still && denied) {
        sqlite3_close(*ret_db);
        code = open_file(path, true, ret_db);
    }
    return code;
}

static int rollback_error(const char *path, struct askdb_error *err)
{
    error_set(err, ASKDB_CONNECT, "a write to '%s' was broken off: it holds rows that were never committed",
              path);
    error_hint(err,
               "what wrote it, or any program that may, takes them back when it next opens it: sqlite3 FILE "
               "'SELECT count(*) FROM sqlite_schema'; the -journal beside it must not be removed");
    return -ASKDB_CONNECT;
}

void sqlite_limit_memory(size_t bytes)
{
    sqlite3_hard_heap_limit64(bytes > 0 ? sqlite3_memory_used() + (sqlite3_int64)bytes : 0);
}

int sqlite_open(const char *path, struct exec_connection **ret_connection, struct askdb_error *err)
{
    int status = check_file(path, err);
    if (status < 0) {
        return status;
    }
    sqlite3 *db = NULL;
    struct sqlite_times times = {0};
    bool still = false;
    int code = open_somehow(path, &times, &still, &db);
    if (code == SQLITE_READONLY_ROLLBACK) {
        status = rollback_error(path, err);
    } else if (code != SQLITE_OK) {
        status = error_set(err, ASKDB_CONNECT, "cannot open '%s': %s", path,
                           db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    }
    if (code != SQLITE_OK) {
        sqlite3_close(db);
        return status;
    }
    status = sqlite_adopt(db, path, ret_connection, err);
    if (status == 0) {
        struct sqlite_connection *connection = (struct sqlite_connection *)*ret_connection;
        connection->still = still;
        connection->times = times;
    }
    return status;
}

static void sqlite_close(struct exec_connection *base)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    sqlite3_close(connection->db);
    sqlite_guard_destroy(connection->guard);
    free(connection->place);
    free(connection->loaded);
    free(connection->seen);
    free(connection);
}

/* --- running --- */

static int statement_error(struct sqlite_connection *connection, struct askdb_error *err)
{
    int code = sqlite3_errcode(connection->db) & 0xff;
    if (code == SQLITE_INTERRUPT) {
        return work_fail(connection->base.work, err);
    }
    if (code == SQLITE_AUTH && connection->guard) { /* SQLite's own message names what is hidden */
        return error_set(err, ASKDB_DATABASE, "this may not be read under the policy");
    }
    if (sqlite3_extended_errcode(connection->db) == SQLITE_READONLY_ROLLBACK) {
        return rollback_error(sqlite3_db_filename(connection->db, "main"), err);
    }
    int status = error_set(err, ASKDB_DATABASE, "%s", sqlite3_errmsg(connection->db));
    int offset = sqlite3_error_offset(connection->db);
    if (offset >= 0) {
        error_span(err, (size_t)offset, (size_t)offset + 1);
    }
    return status;
}

/* Only blanks, semicolons and comments: SQLite compiles nothing from them. */
static bool is_blank(sqlite3 *db, const char *text)
{
    sqlite3_stmt *statement = NULL;
    int code = SQLITE_OK;
    while (code == SQLITE_OK && statement == NULL && *text != '\0') {
        code = sqlite3_prepare_v2(db, text, -1, &statement, &text);
    }
    sqlite3_finalize(statement);
    return code == SQLITE_OK && statement == NULL;
}

/* One statement that only reads. */
static int prepare_query(struct sqlite_connection *connection, const char *sql, sqlite3_stmt **ret_statement,
                         struct askdb_error *err)
{
    const char *tail = NULL;
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(connection->db, sql, -1, &statement, &tail) != SQLITE_OK) {
        return statement_error(connection, err);
    }
    if (!statement || !sqlite3_stmt_readonly(statement) || !is_blank(connection->db, tail)) {
        sqlite3_finalize(statement);
        return error_tell(err, CODE_SECOND_STATEMENT, "not exactly one statement that only reads");
    }
    *ret_statement = statement;
    return 0;
}

static enum askdb_cell_type expected_type(const char *declared_type)
{
    if (!declared_type) {
        return ASKDB_NULL;
    }
    switch (sqlite_type_hint(declared_type)) {
    case SQLITE_HINT_TEXT:
        return ASKDB_TEXT;
    case SQLITE_HINT_INTEGER:
        return ASKDB_INTEGER;
    case SQLITE_HINT_REAL:
        return ASKDB_REAL;
    case SQLITE_HINT_TIME:
        return ASKDB_TIME;
    case SQLITE_HINT_BOOLEAN:
        return ASKDB_BOOLEAN;
    case SQLITE_HINT_NONE:
    case SQLITE_HINT_OTHER:
        break;
    }
    return ASKDB_NULL;
}

static struct askdb_cell read_cell(sqlite3_stmt *statement, int column, enum askdb_cell_type expected)
{
    struct askdb_cell cell = {.type = ASKDB_NULL};
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        cell.integer = sqlite3_column_int64(statement, column);
        cell.type = expected == ASKDB_BOOLEAN && (cell.integer == 0 || cell.integer == 1) ? ASKDB_BOOLEAN
                                                                                          : ASKDB_INTEGER;
        break;
    case SQLITE_FLOAT:
        cell.real = sqlite3_column_double(statement, column);
        cell.type = ASKDB_REAL;
        break;
    case SQLITE_TEXT:
        cell.type = expected == ASKDB_TIME ? ASKDB_TIME : ASKDB_TEXT;
        cell.text = (const char *)sqlite3_column_text(statement, column);
        cell.length = (size_t)sqlite3_column_bytes(statement, column);
        break;
    case SQLITE_BLOB:
        cell.type = ASKDB_BLOB;
        cell.text = sqlite3_column_blob(statement, column);
        cell.length = (size_t)sqlite3_column_bytes(statement, column);
        break;
    }
    if ((cell.type == ASKDB_TEXT || cell.type == ASKDB_TIME || cell.type == ASKDB_BLOB) && !cell.text) {
        cell.text = ""; /* a blob of no bytes has no address */
        cell.length = 0;
    }
    return cell;
}

/* A query on its way to the sink. */
struct rows {
    struct sqlite_connection *connection;
    sqlite3_stmt *statement;
    struct stream *stream;
    struct askdb_column *columns;
    struct askdb_cell *cells;
    int count;
};

static int begin_rows(struct rows *rows, struct arena *arena, struct askdb_error *err)
{
    rows->count = sqlite3_column_count(rows->statement);
    rows->columns = ARENA_ARRAY(arena, struct askdb_column, (size_t)rows->count);
    rows->cells = ARENA_ARRAY(arena, struct askdb_cell, (size_t)rows->count);
    for (int i = 0; i < rows->count; i++) {
        const char *name = sqlite3_column_name(rows->statement, i);
        rows->columns[i].name = arena_strdup(arena, name ? name : "");
        rows->columns[i].type = expected_type(sqlite3_column_decltype(rows->statement, i));
    }
    const struct askdb_sink *sink = rows->stream->sink;
    return sink->begin(sink->context, rows->columns, (size_t)rows->count, err);
}

static int take_row(struct rows *rows, struct askdb_error *err)
{
    for (int i = 0; i < rows->count; i++) {
        rows->cells[i] = read_cell(rows->statement, i, rows->columns[i].type);
    }
    return exec_stream_row(rows->stream, rows->cells, (size_t)rows->count, err);
}

/* What was read of a file that is taken for one that does not change, and did, may never have been there. */
static int check_still(const struct sqlite_connection *connection, int status, struct askdb_error *err)
{
    const char *path = connection->still ? sqlite3_db_filename(connection->db, "main") : NULL;
    if (path == NULL || !sqlite_is_written(path, &connection->times)) {
        return status;
    }
    error_set(err, ASKDB_DATABASE, "'%s' was written to while it was read", path);
    error_hint(err, "the same again reads what is there now");
    return -ASKDB_DATABASE;
}

/* `code` is what the last step said; SQLITE_OK: there was none. */
static int stream_rows(struct rows *rows, int code, struct arena *arena, struct askdb_error *err)
{
    struct sqlite_connection *connection = rows->connection;
    int status = begin_rows(rows, arena, err);
    if (status == 0 && code == SQLITE_OK) {
        code = sqlite3_step(rows->statement);
    }
    while (status == 0 && code == SQLITE_ROW) {
        if (sqlite_look(connection)) {
            return work_fail(connection->base.work, err);
        }
        status = take_row(rows, err);
        code = status == 0 ? sqlite3_step(rows->statement) : code;
    }
    if (status < 0) {
        return status;
    }
    return code == SQLITE_ROW || code == SQLITE_DONE ? 0 : statement_error(connection, err);
}

static int sqlite_run(struct exec_connection *base, const struct validated_query *query,
                      const struct exec_limits *limits, const struct askdb_sink *sink,
                      struct exec_result *ret_result, struct askdb_error *err)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    struct stream stream;
    struct rows rows = {.connection = connection, .statement = connection->held, .stream = &stream};
    int code = connection->held != NULL ? SQLITE_ROW : SQLITE_OK, status = 0;
    exec_stream_init(&stream, limits, sink);
    struct arena *arena = arena_create();
    if (connection->held == NULL) {
        sqlite_fit_pages(connection, validated_query_sql(query));
        sqlite_authorize(connection);
        status = prepare_query(connection, validated_query_sql(query), &rows.statement, err);
    }
    if (status == 0) {
        status = check_still(connection, stream_rows(&rows, code, arena, err), err);
    }
    sqlite3_finalize(rows.statement);
    connection->held = NULL;
    arena_destroy(arena);
    sqlite3_set_authorizer(connection->db, NULL, NULL);
    if (status == 0) {
        exec_stream_finish(&stream, ret_result);
    }
    return status;
}

static void sqlite_release(struct exec_connection *base)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    if (connection->held != NULL) {
        sqlite3_finalize(connection->held);
        connection->held = NULL;
        sqlite3_set_authorizer(connection->db, NULL, NULL);
    }
}

/* The authorizer stays while the query is held: SQLite may prepare it anew. */
static int sqlite_begin(struct exec_connection *base, const struct validated_query *query, int timeout_ms,
                        int milliseconds, const struct askdb_sink *sink, bool *ret_held,
                        struct askdb_error *err)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    struct exec_limits limits = {0};
    struct stream stream;
    struct rows rows = {.connection = connection, .stream = &stream};
    struct arena *arena = arena_create();
    (void)timeout_ms;
    exec_stream_init(&stream, &limits, sink);
    sqlite_fit_pages(connection, validated_query_sql(query));
    sqlite_authorize(connection);
    sqlite_start_clock(connection);
    connection->deadline = sqlite_clock(connection) + milliseconds;
    int status = prepare_query(connection, validated_query_sql(query), &rows.statement, err);
    int code = status == 0 ? sqlite3_step(rows.statement) : SQLITE_ERROR;
    if (status == 0 && code != SQLITE_ROW && code != SQLITE_DONE) {
        status = statement_error(connection, err);
    }
    if (status == 0 && code == SQLITE_ROW) {
        status = begin_rows(&rows, arena, err);
        status = status == 0 ? take_row(&rows, err) : status;
    }
    status = check_still(connection, status, err);
    connection->held = rows.statement;
    connection->deadline = 0;
    *ret_held = status == 0 && code == SQLITE_ROW;
    if (!*ret_held) {
        sqlite_release(base);
        sqlite3_set_authorizer(connection->db, NULL, NULL);
    }
    arena_destroy(arena);
    return status < 0 ? status : 0;
}

/* A transaction that only reads takes its snapshot with the first statement, and a statement that is held
 * keeps it beyond the end. The authorizer of that one knows of no transactions. */
static void sqlite_share(struct exec_connection *base, bool share)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    sqlite3_set_authorizer(connection->db, NULL, NULL);
    if (share == (sqlite3_get_autocommit(connection->db) != 0)) {
        sqlite3_exec(connection->db, share ? "BEGIN" : "COMMIT", NULL, NULL, NULL);
    }
    if (connection->held != NULL) {
        sqlite_authorize(connection);
    }
}

static int sqlite_prepare(struct exec_connection *base, const struct validated_query *query,
                          struct askdb_error *err)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    sqlite3_stmt *statement = NULL;
    sqlite_authorize(connection);
    int status = prepare_query(connection, validated_query_sql(query), &statement, err);
    sqlite3_finalize(statement);
    sqlite3_set_authorizer(connection->db, NULL, NULL);
    return status;
}

static void sqlite_identify(struct exec_connection *base, FILE *out)
{
    const struct sqlite_connection *connection = (const struct sqlite_connection *)base;
    const char *path =
        connection->place != NULL ? connection->place : sqlite3_db_filename(connection->db, "main");
    fputs(path ? path : "", out);
}

/* The connection cannot write whatever the file's permissions are. */
static bool sqlite_can_write(struct exec_connection *base)
{
    (void)base;
    return false;
}

static const struct exec_driver sqlite_driver = {
    .close = sqlite_close,
    .introspect = sqlite_introspect,
    .facts = sqlite_facts,
    .enforce = sqlite_enforce,
    .index_values = sqlite_index_values,
    .start_clock = clock_anew,
    .clock = clock_of,
    .measure_target = sqlite_measure_target,
    .read_rows = sqlite_read_rows,
    .measure_pair = sqlite_measure_pair,
    .measured = sqlite_measured,
    .run = sqlite_run,
    .begin = sqlite_begin,
    .release = sqlite_release,
    .share = sqlite_share,
    .prepare = sqlite_prepare,
    .identify = sqlite_identify,
    .state = sqlite_state,
    .look = sqlite_change,
    .restore = sqlite_restore,
    .can_write = sqlite_can_write,
};
