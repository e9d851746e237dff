/* The forward pass: post-norm layers over the tokens of many texts at once, which attend to those of their
 * own text only. Texts are short, so attention costs next to nothing beside the matrices. */
#include "meaning/network.h"

#include <math.h>
#include <string.h>

struct run {
    const struct meaning_network *network;
    const struct meaning_batch *batch;
    size_t tokens;         /* T */
    float *x;              /* [T, d] */
    float *qkv;            /* [T, 3d] */
    float *mixed, *hidden; /* [T, d], [T, ff] */
    float *scores;         /* [MEANING_MOST_TOKENS] */
};

static void run_init(struct run *run, const struct meaning_network *network,
                     const struct meaning_batch *batch, struct pool *pool)
{
    size_t width = network->config.width, tokens = batch->first[batch->count];
    *run = (struct run){.network = network, .batch = batch, .tokens = tokens};
    run->x = pool_floats(pool, tokens, width);
    run->qkv = pool_floats(pool, tokens, 3 * width);
    run->mixed = pool_floats(pool, tokens, width);
    run->hidden = pool_floats(pool, tokens, network->config.ff);
    run->scores = pool_floats(pool, 1, MEANING_MOST_TOKENS);
}

static void embed(struct run *run)
{
    const struct meaning_network *network = run->network;
    size_t width = network->config.width;
    for (size_t text = 0; text < run->batch->count; text++) {
        size_t first = run->batch->first[text];
        for (size_t i = first; i < run->batch->first[text + 1]; i++) {
            float *row = run->x + i * width;
            gguf_tensor_row(network->words, (size_t)run->batch->tokens[i], row);
            network->kernels->add_scaled(row, network->positions + (i - first) * width, 1, width);
        }
    }
    norm_apply(network->kernels, &network->norm, run->x, run->tokens, width, run->x);
}

/* One token's mix of the values of its text, whose tokens are first .. first + count - 1, by one head. */
static void attend(const struct run *run, size_t token, size_t first, size_t count, size_t head)
{
    const struct kernels *kernels = run->network->kernels;
    size_t width = run->network->config.width, size = width / run->network->config.heads;
    const float *query = run->qkv + token * 3 * width + head * size;
    const float *keys = run->qkv + first * 3 * width + width + head * size;
    float *mixed = run->mixed + token * width + head * size;
    for (size_t i = 0; i < count; i++) {
        run->scores[i] = kernels->dot(query, keys + i * 3 * width, size);
    }
    kernels->softmax(run->scores, count, 1 / sqrtf((float)size));
    memset(mixed, 0, size * sizeof *mixed);
    for (size_t i = 0; i < count; i++) {
        kernels->add_scaled(mixed, keys + i * 3 * width + width, run->scores[i], size);
    }
}

static void attend_all(const struct run *run)
{
    for (size_t text = 0; text < run->batch->count; text++) {
        size_t first = run->batch->first[text], end = run->batch->first[text + 1];
        for (size_t token = first; token < end; token++) {
            for (size_t head = 0; head < run->network->config.heads; head++) {
                attend(run, token, first, end - first, head);
            }
        }
    }
}

static void run_layer(struct run *run, const struct meaning_layer *layer)
{
    const struct kernels *kernels = run->network->kernels;
    size_t width = run->network->config.width, ff = run->network->config.ff;
    linear_apply(kernels, &layer->qkv, run->x, width, run->tokens, run->qkv);
    attend_all(run);
    linear_add(kernels, &layer->out, run->mixed, width, run->tokens, run->x);
    norm_apply(kernels, &layer->norm1, run->x, run->tokens, width, run->x);
    linear_apply(kernels, &layer->ff1, run->x, width, run->tokens, run->hidden);
    kernels->gelu(run->hidden, run->tokens * ff);
    linear_add(kernels, &layer->ff2, run->hidden, ff, run->tokens, run->x);
    norm_apply(kernels, &layer->norm2, run->x, run->tokens, width, run->x);
}

/* The mean of a text's rows of x, of length 1. */
static void pool_text(const struct run *run, size_t text, float *ret_vector)
{
    const struct kernels *kernels = run->network->kernels;
    size_t width = run->network->config.width;
    memset(ret_vector, 0, width * sizeof *ret_vector);
    for (size_t i = run->batch->first[text]; i < run->batch->first[text + 1]; i++) {
        kernels->add_scaled(ret_vector, run->x + i * width, 1, width);
    }
    float length = sqrtf(kernels->dot(ret_vector, ret_vector, width));
    for (size_t i = 0; i < width && length > 0; i++) {
        ret_vector[i] /= length;
    }
}

void meaning_network_run(const struct meaning_network *network, const struct meaning_batch *batch,
                         struct pool *scratch, float *ret_vectors)
{
    struct run run;
    run_init(&run, network, batch, scratch);
    embed(&run);
    for (size_t i = 0; i < network->config.layers; i++) {
        run_layer(&run, &network->layers[i]);
    }
    for (size_t text = 0; text < batch->count; text++) {
        pool_text(&run, text, ret_vectors + text * network->config.width);
    }
}
