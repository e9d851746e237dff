#include "analyse/smooth.h"

#include "analyse/numbers.h"
#include "analyse/season.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* ---- the recursion ---- */

enum { MOST_PARAMETERS = 6, MOST_STEPS = 30 /* of the simplex, a parameter */ };

struct parameters {
    double alpha, beta, gamma, phi, level, trend;
};

struct fitting {
    const double *values;
    size_t count, period;
    struct smooth_model model;
    double level, trend, scale; /* where the search begins, and its unit */
    const double *parts[3];     /* the first season, by enum smooth_season */
    double *season;             /* of `period`: that of the last run */
    double last_level, last_trend;
};

static double squash(double x)
{
    return 1 / (1 + exp(-x));
}

/* Any numbers are parameters in their bounds: 0 < beta < alpha < 1, gamma < 1 - alpha, 0.8 < phi < 0.98. */
static struct parameters read_parameters(const struct fitting *fitting, const double *point)
{
    struct parameters p = {.alpha = squash(point[0]), .phi = 1};
    size_t next = 1;
    p.level = fitting->level + fitting->scale * point[next++];
    if (fitting->model.trend != SMOOTH_LEVEL) {
        p.beta = p.alpha * squash(point[next++]);
        p.trend = fitting->trend + fitting->scale / 10 * point[next++];
    }
    if (fitting->model.season != SMOOTH_NO_SEASON) {
        p.gamma = (1 - p.alpha) * squash(point[next++]);
    }
    if (fitting->model.trend == SMOOTH_DAMPED) {
        p.phi = 0.8 + 0.18 * squash(point[next++]);
    }
    return p;
}

static size_t parameter_count(struct smooth_model model)
{
    return 2 + (model.trend != SMOOTH_LEVEL ? 2 : 0) + (model.season != SMOOTH_NO_SEASON ? 1 : 0) +
           (model.trend == SMOOTH_DAMPED ? 1 : 0);
}

/* The likelihood of the values, -2 times its logarithm but for a constant; INFINITY where the states leave
 * what the model is for. Point forecasts are the same whether errors add or are shares, so that one recursion
 * serves both. */
static double run(struct fitting *fitting, const double *point)
{
    struct parameters p = read_parameters(fitting, point);
    double level = p.level, trend = p.trend, squares = 0, logs = 0;
    bool multiplies = fitting->model.season == SMOOTH_MULTIPLIES;
    memcpy(fitting->season, fitting->parts[fitting->model.season], fitting->period * sizeof(double));
    for (size_t i = 0; i < fitting->count; i++) {
        double *season = &fitting->season[i % fitting->period];
        double base = level + p.phi * trend, one = multiplies ? *season : 1;
        double expected = multiplies ? base * one : base + *season;
        double error = fitting->values[i] - expected, share = error;
        if ((fitting->model.relative && expected <= 0) || (multiplies && (base <= 0 || one <= 0))) {
            return INFINITY;
        }
        if (fitting->model.relative) {
            share /= expected;
            logs += log(expected);
        }
        squares += share * share;
        level = base + p.alpha * error / one;
        trend = p.phi * trend + p.beta * error / one;
        *season += fitting->model.season != SMOOTH_NO_SEASON ? p.gamma * error / (multiplies ? base : 1) : 0;
    }
    fitting->last_level = level;
    fitting->last_trend = trend;
    double tiny = fitting->model.relative ? 1e-12 : 1e-12 * fitting->scale * fitting->scale;
    return (double)fitting->count * log(squares + tiny) + 2 * logs;
}

/* ---- Nelder and Mead ---- */

struct simplex {
    double points[MOST_PARAMETERS + 1][MOST_PARAMETERS], worth[MOST_PARAMETERS + 1];
    size_t size; /* parameters */
};

static void swap_points(struct simplex *simplex, size_t a, size_t b)
{
    for (size_t k = 0; k < simplex->size; k++) {
        double kept = simplex->points[a][k];
        simplex->points[a][k] = simplex->points[b][k];
        simplex->points[b][k] = kept;
    }
    double kept = simplex->worth[a];
    simplex->worth[a] = simplex->worth[b];
    simplex->worth[b] = kept;
}

static void order(struct simplex *simplex)
{
    for (size_t i = 1; i <= simplex->size; i++) {
        for (size_t k = i; k > 0 && simplex->worth[k] < simplex->worth[k - 1]; k--) {
            swap_points(simplex, k, k - 1);
        }
    }
}

/* The point at `factor` from the middle of the better ones towards the worst. */
static double attempt(struct simplex *simplex, struct fitting *fitting, double factor, double *ret_point)
{
    size_t size = simplex->size;
    for (size_t k = 0; k < size; k++) {
        double middle = 0;
        for (size_t i = 0; i < size; i++) {
            middle += simplex->points[i][k] / (double)size;
        }
        ret_point[k] = middle + factor * (simplex->points[size][k] - middle);
    }
    return run(fitting, ret_point);
}

