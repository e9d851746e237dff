/* How data and documents are chosen between: a logistic regression over the signs of src/answer/knowledge.c,
 * fitted by scripts/knowledge on the plant's questions of fixtures/knowledge alone. */
#ifndef ANSWER_ROUTE_WEIGHTS_H
#define ANSWER_ROUTE_WEIGHTS_H

static const double ROUTE_BIAS = 0.0;
static const double ROUTE_SCORE = 2.0;         /* of the passage */
static const double ROUTE_READ = -0.5;         /* the data has a reading that is not declined */
static const double ROUTE_CONFIDENCE = -1.5;   /* of that */
static const double ROUTE_DOCUMENT_FORM = 1.5; /* the question asks for a rule, a meaning or what to do */
static const double ROUTE_DATA_FORM = -1.5;    /* it asks for rows, or for what is computed of them */

#endif
