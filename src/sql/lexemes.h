/* Tokens with their texts, for the parser. */
#ifndef SQL_LEXEMES_H
#define SQL_LEXEMES_H

#include "askdb/error.h"
#include "sql/lex.h"

#include <stdint.h>

struct sql_lexeme {
    enum sql_token_kind kind; /* SQL_END: behind the last; SQL_OTHER: E'x', 0x1F and the like, as they are */
    uint32_t start, end;      /* bytes in the source */
    const char *text;         /* without quotes */
};

/* Without comments. ASKDB_REJECTED at what is not closed, begins no token, or is a parameter. */
int sql_read_lexemes(struct arena *arena, enum dialect dialect, const char *sql,
                     struct sql_lexeme **ret_lexemes, struct askdb_error *err);

#endif
