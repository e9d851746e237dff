/* Short forms of a table's name before the names of all its columns: FLT_ID, FLT_SCHED_DT. */
#ifndef CATALOG_PREFIX_H
#define CATALOG_PREFIX_H

#include "catalog/catalog.h"

/* Its bytes and that of the underscore behind it; 0: the table has none. What says something of all columns is none:
 * min_price, min_qty, min_day. */
size_t catalog_prefix_length(const struct catalog *catalog, int32_t table);

/* Makes what is left the plain name of the columns that have none. Keys are found by whole names, before this. */
void catalog_drop_prefixes(struct catalog *catalog);

#endif
