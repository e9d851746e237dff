/* How far the contents of an SQLite database speak for a key. */
#include "catalog/keys.h"
#include "exec/key_sample.h"
#include "exec/sqlite/sqlite.h"
#include "exec/stream.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    MEASURE_MS = 60,
    TARGET_ROWS = 20000, /* looked at for values that come twice */
    MOST_COUNTS = 3,
};

/* The numbers of one row; false where there is none in time. */
static bool read_counts(struct sqlite_connection *connection, const char *sql, double end,
                        sqlite3_int64 counts[MOST_COUNTS])
{
    sqlite3_stmt *statement = NULL;
    double own = sqlite_clock(connection) + MEASURE_MS;
    connection->deadline = own < end ? own : end;
    connection->looks++;
    bool found = sqlite3_prepare_v2(connection->db, sql, -1, &statement, NULL) == SQLITE_OK &&
                 sqlite3_step(statement) == SQLITE_ROW;
    for (int i = 0; found && i < sqlite3_column_count(statement) && i < MOST_COUNTS; i++) {
        counts[i] = sqlite3_column_int64(statement, i);
    }
    sqlite3_finalize(statement);
    connection->deadline = 0;
    return found;
}

static const char *column_name(struct arena *arena, const struct catalog *catalog, int32_t column)
{
    return sqlite_quoted(arena, catalog->columns[column].name);
}

static const char *table_name(struct arena *arena, const struct catalog *catalog, int32_t column)
{
    return sqlite_quoted(arena, catalog->tables[catalog->columns[column].table].name);
}

void sqlite_measure_target(struct exec_connection *base, const struct catalog *catalog, double end,
                           struct key_target *target)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    struct arena *arena = arena_create();
    const char *name = column_name(arena, catalog, target->columns[0]);
    sqlite3_int64 counts[MOST_COUNTS] = {0};
    sqlite_authorize(connection);
    const char *sql =
        arena_printf(arena, "SELECT count(%s), count(DISTINCT %s) FROM (SELECT %s FROM %s LIMIT %d)", name,
                     name, name, table_name(arena, catalog, target->columns[0]), TARGET_ROWS);
    if (read_counts(connection, sql, end, counts) && counts[0] > 1) {
        target->unique = counts[0] == counts[1] ? UNIQUE_YES : UNIQUE_NO;
    }
    arena_destroy(arena);
}

/* One column is looked up with IN, for which SQLite sorts what has no index once. */
static void print_lookup(FILE *out, struct arena *arena, const struct catalog *catalog,
                         const struct key_pair *pair)
{
    const char *table = table_name(arena, catalog, pair->to[0]);
    if (pair->count == 1) {
        fprintf(out, "v0 IN (SELECT %s FROM %s", column_name(arena, catalog, pair->to[0]), table);
        if (pair->constant != NULL && !key_pair_is_typed(catalog, pair)) {
            char *constant = sqlite3_mprintf("%Q", pair->constant);
            fprintf(out, " WHERE %s = %s", column_name(arena, catalog, pair->constant_column),
                    constant != NULL ? constant : "NULL");
            sqlite3_free(constant);
        }
        fputc(')', out);
        return;
    }
    fprintf(out, "EXISTS (SELECT 1 FROM %s AS t WHERE", table);
    for (size_t i = 0; i < pair->count; i++) {
        fprintf(out, "%s t.%s = v%zu", i > 0 ? " AND" : "", column_name(arena, catalog, pair->to[i]), i);
    }
    fputc(')', out);
}

/* The rows that are sampled: of a reference whose type stands beside it those of its type, among the first. */
static const char *sampled_rows(struct arena *arena, const struct catalog *catalog,
                                const struct key_pair *pair)
{
    const char *table = table_name(arena, catalog, pair->from[0]);
    if (!key_pair_is_typed(catalog, pair)) {
        return table;
    }
    const char *type = column_name(arena, catalog, pair->constant_column);
    char *constant = sqlite3_mprintf("%Q", pair->constant);
    const char *rows = arena_printf(arena, "(SELECT %s, %s FROM %s LIMIT %d) AS f WHERE %s = %s",
                                    column_name(arena, catalog, pair->from[0]), type, table,
                                    KEY_DISTINCT_ROWS, type, constant != NULL ? constant : "NULL");
    sqlite3_free(constant);
    return rows;
}

