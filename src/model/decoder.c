/* The decoder, a token a step. Keys and values of past steps stay where they were written: a row that
 * continues another inherits the list of places, not the vectors. */
#include "model/model.h"

#include "model/network.h"
#include "util/error.h"

#include <math.h>
#include <string.h>

struct decoder {
    const struct model *model;
    const struct model_state *state;
    size_t rows, max_length;
    size_t step;
    size_t *places;   /* [rows, max_length]: in which row each step of a sentence was computed */
    size_t *previous; /* `places` of the step before */
    float **past;     /* a decoder layer: [max_length, rows, 2d], keys and values */
    float *x, *normed, *mixed, *query; /* [rows, d] */
    float *qkv;                        /* [rows, 3d] */
    float *hidden;                     /* [rows, ff] */
    float *scores;                     /* [rows, N], [max_length] */
    float *words;                      /* [rows, G] */
    float *logits;                     /* [rows, G + N] */
};

struct decoder *decoder_create(const struct model *model, const struct model_state *state, size_t rows,
                               size_t max_length, struct pool *pool)
{
    const struct model_config *config = &model->config;
    size_t width = config->width;
    size_t longest = state->node_count > max_length ? state->node_count : max_length;
    struct decoder *decoder = POOL_ARRAY(pool, struct decoder, 1);
    *decoder = (struct decoder){.model = model, .state = state, .rows = rows, .max_length = max_length};
    decoder->places = POOL_ARRAY(pool, size_t, rows * max_length);
    decoder->previous = POOL_ARRAY(pool, size_t, rows * max_length);
    decoder->past = POOL_ARRAY(pool, float *, config->decoder_layers);
    for (size_t i = 0; i < config->decoder_layers; i++) {
        decoder->past[i] = pool_floats(pool, max_length * rows, 2 * width);
    }
    decoder->x = pool_floats(pool, rows, width);
    decoder->normed = pool_floats(pool, rows, width);
    decoder->mixed = pool_floats(pool, rows, width);
    decoder->query = pool_floats(pool, rows, width);
    decoder->qkv = pool_floats(pool, rows, 3 * width);
    decoder->hidden = pool_floats(pool, rows, config->ff);
    decoder->scores = pool_floats(pool, rows, longest);
    decoder->words = pool_floats(pool, rows, config->words);
    decoder->logits = pool_floats(pool, rows, config->words + state->node_count);
    return decoder;
}

/* Row i takes over the places of its parent, and adds its own. */
static void inherit(struct decoder *decoder, const size_t *parents, size_t count)
{
    size_t *places = decoder->previous;
    decoder->previous = decoder->places;
    decoder->places = places;
    for (size_t i = 0; i < count; i++) {
        if (decoder->step > 0) {
            memcpy(places + i * decoder->max_length, decoder->previous + parents[i] * decoder->max_length,
                   decoder->step * sizeof *places);
        }
        places[i * decoder->max_length + decoder->step] = i;
    }
}

static void embed_tokens(struct decoder *decoder, const int32_t *tokens, size_t count)
{
    const struct model *model = decoder->model;
    size_t width = model->config.width;
    size_t words = model->config.words;
    for (size_t i = 0; i < count; i++) {
        size_t token = (size_t)tokens[i];
        const float *vector =
            token < words ? model->word + token * width : decoder->state->pointers + (token - words) * width;
        memcpy(decoder->x + i * width, vector, width * sizeof *vector);
        model->kernels->add_scaled(decoder->x + i * width, model->position + decoder->step * width, 1, width);
    }
}

/* One head of one row over its past: a query and the sum of values, both [d / h]. */
static void attend_past(const struct decoder *decoder, const float *past, size_t row, size_t offset,
                        size_t head_width)
{
    const struct kernels *kernels = decoder->model->kernels;
    size_t width = decoder->model->config.width;
    const size_t *places = decoder->places + row * decoder->max_length;
    const float *query = decoder->qkv + row * 3 * width + offset;
    float *mixed = decoder->mixed + row * width + offset;
    size_t steps = decoder->step + 1;
    for (size_t step = 0; step < steps; step++) {
        const float *key = past + (step * decoder->rows + places[step]) * 2 * width + offset;
        decoder->scores[step] = kernels->dot(query, key, head_width);
    }
    kernels->softmax(decoder->scores, steps, 1 / sqrtf((float)head_width));
    memset(mixed, 0, head_width * sizeof *mixed);
    for (size_t step = 0; step < steps; step++) {
        const float *value = past + (step * decoder->rows + places[step]) * 2 * width + width + offset;
        kernels->add_scaled(mixed, value, decoder->scores[step], head_width);
    }
}

