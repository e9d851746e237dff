#include "analyse/anomalies.h"

#include "analyse/numbers.h"
#include "analyse/season.h"

#include <math.h>
#include <string.h>

enum { SHORTEST_LEVEL = 5, WINDOW = 13, MOST_SHIFTS = 5, ROUNDS = 2 };

static const double FAR = 3.5;

struct series {
    struct arena *arena;
    const double *values;
    size_t count;
    double slope; /* of the whole, a value */
    double *flat; /* without the slope and the season */
    double *trend, *work;
    size_t cuts[MOST_SHIFTS + 2]; /* where levels begin, in order, and the end */
    size_t cut_count;
};

/* ---- the trend ---- */

/* The median of the slopes over a few values, which few outliers or steps move (after Theil 1950 and Sen
 * 1968); over whole seasons where there is one. */
static double find_slope(struct series *series, size_t period)
{
    size_t lag = period > 1 ? period : SHORTEST_LEVEL;
    for (size_t i = 0; i + lag < series->count; i++) {
        series->work[i] = (series->values[i + lag] - series->values[i]) / (double)lag;
    }
    return numbers_median(series->work, series->count - lag);
}

/* Running medians of each level by itself, so that a step stays one; windows shrink at its ends. */
static void find_trend(struct series *series, size_t window)
{
    for (size_t level = 0; level + 1 < series->cut_count; level++) {
        size_t from = series->cuts[level], to = series->cuts[level + 1];
        for (size_t i = from; i < to; i++) {
            size_t first = i > from + window / 2 ? i - window / 2 : from;
            size_t last = i + window / 2 + 1 < to ? i + window / 2 + 1 : to;
            memcpy(series->work, series->flat + first, (last - first) * sizeof *series->work);
            series->trend[i] = numbers_median(series->work, last - first);
        }
    }
}

/* ---- steps ---- */

static double median_of(struct series *series, size_t from, size_t to)
{
    memcpy(series->work, series->flat + from, (to - from) * sizeof *series->work);
    return numbers_median(series->work, to - from);
}

/* The scale of what does not step: of the differences of neighbours, which a step touches once. */
static double find_noise(struct series *series)
{
    double *steps = ARENA_ARRAY(series->arena, double, series->count);
    for (size_t i = 1; i < series->count; i++) {
        steps[i - 1] = series->flat[i] - series->flat[i - 1];
    }
    return numbers_deviation(steps, series->count - 1, 0, series->work) / sqrt(2);
}

/* The sum of the distances from their median is what a cut makes less. */
static double distances(struct series *series, size_t from, size_t to)
{
    double median = median_of(series, from, to), sum = 0;
    for (size_t i = from; i < to; i++) {
        sum += fabs(series->flat[i] - median);
    }
    return sum;
}

/* Does the level stay, and is the step more than the slope on both sides makes? */
static bool is_step(struct series *series, size_t from, size_t cut, size_t to, double noise)
{
    size_t before = cut - from < WINDOW ? from : cut - WINDOW, after = to - cut < WINDOW ? to : cut + WINDOW;
    double far = median_of(series, cut, after) - median_of(series, before, cut);
    size_t near = SHORTEST_LEVEL;
    double close = median_of(series, cut, cut + near) - median_of(series, cut - near, cut);
    double inside = fmax(fabs(median_of(series, cut - near, cut) - median_of(series, before, cut)),
                         fabs(median_of(series, cut, cut + near) - median_of(series, cut, after)));
    return fabs(far) > FAR * noise && fabs(close) > FAR * noise && far * close > 0 &&
           inside < fabs(close) / 2;
}

static size_t find_cut(struct series *series, size_t from, size_t to, double noise)
{
    size_t best = 0;
    double whole = distances(series, from, to), least = whole;
    for (size_t cut = from + SHORTEST_LEVEL; cut + SHORTEST_LEVEL <= to; cut++) {
        double sum = distances(series, from, cut) + distances(series, cut, to);
        if (sum < least && is_step(series, from, cut, to, noise)) {
            least = sum;
            best = cut;
        }
    }
    return best;
}

static void add_cut(struct series *series, size_t cut)
{
    size_t place = series->cut_count++;
    for (; series->cuts[place - 1] > cut; place--) {
        series->cuts[place] = series->cuts[place - 1];
    }
    series->cuts[place] = cut;
}

static void cut_nowhere(struct series *series)
{
    series->cuts[0] = 0;
    series->cuts[1] = series->count;
    series->cut_count = 2;
}

