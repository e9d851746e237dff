/* Is what a person typed SQL or a question? SQL is what the database's grammar reads, not what begins with a
 * word: "Select the top 5 customers by orders" and "With which payment method ..." are questions. What both
 * could be ("select customers from Berlin") is SQL where it says something that only SQL does, or reads a
 * table that is there. */
#include "answer/define.h"
#include "answer/internal.h"
#include "sql/lexemes.h"
#include "util/arena.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define METRIC_MARK "{{metric "

struct typed {
    const char *text;
    struct sql_lexeme *tokens; /* from the first word on; the last is SQL_END */
    bool nested;               /* a parenthesis stands before it */
};

static bool is_word(const struct sql_lexeme *token, const char *word)
{
    return token->kind == SQL_WORD && strcasecmp(token->text, word) == 0;
}

static bool is_any(const struct sql_lexeme *token, const char *const *words)
{
    while (*words != NULL && !is_word(token, *words)) {
        words++;
    }
    return *words != NULL;
}

static bool is_symbol(const struct sql_lexeme *token, const char *symbol)
{
    return token->kind == SQL_SYMBOL && strcmp(token->text, symbol) == 0;
}

static bool has_word(const struct typed *typed, const char *word)
{
    const struct sql_lexeme *token = typed->tokens;
    while (token->kind != SQL_END && !is_word(token, word)) {
        token++;
    }
    return token->kind != SQL_END;
}

/* A statement that changes something, or a command, by more than its first word: it is refused, not asked. */
static bool is_command(const struct typed *typed)
{
    static const char *const objects[] = {"table",  "view",    "index",     "trigger",      "schema",
                                          "unique", "temp",    "temporary", "materialized", "function",
                                          "role",   "virtual", "database",  "user",         NULL};
    static const char *const into[] = {"into", "or", NULL};
    static const char *const queries[] = {"select", "with", "query", "analyze", "values", NULL};
    const struct sql_lexeme *first = &typed->tokens[0];
    if (first->kind == SQL_END) {
        return false;
    }
    const struct sql_lexeme *second = first + 1;
    if (is_word(first, "delete")) {
        return is_word(second, "from");
    }
    if (is_word(first, "insert") || is_word(first, "replace") || is_word(first, "merge")) {
        return is_any(second, into);
    }
    if (is_word(first, "update")) {
        return has_word(typed, "set") && strchr(typed->text, '=') != NULL;
    }
    if (is_word(first, "drop") || is_word(first, "alter") || is_word(first, "truncate")) {
        return is_any(second, objects);
    }
    if (is_word(first, "create")) {
        return is_any(second, objects) && (strchr(typed->text, '(') != NULL || has_word(typed, "as"));
    }
    return is_word(first, "pragma") || is_word(first, "attach") ||
           (is_word(first, "explain") && is_any(second, queries));
}

/* WITH name AS ( */
static bool is_table_of_with(const struct sql_lexeme *tokens)
{
    for (size_t i = 0; i < 3; i++) {
        if (tokens[i].kind == SQL_END) {
            return false;
        }
    }
    return is_word(&tokens[0], "with") && is_word(&tokens[2], "as") && is_symbol(&tokens[3], "(");
}

/* Says it something that only SQL does: f(x), t.c, *, =, <, ||, a quoted name, a ';' at the end? */
static bool has_mark(const struct typed *typed)
{
    static const char *const marks[] = {"*", "=", "<", ">", "||", "<>", "!=", "<=", ">=", "::", ";"};
    if (typed->nested || is_table_of_with(typed->tokens)) {
        return true;
    }
    for (const struct sql_lexeme *token = typed->tokens; token->kind != SQL_END; token++) {
        bool adjoins = token > typed->tokens && token[-1].end == token->start && token[-1].kind == SQL_WORD;
        if (token->kind == SQL_QUOTED ||
            (adjoins && (is_symbol(token, "(") || is_symbol(token, ".")) && token[1].kind != SQL_END)) {
            return true;
        }
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (is_symbol(token, marks[i])) {
                return true;
            }
        }
    }
    return false;
}

