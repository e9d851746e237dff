#include "exec/sample.h"

#include <string.h>
#include <strings.h>

enum { LONGEST_PLACEHOLDER = 8 };

/* A cursor over a text that needs no terminator. */
struct cursor {
    const char *at, *end;
};

static char peek(const struct cursor *cursor)
{
    return cursor->at < cursor->end ? *cursor->at : '\0';
}

static bool take(struct cursor *cursor, char byte)
{
    if (cursor->at < cursor->end && *cursor->at == byte) {
        cursor->at++;
        return true;
    }
    return false;
}

static size_t take_digits(struct cursor *cursor)
{
    size_t count = 0;
    while (peek(cursor) >= '0' && peek(cursor) <= '9') {
        cursor->at++;
        count++;
    }
    return count;
}

/* Exactly `digits` digits whose number lies between `low` and `high`. */
static bool take_number(struct cursor *cursor, size_t digits, int low, int high)
{
    const char *start = cursor->at;
    if (take_digits(cursor) != digits) {
        return false;
    }
    int value = 0;
    for (size_t i = 0; i < digits; i++) {
        value = value * 10 + (start[i] - '0');
    }
    return value >= low && value <= high;
}

static enum sample_kind sample_number(struct cursor cursor)
{
    take(&cursor, '-');
    bool zero = peek(&cursor) == '0';
    size_t whole = take_digits(&cursor);
    if (zero && whole > 1) {
        return SAMPLE_TEXT;
    }
    if (cursor.at == cursor.end) {
        return whole > 0 && whole <= 18 ? SAMPLE_INTEGER : SAMPLE_TEXT;
    }
    if (!take(&cursor, '.')) {
        return SAMPLE_TEXT;
    }
    size_t fraction = take_digits(&cursor);
    if (whole + fraction == 0) {
        return SAMPLE_TEXT;
    }
    if (take(&cursor, 'e') || take(&cursor, 'E')) {
        if (!take(&cursor, '-')) {
            take(&cursor, '+');
        }
        size_t exponent = take_digits(&cursor);
        if (exponent == 0 || exponent > 3) {
            return SAMPLE_TEXT;
        }
    }
    return cursor.at == cursor.end ? SAMPLE_REAL : SAMPLE_TEXT;
}

static bool take_zone(struct cursor *cursor)
{
    if (take(cursor, 'Z') || (peek(cursor) != '+' && peek(cursor) != '-')) {
        return true;
    }
    cursor->at++;
    const char *start = cursor->at;
    size_t digits = take_digits(cursor);
    if (digits == 4) {
        return true;
    }
    cursor->at = start;
    return take_number(cursor, 2, 0, 15) && (!take(cursor, ':') || take_number(cursor, 2, 0, 59));
}

static bool take_clock(struct cursor *cursor)
{
    if (!take_number(cursor, 2, 0, 24) || !take(cursor, ':') || !take_number(cursor, 2, 0, 59)) {
        return false;
    }
    if (take(cursor, ':')) {
        if (!take_number(cursor, 2, 0, 60)) {
            return false;
        }
        if (take(cursor, '.') && take_digits(cursor) == 0) {
            return false;
        }
    }
    return take_zone(cursor);
}

static enum sample_kind sample_date(struct cursor cursor)
{
    if (!take_number(&cursor, 4, 0, 9999) || !take(&cursor, '-') || !take_number(&cursor, 2, 1, 12) ||
        !take(&cursor, '-') || !take_number(&cursor, 2, 1, 31)) {
        return SAMPLE_TEXT;
    }
    if (cursor.at == cursor.end) {
        return SAMPLE_DATE;
    }
    if (!take(&cursor, ' ') && !take(&cursor, 'T')) {
        return SAMPLE_TEXT;
    }
    return take_clock(&cursor) && cursor.at == cursor.end ? SAMPLE_DATETIME : SAMPLE_TEXT;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

enum sample_kind exec_sample_text(const char *text, size_t length)
{
    struct cursor cursor = {.at = text, .end = text + length};
    while (cursor.at < cursor.end && is_space(cursor.end[-1])) {
        cursor.end--;
    }
    while (cursor.at < cursor.end && is_space(*cursor.at)) {
        cursor.at++;
    }
    if (cursor.at == cursor.end) {
        return SAMPLE_BLANK;
    }
    enum sample_kind kind = sample_number(cursor);
    return kind == SAMPLE_TEXT ? sample_date(cursor) : kind;
}

bool exec_sample_is_placeholder(const char *text, size_t length)
{
    static const char *const words[] = {
        "na",      "n/a",   "n.a.",   "-",     "--",           "---",          "null",    "none", "nan",
        "?",       ".",     "..",     "nil",   "\xE2\x80\x93", "\xE2\x80\x94", "missing", "#n/a", "#div/0!",
        "#value!", "#ref!", "#name?", "#num!", "k.a.",         "unknown",      "tbd"};
    if (length > LONGEST_PLACEHOLDER || length == 0 || (text[0] >= '0' && text[0] <= '9')) {
        return false;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strlen(words[i]) == length && strncasecmp(words[i], text, length) == 0) {
            return true;
        }
    }
    return false;
}
