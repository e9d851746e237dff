/* Copies of query trees over another numbering of the catalog. */
#ifndef QUERY_COPY_H
#define QUERY_COPY_H

#include "query/query.h"

/* What a table's or column's number becomes. */
struct query_numbering {
    int32_t (*table)(void *context, int32_t table);
    int32_t (*column)(void *context, int32_t column);
    void *context;
};

/* A copy in `arena` with the numbers that `numbering` gives, subqueries and set operands too. Texts are
 * shared. */
struct query *query_copy(struct arena *arena, const struct query *query,
                         const struct query_numbering *numbering);

#endif
