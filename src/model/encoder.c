/* The encoder: relation-aware self-attention (Wang et al. 2020, RAT-SQL; Shaw et al. 2018), pre-norm layers.
 */
#include "model/model.h"

#include "model/network.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/work.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    ROW_BLOCK = 48, /* rows of attention at a time */
    MAX_NODES = 4096,
};

struct encoder {
    const struct model *model;
    size_t count; /* N */
    const uint8_t *relations;
    float *x;                    /* [N, d] */
    float *normed, *qkv, *mixed; /* [N, d], [N, 3d], [N, d] */
    float *hidden;               /* [N, ff] */
    float *scores;               /* [ROW_BLOCK, N + R] */
    struct matrix keys;          /* [N + R, d / h]: the nodes' keys, then the relations' */
    struct matrix values;        /* [d / h, N + R] */
};

static int check_counts(const struct model_input *input, struct askdb_error *err)
{
    if (input->node_count == 0 || input->node_count > MAX_NODES) {
        return error_set(err, ASKDB_MODEL, "model input has %zu nodes, at most %d are allowed",
                         input->node_count, MAX_NODES);
    }
    if (input->token_count > MAX_NODES || input->column_count > MAX_NODES || input->table_count > MAX_NODES ||
        input->value_count > MAX_NODES ||
        input->token_count + input->column_count + input->table_count + input->value_count !=
            input->node_count) {
        return error_set(
            err, ASKDB_MODEL,
            "model input: the numbers of tokens, columns, tables and values do not add up to %zu",
            input->node_count);
    }
    return 0;
}

static int check_nodes(const struct model_input *input, struct askdb_error *err)
{
    for (size_t i = 0; i < input->node_count; i++) {
        const struct model_node *node = &input->nodes[i];
        if (node->type >= NODE_TYPE_COUNT || node->position >= MODEL_MAX_QUESTION) {
            return error_set(err, ASKDB_MODEL, "model input: node %zu has type %u and position %u", i,
                             (unsigned)node->type, (unsigned)node->position);
        }
        if (node->word_count == 0 || node->first_word > input->word_count ||
            node->word_count > input->word_count - node->first_word) {
            return error_set(err, ASKDB_MODEL, "model input: node %zu has no words", i);
        }
    }
    return 0;
}

static int check_input(const struct model *model, const struct model_input *input, struct askdb_error *err)
{
    int status = check_counts(input, err);
    if (!status) {
        status = check_nodes(input, err);
    }
    for (size_t i = 0; !status && i < input->word_count; i++) {
        if (input->words[i] >= input->vocabulary_count) {
            status = error_set(err, ASKDB_MODEL, "model input: word %zu is not in its vocabulary", i);
        }
    }
    for (size_t i = 0; !status && i < input->node_count * input->node_count; i++) {
        if (input->relations[i] >= model->config.relations) {
            status = error_set(err, ASKDB_MODEL, "model input: relation %u is unknown to the model",
                               (unsigned)input->relations[i]);
        }
    }
    return status;
}

static void encoder_init(struct encoder *encoder, const struct model *model, const struct model_input *input,
                         struct pool *pool)
{
    const struct model_config *config = &model->config;
    size_t count = input->node_count;
    size_t targets = count + config->relations;
    size_t head_width = config->width / config->heads;
    *encoder = (struct encoder){.model = model, .count = count, .relations = input->relations};
    encoder->x = embed_nodes(model, input, pool);
    encoder->normed = pool_floats(pool, count, config->width);
    encoder->qkv = pool_floats(pool, count, 3 * (size_t)config->width);
    encoder->mixed = pool_floats(pool, count, config->width);
    encoder->hidden = pool_floats(pool, count, config->ff);
    encoder->scores = pool_floats(pool, ROW_BLOCK, targets);
    encoder->keys = matrix_create(pool, targets, head_width, MATRIX_FLOATS);
    encoder->values = matrix_create(pool, head_width, targets, MATRIX_FLOATS);
}

/* scores[rows, N + R] of queries and keys become weights: of nodes in the first N, summed by relation in the
 * last R. */
static void weigh(const struct encoder *encoder, const struct encoder_layer *layer, size_t head, size_t first,
                  size_t rows)
{
    const struct kernels *kernels = encoder->model->kernels;
    size_t relations = encoder->model->config.relations;
    const float *bias = layer->relation_bias + head * relations;
    float scale = 1 / sqrtf((float)encoder->keys.columns);
    for (size_t i = 0; i < rows; i++) {
        const uint8_t *related = encoder->relations + (first + i) * encoder->count;
        float *nodes = encoder->scores + i * (encoder->count + relations);
        float *by_relation = nodes + encoder->count;
        for (size_t relation = 0; relation < relations; relation++) {
            by_relation[relation] = by_relation[relation] * scale + bias[relation];
        }
        kernels->relation_scores(nodes, by_relation, related, encoder->count, scale);
        kernels->softmax(nodes, encoder->count, 1);
        memset(by_relation, 0, relations * sizeof *by_relation);
        kernels->relation_weights(by_relation, related, nodes, encoder->count);
    }
}

