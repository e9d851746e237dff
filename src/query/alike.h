/* Whether two columns hold the same thing, as far as keys, types and names tell. */
#ifndef QUERY_ALIKE_H
#define QUERY_ALIKE_H

#include "catalog/catalog.h"

/* The same column, a key and what it refers to, two keys that refer to the same; where keys say nothing,
 * equal names or names that share a telling word, and types with values in common. "id" tells nothing: its
 * table's name stands for it. */
bool columns_alike(const struct catalog *catalog, int32_t a, int32_t b);

/* Can a value of one type equal one of the other? */
bool types_meet(enum column_type a, enum column_type b);

#endif
