/* Dates and years that stand in a statement as literals: what another day may change of it. */
#include "answer/statements.h"
#include "catalog/dialect.h"
#include "sql/lex.h"

#include <string.h>

/* '2024-05', '2024-05-17 10:00', or 2024. */
static bool is_date(const char *sql, const struct sql_token *token)
{
    const char *text = sql + token->start;
    size_t length = token->end - token->start;
    bool quoted = token->kind == SQL_STRING && !token->broken && text[0] == '\'';
    text += quoted ? 1 : 0;
    length -= quoted ? 2 : 0;
    if ((token->kind != SQL_NUMBER && !quoted) || (text[0] != '1' && text[0] != '2') ||
        strspn(text, "0123456789") != 4) {
        return false;
    }
    return quoted ? strspn(text, "0123456789-:. TQW") == length : length == 4;
}

static bool has_dates(enum dialect dialect, const char *sql)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    bool found = false;
    while (!found && sql_next(&lexer, &token)) {
        found = is_date(sql, &token);
    }
    return found;
}

bool answer_has_dates(const char *sql)
{
    bool found = false;
    for (size_t i = 0; i < DIALECT_COUNT; i++) {
        found = found || has_dates((enum dialect)i, sql);
    }
    return found;
}

/* The same bytes but in tokens that are dates. */
static bool same_but_dates(enum dialect dialect, const char *a, const char *b)
{
    struct sql_lexer left = {.text = a, .length = strlen(a), .dialect = dialect, .comments = true};
    struct sql_lexer right = {.text = b, .length = strlen(b), .dialect = dialect, .comments = true};
    for (;;) {
        struct sql_token x = {.start = left.length, .end = left.length},
                         y = {.start = right.length, .end = right.length};
        size_t before = left.offset, after = right.offset;
        bool more = sql_next(&left, &x), dates = more && is_date(a, &x);
        if (sql_next(&right, &y) != more || dates != (more && is_date(b, &y)) || x.kind != y.kind) {
            return false;
        }
        size_t length = (dates ? x.start : x.end) - before;
        if (length != (dates ? y.start : y.end) - after || memcmp(a + before, b + after, length) != 0) {
            return false;
        }
        if (!more) {
            return true;
        }
    }
}

/* In whichever dialect they are. */
bool answer_same_but_dates(const char *a, const char *b)
{
    bool same = true;
    for (size_t i = 0; i < DIALECT_COUNT; i++) {
        same = same && same_but_dates((enum dialect)i, a, b);
    }
    return same;
}
