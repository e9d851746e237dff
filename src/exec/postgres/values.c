/* The values of text columns: what the planner has noted, then what small tables hold. */
#include "exec/postgres/postgres.h"

#include "exec/stream.h"
#include "util/arena.h"
#include "util/clock.h"
#include "util/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    CODES_MS = 500,      /* for a table of codes */
    SMALL_TABLE = 50000, /* rows: fewer are read for their distinct values */
};

static void add_values(struct value_index *index, int32_t column, const PGresult *rows, int row, int place)
{
    if (!PQgetisnull(rows, row, place)) {
        value_index_add(index, column, PQgetvalue(rows, row, place), (size_t)PQgetlength(rows, row, place));
    }
}

/* Values that the planner has noted as common, of all columns in one statement; it has noted them of all rows,
 * those that a policy keeps back too. */
static void index_common_values(struct postgres_connection *connection, const struct catalog *catalog,
                                size_t limit, int milliseconds, struct value_index *index)
{
    static const char sql[] = "SELECT s.schemaname, s.tablename, s.attname, v.value FROM pg_stats s,"
                              " unnest(s.most_common_vals::text::text[]) WITH ORDINALITY AS v (value, place)"
                              " WHERE s.schemaname !~ '^pg_' AND s.schemaname <> 'information_schema'"
                              " AND v.place <= $1::bigint AND length(v.value) <= 100";
    char text[32];
    snprintf(text, sizeof text, "%zu", limit);
    const char *const values[] = {text};
    if (postgres_begin_catalog(connection, milliseconds, NULL) < 0) {
        return;
    }
    PGresult *rows = postgres_execute(connection, sql, 1, values);
    int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? PQntuples(rows) : 0;
    for (int row = 0; row < count; row++) {
        int32_t table = catalog_find_table(catalog, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1));
        int32_t column = table < 0 || postgres_is_covered(connection, table)
                             ? -1
                             : catalog_find_column(catalog, table, PQgetvalue(rows, row, 2));
        if (column >= 0 && catalog->columns[column].type == COLUMN_TEXT &&
            strcmp(catalog->tables[table].name, PQgetvalue(rows, row, 1)) == 0 &&
            strcmp(catalog->columns[column].name, PQgetvalue(rows, row, 2)) == 0) {
            add_values(index, column, rows, row, 3);
        }
    }
    PQclear(rows);
    postgres_end(connection);
}

static void index_column(struct postgres_connection *connection, const struct catalog *catalog,
                         int32_t column, size_t limit, int milliseconds, struct value_index *index)
{
    const struct catalog_column *item = &catalog->columns[column];
    struct arena *arena = arena_create();
    const char *const *values = NULL;
    int value_count = 0;
    const char *source = postgres_source_of(connection, catalog, item->table, arena, &values, &value_count);
    char *name = postgres_identifier(connection, item->name);
    /* GROUP BY and not DISTINCT: postgres_fdw has the other server do it. */
    const char *sql = arena_printf(
        arena,
        "SELECT %s::pg_catalog.text FROM %s WHERE %s IS NOT NULL AND"
        " pg_catalog.length(%s::pg_catalog.text) OPERATOR(pg_catalog.<=) %d GROUP BY 1 LIMIT %zu",
        name, source, name, name, VALUE_INDEX_MAX_BYTES, limit);
    if (postgres_begin(connection, milliseconds, NULL) == 0) {
        PGresult *rows = postgres_execute(connection, sql, value_count, values);
        int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? PQntuples(rows) : 0;
        for (int row = 0; row < count; row++) {
            add_values(index, column, rows, row, 0);
        }
        PQclear(rows);
        postgres_end(connection);
    }
    PQfreemem(name);
    arena_destroy(arena);
}

static bool is_read_for_values(const struct catalog *catalog, const struct catalog_column *column)
{
    const struct catalog_table *table = &catalog->tables[column->table];
    return column->type == COLUMN_TEXT && !column->masked && table->caster == NULL &&
           table->row_estimate < SMALL_TABLE;
}

int postgres_index_values(struct exec_connection *base, const struct catalog *catalog,
                          size_t values_per_column, int milliseconds, struct value_index *index,
                          struct askdb_error *err)
{
    (void)err;
    struct postgres_connection *connection = (struct postgres_connection *)base;
    double end = clock_now() + (double)work_left(base->work, 2 * milliseconds) / 2;
    size_t left = 0;
    for (size_t i = 0; i < catalog->column_count; i++) {
        left += is_read_for_values(catalog, &catalog->columns[i]) ? 1 : 0;
    }
    index_common_values(connection, catalog, values_per_column, milliseconds / 2 + 1, index);
    for (size_t i = 0; i < catalog->column_count; i++) {
        double now = clock_now();
        if (!is_read_for_values(catalog, &catalog->columns[i]) || now >= end || connection->unresponsive ||
            work_is_over(base->work)) {
            continue;
        }
        /* Twice a fair share, so that one slow view does not use up the time of all others. */
        double slice = 2 * (end - now) / (double)left--;
        int budget = (int)(now + slice < end ? slice : end - now) + 1;
        index_column(connection, catalog, (int32_t)i, values_per_column, budget, index);
    }
    if (!connection->unresponsive && !work_is_over(connection->base.work)) {
        postgres_name_codes(connection, catalog, CODES_MS, index);
    }
    return 0;
}
