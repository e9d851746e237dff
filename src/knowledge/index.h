/* The words of the passages: BM25 (Robertson and Zaragoza 2009), in memory. */
#ifndef KNOWLEDGE_INDEX_H
#define KNOWLEDGE_INDEX_H

#include "knowledge/corpus.h"

struct index;

/* In the corpus's arena. */
struct index *index_create(const struct corpus *corpus);

/* The terms of a question, each once, with how much each tells (its inverse document frequency). */
struct index_question {
    const char **terms;
    double *weights;
    size_t count;
    double total; /* of the weights */
    size_t codes; /* terms of letters and digits: "e42" */
};
struct index_question index_read(struct arena *arena, const struct index *index, const char *question);

/* Of each passage, from 0 to 1: BM25 as a share of the most that it could be, the share of the question's
 * weight that is among its words, and the share of the question's codes (0
 * where it has none). */
struct index_scores {
    float *bm25, *covered, *coded; /* [passage_count] */
};
struct index_scores index_score(struct arena *arena, const struct index *index,
                                const struct index_question *question);

/* The share of the question's weight that is among a text's words. */
double index_cover(struct arena *arena, const struct index_question *question, const char *text);

#endif
