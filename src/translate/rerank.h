/* Ranking of the beam's sentences by more than their probability: does a reading use what the question names?
 * Linear, with weights learned on schemas that training had not seen (scripts/train/rerank.py), after the
 * discriminative reranking of Collins and Koo 2005. */
#ifndef TRANSLATE_RERANK_H
#define TRANSLATE_RERANK_H

#include "link/link.h"
#include "model/model.h"

enum rerank_feature {
    RERANK_LOG_PROBABILITY,
    RERANK_UNCOVERED_EXACT,   /* question tokens in the whole name of some item, none of these used */
    RERANK_UNCOVERED_PARTIAL, /* the same for tokens that are only part of names */
    RERANK_UNUSED_VALUES,     /* numbers, periods and held values of the question that are not used */
    RERANK_UNNAMED_SELECTED,  /* selected columns that no token names */
    RERANK_UNNAMED_FILTERED, /* filtered columns that no token names and that hold no value of the question */
    RERANK_SELECTED,         /* columns, tables and aggregates selected, outermost */
    RERANK_REPEATED,         /* comparisons that occur twice */
    RERANK_TABLES,           /* that columns are taken from */
    RERANK_LENGTH,           /* tens of tokens */
    RERANK_COUNT
};

/* `features` has RERANK_COUNT entries. */
void rerank_features(const struct link_result *linked, const struct model_candidate *candidate,
                     double *features);

/* The log of a reading's weight against the other readings; without weights its log-probability. */
double rerank_score(const struct model *model, const double *features);

#endif