static void find_cuts(struct series *series)
{
    double noise = find_noise(series);
    cut_nowhere(series);
    bool found = noise > 0;
    while (found && series->cut_count < MOST_SHIFTS + 2) {
        found = false;
        for (size_t level = 0; level + 1 < series->cut_count && !found; level++) {
            size_t cut = find_cut(series, series->cuts[level], series->cuts[level + 1], noise);
            found = cut > 0;
            if (found) {
                add_cut(series, cut);
            }
        }
    }
}

/* ---- the season ---- */

static void take_off(struct series *series, const double *parts, size_t period)
{
    for (size_t i = 0; i < series->count; i++) {
        series->flat[i] = series->values[i] - series->slope * (double)i - parts[i % period];
    }
}

/* The season beside a trend over whole seasons, then steps and trend without it, then both once more. */
static bool find_parts(struct series *series, size_t period, double *ret_parts)
{
    bool seasonal = season_shows(series->arena, series->values, series->count, period);
    series->slope = find_slope(series, seasonal ? period : 1);
    take_off(series, ret_parts, period);
    cut_nowhere(series);
    if (seasonal) {
        find_trend(series, period > WINDOW ? period : WINDOW);
    }
    for (int round = 0; round < ROUNDS && seasonal; round++) {
        double *flat = ARENA_ARRAY(series->arena, double, series->count);
        for (size_t i = 0; i < series->count; i++) {
            flat[i] = series->values[i] - series->slope * (double)i;
        }
        season_find_robust(series->arena, flat, series->trend, series->count, period, ret_parts);
        take_off(series, ret_parts, period);
        find_cuts(series);
        find_trend(series, WINDOW);
    }
    if (!seasonal) {
        find_cuts(series);
        find_trend(series, WINDOW);
    }
    return seasonal;
}

static void note_shifts(struct series *series, double *ret_shift)
{
    for (size_t level = 1; level + 1 < series->cut_count; level++) {
        size_t cut = series->cuts[level], before = series->cuts[level - 1], after = series->cuts[level + 1];
        before = cut - before > WINDOW ? cut - WINDOW : before;
        after = after - cut > WINDOW ? cut + WINDOW : after;
        ret_shift[cut] = median_of(series, cut, after) - median_of(series, before, cut);
    }
}

/* Medians follow the values that they are of: by how much more a value varies than what is left beside them,
 * as if each were a parameter of the fit. */
static double lost_freedom(const struct series *series, size_t period)
{
    double count = (double)series->count;
    double used = 2 * count / WINDOW + (double)(period + series->cut_count);
    return sqrt(count / fmax(count - used, count / 4));
}

bool anomalies_find(struct arena *arena, const double *values, size_t count, size_t period,
                    struct anomalies *ret_anomalies)
{
    if (count < ANOMALIES_FEWEST) {
        return false;
    }
    period = period < 1 ? 1 : period;
    struct series series = {.arena = arena, .values = values, .count = count};
    series.flat = ARENA_ARRAY(arena, double, count);
    series.trend = ARENA_ARRAY(arena, double, count);
    series.work = ARENA_ARRAY(arena, double, count);
    double *parts = ARENA_ARRAY(arena, double, period), *rest = ARENA_ARRAY(arena, double, count);
    struct anomalies found = {.seasonal = find_parts(&series, period, parts)};
    for (size_t i = 0; i < count; i++) {
        rest[i] = series.flat[i] - series.trend[i];
    }
    found.deviation =
        numbers_deviation(rest, count, 0, series.work) * lost_freedom(&series, found.seasonal ? period : 1);
    if (found.deviation <= 0) {
        return false;
    }
    found.expected = ARENA_ARRAY(arena, double, count);
    found.low = ARENA_ARRAY(arena, double, count);
    found.high = ARENA_ARRAY(arena, double, count);
    found.score = ARENA_ARRAY(arena, double, count);
    found.shift = ARENA_ARRAY(arena, double, count);
    found.unusual = ARENA_ARRAY(arena, bool, count);
    for (size_t i = 0; i < count; i++) {
        found.expected[i] = values[i] - rest[i];
        found.low[i] = found.expected[i] - FAR * found.deviation;
        found.high[i] = found.expected[i] + FAR * found.deviation;
        found.score[i] = rest[i] / found.deviation;
        found.unusual[i] = fabs(found.score[i]) > FAR;
    }
    note_shifts(&series, found.shift);
    *ret_anomalies = found;
    return true;
}
