/* How the signs of a passage are weighed: a logistic regression, fitted by `scripts/knowledge fit` on
 * the questions of fixtures/knowledge over the plant's manual alone. */
#ifndef KNOWLEDGE_WEIGHTS_H
#define KNOWLEDGE_WEIGHTS_H

static const double WEIGHT_BIAS = -5.7;
static const double WEIGHT_COSINE = 7.2;
static const double WEIGHT_BM25 = 1.1;
static const double WEIGHT_COVERED = 1.2;
static const double WEIGHT_CODED = 2.9;

/* Beside the first, what scores less is not told. */
static const double WEIGHT_LEAST = 0.03;

/* Whether the first is told: its score in logits, and by how much the next one under another heading is
 * behind (SURE_MOST where there is none). Fitted on the same questions; the bias is where the share of
 * answered and the share of declined questions add up to the most. */
static const double SURE_SCORE = 1.5, SURE_MARGIN = 2.0, SURE_BIAS = 1.7, SURE_MOST = 3;

#endif
