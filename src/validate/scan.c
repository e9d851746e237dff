#include "validate/scan.h"

#include <string.h>
#include <strings.h>

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_word(char c)
{
    return is_word_start(c) || is_digit(c) || c == '$';
}

static char peek(const struct scan *scan, size_t ahead)
{
    size_t left = scan->length - scan->offset;
    return ahead < left ? scan->text[scan->offset + ahead] : '\0';
}

static void skip_line(struct scan *scan)
{
    while (scan->offset < scan->length && scan->text[scan->offset] != '\n') {
        scan->offset++;
    }
}

/* Block comments nest in PostgreSQL and do not in SQLite. */
static void skip_block(struct scan *scan)
{
    size_t depth = 1;
    scan->offset += 2;
    while (scan->offset < scan->length && depth > 0) {
        if (peek(scan, 0) == '*' && peek(scan, 1) == '/') {
            depth--;
            scan->offset += 2;
        } else if (scan->dialect == DIALECT_POSTGRES && peek(scan, 0) == '/' && peek(scan, 1) == '*') {
            depth++;
            scan->offset += 2;
        } else {
            scan->offset++;
        }
    }
}

static void skip_blanks(struct scan *scan)
{
    while (scan->offset < scan->length) {
        if (is_blank(peek(scan, 0))) {
            scan->offset++;
        } else if (peek(scan, 0) == '-' && peek(scan, 1) == '-') {
            skip_line(scan);
        } else if (peek(scan, 0) == '/' && peek(scan, 1) == '*') {
            skip_block(scan);
        } else {
            return;
        }
    }
}

/* From after an opening quote to after the closing one; a doubled one stands for itself. */
static void skip_quoted(struct scan *scan, char close, bool escapes)
{
    while (scan->offset < scan->length) {
        char c = scan->text[scan->offset++];
        if (escapes && c == '\\' && scan->offset < scan->length) {
            scan->offset++;
        } else if (c == close) {
            if (close == ']' || peek(scan, 0) != close) {
                return;
            }
            scan->offset++;
        }
    }
}

/* $tag$ ... $tag$; false where the dollar does not begin one. */
static bool skip_dollar_quoted(struct scan *scan)
{
    const char *start = scan->text + scan->offset;
    size_t left = scan->length - scan->offset;
    size_t tag = 1;
    while (tag < left && is_word(start[tag]) && start[tag] != '$' && !(tag == 1 && is_digit(start[tag]))) {
        tag++;
    }
    if (tag >= left || start[tag] != '$') {
        return false;
    }
    tag++;
    for (size_t i = tag; i + tag <= left; i++) {
        if (start[i] == '$' && memcmp(start + i, start, tag) == 0) {
            scan->offset += i + tag;
            return true;
        }
    }
    scan->offset = scan->length;
    return true;
}

static enum token_kind skip_word(struct scan *scan)
{
    size_t start = scan->offset;
    while (scan->offset < scan->length && is_word(scan->text[scan->offset])) {
        scan->offset++;
    }
    bool escaped = scan->dialect == DIALECT_POSTGRES && scan->offset == start + 1 &&
                   (scan->text[start] == 'e' || scan->text[start] == 'E') && peek(scan, 0) == '\'';
    if (escaped) {
        scan->offset++;
        skip_quoted(scan, '\'', true);
        return TOKEN_STRING;
    }
    return TOKEN_WORD;
}

static void skip_number(struct scan *scan)
{
    while (scan->offset < scan->length && (is_word(peek(scan, 0)) || peek(scan, 0) == '.')) {
        scan->offset++;
    }
}

static enum token_kind skip_token(struct scan *scan)
{
    char c = peek(scan, 0);
    bool sqlite = scan->dialect == DIALECT_SQLITE;
    if (is_word_start(c)) {
        return skip_word(scan);
    }
    if (is_digit(c)) {
        skip_number(scan);
        return TOKEN_NUMBER;
    }
    if (c == '$' && !sqlite && skip_dollar_quoted(scan)) {
        return TOKEN_STRING;
    }
    scan->offset++;
    if (c == '\'') {
        skip_quoted(scan, '\'', false);
        return TOKEN_STRING;
    }
    if (c == '"' || (sqlite && (c == '`' || c == '['))) {
        skip_quoted(scan, c == '[' ? ']' : c, false);
        return TOKEN_QUOTED;
    }
    return TOKEN_SYMBOL;
}

bool scan_next(struct scan *scan, struct token *ret_token)
{
    skip_blanks(scan);
    if (scan->offset >= scan->length) {
        return false;
    }
    ret_token->start = scan->offset;
    ret_token->kind = skip_token(scan);
    ret_token->end = scan->offset;
    return true;
}

static bool quoted_reads(const char *text, size_t length, const char *name)
{
    char close = text[0] == '[' ? ']' : text[0];
    size_t i = 1;
    while (i < length && *name != '\0') {
        if (text[i] == close && (i + 1 >= length || text[i + 1] != close)) {
            return false;
        }
        if (text[i] == close) {
            i++;
        }
        if (strncasecmp(text + i, name, 1) != 0) {
            return false;
        }
        i++;
        name++;
    }
    return *name == '\0' && i + 1 == length && text[i] == close;
}

bool token_is_word(const char *text, const struct token *token, const char *word)
{
    size_t length = token->end - token->start;
    return token->kind == TOKEN_WORD && strlen(word) == length &&
           strncasecmp(text + token->start, word, length) == 0;
}

bool token_is_name(const char *text, const struct token *token, const char *name)
{
    if (token->kind == TOKEN_QUOTED) {
        return quoted_reads(text + token->start, token->end - token->start, name);
    }
    return token_is_word(text, token, name);
}

bool token_is_symbol(const char *text, const struct token *token, char symbol)
{
    return token->kind == TOKEN_SYMBOL && text[token->start] == symbol;
}

bool scan_find_name(enum dialect dialect, const char *text, size_t length, size_t from, const char *name,
                    struct token *ret_token)
{
    struct scan scan = {.text = text, .length = length, .dialect = dialect};
    struct token token;
    while (scan_next(&scan, &token)) {
        if (token.start >= from && token_is_name(text, &token, name)) {
            *ret_token = token;
            return true;
        }
    }
    return false;
}
