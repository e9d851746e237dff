/* What is computed from the rest of a catalog, after every change of it. */
#ifndef CATALOG_FLAGS_H
#define CATALOG_FLAGS_H

#include "catalog/catalog.h"

/* columns[].foreign, from the keys. */
void catalog_mark_foreign(struct catalog *catalog);
/* Does a key lead to the column, alone or with others? */
bool catalog_is_referred_to(const struct catalog *catalog, int32_t column);
/* Label, main date and the other columns of a table that have a meaning: none, or by new numbers (-1: gone).
 */
enum { CATALOG_MEANINGS = 10 + CATALOG_MEASURES };
void catalog_forget_meaning(struct catalog_table *table);
void catalog_renumber_meaning(struct catalog_table *table, const int32_t *numbers);
/* by_name */
void catalog_sort_tables(struct catalog *catalog);
void catalog_compute_fingerprint(struct catalog *catalog);

#endif
