/* Copies of query trees, with the numbers that their tables and columns have in another catalog. */
#ifndef QUERY_COPY_H
#define QUERY_COPY_H

#include "query/query.h"

/* What a table's or column's number becomes. */
struct query_numbering {
    int32_t (*table)(void *context, int32_t table);
    int32_t (*column)(void *context, int32_t column);
    void *context;
};

/* A copy in `arena` with the numbers that `numbering` gives, NULL: the same ones; subqueries and set operands
 * too. Texts are shared. NULL of NULL. */
struct query *query_copy(struct arena *arena, const struct query *query,
                         const struct query_numbering *numbering);
struct expr *expr_copy(struct arena *arena, const struct expr *expr);
struct pred *pred_copy(struct arena *arena, const struct pred *pred);

/* The column of the first instance of its table, in `arena`. */
struct expr *expr_column(struct arena *arena, int32_t column);

/* Both conditions, neither copied, or the one that is not NULL. */
struct pred *pred_both(struct arena *arena, struct pred *left, struct pred *right);

#endif
