#include "analyse/forecast.h"

#include "analyse/numbers.h"
#include "analyse/season.h"
#include "analyse/yearly.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_TRIALS = 12,
    SEASONS_LOOKED_AT = 3,
    WEEKS_OF_A_YEAR = 364 /* days of them */,
    FOUR_WEEKS = 28,
    WEEK = 7
};

static const double LEVEL = 0.8, CLEARLY = 1.3, CLEARLY_YEARLY = 1.1, GROWN = 1.5, TINY = 1e-9;

/* A series of days, of which `values` of a task are the last. */
struct days {
    const double *values;
    size_t count;
    const bool *holidays; /* NULL: none are known */
};

/* What a method says of `horizon` values after the first `count`. */
struct task {
    struct arena *arena;
    const double *values;
    size_t count, period; /* period 1: no season shows */
    size_t most;          /* the period that smoothing may have, by its criterion */
    size_t horizon;
    const struct days *days; /* NULL: it is no series of days, or too short for the year */
};

/* ---- the methods ---- */

static void say_again(const struct task *task, double *ret_ahead)
{
    size_t period = task->period < task->count ? task->period : 1;
    for (size_t h = 0; h < task->horizon; h++) {
        ret_ahead[h] = task->values[task->count - period + h % period];
    }
}

/* Takes the season off the values where there is one; *ret_multiplies says how. */
static void take_season_off(const struct task *task, double *ret_flat, double *ret_parts,
                            bool *ret_multiplies)
{
    bool seasonal = task->period > 1 && task->count >= 2 * task->period;
    bool above = true;
    for (size_t i = 0; i < task->count; i++) {
        above = above && task->values[i] > 0;
    }
    *ret_multiplies = seasonal && above;
    for (size_t i = 0; i < task->period; i++) {
        ret_parts[i] = *ret_multiplies ? 1 : 0;
    }
    if (seasonal) {
        season_find(task->arena, task->values, task->count, task->period, *ret_multiplies, ret_parts);
    }
    for (size_t i = 0; i < task->count; i++) {
        double part = ret_parts[i % task->period];
        ret_flat[i] = *ret_multiplies ? task->values[i] / part : task->values[i] - part;
    }
}

static void put_season_on(const struct task *task, const double *parts, bool multiplies, double *ahead)
{
    for (size_t h = 0; h < task->horizon; h++) {
        double part = parts[(task->count + h) % task->period];
        ahead[h] = multiplies ? ahead[h] * part : ahead[h] + part;
    }
}

static void theta(const struct task *task, double *ret_ahead)
{
    double *flat = ARENA_ARRAY(task->arena, double, task->count);
    double *parts = ARENA_ARRAY(task->arena, double, task->period);
    double start, slope, level;
    bool multiplies;
    take_season_off(task, flat, parts, &multiplies);
    numbers_line(flat, task->count, &start, &slope);
    double alpha = smooth_simple(flat, task->count, &level);
    double rest = (1 - pow(1 - alpha, (double)task->count)) / alpha;
    for (size_t h = 0; h < task->horizon; h++) {
        ret_ahead[h] = level + slope / 2 * ((double)h + rest);
    }
    put_season_on(task, parts, multiplies, ret_ahead);
}

/* A season that is too long for the states of smoothing is taken off before. */
static struct smooth_model smooth(const struct task *task, double *ret_ahead)
{
    if (task->most <= SMOOTH_LONGEST_SEASON) {
        return smooth_forecast(task->arena, task->values, task->count, task->most, task->horizon, ret_ahead);
    }
    double *flat = ARENA_ARRAY(task->arena, double, task->count);
    double *parts = ARENA_ARRAY(task->arena, double, task->period);
    bool multiplies;
    take_season_off(task, flat, parts, &multiplies);
    struct smooth_model model = smooth_forecast(task->arena, flat, task->count, 1, task->horizon, ret_ahead);
    put_season_on(task, parts, multiplies, ret_ahead);
    return model;
}

/* How many of all days are known. */
static size_t end_of(const struct task *task)
{
    return (size_t)(task->values - task->days->values) + task->count;
}

/* Smoothing of what the year and the holidays leave; false where they do not show: then as smoothing itself. */
static bool say_year(const struct task *task, const double *smoothed, double *ret_ahead,
                     struct yearly *ret_yearly)
{
    size_t end = task->days != NULL ? end_of(task) : 0, first = end - task->count;
    bool found = task->days != NULL && yearly_find(task->arena, task->days->values, end, task->days->holidays,
                                                   task->horizon, ret_yearly);
    memcpy(ret_ahead, smoothed, task->horizon * sizeof *ret_ahead);
    if (found) {
        struct task left = *task;
        double *flat = ARENA_ARRAY(task->arena, double, task->count);
        for (size_t i = 0; i < task->count; i++) {
            double part = ret_yearly->parts[first + i];
            flat[i] = ret_yearly->multiplies ? task->values[i] / part : task->values[i] - part;
        }
        left.values = flat;
        left.days = NULL;
        smooth(&left, ret_ahead);
        for (size_t h = 0; h < task->horizon; h++) {
            double part = ret_yearly->parts[end + h];
            ret_ahead[h] = ret_yearly->multiplies ? ret_ahead[h] * part : ret_ahead[h] + part;
        }
    }
    return found;
}

