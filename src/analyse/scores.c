#include "analyse/scores.h"

#include <math.h>
#include <stdlib.h>

static const double ENOUGH = 0.5, SAME = 1e-9;

struct placed {
    double score;
    size_t thing;
};

static int compare(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;
    if (isnan(x->score) != isnan(y->score)) {
        return isnan(x->score) ? 1 : -1;
    }
    if (!isnan(x->score) && fabs(x->score - y->score) > SAME) {
        return x->score < y->score ? 1 : -1;
    }
    return x->thing < y->thing ? -1 : 1;
}

struct scoring {
    struct arena *arena;
    double *points; /* 0 to 1 */
    size_t things, count;
    struct placed *placed;
};

/* The values on a scale from 0 to 1, and its ends. */
static void scale(struct scoring *scoring, const double *values, const struct scores_metric *metrics,
                  struct scores *scores)
{
    for (size_t k = 0; k < scoring->count; k++) {
        double least = INFINITY, most = -INFINITY;
        for (size_t i = 0; i < scoring->things; i++) {
            double value = values[i * scoring->count + k];
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        bool any = least <= most;
        scores->worst[k] = !any ? NAN : metrics[k].low ? most : least;
        scores->best[k] = !any ? NAN : metrics[k].low ? least : most;
        for (size_t i = 0; i < scoring->things; i++) {
            double value = values[i * scoring->count + k];
            double point = most > least ? (value - least) / (most - least) : 0.5;
            scoring->points[i * scoring->count + k] = isnan(value)                     ? NAN
                                                      : most > least && metrics[k].low ? 1 - point
                                                                                       : point;
        }
    }
}

/* Sorts the things by their score under the weights. */
static void rank(struct scoring *scoring, const double *weights, size_t *ret_rank)
{
    for (size_t i = 0; i < scoring->things; i++) {
        double sum = 0, present = 0, all = 0;
        for (size_t k = 0; k < scoring->count; k++) {
            double point = scoring->points[i * scoring->count + k];
            all += weights[k];
            present += isnan(point) ? 0 : weights[k];
            sum += isnan(point) ? 0 : weights[k] * point;
        }
        scoring->placed[i] = (struct placed){present >= ENOUGH * all ? 100 * sum / present : NAN, i};
    }
    qsort(scoring->placed, scoring->things, sizeof *scoring->placed, compare);
    for (size_t i = 0; i < scoring->things; i++) {
        const struct placed *own = &scoring->placed[i];
        bool same = i > 0 && fabs(own->score - scoring->placed[i - 1].score) <= SAME;
        ret_rank[own->thing] = isnan(own->score) ? 0 : same ? ret_rank[scoring->placed[i - 1].thing] : i + 1;
    }
}

/* A weighting that was not asked for. */
static void try_weights(struct scoring *scoring, const double *weights, size_t *ranks, struct scores *scores)
{
    rank(scoring, weights, ranks);
    scores->weightings++;
    scores->first_stays += scoring->things > 0 && ranks[scores->order[0]] == 1;
    for (size_t i = 0; i < scoring->things; i++) {
        if (scores->rank[i] == 0 || ranks[i] == 0) {
            continue;
        }
        scores->best_rank[i] = ranks[i] < scores->best_rank[i] ? ranks[i] : scores->best_rank[i];
        scores->worst_rank[i] = ranks[i] > scores->worst_rank[i] ? ranks[i] : scores->worst_rank[i];
    }
}

static void take_order(const struct scoring *scoring, struct scores *scores)
{
    for (size_t i = 0; i < scoring->things; i++) {
        scores->order[i] = scoring->placed[i].thing;
        scores->score[scoring->placed[i].thing] = scoring->placed[i].score;
        scores->best_rank[i] = scores->worst_rank[i] = scores->rank[i];
        for (size_t k = 0; k < scoring->count; k++) {
            if (isnan(scoring->points[i * scoring->count + k])) {
                scores->incomplete++;
                break;
            }
        }
    }
}

struct scores scores_make(struct arena *arena, const double *values, size_t things,
                          const struct scores_metric *metrics, size_t metric_count)
{
    struct scoring scoring = {.arena = arena, .things = things, .count = metric_count};
    struct scores scores = {.score = ARENA_ARRAY(arena, double, things + 1),
                            .order = ARENA_ARRAY(arena, size_t, things + 1),
                            .rank = ARENA_ARRAY(arena, size_t, things + 1),
                            .best_rank = ARENA_ARRAY(arena, size_t, things + 1),
                            .worst_rank = ARENA_ARRAY(arena, size_t, things + 1),
                            .worst = ARENA_ARRAY(arena, double, metric_count + 1),
                            .best = ARENA_ARRAY(arena, double, metric_count + 1)};
    double *weights = ARENA_ARRAY(arena, double, metric_count + 1);
    size_t *ranks = ARENA_ARRAY(arena, size_t, things + 1);
    static const double factors[] = {0.5, 2};
    scoring.points = ARENA_ARRAY(arena, double, things *metric_count + 1);
    scoring.placed = ARENA_ARRAY(arena, struct placed, things + 1);
    scale(&scoring, values, metrics, &scores);
    for (size_t k = 0; k < metric_count; k++) {
        weights[k] = metrics[k].weight;
    }
    rank(&scoring, weights, scores.rank);
    take_order(&scoring, &scores);
    for (size_t k = 0; k < metric_count; k++) {
        for (size_t i = 0; i < 2; i++) {
            weights[k] = factors[i] * metrics[k].weight;
            try_weights(&scoring, weights, ranks, &scores);
        }
        weights[k] = metrics[k].weight;
    }
    for (size_t k = 0; k < metric_count; k++) {
        weights[k] = 1;
    }
    try_weights(&scoring, weights, ranks, &scores);
    return scores;
}
