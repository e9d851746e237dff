/* How the signs of a passage are weighed: a logistic regression, fitted by scripts/knowledge fit on the
 * questions of fixtures/knowledge/questions.json over the plant's manual alone. */
#ifndef KNOWLEDGE_WEIGHTS_H
#define KNOWLEDGE_WEIGHTS_H

static const double WEIGHT_BIAS = -6.0;
static const double WEIGHT_COSINE = 7.0;
static const double WEIGHT_BM25 = 3.0;
static const double WEIGHT_COVERED = 2.0;
static const double WEIGHT_HEADED = 1.0;

/* The least score that is told. */
static const double WEIGHT_LEAST = 0.3;

#endif