static bool names_a_table(const struct askdb *askdb, const struct typed *typed)
{
    for (const struct sql_lexeme *token = typed->tokens; token->kind != SQL_END; token++) {
        for (size_t t = 0; t < askdb->catalog->table_count; t++) {
            if (token->kind == SQL_WORD && strcasecmp(token->text, askdb->catalog->tables[t].name) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* What it is that does not pass. */
static enum askdb_typed read_refused(const struct askdb *askdb, const struct typed *typed,
                                     const struct validate_report *report, const struct askdb_error *fault)
{
    size_t length = strlen(typed->text);
    while (length > 0 && strchr(" \t\r\n", typed->text[length - 1]) != NULL) {
        length--;
    }
    bool mark = has_mark(typed), from = has_word(typed, "from");
    if (strcmp(fault->code, "syntax") == 0) {
        bool at_end = fault->start < 0 || (size_t)fault->start >= length;
        return mark || (at_end && from)                 ? ASKDB_TYPED_SQL
               : at_end && !names_a_table(askdb, typed) ? ASKDB_TYPED_BEGINNING
                                                        : ASKDB_TYPED_QUESTION;
    }
    if (mark || report->table_count > 0 || (from && fault->hint[0] != '\0')) {
        return ASKDB_TYPED_SQL;
    }
    return from || names_a_table(askdb, typed) ? ASKDB_TYPED_QUESTION : ASKDB_TYPED_BEGINNING;
}

static enum askdb_typed read_query(struct askdb *askdb, struct arena *arena, const struct typed *typed)
{
    struct validated_query *query = NULL;
    struct validate_report report = {0};
    struct askdb_error fault;
    struct work_span span = work_begin_usual(askdb->work);
    int status = validate_sql(askdb->validator, typed->text, arena, &query, &report, &fault);
    work_end(askdb->work, span);
    validated_query_destroy(query);
    return status == 0 ? ASKDB_TYPED_SQL : read_refused(askdb, typed, &report, &fault);
}

/* What a text is that is not closed, or a question with an apostrophe: as far as it goes. */
static enum askdb_typed read_open(enum dialect dialect, const char *text)
{
    struct sql_lexer lexer = {.text = text, .length = strlen(text), .dialect = dialect, .comments = true};
    struct sql_token token = {.kind = SQL_BLANK};
    bool more = sql_next(&lexer, &token), string = false;
    while (more && sql_token_is_symbol(text, &token, '(')) {
        more = sql_next(&lexer, &token);
    }
    if (more && token.kind == SQL_COMMENT) {
        return ASKDB_TYPED_BEGINNING;
    }
    bool begins = more && sql_token_is_word(text, &token, "select");
    while (sql_next(&lexer, &token)) {
        string = string || token.kind == SQL_STRING;
    }
    return begins && string && strpbrk(text, "=*(,") != NULL ? ASKDB_TYPED_BEGINNING : ASKDB_TYPED_QUESTION;
}

/* What it names of the semantic file is read as the file has it. */
static enum askdb_typed read_with_metrics(struct askdb *askdb, const char *text)
{
    struct askdb_error ignored;
    char *sql = NULL;
    if (session_expand_metrics(askdb, text, &sql, &ignored) != 0) {
        return ASKDB_TYPED_SQL; /* which then says what is wrong */
    }
    bool more = strstr(sql, METRIC_MARK) != NULL; /* in a text */
    enum askdb_typed kind = more ? ASKDB_TYPED_SQL : askdb_read_typed(askdb, sql);
    free(sql);
    return kind;
}

enum askdb_typed askdb_read_typed(struct askdb *askdb, const char *text)
{
    static const char *const verbs[] = {"select", "with", "values", NULL};
    enum askdb_typed kind = ASKDB_TYPED_QUESTION;
    struct arena *arena = arena_create();
    struct typed typed = {.text = text};
    struct askdb_error ignored;
    struct sql_lexeme *tokens = NULL;
    if (strstr(text, METRIC_MARK) != NULL) {
        arena_destroy(arena);
        return read_with_metrics(askdb, text);
    }
    if (sql_read_lexemes(arena, askdb->catalog->dialect, text, &tokens, &ignored) != 0) {
        arena_destroy(arena);
        return read_open(askdb->catalog->dialect, text);
    }
    while (is_symbol(tokens, "(")) {
        tokens++;
        typed.nested = true;
    }
    typed.tokens = tokens;
    if (is_command(&typed)) {
        kind = ASKDB_TYPED_SQL;
    } else if (is_any(tokens, verbs)) {
        kind = read_query(askdb, arena, &typed);
    }
    arena_destroy(arena);
    return kind;
}
