/* Which table a row of a join is a row of, and the ways from it to the others. */
#ifndef QUERY_JOIN_BASE_H
#define QUERY_JOIN_BASE_H

#include <stdbool.h>
#include <stddef.h>

/* Tables, numbered from 0, and which of them are joined. */
struct join_base {
    size_t count;
    bool *leads; /* count x count: by one key a row of the first has at most one of the second */
    bool *fixed; /* count x count, either way round: the join of the two stays whatever else is joined */
};

/* The table from whose rows single keys lead to a row of each of the others: joined so, no row is there twice. Ways are
 * the shortest; of two as short the one over the table with the lower number. `ret_before` is for each table the one
 * before it on its way, `count` for the first. False: there is none, or one that needs other joins than the fixed. */
bool join_base_find(const struct join_base *base, size_t *ret_before);

#endif
