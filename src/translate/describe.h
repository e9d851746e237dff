/* The catalog as a language model is shown it. */
#ifndef TRANSLATE_DESCRIBE_H
#define TRANSLATE_DESCRIBE_H

#include "catalog/catalog.h"

#include <stdbool.h>
#include <stdio.h>

/* In `arena`: a line for each table, "name(column type, ...)", with `comments` its comments and synonyms on
 * lines below it; then a line for each key. Only what the catalog holds, no values. Text from the database
 * stays on its line and is cut where it is long. Ends before the table that would make it longer than `limit`
 * bytes; *ret_tables says how many are in. */
const char *describe_catalog(struct arena *arena, const struct catalog *catalog, bool comments, size_t limit,
                             size_t *ret_tables);

/* Prints `text` as one line of valid UTF-8, in at most `limit` bytes. */
void describe_line(FILE *out, const char *text, size_t limit);

/* Prints "table.column" as it is written in SQL. */
void describe_column(FILE *out, struct arena *arena, const struct catalog *catalog, int32_t column);

#endif
