/* Which date a period without a named date is on. */
#ifndef TRANSLATE_DATES_H
#define TRANSLATE_DATES_H

#include "catalog/value_index.h"
#include "query/query.h"

/* "Complaints this year", "hires last month, by week": where no word of the question names the date that periods and
 * their groups are on,
 * - the date of a table that is joined for nothing else, over a key that may be empty or that repeats rows, becomes the
 *   main date of the table whose rows are counted, added up or listed;
 * - another date of that table becomes the main date that a semantic file gives it, and, where rows are asked for or
 *   shared out that have not come to their other dates (cancelled, no-show), the main date whoever gives it.
 * A flag of deleted rows of a table that is joined for nothing else, and that no word names, goes with its
 * table. `index` may be NULL.
 * In place. */
void translate_dates(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                     const char *question, struct query *query);

/* Does the query keep deleted rows alone, though no word of the question asks for them? */
bool translate_dates_keep_deleted(struct arena *arena, const struct catalog *catalog, const char *question,
                                  const struct query *query);

#endif
