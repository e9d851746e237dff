/* Running validated queries and collecting their rows as text, for the tests of src/exec. */
#ifndef TEST_EXEC_SUPPORT_H
#define TEST_EXEC_SUPPORT_H

#include "exec/exec.h"
#include "util/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A connection with its catalog and validator, and what the last run gave: columns and rows as text. */
struct session {
    struct exec_connection *connection;
    struct catalog *catalog;
    struct validator *validator;
    struct arena *arena;
    const char *columns; /* "name:time " and so on */
    const char *rows;    /* "i1|tAnn|n\n": a letter for each cell's type */
    size_t row_count;
    size_t cancel_after, fail_after; /* rows; 0: never */
    struct exec_result result;
    struct askdb_error err;
};

static inline void session_open(struct session *session, const char *const *databases, size_t count)
{
    *session = (struct session){.arena = arena_create()};
    int status = exec_open(databases, count, &session->connection, &session->err);
    if (status != 0) {
        fail_msg("%s", session->err.message);
    }
    status = exec_introspect(session->connection, &session->catalog, &session->err);
    if (status != 0) {
        fail_msg("%s", session->err.message);
    }
    session->validator = validator_create(session->catalog);
}

static inline void session_close(struct session *session)
{
    validator_destroy(session->validator);
    catalog_destroy(session->catalog);
    exec_close(&session->connection);
    assert_null(session->connection);
    arena_destroy(session->arena);
}

static inline const char *cell_type_name(enum askdb_cell_type type)
{
    static const char *const names[] = {"unknown", "boolean", "integer", "real",
                                        "decimal", "text",    "time",    "blob"};
    return names[type];
}

static inline int session_on_begin(void *context, const struct askdb_column *columns, size_t count,
                                   struct askdb_error *err)
{
    (void)err;
    struct session *session = context;
    session->columns = "";
    session->rows = "";
    session->row_count = 0;
    for (size_t i = 0; i < count; i++) {
        session->columns = arena_printf(session->arena, "%s%s%s:%s", session->columns, i > 0 ? " " : "",
                                        columns[i].name, cell_type_name(columns[i].type));
    }
    return 0;
}

static inline const char *cell_text(struct arena *arena, const struct askdb_cell *cell)
{
    switch (cell->type) {
    case ASKDB_NULL:
        return "null";
    case ASKDB_BOOLEAN:
        return cell->integer ? "true" : "false";
    case ASKDB_INTEGER:
        return arena_printf(arena, "%lld", (long long)cell->integer);
    case ASKDB_REAL:
        return arena_printf(arena, "%.17g", cell->real);
    case ASKDB_DECIMAL:
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        break;
    }
    return arena_printf(arena, "%s'%.*s'", cell_type_name(cell->type), (int)cell->length, cell->text);
}

static inline int session_on_row(void *context, const struct askdb_cell *cells, size_t count,
                                 struct askdb_error *err)
{
    struct session *session = context;
    session->row_count++;
    if (session->row_count == session->cancel_after) {
        exec_cancel(session->connection);
    }
    if (session->row_count == session->fail_after) {
        err->status = ASKDB_USAGE;
        return -ASKDB_USAGE;
    }
    for (size_t i = 0; session->row_count <= 20 && i < count; i++) {
        session->rows = arena_printf(session->arena, "%s%s%s", session->rows, i > 0 ? "|" : "",
                                     cell_text(session->arena, &cells[i]));
    }
    session->rows =
        session->row_count <= 20 ? arena_printf(session->arena, "%s\n", session->rows) : session->rows;
    return 0;
}

/* Validates and runs; returns what exec_run returned. */
static inline int session_run(struct session *session, const char *sql, struct exec_limits limits)
{
    struct validated_query *query = NULL;
    struct askdb_sink sink = {session, session_on_begin, session_on_row};
    int status = validate_sql(session->validator, sql, session->arena, &query, NULL, &session->err);
    if (status != 0) {
        fail_msg("not validated: %s", session->err.message);
    }
    session->row_count = 0;
    status = exec_run(session->connection, query, &limits, &sink, &session->result, &session->err);
    validated_query_destroy(query);
    return status;
}

