/* Tokens as PostgreSQL 15's scanner reads them with standard_conforming_strings on:
 * https://www.postgresql.org/docs/15/sql-syntax-lexical.html */
#include "sql/lex_dialect.h"

#include <string.h>

enum { OPERATOR_MAX = 63 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool skip_blanks(struct sql_lexer *lexer)
{
    size_t start = lexer->offset;
    while (is_blank(sql_peek(lexer, 0))) {
        lexer->offset++;
    }
    return lexer->offset > start;
}

static void skip_block(struct sql_lexer *lexer, struct sql_token *token)
{
    size_t depth = 0;
    do {
        char c = sql_peek(lexer, 0), next = sql_peek(lexer, 1);
        bool opens = c == '/' && next == '*', closes = c == '*' && next == '/';
        depth += opens ? 1 : 0;
        depth -= closes ? 1 : 0;
        lexer->offset += opens || closes ? 2 : 1;
    } while (depth > 0 && lexer->offset < lexer->length);
    token->broken = depth > 0;
}

/* A line ends with either of its two characters; blocks nest. */
static bool skip_comment(struct sql_lexer *lexer, struct sql_token *token)
{
    char c = sql_peek(lexer, 0), next = sql_peek(lexer, 1);
    if (c == '/' && next == '*') {
        skip_block(lexer, token);
        return true;
    }
    if (c != '-' || next != '-') {
        return false;
    }
    while (lexer->offset < lexer->length && sql_peek(lexer, 0) != '\n' && sql_peek(lexer, 0) != '\r') {
        lexer->offset++;
    }
    return true;
}

/* A string goes on in another one where only blanks with a line's end stand between. */
static bool goes_on(struct sql_lexer *lexer)
{
    struct sql_lexer ahead = *lexer;
    skip_blanks(&ahead);
    size_t blanks = ahead.offset - lexer->offset;
    const char *start = lexer->text + lexer->offset;
    bool line = memchr(start, '\n', blanks) != NULL || memchr(start, '\r', blanks) != NULL;
    if (!line || sql_peek(&ahead, 0) != '\'') {
        return false;
    }
    *lexer = ahead;
    return true;
}

static void lex_string(struct sql_lexer *lexer, struct sql_token *token, bool doubled, bool escapes)
{
    token->kind = SQL_STRING;
    do {
        token->broken = !sql_skip_quoted(lexer, '\'', doubled, escapes);
    } while (!token->broken && goes_on(lexer));
}

/* A name without anything in it is none. */
static void lex_quoted(struct sql_lexer *lexer, struct sql_token *token)
{
    size_t start = lexer->offset;
    token->kind = SQL_QUOTED;
    token->broken = !sql_skip_quoted(lexer, '"', true, false) || lexer->offset == start + 2;
}

/* Strings and names with a letter before the quote. N'x' is the word N and a string. */
static bool lex_prefixed(struct sql_lexer *lexer, struct sql_token *token)
{
    char c = (char)(sql_peek(lexer, 0) | 0x20), next = sql_peek(lexer, 1);
    if ((c == 'e' || c == 'b' || c == 'x') && next == '\'') {
        lexer->offset++;
        lex_string(lexer, token, c == 'e', c == 'e');
        return true;
    }
    char quote = c == 'u' && next == '&' ? sql_peek(lexer, 2) : '\0';
    if (quote != '\'' && quote != '"') {
        return false;
    }
    lexer->offset += 2;
    if (quote == '"') {
        lex_quoted(lexer, token);
    } else {
        lex_string(lexer, token, true, false);
    }
    return true;
}

static void lex_number(struct sql_lexer *lexer, struct sql_token *token)
{
    token->kind = SQL_NUMBER;
    sql_skip_digits(lexer);
    if (sql_peek(lexer, 0) == '.' && sql_peek(lexer, 1) != '.') { /* 1..2 is a range */
        lexer->offset++;
        sql_skip_digits(lexer);
    }
    sql_skip_exponent(lexer);
    token->broken = sql_begins_word(sql_peek(lexer, 0));
    if (token->broken) {
        sql_skip_word(lexer);
    }
}

/* The bytes of the $tag$ that stands here; 0 for none. */
static size_t tag_length(const struct sql_lexer *lexer)
{
    size_t tag = 1;
    while (sql_begins_word(sql_peek(lexer, tag)) || (tag > 1 && sql_is_digit(sql_peek(lexer, tag)))) {
        tag++;
    }
    return sql_peek(lexer, tag) == '$' ? tag + 1 : 0;
}

static void lex_dollar(struct sql_lexer *lexer, struct sql_token *token)
{
    const char *start = lexer->text + lexer->offset;
    size_t tag = tag_length(lexer), left = lexer->length - lexer->offset;
    if (sql_is_digit(sql_peek(lexer, 1))) {
        token->kind = SQL_PARAMETER;
        lexer->offset++;
        sql_skip_digits(lexer);
        token->broken = sql_begins_word(sql_peek(lexer, 0));
        if (token->broken) {
            sql_skip_word(lexer);
        }
    } else if (tag > 0) {
        size_t at = tag;
        while (at + tag <= left && memcmp(start + at, start, tag) != 0) {
            at++;
        }
        token->kind = SQL_STRING;
        token->broken = at + tag > left;
        lexer->offset = token->broken ? lexer->length : lexer->offset + at + tag;
    } else {
        token->kind = SQL_OTHER;
        lexer->offset++;
    }
}

/* The run of operator characters up to a comment. Without one that standard SQL does not have, it does not
 * end with a sign: a<-1 is a < -1, a~-1 is a ~- 1. */
static void lex_operator(struct sql_lexer *lexer, struct sql_token *token)
{
    const char *start = lexer->text + lexer->offset;
    bool special = false;
    size_t length = 0, plain = 0;
    for (char c; (c = sql_peek(lexer, length)) != '\0' && strchr("~!@#^&|`?+-*/%<>=", c) != NULL; length++) {
        char next = sql_peek(lexer, length + 1);
        if ((c == '-' && next == '-') || (c == '/' && next == '*')) {
            break;
        }
        special = special || strchr("~!@#^&|`?%", c) != NULL;
        plain = c != '+' && c != '-' ? length + 1 : plain;
    }
    bool sign = start[length - 1] == '+' || start[length - 1] == '-';
    if (sign && !special) {
        length = plain > 0 ? plain : 1;
    }
    token->kind = SQL_SYMBOL;
    token->broken = length > OPERATOR_MAX;
    lexer->offset += length;
}

static void lex_symbol(struct sql_lexer *lexer, struct sql_token *token)
{
    char c = sql_peek(lexer, 0), next = sql_peek(lexer, 1);
    bool pair = (c == ':' && (next == ':' || next == '=')) || (c == '.' && next == '.');
    token->kind = c != '\0' && strchr(",()[].;:", c) != NULL ? SQL_SYMBOL : SQL_OTHER;
    lexer->offset += pair ? 2 : 1;
}

void sql_lex_postgres(struct sql_lexer *lexer, struct sql_token *token)
{
    char c = sql_peek(lexer, 0), next = sql_peek(lexer, 1);
    if (skip_blanks(lexer)) {
        token->kind = SQL_BLANK;
    } else if (skip_comment(lexer, token)) {
        token->kind = SQL_COMMENT;
    } else if (sql_begins_word(c)) {
        if (!lex_prefixed(lexer, token)) {
            token->kind = SQL_WORD;
            sql_skip_word(lexer);
        }
    } else if (sql_is_digit(c) || (c == '.' && sql_is_digit(next))) {
        lex_number(lexer, token);
    } else if (c == '$') {
        lex_dollar(lexer, token);
    } else if (c == '\'') {
        lex_string(lexer, token, true, false);
    } else if (c == '"') {
        lex_quoted(lexer, token);
    } else if (c != '\0' && strchr("~!@#^&|`?+-*/%<>=", c) != NULL) {
        lex_operator(lexer, token);
    } else {
        lex_symbol(lexer, token);
    }
}
