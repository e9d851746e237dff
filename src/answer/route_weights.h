/* How data and documents are chosen between: a logistic regression over the signs of src/answer/knowledge.c,
 * fitted by
 * `scripts/knowledge fit` on the questions of fixtures/knowledge over the plant's manual alone. */
#ifndef ANSWER_ROUTE_WEIGHTS_H
#define ANSWER_ROUTE_WEIGHTS_H

static const double ROUTE_BIAS = 2.45;
static const double ROUTE_SCORE = 0.61;         /* of the passage */
static const double ROUTE_READ = -2.2;          /* the data has a reading that is not declined */
static const double ROUTE_CONFIDENCE = -2.28;   /* of that */
static const double ROUTE_DOCUMENT_FORM = 1.62; /* the question asks for a rule, a meaning or what to do */
static const double ROUTE_DATA_FORM = -0.95;    /* it asks for rows, or for what is computed of them */

#endif