/* The same day of the week 52 weeks before, as much higher or lower as the last four weeks are. */
static void say_last_year(const struct task *task, const double *smoothed, double *ret_ahead)
{
    memcpy(ret_ahead, smoothed, task->horizon * sizeof *ret_ahead);
    if (task->days == NULL || end_of(task) < WEEKS_OF_A_YEAR + FOUR_WEEKS ||
        task->horizon > WEEKS_OF_A_YEAR) {
        return;
    }
    const double *end = task->days->values + end_of(task), *year = end - WEEKS_OF_A_YEAR;
    double higher = numbers_mean(end - FOUR_WEEKS, FOUR_WEEKS) - numbers_mean(year - FOUR_WEEKS, FOUR_WEEKS);
    for (size_t h = 0; h < task->horizon; h++) {
        ret_ahead[h] = year[h] + higher;
    }
}

/* What each method says, by enum forecast_method. */
static struct smooth_model say_all(const struct task *task, double **ret_ahead, struct yearly *ret_yearly)
{
    say_again(task, ret_ahead[FORECAST_SEASONAL_NAIVE]);
    theta(task, ret_ahead[FORECAST_THETA]);
    struct smooth_model model = smooth(task, ret_ahead[FORECAST_SMOOTHING]);
    for (size_t h = 0; h < task->horizon; h++) {
        ret_ahead[FORECAST_MEAN][h] = (ret_ahead[FORECAST_SMOOTHING][h] + ret_ahead[FORECAST_THETA][h]) / 2;
    }
    if (!say_year(task, ret_ahead[FORECAST_SMOOTHING], ret_ahead[FORECAST_YEAR], ret_yearly)) {
        *ret_yearly = (struct yearly){0};
    }
    say_last_year(task, ret_ahead[FORECAST_SMOOTHING], ret_ahead[FORECAST_LAST_YEAR]);
    return model;
}

static double **make_rows(struct arena *arena, size_t horizon)
{
    double **rows = ARENA_ARRAY(arena, double *, FORECAST_METHODS);
    for (size_t method = 0; method < FORECAST_METHODS; method++) {
        rows[method] = ARENA_ARRAY(arena, double, horizon);
    }
    return rows;
}

/* ---- the trials ---- */

struct trials {
    size_t count, horizon;            /* trials, values that each says at most */
    double *errors[FORECAST_METHODS]; /* trial by trial; NAN where the series ends before */
    double *units[FORECAST_METHODS];  /* in which the interval measures them: what was said, or 1 */
    bool relative;
};

static size_t first_origin(const struct task *task)
{
    if (task->days != NULL) {
        return task->days->count / 2 > YEARLY_FEWEST ? task->days->count / 2 : YEARLY_FEWEST;
    }
    size_t half = task->count / 2, seasons = task->period > 1 ? 2 * task->period + 1 : SMOOTH_FEWEST;
    size_t first = half > seasons ? half : seasons;
    return first < task->count - 2 ? first : task->count - 2;
}

/* Is the last quarter half as large again as the first, or the other way round, and nothing below 0? Errors grow with the
 * values then. */
static bool grows(const struct task *task)
{
    size_t quarter = task->count / 4;
    double first = numbers_mean(task->values, quarter),
           last = numbers_mean(task->values + task->count - quarter, quarter);
    for (size_t i = 0; i < task->count; i++) {
        if (task->values[i] <= 0) {
            return false;
        }
    }
    return last > GROWN * first || first > GROWN * last;
}

/* What was known before `origin`, of a series of days counted from its first. */
static struct task past_of(const struct task *task, struct arena *arena, size_t origin, size_t horizon)
{
    struct task past = *task;
    past.arena = arena;
    past.horizon = horizon;
    past.count = origin;
    if (task->days != NULL) {
        past.count = origin < task->count ? origin : task->count;
        past.values = task->days->values + origin - past.count;
    }
    return past;
}

