/* "newest customers": how many rows a superlative asks for. */
#ifndef TRANSLATE_SUPERLATIVE_H
#define TRANSLATE_SUPERLATIVE_H

#include "catalog/catalog.h"
#include "query/query.h"
#include "util/arena.h"

/* Where the question speaks of several things and of no number, one row becomes SUPERLATIVE_ROWS. Returns
 * what is to be said, NULL: nothing. */
const char *superlative_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                              struct query *query);

enum { SUPERLATIVE_ROWS = 10 };

#endif
