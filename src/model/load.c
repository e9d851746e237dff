/* From the file's tensors to the network's weights: every name and shape is checked here. */
#include "model/network.h"
#include "model/weights.h"
#include "util/error.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    FORMAT = 1,
    MAX_WIDTH = 4096,
    MAX_FF = 16384,
    MAX_LAYERS = 64,
    MAX_WORDS = 4096,
    MAX_LENGTH = 1024,
    MAX_VOCABULARY = 1 << 24,
    PART_SIZE = 64,
};

static const float EPSILON = 1e-5F;

struct loader {
    struct model *model;
    struct weights weights;
};

struct setting {
    const char *key;
    size_t offset;
    uint32_t least, most;
};

#define SETTING(name, least, most)                                                                           \
    {                                                                                                        \
        "askdb." #name, offsetof(struct model_config, name), least, most                                     \
    }

static const struct setting settings[] = {
    SETTING(width, 1, MAX_WIDTH),
    SETTING(heads, 1, MAX_WIDTH),
    SETTING(ff, 1, MAX_FF),
    SETTING(encoder_layers, 1, MAX_LAYERS),
    SETTING(decoder_layers, 1, MAX_LAYERS),
    SETTING(words, 1, MAX_WORDS),
    SETTING(relations, RELATION_COUNT_LEAST, RELATION_COUNT),
    SETTING(node_types, NODE_TYPE_COUNT, NODE_TYPE_COUNT),
    SETTING(positions, MODEL_MAX_QUESTION, MODEL_MAX_QUESTION),
    SETTING(trigram_buckets, MODEL_TRIGRAM_BUCKETS, MODEL_TRIGRAM_BUCKETS),
    SETTING(trigram_width, 1, MAX_WIDTH),
    SETTING(vector_width, 1, MAX_WIDTH),
    SETTING(learned_words, 1, MAX_VOCABULARY),
    SETTING(max_length, 1, MAX_LENGTH),
};

static int load_setting(const struct gguf *gguf, const struct setting *setting, uint32_t *ret_value,
                        struct askdb_error *err)
{
    if (!gguf_get_u32(gguf, setting->key, ret_value)) {
        return error_set(err, ASKDB_MODEL, "model file has no number '%s'", setting->key);
    }
    if (setting->least == setting->most && *ret_value != setting->least) {
        return error_set(err, ASKDB_MODEL, "model file: %s is %u, this program has %u", setting->key,
                         (unsigned)*ret_value, (unsigned)setting->least);
    }
    if (*ret_value < setting->least || *ret_value > setting->most) {
        return error_set(err, ASKDB_MODEL, "model file: %s is %u, not between %u and %u", setting->key,
                         (unsigned)*ret_value, (unsigned)setting->least, (unsigned)setting->most);
    }
    return 0;
}

static int load_config(const struct gguf *gguf, struct model_config *config, struct askdb_error *err)
{
    static const struct setting format = {"askdb.format", 0, FORMAT, FORMAT};
    struct gguf_string architecture;
    uint32_t version;
    if (!gguf_get_string(gguf, "general.architecture", &architecture) || architecture.length != 5 ||
        memcmp(architecture.text, "askdb", 5) != 0) {
        return error_set(err, ASKDB_MODEL, "model file is not a model of askdb");
    }
    int status = load_setting(gguf, &format, &version, err);
    for (size_t i = 0; !status && i < sizeof settings / sizeof *settings; i++) {
        uint32_t *value = (uint32_t *)(void *)((char *)config + settings[i].offset);
        status = load_setting(gguf, &settings[i], value, err);
    }
    if (!status && config->width % config->heads != 0) {
        status = error_set(err, ASKDB_MODEL, "model file: the width %u does not divide into %u heads",
                           (unsigned)config->width, (unsigned)config->heads);
    }
    return status;
}

static int load_vocabulary(struct model *model, const struct gguf *gguf, struct askdb_error *err)
{
    static const char key[] = "askdb.vocabulary";
    size_t count = 0;
    if (!gguf_count_strings(gguf, key, &count)) {
        return error_set(err, ASKDB_MODEL, "model file has no list of strings 'askdb.vocabulary'");
    }
    if (count < model->config.learned_words || count > MAX_VOCABULARY) {
        return error_set(err, ASKDB_MODEL,
                         "model file: askdb.vocabulary has %zu words, askdb.learned_words is %u", count,
                         (unsigned)model->config.learned_words);
    }
    struct gguf_string *words = POOL_ARRAY(model->pool, struct gguf_string, count);
    gguf_get_strings(gguf, key, words);
    vocabulary_init(&model->vocabulary, model->pool, words, count);
    return 0;
}

