/* Whether the first row of a file names its columns. */
#ifndef EXEC_CSV_HEADER_H
#define EXEC_CSV_HEADER_H

#include "exec/csv/column.h"

#include <stdbool.h>
#include <stddef.h>

/* The first row against what the others are; repeats[i] is how often column i has the value of the first row
 * again. */
bool csv_is_header(const struct csv_field *first, const struct column_profile *others, const size_t *repeats,
                   size_t count);

#endif
