/* The place of a fault, shown in the text that it is in. */
#ifndef UTIL_CARET_H
#define UTIL_CARET_H

#include "askdb/error.h"

#include <stdio.h>

/* Prints the line of `sql` that the error's span begins in, and ^~~~ under the span. Tabs become blanks,
 * characters that a terminal would act on are written out, long lines are cut around the place. Prints
 * nothing where the error has no span; -1 where writing fails. */
int util_print_caret(FILE *out, const char *sql, const struct askdb_error *err);

#endif
