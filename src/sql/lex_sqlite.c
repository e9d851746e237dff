/* Tokens as SQLite's tokenizer reads them: https://sqlite.org/src/file/src/tokenize.c */
#include "sql/lex_dialect.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_hex(char c)
{
    return sql_is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* A vertical tab is a blank behind another blank only; a byte order mark is one wherever a token may begin.
 */
static bool skip_blanks(struct sql_lexer *lexer)
{
    size_t start = lexer->offset;
    if (sql_peek(lexer, 0) == '\xef' && sql_peek(lexer, 1) == '\xbb' && sql_peek(lexer, 2) == '\xbf') {
        lexer->offset += 3;
    } else if (sql_peek(lexer, 0) != '\v') {
        while (is_blank(sql_peek(lexer, 0))) {
            lexer->offset++;
        }
    }
    return lexer->offset > start;
}

/* They do not nest. One that the text ends in is none that SQLite refuses; two bytes alone are operators. */
static bool skip_comment(struct sql_lexer *lexer, struct sql_token *token)
{
    const char *start = lexer->text + lexer->offset, *end = lexer->text + lexer->length;
    if (sql_peek(lexer, 0) == '-' && sql_peek(lexer, 1) == '-') {
        const char *line = memchr(start, '\n', (size_t)(end - start));
        lexer->offset = line != NULL ? (size_t)(line - lexer->text) : lexer->length;
        return true;
    }
    if (sql_peek(lexer, 0) != '/' || sql_peek(lexer, 1) != '*' || sql_peek(lexer, 2) == '\0') {
        return false;
    }
    lexer->offset += 2;
    while (lexer->offset < lexer->length && !(sql_peek(lexer, 0) == '*' && sql_peek(lexer, 1) == '/')) {
        lexer->offset++;
    }
    token->broken = lexer->offset == lexer->length;
    lexer->offset += token->broken ? 0 : 2;
    return true;
}

static void lex_number(struct sql_lexer *lexer, struct sql_token *token)
{
    token->kind = SQL_NUMBER;
    bool hex = sql_peek(lexer, 0) == '0' && (sql_peek(lexer, 1) == 'x' || sql_peek(lexer, 1) == 'X');
    if (hex && is_hex(sql_peek(lexer, 2))) {
        lexer->offset += 2;
        while (is_hex(sql_peek(lexer, 0))) {
            lexer->offset++;
        }
    } else {
        sql_skip_digits(lexer);
        if (sql_peek(lexer, 0) == '.') {
            lexer->offset++;
            sql_skip_digits(lexer);
        }
        sql_skip_exponent(lexer);
    }
    token->broken = sql_continues_word(sql_peek(lexer, 0));
    sql_skip_word(lexer);
}

/* X'...' of whole bytes. */
static void lex_blob(struct sql_lexer *lexer, struct sql_token *token)
{
    size_t digits = 0;
    token->kind = SQL_STRING;
    lexer->offset += 2;
    while (is_hex(sql_peek(lexer, digits))) {
        digits++;
    }
    token->broken = digits % 2 != 0 || sql_peek(lexer, digits) != '\'';
    while (lexer->offset < lexer->length && sql_peek(lexer, 0) != '\'') {
        lexer->offset++;
    }
    lexer->offset += lexer->offset < lexer->length ? 1 : 0;
}

/* ?, ?1, :name, @name, #name, $name, and as in Tcl :a::b(c). */
static void lex_parameter(struct sql_lexer *lexer, struct sql_token *token)
{
    token->kind = SQL_PARAMETER;
    if (lexer->text[lexer->offset++] == '?') {
        sql_skip_digits(lexer);
        return;
    }
    size_t named = 0;
    while (sql_continues_word(sql_peek(lexer, 0)) ||
           (sql_peek(lexer, 0) == ':' && sql_peek(lexer, 1) == ':')) {
        bool colons = sql_peek(lexer, 0) == ':';
        named += colons ? 0 : 1;
        lexer->offset += colons ? 2 : 1;
    }
    if (named == 0) {
        token->kind = SQL_OTHER;
    } else if (sql_peek(lexer, 0) == '(') {
        while (lexer->offset < lexer->length && sql_peek(lexer, 0) != ')' && !is_blank(sql_peek(lexer, 0))) {
            lexer->offset++;
        }
        token->broken = sql_peek(lexer, 0) != ')';
        lexer->offset += token->broken ? 0 : 1;
    }
}

static void lex_symbol(struct sql_lexer *lexer, struct sql_token *token)
{
    static const char *const symbols[] = {
        "->>", "->", "<=", "<>", "<<", ">=", ">>", "==", "!=", "||", "(", ")", ";",
        "+",   "-",  "*",  "/",  "%",  "=",  "<",  ">",  "|",  ",",  "&", "~", "."};
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        size_t length = strlen(symbols[i]);
        if (length <= lexer->length - lexer->offset &&
            memcmp(lexer->text + lexer->offset, symbols[i], length) == 0) {
            token->kind = SQL_SYMBOL;
            lexer->offset += length;
            return;
        }
    }
    token->kind = SQL_OTHER;
    lexer->offset++;
}

void sql_lex_sqlite(struct sql_lexer *lexer, struct sql_token *token)
{
    char c = sql_peek(lexer, 0), next = sql_peek(lexer, 1);
    if (skip_blanks(lexer)) {
        token->kind = SQL_BLANK;
    } else if (skip_comment(lexer, token)) {
        token->kind = SQL_COMMENT;
    } else if ((c == 'x' || c == 'X') && next == '\'') {
        lex_blob(lexer, token);
    } else if (sql_begins_word(c)) {
        token->kind = SQL_WORD;
        sql_skip_word(lexer);
    } else if (sql_is_digit(c) || (c == '.' && sql_is_digit(next))) {
        lex_number(lexer, token);
    } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
        token->kind = c == '\'' ? SQL_STRING : SQL_QUOTED;
        token->broken = !sql_skip_quoted(lexer, c == '[' ? ']' : c, c != '[', false);
    } else if (c != '\0' && strchr("?:@#$", c) != NULL) {
        lex_parameter(lexer, token);
    } else {
        lex_symbol(lexer, token);
    }
}
