/* Names of a semantic file as tables and columns of a catalog. */
#ifndef POLICY_RESOLVE_H
#define POLICY_RESOLVE_H

#include "catalog/catalog.h"

/* "orders" or "sales.orders": exactly so, or in other capitals where that is one table only. ASKDB_USAGE
 * where it is none or several. */
int resolve_table(const struct catalog *catalog, const char *name, int32_t *ret_table, bool suggest,
                  struct askdb_error *err);
int resolve_column(const struct catalog *catalog, int32_t table, const char *name, int32_t *ret_column,
                   bool suggest, struct askdb_error *err);
/* The column of "table.column" or "schema.table.column". */
int resolve_reference(const struct catalog *catalog, const char *text, int32_t *ret_column, bool suggest,
                      struct askdb_error *err);
/* The same with " where COLUMN = TEXT" behind it, of the same table: which of several lists of codes is
 * meant. *ret_constant is in `arena`, NULL where there is no such part. */
int resolve_listed(struct arena *arena, const struct catalog *catalog, const char *text, int32_t *ret_column,
                   int32_t *ret_constant_column, const char **ret_constant, bool suggest,
                   struct askdb_error *err);
/* Is it a unit of unit_told, or "none"? */
int resolve_unit(const char *unit, const char *column, struct askdb_error *err);
/* Does it name a currency ("euros", "USD")? */
int resolve_currency(const char *word, struct askdb_error *err);
/* The place of the word in a list that NULL ends, whatever its capitals; `key` is what the file calls it. */
int resolve_word(const char *word, const char *const *words, const char *key, int *ret_place,
                 struct askdb_error *err);

#endif
