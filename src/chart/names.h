/* What the name of a column says: of its values, and as the title of an axis. */
#ifndef CHART_NAMES_H
#define CHART_NAMES_H

#include "askdb/result.h"
#include "util/arena.h"

#include <stdbool.h>

enum chart_calendar {
    CALENDAR_NONE,
    CALENDAR_YEAR,
    CALENDAR_QUARTER,
    CALENDAR_MONTH,
    CALENDAR_WEEK,
    CALENDAR_WEEKDAY,
    CALENDAR_HOUR,
};

struct chart_name {
    bool id;        /* identifies: "customer_id", not "count(customer_id)" */
    bool code;      /* digits that measure nothing: "zip", "phone" */
    bool aggregate; /* "count(*)", "total_amount", "avg(price)" */
    bool average;   /* of those, one that must not be added up: averages, lowest, highest */
    bool money, percent, ratio;
    enum chart_calendar calendar; /* a part of the calendar, also as strftime('%w', ...) */
};

struct chart_name chart_name_read(struct arena *arena, const char *name);

/* What is told of the column's values, in place of what its name says; as it is where nothing is. */
struct chart_name chart_name_told(struct chart_name says, enum askdb_meaning meaning, bool money);

/* For people: "total price" of sum(t.price), "order date" of order_date; other names as they are. */
const char *chart_name_title(struct arena *arena, const char *name);

#endif
