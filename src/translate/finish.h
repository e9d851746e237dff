/* What a person expects of a result beyond what the question says. */
#ifndef TRANSLATE_FINISH_H
#define TRANSLATE_FINISH_H

#include "query/query.h"

/* Makes a query say the same on every database, in place:
 * - counts of several tables count each row once (translate/counts.h);
 * - what is selected beside aggregates is grouped by, so that no row of a group is picked at random;
 * - rows come in an order: that of the question, ties broken by group keys or the primary key; without one,
 * that of the group keys, or of the columns where a join, DISTINCT or a set operation would leave any order;
 * rows of one table come as they are stored.
 * What its columns are called is another matter (translate/headings.h): they have no names. */
void finish_query(struct arena *arena, const struct catalog *catalog, struct query *query);

#endif
