/* "newest customers", "top 5 suppliers by spend": how many rows a superlative asks for, and what is shown. */
#ifndef TRANSLATE_SUPERLATIVE_H
#define TRANSLATE_SUPERLATIVE_H

#include "catalog/catalog.h"
#include "query/query.h"
#include "util/arena.h"

/* Where the question speaks of several things and of no number, one row becomes SUPERLATIVE_ROWS. Where it
 * asks for the top of an order, what orders is shown beside the names. Returns what is to be said, NULL:
 * nothing. */
const char *superlative_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                              struct query *query);

enum { SUPERLATIVE_ROWS = 10 };

#endif
