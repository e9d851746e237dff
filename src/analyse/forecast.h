/* What comes next in a series, how sure that is, and what an honest trial on its own past says of it. */
#ifndef ANALYSE_FORECAST_H
#define ANALYSE_FORECAST_H

#include "analyse/smooth.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum forecast_method {
    FORECAST_SEASONAL_NAIVE, /* the value of one season ago; without a season, the last one */
    FORECAST_SMOOTHING,      /* analyse/smooth.h */
    FORECAST_THETA,          /* Assimakopoulos & Nikolopoulos 2000, as Hyndman & Billah 2003 put it: half the
                                slope of the line through it, and simple exponential smoothing, without its season */
    FORECAST_MEAN,           /* of smoothing and Theta: combining is seldom worse (Bates & Granger 1969) */
    FORECAST_YEAR,      /* of days: smoothing of what the year and the holidays leave, analyse/yearly.h */
    FORECAST_LAST_YEAR, /* of days: the value 364 days before, by the level of the last four weeks */
    FORECAST_METHODS
};

enum {
    FORECAST_FEWEST = 8,       /* values that a forecast is made of */
    FORECAST_LONGEST = 400,    /* values at the end that it looks at, or three seasons where that is more */
    FORECAST_MOST_AHEAD = 400, /* values that it says */
    FORECAST_TWO_YEARS = 730,  /* days from which on the year is looked at */
};

struct forecast {
    double *point, *low, *high; /* of `horizon`: the value, and where it is 4 times out of 5 */
    enum forecast_method method;
    struct smooth_model model; /* of smoothing, where that takes part */
    bool seasonal;             /* a season was long enough known and shows */
    size_t trials;             /* days in the past from which it was tried */
    double error;              /* the mean absolute error of the trials, in the unit of the values */
    double naive_error;        /* that of FORECAST_SEASONAL_NAIVE */
    double scaled_error;       /* `error` by the mean step of the seasonal naive within the series (Hyndman &
                                  Koehler       2006); below 1: better; NAN where the series never changes */
    size_t pairs;              /* of the year's Fourier series, where that takes part */
    bool holidays;             /* likewise they */
    bool no_better;            /* nothing was better than FORECAST_SEASONAL_NAIVE */
};

/* `period`: how many values a season has, below 2 for none. The method is smoothing, unless the mean absolute
 * error of another is less by a quarter (1 / 1.3), from rolling origins (Tashman 2000), each fitted on what came before it
 * alone: of some ten trials less says little. The interval is from the errors of the same trials, wider with the distance. Values that are never below 0 have no
 * forecast below 0. Returns false, and nothing, where the series has fewer than FORECAST_FEWEST values or
 * `horizon` is 0 or above FORECAST_MOST_AHEAD. Deterministic; all in `arena`. */
bool forecast_make(struct arena *arena, const double *values, size_t count, size_t period, size_t horizon,
                   struct forecast *ret_forecast);

/* The same of days, with a week; of two years and more the season of the year and the holidays are tried too, from origins in the second half of all
 * of them, and taken where the error is less by a tenth. `holidays`: of `count` and `horizon` days; NULL: none are known. */
bool forecast_make_days(struct arena *arena, const double *values, size_t count, const bool *holidays,
                        size_t horizon, struct forecast *ret_forecast);

/* "exponential smoothing with a damped trend and a season that multiplies" */
const char *forecast_name(struct arena *arena, const struct forecast *forecast);

#endif
