/* All that a semantic file says and its database does not bear out. */
#ifndef POLICY_LINT_H
#define POLICY_LINT_H

#include "catalog/catalog.h"
#include "policy/file.h"

/* Called for each fault, in the order of the file. */
typedef void lint_fault(void *context, struct semantic_place place, const struct askdb_error *fault);

/* Names that are not there or come twice, references, units. `catalog` is the whole one, without a policy. */
void semantic_lint(const struct semantic *semantic, const struct catalog *catalog, lint_fault *fault,
                   void *context);

/* Called for each column that the file has codes of. */
typedef void lint_codes(void *context, unsigned table, unsigned column, int32_t number);
void semantic_each_codes(const struct semantic *semantic, const struct catalog *catalog, lint_codes *codes,
                         void *context);

#endif
