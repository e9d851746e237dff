/* From SQLite's error messages to a place in the text and a hint. */
#include "util/error.h"
#include "validate/dialect.h"
#include "validate/scan.h"

#include <sqlite3.h>
#include <string.h>

enum { MAX_TABLES = 64 };

struct query_tables {
    int32_t items[MAX_TABLES];
    size_t count;
};

static void add_table(struct query_tables *tables, int32_t table)
{
    for (size_t i = 0; i < tables->count; i++) {
        if (tables->items[i] == table) {
            return;
        }
    }
    if (tables->count < MAX_TABLES) {
        tables->items[tables->count++] = table;
    }
}

static int32_t table_of_token(const struct statement *statement, const struct token *token)
{
    if (token->kind != TOKEN_WORD && token->kind != TOKEN_QUOTED) {
        return -1;
    }
    for (size_t i = 0; i < statement->catalog->table_count; i++) {
        if (token_is_name(statement->sql, token, statement->catalog->tables[i].name)) {
            return (int32_t)i;
        }
    }
    return -1;
}

/* The catalog's tables that the text names after FROM, JOIN or a comma, or only those that `qualifier` stands
 * for. */
static void find_tables(const struct statement *statement, const char *qualifier, struct query_tables *tables)
{
    struct scan scan = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct token token, before = {.kind = TOKEN_NUMBER};
    while (scan_next(&scan, &token)) {
        bool place = token_is_word(scan.text, &before, "from") || token_is_word(scan.text, &before, "join") ||
                     token_is_symbol(scan.text, &before, ',');
        before = token;
        int32_t table = place ? table_of_token(statement, &token) : -1;
        if (table < 0) {
            continue;
        }
        struct scan ahead = scan;
        struct token alias = {.kind = TOKEN_NUMBER};
        if (scan_next(&ahead, &alias) && token_is_word(scan.text, &alias, "as")) {
            scan_next(&ahead, &alias);
        }
        if (qualifier == NULL || token_is_name(scan.text, &token, qualifier) ||
            token_is_name(scan.text, &alias, qualifier)) {
            add_table(tables, table);
        }
    }
}

static struct token place_of(sqlite3 *copy, const struct statement *statement, const char *name)
{
    struct token token = {.kind = TOKEN_NUMBER, .start = NO_PLACE};
    int offset = sqlite3_error_offset(copy);
    if (offset >= 0 && (size_t)offset < statement->length) {
        struct scan scan = {.text = statement->sql,
                            .length = statement->length,
                            .offset = (size_t)offset,
                            .dialect = DIALECT_SQLITE};
        if (scan_next(&scan, &token)) {
            return token;
        }
    }
    if (name != NULL) {
        scan_find_name(DIALECT_SQLITE, statement->sql, statement->length, 0, name, &token);
    }
    return token;
}

/* Widens the place of a qualified name from its first part to its last. */
static void widen(const struct statement *statement, const char *last, struct token *token)
{
    struct scan scan = {.text = statement->sql,
                        .length = statement->length,
                        .offset = token->start,
                        .dialect = DIALECT_SQLITE};
    struct token next;
    for (size_t i = 0; i < 5 && scan_next(&scan, &next); i++) {
        if (i % 2 == 1 && !token_is_symbol(scan.text, &next, '.')) {
            return;
        }
        if (token_is_name(scan.text, &next, last)) {
            token->end = next.end;
            return;
        }
    }
}

static int unknown_column(sqlite3 *copy, struct statement *statement, const char *name)
{
    const char *dot = strrchr(name, '.');
    const char *last = dot == NULL ? name : dot + 1;
    struct token token = place_of(copy, statement, last);
    if (token.start != NO_PLACE && dot != NULL) {
        widen(statement, last, &token);
    }
    int status =
        statement_reject(statement, CODE_UNKNOWN_COLUMN, token.start, token.end, "no such column: %s", name);
    struct query_tables tables = {.count = 0};
    if (dot != NULL) {
        char *qualifier = arena_strndup(statement->arena, name, (size_t)(dot - name));
        const char *inner = strrchr(qualifier, '.');
        find_tables(statement, inner == NULL ? qualifier : inner + 1, &tables);
    }
    if (tables.count == 0) {
        find_tables(statement, NULL, &tables);
    }
    suggest_column(statement, tables.items, tables.count, last);
    bool quoted = token.start != NO_PLACE && statement->sql[token.start] == '"';
    if (quoted && statement->err != NULL && statement->err->hint[0] == '\0') {
        error_hint(statement->err, "double quotes are for names; a text is written '%s'", last);
    }
    return status;
}

