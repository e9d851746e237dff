#include "llm/scan.h"

#include "sql/lex.h"

#include <string.h>
#include <strings.h>

static const char blanks[] = " \t\r\n\f\v";

char *llm_scan_trim(struct arena *arena, const char *text, size_t length)
{
    size_t start = strspn(text, blanks);
    start = start < length ? start : length;
    while (length > start && strchr(blanks, text[length - 1]) != NULL) {
        length--;
    }
    return arena_strndup(arena, text + start, length - start);
}

/* What a table expression begins with is no longer than this. */
enum { WITH_MAX_BYTES = 4096 };

/* A reply is read before anything is known of it but that SQL may be in it; the validator reads it by the
 * dialect of the database. */
static const enum dialect written = DIALECT_SQLITE;

size_t llm_scan_gap(const char *sql)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = written};
    struct sql_token token;
    return sql_next(&lexer, &token) ? token.start : lexer.length;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

size_t llm_scan_word(const char *text)
{
    size_t length = 0;
    while (is_letter(text[length]) || (length > 0 && text[length] >= '0' && text[length] <= '9')) {
        length++;
    }
    return length;
}

size_t llm_scan_statement(const char *sql)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = written};
    struct sql_token token;
    while (sql_next(&lexer, &token)) {
        if (sql_token_is_symbol(sql, &token, ';')) {
            return token.start;
        }
    }
    return lexer.length;
}

static bool is_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    return llm_scan_word(text) == length && strncasecmp(text, word, length) == 0;
}

/* "name AS", "name (a, b) AS": what WITH is followed by in SQL, and hardly ever in prose. */
static bool is_table_expression(const char *text)
{
    struct sql_lexer lexer = {.text = text, .length = strnlen(text, WITH_MAX_BYTES), .dialect = written};
    struct sql_token token;
    bool more = sql_next(&lexer, &token);
    if (more && sql_token_is_word(text, &token, "recursive")) {
        more = sql_next(&lexer, &token);
    }
    if (!more || (token.kind != SQL_WORD && token.kind != SQL_QUOTED)) {
        return false;
    }
    more = sql_next(&lexer, &token);
    if (more && sql_token_is_symbol(text, &token, '(')) {
        while (more && !sql_token_is_symbol(text, &token, ')')) {
            more = sql_next(&lexer, &token);
        }
        more = more && sql_next(&lexer, &token);
    }
    return more && sql_token_is_word(text, &token, "as");
}

bool llm_scan_is_query(const char *text)
{
    if (is_word(text, "with")) {
        return is_table_expression(text + 4);
    }
    return is_word(text, "select") && text[6] != '\0' && strchr(" \t\r\n(*\"'+-/", text[6]) != NULL;
}

bool llm_scan_is_statement(const char *text)
{
    static const char *const words[] = {
        "alter",   "analyze", "attach", "begin",    "call",  "commit",   "copy",   "create", "delete",
        "detach",  "do",      "drop",   "explain",  "grant", "insert",   "lock",   "merge",  "pragma",
        "reindex", "replace", "revoke", "rollback", "set",   "truncate", "update", "vacuum"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (is_word(text, words[i])) {
            return true;
        }
    }
    return false;
}

/* A statement among words begins within this much of them. */
enum { WORDS_MAX_BYTES = 64 << 10 };

static const char *find_query(const char *text, bool anywhere)
{
    const char *end = text + strnlen(text, WORDS_MAX_BYTES);
    bool line_start = true;
    for (const char *at = text; at < end;) {
        size_t word = llm_scan_word(at);
        if (word > 0 && (line_start || anywhere) && llm_scan_is_query(at)) {
            return at;
        }
        line_start = *at == '\n' || (line_start && strchr(blanks, *at) != NULL);
        at += word > 0 ? word : 1;
    }
    return NULL;
}

const char *llm_scan_find_query(const char *text)
{
    const char *found = find_query(text, false);
    return found != NULL ? found : find_query(text, true);
}
