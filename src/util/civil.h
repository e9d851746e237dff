/* Calendar dates (proleptic Gregorian). */
#ifndef UTIL_CIVIL_H
#define UTIL_CIVIL_H

#include "util/arena.h"

#include <stdbool.h>

struct civil {
    int year, month, day; /* month and day from 1 */
};

enum civil_unit { CIVIL_DAY, CIVIL_WEEK, CIVIL_MONTH, CIVIL_QUARTER, CIVIL_YEAR };

/* "YYYY-MM-DD", and nothing after it. */
bool civil_parse(const char *text, struct civil *ret_date);
/* "20251231" */
bool civil_parse_digits(const char *text, struct civil *ret_date);
bool civil_valid(struct civil date);
struct civil civil_today(void); /* in local time */
/* Moves by a number of units; a day that the new month lacks becomes its last. */
struct civil civil_add(struct civil date, enum civil_unit unit, long count);
/* The first day of the unit that holds the date; weeks begin on Monday. */
struct civil civil_floor(struct civil date, enum civil_unit unit);
/* The same with weeks that begin on another day: 0 is Monday, 6 Sunday. */
struct civil civil_floor_from(struct civil date, enum civil_unit unit, int week_start);
/* Days since 0001-01-01, which was a Monday. */
long civil_days(struct civil date);
int civil_compare(struct civil a, struct civil b);
char *civil_print(struct arena *arena, struct civil date);
/* "20251231", or its first 6 or 4 digits. */
char *civil_print_digits(struct arena *arena, struct civil date, size_t length);

#endif
