/* Foreign keys that the database does not declare. */
#ifndef CATALOG_INFER_H
#define CATALOG_INFER_H

#include "catalog/catalog.h"

/* The confidence of a key that names alone speak for. */
#define KEY_BY_NAMES 0.8

/* Adds the likely keys of `catalog` to catalog->keys, marked as inferred. Needs columns[].primary and
 * .unique. A wrong key is worse than a missing one: the name must say which table is meant, the types must
 * agree, and the target must be a key. */
void catalog_infer_keys(struct catalog *catalog);

/* The numbers of a key's columns, in `arena`. */
const int32_t *catalog_copy_columns(struct arena *arena, const int32_t *columns, size_t count);

#endif
