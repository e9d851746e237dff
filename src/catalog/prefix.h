/* Short forms of a table's name before the names of all its columns: FLT_ID, FLT_SCHED_DT. */
#ifndef CATALOG_PREFIX_H
#define CATALOG_PREFIX_H

#include "catalog/catalog.h"

/* The column's name without one; the name itself where its table has none. */
const char *catalog_without_prefix(const struct catalog *catalog, int32_t column);

/* Makes what is left the plain name of the columns that have none. Keys are found by whole names, before this. */
void catalog_drop_prefixes(struct catalog *catalog);

#endif
