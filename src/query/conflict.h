/* Conditions that no row can fulfil together. */
#ifndef QUERY_CONFLICT_H
#define QUERY_CONFLICT_H

#include "query/query.h"

/* The first expression that the condition, read as what must hold of one row beside `given` (NULL: nothing),
 * leaves no value: equal to two values, below less than what it is above, in a period that is empty, null and
 * compared. NULL where there is none. Each side of an OR is looked at alone. */
const struct expr *pred_conflict(const struct pred *pred, const struct pred *given);

#endif
