#include "exec/number.h"

#include <string.h>

enum { MOST_PARTS = 64, MOST_DIGITS = 60, MOST_LETTERS = 3 };

struct cursor {
    const char *at, *end;
};

/* A number taken apart: sign, digits in groups with what parts them, exponent. */
struct parts {
    bool negative, percent, odd, currency_first;
    const char *currency;
    const char *core; /* from the first digit or sign of decimals to the last */
    size_t core_length;
    const char *exponent; /* "e-5", within the text; NULL: none */
    size_t exponent_length;
};

static bool starts(const struct cursor *cursor, const char *text)
{
    size_t length = strlen(text);
    return (size_t)(cursor->end - cursor->at) >= length && memcmp(cursor->at, text, length) == 0;
}

static bool take(struct cursor *cursor, const char *text)
{
    bool found = starts(cursor, text);
    cursor->at += found ? strlen(text) : 0;
    return found;
}

static bool ends(const struct cursor *cursor, const char *text)
{
    size_t length = strlen(text);
    return (size_t)(cursor->end - cursor->at) >= length && memcmp(cursor->end - length, text, length) == 0;
}

static bool drop(struct cursor *cursor, const char *text)
{
    bool found = ends(cursor, text);
    cursor->end -= found ? strlen(text) : 0;
    return found;
}

/* Blanks that part thousands, or stand before a currency: also the no-break ones, U+00A0, U+202F, U+2009. */
static const char *const blanks[] = {" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\t"};
enum { BLANK_COUNT = sizeof blanks / sizeof *blanks };

static void trim(struct cursor *cursor)
{
    bool found = true;
    while (found) {
        found = false;
        for (size_t i = 0; i < BLANK_COUNT; i++) {
            found = take(cursor, blanks[i]) || drop(cursor, blanks[i]) || found;
        }
    }
}

/* A currency before or behind the number; "" for a second one. */
static bool cut_currency(struct cursor *cursor, const char **currency)
{
    static const char *const names[] = {"R$",
                                        "US$",
                                        "$",
                                        "\xE2\x82\xAC" /* euro */,
                                        "\xC2\xA3" /* pound */,
                                        "\xC2\xA5" /* yen */,
                                        "\xE2\x82\xB9" /* rupee */,
                                        "EUR",
                                        "USD",
                                        "GBP",
                                        "CHF",
                                        "JPY",
                                        "CAD",
                                        "AUD",
                                        "SEK",
                                        "NOK",
                                        "DKK",
                                        "PLN",
                                        "z\xC5\x82",
                                        "kr",
                                        "Fr."};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (take(cursor, names[i]) || drop(cursor, names[i])) {
            *currency = *currency == NULL ? names[i] : "";
            trim(cursor);
            return true;
        }
    }
    return false;
}

static bool take_sign(struct cursor *cursor, bool *negative)
{
    if (take(cursor, "-") || take(cursor, "\xE2\x88\x92")) {
        *negative = true;
        return true;
    }
    return take(cursor, "+");
}

/* The exponent, cut off the end. False where there is an "e" that begins none. */
static bool cut_exponent(struct cursor *cursor, struct parts *parts)
{
    for (const char *at = cursor->at; at < cursor->end; at++) {
        if (*at != 'e' && *at != 'E') {
            continue;
        }
        const char *digit = at + 1;
        digit += digit < cursor->end && (*digit == '-' || *digit == '+') ? 1 : 0;
        size_t count = (size_t)(cursor->end - digit);
        for (const char *each = digit; each < cursor->end; each++) {
            if (*each < '0' || *each > '9') {
                return false;
            }
        }
        parts->exponent = at;
        parts->exponent_length = (size_t)(cursor->end - at);
        cursor->end = at;
        return count > 0 && count <= 3;
    }
    return true;
}

