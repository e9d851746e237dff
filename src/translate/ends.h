/* "Before the end of this year", "after the end of 2023": a bound at the end of a period, not at its start. */
#ifndef TRANSLATE_ENDS_H
#define TRANSLATE_ENDS_H

#include "query/query.h"
#include "util/civil.h"

/* What comes before such a period comes before its end, what comes since it comes behind it. In place. `week_start` as in
 * english/periods.h. */
void translate_ends(struct arena *arena, const char *question, struct civil today, int week_start,
                    struct query *query);

#endif
