/* Does a column hold the text that a statement compares it with? */
#ifndef ANSWER_VALUES_H
#define ANSWER_VALUES_H

#include "answer/internal.h"

/* Adds a warning, with the nearest values, for each text that its column does not hold. Says nothing of
 * columns with very many values. */
void session_check_values(struct askdb *askdb, struct arena *arena, struct validate_report *report);

/* Is the text none of the column's values, so far as these can be read in a second? *ret_near, in `arena`,
 * then has the nearest ones, or all where they are few: "'Southport', 'Southwold'"; "" for none. */
bool session_value_is_missing(struct askdb *askdb, struct arena *arena, int32_t column, const char *text,
                              const char **ret_near);

/* "FROM schema.table" of a column, and the column, as SQL. */
void session_print_column(const struct askdb *askdb, int32_t column, FILE *out);
void session_print_from(const struct askdb *askdb, int32_t column, FILE *out);

#endif
