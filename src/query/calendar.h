/* Tables of days: the date dimension of a warehouse, whose key is a day in digits. */
#ifndef QUERY_CALENDAR_H
#define QUERY_CALENDAR_H

#include "query/query.h"

/* Do columns of days (COLUMN_TIME with digits), or numbers of its rows, refer to the table of days? */
bool query_is_calendar(const struct catalog *catalog, int32_t table);

/* The key of a calendar with numbered rows that the column refers to; -1: none. */
int32_t query_calendar_key(const struct catalog *catalog, int32_t column);

/* What a query asks of the day or year of a calendar's row it asks of the column of days that refers to that row; where
 * it asks nothing else of the calendar, that is joined no longer. In each block of the query; in place. */
void query_fold_calendars(struct arena *arena, const struct catalog *catalog, struct query *query);

#endif