void sqlite_measure_pair(struct exec_connection *base, const struct catalog *catalog, double end,
                         struct key_pair *pair)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    struct arena *arena = arena_create();
    char *sql = NULL;
    size_t size = 0;
    sqlite3_int64 counts[MOST_COUNTS] = {0};
    FILE *out = text_stream(&sql, &size);
    fputs("SELECT count(*), count(CASE WHEN ", out);
    print_lookup(out, arena, catalog, pair);
    fputs(" THEN 1 END)", out);
    if (pair->counts) {
        fprintf(out, ", (SELECT count(*) FROM (SELECT 1 FROM %s LIMIT %d))",
                table_name(arena, catalog, pair->to[0]), KEY_MOST_COUNTED);
    }
    fputs(" FROM ", out);
    const char *names[KEY_MOST_COLUMNS];
    for (size_t i = 0; i < pair->count; i++) {
        names[i] = column_name(arena, catalog, pair->from[i]);
    }
    exec_key_sample_print(out, names, pair->count, sampled_rows(arena, catalog, pair), "");
    text_end(out);
    sqlite_authorize(connection);
    pair->measured = read_counts(connection, sql, end, counts);
    pair->sampled = pair->measured ? (size_t)counts[0] : 0;
    pair->found = pair->measured ? (size_t)counts[1] : 0;
    pair->rows = (size_t)counts[2];
    free(sql);
    arena_destroy(arena);
}

void sqlite_read_rows(struct exec_connection *base, const struct catalog *catalog, double end,
                      const struct key_reading *reading,
                      void (*take)(void *context, const char *const *values), void *context)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    char *sql = NULL;
    size_t size = 0;
    struct arena *arena = arena_create();
    FILE *out = text_stream(&sql, &size);
    for (size_t i = 0; i < reading->count; i++) {
        fprintf(out, "%s substr(%s, 1, %d)",
                i > 0               ? ","
                : reading->distinct ? "SELECT DISTINCT"
                                    : "SELECT",
                column_name(arena, catalog, reading->columns[i]), KEY_LONGEST_VALUE);
    }
    const char *table = table_name(arena, catalog, reading->columns[0]);
    if (reading->distinct) {
        fprintf(out, " FROM (SELECT %s FROM %s LIMIT %d)", column_name(arena, catalog, reading->columns[0]),
                table, KEY_DISTINCT_ROWS);
    } else {
        fprintf(out, " FROM %s", table);
    }
    if (reading->below_one) {
        fprintf(out, " WHERE %s IN (-1, 0)", column_name(arena, catalog, reading->columns[0]));
    }
    fprintf(out, " LIMIT %zu", reading->rows);
    text_end(out);
    sqlite_authorize(connection);
    double own = sqlite_clock(connection) + MEASURE_MS;
    sqlite3_stmt *statement = NULL;
    connection->deadline = own < end ? own : end;
    connection->looks++;
    bool reads = sqlite3_prepare_v2(connection->db, sql, -1, &statement, NULL) == SQLITE_OK;
    while (reads && sqlite3_step(statement) == SQLITE_ROW) {
        const char *values[KEY_MOST_READ];
        for (size_t i = 0; i < reading->count; i++) {
            values[i] = (const char *)sqlite3_column_text(statement, (int)i);
        }
        take(context, values);
    }
    sqlite3_finalize(statement);
    connection->deadline = 0;
    free(sql);
    arena_destroy(arena);
}

void sqlite_measured(struct exec_connection *base)
{
    sqlite3_set_authorizer(((struct sqlite_connection *)base)->db, NULL, NULL);
}
