/* The season of the year in a series of days, and its holidays. */
#ifndef ANALYSE_YEARLY_H
#define ANALYSE_YEARLY_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    YEARLY_FEWEST = 500 /* days that it is found in */,
    YEARLY_DAYS = 1461 /* at the end that are looked at */
};

struct yearly {
    double *
        parts; /* what the day of the year and a holiday add, or multiply by, of each value and of each day ahead */
    bool multiplies; /* of values that are well above 0 */
    size_t pairs;    /* of the Fourier series; 0: no season of the year shows */
    bool holidays;   /* they differ */
};

/* Least squares of a line, the days of the week, a holiday and a Fourier series of the year (Harvey 1989), on the logarithms where no
 * value is below a tenth of the mean. How many pairs of it, up to 6, and whether holidays differ, the Bayesian criterion says (Schwarz 1978), errors of neighbouring
 * days being alike. `holidays`: NULL for none, else of `count` and `horizon` days. False, and nothing, where neither shows or the
 * values are fewer than YEARLY_FEWEST. All in `arena`. */
bool yearly_find(struct arena *arena, const double *values, size_t count, const bool *holidays,
                 size_t horizon, struct yearly *ret_yearly);

#endif
