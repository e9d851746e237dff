#include "analyse/classify.h"

#include "analyse/numbers.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 25, ROUNDS = 200, GROUPS = 33, FEWEST_IN_LEAF = 10 };

static const double RIDGE = 1, SHARE = 0.1, SMALLEST_STEP = 1e-8, SURE = 1e-6, LEAST_GAIN = 1e-9;

/* The stumps of a column add up to a function of the group that its value is in. */
struct column {
    double mean, deviation, slope; /* of logistic regression */
    double cuts[GROUPS];           /* the groups begin with these; group 0 is of missing values */
    size_t cut_count;
    double adds[GROUPS], usual;
};

struct classify_model {
    enum classify_method method;
    double start; /* the logarithm of the odds of a row like the mean */
    struct column *columns;
    size_t count;
};

static double to_probability(double odds)
{
    return odds >= 0 ? 1 / (1 + exp(-odds)) : exp(odds) / (1 + exp(odds));
}

static double share_of(const struct classify_rows *rows)
{
    double ones = 0;
    for (size_t i = 0; i < rows->count; i++) {
        ones += rows->labels[i];
    }
    return (ones + 0.5) / ((double)rows->count + 1);
}

/* ---- logistic regression ---- */

static void measure_column(struct column *column, const struct classify_rows *rows, size_t place)
{
    double sum = 0, squares = 0, count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        double value = rows->values[i * rows->columns + place];
        if (!isnan(value)) {
            sum += value;
            count++;
        }
    }
    column->mean = count > 0 ? sum / count : 0;
    for (size_t i = 0; i < rows->count; i++) {
        double value = rows->values[i * rows->columns + place];
        squares += isnan(value) ? 0 : (value - column->mean) * (value - column->mean);
    }
    column->deviation = count > 1 ? sqrt(squares / count) : 0;
}

static double standardised(const struct column *column, double value)
{
    return isnan(value) || column->deviation <= 0 ? 0 : (value - column->mean) / column->deviation;
}

/* Gradient and curvature of the penalised likelihood at `slopes`; the last place is the start's. */
static void add_rows(const double *z, const struct classify_rows *rows, const double *slopes,
                     double *curvature, double *gradient)
{
    size_t size = rows->columns + 1;
    memset(curvature, 0, size * size * sizeof *curvature);
    for (size_t k = 0; k < size; k++) {
        gradient[k] = k + 1 < size ? -RIDGE * slopes[k] : 0;
        curvature[k * size + k] = k + 1 < size ? RIDGE : 1e-9;
    }
    for (size_t i = 0; i < rows->count; i++) {
        const double *row = &z[i * size];
        double odds = 0;
        for (size_t k = 0; k < size; k++) {
            odds += slopes[k] * row[k];
        }
        double p = to_probability(odds), weight = p * (1 - p), left = rows->labels[i] - p;
        for (size_t k = 0; k < size; k++) {
            gradient[k] += left * row[k];
            for (size_t j = 0; j <= k; j++) {
                curvature[k * size + j] += weight * row[k] * row[j];
            }
        }
    }
}

static void fit_logistic(struct arena *arena, struct classify_model *model, const struct classify_rows *rows)
{
    size_t size = rows->columns + 1;
    double *z = ARENA_ARRAY(arena, double, rows->count *size), *slopes = ARENA_ARRAY(arena, double, size);
    double *curvature = ARENA_ARRAY(arena, double, size *size), *step = ARENA_ARRAY(arena, double, size);
    for (size_t k = 0; k < rows->columns; k++) {
        measure_column(&model->columns[k], rows, k);
    }
    for (size_t i = 0; i < rows->count; i++) {
        for (size_t k = 0; k < rows->columns; k++) {
            z[i * size + k] = standardised(&model->columns[k], rows->values[i * rows->columns + k]);
        }
        z[i * size + size - 1] = 1;
    }
    slopes[size - 1] = model->start;
    for (size_t round = 0; round < STEPS; round++) {
        double largest = 0;
        add_rows(z, rows, slopes, curvature, step);
        numbers_solve(curvature, step, size);
        for (size_t k = 0; k < size; k++) {
            double by = fmax(-4, fmin(4, step[k])); /* far from the maximum the quadratic may overshoot */
            slopes[k] += by;
            largest = fmax(largest, fabs(by));
        }
        if (largest < SMALLEST_STEP) {
            break;
        }
    }
    for (size_t k = 0; k < rows->columns; k++) {
        model->columns[k].slope = slopes[k];
    }
    model->start = slopes[size - 1];
}

