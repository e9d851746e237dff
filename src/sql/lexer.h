/* Tokens of SQL text. */
#ifndef SQL_LEXER_H
#define SQL_LEXER_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sql_token_kind {
    SQL_WORD,   /* a keyword or a bare identifier */
    SQL_QUOTED, /* "x", `x` or [x]: text is unquoted */
    SQL_STRING, /* 'x': text is unquoted */
    SQL_NUMBER,
    SQL_SYMBOL, /* one operator or punctuation mark */
    SQL_END,
};

struct sql_token {
    enum sql_token_kind kind;
    uint32_t start, end; /* bytes in the source */
    const char *text;
};

/* Splits `sql` into tokens, the last of kind SQL_END; comments are passed over. ASKDB_REJECTED at an unended
 * string or comment, or a character that begins no token. */
int sql_lex(struct arena *arena, const char *sql, struct sql_token **ret_tokens, struct askdb_error *err);

#endif
