#include "llm/scan.h"

#include <string.h>
#include <strings.h>

static const char blanks[] = " \t\r\n\f\v";

char *scan_trim(struct arena *arena, const char *text, size_t length)
{
    size_t start = strspn(text, blanks);
    start = start < length ? start : length;
    while (length > start && strchr(blanks, text[length - 1]) != NULL) {
        length--;
    }
    return arena_strndup(arena, text + start, length - start);
}

/* Bytes of the comment that `sql` begins with; 0 for none. */
static size_t comment(const char *sql)
{
    if (sql[0] == '-' && sql[1] == '-') {
        return strcspn(sql, "\n");
    }
    if (sql[0] == '/' && sql[1] == '*') {
        const char *end = strstr(sql + 2, "*/");
        return end != NULL ? (size_t)(end + 2 - sql) : strlen(sql);
    }
    return 0;
}

size_t scan_gap(const char *sql)
{
    size_t length = 0, step;
    do {
        step = strspn(sql + length, blanks);
        step += comment(sql + length + step);
        length += step;
    } while (step > 0);
    return length;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

size_t scan_word(const char *text)
{
    size_t length = 0;
    while (is_letter(text[length]) || (length > 0 && text[length] >= '0' && text[length] <= '9')) {
        length++;
    }
    return length;
}

/* Bytes of the quoted text that begins here; a doubled quote is two texts side by side, which ends it at the
 * same place. */
static size_t quoted(const char *sql)
{
    const char *end = strchr(sql + 1, sql[0]);
    return end != NULL ? (size_t)(end + 1 - sql) : strlen(sql);
}

size_t scan_statement(const char *sql)
{
    size_t at = 0;
    while (sql[at] != '\0' && sql[at] != ';') {
        size_t skipped = comment(sql + at);
        if (skipped > 0) {
            at += skipped;
        } else if (strchr("'\"`", sql[at]) != NULL) {
            at += quoted(sql + at);
        } else {
            at++;
        }
    }
    return at;
}

static bool is_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    return scan_word(text) == length && strncasecmp(text, word, length) == 0;
}

/* "name AS", "name (a, b) AS": what WITH is followed by in SQL, and hardly ever in prose. */
static bool is_table_expression(const char *text)
{
    text += scan_gap(text);
    if (is_word(text, "recursive")) {
        text += scan_word(text);
        text += scan_gap(text);
    }
    size_t name = *text == '"' ? quoted(text) : scan_word(text);
    if (name == 0) {
        return false;
    }
    text += name;
    text += scan_gap(text);
    if (*text == '(') {
        text += strcspn(text, ")");
        text += *text == ')';
        text += scan_gap(text);
    }
    return is_word(text, "as");
}

bool scan_is_query(const char *text)
{
    if (is_word(text, "with")) {
        return is_table_expression(text + 4);
    }
    return is_word(text, "select") && text[6] != '\0' && strchr(" \t\r\n(*\"'+-/", text[6]) != NULL;
}

bool scan_is_statement(const char *text)
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

static const char *find_query(const char *text, bool anywhere)
{
    bool line_start = true;
    for (const char *at = text; *at != '\0';) {
        size_t word = scan_word(at);
        if (word > 0 && (line_start || anywhere) && scan_is_query(at)) {
            return at;
        }
        line_start = *at == '\n' || (line_start && strchr(blanks, *at) != NULL);
        at += word > 0 ? word : 1;
    }
    return NULL;
}

const char *scan_find_query(const char *text)
{
    const char *found = find_query(text, false);
    return found != NULL ? found : find_query(text, true);
}
