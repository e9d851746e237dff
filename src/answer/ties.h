/* What the last row that a limit lets through has in common with those that it does not. */
#ifndef ANSWER_TIES_H
#define ANSWER_TIES_H

#include "answer/internal.h"

/* Writes in one line how many rows behind the first `rows` of the statement are the same by what it orders
 * by: "2 more rows have the same salary as the last one"; nothing where there are none, where the limit did
 * not end the result, or where that cannot be found out in a second. */
void session_explain_ties(struct askdb *askdb, const char *sql, size_t rows, FILE *out);

#endif
