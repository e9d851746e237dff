/* Where a line that is typed has come to. */
#include "answer/statements.h"
#include "sql/lex.h"

#include <ctype.h>
#include <string.h>

/* The one whose quotes and comments are those of both. */
static const enum dialect typed = DIALECT_POSTGRES;

static bool in_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Is the token to be read again behind its first byte? In a question an apostrophe inside a word begins no
 * literal, and nothing is a comment; in a name or a text of another kind that is open, words are completed.
 */
static bool is_opened(const char *line, const struct sql_token *token)
{
    bool literal = token->kind == SQL_STRING && line[token->start] == '\'';
    bool apostrophe = literal && token->start > 0 && in_word(line[token->start - 1]);
    return apostrophe || token->kind == SQL_COMMENT ||
           (token->broken && !literal && token->kind != SQL_NUMBER);
}

/* Of the dialects' readings, the one that takes the fewest characters of a question for quotes. */
struct answer_cursor answer_read_cursor(struct arena *arena, const char *line)
{
    struct sql_lexer lexer = {.text = line, .length = strlen(line), .dialect = typed, .comments = true};
    struct sql_token token, before = {.kind = SQL_BLANK};
    struct sql_token table = {0}, last_dot = {0};
    while (sql_next(&lexer, &token)) {
        if (is_opened(line, &token)) {
            lexer.offset = token.start + 1;
            before = (struct sql_token){.kind = SQL_BLANK};
            continue;
        }
        bool name = before.kind == SQL_WORD || before.kind == SQL_QUOTED;
        bool dot = sql_token_is_symbol(line, &token, '.');
        table = dot && name && before.end == token.start ? before : table;
        last_dot = dot ? token : last_dot;
        before = token;
    }
    bool open = before.kind == SQL_STRING && before.broken;
    bool word = before.end == lexer.length && (before.kind == SQL_WORD || before.kind == SQL_NUMBER);
    size_t start = open ? before.start + 1 : word ? before.start : lexer.length;
    bool named = table.end > 0 && last_dot.start == table.end && last_dot.end == start;
    return (struct answer_cursor){
        .word = line + start, .literal = open, .table = named ? sql_token_text(arena, line, &table) : NULL};
}