static void load_norm(struct loader *loader, const char *prefix, struct norm *norm)
{
    weights_norm(&loader->weights, prefix, loader->model->config.width, EPSILON, norm);
}

/* The name of a part of a layer, "enc.0.qkv". */
static const char *part(char name[PART_SIZE], const char *side, size_t layer, const char *what)
{
    snprintf(name, PART_SIZE, "%s.%zu.%s", side, layer, what);
    return name;
}

/* [R, h] in the file, [h, R] here. */
static const float *load_relation_bias(struct loader *loader, const char *name)
{
    size_t heads = loader->model->config.heads;
    size_t relations = loader->model->config.relations;
    const float *rows = weights_floats(&loader->weights, name, relations, heads);
    if (!rows) {
        return NULL;
    }
    float *bias = pool_floats(loader->model->pool, heads, relations);
    for (size_t relation = 0; relation < relations; relation++) {
        for (size_t head = 0; head < heads; head++) {
            bias[head * relations + relation] = rows[relation * heads + head];
        }
    }
    return bias;
}

static void load_encoder_layer(struct loader *loader, size_t index, struct encoder_layer *layer)
{
    const struct model_config *config = &loader->model->config;
    size_t width = config->width;
    size_t head_width = width / config->heads;
    char name[PART_SIZE];
    load_norm(loader, part(name, "enc", index, "norm1"), &layer->norm1);
    load_norm(loader, part(name, "enc", index, "norm2"), &layer->norm2);
    weights_linear_of_many(&loader->weights, part(name, "enc", index, "qkv"), 3 * width, width, &layer->qkv);
    weights_linear_of_many(&loader->weights, part(name, "enc", index, "out"), width, width, &layer->out);
    weights_linear_of_many(&loader->weights, part(name, "enc", index, "ff1"), config->ff, width, &layer->ff1);
    weights_linear_of_many(&loader->weights, part(name, "enc", index, "ff2"), width, config->ff, &layer->ff2);
    layer->relation_key =
        weights_floats(&loader->weights, part(name, "enc", index, "rel_key"), config->relations, head_width);
    layer->relation_value = weights_floats(&loader->weights, part(name, "enc", index, "rel_value"),
                                           config->relations, head_width);
    layer->relation_bias = load_relation_bias(loader, part(name, "enc", index, "rel_bias"));
}

static void load_decoder_layer(struct loader *loader, size_t index, struct decoder_layer *layer)
{
    const struct model_config *config = &loader->model->config;
    size_t width = config->width;
    char name[PART_SIZE];
    load_norm(loader, part(name, "dec", index, "norm1"), &layer->norm1);
    load_norm(loader, part(name, "dec", index, "norm2"), &layer->norm2);
    load_norm(loader, part(name, "dec", index, "norm3"), &layer->norm3);
    weights_linear(&loader->weights, part(name, "dec", index, "qkv"), 3 * width, width, &layer->qkv);
    weights_linear(&loader->weights, part(name, "dec", index, "out"), width, width, &layer->out);
    weights_linear(&loader->weights, part(name, "dec", index, "cross_q"), width, width, &layer->cross_q);
    weights_linear_of_many(&loader->weights, part(name, "dec", index, "cross_kv"), 2 * width, width,
                           &layer->cross_kv);
    weights_linear(&loader->weights, part(name, "dec", index, "cross_out"), width, width, &layer->cross_out);
    weights_linear(&loader->weights, part(name, "dec", index, "ff1"), config->ff, width, &layer->ff1);
    weights_linear(&loader->weights, part(name, "dec", index, "ff2"), width, config->ff, &layer->ff2);
}

static void load_words(struct loader *loader)
{
    struct model *model = loader->model;
    const struct model_config *config = &model->config;
    model->glove = weights_find_typed(&loader->weights, "word.glove", GGUF_I8, model->vocabulary.count,
                                      config->vector_width);
    model->glove_scale =
        weights_find_typed(&loader->weights, "word.glove_scale", GGUF_F32, 0, model->vocabulary.count);
    model->learned =
        weights_find(&loader->weights, "word.learned.weight", config->learned_words, config->width);
    model->trigrams =
        weights_find(&loader->weights, "word.trigram.weight", config->trigram_buckets, config->trigram_width);
    weights_linear(&loader->weights, "word.proj", config->width, config->vector_width, &model->vector);
    weights_matrix(&loader->weights, "word.trigram_proj", config->width, config->trigram_width,
                   &model->trigram.weight);
    load_norm(loader, "word.norm", &model->word_norm);
}

