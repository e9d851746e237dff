/* Times and calendar words in cells. */
#ifndef RENDER_TIMES_H
#define RENDER_TIMES_H

#include <stdbool.h>

enum chart_unit { UNIT_YEAR, UNIT_MONTH, UNIT_DAY, UNIT_MINUTE, UNIT_SECOND };

struct chart_time {
    int year, month, day, hour, minute, second;
    enum chart_unit unit; /* how far the text goes */
};

/* Reads YYYY, YYYY-MM, YYYY-MM-DD, and the latter with a time of day after a space or T, with or without
 * seconds, fractions and a zone. The zone is dropped: a chart shows the time as the database wrote it. */
bool chart_time_parse(const char *text, struct chart_time *ret_time);

/* The place of an English month or weekday name or its first three letters (Monday is 1), of a quarter ("Q3",
 * "2024-Q3") or ISO week ("2024-W07"); 0 for other words. `ret_class` tells those apart: values of one column
 * should agree. */
int chart_calendar_rank(const char *text, int *ret_class);

#endif
