/* What comes next in a series by the hour that has a day and a week, such as the load of a network. */
#ifndef ANALYSE_LOAD_H
#define ANALYSE_LOAD_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum load_method {
    LOAD_NAIVE, /* the value of the same hour one week before */
    LOAD_SMOOTHING, /* a level, a day and a week, each smoothed, and a share of the last error that dies away (Taylor 2003) */
    LOAD_OUTSIDE, /* the same of what an outside series leaves: from one week to the next the values go with it, below 15,
                       above 20 and in between each along its own line */
    LOAD_METHODS
};

enum { LOAD_FEWEST = 1344, LOAD_MOST_AHEAD = 336, LOAD_TRIALS = 12 }; /* hours; times in the past */

/* The hours that it is made of. */
struct load_data {
    const double *values;
    size_t count;
    const double *outside; /* NULL for none: of the same hours and of `known` hours behind the last value */
    size_t known;
    const bool
        *holidays; /* NULL for none: of the same hours and of LOAD_MOST_AHEAD behind; of days as a whole */
    size_t sunday; /* the first hour of a Sunday, from 0 to 144 */
};

struct load {
    double *point, *low, *high; /* of `horizon`: the value, and where it is 4 times out of 5 */
    enum load_method method;
    double error[LOAD_METHODS]; /* the mean absolute error of the trials; NAN of one that was not tried */
    size_t holidays; /* days that were holidays, a week and more from both ends; 0: there are none */
    bool
        as_sundays; /* they were nearer to the Sundays around than to the same day of the weeks around, and are
                           smoothed and said as Sundays */
    double like_sunday, like_week; /* how far they were from these on average */
};

/* Each method is tried from
 * LOAD_TRIALS times in the past, with what was before and, of the outside series, as many hours ahead as are known now; the least
 * mean absolute error chooses. Where it is not known further, the outside series is as in the same hour of the last 7 days. False,
 * and nothing, for fewer than LOAD_FEWEST values or a horizon of 0 or above LOAD_MOST_AHEAD. Deterministic; all in `arena`. */
bool load_make(struct arena *arena, const struct load_data *data, size_t horizon, struct load *ret_load);

#endif
