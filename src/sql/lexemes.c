#include "sql/lexemes.h"
#include "sql/sql.h"
#include "util/arena.h"
#include "util/error.h"

#include <string.h>

/* Of the bytes that symbols of both dialects have; none of them is '!', '|' or ':' alone. */
static bool is_common_symbol(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (strchr("<>=!|:.,;()[]*+-/%", text[i]) == NULL) {
            return false;
        }
    }
    return length > 1 || strchr("!|:", text[0]) == NULL;
}

/* NULL where the token may stand in a list. */
static const char *fault_of(const char *sql, const struct sql_token *token)
{
    switch (token->kind) {
    case SQL_QUOTED:
    case SQL_STRING:
        return token->broken ? "a quote is not closed" : NULL;
    case SQL_COMMENT:
        return token->broken ? "a comment is not closed" : NULL;
    case SQL_SYMBOL:
        if (is_common_symbol(sql + token->start, token->end - token->start)) {
            return NULL;
        }
        break;
    case SQL_WORD:
    case SQL_NUMBER:
    case SQL_END:
        return NULL;
    case SQL_PARAMETER:
    case SQL_OTHER:
    case SQL_BLANK:
        break;
    }
    return "a character that has no place in a query";
}

static struct sql_lexeme lexeme_of(struct arena *arena, const char *sql, const struct sql_token *token)
{
    size_t length = token->end - token->start;
    const char *text = sql_token_text(arena, sql, token);
    bool number = token->kind == SQL_NUMBER;
    bool known = text != NULL && (!number || strspn(text, "0123456789.eE+-") == length);
    return (struct sql_lexeme){.kind = known ? token->kind : SQL_OTHER,
                               .start = (uint32_t)token->start,
                               .end = (uint32_t)token->end,
                               .text = known ? text : arena_strndup(arena, sql + token->start, length)};
}

int sql_read_lexemes(struct arena *arena, enum dialect dialect, const char *sql,
                     struct sql_lexeme **ret_lexemes, struct askdb_error *err)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect, .comments = true};
    struct sql_token token = {.kind = SQL_BLANK};
    struct sql_lexeme *lexemes = NULL;
    size_t count = 0, capacity = 0;
    while (token.kind != SQL_END) {
        if (!sql_next(&lexer, &token)) {
            token = (struct sql_token){.kind = SQL_END, .start = lexer.length, .end = lexer.length};
        }
        const char *fault = fault_of(sql, &token);
        if (fault != NULL) {
            int status = error_tell(err, CODE_SYNTAX, "%s", fault);
            error_span(err, token.start, token.start + 1);
            return status;
        }
        if (token.kind != SQL_COMMENT) {
            lexemes = arena_grow(arena, lexemes, count, &capacity, sizeof *lexemes);
            lexemes[count++] = lexeme_of(arena, sql, &token);
        }
    }
    *ret_lexemes = lexemes;
    return 0;
}

bool sql_is_ordered(enum dialect dialect, const char *sql)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    bool order = false;
    for (int depth = 0; sql_next(&lexer, &token);) {
        if (order && sql_token_is_word(sql, &token, "by")) {
            return true;
        }
        depth += sql_token_is_symbol(sql, &token, '(') - sql_token_is_symbol(sql, &token, ')');
        order = depth == 0 && sql_token_is_word(sql, &token, "order");
    }
    return false;
}
