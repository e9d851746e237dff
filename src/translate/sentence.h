/* What a query asks for, in one plain sentence: "number of orders, by store, in 2025, status Cancelled". Made
 * from the tree alone: the same tree over the same catalog gives the same sentence. Names are words, as
 * link/names.h reads them; a value stands as the query has it. */
#ifndef TRANSLATE_SENTENCE_H
#define TRANSLATE_SENTENCE_H

#include "query/query.h"

/* The words of a catalog's names, which must outlive them. */
struct sentence_names;
struct sentence_names *sentence_names_create(const struct catalog *catalog);
/* Deleted rows of the table are never read: no sentence says that they are included. */
void sentence_names_undeleted(struct sentence_names *names, int32_t table);
void sentence_names_destroy(struct sentence_names *names);

/* In `arena`, one line, its parts separated by ", ". An order that only makes the rows come as they would be
 * expected is not told of. */
const char *sentence_of_query(struct arena *arena, const struct sentence_names *names,
                              const struct query *query);

/* The table whose rows the query's outermost block counts, adds up or shows; -1: none. */
int32_t sentence_subject(struct arena *arena, const struct catalog *catalog, const struct query *query);

/* "orders" of the table order, with `one` "order"; in `arena`. */
const char *sentence_of_table(struct arena *arena, const struct sentence_names *names, int32_t table,
                              bool one);

/* "number of orders", "price": one expression of the query, in `arena`. */
const char *sentence_of_expr(struct arena *arena, const struct sentence_names *names,
                             const struct query *query, const struct expr *expr);

/* "store is named" of stores.name, "order has the status" of orders.status: what a value of the column says
 * of a row. In `arena`. */
const char *sentence_of_column(struct arena *arena, const struct sentence_names *names, int32_t column);

#endif
