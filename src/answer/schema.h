/* The catalog, printed. */
#ifndef ANSWER_SCHEMA_H
#define ANSWER_SCHEMA_H

#include "catalog/catalog.h"

#include <stdio.h>

void schema_print_text(const struct catalog *catalog, FILE *out);
void schema_print_json(const struct catalog *catalog, FILE *out);

#endif