static bool take_apart(const char *text, size_t length, struct parts *ret_parts)
{
    struct cursor cursor = {text, text + length};
    struct parts parts = {0};
    trim(&cursor);
    bool sign = false, bracket = ends(&cursor, ")") && take(&cursor, "(");
    if (bracket) {
        drop(&cursor, ")");
        parts.negative = true;
        parts.odd = true;
        trim(&cursor);
    }
    sign = take_sign(&cursor, &parts.negative);
    parts.percent = drop(&cursor, "%");
    trim(&cursor);
    const char *begin = cursor.at;
    while (cut_currency(&cursor, &parts.currency)) {
    }
    parts.currency_first = parts.currency != NULL && cursor.at > begin;
    if (!sign && take_sign(&cursor, &parts.negative)) {
        sign = true;
        trim(&cursor);
    }
    if (!sign && !bracket && cursor.end - cursor.at > 1 && drop(&cursor, "-")) {
        parts.negative = true; /* 123.45-, as SAP writes it */
        parts.odd = true;
        sign = true;
    }
    if ((bracket && sign) || !cut_exponent(&cursor, &parts)) {
        return false;
    }
    parts.core = cursor.at;
    parts.core_length = (size_t)(cursor.end - cursor.at);
    *ret_parts = parts;
    return parts.core_length > 0;
}

/* The separator at the cursor: a comma, a point, an apostrophe or a blank; '\0': none. It is taken. */
static char take_separator(struct cursor *cursor)
{
    if (take(cursor, ",") || take(cursor, ".") || take(cursor, "'")) {
        return cursor->at[-1];
    }
    if (take(cursor, "\xE2\x80\x99")) {
        return '\'';
    }
    for (size_t i = 0; i < BLANK_COUNT; i++) {
        if (take(cursor, blanks[i])) {
            return ' ';
        }
    }
    return '\0';
}

struct groups {
    size_t lengths[MOST_PARTS];  /* digits */
    char separators[MOST_PARTS]; /* separators[i] stands before group i, from 1 */
    size_t count;
    char digits[MOST_DIGITS + 1];
    size_t digit_count;
};

static bool find_groups(const struct parts *parts, struct groups *ret_groups)
{
    struct cursor cursor = {parts->core, parts->core + parts->core_length};
    *ret_groups = (struct groups){.count = 1};
    while (cursor.at < cursor.end) {
        if (*cursor.at >= '0' && *cursor.at <= '9') {
            if (ret_groups->digit_count == MOST_DIGITS) {
                return false;
            }
            ret_groups->digits[ret_groups->digit_count++] = *cursor.at++;
            ret_groups->lengths[ret_groups->count - 1]++;
            continue;
        }
        char separator = take_separator(&cursor);
        if (separator == '\0' || ret_groups->count == MOST_PARTS) {
            return false;
        }
        ret_groups->separators[ret_groups->count++] = separator;
    }
    return ret_groups->digit_count > 0;
}

/* Thousands in groups of three, or before the last three of two, as in India. */
static bool thousands_agree(const struct groups *groups, size_t count, char decimal)
{
    char separator = groups->separators[1];
    for (size_t i = 1; i < count; i++) {
        bool last = i + 1 == count;
        bool fits = groups->lengths[i] == 3 || (!last && groups->lengths[i] == 2 && separator == ',');
        if (groups->separators[i] != separator || separator == decimal || !fits) {
            return false;
        }
    }
    return count == 1 || (groups->lengths[0] >= 1 && groups->lengths[0] <= 3 && groups->digits[0] != '0');
}

static struct number_form form_under(const struct groups *groups, const struct parts *parts, bool comma)
{
    char decimal = comma ? ',' : '.';
    bool fraction = groups->count > 1 && groups->separators[groups->count - 1] == decimal;
    size_t whole = groups->count - (fraction ? 1 : 0);
    struct number_form form = {.decimal = fraction, .grouped = whole > 1};
    form.possible = thousands_agree(groups, whole, decimal) && !(form.grouped && parts->exponent != NULL);
    form.whole = form.possible && !fraction && parts->exponent == NULL;
    return form;
}

