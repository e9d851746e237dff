/* Metrics, calculated columns and named conditions of a semantic file, as trees. */
#ifndef POLICY_DEFINE_H
#define POLICY_DEFINE_H

#include "policy/lint.h"
#include "query/definitions.h"

/* Reads them all over `catalog`, in `arena`. What is no expression over it, has the name of a table or comes
 * twice is left out, and `fault` is called with its line; a metric over one that is left out is left out as
 * well. `suggest`: near names where one is not there. */
void semantic_define(const struct semantic *semantic, struct arena *arena, const struct catalog *catalog,
                     bool suggest, lint_fault *fault, void *context, struct definitions *ret_definitions);

/* Does the file hide a table or a column? Then no message names another one. */
bool semantic_hides_names(const struct semantic *semantic);

#endif
