/* A row of sums below the others. */
#ifndef EXEC_CSV_TOTAL_H
#define EXEC_CSV_TOTAL_H

#include "exec/csv/read.h"

#include <stdbool.h>

/* "Summe;;;3.310,20 EUR;": of `columns`, three and more, at least half are empty, and the first says that it is the sum. */
bool csv_is_total(const struct csv_field *fields, size_t count, size_t columns);

#endif
