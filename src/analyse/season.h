/* The season of a series: what each of its phases adds, or multiplies by. */
#ifndef ANALYSE_SEASON_H
#define ANALYSE_SEASON_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Does the series repeat itself every `period` values: is the autocorrelation at that lag beyond what chance
 * gives in one of ten series (Bartlett 1946)? False for less than two periods, and for a period below 2. */
bool season_shows(struct arena *arena, const double *values, size_t count, size_t period);

/* Classical decomposition by a centred moving average (Macaulay 1931), which at both ends goes on along the line of the two periods there, so that
 * all values take part: `ret_parts` gets `period` parts, that
 * of values[0] first, which add up to 0, or with `multiplies` have the mean 1. At least two periods. */
void season_find(struct arena *arena, const double *values, size_t count, size_t period, bool multiplies,
                 double *ret_parts);

/* The same, robust: of the medians of what is left beside a running median. */
void season_find_robust(struct arena *arena, const double *values, const double *trend, size_t count,
                        size_t period, double *ret_parts);

#endif
