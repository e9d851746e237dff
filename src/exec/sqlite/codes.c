/* What codes mean in an SQLite database: comments inside CREATE TABLE, CHECK lists, tables of codes. */
#include "catalog/codes.h"
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

/* The definitions in a CREATE TABLE, one at a time. A comment belongs to the definition that it is in, or
 * that ends on its line. */
struct definitions {
    const char *at;
    const char *start, *end; /* of the definition, its comments included */
    const char *comment;
    size_t comment_length;
};

/* Behind what is not to be read: a quoted name, a text, a comment. */
static const char *skip_quoted(const char *at)
{
    char close = *at == '[' ? ']' : *at;
    const char *end = strchr(at + 1, close);
    return end != NULL ? end + 1 : at + strlen(at);
}

static const char *skip_comment(struct definitions *definitions, const char *at)
{
    bool line = *at == '-';
    const char *end = strstr(at + 2, line ? "\n" : "*/");
    size_t length = end != NULL ? (size_t)(end - at - 2) : strlen(at + 2);
    definitions->comment = at + 2;
    definitions->comment_length = length;
    return end != NULL ? end + (line ? 1 : 2) : at + 2 + length;
}

static bool is_comment(const char *at)
{
    return strncmp(at, "--", 2) == 0 || strncmp(at, "/*", 2) == 0;
}

/* A comment behind the comma, on the same line. */
static const char *take_comment_behind(struct definitions *definitions, const char *at)
{
    const char *next = at + strspn(at, " \t");
    return definitions->comment == NULL && is_comment(next) ? skip_comment(definitions, next) : at;
}

static bool next_definition(struct definitions *definitions)
{
    int depth = 0;
    const char *at = definitions->at + strspn(definitions->at, " \t\r\n");
    definitions->start = at;
    definitions->comment = NULL;
    while (*at != '\0' && (depth > 0 || (*at != ',' && *at != ')'))) {
        if (is_comment(at)) {
            at = skip_comment(definitions, at);
        } else if (strchr("'\"`[", *at) != NULL) {
            at = skip_quoted(at);
        } else {
            depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
            at++;
        }
    }
    definitions->end = at;
    definitions->at = *at == ',' ? take_comment_behind(definitions, at + 1) : at + strlen(at);
    return definitions->end > definitions->start;
}

static char *defined_name(struct arena *arena, const char *start)
{
    if (strchr("\"`[", *start) != NULL) {
        return arena_strndup(arena, start + 1, (size_t)(skip_quoted(start) - start) - 2);
    }
    return arena_strndup(arena, start, strcspn(start, " \t\r\n,()"));
}

/* The condition of "CHECK (column IN (...))", or NULL. */
static const char *check_of(struct arena *arena, const struct definitions *definitions)
{
    const char *text =
        arena_strndup(arena, definitions->start, (size_t)(definitions->end - definitions->start));
    for (const char *at = text; *at != '\0'; at++) {
        if (sqlite3_strnicmp(at, "check", 5) == 0) {
            for (const char *in = at; *in != '\0'; in++) {
                if (sqlite3_strnicmp(in, " in ", 4) == 0 || sqlite3_strnicmp(in, " in(", 4) == 0) {
                    const char *open = strchr(in, '(');
                    return open != NULL ? arena_strndup(arena, open, strcspn(open, ")")) : NULL;
                }
            }
        }
    }
    return NULL;
}

static void name_defined(const struct catalog *catalog, int32_t table, const char *sql,
                         struct value_index *index)
{
    const char *open = strchr(sql, '(');
    struct definitions definitions = {.at = open != NULL ? open + 1 : ""};
    while (next_definition(&definitions)) {
        struct arena *arena = arena_create();
        struct code *codes = NULL;
        const char *check = check_of(arena, &definitions);
        int32_t column = catalog_find_column(catalog, table, defined_name(arena, definitions.start));
        if (column >= 0 && check != NULL) {
            size_t count = codes_in_check(arena, check, &codes);
            codes_add_values(index, catalog, column, codes, count);
        }
        if (column >= 0 && definitions.comment != NULL) {
            const char *comment = arena_strndup(arena, definitions.comment, definitions.comment_length);
            size_t count = codes_in_comment(arena, comment, &codes);
            codes_name_column(index, catalog, column, codes, count);
        }
        arena_destroy(arena);
    }
}

static void name_by_comments(struct sqlite_connection *connection, const struct catalog *catalog,
                             struct value_index *index)
{
    sqlite3_set_authorizer(connection->db, NULL, NULL); /* definitions are no rows */
    sqlite3_stmt *statement =
        prepare(connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL");
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        int32_t table = catalog_find_table(catalog, NULL, text_of(statement, 0));
        if (table >= 0) {
            name_defined(catalog, table, text_of(statement, 1), index);
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

void sqlite_name_codes(struct sqlite_connection *connection, const struct catalog *catalog,
                       struct value_index *index)
{
    connection->deadline = stream_now() + CODES_MS;
    name_by_comments(connection, catalog, index);
    for (size_t i = 0; i < catalog->table_count; i++) {
        struct code_table table;
        if (codes_find_table(catalog, (int32_t)i, &table) && !catalog->columns[table.code].masked &&
            !catalog->columns[table.label].masked) {
            name_by_table(connection, catalog, &table, index);
        }
    }
    connection->deadline = 0;
}
