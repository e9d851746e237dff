#include "exec/csv/date.h"

#include "exec/sample.h"
#include "util/civil.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { MOST_TEXT = 48, CENTURY = 70 /* 69 is 2069, 70 is 1970 */ };

struct cursor {
    const char *at, *end;
};

/* Up to three parts of a date, in the order they stand, and the time behind them. */
struct parts {
    int values[3];
    size_t digits[3]; /* 0: the name of a month */
    char separator;
    int hour, minute, second;
    bool time, seconds;
    bool odd;             /* no time of a day */
    const char *fraction; /* ".250" */
    size_t fraction_length;
    const char *zone; /* "Z", "+02:00" */
    size_t zone_length;
};

static char peek(const struct cursor *cursor)
{
    return cursor->at < cursor->end ? *cursor->at : '\0';
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool take(struct cursor *cursor, char byte)
{
    bool found = peek(cursor) == byte && cursor->at < cursor->end;
    cursor->at += found ? 1 : 0;
    return found;
}

static size_t take_number(struct cursor *cursor, int *ret_value)
{
    size_t count = 0;
    *ret_value = 0;
    while (is_digit(peek(cursor)) && count < 5) {
        *ret_value = *ret_value * 10 + (*cursor->at++ - '0');
        count++;
    }
    return count;
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* "Jan", "january", "Sept."; 0 for another word, which stays. */
static int take_month(struct cursor *cursor)
{
    static const char *const names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
    size_t length = 0;
    while (cursor->at + length < cursor->end && is_letter(cursor->at[length])) {
        length++;
    }
    for (int i = 0; i < 12 && length >= 3; i++) {
        if (length <= strlen(names[i]) && strncasecmp(cursor->at, names[i], length) == 0) {
            cursor->at += length;
            take(cursor, '.');
            return i + 1;
        }
    }
    return 0;
}

/* "Mon, ", "Tuesday " before a date. */
static void pass_weekday(struct cursor *cursor)
{
    static const char *const names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday"};
    size_t length = 0;
    while (cursor->at + length < cursor->end && is_letter(cursor->at[length])) {
        length++;
    }
    for (size_t i = 0; i < 7 && length >= 3; i++) {
        if (length <= strlen(names[i]) && strncasecmp(cursor->at, names[i], length) == 0) {
            cursor->at += length;
            take(cursor, ',');
            take(cursor, ' ');
            return;
        }
    }
}

/* One of - / . and blanks, or a comma and a blank; not the "th" of "5th". */
static char take_separator(struct cursor *cursor)
{
    for (const char *each = "-/."; *each != '\0'; each++) {
        if (take(cursor, *each)) {
            return *each;
        }
    }
    take(cursor, ',');
    bool blank = take(cursor, ' ');
    return blank ? ' ' : '\0';
}

static bool take_date(struct cursor *cursor, struct parts *parts)
{
    for (size_t i = 0; i < 3; i++) {
        parts->digits[i] = take_number(cursor, &parts->values[i]);
        if (parts->digits[i] == 0) {
            parts->values[i] = take_month(cursor);
            if (parts->values[i] == 0) {
                return false;
            }
        }
        char separator = i < 2 ? take_separator(cursor) : parts->separator;
        bool names = parts->digits[0] == 0 || (i > 0 && parts->digits[1] == 0);
        if (i < 2 && (separator == '\0' || (i == 1 && separator != parts->separator && !names))) {
            return false;
        }
        parts->separator = i == 0 ? separator : parts->separator;
    }
    return !is_digit(peek(cursor));
}

static bool take_zone(struct cursor *cursor, struct parts *parts)
{
    parts->zone = cursor->at;
    if (take(cursor, 'Z')) {
        parts->zone_length = 1;
        return true;
    }
    if (peek(cursor) == '+' || peek(cursor) == '-') {
        int hours = 0, minutes = 0;
        cursor->at++;
        size_t digits = take_number(cursor, &hours);
        if (digits != 4 && (digits != 2 || (take(cursor, ':') && take_number(cursor, &minutes) != 2))) {
            return false;
        }
        parts->zone_length = (size_t)(cursor->at - parts->zone);
    }
    return true;
}

static void take_half(struct cursor *cursor, struct parts *parts)
{
    size_t left = (size_t)(cursor->end - cursor->at);
    bool morning = left >= 2 && strncasecmp(cursor->at, "AM", 2) == 0;
    bool evening = left >= 2 && strncasecmp(cursor->at, "PM", 2) == 0;
    if (morning || evening) {
        cursor->at += 2;
        parts->odd = parts->hour < 1 || parts->hour > 12;
        parts->hour = parts->hour % 12 + (evening ? 12 : 0);
    }
}

/* Nothing, or a time behind a "T", a blank or a comma. */
static bool take_time(struct cursor *cursor, struct parts *parts)
{
    if (cursor->at == cursor->end) {
        return true;
    }
    take(cursor, ',');
    if (!take(cursor, 'T') && !take(cursor, ' ')) {
        return false;
    }
    size_t digits = take_number(cursor, &parts->hour);
    if (digits < 1 || digits > 2 || !take(cursor, ':') || take_number(cursor, &parts->minute) != 2) {
        return false;
    }
    parts->time = true;
    if (take(cursor, ':')) {
        parts->seconds = true;
        if (take_number(cursor, &parts->second) != 2) {
            return false;
        }
        parts->fraction = cursor->at;
        if (take(cursor, '.') || take(cursor, ',')) {
            while (is_digit(peek(cursor)) && cursor->at - parts->fraction < 10) {
                cursor->at++;
            }
            parts->fraction_length = (size_t)(cursor->at - parts->fraction);
        }
    }
    while (take(cursor, ' ')) {
    }
    take_half(cursor, parts);
    parts->odd = parts->odd || parts->hour > 24 || parts->minute >= 60 || parts->second >= 60;
    return take_zone(cursor, parts);
}

static bool take_apart(const char *text, size_t length, struct parts *ret_parts)
{
    struct cursor cursor = {text, text + length};
    while (take(&cursor, ' ')) {
    }
    while (cursor.at < cursor.end && cursor.end[-1] == ' ') {
        cursor.end--;
    }
    *ret_parts = (struct parts){0};
    if (cursor.end - cursor.at > MOST_TEXT || cursor.end - cursor.at < 6) {
        return false;
    }
    pass_weekday(&cursor);
    return take_date(&cursor, ret_parts) && take_time(&cursor, ret_parts) && cursor.at == cursor.end;
}

static int full_year(int value, size_t digits)
{
    return digits == 2 ? value + (value < CENTURY ? 2000 : 1900) : value;
}

/* Are the parts as long as those of a date in this order? *ret_date: what they are then, a day or not. */
static bool fits_in(const struct parts *parts, int order, struct civil *ret_date)
{
    static const struct {
        int order;
        size_t year, month, day;
    } places[] = {{DATE_YMD, 0, 1, 2}, {DATE_DMY, 2, 1, 0}, {DATE_MDY, 2, 0, 1}};
    for (size_t i = 0; i < 3; i++) {
        if (places[i].order != order) {
            continue;
        }
        size_t year = parts->digits[places[i].year], day = parts->digits[places[i].day];
        size_t month = parts->digits[places[i].month];
        ret_date->year = full_year(parts->values[places[i].year], year);
        ret_date->month = parts->values[places[i].month];
        ret_date->day = parts->values[places[i].day];
        return (year == 4 || (year == 2 && order != DATE_YMD)) && day >= 1 && day <= 2 && month <= 2;
    }
    return false;
}

/* The day that the parts are in this order. */
static bool date_in(const struct parts *parts, int order, struct civil *ret_date)
{
    return fits_in(parts, order, ret_date) && civil_valid(*ret_date);
}

/* Marks of a date without digits, or with noughts or nines alone. */
static bool stands_for_none(const char *text, size_t length)
{
    enum { FEWEST_DIGITS = 6, FEWEST_MARKS = 2 };
    size_t digits = 0, marks = 0;
    char digit = '\0';
    for (size_t i = 0; i < length; i++) {
        char byte = text[i];
        if (byte == '0' || byte == '9') {
            if (digit != '\0' && digit != byte) {
                return false;
            }
            digit = byte;
            digits++;
        } else if (memchr("/-._", byte, 4) != NULL) {
            marks++;
        } else if (memchr(": TZ", byte, 4) == NULL) {
            return false;
        }
    }
    return marks >= FEWEST_MARKS && (digits == 0 || digits >= FEWEST_DIGITS);
}

/* Is the day that begins an ISO date one of the calendar? Blanks may stand before it. */
static bool is_iso_day(const char *text, size_t length)
{
    char day[11];
    struct civil date;
    while (length > 0 && memchr(" \t\r\n", *text, 4) != NULL) {
        text++;
        length--;
    }
    if (length < sizeof day - 1) {
        return false;
    }
    memcpy(day, text, sizeof day - 1);
    day[sizeof day - 1] = '\0';
    return civil_parse(day, &date);
}

/* "+0200" and "+02", which SQLite does not read. */
static bool has_short_zone(const char *text, size_t length)
{
    size_t at = length;
    while (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == ' ')) {
        at--;
    }
    bool colon = memchr(text, ':', at) != NULL; /* it stands behind a time */
    return at > 0 && colon && (text[at - 1] == '+' || text[at - 1] == '-');
}

enum date_shape csv_date_read(const char *text, size_t length, struct date_forms *ret_forms)
{
    struct parts parts;
    struct civil date;
    *ret_forms = (struct date_forms){0};
    if (length <= 2 * MOST_TEXT && stands_for_none(text, length)) {
        return DATE_EMPTY;
    }
    if (length < 6 || length > 2 * MOST_TEXT) {
        return DATE_NONE;
    }
    enum sample_kind kind = exec_sample_text(text, length);
    if (kind == SAMPLE_DATE || kind == SAMPLE_DATETIME) {
        *ret_forms = (struct date_forms){.orders = DATE_YMD,
                                         .time = kind == SAMPLE_DATETIME,
                                         .iso = !has_short_zone(text, length),
                                         .separator = '-'};
        return is_iso_day(text, length) ? DATE_DAY : DATE_NO_DAY;
    }
    if (!take_apart(text, length, &parts)) {
        return DATE_NONE;
    }
    struct date_forms forms = {.time = parts.time, .odd_time = parts.odd, .separator = parts.separator};
    bool fits = false;
    for (int order = DATE_YMD; order <= DATE_MDY; order *= 2) {
        fits = fits_in(&parts, order, &date) || fits;
        forms.orders |= date_in(&parts, order, &date) ? order : 0;
    }
    forms.named = parts.digits[0] == 0 || parts.digits[1] == 0;
    forms.weak = !forms.named && !parts.time && parts.digits[0] <= 2 && parts.digits[2] <= 2;
    *ret_forms = forms;
    bool code = forms.weak && parts.separator == ' '; /* 17 04 05 */
    return !fits || code ? DATE_NONE : forms.orders == 0 || parts.odd ? DATE_NO_DAY : DATE_DAY;
}

enum date_shape csv_clock_read(const char *text, size_t length)
{
    int values[3] = {0};
    struct cursor cursor = {text, text + length};
    size_t count = 0;
    do {
        if (count == 3 || take_number(&cursor, &values[count++]) != 2) {
            return DATE_NONE;
        }
    } while (take(&cursor, ':'));
    if (count < 2 || cursor.at != cursor.end) {
        return DATE_NONE;
    }
    bool length_of_time = values[1] < 60 && values[2] < 60;
    return !length_of_time ? DATE_NO_DAY : values[0] <= 24 ? DATE_DAY : DATE_NONE;
}

/* With a colon, as SQLite reads it. */
static size_t write_zone(const struct parts *parts, char *ret_text, size_t size)
{
    enum { HOURS = 3 };
    size_t hours = parts->zone_length < HOURS ? parts->zone_length : HOURS, rest = parts->zone_length - hours;
    bool colon = hours == HOURS && (rest == 0 || parts->zone[HOURS] != ':');
    int used =
        snprintf(ret_text, size, "%.*s%s%.*s%s", (int)hours, hours > 0 ? parts->zone : "", colon ? ":" : "",
                 (int)rest, rest > 0 ? parts->zone + hours : "", colon && rest == 0 ? "00" : "");
    return (size_t)used;
}

size_t csv_date_write(const char *text, size_t length, int order, char ret_text[DATE_SIZE])
{
    struct parts parts;
    struct civil date;
    if (!take_apart(text, length, &parts) || parts.odd || !date_in(&parts, order, &date)) {
        return 0;
    }
    int used = snprintf(ret_text, DATE_SIZE, "%04d-%02d-%02d", date.year, date.month, date.day);
    if (parts.time) {
        used += snprintf(ret_text + used, DATE_SIZE - (size_t)used, " %02d:%02d:%02d", parts.hour,
                         parts.minute, parts.second);
        used += snprintf(ret_text + used, DATE_SIZE - (size_t)used, "%.*s", (int)parts.fraction_length,
                         parts.fraction_length > 0 ? parts.fraction : "");
        used += (int)write_zone(&parts, ret_text + used, DATE_SIZE - (size_t)used);
        char *comma = memchr(ret_text, ',', (size_t)used);
        if (comma != NULL) {
            *comma = '.';
        }
    }
    return (size_t)used;
}

size_t csv_date_write_epoch(long long seconds, char ret_text[DATE_SIZE])
{
    long long day = seconds / 86400, rest = seconds % 86400;
    struct civil date = civil_add((struct civil){1970, 1, 1}, CIVIL_DAY, (long)day);
    int used = snprintf(ret_text, DATE_SIZE, "%04d-%02d-%02d %02lld:%02lld:%02lld", date.year, date.month,
                        date.day, rest / 3600, rest / 60 % 60, rest % 60);
    return (size_t)used;
}
