/* How likely something is, of each row, from numbers known before: two small models that say what speaks for it. */
#ifndef ANALYSE_CLASSIFY_H
#define ANALYSE_CLASSIFY_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum classify_method {
    CLASSIFY_SHARE,    /* the share of all, for every row: what the others have to be better than */
    CLASSIFY_LOGISTIC, /* logistic regression with a ridge of 1 over standardised columns (le Cessie & van
                          Houwelingen 1992), by Newton's steps; a missing value is the mean */
    CLASSIFY_STUMPS, /* trees of one split each, boosted along the logarithm of the likelihood (Friedman, Hastie &
                          Tibshirani 2000; Friedman 2001), 200 of them with a share of 0.1; values in at most 32 groups
                          of equal size, a missing one below all others */
    CLASSIFY_METHODS
};

enum { CLASSIFY_MOST_COLUMNS = 48 };

/* Row after row, `columns` numbers each; NAN is a missing one. */
struct classify_rows {
    double *values;
    unsigned char *labels; /* 0 or 1 */
    size_t count, columns;
};

struct classify_model;

/* In `arena`. At most CLASSIFY_MOST_COLUMNS columns and at least one row. Deterministic. */
struct classify_model *classify_fit(struct arena *arena, enum classify_method method,
                                    const struct classify_rows *rows);
/* The probability of a 1. `ret_parts`, of as many as columns, NULL: not wanted: what each adds to the logarithm of the
 * odds, beside what it adds on average. */
double classify_probability(const struct classify_model *model, const double *values, double *ret_parts);

/* The area under the receiver operating characteristic: how often a 1 is above a 0, equal ones counting half (Hanley &
 * McNeil 1982); 0.5 where there is none of either. */
double classify_area(struct arena *arena, const double *probabilities, const unsigned char *labels,
                     size_t count);
/* The mean of minus the logarithm of what was said of what came. */
double classify_loss(const double *probabilities, const unsigned char *labels, size_t count);

#endif
