/* The catalog as a language model is shown it. */
#ifndef TRANSLATE_DESCRIBE_H
#define TRANSLATE_DESCRIBE_H

#include "catalog/catalog.h"

/* In `arena`: a line for each table, "name(column type, ...)", with comments on lines below it; then a line
 * for each key. Only what the catalog holds, no values. Text from the database stays on its line and is cut
 * where it is long. Ends before the table that would make it longer than `limit` bytes; *ret_tables says how
 * many are in. */
const char *describe_catalog(struct arena *arena, const struct catalog *catalog, size_t limit,
                             size_t *ret_tables);

#endif
