/* Inside this folder: the encoder's weights. d is the width, T the tokens of all texts at hand. */
#ifndef MEANING_NETWORK_H
#define MEANING_NETWORK_H

#include "meaning/meaning.h"
#include "meaning/wordpiece.h"
#include "model/layers.h"
#include "util/arena.h"

struct meaning_config {
    uint32_t width, heads, layers, ff, positions;
};

struct meaning_layer {
    struct linear qkv, out; /* [3d, d], [d, d] */
    struct norm norm1;      /* behind the attention */
    struct linear ff1, ff2; /* [ff, d], [d, ff] */
    struct norm norm2;      /* behind the feed-forward part */
};

struct meaning_network {
    const struct kernels *kernels;
    struct meaning_config config;
    struct wordpiece wordpiece;
    const struct gguf_tensor *words; /* [pieces, d] */
    const float *positions;          /* [positions, d], that of the kind of a text's tokens added */
    struct norm norm;
    struct meaning_layer *layers;
};

/* The network of a file; its arrays are in `pool` and `arena`, the words stay where they are in the file. */
int meaning_network_load(struct meaning_network *network, struct arena *arena, struct pool *pool,
                         const void *data, size_t size, struct askdb_error *err);

/* Texts as tokens, one behind another: text i has the tokens first[i] .. first[i + 1] - 1. */
struct meaning_batch {
    const int32_t *tokens;
    const size_t *first; /* count + 1 */
    size_t count;
};

/* vectors[count, d]: the mean over each text's tokens, of length 1. `scratch` takes what is needed on the
 * way. */
void meaning_network_run(const struct meaning_network *network, const struct meaning_batch *batch,
                         struct pool *scratch, float *ret_vectors);

#endif