static void shrink(struct simplex *simplex, struct fitting *fitting)
{
    for (size_t i = 1; i <= simplex->size; i++) {
        for (size_t k = 0; k < simplex->size; k++) {
            simplex->points[i][k] = (simplex->points[i][k] + simplex->points[0][k]) / 2;
        }
        simplex->worth[i] = run(fitting, simplex->points[i]);
    }
}

static void put_worst(struct simplex *simplex, const double *point, double worth)
{
    memcpy(simplex->points[simplex->size], point, simplex->size * sizeof *point);
    simplex->worth[simplex->size] = worth;
}

static void step(struct simplex *simplex, struct fitting *fitting)
{
    double reflected[MOST_PARAMETERS], other[MOST_PARAMETERS];
    size_t size = simplex->size;
    double worth = attempt(simplex, fitting, -1, reflected);
    if (worth < simplex->worth[0]) {
        double further = attempt(simplex, fitting, -2, other);
        put_worst(simplex, further < worth ? other : reflected, further < worth ? further : worth);
    } else if (worth < simplex->worth[size - 1]) {
        put_worst(simplex, reflected, worth);
    } else {
        double nearer = attempt(simplex, fitting, worth < simplex->worth[size] ? -0.5 : 0.5, other);
        if (nearer < simplex->worth[size] && nearer <= worth) {
            put_worst(simplex, other, nearer);
        } else {
            shrink(simplex, fitting);
        }
    }
    order(simplex);
}

/* In the order of read_parameters. */
static void first_point(struct smooth_model model, double *ret_point)
{
    size_t next = 0;
    ret_point[next++] = -1; /* alpha */
    ret_point[next++] = 0;  /* the level */
    if (model.trend != SMOOTH_LEVEL) {
        ret_point[next++] = -2; /* beta */
        ret_point[next++] = 0;  /* the trend */
    }
    if (model.season != SMOOTH_NO_SEASON) {
        ret_point[next++] = -3; /* gamma */
    }
    if (model.trend == SMOOTH_DAMPED) {
        ret_point[next++] = 0; /* phi */
    }
}

/* Leaves the states of the best run in `fitting`. */
static double minimise(struct fitting *fitting, struct simplex *simplex)
{
    simplex->size = parameter_count(fitting->model);
    double first[MOST_PARAMETERS];
    first_point(fitting->model, first);
    for (size_t i = 0; i <= simplex->size; i++) {
        memcpy(simplex->points[i], first, sizeof first);
        if (i > 0) {
            simplex->points[i][i - 1] += 1;
        }
        simplex->worth[i] = run(fitting, simplex->points[i]);
    }
    order(simplex);
    for (size_t i = 0; i < MOST_STEPS * simplex->size; i++) {
        if (simplex->worth[simplex->size] - simplex->worth[0] < 1e-3) {
            break;
        }
        step(simplex, fitting);
    }
    return run(fitting, simplex->points[0]);
}

/* ---- the choice ---- */

struct chosen {
    double criterion;
    struct smooth_model model;
    size_t horizon;
    double *ahead, weights; /* the sum of what the models say, each by its weight; of the best that is 1 */
};

static void go_on(const struct fitting *fitting, double phi, size_t horizon, double *ret_ahead)
{
    double damping = 0, power = 1;
    for (size_t h = 0; h < horizon; h++) {
        power *= phi;
        damping += power;
        double base = fitting->last_level + damping * fitting->last_trend;
        double part = fitting->season[(fitting->count + h) % fitting->period];
        ret_ahead[h] = fitting->model.season == SMOOTH_MULTIPLIES ? base * part : base + part;
    }
}

static void add(struct chosen *chosen, double criterion, const double *ahead)
{
    double kept = 1, weight = 1;
    if (criterion < chosen->criterion) {
        kept = exp((criterion - chosen->criterion) / 2);
    } else {
        weight = exp((chosen->criterion - criterion) / 2);
    }
    chosen->weights = kept * chosen->weights + weight;
    for (size_t h = 0; h < chosen->horizon; h++) {
        chosen->ahead[h] = kept * chosen->ahead[h] + weight * ahead[h];
    }
}

