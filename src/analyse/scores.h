/* Things compared by several numbers: weighted sums of them, put on one scale. */
#ifndef ANALYSE_SCORES_H
#define ANALYSE_SCORES_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct scores_metric {
    double weight; /* above 0; of any sum */
    bool low;      /* less is better */
};

struct scores {
    double *score; /* of each thing: 0 to 100; NAN where values of more than half of the weight are missing */
    size_t *order; /* the things from the best on; those without a score last, in their order */
    size_t *rank;  /* of each thing, from 1; equal scores have the same; 0 without a score */
    size_t *best_rank, *worst_rank; /* over the other weightings; 0 likewise */
    double *worst, *best;           /* of each metric: the values of 0 and of 100 points */
    size_t incomplete;              /* things that lack a value */
    size_t weightings;              /* that were tried: each weight halved, doubled, and all the same */
    size_t first_stays;             /* in how many of them the first is first */
};

/* A simple additive weighting (Hwang & Yoon 1981): each metric is put on a straight line from its worst value among the
 * things, 0, to its best, 1; where all are the same, 0.5. `values` has a row of `metric_count` for each thing, NAN where one is
 * missing: the score then is of the others, with their weights. In `arena`. */
struct scores scores_make(struct arena *arena, const double *values, size_t things,
                          const struct scores_metric *metrics, size_t metric_count);

#endif
