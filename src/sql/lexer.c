#include "sql/lexer.h"
#include "sql/sql.h"
#include "util/error.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct lexer {
    struct arena *arena;
    const char *sql;
    size_t at;
    struct sql_token *tokens;
    size_t count, capacity;
    struct askdb_error *err;
};

static void add(struct lexer *lexer, enum sql_token_kind kind, size_t start, const char *text)
{
    lexer->tokens =
        arena_grow(lexer->arena, lexer->tokens, lexer->count, &lexer->capacity, sizeof *lexer->tokens);
    lexer->tokens[lexer->count++] =
        (struct sql_token){.kind = kind, .start = (uint32_t)start, .end = (uint32_t)lexer->at, .text = text};
}

static int fail(struct lexer *lexer, size_t start, const char *what)
{
    int status = error_tell(lexer->err, CODE_SYNTAX, "%s", what);
    error_span(lexer->err, start, start + 1);
    return status;
}

static bool word_byte(unsigned char c)
{
    return isalnum(c) || c == '_' || c == '$' || c >= 0x80;
}

/* A run in quotes; a doubled closing quote stands for itself. */
static int lex_quoted(struct lexer *lexer, enum sql_token_kind kind, char close)
{
    const char *sql = lexer->sql;
    size_t start = lexer->at++;
    char *text = arena_alloc(lexer->arena, strlen(sql + start) + 1, 1);
    size_t length = 0;
    while (sql[lexer->at] != '\0') {
        if (sql[lexer->at] == close) {
            if (sql[lexer->at + 1] != close) {
                lexer->at++;
                add(lexer, kind, start, text);
                return 0;
            }
            lexer->at++;
        }
        text[length++] = sql[lexer->at++];
    }
    return fail(lexer, start, "a quote is not closed");
}

static int skip_comment(struct lexer *lexer)
{
    const char *sql = lexer->sql;
    size_t start = lexer->at;
    if (sql[start] == '-') {
        lexer->at += strcspn(sql + start, "\n");
        return 0;
    }
    const char *end = strstr(sql + start + 2, "*/");
    if (end == NULL) {
        return fail(lexer, start, "a comment is not closed");
    }
    lexer->at = (size_t)(end - sql) + 2;
    return 0;
}

static void lex_number(struct lexer *lexer)
{
    const char *sql = lexer->sql;
    size_t start = lexer->at;
    lexer->at += strspn(sql + lexer->at, "0123456789");
    if (sql[lexer->at] == '.') {
        lexer->at++;
        lexer->at += strspn(sql + lexer->at, "0123456789");
    }
    size_t mark = lexer->at;
    if (sql[lexer->at] == 'e' || sql[lexer->at] == 'E') {
        lexer->at++;
        if (sql[lexer->at] == '+' || sql[lexer->at] == '-') {
            lexer->at++;
        }
        size_t digits = strspn(sql + lexer->at, "0123456789");
        lexer->at = digits > 0 ? lexer->at + digits : mark;
    }
    add(lexer, SQL_NUMBER, start, arena_strndup(lexer->arena, sql + start, lexer->at - start));
}

static int lex_symbol(struct lexer *lexer)
{
    static const char *const symbols[] = {"<>", "!=", "<=", ">=", "==", "||", "::", "(", ")", ",",
                                          ".",  ";",  "*",  "+",  "-",  "/",  "%",  "=", "<", ">"};
    size_t start = lexer->at;
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        size_t length = strlen(symbols[i]);
        if (strncmp(lexer->sql + start, symbols[i], length) == 0) {
            lexer->at += length;
            add(lexer, SQL_SYMBOL, start, symbols[i]);
            return 0;
        }
    }
    return fail(lexer, start, "a character that has no place in a query");
}

static int lex_one(struct lexer *lexer)
{
    const char *at = lexer->sql + lexer->at;
    unsigned char c = (unsigned char)*at;
    if (isspace(c)) {
        lexer->at++;
        return 0;
    }
    if ((c == '-' && at[1] == '-') || (c == '/' && at[1] == '*')) {
        return skip_comment(lexer);
    }
    if (c == '\'') {
        return lex_quoted(lexer, SQL_STRING, '\'');
    }
    if (c == '"' || c == '`' || c == '[') {
        return lex_quoted(lexer, SQL_QUOTED, c == '[' ? ']' : (char)c);
    }
    if (isdigit(c) || (c == '.' && isdigit((unsigned char)at[1]))) {
        lex_number(lexer);
        return 0;
    }
    if (word_byte(c)) {
        size_t start = lexer->at;
        while (word_byte((unsigned char)lexer->sql[lexer->at])) {
            lexer->at++;
        }
        add(lexer, SQL_WORD, start, arena_strndup(lexer->arena, lexer->sql + start, lexer->at - start));
        return 0;
    }
    return lex_symbol(lexer);
}

int sql_lex(struct arena *arena, const char *sql, struct sql_token **ret_tokens, struct askdb_error *err)
{
    struct lexer lexer = {.arena = arena, .sql = sql, .err = err};
    while (sql[lexer.at] != '\0') {
        int status = lex_one(&lexer);
        if (status != 0) {
            return status;
        }
    }
    add(&lexer, SQL_END, lexer.at, "");
    *ret_tokens = lexer.tokens;
    return 0;
}

bool sql_is_ordered(struct arena *arena, const char *sql)
{
    struct sql_token *tokens;
    struct askdb_error ignored;
    if (sql_lex(arena, sql, &tokens, &ignored) != 0) {
        return false;
    }
    int depth = 0;
    for (const struct sql_token *token = tokens; token->kind != SQL_END; token++) {
        if (token->kind == SQL_SYMBOL) {
            depth += (token->text[0] == '(') - (token->text[0] == ')');
        } else if (depth == 0 && token->kind == SQL_WORD && strcasecmp(token->text, "order") == 0 &&
                   strcasecmp(token[1].text, "by") == 0) {
            return true;
        }
    }
    return false;
}