static void load_encoder(struct loader *loader)
{
    struct model *model = loader->model;
    const struct model_config *config = &model->config;
    model->node_type =
        weights_floats(&loader->weights, "node.type.weight", config->node_types, config->width);
    model->node_position =
        weights_floats(&loader->weights, "node.position.weight", config->positions, config->width);
    weights_linear(&loader->weights, "node.last", config->width, 2 * (size_t)config->width, &model->last);
    model->encoder = ARENA_ARRAY(model->arena, struct encoder_layer, config->encoder_layers);
    for (size_t i = 0; i < config->encoder_layers; i++) {
        load_encoder_layer(loader, i, &model->encoder[i]);
    }
    load_norm(loader, "enc.norm", &model->encoder_norm);
}

static void load_decoder(struct loader *loader)
{
    struct model *model = loader->model;
    const struct model_config *config = &model->config;
    model->word = weights_floats(&loader->weights, "dec.word.weight", config->words, config->width);
    model->position =
        weights_floats(&loader->weights, "dec.position.weight", config->max_length, config->width);
    weights_linear(&loader->weights, "dec.pointer", config->width, config->width, &model->pointer);
    model->decoder = ARENA_ARRAY(model->arena, struct decoder_layer, config->decoder_layers);
    for (size_t i = 0; i < config->decoder_layers; i++) {
        load_decoder_layer(loader, i, &model->decoder[i]);
    }
    load_norm(loader, "dec.norm", &model->decoder_norm);
    weights_linear(&loader->weights, "dec.out_word", config->words, config->width, &model->out_word);
    weights_linear(&loader->weights, "dec.out_query", config->width, config->width, &model->out_query);
    weights_linear(&loader->weights, "dec.out_key", config->width, config->width, &model->out_key);
}

/* A vector that a file may lack, of `least` numbers and as many more as the program had when it was made, all
 * finite; at most `most`, the rest of which is 0. NULL without it. */
static const float *load_growing(struct loader *loader, const char *name, size_t least, size_t most)
{
    const struct gguf_tensor *tensor =
        loader->weights.status ? NULL : gguf_find_tensor(loader->weights.gguf, name);
    if (tensor == NULL) {
        return NULL;
    }
    size_t count = tensor->columns < least ? least : tensor->columns > most ? most : tensor->columns;
    const float *given = weights_floats(&loader->weights, name, 0, count);
    float *numbers = pool_floats(loader->model->pool, 1, most);
    for (size_t i = 0; i < most && given != NULL; i++) {
        numbers[i] = i < count ? given[i] : 0;
        if (!isfinite(numbers[i])) {
            loader->weights.status = error_set(loader->weights.err, ASKDB_MODEL,
                                               "model file: '%s' has a weight that is not a number", name);
            return NULL;
        }
    }
    return given != NULL ? numbers : NULL;
}

static void load_confidence(struct loader *loader)
{
    struct model *model = loader->model;
    const float *numbers = load_growing(loader, "confidence", 2, 2 + MODEL_EVIDENCE);
    model->confidence_slope = 1;
    if (numbers == NULL) {
        return;
    }
    if (gguf_find_tensor(loader->weights.gguf, "confidence")->columns == 2 && numbers[0] <= 0) {
        loader->weights.status =
            error_set(loader->weights.err, ASKDB_MODEL, "model file: 'confidence' is not a rising line");
        return;
    }
    model->confidence_slope = numbers[0];
    model->confidence_intercept = numbers[1];
    memcpy(model->confidence_weights, numbers + 2, sizeof model->confidence_weights);
}

static void load_sure(struct loader *loader)
{
    const float *sure = load_growing(loader, "sure", 1, 1);
    loader->model->sure = sure != NULL ? *sure : 0.5;
    if (sure != NULL && (*sure <= 0 || *sure > 1)) {
        loader->weights.status =
            error_set(loader->weights.err, ASKDB_MODEL, "model file: 'sure' is not a share");
    }
}

static void load_rerank(struct loader *loader)
{
    loader->model->rerank = load_growing(loader, "rerank", MODEL_FEATURES_LEAST, MODEL_FEATURES);
}

int network_load(struct model *model, const struct gguf *gguf, struct askdb_error *err)
{
    int status = load_config(gguf, &model->config, err);
    if (!status) {
        status = load_vocabulary(model, gguf, err);
    }
    if (status) {
        return status;
    }
    struct loader loader = {
        .model = model,
        .weights = {.gguf = gguf, .pool = model->pool, .kernels = model->kernels, .err = err}};
    load_words(&loader);
    load_encoder(&loader);
    load_decoder(&loader);
    load_confidence(&loader);
    load_sure(&loader);
    load_rerank(&loader);
    return loader.weights.status;
}
