/* What is the whole of a share, and what its part. */
#ifndef TRANSLATE_SHARES_H
#define TRANSLATE_SHARES_H

#include "english/words.h"
#include "query/query.h"

/* In place:
 * - "what share of customers bought twice" is of customers, where a reading has the percent of their orders;
 * - of a ratio of two counts, "refunds as a percentage of bookings" and "conversion from bookings to refunds", the
 * whole is divided by. */
void translate_shares_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                             size_t count, struct query *query);

/* How far a reading is trusted that may have the percent of other rows than the question asks for. */
double translate_shares_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                              const struct query *query);

#endif
