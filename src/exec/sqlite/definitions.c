#include "exec/sqlite/definitions.h"

#include <string.h>

struct sqlite_definitions sqlite_definitions_open(const char *sql)
{
    struct sqlite_definitions definitions = {
        .lexer = {.text = sql, .length = strlen(sql), .dialect = DIALECT_SQLITE, .comments = true}};
    struct sql_token token;
    while (sql_next(&definitions.lexer, &token) && !sql_token_is_symbol(sql, &token, '(')) {
    }
    return definitions;
}

static bool is_on_line(const char *sql, size_t from, size_t to)
{
    return strspn(sql + from, " \t") >= to - from;
}

/* A comment behind the comma, on the same line. */
static void take_comment_behind(struct sqlite_definitions *definitions)
{
    struct sql_lexer ahead = definitions->lexer;
    struct sql_token token;
    if (definitions->comment.end == 0 && sql_next(&ahead, &token) && token.kind == SQL_COMMENT &&
        is_on_line(ahead.text, definitions->lexer.offset, token.start)) {
        definitions->comment = token;
        definitions->lexer = ahead;
    }
}

bool sqlite_definitions_next(struct sqlite_definitions *definitions)
{
    const char *sql = definitions->lexer.text;
    struct sql_token token;
    size_t depth = 0, count = 0;
    definitions->name = definitions->comment = (struct sql_token){0};
    while (sql_next(&definitions->lexer, &token)) {
        bool ends = depth == 0 && sql_token_is_symbol(sql, &token, ')');
        if (ends || (depth == 0 && sql_token_is_symbol(sql, &token, ','))) {
            definitions->lexer.offset = ends ? definitions->lexer.length : token.end;
            if (!ends) {
                take_comment_behind(definitions);
            }
            break;
        }
        if (count == 0 && token.kind == SQL_COMMENT) { /* above it: of one or of many, nobody knows */
            continue;
        }
        if (count == 0) {
            definitions->start = token.start;
            definitions->name = token;
        }
        if (token.kind == SQL_COMMENT) {
            definitions->comment = token;
        }
        definitions->end = token.end;
        depth += sql_token_is_symbol(sql, &token, '(') ? 1 : 0;
        depth -= sql_token_is_symbol(sql, &token, ')') ? 1 : 0;
        count++;
    }
    return count > 0;
}

const char *sqlite_definitions_comment(struct arena *arena, const struct sqlite_definitions *definitions)
{
    const char *sql = definitions->lexer.text;
    const struct sql_token *comment = &definitions->comment;
    if (comment->end == 0) {
        return NULL;
    }
    bool block = sql[comment->start] == '/' && !comment->broken;
    return arena_strndup(arena, sql + comment->start + 2, comment->end - comment->start - (block ? 4 : 2));
}
