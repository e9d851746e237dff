/* A part of a catalog: some of its tables with some of their columns, numbered anew, and the way back. */
#ifndef CATALOG_SUBSET_H
#define CATALOG_SUBSET_H

#include "catalog/catalog.h"

struct catalog_subset {
    struct catalog catalog;            /* without an arena of its own, never to be destroyed */
    const int32_t *tables;             /* of the part's tables: their numbers in the whole */
    const int32_t *columns;            /* likewise */
    const int32_t *numbers_of_tables;  /* of the whole's tables: their numbers in the part, or -1 */
    const int32_t *numbers_of_columns; /* likewise */
};

/* The columns that `kept` marks (a flag for every column of `whole`), the tables that have one of them, and
 * the keys that lead from kept columns to kept columns; all in the order of `whole`. In `arena`; texts are
 * shared with `whole`, which must outlive it. */
struct catalog_subset *catalog_subset(struct arena *arena, const struct catalog *whole, const bool *kept);

#endif
