/* The built-in transformer: a GGUF file of weights, an encoder over nodes and relations, a decoder with
 * pointers, a beam. */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include "askdb/error.h"
#include "model/input.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct model;

/* Weights from a file (mapped read-only), or from memory that outlives the model. Sizes are checked before
 * use: a file that is cut short, of another version, or whose sizes overflow fails with ASKDB_MODEL. Weights
 * are immutable once loaded. */
int model_open(const char *path, struct model **ret_model, struct askdb_error *err);
int model_open_memory(const void *data, size_t size, struct model **ret_model, struct askdb_error *err);
void model_close(struct model **model);

/* Hex digest of the file, for the audit trail: 16 digits, not cryptographic. Computed when first asked for (a
 * few milliseconds), so not by two threads at once. */
const char *model_digest(const struct model *model);

/* One question's state: the encoded nodes, the decoder's keys and values, scratch. */
struct model_state;
int model_encode(const struct model *model, const struct model_input *input, struct model_state **ret_state,
                 struct askdb_error *err);
void model_state_close(struct model_state **state);

/* Teacher forcing, for tests: logits of every step, count x (words + node_count), after feeding <s>,
 * tokens[0..count-2]. Tokens: below `words` a grammar word, else words + node. */
int model_logits(const struct model *model, struct model_state *state, const int32_t *tokens, size_t count,
                 float *ret_logits, struct askdb_error *err);
/* How many of enum relation it was trained on. */
size_t model_relations(const struct model *model);
size_t model_word_count(const struct model *model);

/* What the beam asks of the grammar. States are plain data of `state_size` bytes, copied with memcpy. */
struct model_grammar {
    void *context;
    size_t state_size;
    void (*init)(void *context, void *state);
    /* Sets mask[token] to 1 where the token may follow, else 0. Masks have words + columns + tables + values
     * entries: the question tokens are left out. Returns how many may follow. */
    size_t (*allowed)(void *context, const void *state, uint8_t *mask);
    int (*step)(void *context, void *state, int32_t token); /* 1 complete, 0 go on, -1 may not follow */
};

struct model_candidate {
    int32_t *tokens; /* as the grammar numbers them; owned by the array */
    size_t count;
    double score; /* sum of log-probabilities under the mask */
};

/* Beam search: at most `width` complete sentences, best first by length-normalised score, of at most
 * `max_length` tokens.
 * `*ret_candidates` is one allocation: free() it. Zero candidates is no error. */
int model_beam(const struct model *model, struct model_state *state, const struct model_grammar *grammar,
               size_t width, size_t max_length, struct model_candidate **ret_candidates, size_t *ret_count,
               struct askdb_error *err);

/* Of a sentence; the meaning is that of src/translate/rerank.h. */
enum {
    MODEL_FEATURES_LEAST = 10, /* that any file with a ranking has weights for */
    MODEL_FEATURES = 33,
    MODEL_EVIDENCE = 1 + MODEL_FEATURES, /* the margin to the next sentence, then the features */
};

/* How often a sentence with that probability (0 to 1) and evidence (MODEL_EVIDENCE numbers) is right, on
 * schemas that training had not seen: a logistic regression over the log-odds (Platt 1999), whose slope and
 * intercept the file holds, and over the evidence, of which it weighs as much as it was made with. The
 * probability where the file holds none. */
double model_confidence(const struct model *model, double probability, const double *evidence);

/* The confidence from which on answers are right often enough to be said without a mark; 0.5 where the file
 * does not say. */
double model_sure(const struct model *model);

/* The MODEL_FEATURES weights of a ranking of sentences that go with this model, all finite, 0 for those that
 * the file was made without; NULL where it has none. */
const float *model_rerank_weights(const struct model *model);

#endif
