#include "analyse/load.h"

#include "analyse/numbers.h"

#include <math.h>
#include <string.h>

enum { DAY = 24, WEEK = 168, BENDS = 3, PARAMETERS = 4, PASSES = 3, FIRST_WEEKS = 3, STEP = 49, BANDS = 3 };

static const double COLD = 15, HOT = 20, HELD = 0.8;

/* ---- smoothing ---- */

/* Where in the week an hour stands: that of a holiday on its Sunday. */
struct weeks {
    const bool *holidays; /* NULL: none */
    size_t sunday;
};

static size_t hour_of_week(struct weeks weeks, size_t i)
{
    return weeks.holidays != NULL && weeks.holidays[i] ? weeks.sunday + i % DAY : i % WEEK;
}

struct smoothing {
    struct weeks weeks;
    double shares[PARAMETERS]; /* of level, day, week, and of the last error */
    double level, day[DAY], week[WEEK], last;
};

static void begin(struct smoothing *smoothing, const double *values)
{
    size_t count = (size_t)FIRST_WEEKS * WEEK;
    smoothing->level = numbers_mean(values, count);
    smoothing->last = 0;
    memset(smoothing->day, 0, sizeof smoothing->day);
    memset(smoothing->week, 0, sizeof smoothing->week);
    for (size_t i = 0; i < count; i++) {
        smoothing->day[i % DAY] += (values[i] - smoothing->level) / (FIRST_WEEKS * 7);
    }
    for (size_t i = 0; i < count; i++) {
        double left = values[i] - smoothing->level - smoothing->day[i % DAY];
        size_t place = hour_of_week(smoothing->weeks, i);
        smoothing->week[place] += left / FIRST_WEEKS;
    }
}

/* Goes through the values; the sum of the squares of what is one hour ahead. */
static double pass(struct smoothing *smoothing, const double *values, size_t count)
{
    double sum = 0;
    begin(smoothing, values);
    for (size_t i = 0; i < count; i++) {
        double *day = &smoothing->day[i % DAY], *week = &smoothing->week[hour_of_week(smoothing->weeks, i)];
        double left = values[i] - smoothing->level - *day - *week;
        double error = left - smoothing->shares[3] * smoothing->last;
        sum += i >= (size_t)FIRST_WEEKS * WEEK ? error * error : 0;
        smoothing->level += smoothing->shares[0] * left;
        *day += smoothing->shares[1] * left;
        *week += smoothing->shares[2] * left;
        smoothing->last = left;
    }
    return sum;
}

/* The shares with the least squares, one after the other among fixed ones. */
static void fit(struct smoothing *smoothing, const double *values, size_t count)
{
    static const double choices[PARAMETERS][8] = {{0.0005, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2},
                                                  {0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3},
                                                  {0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4},
                                                  {0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95}};
    static const double usual[PARAMETERS] = {0.01, 0.05, 0.1, 0.8};
    memcpy(smoothing->shares, usual, sizeof usual);
    double least = pass(smoothing, values, count);
    for (size_t round = 0; round < PASSES; round++) {
        for (size_t k = 0; k < PARAMETERS; k++) {
            double best = smoothing->shares[k];
            for (size_t i = 0; i < 8; i++) {
                smoothing->shares[k] = choices[k][i];
                double sum = pass(smoothing, values, count);
                best = sum < least ? choices[k][i] : best;
                least = sum < least ? sum : least;
            }
            smoothing->shares[k] = best;
        }
    }
}

static void go_on(struct smoothing *smoothing, const double *values, size_t count, size_t horizon,
                  double *ret_ahead)
{
    pass(smoothing, values, count);
    double left = smoothing->last;
    for (size_t h = 0; h < horizon; h++) {
        left *= smoothing->shares[3];
        size_t place = hour_of_week(smoothing->weeks, count + h);
        ret_ahead[h] = smoothing->level + smoothing->day[(count + h) % DAY] + smoothing->week[place] + left;
    }
}

/* ---- the outside series ---- */

static void bend(double outside, double *ret_parts)
{
    ret_parts[0] = fmax(0, COLD - outside);
    ret_parts[1] = fmax(0, outside - HOT);
    ret_parts[2] = fmin(HOT, fmax(COLD, outside));
}

