/* What is unusual in a series: values far from what trend and season let expect, and lasting steps. */
#ifndef ANALYSE_ANOMALIES_H
#define ANALYSE_ANOMALIES_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum { ANOMALIES_FEWEST = 10 }; /* values that a series needs */

struct anomalies {
    double *expected, *low, *high; /* of every value */
    double *score;                 /* how many robust standard deviations it lies off: below 0 under it */
    bool *unusual;                 /* beyond 3.5, as Iglewicz & Hoaglin 1993 advise */
    double *shift; /* by how much the level steps up or down with this value; 0: it does not */
    bool seasonal;
    double deviation; /* of what trend and season leave, in the unit of the values */
};

/* A robust decomposition: the trend is a running median between the steps (Tukey 1977), the season the median
 * of what that leaves at each phase (`period` below 2, less than two periods or a season that does not show:
 * none), the scale the median absolute deviation. A step is where the medians before and after differ most,
 * beyond what the same scale gives, found by binary segmentation (Scott & Knott 1974). Returns false, and
 * nothing, for fewer than ANOMALIES_FEWEST values or where more than half of the values are equal, so that
 * there is no scale. Deterministic; all in `arena`. */
bool anomalies_find(struct arena *arena, const double *values, size_t count, size_t period,
                    struct anomalies *ret_anomalies);

#endif