static int unknown_table(sqlite3 *copy, struct statement *statement, const char *name)
{
    const char *dot = strrchr(name, '.');
    const char *last = dot == NULL ? name : dot + 1;
    struct token token = place_of(copy, statement, last);
    int status =
        statement_reject(statement, CODE_UNKNOWN_TABLE, token.start, token.end, "no such table: %s", name);
    suggest_table(statement, last);
    return status;
}

static int unknown_function(sqlite3 *copy, struct statement *statement, const char *name)
{
    struct token token = place_of(copy, statement, name);
    return statement_reject(statement, CODE_FUNCTION_NOT_ALLOWED, token.start, token.end,
                            "function %s is not allowed or does not exist", name);
}

static const char *one_of(const struct statement *statement, const struct token *token,
                          const char *const *words)
{
    while (*words != NULL && !token_is_word(statement->sql, token, *words)) {
        words++;
    }
    return *words;
}

/* The command that a text begins with, or the change behind its WITH; NULL where there is none. */
static const char *find_command(const struct statement *statement)
{
    static const char *const commands[] = {"ALTER",    "ANALYZE",   "ATTACH",  "BEGIN",   "COMMIT",
                                           "CREATE",   "DELETE",    "DETACH",  "DROP",    "END",
                                           "INSERT",   "PRAGMA",    "REINDEX", "RELEASE", "REPLACE",
                                           "ROLLBACK", "SAVEPOINT", "UPDATE",  "VACUUM",  NULL};
    static const char *const changes[] = {"DELETE", "INSERT", "UPDATE", NULL};
    struct scan scan = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct token token;
    bool first = true, with = false;
    for (int depth = 0; scan_next(&scan, &token); depth += token_is_symbol(scan.text, &token, '(')) {
        depth -= token_is_symbol(scan.text, &token, ')');
        if (first && token_is_symbol(scan.text, &token, ';')) {
            continue;
        }
        with = with || (first && token_is_word(scan.text, &token, "WITH"));
        const char *word = depth == 0 ? one_of(statement, &token, first ? commands : changes) : NULL;
        if (!with || word != NULL) {
            return word;
        }
        first = false;
    }
    return NULL;
}

/* RAISE(...), which only a trigger may say. */
static bool raises(const struct statement *statement)
{
    struct scan scan = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct token token, before = {.kind = TOKEN_NUMBER};
    while (scan_next(&scan, &token)) {
        if (token_is_word(scan.text, &before, "raise") && token_is_symbol(scan.text, &token, '(')) {
            return true;
        }
        before = token;
    }
    return false;
}

/* What SQLite does not name is told by its error code, and by the words of the statement. */
static int explain_rest(sqlite3 *copy, struct statement *statement, const char *message)
{
    struct token token = place_of(copy, statement, NULL);
    const char *command = find_command(statement);
    enum error_code code = CODE_SYNTAX;
    if (sqlite3_extended_errcode(copy) == SQLITE_ERROR_MISSING_COLLSEQ) {
        code = CODE_COLLATION_UNKNOWN;
    } else if (command != NULL) {
        return sqlite_reject_verb(statement, command);
    } else if (raises(statement)) {
        code = CODE_NOT_A_QUERY;
    }
    return statement_reject(statement, code, token.start, token.end, "%s", message);
}

/* SQLite has one error code for all three. Its messages begin with words of its own, none with a name of a
 * user, so that what one begins with tells them apart whatever the names are; the name is all the rest. */
int sqlite_explain_error(struct sqlite3 *copy, struct statement *statement)
{
    static const struct {
        const char *prefix;
        int (*tell)(sqlite3 *copy, struct statement *statement, const char *name);
    } known[] = {
        {"no such column: ", unknown_column},
        {"no such table: ", unknown_table},
        {"no such function: ", unknown_function},
    };
    const char *message = arena_strdup(statement->arena, sqlite3_errmsg(copy));
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t length = strlen(known[i].prefix);
        if (strncmp(message, known[i].prefix, length) == 0) {
            return known[i].tell(copy, statement, message + length);
        }
    }
    return explain_rest(copy, statement, message);
}
