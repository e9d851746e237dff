/* What codes mean in a PostgreSQL database: comments, labels of enumerations, CHECK lists, tables of codes.
 */
#include "catalog/codes.h"
#include "exec/check.h"
#include "exec/postgres/postgres.h"

#include <stdlib.h>

/* Labels that no row has yet, and what a CHECK of one column allows. */
static void name_by_types(struct postgres_connection *connection, const struct catalog *catalog,
                          struct value_index *index)
{
    static const char sql[] =
        "SELECT n.nspname, c.relname, a.attname, quote_literal(e.enumlabel) FROM pg_enum e"
        " JOIN pg_attribute a ON a.atttypid = e.enumtypid AND a.attnum > 0 AND NOT a.attisdropped"
        " JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " UNION ALL SELECT n.nspname, c.relname, a.attname, pg_get_constraintdef(k.oid)"
        " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]"
        " WHERE k.contype = 'c' AND array_length(k.conkey, 1) = 1"
        " AND pg_get_constraintdef(k.oid) ~* '= ANY|[[:<:]]IN[[:>:]]'";
    PGresult *rows = postgres_execute(connection, sql, 0, NULL);
    int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? PQntuples(rows) : 0;
    for (int row = 0; row < count; row++) {
        int32_t table = catalog_find_table(catalog, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1));
        int32_t column = table < 0 ? -1 : catalog_find_column(catalog, table, PQgetvalue(rows, row, 2));
        struct arena *arena = arena_create();
        struct code *codes = NULL;
        size_t code_count = exec_check_codes(arena, DIALECT_POSTGRES, PQgetvalue(rows, row, 3), &codes);
        if (column >= 0 && catalog->columns[column].type == COLUMN_TEXT) {
            codes_add_values(index, catalog, column, codes, code_count);
        }
        arena_destroy(arena);
    }
    PQclear(rows);
}

static const char *column_text(struct postgres_connection *connection, struct arena *arena,
                               const struct catalog *catalog, int32_t column)
{
    if (column < 0) {
        return "''";
    }
    char *name = postgres_identifier(connection, catalog->columns[column].name);
    const char *text = arena_printf(arena, "%s::pg_catalog.text", name);
    PQfreemem(name);
    return text;
}

static void name_by_table(struct postgres_connection *connection, const struct catalog *catalog,
                          const struct code_table *table, struct value_index *index)
{
    struct arena *arena = arena_create();
    const char *const *values = NULL;
    int value_count = 0;
    const char *source = postgres_source_of(connection, catalog, table->table, arena, &values, &value_count);
    const char *code = column_text(connection, arena, catalog, table->code);
    const char *label = column_text(connection, arena, catalog, table->label);
    const char *sql = arena_printf(
        arena, "SELECT %s, %s, %s FROM %s WHERE %s IS NOT NULL AND %s IS NOT NULL ORDER BY 1, 2 LIMIT %d",
        column_text(connection, arena, catalog, table->domain), code, label, source, code, label,
        CODE_TABLE_ROWS + 1);
    PGresult *rows = postgres_execute(connection, sql, value_count, values);
    int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? PQntuples(rows) : 0;
    struct code *codes = ARENA_ARRAY(arena, struct code, CODE_TABLE_ROWS + 1);
    for (int row = 0; row < count; row++) {
        codes[row] = (struct code){.domain = PQgetvalue(rows, row, 0),
                                   .code = PQgetvalue(rows, row, 1),
                                   .label = PQgetvalue(rows, row, 2)};
    }
    if (count > 0 && count <= CODE_TABLE_ROWS) {
        codes_name_references(index, catalog, table, codes, (size_t)count);
    }
    PQclear(rows);
    arena_destroy(arena);
}

static void name_latest(struct postgres_connection *connection, const struct catalog *catalog, int32_t column,
                        struct value_index *index)
{
    struct arena *arena = arena_create();
    const struct catalog_column *item = &catalog->columns[column];
    const char *const *values = NULL;
    int value_count = 0;
    const char *source = postgres_source_of(connection, catalog, item->table, arena, &values, &value_count);
    char *name = postgres_identifier(connection, item->name);
    const char *sql =
        arena_printf(arena, "SELECT max(day)::pg_catalog.text FROM (SELECT %s AS day FROM %s LIMIT %d) AS r",
                     name, source, END_ROWS);
    PGresult *rows = postgres_execute(connection, sql, value_count, values);
    if (PQresultStatus(rows) == PGRES_TUPLES_OK && PQntuples(rows) == 1) {
        codes_note_latest(index, arena, catalog, column, PQgetvalue(rows, 0, 0));
    }
    PQclear(rows);
    PQfreemem(name);
    arena_destroy(arena);
}

static bool bounds_rows(const struct catalog *catalog, size_t column)
{
    struct arena *arena = arena_create();
    const struct catalog_table *table = &catalog->tables[catalog->columns[column].table];
    bool ends = codes_is_end(arena, &catalog->columns[column]) && !table->view;
    bool bounds = (ends || codes_bounds_span(arena, catalog, (int32_t)column)) && table->caster == NULL;
    arena_destroy(arena);
    return bounds;
}

void postgres_name_codes(struct postgres_connection *connection, const struct catalog *catalog,
                         int milliseconds, struct value_index *index)
{
    codes_name_comments(index, catalog);
    if (postgres_begin_catalog(connection, milliseconds, NULL) < 0) {
        return;
    }
    name_by_types(connection, catalog, index);
    postgres_end(connection);
    for (size_t i = 0; i < catalog->table_count && !connection->unresponsive; i++) {
        struct code_table table;
        if (codes_find_table(catalog, (int32_t)i, &table) && catalog->tables[i].caster == NULL &&
            !catalog->columns[table.code].masked && !catalog->columns[table.label].masked &&
            !work_is_over(connection->base.work) && postgres_begin(connection, milliseconds, NULL) == 0) {
            name_by_table(connection, catalog, &table, index);
            postgres_end(connection);
        }
    }
    for (size_t i = 0; i < catalog->column_count && !connection->unresponsive; i++) {
        if (bounds_rows(catalog, i) && !work_is_over(connection->base.work) &&
            postgres_begin(connection, milliseconds, NULL) == 0) {
            name_latest(connection, catalog, (int32_t)i, index);
            postgres_end(connection);
        }
    }
}
