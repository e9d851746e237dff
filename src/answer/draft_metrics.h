/* Metrics that a database suggests: sums of its amounts, and what its views compute. */
#ifndef ANSWER_DRAFT_METRICS_H
#define ANSWER_DRAFT_METRICS_H

#include "answer/internal.h"

#include <stdio.h>

/* Prints the list `metrics:` with the evidence of each as a comment; nothing where there is none. Sums are of the
 * columns that a table's rows are added up by; prices of one unit, rates and percentages are not added up. Of a view,
 * what it computes of all rows of its tables: without a condition of its own. */
void draft_print_metrics(FILE *out, struct arena *arena, const struct catalog *catalog);

/* Does a sum of the column mean anything, by its name? Not of prices and rates, each of one thing. */
bool draft_is_additive(struct arena *arena, const struct catalog_column *column);

#endif
