/* The grammar of sentences (query/sequence.h) as the model's decoder asks for it. */
#ifndef TRANSLATE_SPOKEN_H
#define TRANSLATE_SPOKEN_H

#include "model/model.h"
#include "query/sequence.h"
#include "util/arena.h"

/* Weights may know fewer words of the grammar: their numbers of columns, tables and values follow on these. */
struct spoken {
    const struct sequence_space *space;
    size_t items;  /* columns, tables and values */
    uint8_t *mask; /* of the machine's tokens */
};

/* What may be said over `space`, whose number of words becomes the model's, in `arena`; `ret_spoken` must outlive the
 * grammar. ASKDB_MODEL where the model has words that are not known. */
int translate_spoken_grammar(const struct model *model, struct arena *arena, struct sequence_space *space,
                             struct spoken *ret_spoken, struct model_grammar *ret_grammar,
                             struct askdb_error *err);

/* What the model calls the machine's `token`; -1 where it does not know the word. */
int32_t translate_spoken_number(const struct spoken *spoken, int32_t token);

/* Runs the beam; the candidates' tokens are numbered as the machine numbers them. */
int translate_spoken_beam(const struct model *model, struct model_state *state, struct arena *arena,
                          struct sequence_space *space, size_t beam, struct model_candidate **ret_candidates,
                          size_t *ret_count, struct askdb_error *err);

#endif
