/* Just enough of SQL's lexical rules to know where a parameter cannot stand. */
#include "report/report.h"

#include <ctype.h>
#include <string.h>

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

/* Up to behind `end`, or all of the text. */
static size_t until(const char *text, size_t start, const char *end)
{
    const char *found = strstr(text + start, end);
    return found != NULL ? (size_t)(found - text) + strlen(end) : strlen(text);
}

/* A doubled quote within is two spans, one behind the other. */
static size_t quoted(const char *text, bool backslashes)
{
    for (size_t i = 1; text[i] != '\0'; i++) {
        if (backslashes && text[i] == '\\' && text[i + 1] != '\0') {
            i++;
        } else if (text[i] == text[0]) {
            return i + 1;
        }
    }
    return strlen(text);
}

/* $tag$ ... $tag$ of PostgreSQL. */
static size_t dollar_quoted(const char *text)
{
    char tag[66];
    size_t length = 1;
    while (length < sizeof tag - 2 && text[length] != '$' && is_word(text[length])) {
        length++;
    }
    if (text[length] != '$' || isdigit((unsigned char)text[1])) {
        return 0;
    }
    memcpy(tag, text, length + 1);
    tag[length + 1] = '\0';
    return until(text, length + 1, tag);
}

size_t report_sql_span(const char *sql, const char *at)
{
    char before = at > sql ? at[-1] : ' ';
    bool escapes = (before == 'e' || before == 'E') && !(at - 1 > sql && is_word(at[-2]));
    switch (*at) {
    case '\'':
        return quoted(at, escapes);
    case '"':
    case '`':
        return quoted(at, false);
    case '$':
        return is_word(before) ? 0 : dollar_quoted(at);
    case '-':
        return at[1] == '-' ? until(at, 2, "\n") : 0;
    case '/':
        return at[1] == '*' ? until(at, 2, "*/") : 0;
    default:
        return 0;
    }
}
