/* The one lexer of SQL text: tokens as spans of the source, by the rules of a dialect's own scanner
 * (PostgreSQL 15's scan.l, SQLite's tokenize.c). It never fails: every text has tokens, and each byte is a
 * blank or belongs to exactly one of them, so that whoever decides by tokens reads the text as the database
 * will. */
#ifndef SQL_LEX_H
#define SQL_LEX_H

#include "catalog/catalog.h"

#include <stdbool.h>
#include <stddef.h>

enum sql_token_kind {
    SQL_WORD,      /* a keyword or a bare name */
    SQL_QUOTED,    /* a name in quotes: "x", U&"x", and in SQLite `x` and [x] */
    SQL_STRING,    /* 'x', X'00', and in PostgreSQL E'x', U&'x', B'0', $$x$$, and strings that a line's end
                      parts */
    SQL_NUMBER,    /* without a sign */
    SQL_PARAMETER, /* $1, and in SQLite ?, ?1, :x, @x, #x, $x */
    SQL_SYMBOL,    /* an operator or a mark of punctuation */
    SQL_OTHER,     /* a byte that begins no token */
    SQL_COMMENT,
    SQL_BLANK, /* never given */
    SQL_END,   /* likewise: it ends lists */
};

struct sql_token {
    enum sql_token_kind kind;
    bool broken;       /* no quote or comment closes it, or letters are glued to its digits */
    size_t start, end; /* bytes in the source, quotes and prefixes included */
};

struct sql_lexer {
    const char *text;
    size_t length, offset;
    enum dialect dialect;
    bool comments; /* are tokens too */
};

/* The next token; false at the end. What is not closed runs to the end. */
bool sql_next(struct sql_lexer *lexer, struct sql_token *ret_token);

/* Is the token the bare word, ASCII case-insensitive? */
bool sql_token_is_word(const char *text, const struct sql_token *token, const char *word);
/* Is it one of the words of a list that NULL ends? */
bool sql_token_is_any(const char *text, const struct sql_token *token, const char *const *words);
/* Is it a bare or quoted name that reads `name`, ASCII case-insensitive? */
bool sql_token_is_name(const char *text, const struct sql_token *token, const char *name);
/* Is it a symbol of this one byte? */
bool sql_token_is_symbol(const char *text, const struct sql_token *token, char symbol);

/* The first token at or after `from` that is a name reading `name`. */
bool sql_find_name(enum dialect dialect, const char *text, size_t length, size_t from, const char *name,
                   struct sql_token *ret_token);

/* What the token says, without its quotes, in `arena`; NULL for what is broken or has a letter before its
 * quote. */
char *sql_token_text(struct arena *arena, const char *text, const struct sql_token *token);

#endif
