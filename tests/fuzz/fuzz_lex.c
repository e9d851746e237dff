/* Tokens of any bytes: none is empty, they stand in order, what is between them is blank, and their texts are
 * no longer than they are. Without comments they are the same ones. */
#include "sql/lex.h"
#include "util/arena.h"

#include "fuzz_main.h"

static void require(bool holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "%s\n", what);
        abort();
    }
}

static bool is_blank(enum dialect dialect, const char *text, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        bool mark = dialect == DIALECT_SQLITE && memchr("\xef\xbb\xbf", text[i], 3) != NULL;
        if (memchr(" \t\n\v\f\r", text[i], 6) == NULL && !mark) {
            return false;
        }
    }
    return true;
}

static void check_token(const char *text, const struct sql_token *token, size_t size)
{
    struct arena *arena = arena_create();
    require(token->kind != SQL_BLANK, "a blank is given");
    require(token->start < token->end && token->end <= size, "a token outside of the text");
    const char *says = sql_token_text(arena, text, token);
    require(says == NULL || strlen(says) <= token->end - token->start, "a token says more than it has");
    require(!sql_token_is_name(text, token, "name") || token->end - token->start >= 4, "a name too short");
    arena_destroy(arena);
}

static void lex(enum dialect dialect, const char *text, size_t size)
{
    struct sql_lexer all = {.text = text, .length = size, .dialect = dialect, .comments = true}, some = all;
    struct sql_token token, same;
    size_t at = 0;
    some.comments = false;
    while (sql_next(&all, &token)) {
        require(token.start >= at, "tokens overlap");
        require(is_blank(dialect, text, at, token.start), "what is no blank is passed over");
        check_token(text, &token, size);
        at = token.end;
        if (token.kind != SQL_COMMENT) {
            require(sql_next(&some, &same) && same.start == token.start && same.end == token.end,
                    "comments change the tokens");
        }
    }
    require(is_blank(dialect, text, at, size), "what is no blank is left");
    require(!sql_next(&some, &same), "comments change the number of tokens");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size);
    lex(DIALECT_SQLITE, text, size);
    lex(DIALECT_POSTGRES, text, size);
    free(text);
    return 0;
}
