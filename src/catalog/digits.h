/* Times that are kept as whole numbers, or as texts of digits: 20251231, 202512, 2025-12, 31.12.2025, seconds and
 * milliseconds since 1970 (UTC). Such a column is of COLUMN_TIME and has `digits`. */
#ifndef CATALOG_DIGITS_H
#define CATALOG_DIGITS_H

#include "catalog/catalog.h"

/* May the column be one, by its name, comment and type? Only contents tell whether it is. */
bool catalog_digits_may_be(struct arena *scratch, const struct catalog_column *column);

/* What was seen of a column's values. All zeros to begin with. */
struct digits_seen {
    size_t values;             /* that are there */
    size_t held[DIGITS_COUNT]; /* of them, those that the form may hold */
    size_t minus, zero;        /* and those that are -1 and 0, which stand for no time */
};
void catalog_digits_see(struct digits_seen *seen, const char *value); /* NULL: none is there */

/* The form that all values have but those that stand for no time, which `ret_missing` tells (struct catalog_column);
 * DIGITS_NONE where there is none, or fewer than two such values were seen. */
enum time_digits catalog_digits_of_seen(const struct digits_seen *seen, const char **ret_missing);

/* The number that stands for a time, "YYYY-MM-DD" and, of seconds, " HH:MM:SS" behind it: "20251231". Of a month where
 * the time is no first day: that month's, and with `up` the next one's. NULL where the text is no such time. */
const char *catalog_digits_print(struct arena *arena, enum time_digits digits, const char *time, bool up);

/* The time that a number stands for, as above; NULL where it stands for none. */
const char *catalog_digits_read(struct arena *arena, enum time_digits digits, const char *number);

/* Texts whose order is not that of the days: 31.12.2025. Nothing is printed in such a form; its column is compared as a
 * date. */
bool catalog_digits_written(enum time_digits digits);

/* Does a column of that form hold months, and none of their days? */
bool catalog_digits_monthly(enum time_digits digits);

/* Is a column of that form shown as a time, not as what it holds? */
bool catalog_digits_shown(enum time_digits digits);

/* In words, of what a column holds: "days as 20251231". */
const char *catalog_digits_name(enum time_digits digits);

#endif
