/* A person's whole name, where a table keeps it in two columns. */
#ifndef TRANSLATE_PERSONS_H
#define TRANSLATE_PERSONS_H

#include "catalog/value_index.h"
#include "query/query.h"
#include "translate/account.h"

/* "Jane Smith", "Smith, Jane", "J. Smith", "Jane M. Smith" and "Dr Smith" are conditions on both columns, or on the one
 * that is said: where the query has a condition on one of them, or one on a text of the same table that no row holds,
 * and the values of both are known. `trust`, what is left of it, is less where the query has the name as a text that no
 * row holds in a table that keeps names otherwise. Returns the account with a place for the name; in `arena`, `index`
 * may be NULL. */
const struct account *translate_persons(struct arena *arena, const struct catalog *catalog,
                                        const struct value_index *index, const char *question,
                                        struct query *query, const struct account *account, double *trust);

#endif
