/* Of which currency the amounts of an answer are. */
#ifndef TRANSLATE_MONEY_H
#define TRANSLATE_MONEY_H

#include "catalog/value_index.h"
#include "query/query.h"

/* "in EUR", by the name or the comment of the columns of money that the query's outermost block shows, or by the only
 * value of a column of currencies beside them; "of EUR and USD together" where the block adds up what has several.
 * In `arena`; NULL where nothing says so. `index` may be NULL. */
const char *money_told(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                       const struct query *query);

#endif
