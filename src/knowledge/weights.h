/* How the signs of a passage are weighed: a logistic regression, fitted by `scripts/knowledge fit` on
 * the questions of fixtures/knowledge over the plant's manual alone. */
#ifndef KNOWLEDGE_WEIGHTS_H
#define KNOWLEDGE_WEIGHTS_H

static const double WEIGHT_BIAS = -5.7;
static const double WEIGHT_COSINE = 7.2;
static const double WEIGHT_BM25 = 1.1;
static const double WEIGHT_COVERED = 1.2;
static const double WEIGHT_CODED = 2.9;

/* The least score that is told. */
static const double WEIGHT_LEAST = 0.16;

#endif