/* One head: its part of qkv [N, 3d] to its part of mixed [N, d]. */
static void attend(struct encoder *encoder, const struct encoder_layer *layer, size_t head)
{
    const struct model *model = encoder->model;
    size_t width = model->config.width;
    size_t head_width = width / model->config.heads;
    size_t count = encoder->count;
    size_t relations = model->config.relations;
    size_t targets = count + relations;
    const float *queries = encoder->qkv + head * head_width;
    matrix_set_rows(&encoder->keys, 0, queries + width, 3 * width, count);
    matrix_set_rows(&encoder->keys, count, layer->relation_key, head_width, relations);
    matrix_set_columns(&encoder->values, 0, queries + 2 * width, 3 * width, count);
    matrix_set_columns(&encoder->values, count, layer->relation_value, head_width, relations);
    for (size_t first = 0; first < count; first += ROW_BLOCK) {
        size_t rows = count - first < ROW_BLOCK ? count - first : ROW_BLOCK;
        memset(encoder->scores, 0, rows * targets * sizeof *encoder->scores);
        model->kernels->multiply(&encoder->keys, queries + first * 3 * width, 3 * width, rows,
                                 encoder->scores, targets);
        weigh(encoder, layer, head, first, rows);
        model->kernels->multiply(&encoder->values, encoder->scores, targets, rows,
                                 encoder->mixed + first * width + head * head_width, width);
    }
}

static void encode_layer(struct encoder *encoder, const struct encoder_layer *layer)
{
    const struct model *model = encoder->model;
    size_t width = model->config.width;
    norm_apply(model->kernels, &layer->norm1, encoder->x, encoder->count, width, encoder->normed);
    linear_apply(model->kernels, &layer->qkv, encoder->normed, width, encoder->count, encoder->qkv);
    memset(encoder->mixed, 0, encoder->count * width * sizeof *encoder->mixed);
    for (size_t head = 0; head < model->config.heads; head++) {
        attend(encoder, layer, head);
    }
    linear_add(model->kernels, &layer->out, encoder->mixed, width, encoder->count, encoder->x);
    feed_forward(model, &layer->norm2, &layer->ff1, &layer->ff2, encoder->x, encoder->count, encoder->normed,
                 encoder->hidden);
}

/* The keys and values of one decoder layer, from memory[N, d]; `pairs` [N, 2d] is scratch. */
static void prepare_cross(const struct model *model, const struct decoder_layer *layer, const float *memory,
                          size_t count, float *pairs, struct pool *pool, struct cross_memory *ret_cross)
{
    size_t width = model->config.width;
    size_t heads = model->config.heads;
    size_t head_width = width / heads;
    linear_apply(model->kernels, &layer->cross_kv, memory, width, count, pairs);
    ret_cross->keys = POOL_ARRAY(pool, struct matrix, heads);
    ret_cross->values = POOL_ARRAY(pool, struct matrix, heads);
    for (size_t head = 0; head < heads; head++) {
        ret_cross->keys[head] = matrix_create(pool, count, head_width, MATRIX_FLOATS);
        matrix_set_rows(&ret_cross->keys[head], 0, pairs + head * head_width, 2 * width, count);
        ret_cross->values[head] = matrix_create(pool, head_width, count, MATRIX_FLOATS);
        matrix_set_columns(&ret_cross->values[head], 0, pairs + width + head * head_width, 2 * width, count);
    }
}

/* All that the decoder needs of memory[N, d], computed once. */
static void prepare_decoder(struct encoder *encoder, const float *memory, struct model_state *state)
{
    const struct model *model = encoder->model;
    size_t width = model->config.width;
    size_t count = encoder->count;
    float *pointers = pool_floats(state->pool, count, width);
    linear_apply(model->kernels, &model->pointer, memory, width, count, pointers);
    state->pointers = pointers;
    linear_apply(model->kernels, &model->out_key, memory, width, count, encoder->mixed);
    state->pointer_keys = matrix_create(state->pool, count, width, MATRIX_FLOATS);
    matrix_set_rows(&state->pointer_keys, 0, encoder->mixed, width, count);
    state->cross = POOL_ARRAY(state->pool, struct cross_memory, model->config.decoder_layers);
    for (size_t i = 0; i < model->config.decoder_layers; i++) {
        prepare_cross(model, &model->decoder[i], memory, count, encoder->qkv, state->pool, &state->cross[i]);
    }
}

int model_encode(const struct model *model, const struct model_input *input, struct model_state **ret_state,
                 struct askdb_error *err)
{
    int status = check_input(model, input, err);
    if (status) {
        return status;
    }
    struct model_state *state = memory_need(calloc(1, sizeof *state));
    *state = (struct model_state){.pool = pool_create(),
                                  .node_count = input->node_count,
                                  .token_count = input->token_count,
                                  .work = input->work};
    struct pool *scratch = pool_create();
    struct encoder encoder;
    encoder_init(&encoder, model, input, scratch);
    for (size_t i = 0; i < model->config.encoder_layers && !work_is_over(input->work); i++) {
        encode_layer(&encoder, &model->encoder[i]);
    }
    norm_apply(model->kernels, &model->encoder_norm, encoder.x, encoder.count, model->config.width,
               encoder.normed);
    prepare_decoder(&encoder, encoder.normed, state);
    pool_destroy(scratch);
    if (work_is_over(input->work)) {
        model_state_close(&state);
        return work_fail(input->work, err);
    }
    *ret_state = state;
    return 0;
}

void model_state_close(struct model_state **state)
{
    if (!*state) {
        return;
    }
    pool_destroy((*state)->pool);
    free(*state);
    *state = NULL;
}
