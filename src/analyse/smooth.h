/* Exponential smoothing in state-space form (Hyndman, Koehler, Ord & Snyder 2008, "Forecasting with
 * Exponential Smoothing"): level, trend and season, errors that add or are a share of the value. */
#ifndef ANALYSE_SMOOTH_H
#define ANALYSE_SMOOTH_H

#include "util/arena.h"

#include <stddef.h>

enum smooth_trend { SMOOTH_LEVEL, SMOOTH_TREND, SMOOTH_DAMPED };
enum smooth_season { SMOOTH_NO_SEASON, SMOOTH_ADDS, SMOOTH_MULTIPLIES };

struct smooth_model {
    enum smooth_trend trend;
    enum smooth_season season;
    int relative; /* errors are a share of the value */
};

enum { SMOOTH_LONGEST_SEASON = 24, SMOOTH_FEWEST = 4 };

/* Fits the 15 models of which the error's variance stays finite (those without season where `period` is below
 * 2 or above SMOOTH_LONGEST_SEASON or there are less than two periods; those that multiply only where all
 * values are above 0) by maximum likelihood, Nelder & Mead's simplex (1965) over the parameters and the first
 * level and trend, and writes `horizon` values that go on from the last to `ret_ahead`: their mean, each by its
 * Akaike weight (Burnham & Anderson 2002) of the corrected information criterion (Hurvich & Tsai 1989). Returns
 * the model that weighs most. At least SMOOTH_FEWEST values. Deterministic. */
struct smooth_model smooth_forecast(struct arena *arena, const double *values, size_t count, size_t period,
                                    size_t horizon, double *ret_ahead);

/* The share in (0, 1) of the last error that simple exponential smoothing takes on, by least squares. */
double smooth_simple(const double *values, size_t count, double *ret_level);

#endif
