/* The catalog, printed. */
#ifndef ANSWER_SCHEMA_H
#define ANSWER_SCHEMA_H

#include "catalog/catalog.h"
#include "catalog/value_index.h"

#include <stdio.h>

void schema_print_text(const struct catalog *catalog, FILE *out);
void schema_print_json(const struct catalog *catalog, FILE *out);

struct askdb;

/* "declared", "contents", ... */
const char *schema_key_source(const struct catalog_key *key);
/* Names may be any bytes: control characters are shown, not sent to the terminal. */
void schema_print_clean(FILE *out, const char *text);

/* Has askdb->index hold the few values of columns that have few, where nothing has been read yet. */
int schema_read_values(struct askdb *askdb, struct askdb_error *err);
/* The values of a column that have a name, sorted by what is stored; returns how many. */
size_t schema_named_values(const struct value_index *index, int32_t column,
                           const struct value_listed *ret_named[VALUE_INDEX_FEW]);

/* " where CD_TYP = LOB" of a key with a constant; nothing of others. */
void schema_print_constant(FILE *out, const struct catalog *catalog, const struct catalog_key *key);

#endif
