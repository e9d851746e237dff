/* What of a catalog a query that makes sense keeps to: which tables keys connect, and which columns are no
 * quantities. Computed once for a catalog; the machine of sequences offers nothing else. */
#ifndef QUERY_SENSE_H
#define QUERY_SENSE_H

#include "catalog/catalog.h"

enum column_role {
    ROLE_PLAIN,
    ROLE_KEY,   /* names a row: no operand of arithmetic, no sum, no average */
    ROLE_LABEL, /* a number that counts nothing, like a year, a code, a version: no sum, no average */
};

struct query_sense {
    const int32_t *components; /* of each table; a chain of keys connects tables of equal number */
    const uint8_t *roles;      /* of each column, enum column_role */
};

enum column_role column_role(const struct catalog *catalog, int32_t column);

/* In `arena`. */
struct query_sense *query_sense_create(struct arena *arena, const struct catalog *catalog);

#endif
