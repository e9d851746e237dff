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

/* How many columns the tables have. Behind them a catalog may have computed ones, of a semantic file and for one
 * question: they name their table, which does not count them. */
size_t catalog_own_columns(const struct catalog *catalog);

/* Puts the computed columns of `extended`, which is the whole with such columns behind its last, behind the
 * part's last, but for those of other tables; the tables have the other names that they have in it. `extended` must outlive it. */
void catalog_subset_extend(struct arena *arena, struct catalog_subset *subset,
                           const struct catalog *extended);

#endif
