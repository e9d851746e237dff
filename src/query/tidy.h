#ifndef QUERY_TIDY_H
#define QUERY_TIDY_H

#include "query/query.h"

/* Takes out conditions that AND or OR repeats, in this query, its subqueries and operands: "a and a" is a. */
void query_drop_repeats(struct query *query);

#endif
