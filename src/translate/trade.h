/* What was bought and what was sold, of databases that hold both. */
#ifndef TRANSLATE_TRADE_H
#define TRANSLATE_TRADE_H

#include "query/query.h"

/* How far a reading is trusted that may be of the other side than the question: "sold" and "sales" are of the tables
 * that lead to customers, "we bought" and "bought from" of those that lead to suppliers, whichever is named so. 1 where
 * the question says neither or both, and where the database has but one side. */
double translate_trade_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                             const struct query *query);

/* Is the table of the other side than the question? */
bool translate_trade_is_other(struct arena *arena, const struct catalog *catalog, const char *question,
                              int32_t table);

#endif
