/* The network: configuration, weights, and the state of one question. Inside this folder only.
 *
 * Shapes are written [rows, columns], row-major. d is the width, h the heads, N the nodes, G the grammar
 * words, R the relations. */
#ifndef MODEL_NETWORK_H
#define MODEL_NETWORK_H

#include "model/gguf.h"
#include "model/kernels.h"
#include "model/layers.h"
#include "model/matrix.h"
#include "model/model.h"
#include "model/vocabulary.h"

struct model_config {
    uint32_t width, heads, ff;
    uint32_t encoder_layers, decoder_layers;
    uint32_t words;
    uint32_t relations, node_types, positions, trigram_buckets;
    uint32_t trigram_width, vector_width, learned_words;
    uint32_t max_length;
};

struct encoder_layer {
    struct norm norm1, norm2;
    struct linear qkv; /* [3d, d] */
    struct linear out; /* [d, d] */
    struct linear ff1, ff2;
    const float *relation_key, *relation_value; /* [R, d / h] */
    const float *relation_bias;                 /* [h, R] */
};

struct decoder_layer {
    struct norm norm1, norm2, norm3; /* before self-attention, the feed-forward part, cross attention */
    struct linear qkv, out;
    struct linear cross_q, cross_kv, cross_out; /* [d, d], [2d, d], [d, d] */
    struct linear ff1, ff2;
};

struct model {
    struct pool *pool;   /* owns the large arrays */
    struct arena *arena; /* and this the rest, the struct excepted */
    void *mapping;       /* NULL: the caller's memory */
    size_t mapping_size;
    const struct kernels *kernels;
    struct model_config config;
    struct vocabulary vocabulary;
    const void *data; /* the whole file */
    size_t size;
    char *digest; /* "" until it is asked for */

    const struct gguf_tensor *glove, *glove_scale; /* [V, vector_width] I8, [V] */
    const struct gguf_tensor *learned, *trigrams;  /* [learned_words, d], [trigram_buckets, trigram_width] */
    struct linear vector, trigram;                 /* [d, vector_width], [d, trigram_width] */
    struct norm word_norm;

    const float *node_type, *node_position; /* [node_types, d], [positions, d] */
    struct linear last;                     /* [d, 2d] */

    struct encoder_layer *encoder;
    struct norm encoder_norm;

    const float *word, *position; /* [G, d], [max_length, d] */
    struct linear pointer;        /* [d, d] */
    struct decoder_layer *decoder;
    struct norm decoder_norm;
    struct linear out_word, out_query, out_key; /* [G, d], [d, d], [d, d] */

    const float *rerank;                           /* MODEL_FEATURES, or NULL */
    double confidence_slope, confidence_intercept; /* over the log-odds of a sentence's probability */
    float confidence_weights[MODEL_EVIDENCE];
    double sure;
};

/* What a decoder layer attends to, one matrix a head. */
struct cross_memory {
    struct matrix *keys;   /* h x [N, d / h] */
    struct matrix *values; /* h x [d / h, N] */
};

struct model_state {
    struct pool *pool;
    size_t node_count, token_count;
    const struct work *work;             /* the input's */
    const float *pointers;               /* [N, d]: the decoder's embedding of each node */
    struct matrix pointer_keys;          /* [N, d] */
    struct cross_memory *cross;          /* one a decoder layer */
    const struct model_adapter *adapter; /* NULL: none */
    const int32_t *items;                /* of the nodes behind the tokens, where there is one */
};

/* Fills the weights from a file that has been read. */
int network_load(struct model *model, const struct gguf *gguf, struct askdb_error *err);

/* x[count, d] += W2 . relu(W1 . norm(x) + b1) + b2; `normed` [count, d] and `hidden` [count, ff] are scratch.
 */
void feed_forward(const struct model *model, const struct norm *norm, const struct linear *ff1,
                  const struct linear *ff2, float *x, size_t count, float *normed, float *hidden);

/* The encoder's first input, [N, d]. */
float *embed_nodes(const struct model *model, const struct model_input *input, struct pool *pool);

/* The decoder: `rows` sentences at once, a token each a step. */
struct decoder;
struct decoder *decoder_create(const struct model *model, const struct model_state *state, size_t rows,
                               size_t max_length, struct pool *pool);

/* Feeds tokens[i] (below G a word, else G + node) to row i, which continues what was row parents[i] a step
 * ago; parents are ignored in the first step. Returns logits [count, G + N], valid until the next step. At
 * most max_length steps. */
const float *decoder_step(struct decoder *decoder, const int32_t *tokens, const size_t *parents,
                          size_t count);

/* The states [rows, d] that the last step's logits were made from. */
const float *decoder_last(const struct decoder *decoder);

/* Adds to logits[G + N] what the adapter of `state` has learned of a state [d] like that. */
void model_adapter_correct(const struct model_state *state, const float *last, float *logits);

#endif
