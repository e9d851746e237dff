#include "analyse/clusters.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { MOST_LEARNT = 5000, MOST_COMPARED = 1000, BEGINNINGS = 10, MOST_STEPS = 100, LEAST_SHARE = 50 };

static const double FARTHEST = 3, SKEWED = 1;

/* ---- the scale ---- */

struct moments {
    double least, mean, deviation, skewness;
};

static struct moments moments_of(const double *values, size_t rows, size_t columns)
{
    struct moments moments = {.least = INFINITY};
    double known = 0, square = 0, cube = 0;
    for (size_t i = 0; i < rows; i++) {
        double value = values[i * columns];
        if (!isnan(value)) {
            known++;
            moments.mean += value;
            moments.least = value < moments.least ? value : moments.least;
        }
    }
    moments.mean /= known > 0 ? known : 1;
    for (size_t i = 0; i < rows; i++) {
        double off = values[i * columns] - moments.mean;
        square += isnan(off) ? 0 : off * off;
        cube += isnan(off) ? 0 : off * off * off;
    }
    moments.deviation = known > 0 ? sqrt(square / known) : 0;
    moments.skewness = moments.deviation > 0 ? cube / known / pow(moments.deviation, 3) : 0;
    return moments;
}

static void scale_column(double *values, size_t rows, size_t columns, bool *ret_logged)
{
    struct moments moments = moments_of(values, rows, columns);
    *ret_logged = moments.least >= 0 && moments.skewness > SKEWED;
    for (size_t i = 0; i < rows && *ret_logged; i++) {
        values[i * columns] = log1p(values[i * columns]);
    }
    moments = *ret_logged ? moments_of(values, rows, columns) : moments;
    bool same = moments.deviation <= 1e-12 * (1 + fabs(moments.mean));
    for (size_t i = 0; i < rows; i++) {
        double *value = &values[i * columns];
        *value = isnan(*value) || same ? 0 : (*value - moments.mean) / moments.deviation;
        *value = fmax(-FARTHEST, fmin(FARTHEST, *value));
    }
}

void clusters_scale(double *values, size_t rows, size_t columns, bool *ret_logged)
{
    for (size_t k = 0; k < columns; k++) {
        bool logged;
        scale_column(&values[k], rows, columns, &logged);
        if (ret_logged != NULL) {
            ret_logged[k] = logged;
        }
    }
}

/* ---- k-means ---- */

struct means {
    struct arena *arena;
    const double *values;
    size_t rows, columns, count;
    double *centres, *distance; /* [count][columns]; [rows] */
    size_t *of;
    uint64_t state; /* of the generator */
};

static double draw(struct means *means)
{
    means->state = means->state * 6364136223846793005u + 1442695040888963407u;
    return (double)(means->state >> 11) / 9007199254740992.0;
}

