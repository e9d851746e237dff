/* From words to the encoder's input: GloVe, learned and trigram vectors to a vector a word, words to nodes.
 */
#include "model/network.h"

#include <string.h>

/* The frozen vector of a word: int8 times the row's scale. */
static void glove_row(const struct model *model, size_t row, float *ret_vector)
{
    float scale;
    memcpy(&scale, model->glove_scale->data + row * sizeof scale, sizeof scale);
    gguf_tensor_row(model->glove, row, ret_vector);
    for (size_t i = 0; i < model->config.vector_width; i++) {
        ret_vector[i] *= scale;
    }
}

/* The mean of the word's trigram vectors, added to zeros; `scratch` has room for one. */
static void add_trigrams(const struct model *model, const char *word, float *mean, float *scratch)
{
    uint16_t buckets[MODEL_MAX_TRIGRAMS];
    size_t count = model_word_trigrams(word, buckets, MODEL_MAX_TRIGRAMS);
    for (size_t i = 0; i < count; i++) {
        gguf_tensor_row(model->trigrams, buckets[i], scratch);
        model->kernels->add_scaled(mean, scratch, 1 / (float)count, model->config.trigram_width);
    }
}

/* [vocabulary_count, d] */
static float *embed_words(const struct model *model, const struct model_input *input, struct pool *pool)
{
    const struct model_config *config = &model->config;
    size_t width = config->width;
    size_t count = input->vocabulary_count;
    float *vectors = pool_floats(pool, count, config->vector_width);
    float *trigrams = pool_floats(pool, count, config->trigram_width);
    float *learned = pool_floats(pool, count, width);
    float *scratch = pool_floats(pool, 1, config->trigram_width);
    for (size_t i = 0; i < count; i++) {
        size_t row = vocabulary_find(&model->vocabulary, input->vocabulary[i]);
        glove_row(model, row, vectors + i * config->vector_width);
        gguf_tensor_row(model->learned, row < config->learned_words ? row : 0, learned + i * width);
        add_trigrams(model, input->vocabulary[i], trigrams + i * config->trigram_width, scratch);
    }
    linear_add(model->kernels, &model->vector, vectors, config->vector_width, count, learned);
    linear_add(model->kernels, &model->trigram, trigrams, config->trigram_width, count, learned);
    norm_apply(model->kernels, &model->word_norm, learned, count, width, learned);
    return learned;
}

/* [N, 2d]: the mean of each node's words, and its last word. */
static float *pool_words(const struct model *model, const struct model_input *input, const float *words,
                         struct pool *pool)
{
    size_t width = model->config.width;
    float *pairs = pool_floats(pool, input->node_count, 2 * width);
    for (size_t i = 0; i < input->node_count; i++) {
        const struct model_node *node = &input->nodes[i];
        const uint32_t *ids = input->words + node->first_word;
        float *mean = pairs + i * 2 * width;
        for (size_t word = 0; word < node->word_count; word++) {
            model->kernels->add_scaled(mean, words + ids[word] * width, 1 / (float)node->word_count, width);
        }
        memcpy(mean + width, words + ids[node->word_count - 1] * width, width * sizeof *mean);
    }
    return pairs;
}

float *embed_nodes(const struct model *model, const struct model_input *input, struct pool *pool)
{
    const struct kernels *kernels = model->kernels;
    size_t width = model->config.width;
    size_t tokens = input->token_count;
    const float *words = embed_words(model, input, pool);
    const float *pairs = pool_words(model, input, words, pool);
    float *x = pool_floats(pool, input->node_count, width);
    for (size_t i = 0; i < input->node_count; i++) {
        const struct model_node *node = &input->nodes[i];
        bool schema = i >= tokens && i < input->node_count - input->value_count;
        memcpy(x + i * width, pairs + i * 2 * width, width * sizeof *x);
        kernels->add_scaled(x + i * width, model->node_type + node->type * width, 1, width);
        if (!schema) {
            kernels->add_scaled(x + i * width, model->node_position + node->position * width, 1, width);
        }
    }
    linear_add(kernels, &model->last, pairs + tokens * 2 * width, 2 * width, input->node_count - tokens,
               x + tokens * width);
    return x;
}
