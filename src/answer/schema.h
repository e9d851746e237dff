/* The catalog, printed. */
#ifndef ANSWER_SCHEMA_H
#define ANSWER_SCHEMA_H

#include "catalog/catalog.h"

#include <stdio.h>

void schema_print_text(const struct catalog *catalog, FILE *out);
void schema_print_json(const struct catalog *catalog, FILE *out);

/* "declared", "contents", ... */
const char *schema_key_source(const struct catalog_key *key);
/* Names may be any bytes: control characters are shown, not sent to the terminal. */
void schema_print_clean(FILE *out, const char *text);

#endif
