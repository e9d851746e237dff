/* Dimensions and defaults of a semantic file. */
#ifndef POLICY_DIMENSIONS_H
#define POLICY_DIMENSIONS_H

#include "policy/lint.h"

/* Puts the names of the dimensions to their columns, the coarsest of their levels, as synonyms in `arena`;
 * those that are there already come once. What does not fit, and a default that is none, is left out, and
 * `fault` is called. `suggest`: near names where one is not there. */
void semantic_name_dimensions(const struct semantic *semantic, struct arena *arena, struct catalog *catalog,
                              bool suggest, lint_fault *fault, void *context);
/* The same faults, and nothing else. */
void semantic_check_dimensions(const struct semantic *semantic, const struct catalog *catalog, bool suggest,
                               lint_fault *fault, void *context);

/* The number of the month in which the file's fiscal years begin; 1 where it says none. */
int semantic_fiscal_start(const struct semantic *semantic);
/* The day on which the file's weeks begin: 0 is Monday, 6 Sunday; 0 where it says none. */
int semantic_week_start(const struct semantic *semantic);

#endif
