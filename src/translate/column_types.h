/* Readings over columns of PostgreSQL, which takes no sum of a yes or no, no least one, and no text for an array or a
 * number. */
#ifndef TRANSLATE_COLUMN_TYPES_H
#define TRANSLATE_COLUMN_TYPES_H

#include "query/query.h"

/* Writes what means something in another type as one that runs: a sum of a boolean is a count of the rows where it
 * holds, an average of one is that of 1 and 0, a boolean equal to 1 is true. In place. Returns why the reading cannot
 * run, NULL where it may. SQLite takes all of it as it stands. */
const char *translate_column_types(struct arena *arena, const struct catalog *catalog, struct query *query);

#endif