/* By how much the values go with the parts, from one week to the next: least squares. */
static void fit_outside(const double *values, const double *outside, size_t count, double *ret_slopes)
{
    double a[BENDS][BENDS + 1] = {{0}};
    for (size_t i = WEEK; i < count; i++) {
        double now[BENDS], before[BENDS];
        bend(outside[i], now);
        bend(outside[i - WEEK], before);
        for (size_t k = 0; k < BENDS; k++) {
            for (size_t j = 0; j < BENDS; j++) {
                a[k][j] += (now[k] - before[k]) * (now[j] - before[j]);
            }
            a[k][BENDS] += (now[k] - before[k]) * (values[i] - values[i - WEEK]);
        }
    }
    for (size_t k = 0; k < BENDS; k++) { /* Gauss' elimination; a part that never changes has the slope 0 */
        a[k][k] += 1e-6;
        for (size_t i = 0; i < BENDS; i++) {
            double share = i == k ? 0 : a[i][k] / a[k][k];
            for (size_t j = k; j <= BENDS && i != k; j++) {
                a[i][j] -= share * a[k][j];
            }
        }
    }
    for (size_t k = 0; k < BENDS; k++) {
        ret_slopes[k] = a[k][BENDS] / a[k][k];
    }
}

static double outside_adds(const double *slopes, double outside)
{
    double parts[BENDS], sum = 0;
    bend(outside, parts);
    for (size_t k = 0; k < BENDS; k++) {
        sum += slopes[k] * parts[k];
    }
    return sum;
}

/* The outside value `h` hours behind `count`. */
static double outside_ahead(const double *outside, size_t count, size_t known, size_t h)
{
    if (h < known) {
        return outside[count + h];
    }
    double sum = 0;
    for (size_t day = 1; day <= 7; day++) {
        sum += outside[count - DAY * day + h % DAY];
    }
    return sum / 7;
}

/* ---- all methods ---- */

struct making {
    const double *values, *outside;
    size_t known, horizon;
    double *left; /* work: the values without what the outside series adds */
    struct smoothing plain, beside;
    double slopes[BENDS];
};

static void learn(struct making *making, size_t count)
{
    fit(&making->plain, making->values, count);
    if (making->outside == NULL) {
        return;
    }
    fit_outside(making->values, making->outside, count, making->slopes);
    for (size_t i = 0; i < count; i++) {
        making->left[i] = making->values[i] - outside_adds(making->slopes, making->outside[i]);
    }
    fit(&making->beside, making->left, count);
}

static void say(struct making *making, enum load_method method, size_t count, double *ret_ahead)
{
    if (method == LOAD_NAIVE) {
        for (size_t h = 0; h < making->horizon; h++) {
            ret_ahead[h] = making->values[count - WEEK + h % WEEK];
        }
    } else if (method == LOAD_SMOOTHING) {
        go_on(&making->plain, making->values, count, making->horizon, ret_ahead);
    } else {
        for (size_t i = 0; i < count; i++) {
            making->left[i] = making->values[i] - outside_adds(making->slopes, making->outside[i]);
        }
        go_on(&making->beside, making->left, count, making->horizon, ret_ahead);
        for (size_t h = 0; h < making->horizon; h++) {
            ret_ahead[h] +=
                outside_adds(making->slopes, outside_ahead(making->outside, count, making->known, h));
        }
    }
}

static size_t band_of(size_t h)
{
    return h < 6 ? 0 : h < DAY ? 1 : 2;
}

