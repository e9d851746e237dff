/* What is computed from the rest of a catalog, after every change of it. */
#ifndef CATALOG_FLAGS_H
#define CATALOG_FLAGS_H

#include "catalog/catalog.h"

/* columns[].foreign, from the keys. */
void catalog_mark_foreign(struct catalog *catalog);
/* by_name */
void catalog_sort_tables(struct catalog *catalog);
void catalog_compute_fingerprint(struct catalog *catalog);

#endif
