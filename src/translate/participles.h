/* Rows that something was done to, by a date called after it: "blocked right now" of blocked_at. */
#ifndef TRANSLATE_PARTICIPLES_H
#define TRANSLATE_PARTICIPLES_H

#include "query/query.h"

/* Where the question says such a participle of rows once, and no time with it: in each block a condition that the date is
 * missing, or set, is turned to the side that is asked for ("not blocked", "unblocked" and "never blocked" are rows without
 * the date), and is added to a block of the one table where nothing else in it is called so. In place; true where the tree
 * was changed, `*ret_token` says so then. */
bool translate_participles(struct arena *arena, const struct catalog *catalog, const char *question,
                           struct query *query, size_t *ret_token);

#endif
