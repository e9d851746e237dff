/* What codes mean in an SQLite database: comments, CHECK lists, tables of codes. */
#include "catalog/codes.h"
#include "exec/check.h"
#include "exec/sqlite/definitions.h"
#include "exec/sqlite/sqlite.h"
#include "exec/stream.h"

#include <stdlib.h>
#include <string.h>

enum { CODES_MS = 500 };

static const char *text_of(sqlite3_stmt *statement, int column)
{
    const unsigned char *text = sqlite3_column_text(statement, column);
    return text ? (const char *)text : "";
}

static sqlite3_stmt *prepare(struct sqlite_connection *connection, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    return sqlite3_prepare_v2(connection->db, sql, -1, &statement, NULL) == SQLITE_OK ? statement : NULL;
}

/* ---- CREATE TABLE ---- */

/* The list of "CHECK (column IN (...))", or NULL. */
static const char *check_of(struct arena *arena, const struct sqlite_definitions *definitions)
{
    struct sql_lexer lexer = definitions->lexer;
    struct sql_token token, open = {0};
    bool check = false, in = false;
    lexer.offset = definitions->start;
    lexer.length = definitions->end;
    lexer.comments = false;
    while (sql_next(&lexer, &token)) {
        if (open.end > 0 && sql_token_is_symbol(lexer.text, &token, ')')) {
            return arena_strndup(arena, lexer.text + open.start, token.start - open.start);
        }
        open = in && sql_token_is_symbol(lexer.text, &token, '(') && open.end == 0 ? token : open;
        check = check || sql_token_is_word(lexer.text, &token, "check");
        in = check && sql_token_is_word(lexer.text, &token, "in");
    }
    return NULL;
}

static void add_checked(const struct catalog *catalog, int32_t table, const char *sql,
                        struct value_index *index)
{
    struct sqlite_definitions definitions = sqlite_definitions_open(sql);
    while (sqlite_definitions_next(&definitions)) {
        struct arena *arena = arena_create();
        struct code *codes = NULL;
        const char *check = check_of(arena, &definitions);
        const char *name = sql_token_text(arena, sql, &definitions.name);
        int32_t column = name != NULL ? catalog_find_column(catalog, table, name) : -1;
        if (column >= 0 && check != NULL) {
            size_t count = exec_check_codes(arena, DIALECT_SQLITE, check, &codes);
            codes_add_values(index, catalog, column, codes, count);
        }
        arena_destroy(arena);
    }
}

static void add_by_checks(struct sqlite_connection *connection, const struct catalog *catalog,
                          struct value_index *index)
{
    sqlite3_set_authorizer(connection->db, NULL, NULL); /* definitions are no rows */
    sqlite3_stmt *statement =
        prepare(connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL");
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        int32_t table = catalog_find_table(catalog, NULL, text_of(statement, 0));
        if (table >= 0) {
            add_checked(catalog, table, text_of(statement, 1), index);
        }
    }
    sqlite3_finalize(statement);
    sqlite_authorize(connection);
}

/* ---- tables of codes ---- */

static const char *column_name(struct arena *arena, const struct catalog *catalog, int32_t column)
{
    return column >= 0 ? sqlite_quoted(arena, catalog->columns[column].name) : "''";
}

static void name_by_table(struct sqlite_connection *connection, const struct catalog *catalog,
                          const struct code_table *table, struct value_index *index)
{
    struct arena *arena = arena_create();
    struct code *codes = ARENA_ARRAY(arena, struct code, CODE_TABLE_ROWS + 1);
    size_t count = 0;
    const char *code = column_name(arena, catalog, table->code),
               *label = column_name(arena, catalog, table->label);
    const char *sql = arena_printf(
        arena, "SELECT %s, %s, %s FROM %s WHERE %s IS NOT NULL AND %s IS NOT NULL ORDER BY 1, 2 LIMIT %d",
        column_name(arena, catalog, table->domain), code, label,
        sqlite_quoted(arena, catalog->tables[table->table].name), code, label, CODE_TABLE_ROWS + 1);
    sqlite3_stmt *statement = prepare(connection, sql);
    while (statement && count <= CODE_TABLE_ROWS && sqlite3_step(statement) == SQLITE_ROW) {
        codes[count++] = (struct code){.domain = arena_strdup(arena, text_of(statement, 0)),
                                       .code = arena_strdup(arena, text_of(statement, 1)),
                                       .label = arena_strdup(arena, text_of(statement, 2))};
    }
    sqlite3_finalize(statement);
    if (count > 0 && count <= CODE_TABLE_ROWS) {
        codes_name_references(index, catalog, table, codes, count);
    }
    arena_destroy(arena);
}

/* ---- the latest days, and rows without an end ---- */

static void name_latest(struct sqlite_connection *connection, const struct catalog *catalog, int32_t column,
                        struct value_index *index)
{
    struct arena *arena = arena_create();
    const struct catalog_column *item = &catalog->columns[column];
    bool end = codes_is_end(arena, item) && !catalog->tables[item->table].view;
    if (end || codes_bounds_span(arena, catalog, column)) {
        const char *sql = arena_printf(arena, "SELECT max(day) FROM (SELECT %s AS day FROM %s LIMIT %d)",
                                       sqlite_quoted(arena, item->name),
                                       sqlite_quoted(arena, catalog->tables[item->table].name), END_ROWS);
        sqlite3_stmt *statement = prepare(connection, sql);
        if (statement && sqlite3_step(statement) == SQLITE_ROW) {
            codes_note_latest(index, arena, catalog, column, text_of(statement, 0));
        }
        sqlite3_finalize(statement);
    }
    arena_destroy(arena);
}

void sqlite_name_codes(struct sqlite_connection *connection, const struct catalog *catalog,
                       struct value_index *index)
{
    connection->deadline = sqlite_clock(connection) + CODES_MS;
    add_by_checks(connection, catalog, index);
    codes_name_comments(index, catalog);
    for (size_t i = 0; i < catalog->table_count; i++) {
        struct code_table table;
        if (codes_find_table(catalog, (int32_t)i, &table) && !catalog->columns[table.code].masked &&
            !catalog->columns[table.label].masked) {
            name_by_table(connection, catalog, &table, index);
        }
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        name_latest(connection, catalog, (int32_t)i, index);
    }
    connection->deadline = 0;
}