/* From origins as far apart as the most trials need, the last before the last value. */
static struct trials try_methods(const struct task *task)
{
    const double *values = task->days != NULL ? task->days->values : task->values;
    size_t count = task->days != NULL ? task->days->count : task->count;
    size_t first = first_origin(task), room = count - first;
    struct trials trials = {.count = room < MOST_TRIALS ? room : MOST_TRIALS};
    trials.horizon = task->horizon < room ? task->horizon : room;
    trials.relative = grows(task);
    for (size_t method = 0; method < FORECAST_METHODS; method++) {
        trials.errors[method] = ARENA_ARRAY(task->arena, double, trials.count *trials.horizon);
        trials.units[method] = ARENA_ARRAY(task->arena, double, trials.count *trials.horizon);
    }
    for (size_t trial = 0; trial < trials.count; trial++) {
        struct arena *arena = arena_create();
        struct yearly yearly;
        size_t origin = first + trial * room / trials.count;
        struct task past = past_of(task, arena, origin, trials.horizon);
        double **ahead = make_rows(arena, trials.horizon);
        say_all(&past, ahead, &yearly);
        for (size_t method = 0; method < FORECAST_METHODS; method++) {
            for (size_t h = 0; h < trials.horizon; h++) {
                bool known = origin + h < count;
                size_t place = trial * trials.horizon + h;
                trials.errors[method][place] = known ? values[origin + h] - ahead[method][h] : NAN;
                trials.units[method][place] = trials.relative ? fmax(ahead[method][h], TINY) : 1;
            }
        }
        arena_destroy(arena);
    }
    return trials;
}

static double mean_error(const struct trials *trials, size_t method)
{
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < trials->count * trials->horizon; i++) {
        double error = trials->errors[method][i];
        sum += isnan(error) ? 0 : fabs(error);
        count += !isnan(error);
    }
    return sum / (double)count;
}

/* ---- the interval ---- */

/* How far errors spread at a distance: the least-squares line through their squares, which does not fall. */
struct spread {
    double first, more; /* of the square, one step ahead and with each further step */
};

static struct spread find_spread(const struct trials *trials, size_t method)
{
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (size_t i = 0; i < trials->count * trials->horizon; i++) {
        double error = trials->errors[method][i] / trials->units[method][i],
               h = (double)(i % trials->horizon);
        if (!isnan(error)) {
            double square = error * error;
            n += 1, x += h, y += square, xx += h * h, xy += h * square;
        }
    }
    double below = n * xx - x * x;
    struct spread spread = {.first = y / n};
    double slope = below > 0 ? (n * xy - x * y) / below : 0, start = (y - slope * x) / n;
    if (slope > 0 && start > 0) {
        spread = (struct spread){start, slope};
    } else if (slope > 0 && xx > 0) { /* through a tenth of the mean square at the first step */
        spread = (struct spread){y / n / 10, (xy - y / n / 10 * x) / xx};
    }
    return spread;
}

static double spread_at(struct spread spread, size_t h)
{
    return sqrt(spread.first + spread.more * (double)h);
}

/* How many spreads wide the interval is on each side: as split conformal prediction (Lei et al. 2018) has it,
 * of the errors of the trials. */
static double find_width(const struct task *task, const struct trials *trials, size_t method,
                         struct spread spread)
{
    double *sizes = ARENA_ARRAY(task->arena, double, trials->count * trials->horizon);
    size_t count = 0;
    for (size_t i = 0; i < trials->count * trials->horizon; i++) {
        double error = trials->errors[method][i] / trials->units[method][i];
        double unit = spread_at(spread, i % trials->horizon);
        if (!isnan(error)) {
            sizes[count++] = unit > 0 ? fabs(error) / unit : 0;
        }
    }
    double share = LEVEL * (double)(count + 1) / (double)count;
    return numbers_quantile(sizes, count, share < 1 ? share : 1);
}

static void add_interval(const struct task *task, const struct trials *trials, struct forecast *forecast)
{
    struct spread spread = find_spread(trials, forecast->method);
    double width = find_width(task, trials, forecast->method, spread);
    bool above = true;
    for (size_t i = 0; i < task->count; i++) {
        above = above && task->values[i] >= 0;
    }
    for (size_t h = 0; h < task->horizon; h++) {
        double unit = trials->relative ? fmax(forecast->point[h], 0) : 1;
        double half = unit * width * spread_at(spread, h);
        forecast->low[h] = forecast->point[h] - half;
        forecast->high[h] = forecast->point[h] + half;
        if (above) {
            forecast->point[h] = fmax(forecast->point[h], 0);
            forecast->low[h] = fmax(forecast->low[h], 0);
            forecast->high[h] = fmax(forecast->high[h], 0);
        }
    }
}

/* ---- all of it ---- */

static double naive_step(const struct task *task)
{
    double sum = 0;
    size_t period = task->period < task->count ? task->period : 1;
    for (size_t i = period; i < task->count; i++) {
        sum += fabs(task->values[i] - task->values[i - period]);
    }
    return sum / (double)(task->count - period);
}

