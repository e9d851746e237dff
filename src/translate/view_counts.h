/* Counts over views. */
#ifndef TRANSLATE_VIEW_COUNTS_H
#define TRANSLATE_VIEW_COUNTS_H

#include "english/words.h"
#include "query/query.h"

/* "How many orders" over a view that has a row for each line of an order counts the orders: the count of rows
 * becomes one of different keys of the table that the question names. False where the view shows no such key:
 * its rows are something else than what is asked for. */
bool view_counts_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                        size_t count, struct query *query);

#endif