/* Fits the model and adds what it says: the corrected criterion, states counted as parameters. */
static void consider(struct arena *arena, struct fitting *fitting, struct chosen *chosen)
{
    struct simplex simplex = {0};
    size_t seasons = fitting->model.season != SMOOTH_NO_SEASON ? fitting->period - 1 : 0;
    double count = (double)fitting->count, used = (double)(parameter_count(fitting->model) + seasons + 1);
    if (count - used - 1 <= 0) {
        return;
    }
    double worth = minimise(fitting, &simplex);
    double criterion = worth + 2 * used + 2 * used * (used + 1) / (count - used - 1);
    if (!isfinite(criterion)) {
        return;
    }
    double *ahead = ARENA_ARRAY(arena, double, chosen->horizon);
    go_on(fitting, read_parameters(fitting, simplex.points[0]).phi, chosen->horizon, ahead);
    add(chosen, criterion, ahead);
    if (criterion < chosen->criterion) {
        chosen->criterion = criterion;
        chosen->model = fitting->model;
    }
}

static bool all_above_zero(const double *values, size_t count)
{
    bool above = true;
    for (size_t i = 0; i < count; i++) {
        above = above && values[i] > 0;
    }
    return above;
}

/* The level, the trend and the unit that the search begins with: of the line through the first values. */
static void begin(struct fitting *fitting, const double *flat)
{
    size_t few = fitting->period > 1 ? 2 * fitting->period : 10;
    few = few < fitting->count ? few : fitting->count;
    double mean = numbers_mean(flat, fitting->count), squares = 0;
    numbers_line(flat, few, &fitting->level, &fitting->trend);
    for (size_t i = 0; i < fitting->count; i++) {
        squares += (flat[i] - mean) * (flat[i] - mean);
    }
    fitting->scale = sqrt(squares / (double)fitting->count);
    fitting->scale = fitting->scale > 0 ? fitting->scale : 1;
}

static void consider_season(struct arena *arena, struct fitting *fitting, enum smooth_season season,
                            bool above_zero, struct chosen *chosen)
{
    double *flat = ARENA_ARRAY(arena, double, fitting->count);
    for (size_t i = 0; i < fitting->count; i++) {
        double part = fitting->parts[season][i % fitting->period];
        flat[i] = season == SMOOTH_MULTIPLIES ? fitting->values[i] / part : fitting->values[i] - part;
    }
    begin(fitting, flat);
    for (int trend = SMOOTH_LEVEL; trend <= SMOOTH_DAMPED; trend++) {
        for (int relative = season == SMOOTH_MULTIPLIES; relative <= above_zero; relative++) {
            fitting->model = (struct smooth_model){(enum smooth_trend)trend, season, relative};
            consider(arena, fitting, chosen);
        }
    }
}

struct smooth_model smooth_forecast(struct arena *arena, const double *values, size_t count, size_t period,
                                    size_t horizon, double *ret_ahead)
{
    bool above_zero = all_above_zero(values, count);
    bool seasonal = period >= 2 && period <= SMOOTH_LONGEST_SEASON && count >= 2 * period;
    struct fitting fitting = {.values = values, .count = count, .period = seasonal ? period : 1};
    struct chosen chosen = {.criterion = INFINITY, .horizon = horizon};
    chosen.ahead = ARENA_ARRAY(arena, double, horizon);
    double *parts[3];
    for (size_t i = 0; i < 3; i++) {
        parts[i] = ARENA_ARRAY(arena, double, fitting.period);
        fitting.parts[i] = parts[i];
    }
    fitting.season = ARENA_ARRAY(arena, double, fitting.period);
    consider_season(arena, &fitting, SMOOTH_NO_SEASON, above_zero, &chosen);
    if (seasonal) {
        season_find(arena, values, count, period, false, parts[SMOOTH_ADDS]);
        consider_season(arena, &fitting, SMOOTH_ADDS, above_zero, &chosen);
    }
    if (seasonal && above_zero) {
        season_find(arena, values, count, period, true, parts[SMOOTH_MULTIPLIES]);
        consider_season(arena, &fitting, SMOOTH_MULTIPLIES, above_zero, &chosen);
    }
    for (size_t h = 0; h < horizon; h++) {
        ret_ahead[h] = chosen.weights > 0 ? chosen.ahead[h] / chosen.weights : values[count - 1];
    }
    return chosen.model;
}

/* ---- simple smoothing ---- */

static double simple_error(const double *values, size_t count, double alpha, double *ret_level)
{
    double level = values[0], squares = 0;
    for (size_t i = 1; i < count; i++) {
        double error = values[i] - level;
        squares += error * error;
        level += alpha * error;
    }
    *ret_level = level;
    return squares;
}

double smooth_simple(const double *values, size_t count, double *ret_level)
{
    double best = 0.01, least = INFINITY, level;
    for (double alpha = 0.01; alpha < 1; alpha += 0.01) {
        double squares = simple_error(values, count, alpha, &level);
        if (squares < least) {
            least = squares;
            best = alpha;
        }
    }
    simple_error(values, count, best, ret_level);
    return best;
}