/* ---- boosted stumps ---- */

static int compare_numbers(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static size_t group_of(const struct column *column, double value)
{
    size_t group = 0;
    while (!isnan(value) && group < column->cut_count && value >= column->cuts[group]) {
        group++;
    }
    return group;
}

static void find_cuts(struct arena *arena, struct column *column, const struct classify_rows *rows,
                      size_t place)
{
    double *sorted = ARENA_ARRAY(arena, double, rows->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        double value = rows->values[i * rows->columns + place];
        if (!isnan(value)) {
            sorted[count++] = value;
        }
    }
    qsort(sorted, count, sizeof *sorted, compare_numbers);
    for (size_t k = 0; k + 1 < GROUPS && count > 0; k++) {
        double cut = sorted[k * count / (GROUPS - 1)];
        if (column->cut_count == 0 || cut > column->cuts[column->cut_count - 1]) {
            column->cuts[column->cut_count++] = cut;
        }
    }
}

struct split {
    size_t column, group; /* values of this group and below go left */
    double gain, left, right;
};

struct boosting {
    const struct classify_rows *rows;
    struct classify_model *model;
    uint8_t *groups; /* column after column */
    double *odds, *gradient, *curvature;
};

static void find_split(const struct boosting *boosting, size_t place, struct split *best)
{
    double g[GROUPS] = {0}, h[GROUPS] = {0}, n[GROUPS] = {0}, all_g = 0, all_h = 0, all_n = 0;
    const uint8_t *groups = &boosting->groups[place * boosting->rows->count];
    for (size_t i = 0; i < boosting->rows->count; i++) {
        g[groups[i]] += boosting->gradient[i];
        h[groups[i]] += boosting->curvature[i];
        n[groups[i]]++;
    }
    for (size_t k = 0; k < GROUPS; k++) {
        all_g += g[k];
        all_h += h[k];
        all_n += n[k];
    }
    double left_g = 0, left_h = 0, left_n = 0;
    for (size_t k = 0; k + 1 < GROUPS; k++) {
        left_g += g[k];
        left_h += h[k];
        left_n += n[k];
        double right_g = all_g - left_g, right_h = all_h - left_h;
        double gain =
            left_g * left_g / (left_h + 1) + right_g * right_g / (right_h + 1) - all_g * all_g / (all_h + 1);
        if (left_n >= FEWEST_IN_LEAF && all_n - left_n >= FEWEST_IN_LEAF && gain > best->gain) {
            *best = (struct split){place, k, gain, SHARE * left_g / (left_h + 1),
                                   SHARE * right_g / (right_h + 1)};
        }
    }
}

static bool boost(struct boosting *boosting)
{
    const struct classify_rows *rows = boosting->rows;
    struct split best = {.gain = LEAST_GAIN};
    bool found = false;
    for (size_t i = 0; i < rows->count; i++) {
        double p = to_probability(boosting->odds[i]);
        boosting->gradient[i] = rows->labels[i] - p;
        boosting->curvature[i] = p * (1 - p);
    }
    for (size_t k = 0; k < rows->columns; k++) {
        double gain = best.gain;
        find_split(boosting, k, &best);
        found = found || best.gain > gain;
    }
    for (size_t k = 0; k < GROUPS && found; k++) {
        boosting->model->columns[best.column].adds[k] += k <= best.group ? best.left : best.right;
    }
    for (size_t i = 0; i < rows->count && found; i++) {
        boosting->odds[i] +=
            boosting->groups[best.column * rows->count + i] <= best.group ? best.left : best.right;
    }
    return found;
}

static void fit_stumps(struct arena *arena, struct classify_model *model, const struct classify_rows *rows)
{
    struct boosting boosting = {.rows = rows, .model = model};
    boosting.groups = ARENA_ARRAY(arena, uint8_t, rows->columns * rows->count + 1);
    boosting.odds = ARENA_ARRAY(arena, double, rows->count);
    boosting.gradient = ARENA_ARRAY(arena, double, rows->count);
    boosting.curvature = ARENA_ARRAY(arena, double, rows->count);
    for (size_t k = 0; k < rows->columns; k++) {
        find_cuts(arena, &model->columns[k], rows, k);
        for (size_t i = 0; i < rows->count; i++) {
            boosting.groups[k * rows->count + i] =
                (uint8_t)group_of(&model->columns[k], rows->values[i * rows->columns + k]);
        }
    }
    for (size_t i = 0; i < rows->count; i++) {
        boosting.odds[i] = model->start;
    }
    for (size_t round = 0; round < ROUNDS && boost(&boosting); round++) {
    }
    for (size_t k = 0; k < rows->columns; k++) {
        struct column *column = &model->columns[k];
        for (size_t i = 0; i < rows->count; i++) {
            column->usual += column->adds[boosting.groups[k * rows->count + i]] / (double)rows->count;
        }
        model->start += column->usual;
    }
}

/* ---- both ---- */

struct classify_model *classify_fit(struct arena *arena, enum classify_method method,
                                    const struct classify_rows *rows)
{
    struct classify_model *model = ARENA_NEW(arena, struct classify_model);
    double share = share_of(rows);
    *model =
        (struct classify_model){.method = method, .start = log(share / (1 - share)), .count = rows->columns};
    model->columns = ARENA_ARRAY(arena, struct column, rows->columns + 1);
    if (method == CLASSIFY_LOGISTIC) {
        fit_logistic(arena, model, rows);
    } else if (method == CLASSIFY_STUMPS) {
        fit_stumps(arena, model, rows);
    }
    return model;
}

double classify_probability(const struct classify_model *model, const double *values, double *ret_parts)
{
    double odds = model->start;
    for (size_t k = 0; k < model->count; k++) {
        const struct column *column = &model->columns[k];
        double part = 0;
        if (model->method == CLASSIFY_LOGISTIC) {
            part = column->slope * standardised(column, values[k]);
        } else if (model->method == CLASSIFY_STUMPS) {
            part = column->adds[group_of(column, values[k])] - column->usual;
        }
        odds += part;
        if (ret_parts != NULL) {
            ret_parts[k] = part;
        }
    }
    return to_probability(odds);
}

struct said {
    double probability;
    unsigned char label;
};

static int compare_said(const void *a, const void *b)
{
    return compare_numbers(&((const struct said *)a)->probability, &((const struct said *)b)->probability);
}

double classify_area(struct arena *arena, const double *probabilities, const unsigned char *labels,
                     size_t count)
{
    struct said *said = ARENA_ARRAY(arena, struct said, count + 1);
    double ones = 0, ranks = 0;
    for (size_t i = 0; i < count; i++) {
        said[i] = (struct said){probabilities[i], labels[i]};
        ones += labels[i];
    }
    qsort(said, count, sizeof *said, compare_said);
    for (size_t i = 0; i < count;) {
        size_t end = i;
        double equal = 0;
        for (; end < count && said[end].probability == said[i].probability; end++) {
            equal += said[end].label;
        }
        ranks += equal * ((double)(i + end) + 1) / 2;
        i = end;
    }
    double zeros = (double)count - ones;
    return ones > 0 && zeros > 0 ? (ranks - ones * (ones + 1) / 2) / (ones * zeros) : 0.5;
}

double classify_loss(const double *probabilities, const unsigned char *labels, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        double p = fmax(SURE, fmin(1 - SURE, probabilities[i]));
        sum -= labels[i] ? log(p) : log1p(-p);
    }
    return count > 0 ? sum / (double)count : 0;
}
