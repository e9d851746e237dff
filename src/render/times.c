#include "render/times.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

enum { FIRST_YEAR = 1000, LAST_YEAR = 2999 };

/* Reads exactly `digits` digits; returns what follows, or NULL. NULL in, NULL out. */
static const char *number(const char *text, int digits, int low, int high, int *ret)
{
    int value = 0;
    for (int i = 0; text != NULL && i < digits; i++, text++) {
        if (*text < '0' || *text > '9') {
            return NULL;
        }
        value = value * 10 + (*text - '0');
    }
    if (text == NULL || value < low || value > high) {
        return NULL;
    }
    *ret = value;
    return text;
}

static const char *skip(const char *text, char c)
{
    return text != NULL && *text == c ? text + 1 : NULL;
}

static const char *skip_fraction(const char *text)
{
    if (*text == '.') {
        text++;
        text += strspn(text, "0123456789");
    }
    return text;
}

/* Z, +02, -0530, +05:30, or nothing. */
static bool is_zone(const char *text)
{
    int ignored = 0;
    if (*text == '\0' || strcmp(text, "Z") == 0) {
        return true;
    }
    if (*text != '+' && *text != '-') {
        return false;
    }
    text = number(text + 1, 2, 0, 18, &ignored);
    if (text != NULL && *text != '\0') {
        text = number(*text == ':' ? text + 1 : text, 2, 0, 59, &ignored);
    }
    return text != NULL && *text == '\0';
}

static bool parse_clock(const char *text, struct chart_time *time)
{
    text = number(text, 2, 0, 23, &time->hour);
    text = number(skip(text, ':'), 2, 0, 59, &time->minute);
    time->unit = UNIT_MINUTE;
    if (text != NULL && *text == ':') {
        text = number(text + 1, 2, 0, 59, &time->second);
        time->unit = UNIT_SECOND;
        text = text != NULL ? skip_fraction(text) : NULL;
    }
    return text != NULL && is_zone(text);
}

bool chart_time_parse(const char *text, struct chart_time *ret_time)
{
    struct chart_time time = {.month = 1, .day = 1, .unit = UNIT_YEAR};
    text = number(text, 4, FIRST_YEAR, LAST_YEAR, &time.year);
    if (text != NULL && *text == '-') {
        time.unit = UNIT_MONTH;
        text = number(text + 1, 2, 1, 12, &time.month);
    }
    if (text != NULL && time.unit == UNIT_MONTH && *text == '-') {
        time.unit = UNIT_DAY;
        text = number(text + 1, 2, 1, 31, &time.day);
    }
    if (text == NULL) {
        return false;
    }
    if (time.unit == UNIT_DAY && (*text == ' ' || *text == 'T')) {
        if (!parse_clock(text + 1, &time)) {
            return false;
        }
    } else if (*text != '\0') {
        return false;
    }
    *ret_time = time;
    return true;
}

static int rank_in(const char *text, const char *const *names, int count)
{
    for (int i = 0; i < count; i++) {
        if (strcasecmp(text, names[i]) == 0 || (strlen(text) == 3 && strncasecmp(text, names[i], 3) == 0)) {
            return i + 1;
        }
    }
    return 0;
}

/* "2024-" before a quarter or week; 0 without one. */
static int leading_year(const char **text)
{
    int year = 0;
    const char *after = skip(number(*text, 4, FIRST_YEAR, LAST_YEAR, &year), '-');
    if (after == NULL) {
        return 0;
    }
    *text = after;
    return year;
}

int chart_calendar_rank(const char *text, int *ret_class)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    int place = rank_in(text, months, 12);
    *ret_class = 1;
    if (place == 0) {
        place = rank_in(text, days, 7);
        *ret_class = 2;
    }
    if (place > 0) {
        return place;
    }
    int year = leading_year(&text);
    bool quarter = text[0] == 'Q', week = text[0] == 'W' && year > 0;
    *ret_class = quarter ? 3 : 4;
    const char *end = quarter ? number(text + 1, 1, 1, 4, &place)
                      : week  ? number(text + 1, 2, 1, 53, &place)
                              : NULL;
    return end != NULL && *end == '\0' ? year * 100 + place : 0;
}
