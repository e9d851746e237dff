/* Conditions that no row can fulfil together, and those that say nothing beside another. */
#ifndef QUERY_CONFLICT_H
#define QUERY_CONFLICT_H

#include "query/query.h"

/* The first expression that the condition, read as what must hold of one row beside `given` (NULL: nothing),
 * leaves no value: equal to two values, below less than what it is above, in a period that is empty, null and
 * compared. NULL where there is none. Each side of an OR is looked at alone. */
const struct expr *pred_conflict(const struct pred *pred, const struct pred *given);

/* The first expression on which a condition says nothing that another one beside it has not said: equal to
 * one value and to one of several, or not to another; one of values of which two are equal. NULL where there
 * is none. */
const struct expr *pred_idle(const struct pred *pred);

/* Must every row that meets the condition meet `part` too, word for word? */
bool pred_says(const struct pred *pred, const struct pred *part);

/* Has every row that meets the condition the same value of the expression? */
bool pred_pins(const struct pred *pred, const struct expr *expr);

#endif