/* From each of the times in the past, with what was learnt before the first of them. */
static void try_methods(struct arena *arena, struct making *making, size_t count, struct load *load,
                        double *ret_widths)
{
    size_t horizon = making->horizon, most = LOAD_TRIALS * horizon, sizes[BANDS] = {0};
    double *ahead = ARENA_ARRAY(arena, double, horizon), *errors[LOAD_METHODS],
           *own = ARENA_ARRAY(arena, double, most);
    size_t first = count - horizon - (LOAD_TRIALS - 1) * STEP;
    learn(making, first);
    for (size_t m = 0; m < LOAD_METHODS; m++) {
        errors[m] = ARENA_ARRAY(arena, double, most);
        load->error[m] = m == LOAD_OUTSIDE && making->outside == NULL ? NAN : 0;
        for (size_t trial = 0; trial < LOAD_TRIALS && !isnan(load->error[m]); trial++) {
            size_t origin = first + trial * STEP;
            say(making, (enum load_method)m, origin, ahead);
            for (size_t h = 0; h < horizon; h++) {
                errors[m][trial * horizon + h] = fabs(making->values[origin + h] - ahead[h]);
                load->error[m] += errors[m][trial * horizon + h] / (double)most;
            }
        }
        load->method = load->error[m] < load->error[load->method] ? (enum load_method)m : load->method;
    }
    for (size_t band = 0; band < BANDS; band++) {
        for (size_t i = 0; i < most; i++) {
            if (band_of(i % horizon) == band) {
                own[sizes[band]++] = errors[load->method][i];
            }
        }
        ret_widths[band] = sizes[band] > 0 ? numbers_quantile(own, sizes[band], HELD) : 0;
    }
}

/* ---- holidays ---- */

/* How far the day is from the mean of two others, an hour. */
static double day_distance(const double *day, const double *before, const double *behind)
{
    double sum = 0;
    for (size_t h = 0; h < DAY; h++) {
        sum += fabs(day[h] - (before[h] + behind[h]) / 2) / DAY;
    }
    return sum;
}

/* Are past holidays nearer to the Sundays around them than to the same day of the weeks around? The mean of both sides, so that
 * what grows meanwhile says nothing. Those on a Sunday, or a week from another, say nothing either. */
static void compare_holidays(const struct load_data *data, struct load *load)
{
    double like_sunday = 0, like_week = 0;
    size_t days = 0;
    for (size_t at = WEEK; at + 2 * WEEK <= data->count && data->holidays != NULL; at += DAY) {
        size_t past = (at + WEEK - data->sunday) % WEEK; /* since the Sunday before */
        if (!data->holidays[at] || past == 0 || data->holidays[at - WEEK] || data->holidays[at + WEEK]) {
            continue;
        }
        const double *day = data->values + at;
        days++;
        like_sunday += day_distance(day, day - past, day - past + WEEK);
        like_week += day_distance(day, day - WEEK, day + WEEK);
    }
    load->holidays = days;
    load->like_sunday = days > 0 ? like_sunday / (double)days : NAN;
    load->like_week = days > 0 ? like_week / (double)days : NAN;
    load->as_sundays = days > 0 && like_sunday < like_week;
}

bool load_make(struct arena *arena, const struct load_data *data, size_t horizon, struct load *ret_load)
{
    const double *values = data->values;
    size_t count = data->count;
    if (horizon == 0 || horizon > LOAD_MOST_AHEAD || count < LOAD_FEWEST + horizon) {
        return false;
    }
    struct making *making = ARENA_NEW(arena, struct making);
    struct load load = {.method = LOAD_NAIVE};
    double widths[BANDS], least = INFINITY;
    compare_holidays(data, &load);
    struct weeks weeks = {load.as_sundays ? data->holidays : NULL, data->sunday};
    *making =
        (struct making){.values = values, .outside = data->outside, .known = data->known, .horizon = horizon};
    making->plain.weeks = making->beside.weeks = weeks;
    making->left = ARENA_ARRAY(arena, double, count);
    try_methods(arena, making, count, &load, widths);
    learn(making, count);
    load.point = ARENA_ARRAY(arena, double, horizon);
    load.low = ARENA_ARRAY(arena, double, horizon);
    load.high = ARENA_ARRAY(arena, double, horizon);
    say(making, load.method, count, load.point);
    for (size_t i = 0; i < count; i++) {
        least = fmin(least, values[i]);
    }
    for (size_t h = 0; h < horizon; h++) {
        double width = widths[band_of(h)], floor = least >= 0 ? 0 : -INFINITY;
        load.point[h] = fmax(floor, load.point[h]);
        load.low[h] = fmax(floor, load.point[h] - width);
        load.high[h] = load.point[h] + width;
    }
    *ret_load = load;
    return true;
}
