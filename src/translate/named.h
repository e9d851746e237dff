/* Words of a question that name tables. */
#ifndef TRANSLATE_NAMED_H
#define TRANSLATE_NAMED_H

#include "english/words.h"
#include "query/join.h"

/* "customers" of cust, customer and clients: by the last word of the table's name. */
bool named_table(struct arena *arena, const struct catalog *catalog, int32_t table, const struct word *word);

/* Is the table in the plan, or does a key of it lead to a table that is? */
bool named_near(const struct catalog *catalog, const struct join_plan *plan, int32_t table);

#endif
