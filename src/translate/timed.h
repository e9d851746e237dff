/* Periods on the date that the word before them names: "quotes sent in 2025 that were accepted", "invoices due in June". */
#ifndef TRANSLATE_TIMED_H
#define TRANSLATE_TIMED_H

#include "query/query.h"
#include "util/civil.h"

/* Where a word right before a period is what one date of a table is called ("sent" of sent_at, "hires" of hire_date), and the
 * tree has that period on another date of the table alone, the period moves to the one that is named, with groups by parts
 * of the other date where nothing says that. In place, in the outermost block; `week_start` as in english/periods.h. */
void translate_timed(struct arena *arena, const struct catalog *catalog, const char *question,
                     struct civil today, struct query *query);

#endif