static double apart(const double *a, const double *b, size_t columns)
{
    double sum = 0;
    for (size_t k = 0; k < columns; k++) {
        sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return sum;
}

static struct means make_means(struct arena *arena, const double *values, size_t rows, size_t columns,
                               size_t count)
{
    return (struct means){.arena = arena,
                          .values = values,
                          .rows = rows,
                          .columns = columns,
                          .count = count,
                          .centres = ARENA_ARRAY(arena, double, count *columns),
                          .distance = ARENA_ARRAY(arena, double, rows),
                          .of = ARENA_ARRAY(arena, size_t, rows)};
}

static void set_centre(struct means *means, size_t cluster, size_t row)
{
    memcpy(&means->centres[cluster * means->columns], &means->values[row * means->columns],
           means->columns * sizeof *means->centres);
}

/* Each centre is a row, drawn by its squared distance from those that are there. */
static void begin(struct means *means)
{
    size_t row = (size_t)(draw(means) * (double)means->rows);
    for (size_t cluster = 0; cluster < means->count; cluster++) {
        double sum = 0;
        set_centre(means, cluster, row);
        for (size_t i = 0; i < means->rows; i++) {
            double d = apart(&means->values[i * means->columns], &means->centres[cluster * means->columns],
                             means->columns);
            means->distance[i] = cluster == 0 || d < means->distance[i] ? d : means->distance[i];
            sum += means->distance[i];
        }
        double left = draw(means) * sum;
        row = 0;
        for (size_t i = 0; i < means->rows && left >= 0; i++) {
            left -= means->distance[i];
            row = means->distance[i] > 0 ? i : row;
        }
    }
}

/* Puts each row to the nearest centre. Whether one has moved; *ret_sum: the squared distances. */
static bool assign(struct means *means, double *ret_sum)
{
    bool moved = false;
    *ret_sum = 0;
    for (size_t i = 0; i < means->rows; i++) {
        size_t best = 0;
        for (size_t cluster = 0; cluster < means->count; cluster++) {
            double d = apart(&means->values[i * means->columns], &means->centres[cluster * means->columns],
                             means->columns);
            if (cluster == 0 || d < means->distance[i]) {
                means->distance[i] = d;
                best = cluster;
            }
        }
        moved = moved || means->of[i] != best;
        means->of[i] = best;
        *ret_sum += means->distance[i];
    }
    return moved;
}

/* Each centre becomes the mean of its rows; one without rows stays. */
static void centre(struct means *means)
{
    size_t *sizes = ARENA_ARRAY(means->arena, size_t, means->count);
    double *sums = ARENA_ARRAY(means->arena, double, means->count * means->columns);
    for (size_t i = 0; i < means->rows; i++) {
        sizes[means->of[i]]++;
        for (size_t k = 0; k < means->columns; k++) {
            sums[means->of[i] * means->columns + k] += means->values[i * means->columns + k];
        }
    }
    for (size_t i = 0; i < means->count * means->columns; i++) {
        size_t size = sizes[i / means->columns];
        means->centres[i] = size > 0 ? sums[i] / (double)size : means->centres[i];
    }
}

static double settle(struct means *means)
{
    double sum;
    assign(means, &sum);
    for (size_t step = 0; step < MOST_STEPS; step++) {
        centre(means);
        if (!assign(means, &sum)) {
            break;
        }
    }
    return sum;
}

/* The best of several beginnings; the state of `means` is that of it. */
static void find_means(struct means *means)
{
    size_t bytes = means->count * means->columns * sizeof *means->centres;
    double *best = ARENA_ARRAY(means->arena, double, means->count * means->columns), least = INFINITY;
    means->state = 20;
    for (size_t i = 0; i < BEGINNINGS; i++) {
        begin(means);
        double sum = settle(means);
        if (sum < least) {
            least = sum;
            memcpy(best, means->centres, bytes);
        }
    }
    memcpy(means->centres, best, bytes);
    assign(means, &least);
}

/* ---- how many ---- */

/* The mean silhouette of rows at even steps, each beside the others of them. */
static double silhouette_of(const struct means *means)
{
    size_t step = means->rows / MOST_COMPARED + 1;
    double sum = 0, compared = 0;
    for (size_t i = 0; i < means->rows; i += step) {
        double distances[CLUSTERS_MOST] = {0}, sizes[CLUSTERS_MOST] = {0}, nearest = INFINITY;
        for (size_t k = 0; k < means->rows; k += step) {
            if (k != i) {
                distances[means->of[k]] += sqrt(apart(&means->values[i * means->columns],
                                                      &means->values[k * means->columns], means->columns));
                sizes[means->of[k]]++;
            }
        }
        size_t own = means->of[i];
        for (size_t cluster = 0; cluster < means->count; cluster++) {
            if (cluster != own && sizes[cluster] > 0) {
                nearest = fmin(nearest, distances[cluster] / sizes[cluster]);
            }
        }
        double within = sizes[own] > 0 ? distances[own] / sizes[own] : 0, most = fmax(within, nearest);
        sum += sizes[own] > 0 && isfinite(nearest) && most > 0 ? (nearest - within) / most : 0;
        compared++;
    }
    return sum / compared;
}

static bool has_small(const struct means *means)
{
    size_t sizes[CLUSTERS_MOST] = {0};
    for (size_t i = 0; i < means->rows; i++) {
        sizes[means->of[i]]++;
    }
    for (size_t cluster = 0; cluster < means->count; cluster++) {
        if (sizes[cluster] * LEAST_SHARE < means->rows || sizes[cluster] < 2) {
            return true;
        }
    }
    return false;
}

/* Two, where no number has enough rows in each. */
static size_t best_count(struct arena *arena, const double *values, size_t rows, size_t columns)
{
    size_t best = 2;
    double most = -INFINITY;
    for (size_t count = 2; count <= CLUSTERS_MOST_TRIED && count < rows; count++) {
        struct means means = make_means(arena, values, rows, columns, count);
        find_means(&means);
        double silhouette = has_small(&means) ? -INFINITY : silhouette_of(&means);
        if (silhouette > most) {
            most = silhouette;
            best = count;
        }
    }
    return best;
}

/* Numbers the clusters that have rows. */
static void leave_out_empty(struct means *means)
{
    size_t numbers[CLUSTERS_MOST] = {0}, count = 0;
    for (size_t i = 0; i < means->rows; i++) {
        numbers[means->of[i]] = 1;
    }
    for (size_t cluster = 0; cluster < means->count; cluster++) {
        numbers[cluster] = numbers[cluster] > 0 ? count++ : 0;
    }
    for (size_t i = 0; i < means->rows; i++) {
        means->of[i] = numbers[means->of[i]];
    }
    means->count = count;
}

struct clusters clusters_make(struct arena *arena, const double *values, size_t rows, size_t columns,
                              size_t count)
{
    size_t step = rows / MOST_LEARNT + 1, learnt = 0;
    double *sample = ARENA_ARRAY(arena, double, (rows / step + 1) * columns);
    for (size_t i = 0; i < rows; i += step, learnt++) {
        memcpy(&sample[learnt * columns], &values[i * columns], columns * sizeof *sample);
    }
    count = count > 0 ? count : best_count(arena, sample, learnt, columns);
    struct means means = make_means(arena, sample, learnt, columns, count), all = means;
    find_means(&means);
    all = make_means(arena, values, rows, columns, count);
    memcpy(all.centres, means.centres, count * columns * sizeof *all.centres);
    settle(&all);
    leave_out_empty(&all);
    return (struct clusters){.count = all.count, .of = all.of, .silhouette = silhouette_of(&all)};
}
