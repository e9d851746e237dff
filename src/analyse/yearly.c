#include "analyse/yearly.h"

#include "analyse/numbers.h"

#include <math.h>
#include <string.h>

enum {
    MOST_PAIRS = 6,
    WEEK = 7,
    FIXED = 2 + WEEK - 1,
    MOST = FIXED + 1 + 2 * MOST_PAIRS,
    FEWEST_HOLIDAYS = 4
};

static const double YEAR = 365.25, WELL_ABOVE = 0.1, TINY = 1e-9, PI = 3.14159265358979323846;

struct fitting {
    const double *y;     /* the values, or their logarithms */
    size_t first, count; /* those that are looked at: from `first` to before `count` */
    const bool *holidays;
    double slopes[MOST];
    double squares; /* what is left */
    double rho;     /* the correlation of neighbouring days in what is left */
};

/* The terms of a day: a start, a line, the day of the week, a holiday, pairs of the year. How many. */
static size_t terms_of(const struct fitting *fitting, size_t day, size_t pairs, bool with_holidays,
                       double *ret)
{
    size_t size = 0;
    ret[size++] = 1;
    ret[size++] = ((double)day - (double)fitting->first) / (double)(fitting->count - fitting->first) - 0.5;
    for (size_t i = 1; i < WEEK; i++) {
        ret[size++] = day % WEEK == i;
    }
    if (with_holidays) {
        ret[size++] = fitting->holidays[day];
    }
    for (size_t k = 1; k <= pairs; k++) {
        double angle = 2 * PI * (double)k * (double)day / YEAR;
        ret[size++] = sin(angle);
        ret[size++] = cos(angle);
    }
    return size;
}

static double value_of(const double *slopes, const double *terms, size_t from, size_t to)
{
    double sum = 0;
    for (size_t i = from; i < to; i++) {
        sum += slopes[i] * terms[i];
    }
    return sum;
}

static void fit(struct fitting *fitting, size_t pairs, bool with_holidays)
{
    double a[MOST * MOST] = {0}, terms[MOST], last = 0, together = 0;
    size_t size = FIXED + with_holidays + 2 * pairs;
    memset(fitting->slopes, 0, sizeof fitting->slopes);
    for (size_t day = fitting->first; day < fitting->count; day++) {
        terms_of(fitting, day, pairs, with_holidays, terms);
        for (size_t i = 0; i < size; i++) {
            fitting->slopes[i] += terms[i] * fitting->y[day];
            for (size_t k = 0; k <= i; k++) {
                a[i * size + k] += terms[i] * terms[k];
            }
        }
    }
    for (size_t i = 0; i < size; i++) {
        a[i * size + i] += TINY;
    }
    numbers_solve(a, fitting->slopes, size);
    fitting->squares = TINY;
    for (size_t day = fitting->first; day < fitting->count; day++) {
        terms_of(fitting, day, pairs, with_holidays, terms);
        double left = fitting->y[day] - value_of(fitting->slopes, terms, 0, size);
        together += day > fitting->first ? left * last : 0;
        fitting->squares += left * left;
        last = left;
    }
    fitting->rho = fmin(fmax(together / fitting->squares, 0), 0.95);
}

/* Schwarz's, of as many values as tell something apart from the day before: (1 - rho) / (1 + rho) of them. */
static double criterion(const struct fitting *fitting, double rho, size_t parameters)
{
    double count = (double)(fitting->count - fitting->first) * (1 - rho) / (1 + rho);
    return count * log(fitting->squares) + log(count) * (double)parameters;
}

struct choice {
    size_t pairs;
    bool holidays;
};

static struct choice choose(struct fitting *fitting, bool holidays)
{
    struct choice best = {0, false};
    double least = INFINITY;
    fit(fitting, MOST_PAIRS, holidays);
    double rho = fitting->rho; /* of the richest, which leaves the year out of it */
    for (size_t pairs = 0; pairs <= MOST_PAIRS; pairs++) {
        for (int with = 0; with <= holidays; with++) {
            fit(fitting, pairs, with);
            double worth = criterion(fitting, rho, 2 * pairs + (size_t)with);
            if (worth < least) {
                least = worth;
                best = (struct choice){pairs, with};
            }
        }
    }
    fit(fitting, best.pairs, best.holidays);
    return best;
}

static bool all_well_above(const double *values, size_t first, size_t count)
{
    double bound = WELL_ABOVE * numbers_mean(values + first, count - first);
    bool above = bound > 0;
    for (size_t i = first; i < count && above; i++) {
        above = values[i] > bound;
    }
    return above;
}

static size_t count_holidays(const bool *holidays, size_t first, size_t count)
{
    size_t found = 0;
    for (size_t i = first; i < count && holidays != NULL; i++) {
        found += holidays[i];
    }
    return found;
}

bool yearly_find(struct arena *arena, const double *values, size_t count, const bool *holidays,
                 size_t horizon, struct yearly *ret_yearly)
{
    if (count < YEARLY_FEWEST) {
        return false;
    }
    struct fitting fitting = {
        .first = count > YEARLY_DAYS ? count - YEARLY_DAYS : 0, .count = count, .holidays = holidays};
    struct yearly yearly = {.multiplies = all_well_above(values, fitting.first, count)};
    double *y = ARENA_ARRAY(arena, double, count), terms[MOST];
    for (size_t i = fitting.first; i < count; i++) {
        y[i] = yearly.multiplies ? log(values[i]) : values[i];
    }
    fitting.y = y;
    struct choice choice =
        choose(&fitting, count_holidays(holidays, fitting.first, count) >= FEWEST_HOLIDAYS);
    yearly.pairs = choice.pairs;
    yearly.holidays = choice.holidays;
    if (choice.pairs == 0 && !choice.holidays) {
        return false;
    }
    yearly.parts = ARENA_ARRAY(arena, double, count + horizon);
    for (size_t i = 0; i < count + horizon; i++) {
        size_t size = terms_of(&fitting, i, choice.pairs, choice.holidays, terms);
        double part = value_of(fitting.slopes, terms, FIXED, size);
        yearly.parts[i] = yearly.multiplies ? exp(part) : part;
    }
    *ret_yearly = yearly;
    return true;
}
