/* What the passages mean: a vector of the sentence encoder for each unit, or, of more than VECTORS_MOST
 * units, one for the opening of each passage. */
#ifndef KNOWLEDGE_VECTORS_H
#define KNOWLEDGE_VECTORS_H

#include "knowledge/corpus.h"
#include "meaning/meaning.h"

enum { VECTORS_MOST = 20000 };

struct vectors {
    float *numbers; /* [count, width]; NULL: there are none */
    size_t count, width;
    bool of_units; /* else of passages */
};

/* Makes them in the corpus's arena, or reads them from `cache` (NULL: nowhere), which keeps those that are
 * made. ASKDB_MODEL, ASKDB_CANCELLED. */
int vectors_make(const struct corpus *corpus, struct meaning *meaning, const char *cache,
                 const struct work *work, struct vectors *ret_vectors, struct askdb_error *err);

/* Of each unit the cosine with the question, or of each passage where there are only those; 0 without
 * vectors. */
int vectors_ask(struct arena *arena, const struct vectors *vectors, struct meaning *meaning,
                const char *question, const struct work *work, float **ret_cosines, struct askdb_error *err);

#endif