/* More letters than a currency has, or no digit: most texts. */
static bool is_plainly_text(const char *text, size_t length)
{
    size_t letters = 0, digits = 0;
    for (size_t i = 0; i < length && letters <= MOST_LETTERS; i++) {
        letters += (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z') ? 1 : 0;
        digits += text[i] >= '0' && text[i] <= '9' ? 1 : 0;
    }
    return letters > MOST_LETTERS || digits == 0;
}

bool exec_number_is_plain(const char *text, size_t length, size_t *ret_whole, size_t *ret_fraction)
{
    size_t i = length > 0 && text[0] == '-' ? 1 : 0, start = i;
    while (i < length && text[i] >= '0' && text[i] <= '9') {
        i++;
    }
    *ret_whole = i - start;
    *ret_fraction = 0;
    if (i < length && text[i] == '.') {
        start = ++i;
        while (i < length && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        *ret_fraction = i - start;
        if (*ret_fraction == 0) {
            return false;
        }
    }
    return i == length && *ret_whole > 0 && length < NUMBER_SIZE / 2;
}

/* Most numbers, at little cost. */
static void read_plain(const char *text, size_t whole, size_t fraction, struct number_forms *ret_forms)
{
    size_t start = text[0] == '-' ? 1 : 0;
    struct number_form number = {.possible = true, .whole = fraction == 0, .decimal = fraction > 0};
    bool groups = fraction == 3 && whole <= 3 && text[start] != '0';
    struct number_form none = {0}, grouped = {.possible = true, .whole = true, .grouped = true};
    *ret_forms = (struct number_forms){.point = number,
                                       .comma = fraction == 0 ? number
                                                : groups      ? grouped
                                                              : none,
                                       .digits = whole};
    ret_forms->code = whole > 1 && text[start] == '0';
}

static bool has_other_bytes(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char)text[i] >= 0x80) {
            return true;
        }
    }
    return false;
}

bool exec_number_read(const char *text, size_t length, struct number_forms *ret_forms)
{
    struct parts parts;
    struct groups groups;
    size_t digits, decimals;
    if (exec_number_is_plain(text, length, &digits, &decimals)) {
        read_plain(text, digits, decimals, ret_forms);
        return true;
    }
    if (is_plainly_text(text, length)) {
        return false;
    }
    if (length == 0 || length >= NUMBER_SIZE - 2 || !take_apart(text, length, &parts) ||
        !find_groups(&parts, &groups)) {
        return false;
    }
    struct number_forms forms = {.percent = parts.percent,
                                 .currency = parts.currency,
                                 .currency_first = parts.currency_first,
                                 .odd = parts.odd || has_other_bytes(parts.core, parts.core_length)};
    forms.point = form_under(&groups, &parts, false);
    forms.comma = form_under(&groups, &parts, true);
    forms.separator = groups.count > 1 ? groups.separators[1] : '\0';
    forms.code = groups.lengths[0] > 1 && groups.digits[0] == '0';
    bool fraction = forms.point.decimal || forms.comma.decimal;
    forms.digits = groups.digit_count - (fraction ? groups.lengths[groups.count - 1] : 0);
    *ret_forms = forms;
    return forms.point.possible || forms.comma.possible;
}

size_t exec_number_write(const char *text, size_t length, bool comma, char ret_text[NUMBER_SIZE])
{
    struct parts parts;
    struct groups groups;
    if (length == 0 || length >= NUMBER_SIZE - 2 || !take_apart(text, length, &parts) ||
        !find_groups(&parts, &groups)) {
        return 0;
    }
    struct number_form form = form_under(&groups, &parts, comma);
    if (!form.possible) {
        return 0;
    }
    size_t fraction = form.decimal ? groups.lengths[groups.count - 1] : 0, used = 0;
    size_t whole = groups.digit_count - fraction;
    if (parts.negative) {
        ret_text[used++] = '-';
    }
    memcpy(ret_text + used, groups.digits, whole);
    used += whole;
    if (whole == 0) {
        ret_text[used++] = '0';
    }
    if (fraction > 0) {
        ret_text[used++] = '.';
        memcpy(ret_text + used, groups.digits + whole, fraction);
        used += fraction;
    }
    if (parts.exponent != NULL) {
        memcpy(ret_text + used, parts.exponent, parts.exponent_length);
        used += parts.exponent_length;
    }
    ret_text[used] = '\0';
    return used;
}
