/* What one row of a join is, and which aggregates count a row of a table more than once. */
#ifndef QUERY_GRAIN_H
#define QUERY_GRAIN_H

#include "query/join.h"

/* Looks at the sums and averages of the block that the plan was made for. Where the join repeats the rows
 * that one of them is over, and every aggregate of the block is over rows of that one table, `plan->once` is
 * set; else `*ret_repeated` is the first one that stays wrong, NULL for none. */
void grain_find(struct arena *arena, const struct catalog *catalog, const struct query *query,
                struct join_plan *plan, const struct expr **ret_repeated);

/* Does a row of the join stand for each row of the table, so that some of them are repeated? */
bool grain_repeats(const struct catalog *catalog, const struct join_plan *plan, int32_t table,
                   int32_t instance);

/* Is a row of the join a pair of rows that have no more in common than a third, whatever table it is counted by? */
bool grain_pairs_rows(const struct catalog *catalog, const struct join_plan *plan);

#endif
