#include "policy/filter.h"

#include "sql/lex.h"
#include "util/error.h"

#include <string.h>
#include <strings.h>

/* A filter is put into parentheses. It is read with the closing one behind it, which must come out as the
 * last token and close what stands before the text: then nothing in the text changes what that is. */
struct splitter {
    struct arena *arena;
    const char *table, *text; /* with ')' behind it */
    size_t length;            /* without */
    size_t begin;             /* of the piece at hand */
    int depth;                /* of parentheses */
    struct sql_token before;
    struct filter_piece *pieces;
    size_t count, capacity;
    struct askdb_error *err;
};

static const char FOREIGN[] = "parameters are written :name, and a filter is one condition";

static int refuse(struct splitter *splitter, const char *why)
{
    return error_set(splitter->err, ASKDB_USAGE, "rows of %s: %s", splitter->table, why);
}

static void add_piece(struct splitter *splitter, size_t end, const char *parameter)
{
    splitter->pieces = arena_grow(splitter->arena, splitter->pieces, splitter->count, &splitter->capacity,
                                  sizeof *splitter->pieces);
    splitter->pieces[splitter->count++] = (struct filter_piece){
        .text = arena_strndup(splitter->arena, splitter->text + splitter->begin, end - splitter->begin),
        .parameter = parameter,
    };
}

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (unsigned char)c >= 0x80;
}

/* A colon and a name, of which PostgreSQL makes two tokens and SQLite one. What takes their place must not
 * become a part of what stands before. */
static int take_parameter(struct splitter *splitter, size_t start, size_t end)
{
    bool joined = start > 0 && is_word_byte(splitter->text[start - 1]);
    if (joined) {
        return refuse(splitter, "a parameter stands apart from the word before it");
    }
    add_piece(splitter, start, arena_strndup(splitter->arena, splitter->text + start + 1, end - start - 1));
    splitter->begin = end;
    return 0;
}

static bool is_name(const char *text, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        if (strchr("$:(", text[i]) != NULL) {
            return false;
        }
    }
    return end > start && strchr("0123456789", text[start]) == NULL;
}

static int pass_word(struct splitter *splitter, const struct sql_token *token)
{
    const char *text = splitter->text;
    if (!is_name(text, token->start, token->end)) {
        return refuse(splitter, FOREIGN);
    }
    if (sql_token_is_symbol(text, &splitter->before, ':') && splitter->before.end == token->start) {
        return take_parameter(splitter, splitter->before.start, token->end);
    }
    return 0;
}

static int pass_parameter(struct splitter *splitter, const struct sql_token *token)
{
    if (splitter->text[token->start] != ':' || !is_name(splitter->text, token->start + 1, token->end)) {
        return refuse(splitter, FOREIGN);
    }
    return take_parameter(splitter, token->start, token->end);
}

/* With E, U& or X before it, or N, which is a word of its own. */
static int pass_quoted(struct splitter *splitter, const struct sql_token *token)
{
    bool glued =
        token->kind == SQL_STRING && token->start > 0 && is_word_byte(splitter->text[token->start - 1]);
    if (splitter->text[token->start] == '$') {
        return refuse(splitter, FOREIGN);
    }
    if (glued || strchr("'\"`[", splitter->text[token->start]) == NULL) {
        return refuse(splitter, "strings with a letter before the quote are not allowed");
    }
    return token->broken ? refuse(splitter, "a quote is not closed") : 0;
}

static int pass_symbol(struct splitter *splitter, const struct sql_token *token)
{
    splitter->depth += sql_token_is_symbol(splitter->text, token, '(') ? 1 : 0;
    splitter->depth -= sql_token_is_symbol(splitter->text, token, ')') ? 1 : 0;
    if (sql_token_is_symbol(splitter->text, token, ';')) {
        return refuse(splitter, FOREIGN);
    }
    return splitter->depth < 0 && token->start < splitter->length
               ? refuse(splitter, "the parentheses do not match")
               : 0;
}

static int pass_token(struct splitter *splitter, const struct sql_token *token)
{
    switch (token->kind) {
    case SQL_WORD:
        return pass_word(splitter, token);
    case SQL_QUOTED:
    case SQL_STRING:
        return pass_quoted(splitter, token);
    case SQL_PARAMETER:
        return pass_parameter(splitter, token);
    case SQL_SYMBOL:
        return pass_symbol(splitter, token);
    case SQL_COMMENT:
        return refuse(splitter, "comments are not allowed");
    case SQL_NUMBER:
        return token->broken ? refuse(splitter, "letters are glued to a number") : 0;
    case SQL_OTHER:
    case SQL_BLANK:
    case SQL_END:
        break;
    }
    return refuse(splitter, FOREIGN);
}

int filter_split(struct arena *arena, enum dialect dialect, const char *table, const char *text,
                 struct filter_piece **ret_pieces, size_t *ret_count, struct askdb_error *err)
{
    size_t length = strlen(text);
    struct splitter splitter = {.arena = arena,
                                .table = table,
                                .text = arena_printf(arena, "%s)", text),
                                .length = length,
                                .before = {.kind = SQL_BLANK},
                                .err = err};
    struct sql_lexer lexer = {
        .text = splitter.text, .length = length + 1, .dialect = dialect, .comments = true};
    struct sql_token token;
    int status = 0;
    while (status == 0 && sql_next(&lexer, &token)) {
        status = pass_token(&splitter, &token);
        splitter.before = token;
    }
    bool closed =
        splitter.before.start == length && sql_token_is_symbol(splitter.text, &splitter.before, ')');
    if (status == 0 && (splitter.depth != -1 || !closed)) {
        status = refuse(&splitter, "the parentheses do not match");
    }
    if (status < 0) {
        return status;
    }
    add_piece(&splitter, length, NULL);
    *ret_pieces = splitter.pieces;
    *ret_count = splitter.count;
    return 0;
}

/* ---- what stays as it is ---- */

static bool holds(const char *text, const char *word)
{
    while (text[0] != '\0' && strncasecmp(text, word, strlen(word)) != 0) {
        text++;
    }
    return text[0] != '\0';
}

bool filter_is_steady_text(const char *text)
{
    static const char *const times[] = {"(", "current", "local", "now", "today", "tomorrow", "yesterday"};
    bool steady = true;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        steady = steady && !holds(text, times[i]);
    }
    return steady;
}

bool filter_is_steady(const struct filter_piece *pieces, size_t count)
{
    bool steady = true;
    for (size_t i = 0; i < count; i++) {
        steady = steady && filter_is_steady_text(pieces[i].text);
    }
    return steady;
}
