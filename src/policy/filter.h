/* Row filters as they are written: a condition with :parameters in it. */
#ifndef POLICY_FILTER_H
#define POLICY_FILTER_H

#include "catalog/catalog.h"

/* Text, then the parameter that follows it; NULL: none, at the end. */
struct filter_piece {
    const char *text, *parameter;
};

/* Splits `text` at its parameters, in `arena`. ASKDB_USAGE where it is no single condition that may stand in
 * parentheses: unbalanced, with a comment, a semicolon or another kind of parameter. `table` is for messages.
 */
int filter_split(struct arena *arena, enum dialect dialect, const char *table, const char *text,
                 struct filter_piece **ret_pieces, size_t *ret_count, struct askdb_error *err);

#endif