static void self_attention(struct decoder *decoder, size_t index, size_t count)
{
    const struct model *model = decoder->model;
    const struct decoder_layer *layer = &model->decoder[index];
    size_t width = model->config.width;
    size_t head_width = width / model->config.heads;
    float *past = decoder->past[index];
    norm_apply(model->kernels, &layer->norm1, decoder->x, count, width, decoder->normed);
    linear_apply(model->kernels, &layer->qkv, decoder->normed, width, count, decoder->qkv);
    for (size_t row = 0; row < count; row++) {
        memcpy(past + (decoder->step * decoder->rows + row) * 2 * width,
               decoder->qkv + row * 3 * width + width, 2 * width * sizeof *past);
    }
    for (size_t row = 0; row < count; row++) {
        for (size_t head = 0; head < model->config.heads; head++) {
            attend_past(decoder, past, row, head * head_width, head_width);
        }
    }
    linear_add(model->kernels, &layer->out, decoder->mixed, width, count, decoder->x);
}

static void cross_attention(struct decoder *decoder, size_t index, size_t count)
{
    const struct model *model = decoder->model;
    const struct decoder_layer *layer = &model->decoder[index];
    const struct cross_memory *cross = &decoder->state->cross[index];
    size_t width = model->config.width;
    size_t head_width = width / model->config.heads;
    size_t nodes = decoder->state->node_count;
    norm_apply(model->kernels, &layer->norm3, decoder->x, count, width, decoder->normed);
    linear_apply(model->kernels, &layer->cross_q, decoder->normed, width, count, decoder->query);
    memset(decoder->mixed, 0, count * width * sizeof *decoder->mixed);
    for (size_t head = 0; head < model->config.heads; head++) {
        memset(decoder->scores, 0, count * nodes * sizeof *decoder->scores);
        model->kernels->multiply(&cross->keys[head], decoder->query + head * head_width, width, count,
                                 decoder->scores, nodes);
        for (size_t row = 0; row < count; row++) {
            model->kernels->softmax(decoder->scores + row * nodes, nodes, 1 / sqrtf((float)head_width));
        }
        model->kernels->multiply(&cross->values[head], decoder->scores, nodes, count,
                                 decoder->mixed + head * head_width, width);
    }
    linear_add(model->kernels, &layer->cross_out, decoder->mixed, width, count, decoder->x);
}

/* Scores of words and, by dot product, of nodes: [count, G + N]. */
static void score(struct decoder *decoder, size_t count)
{
    const struct model *model = decoder->model;
    size_t width = model->config.width;
    size_t words = model->config.words;
    size_t all = words + decoder->state->node_count;
    norm_apply(model->kernels, &model->decoder_norm, decoder->x, count, width, decoder->normed);
    linear_apply(model->kernels, &model->out_word, decoder->normed, width, count, decoder->words);
    linear_apply(model->kernels, &model->out_query, decoder->normed, width, count, decoder->query);
    for (size_t i = 0; i < count * width; i++) {
        decoder->query[i] /= sqrtf((float)width);
    }
    memset(decoder->logits, 0, count * all * sizeof *decoder->logits);
    for (size_t i = 0; i < count; i++) {
        memcpy(decoder->logits + i * all, decoder->words + i * words, words * sizeof *decoder->logits);
    }
    model->kernels->multiply(&decoder->state->pointer_keys, decoder->query, width, count,
                             decoder->logits + words, all);
    for (size_t i = 0; decoder->state->adapter != NULL && i < count; i++) {
        model_adapter_correct(decoder->state, decoder->normed + i * width, decoder->logits + i * all);
    }
}

const float *decoder_last(const struct decoder *decoder)
{
    return decoder->normed;
}

const float *decoder_step(struct decoder *decoder, const int32_t *tokens, const size_t *parents, size_t count)
{
    const struct model *model = decoder->model;
    inherit(decoder, parents, count);
    embed_tokens(decoder, tokens, count);
    for (size_t i = 0; i < model->config.decoder_layers; i++) {
        const struct decoder_layer *layer = &model->decoder[i];
        self_attention(decoder, i, count);
        cross_attention(decoder, i, count);
        feed_forward(model, &layer->norm2, &layer->ff1, &layer->ff2, decoder->x, count, decoder->normed,
                     decoder->hidden);
    }
    score(decoder, count);
    decoder->step++;
    return decoder->logits;
}

int model_logits(const struct model *model, struct model_state *state, const int32_t *tokens, size_t count,
                 float *ret_logits, struct askdb_error *err)
{
    size_t all = model->config.words + state->node_count;
    if (count > model->config.max_length) {
        return error_set(err, ASKDB_MODEL, "%zu tokens are more than the model's %u", count,
                         (unsigned)model->config.max_length);
    }
    for (size_t i = 0; i < count; i++) {
        if (tokens[i] < 0 || (size_t)tokens[i] >= all) {
            return error_set(err, ASKDB_MODEL, "token %zu is %d, not below %zu", i, (int)tokens[i], all);
        }
    }
    struct pool *pool = pool_create();
    struct decoder *decoder = decoder_create(model, state, 1, count, pool);
    const size_t parent = 0;
    int32_t token = 0;
    for (size_t i = 0; i < count; i++) {
        memcpy(ret_logits + i * all, decoder_step(decoder, &token, &parent, 1), all * sizeof *ret_logits);
        token = tokens[i];
    }
    pool_destroy(pool);
    return 0;
}
