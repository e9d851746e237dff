/* From the file's tensors, which have BERT's names, to the network. */
#include "meaning/network.h"
#include "model/weights.h"
#include "util/error.h"

#include <stdio.h>
#include <string.h>

enum {
    MOST_WIDTH = 4096,
    MOST_FF = 16384,
    MOST_LAYERS = 64,
    MOST_POSITIONS = 8192,
    MOST_PIECES = 1 << 24,
    KINDS = 2, /* of tokens: those of a text, and of one that is read beside it */
    NAME_SIZE = 64,
};

static const float EPSILON = 1e-12F;

struct setting {
    const char *key;
    size_t offset;
    uint32_t least, most;
};

static const struct setting settings[] = {
    {"bert.embedding_length", offsetof(struct meaning_config, width), 1, MOST_WIDTH},
    {"bert.attention.head_count", offsetof(struct meaning_config, heads), 1, MOST_WIDTH},
    {"bert.block_count", offsetof(struct meaning_config, layers), 1, MOST_LAYERS},
    {"bert.feed_forward_length", offsetof(struct meaning_config, ff), 1, MOST_FF},
    {"bert.context_length", offsetof(struct meaning_config, positions), MEANING_MOST_TOKENS, MOST_POSITIONS},
};

static int load_config(const struct gguf *gguf, struct meaning_config *config, struct askdb_error *err)
{
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const struct setting *setting = &settings[i];
        uint32_t *value = (uint32_t *)(void *)((char *)config + setting->offset);
        if (!gguf_get_u32(gguf, setting->key, value)) {
            return error_set(err, ASKDB_MODEL, "model file has no number '%s'", setting->key);
        }
        if (*value < setting->least || *value > setting->most) {
            return error_set(err, ASKDB_MODEL, "model file: %s is %u, not between %u and %u", setting->key,
                             (unsigned)*value, (unsigned)setting->least, (unsigned)setting->most);
        }
    }
    if (config->width % config->heads != 0) {
        return error_set(err, ASKDB_MODEL, "model file: the width %u does not divide into %u heads",
                         (unsigned)config->width, (unsigned)config->heads);
    }
    return 0;
}

static int load_pieces(struct meaning_network *network, struct pool *pool, const struct gguf *gguf,
                       struct askdb_error *err)
{
    static const char key[] = "tokenizer.ggml.tokens";
    size_t count = 0;
    if (!gguf_count_strings(gguf, key, &count) || count > MOST_PIECES) {
        return error_set(err, ASKDB_MODEL, "model file has no list of strings '%s'", key);
    }
    struct gguf_string *pieces = POOL_ARRAY(pool, struct gguf_string, count);
    gguf_get_strings(gguf, key, pieces);
    return wordpiece_init(&network->wordpiece, pool, pieces, count, err);
}

static void load_inputs(struct weights *weights, struct meaning_network *network)
{
    size_t width = network->config.width, count = network->config.positions;
    network->words = weights_find(weights, "embeddings.word_embeddings.weight",
                                  network->wordpiece.vocabulary.count, width);
    float *positions = weights_floats(weights, "embeddings.position_embeddings.weight", count, width);
    const float *kinds = weights_floats(weights, "embeddings.token_type_embeddings.weight", KINDS, width);
    for (size_t i = 0; i < count && weights->status == 0; i++) {
        weights->kernels->add_scaled(positions + i * width, kinds, 1, width);
    }
    network->positions = positions;
    weights_norm(weights, "embeddings.LayerNorm", width, EPSILON, &network->norm);
}

static const char *part(char name[NAME_SIZE], size_t layer, const char *what)
{
    snprintf(name, NAME_SIZE, "encoder.layer.%zu.%s", layer, what);
    return name;
}

static void load_layer(struct weights *weights, const struct meaning_config *config, size_t number,
                       struct meaning_layer *layer)
{
    char name[NAME_SIZE], query[NAME_SIZE], key[NAME_SIZE], value[NAME_SIZE];
    const char *stacked[] = {part(query, number, "attention.self.query"),
                             part(key, number, "attention.self.key"),
                             part(value, number, "attention.self.value")};
    size_t width = config->width;
    weights_stack(weights, stacked, 3, width, width, &layer->qkv);
    weights_linear_of_many(weights, part(name, number, "attention.output.dense"), width, width, &layer->out);
    weights_norm(weights, part(name, number, "attention.output.LayerNorm"), width, EPSILON, &layer->norm1);
    weights_linear_of_many(weights, part(name, number, "intermediate.dense"), config->ff, width, &layer->ff1);
    weights_linear_of_many(weights, part(name, number, "output.dense"), width, config->ff, &layer->ff2);
    weights_norm(weights, part(name, number, "output.LayerNorm"), width, EPSILON, &layer->norm2);
}

int meaning_network_load(struct meaning_network *network, struct arena *arena, struct pool *pool,
                         const void *data, size_t size, struct askdb_error *err)
{
    const struct gguf *gguf = NULL;
    struct gguf_string architecture;
    int status = gguf_read(arena, data, size, &gguf, err);
    if (status == 0 && (!gguf_get_string(gguf, "general.architecture", &architecture) ||
                        architecture.length != 4 || memcmp(architecture.text, "bert", 4) != 0)) {
        status = error_set(err, ASKDB_MODEL, "model file is not a sentence encoder");
    }
    *network = (struct meaning_network){.kernels = kernels_best()};
    status = status == 0 ? load_config(gguf, &network->config, err) : status;
    status = status == 0 ? load_pieces(network, pool, gguf, err) : status;
    if (status != 0) {
        return status;
    }
    struct weights weights = {.gguf = gguf, .pool = pool, .kernels = network->kernels, .err = err};
    load_inputs(&weights, network);
    network->layers = ARENA_ARRAY(arena, struct meaning_layer, network->config.layers);
    for (size_t i = 0; i < network->config.layers && weights.status == 0; i++) {
        load_layer(&weights, &network->config, i, &network->layers[i]);
    }
    return weights.status;
}
