/* Which of several lists of codes a tree means. */
#ifndef TRANSLATE_LISTS_H
#define TRANSLATE_LISTS_H

#include "query/query.h"
#include "util/arena.h"

/* Where a condition names another list of a table of codes than the join to it leads to, and one table of the
 * query refers to that one, the join is over its key. What a join says of a list by itself (struct join_step)
 * is no condition any more. */
void lists_settle(struct arena *arena, const struct catalog *catalog, struct query *query);

#endif