/* Smoothing, unless another is clearly better: of some ten trials the least error alone says little. */
static enum forecast_method choose(const struct trials *trials, struct forecast *forecast)
{
    double errors[FORECAST_METHODS];
    enum forecast_method best = FORECAST_SMOOTHING;
    for (size_t i = 0; i < FORECAST_METHODS; i++) {
        errors[i] = mean_error(trials, i);
    }
    for (size_t i = 0; i < FORECAST_METHODS; i++) {
        double clearly =
            i == FORECAST_YEAR && (forecast->pairs > 0 || forecast->holidays) ? CLEARLY_YEARLY : CLEARLY;
        bool better = clearly * errors[i] <= errors[FORECAST_SMOOTHING];
        best = better && errors[i] < errors[best] ? (enum forecast_method)i : best;
    }
    forecast->no_better = errors[FORECAST_SEASONAL_NAIVE] <= errors[best];
    forecast->naive_error = errors[FORECAST_SEASONAL_NAIVE];
    forecast->error = errors[best];
    return best;
}

static struct forecast make(const struct task *task, bool seasonal)
{
    struct yearly yearly;
    struct trials trials = try_methods(task);
    struct forecast made = {.seasonal = seasonal, .trials = trials.count};
    double **ahead = make_rows(task->arena, task->horizon);
    made.model = say_all(task, ahead, &yearly);
    made.pairs = yearly.pairs;
    made.holidays = yearly.holidays;
    made.method = choose(&trials, &made);
    made.point = ahead[made.method];
    made.low = ARENA_ARRAY(task->arena, double, task->horizon);
    made.high = ARENA_ARRAY(task->arena, double, task->horizon);
    made.scaled_error = naive_step(task) > 0 ? made.error / naive_step(task) : NAN;
    add_interval(task, &trials, &made);
    return made;
}

static bool can_make(size_t count, size_t horizon)
{
    return count >= FORECAST_FEWEST && horizon > 0 && horizon <= FORECAST_MOST_AHEAD;
}

/* The last values that are looked at. */
static struct task task_of(struct arena *arena, const double *values, size_t count, size_t period,
                           size_t horizon)
{
    size_t most =
        SEASONS_LOOKED_AT * period > FORECAST_LONGEST ? SEASONS_LOOKED_AT * period : FORECAST_LONGEST;
    size_t left_out = count > most ? count - most : 0;
    return (struct task){arena, values + left_out, count - left_out, 1, period, horizon, NULL};
}

bool forecast_make(struct arena *arena, const double *values, size_t count, size_t period, size_t horizon,
                   struct forecast *ret_forecast)
{
    if (!can_make(count, horizon)) {
        return false;
    }
    struct task task = task_of(arena, values, count, period, horizon);
    bool seasonal = season_shows(arena, task.values, task.count, period);
    task.period = seasonal ? period : 1;
    *ret_forecast = make(&task, seasonal);
    return true;
}

bool forecast_make_days(struct arena *arena, const double *values, size_t count, const bool *holidays,
                        size_t horizon, struct forecast *ret_forecast)
{
    if (count < FORECAST_TWO_YEARS) {
        return forecast_make(arena, values, count, WEEK, horizon, ret_forecast);
    }
    if (!can_make(count, horizon)) {
        return false;
    }
    struct days days = {values, count, holidays};
    struct task task = task_of(arena, values, count, WEEK, horizon);
    bool seasonal = season_shows(arena, task.values, task.count, WEEK);
    task.period = seasonal ? WEEK : 1;
    task.days = &days;
    *ret_forecast = make(&task, seasonal);
    return true;
}

const char *forecast_name(struct arena *arena, const struct forecast *forecast)
{
    static const char *const trends[] = {"without a trend", "with a trend", "with a damped trend"};
    static const char *const seasons[] = {"", " and a season that adds", " and a season that multiplies"};
    const char *smoothing = arena_printf(arena, "exponential smoothing %s%s", trends[forecast->model.trend],
                                         seasons[forecast->model.season]);
    switch (forecast->method) {
    case FORECAST_SEASONAL_NAIVE:
        return forecast->seasonal ? "the value one season before" : "the last value";
    case FORECAST_SMOOTHING:
        return smoothing;
    case FORECAST_THETA:
        return "the Theta method";
    case FORECAST_MEAN:
        return arena_printf(arena, "the mean of %s and the Theta method", smoothing);
    case FORECAST_YEAR:
        return arena_printf(arena, "%s of what %s%s%s leave", smoothing,
                            forecast->pairs > 0 ? "the season of the year" : "",
                            forecast->pairs > 0 && forecast->holidays ? " and " : "",
                            forecast->holidays ? "the holidays" : "");
    case FORECAST_LAST_YEAR:
        return "the same week of last year, by the level of the last four weeks";
    case FORECAST_METHODS:
        break;
    }
    return "";
}
