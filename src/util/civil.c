#include "util/civil.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static bool leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap_year(year) ? 29 : days[month - 1];
}

bool civil_valid(struct civil date)
{
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= month_days(date.year, date.month);
}

bool civil_parse(const char *text, struct civil *ret_date)
{
    int digits[8];
    size_t count = 0;
    for (size_t i = 0; i < 10; i++) {
        if (i == 4 || i == 7) {
            if (text[i] != '-') {
                return false;
            }
        } else if (text[i] < '0' || text[i] > '9') {
            return false;
        } else {
            digits[count++] = text[i] - '0';
        }
    }
    struct civil date = {digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
                         digits[4] * 10 + digits[5], digits[6] * 10 + digits[7]};
    if (text[10] != '\0' || !civil_valid(date)) {
        return false;
    }
    *ret_date = date;
    return true;
}

bool civil_parse_digits(const char *text, struct civil *ret_date)
{
    if (strlen(text) != 8 || strspn(text, "0123456789") != 8) {
        return false;
    }
    long number = strtol(text, NULL, 10);
    *ret_date = (struct civil){(int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)};
    return civil_valid(*ret_date);
}

struct civil civil_today(void)
{
    time_t now = time(NULL);
    struct tm local;
    if (localtime_r(&now, &local) == NULL) {
        return (struct civil){1970, 1, 1};
    }
    return (struct civil){local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

long civil_days(struct civil date)
{
    long years = date.year - 1;
    long days = years * 365 + years / 4 - years / 100 + years / 400;
    for (int month = 1; month < date.month; month++) {
        days += month_days(date.year, month);
    }
    return days + date.day - 1;
}

static struct civil from_days(long days)
{
    struct civil date = {(int)(days / 366) + 1, 1, 1};
    while (civil_days((struct civil){date.year + 1, 1, 1}) <= days) {
        date.year++;
    }
    days -= civil_days(date);
    while (days >= month_days(date.year, date.month)) {
        days -= month_days(date.year, date.month);
        date.month++;
    }
    date.day += (int)days;
    return date;
}

static struct civil clamp(struct civil date)
{
    if (date.year < 1) {
        return (struct civil){1, 1, 1};
    }
    return date.year > 9999 ? (struct civil){9999, 12, 31} : date;
}

static struct civil add_days(struct civil date, long count)
{
    const long last = 3652058; /* 9999-12-31 */
    long days = civil_days(date) + count;
    return from_days(days < 0 ? 0 : days > last ? last : days);
}

static struct civil add_months(struct civil date, long count)
{
    long months = date.year * 12L + date.month - 1 + count;
    if (months < 12) {
        return (struct civil){1, 1, 1};
    }
    struct civil moved = clamp((struct civil){(int)(months / 12), (int)(months % 12) + 1, date.day});
    int last = month_days(moved.year, moved.month);
    moved.day = moved.day > last ? last : moved.day;
    return moved;
}

struct civil civil_add(struct civil date, enum civil_unit unit, long count)
{
    const long most = 4000000;
    count = count > most ? most : count < -most ? -most : count;
    switch (unit) {
    case CIVIL_DAY:
        return add_days(date, count);
    case CIVIL_WEEK:
        return add_days(date, count * 7);
    case CIVIL_MONTH:
        return add_months(date, count);
    case CIVIL_QUARTER:
        return add_months(date, count * 3);
    case CIVIL_YEAR:
        return add_months(date, count * 12);
    }
    return date;
}

struct civil civil_floor(struct civil date, enum civil_unit unit)
{
    switch (unit) {
    case CIVIL_DAY:
        return date;
    case CIVIL_WEEK:
        return from_days(civil_days(date) - civil_days(date) % 7);
    case CIVIL_MONTH:
        return (struct civil){date.year, date.month, 1};
    case CIVIL_QUARTER:
        return (struct civil){date.year, (date.month - 1) / 3 * 3 + 1, 1};
    case CIVIL_YEAR:
        return (struct civil){date.year, 1, 1};
    }
    return date;
}

struct civil civil_floor_from(struct civil date, enum civil_unit unit, int week_start)
{
    return unit == CIVIL_WEEK
               ? add_days(civil_floor(add_days(date, -(long)week_start), CIVIL_WEEK), (long)week_start)
               : civil_floor(date, unit);
}

int civil_compare(struct civil a, struct civil b)
{
    long x = civil_days(a), y = civil_days(b);
    return (x > y) - (x < y);
}

char *civil_print(struct arena *arena, struct civil date)
{
    return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

char *civil_print_digits(struct arena *arena, struct civil date, size_t length)
{
    char *digits = civil_print(arena, date);
    size_t count = 0;
    for (const char *at = digits; *at != '\0' && count < length; at++) {
        if (*at != '-') {
            digits[count++] = *at;
        }
    }
    digits[count] = '\0';
    return digits;
}
