/* Counts of the rows of several tables in one query: each row once, and those without partners too. */
#ifndef TRANSLATE_COUNTS_H
#define TRANSLATE_COUNTS_H

#include "query/query.h"

/* Where a query counts the rows of several tables over one join, in place:
 * - without groups each count becomes a subquery of its own, under the same conditions;
 * - with groups the tables that only aggregates use become optional, so that no group and no row of one is
 * lost for want of rows of another;
 * - what the join repeats is counted by its key.
 * Nothing of it where a table that is repeated has no key of one column. Of one table too, what the join repeats is
 * counted by its key where rows are paired that have no more in common than a third. */
void counts_tell_apart(struct arena *arena, const struct catalog *catalog, struct query *query);

/* The table whose rows the aggregate counts: of count(*), or of the count of a primary key; -1: of none. */
int32_t counts_table(const struct catalog *catalog, const struct expr *expr);

#endif
