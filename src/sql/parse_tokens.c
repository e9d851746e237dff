/* The words and symbols of the text at hand. */
#include "sql/parse.h"
#include "util/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { MAX_DEPTH = 60 };

void sql_fail(struct sql_parser *parser, const struct sql_lexeme *token, const char *format, ...)
{
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    error_tell(parser->err, CODE_SYNTAX, "%s", message);
    error_span(parser->err, token->start, token->end);
    longjmp(parser->out, 1);
}

const struct sql_lexeme *sql_peek_at(const struct sql_parser *parser, size_t ahead)
{
    const struct sql_lexeme *token = &parser->tokens[parser->at];
    for (size_t i = 0; i < ahead && token->kind != SQL_END; i++) {
        token++;
    }
    return token;
}

const struct sql_lexeme *sql_peek(const struct sql_parser *parser)
{
    return sql_peek_at(parser, 0);
}

const struct sql_lexeme *sql_take(struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_peek(parser);
    parser->at += token->kind != SQL_END;
    return token;
}

bool sql_is_word(const struct sql_lexeme *token, const char *word)
{
    return token->kind == SQL_WORD && strcasecmp(token->text, word) == 0;
}

bool sql_is_symbol(const struct sql_lexeme *token, const char *symbol)
{
    return token->kind == SQL_SYMBOL && strcmp(token->text, symbol) == 0;
}

bool sql_take_word(struct sql_parser *parser, const char *word)
{
    bool found = sql_is_word(sql_peek(parser), word);
    parser->at += found;
    return found;
}

bool sql_take_symbol(struct sql_parser *parser, const char *symbol)
{
    bool found = sql_is_symbol(sql_peek(parser), symbol);
    parser->at += found;
    return found;
}

void sql_expect_word(struct sql_parser *parser, const char *word)
{
    if (!sql_take_word(parser, word)) {
        sql_fail(parser, sql_peek(parser), "expected %s here", word);
    }
}

void sql_expect_symbol(struct sql_parser *parser, const char *symbol)
{
    if (!sql_take_symbol(parser, symbol)) {
        sql_fail(parser, sql_peek(parser), "expected \"%s\" here", symbol);
    }
}

static bool is_keyword(const struct sql_lexeme *token)
{
    static const char *const words[] = {
        "select",  "distinct",  "from",   "where", "group",  "having", "order", "limit", "offset",
        "union",   "intersect", "except", "join",  "inner",  "left",   "right", "full",  "cross",
        "natural", "on",        "using",  "as",    "and",    "or",     "not",   "in",    "like",
        "ilike",   "between",   "is",     "null",  "exists", "case",   "when",  "then",  "else",
        "end",     "asc",       "desc",   "by",    "over",   "fetch"};
    for (size_t i = 0; token->kind == SQL_WORD && i < sizeof words / sizeof *words; i++) {
        if (strcasecmp(token->text, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

bool sql_is_name(const struct sql_lexeme *token)
{
    return token->kind == SQL_QUOTED || (token->kind == SQL_WORD && !is_keyword(token));
}

void sql_enter(struct sql_parser *parser)
{
    if (++parser->depth > MAX_DEPTH) {
        sql_fail(parser, sql_peek(parser), "the query is nested too deeply");
    }
}
