/* The words of an SQL text, with their places: enough to find a name for a message and to bound the work a
 * statement asks for. What a statement may do is never decided here: that is the parsers' part. */
#ifndef VALIDATE_SCAN_H
#define VALIDATE_SCAN_H

#include "catalog/catalog.h"

#include <stdbool.h>
#include <stddef.h>

enum token_kind {
    TOKEN_WORD,   /* keyword or bare name */
    TOKEN_QUOTED, /* quoted name, quotes included */
    TOKEN_STRING,
    TOKEN_NUMBER,
    TOKEN_SYMBOL, /* one byte */
};

struct token {
    enum token_kind kind;
    size_t start, end;
};

struct scan {
    const char *text;
    size_t length, offset;
    enum dialect dialect;
};

/* The next token after blanks and comments; false at the end. Unclosed quotes and comments run to the end. */
bool scan_next(struct scan *scan, struct token *ret_token);

/* True where the token is a bare or quoted name that reads `name`, ASCII case-insensitive. */
bool token_is_name(const char *text, const struct token *token, const char *name);

/* True where the token is the bare word `word`, ASCII case-insensitive. */
bool token_is_word(const char *text, const struct token *token, const char *word);
bool token_is_symbol(const char *text, const struct token *token, char symbol);

/* The place of the first name token at or after `from` that reads `name`. */
bool scan_find_name(enum dialect dialect, const char *text, size_t length, size_t from, const char *name,
                    struct token *ret_token);

/* How many query expressions the text grows to when every use of a WITH name is replaced by its query, at
 * most `limit`: SQLite expands them so while preparing, which no time limit stops. */
size_t scan_expansion(enum dialect dialect, const char *text, size_t length, struct arena *arena,
                      size_t limit);

#endif
