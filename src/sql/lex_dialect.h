/* What the lexers of the dialects share. Each reads one token, comment or run of blanks at the offset, where
 * at least one byte is left, moves the offset behind it and tells its kind and whether it is broken. */
#ifndef SQL_LEX_DIALECT_H
#define SQL_LEX_DIALECT_H

#include "sql/lex.h"

void sql_lex_sqlite(struct sql_lexer *lexer, struct sql_token *token);
void sql_lex_postgres(struct sql_lexer *lexer, struct sql_token *token);

/* '\0' behind the end. */
static inline char sql_peek(const struct sql_lexer *lexer, size_t ahead)
{
    return ahead < lexer->length - lexer->offset ? lexer->text[lexer->offset + ahead] : '\0';
}

static inline bool sql_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool sql_begins_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static inline bool sql_continues_word(char c)
{
    return sql_begins_word(c) || sql_is_digit(c) || c == '$';
}

static inline void sql_skip_word(struct sql_lexer *lexer)
{
    while (sql_continues_word(sql_peek(lexer, 0))) {
        lexer->offset++;
    }
}

static inline void sql_skip_digits(struct sql_lexer *lexer)
{
    while (sql_is_digit(sql_peek(lexer, 0))) {
        lexer->offset++;
    }
}

/* An exponent where there is a whole one. */
static inline void sql_skip_exponent(struct sql_lexer *lexer)
{
    char sign = sql_peek(lexer, 1);
    size_t digits = sign == '+' || sign == '-' ? 2 : 1;
    if ((sql_peek(lexer, 0) == 'e' || sql_peek(lexer, 0) == 'E') && sql_is_digit(sql_peek(lexer, digits))) {
        lexer->offset += digits;
        sql_skip_digits(lexer);
    }
}

/* From the opening quote to behind the closing one; false where there is none. `doubled`: two of them stand
 * for one. */
static inline bool sql_skip_quoted(struct sql_lexer *lexer, char close, bool doubled, bool escapes)
{
    lexer->offset++;
    while (lexer->offset < lexer->length) {
        char c = lexer->text[lexer->offset++];
        if (escapes && c == '\\' && lexer->offset < lexer->length) {
            lexer->offset++;
        } else if (c == close && doubled && sql_peek(lexer, 0) == close) {
            lexer->offset++;
        } else if (c == close) {
            return true;
        }
    }
    return false;
}

#endif
