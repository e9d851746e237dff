#include "analyse/season.h"

#include "analyse/numbers.h"

#include <math.h>
#include <string.h>

/* Of normal values, one in ten lies beyond. */
static const double ONE_IN_TEN = 1.645;

enum { LONG_END = 2 /* periods that the line at an end goes through */ };

static double autocovariance(const double *values, size_t count, size_t lag, double mean)
{
    double sum = 0;
    for (size_t i = lag; i < count; i++) {
        sum += (values[i] - mean) * (values[i - lag] - mean);
    }
    return sum;
}

bool season_shows(struct arena *arena, const double *values, size_t count, size_t period)
{
    if (period < 2 || count < 2 * period + 1) {
        return false;
    }
    double start, slope, squares = 0;
    double *flat = ARENA_ARRAY(arena, double, count);
    numbers_line(values, count, &start, &slope);
    for (size_t i = 0; i < count; i++) {
        flat[i] = values[i] - start - slope * (double)i;
    }
    double whole = autocovariance(flat, count, 0, 0);
    if (whole <= 0) {
        return false;
    }
    for (size_t lag = 1; lag < period; lag++) {
        double correlation = autocovariance(flat, count, lag, 0) / whole;
        squares += correlation * correlation;
    }
    double bound = ONE_IN_TEN * sqrt((1 + 2 * squares) / (double)count);
    return autocovariance(flat, count, period, 0) / whole > bound;
}

/* The mean of the `period` values around each; of an even period the two ends count half. NAN at the ends. */
static void centred_means(const double *values, size_t count, size_t period, double *ret_means)
{
    size_t half = period / 2;
    bool even = period % 2 == 0;
    for (size_t i = 0; i < count; i++) {
        ret_means[i] = NAN;
        if (i >= half && i + half < count) {
            double sum = 0;
            for (size_t k = i - half; k <= i + half; k++) {
                bool end = even && (k == i - half || k == i + half);
                sum += end ? values[k] / 2 : values[k];
            }
            ret_means[i] = sum / (double)period;
        }
    }
}

static void centre(double *parts, size_t period, bool multiplies)
{
    double mean = numbers_mean(parts, period);
    for (size_t i = 0; i < period; i++) {
        parts[i] = multiplies ? parts[i] / mean : parts[i] - mean;
    }
}

/* The mean part of each phase, beside `means`. */
static void mean_parts(const double *values, const double *means, size_t count, size_t period,
                       bool multiplies, double *ret_parts)
{
    for (size_t phase = 0; phase < period; phase++) {
        double sum = 0;
        size_t found = 0;
        for (size_t i = phase; i < count; i += period) {
            if (!isnan(means[i]) && (!multiplies || means[i] != 0)) {
                sum += multiplies ? values[i] / means[i] : values[i] - means[i];
                found++;
            }
        }
        ret_parts[phase] = found > 0 ? sum / (double)found : multiplies ? 1 : 0;
    }
    centre(ret_parts, period, multiplies);
}

/* The means that are missing at one end, from the line through the values nearest to it without their season. */
static void extend_means(const double *values, size_t count, const double *parts, size_t period,
                         bool multiplies, bool at_end, double *means, double *work)
{
    size_t length = LONG_END * period < count ? LONG_END * period : count,
           first = at_end ? count - length : 0;
    double start, slope;
    for (size_t i = 0; i < length; i++) {
        double part = parts[(first + i) % period];
        work[i] = multiplies ? (part != 0 ? values[first + i] / part : values[first + i])
                             : values[first + i] - part;
    }
    numbers_line(work, length, &start, &slope);
    for (size_t k = 0; k < period / 2 && k < count; k++) {
        size_t i = at_end ? count - 1 - k : k;
        means[i] = start + slope * (double)(i - first);
    }
}

void season_find(struct arena *arena, const double *values, size_t count, size_t period, bool multiplies,
                 double *ret_parts)
{
    double *means = ARENA_ARRAY(arena, double, count), *work = ARENA_ARRAY(arena, double, count);
    centred_means(values, count, period, means);
    mean_parts(values, means, count, period, multiplies, ret_parts);
    extend_means(values, count, ret_parts, period, multiplies, false, means, work);
    extend_means(values, count, ret_parts, period, multiplies, true, means, work);
    mean_parts(values, means, count, period, multiplies, ret_parts);
}

void season_find_robust(struct arena *arena, const double *values, const double *trend, size_t count,
                        size_t period, double *ret_parts)
{
    double *rests = ARENA_ARRAY(arena, double, count);
    for (size_t phase = 0; phase < period; phase++) {
        size_t found = 0;
        for (size_t i = phase; i < count; i += period) {
            rests[found++] = values[i] - trend[i];
        }
        ret_parts[phase] = found > 0 ? numbers_median(rests, found) : 0;
    }
    centre(ret_parts, period, false);
}
