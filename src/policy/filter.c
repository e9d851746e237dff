#include "policy/filter.h"

#include "util/error.h"

#include <string.h>

struct splitter {
    struct arena *arena;
    enum dialect dialect;
    const char *table, *text;
    size_t at, begin; /* of the piece at hand */
    int depth;        /* of parentheses */
    struct filter_piece *pieces;
    size_t count, capacity;
    struct askdb_error *err;
};

static bool is_word_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_word(char c)
{
    return is_word_start(c) || (c >= '0' && c <= '9');
}

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

/* From an opening quote to after the closing one; a doubled one closes and opens again. */
static int pass_quoted(struct splitter *splitter, char close)
{
    const char *text = splitter->text;
    bool prefixed = text[splitter->at] == '\'' && splitter->at > 0 && is_word(text[splitter->at - 1]);
    const char *end = strchr(text + splitter->at + 1, close);
    if (prefixed) {
        return refuse(splitter, "strings with a letter before the quote are not allowed");
    }
    if (end == NULL) {
        return refuse(splitter, "a quote is not closed");
    }
    splitter->at = (size_t)(end - text) + 1;
    return 0;
}

static void pass_parameter(struct splitter *splitter)
{
    size_t colon = splitter->at++, name = splitter->at;
    while (is_word(splitter->text[splitter->at])) {
        splitter->at++;
    }
    add_piece(splitter, colon, arena_strndup(splitter->arena, splitter->text + name, splitter->at - name));
    splitter->begin = splitter->at;
}

static int pass_symbol(struct splitter *splitter)
{
    const char *here = splitter->text + splitter->at;
    bool sqlite = splitter->dialect == DIALECT_SQLITE;
    if (strncmp(here, "--", 2) == 0 || strncmp(here, "/*", 2) == 0) {
        return refuse(splitter, "comments are not allowed");
    }
    if (strchr(sqlite ? ";$?@#" : ";$", *here) != NULL) {
        return refuse(splitter, "parameters are written :name, and a filter is one condition");
    }
    splitter->depth += *here == '(' ? 1 : *here == ')' ? -1 : 0;
    if (splitter->depth < 0) {
        return refuse(splitter, "the parentheses do not match");
    }
    splitter->at += strncmp(here, "::", 2) == 0 ? 2 : 1;
    return 0;
}

static int pass_token(struct splitter *splitter)
{
    char c = splitter->text[splitter->at];
    bool sqlite = splitter->dialect == DIALECT_SQLITE;
    if (c == '\'' || c == '"' || (sqlite && (c == '`' || c == '['))) {
        return pass_quoted(splitter, c == '[' ? ']' : c);
    }
    if (c == ':' && is_word_start(splitter->text[splitter->at + 1])) {
        pass_parameter(splitter);
        return 0;
    }
    if (is_word(c)) {
        splitter->at++;
        return 0;
    }
    return pass_symbol(splitter);
}

int filter_split(struct arena *arena, enum dialect dialect, const char *table, const char *text,
                 struct filter_piece **ret_pieces, size_t *ret_count, struct askdb_error *err)
{
    struct splitter splitter = {.arena = arena, .dialect = dialect, .table = table, .text = text, .err = err};
    int status = 0;
    while (status == 0 && text[splitter.at] != '\0') {
        status = pass_token(&splitter);
    }
    if (status == 0 && splitter.depth != 0) {
        status = refuse(&splitter, "the parentheses do not match");
    }
    if (status < 0) {
        return status;
    }
    add_piece(&splitter, splitter.at, NULL);
    *ret_pieces = splitter.pieces;
    *ret_count = splitter.count;
    return 0;
}
