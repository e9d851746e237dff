/* Keys of a calendar whose rows are numbered 1, 2, 3: a year or month that such a key is compared with is one of the calendar's
 * days. */
#ifndef TRANSLATE_CALENDARS_H
#define TRANSLATE_CALENDARS_H

#include "query/query.h"

/* In place; a query that reaches the calendar already stays as it is. */
void translate_calendars(struct arena *arena, const struct catalog *catalog, struct query *query);

#endif
