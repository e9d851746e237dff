/* From SQLite's error messages to a place in the text and a hint. */
#include "util/error.h"
#include "sql/lex.h"
#include "validate/dialect.h"

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

static int32_t table_of_token(const struct statement *statement, const struct sql_token *token)
{
    if (token->kind != SQL_WORD && token->kind != SQL_QUOTED) {
        return -1;
    }
    for (size_t i = 0; i < statement->catalog->table_count; i++) {
        if (sql_token_is_name(statement->sql, token, statement->catalog->tables[i].name)) {
            return (int32_t)i;
        }
    }
    return -1;
}

/* The catalog's tables that the text names after FROM, JOIN or a comma, or only those that `qualifier` stands
 * for. */
static void find_tables(const struct statement *statement, const char *qualifier, struct query_tables *tables)
{
    struct sql_lexer lexer = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct sql_token token, before = {.kind = SQL_NUMBER};
    while (sql_next(&lexer, &token)) {
        bool place = sql_token_is_word(lexer.text, &before, "from") ||
                     sql_token_is_word(lexer.text, &before, "join") ||
                     sql_token_is_symbol(lexer.text, &before, ',');
        before = token;
        int32_t table = place ? table_of_token(statement, &token) : -1;
        if (table < 0) {
            continue;
        }
        struct sql_lexer ahead = lexer;
        struct sql_token alias = {.kind = SQL_NUMBER};
        if (sql_next(&ahead, &alias) && sql_token_is_word(lexer.text, &alias, "as")) {
            sql_next(&ahead, &alias);
        }
        if (qualifier == NULL || sql_token_is_name(lexer.text, &token, qualifier) ||
            sql_token_is_name(lexer.text, &alias, qualifier)) {
            add_table(tables, table);
        }
    }
}

static struct sql_token place_of(sqlite3 *copy, const struct statement *statement, const char *name)
{
    struct sql_token token = {.kind = SQL_NUMBER, .start = NO_PLACE};
    int offset = sqlite3_error_offset(copy);
    if (offset >= 0 && (size_t)offset < statement->length) {
        struct sql_lexer lexer = {.text = statement->sql,
                                  .length = statement->length,
                                  .offset = (size_t)offset,
                                  .dialect = DIALECT_SQLITE};
        if (sql_next(&lexer, &token)) {
            return token;
        }
    }
    if (name != NULL) {
        sql_find_name(DIALECT_SQLITE, statement->sql, statement->length, 0, name, &token);
    }
    return token;
}

/* Widens the place of a qualified name from its first part to its last. */
static void widen(const struct statement *statement, const char *last, struct sql_token *token)
{
    struct sql_lexer lexer = {.text = statement->sql,
                              .length = statement->length,
                              .offset = token->start,
                              .dialect = DIALECT_SQLITE};
    struct sql_token next;
    for (size_t i = 0; i < 5 && sql_next(&lexer, &next); i++) {
        if (i % 2 == 1 && !sql_token_is_symbol(lexer.text, &next, '.')) {
            return;
        }
        if (sql_token_is_name(lexer.text, &next, last)) {
            token->end = next.end;
            return;
        }
    }
}

static int unknown_column(sqlite3 *copy, struct statement *statement, const char *name)
{
    const char *dot = strrchr(name, '.');
    const char *last = dot == NULL ? name : dot + 1;
    struct sql_token token = place_of(copy, statement, last);
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
    struct sql_token token = place_of(copy, statement, last);
    int status =
        statement_reject(statement, CODE_UNKNOWN_TABLE, token.start, token.end, "no such table: %s", name);
    suggest_table(statement, last);
    return status;
}

static int unknown_function(sqlite3 *copy, struct statement *statement, const char *name)
{
    struct sql_token token = place_of(copy, statement, name);
    return statement_reject(statement, CODE_FUNCTION_NOT_ALLOWED, token.start, token.end,
                            "function %s is not allowed or does not exist", name);
}

static const char *one_of(const struct statement *statement, const struct sql_token *token,
                          const char *const *words)
{
    while (*words != NULL && !sql_token_is_word(statement->sql, token, *words)) {
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
    struct sql_lexer lexer = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct sql_token token;
    bool first = true, with = false;
    for (int depth = 0; sql_next(&lexer, &token); depth += sql_token_is_symbol(lexer.text, &token, '(')) {
        depth -= sql_token_is_symbol(lexer.text, &token, ')');
        if (first && sql_token_is_symbol(lexer.text, &token, ';')) {
            continue;
        }
        with = with || (first && sql_token_is_word(lexer.text, &token, "WITH"));
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
    struct sql_lexer lexer = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct sql_token token, before = {.kind = SQL_NUMBER};
    while (sql_next(&lexer, &token)) {
        if (sql_token_is_word(lexer.text, &before, "raise") && sql_token_is_symbol(lexer.text, &token, '(')) {
            return true;
        }
        before = token;
    }
    return false;
}

int sqlite_reject_verb(struct statement *statement, const char *verb)
{
    char first[32];
    struct sql_token token = {.start = NO_PLACE};
    struct sql_lexer lexer = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    statement_verb(statement, 0, first, sizeof first);
    bool with = strcmp(first, "WITH") == 0 || strcmp(first, "EXPLAIN") == 0;
    if (!with || verb == NULL) {
        verb = first[0] != '\0' ? first : "command";
    }
    bool found = sql_find_name(DIALECT_SQLITE, lexer.text, lexer.length, 0, verb, &token);
    return statement_reject(statement, CODE_NOT_A_QUERY, found ? token.start : NO_PLACE, token.end,
                            "only a query may run: this is %s %s", article(verb), verb);
}

/* What SQLite does not name is told by its error code, and by the words of the statement. */
static int explain_rest(sqlite3 *copy, struct statement *statement, const char *message)
{
    struct sql_token token = place_of(copy, statement, NULL);
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
