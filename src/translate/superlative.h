/* "newest customers": how many rows a superlative asks for, and by what they are the first. */
#ifndef TRANSLATE_SUPERLATIVE_H
#define TRANSLATE_SUPERLATIVE_H

#include "catalog/catalog.h"
#include "query/query.h"
#include "util/arena.h"

/* Where the question speaks of several things and of no number, one row becomes SUPERLATIVE_ROWS, and
 * those that tie with the last of them. Returns what is to be said, NULL: nothing. */
const char *superlative_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                              struct query *query);

/* "top 5 suppliers by spend", "the 3 oldest depots": what several rows are the first by is shown as their
 * last column. One row alone ("which store has the most orders") stays as it is. */
void superlative_show_measure(struct arena *arena, const struct catalog *catalog, const char *question,
                              struct query *query);

enum { SUPERLATIVE_ROWS = 10 };

#endif