/* Begins a query and holds its rows: session->rows has the first. Returns what exec_begin returned. */
static inline int session_hold(struct session *session, const char *sql, int timeout_ms)
{
    struct validated_query *query = NULL;
    struct askdb_sink sink = {session, session_on_begin, session_on_row};
    int status = validate_sql(session->validator, sql, session->arena, &query, NULL, &session->err);
    if (status != 0) {
        fail_msg("not validated: %s", session->err.message);
    }
    status = exec_begin(session->connection, query, timeout_ms, 20000, &sink, &session->err);
    validated_query_destroy(query);
    return status;
}

/* A query that says something else each time it is run says the same where its rows were held. `sql` has one
 * row of that and one of 7; `other` is any query. */
static inline void assert_held(struct session *session, const char *sql, const char *other)
{
    struct exec_limits limits = {.timeout_ms = 20000};
    assert_int_equal(session_hold(session, sql, 20000), 0);
    const char *first = session->rows;
    assert_int_equal(session->row_count, 1);
    assert_int_equal(session_run(session, sql, limits), 0);
    assert_string_equal(session->rows, arena_printf(session->arena, "%s7\n", first));
    assert_int_equal(session->result.rows, 2);
    assert_int_equal(session_run(session, sql, limits), 0); /* they are given once */
    assert_int_not_equal(strncmp(session->rows, first, strlen(first)), 0);
    assert_int_equal(session_hold(session, sql, 20000), 0);
    first = session->rows;
    limits.max_rows = 1;
    assert_int_equal(session_run(session, sql, limits), 0);
    assert_string_equal(session->rows, first);
    assert_true(session->result.truncated);
    limits.max_rows = 0;
    for (int i = 0; i < 3; i++) { /* what ends it: another query, another time-out, being released */
        assert_int_equal(session_hold(session, sql, 20000), 0);
        first = session->rows;
        limits.timeout_ms = i == 1 ? 10000 : 20000;
        if (i == 0) {
            assert_int_equal(session_run(session, other, limits), 0);
        } else if (i == 2) {
            exec_release(session->connection);
        }
        assert_int_equal(session_run(session, sql, limits), 0);
        assert_int_not_equal(strncmp(session->rows, first, strlen(first)), 0);
    }
    assert_int_equal(session_hold(session, other, 20000), 0); /* and is closed with the connection */
}

static inline void assert_rows(struct session *session, const char *sql, const char *rows)
{
    int status = session_run(session, sql, (struct exec_limits){.timeout_ms = 20000});
    if (status != 0) {
        fail_msg("%s", session->err.message);
    }
    assert_string_equal(session->rows, rows);
}

static inline const struct catalog_column *column_named(const struct session *session, const char *table,
                                                        const char *column)
{
    int32_t found = catalog_find_table(session->catalog, NULL, table);
    assert_true(found >= 0);
    int32_t number = catalog_find_column(session->catalog, found, column);
    assert_true(number >= 0);
    return &session->catalog->columns[number];
}

/* A directory of the test's own, and files in it. */
static inline char *make_directory(void)
{
    const char *parent = getenv("TMPDIR");
    size_t size = (parent ? strlen(parent) : 0) + 32;
    char *path = malloc(size);
    assert_non_null(path);
    snprintf(path, size, "%s/askdb-test-XXXXXX", parent ? parent : "/tmp");
    assert_non_null(mkdtemp(path));
    return path;
}

static inline const char *write_file(struct arena *arena, const char *directory, const char *name,
                                     const char *text, size_t length)
{
    const char *path = arena_printf(arena, "%s/%s", directory, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
    return path;
}

#endif
