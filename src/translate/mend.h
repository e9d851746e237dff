/* What the words of a question say and the model's grammar or training leaves out of a tree. */
#ifndef TRANSLATE_MEND_H
#define TRANSLATE_MEND_H

#include "catalog/catalog.h"
#include "query/query.h"
#include "util/arena.h"

/* "more than their manager": a comparison with an aggregate of the whole table becomes one with the row that
 * the table's key to itself names. "number of customers and of orders": two equal counts, or the count of one
 * of them, become counts of the tables that the question names, in its order. Changes go
 * from the earlier period to the later one (translate/changes.h). False where they stay equal. */
bool mend_query(struct arena *arena, const struct catalog *catalog, const char *question,
                struct query *query);

/* What is to be said of counts of several tables over one join; NULL: nothing. */
const char *mend_note(const struct catalog *catalog, const struct query *query);

#endif
