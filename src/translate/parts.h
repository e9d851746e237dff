/* What a query tree is made of, whatever stands where: the tables, columns and literals it uses, and the
 * roles it gives words a place for. */
#ifndef TRANSLATE_PARTS_H
#define TRANSLATE_PARTS_H

#include "english/roles.h"
#include "query/query.h"

struct query_parts {
    struct arena *arena;
    const struct catalog *catalog;
    bool *columns, *tables; /* by number; a table that joins lead through is used too */
    const struct literal **literals;
    size_t literal_count, literal_capacity;
    word_roles roles;
};

/* Of the query with its subqueries and set operands, in `arena`. */
void query_parts_find(struct arena *arena, const struct catalog *catalog, const struct query *query,
                      struct query_parts *ret_parts);

#endif
