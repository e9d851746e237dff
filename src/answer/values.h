/* Does a column hold the text that a statement compares it with? */
#ifndef ANSWER_VALUES_H
#define ANSWER_VALUES_H

#include "answer/internal.h"

/* Adds a warning, with the nearest values, for each text that its column does not hold. Says nothing of
 * columns with very many values. */
void session_check_values(struct askdb *askdb, struct arena *arena, struct validate_report *report);

#endif
