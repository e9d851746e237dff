/* A policy in statements for PostgreSQL: every name of a table is replaced, that of a covered table by its
 * selection in parentheses, that of another table by its name with its schema, so that no search path can
 * make it another table's. The new text is parsed again, and passes only where each name of a table that is
 * left stands in a replacement or is the name of a WITH query. */
#ifndef VALIDATE_POSTGRES_POLICY_H
#define VALIDATE_POSTGRES_POLICY_H

#include "validate/postgres/walk.h"

/* A RangeVar that names a table of the catalog. */
int pg_policy_table(struct pg_walk *walk, const cJSON *body, int32_t table);
/* Writes a type's schema before its name: along the search path a hidden table may be called so, of which a
 * refusal would tell. False without a policy, or where the name is not written plainly. */
bool pg_policy_take_type(struct pg_walk *walk, size_t place, const char *schema, const char *name);
/* A RangeVar that names a WITH query. */
void pg_policy_cte(struct pg_walk *walk, const char *name);
/* Ends it: fills statement->rewritten. Nothing without a policy. */
int pg_policy_finish(struct pg_walk *walk);

#endif
