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

/* Do the same rows pass it as long as nobody writes any? Only what is plainly so is: without a call or a
 * subquery, and without a word that may stand for a time. */
bool filter_is_steady(const struct filter_piece *pieces, size_t count);
/* The same of a value that takes the place of a parameter: PostgreSQL reads 'today' where a date is needed.
 */
bool filter_is_steady_text(const char *text);

#endif
