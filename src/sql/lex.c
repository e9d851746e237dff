#include "sql/lex.h"

#include "sql/lex_dialect.h"
#include "util/arena.h"

#include <string.h>
#include <strings.h>

static void (*const lexers[])(struct sql_lexer *lexer, struct sql_token *token) = {
    [DIALECT_SQLITE] = sql_lex_sqlite,
    [DIALECT_POSTGRES] = sql_lex_postgres,
};

bool sql_next(struct sql_lexer *lexer, struct sql_token *ret_token)
{
    struct sql_token token = {.kind = SQL_BLANK};
    while (token.kind == SQL_BLANK || (token.kind == SQL_COMMENT && !lexer->comments)) {
        if (lexer->offset >= lexer->length) {
            return false;
        }
        token = (struct sql_token){.start = lexer->offset};
        lexers[lexer->dialect](lexer, &token);
        token.end = lexer->offset;
    }
    *ret_token = token;
    return true;
}

bool sql_token_is_word(const char *text, const struct sql_token *token, const char *word)
{
    size_t length = token->end - token->start;
    return token->kind == SQL_WORD && strlen(word) == length &&
           strncasecmp(text + token->start, word, length) == 0;
}

bool sql_token_is_any(const char *text, const struct sql_token *token, const char *const *words)
{
    while (*words != NULL && !sql_token_is_word(text, token, *words)) {
        words++;
    }
    return *words != NULL;
}

static char closing(char quote)
{
    return quote == '[' ? ']' : quote;
}

static bool quoted_reads(const char *text, size_t length, const char *name)
{
    char close = closing(text[0]);
    size_t i = 1;
    while (i + 1 < length && *name != '\0') {
        i += text[i] == close && text[i + 1] == close ? 1 : 0;
        if (strncasecmp(text + i, name, 1) != 0) {
            return false;
        }
        i++;
        name++;
    }
    return *name == '\0' && i + 1 == length;
}

bool sql_token_is_name(const char *text, const struct sql_token *token, const char *name)
{
    if (token->kind == SQL_QUOTED) {
        bool plain = !token->broken && strchr("'\"`[", text[token->start]) != NULL;
        return plain && quoted_reads(text + token->start, token->end - token->start, name);
    }
    return sql_token_is_word(text, token, name);
}

bool sql_token_is_symbol(const char *text, const struct sql_token *token, char symbol)
{
    return token->kind == SQL_SYMBOL && token->end == token->start + 1 && text[token->start] == symbol;
}

bool sql_find_name(enum dialect dialect, const char *text, size_t length, size_t from, const char *name,
                   struct sql_token *ret_token)
{
    struct sql_lexer lexer = {.text = text, .length = length, .dialect = dialect};
    struct sql_token token;
    while (sql_next(&lexer, &token)) {
        if (token.start >= from && sql_token_is_name(text, &token, name)) {
            *ret_token = token;
            return true;
        }
    }
    return false;
}

/* Of 'a' and, behind a line's end, 'b': ab. */
static char *unquoted(struct arena *arena, const char *text, size_t length)
{
    char *result = arena_alloc(arena, length + 1, 1), *end = result;
    char close = closing(text[0]);
    bool within = false;
    for (size_t i = 0; i < length; i++) {
        if (!within) {
            within = text[i] == text[0];
        } else if (text[i] != close) {
            *end++ = text[i];
        } else if (close != ']' && i + 1 < length && text[i + 1] == close) {
            *end++ = text[i++];
        } else {
            within = false;
        }
    }
    *end = '\0';
    return result;
}

char *sql_token_text(struct arena *arena, const char *text, const struct sql_token *token)
{
    const char *start = text + token->start;
    size_t length = token->end - token->start;
    if (token->broken) {
        return NULL;
    }
    if (token->kind != SQL_QUOTED && token->kind != SQL_STRING) {
        return arena_strndup(arena, start, length);
    }
    if (start[0] == '$') {
        size_t tag = (size_t)((const char *)memchr(start + 1, '$', length - 1) - start) + 1;
        return arena_strndup(arena, start + tag, length - 2 * tag);
    }
    return strchr("'\"`[", start[0]) != NULL ? unquoted(arena, start, length) : NULL;
}
