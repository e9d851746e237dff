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

/* How a number or a text that is no date keeps one, by the column's name and comment. */
enum column_form {
    FORM_NONE,
    FORM_YEAR = 1,
    FORM_MONTH = 2, /* 202512 */
    FORM_DAY = 4,   /* 20251231 */
};

struct query_sense {
    const int32_t *components; /* of each table; a chain of keys connects tables of equal number */
    const uint8_t *roles;      /* of each column, enum column_role */
    const uint8_t *forms;      /* of each column, of enum column_form */
};

/* Several where its comment says so. */
unsigned column_forms(struct arena *scratch, const struct catalog_column *column);

enum column_role column_role(const struct catalog *catalog, int32_t column);

/* In `arena`. */
struct query_sense *query_sense_create(struct arena *arena, const struct catalog *catalog);

#endif
