/* The forward pass gives what PyTorch gives on the same weights: fixtures/model/tiny.*, made by
 * scripts/train/make_tiny_fixture.py. */
#include "model/network.h"
#include "model_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>

enum {
    FILE_HEADER = 16,
    RECORD_HEADER = 44,
    NODE_BYTES = 6,
    MAX_VOCABULARY = 256,
};

struct files {
    struct arena *arena;
    struct model *model;
    const uint8_t *examples, *logits;
    size_t examples_size, logits_size;
    const char *vocabulary[MAX_VOCABULARY];
    size_t vocabulary_count;
};

static void read_words(struct files *files)
{
    size_t size;
    char *text = (char *)fixture_read(files->arena, fixture_path(files->arena, "tiny.words.txt"), &size);
    for (char *line = text; *line && files->vocabulary_count < MAX_VOCABULARY;) {
        char *end = strchr(line, '\n');
        *strchr(line, '\t') = '\0';
        files->vocabulary[files->vocabulary_count++] = line;
        line = end + 1;
    }
}

static int setup(void **state)
{
    struct files *files = calloc(1, sizeof *files);
    struct askdb_error err = {0};
    files->arena = arena_create();
    read_words(files);
    files->examples =
        fixture_read(files->arena, fixture_path(files->arena, "tiny.examples.bin"), &files->examples_size);
    files->logits =
        fixture_read(files->arena, fixture_path(files->arena, "tiny.logits.bin"), &files->logits_size);
    if (model_open(fixture_path(files->arena, "tiny.gguf"), &files->model, &err)) {
        fprintf(stderr, "%s\n", err.message);
        return -1;
    }
    *state = files;
    return 0;
}

static int teardown(void **state)
{
    struct files *files = *state;
    model_close(&files->model);
    arena_destroy(files->arena);
    free(files);
    return 0;
}

static size_t padded(size_t size)
{
    return (size + 3) / 4 * 4;
}

/* The record's input and target, as scripts/train/tensors.py describes them. */
static struct model_input read_record(struct files *files, const uint8_t *record, const int32_t **ret_target,
                                      size_t *ret_length)
{
    struct model_input input = {.vocabulary = files->vocabulary, .vocabulary_count = files->vocabulary_count};
    fixture_set_counts(&input, fixture_u32(record, 20), fixture_u32(record, 24), fixture_u32(record, 28),
                       fixture_u32(record, 32));
    input.word_count = fixture_u32(record, 36);
    *ret_length = fixture_u32(record, 40);
    const uint8_t *nodes = record + RECORD_HEADER;
    input.nodes = ARENA_ARRAY(files->arena, struct model_node, input.node_count);
    uint32_t first_word = 0;
    for (size_t i = 0; i < input.node_count; i++) {
        uint16_t fields[3];
        memcpy(fields, nodes + i * NODE_BYTES, sizeof fields);
        input.nodes[i] = (struct model_node){fields[0], fields[1], first_word, fields[2]};
        first_word += fields[2];
    }
    const uint8_t *words = nodes + padded(input.node_count * NODE_BYTES);
    const uint8_t *target = words + input.word_count * sizeof(uint32_t);
    const uint8_t *relations = target + *ret_length * sizeof(int32_t);
    input.words = ARENA_ARRAY(files->arena, uint32_t, input.word_count);
    memcpy(input.words, words, input.word_count * sizeof *input.words);
    int32_t *tokens = ARENA_ARRAY(files->arena, int32_t, *ret_length);
    memcpy(tokens, target, *ret_length * sizeof *tokens);
    *ret_target = tokens;
    input.relations = ARENA_ARRAY(files->arena, uint8_t, input.node_count * input.node_count);
    memcpy(input.relations, relations, input.node_count * input.node_count);
    return input;
}

static const uint8_t *find_record(const struct files *files, size_t index)
{
    size_t at = FILE_HEADER;
    for (size_t i = 0; i < index; i++) {
        at += sizeof(uint32_t) + fixture_u32(files->examples, at);
    }
    assert_true(at < files->examples_size);
    return files->examples + at;
}

static float *logits_of(struct files *files, const struct model_input *input, const int32_t *target,
                        size_t length)
{
    struct askdb_error err = {0};
    struct model_state *state = NULL;
    float *logits =
        ARENA_ARRAY(files->arena, float, length *(model_word_count(files->model) + input->node_count));
    assert_int_equal(model_encode(files->model, input, &state, &err), 0);
    assert_int_equal(model_logits(files->model, state, target, length, logits, &err), 0);
    model_state_close(&state);
    assert_null(state);
    return logits;
}

static float largest_difference(const float *logits, const uint8_t *expected, size_t count)
{
    float largest = 0;
    for (size_t i = 0; i < count; i++) {
        float value;
        memcpy(&value, expected + i * sizeof value, sizeof value);
        float difference = fabsf(logits[i] - value);
        largest = difference <= largest ? largest : difference; /* NaN too is a difference */
    }
    return largest;
}

/* Returns how many examples were compared. */
static size_t compare_all(struct files *files)
{
    size_t examples = 0;
    for (size_t at = 0; at < files->logits_size; examples++) {
        size_t index = fixture_u32(files->logits, at);
        size_t rows = fixture_u32(files->logits, at + 4);
        size_t columns = fixture_u32(files->logits, at + 8);
        const int32_t *target = NULL;
        size_t length = 0;
        struct model_input input = read_record(files, find_record(files, index), &target, &length);
        assert_int_equal(rows, length);
        assert_int_equal(columns, model_word_count(files->model) + input.node_count);
        const float *logits = logits_of(files, &input, target, length);
        float difference = largest_difference(logits, files->logits + at + 12, rows * columns);
        print_message("%s, example %zu: largest difference %g\n", files->model->kernels->name, index,
                      (double)difference);
        assert_true(difference <= 1e-3f);
        at += 12 + rows * columns * sizeof(float);
    }
    return examples;
}

/* The model as it is loaded for a given table of kernels. */
static struct model *load_for(struct files *files, const struct kernels *kernels)
{
    size_t size;
    const uint8_t *data = fixture_read(files->arena, fixture_path(files->arena, "tiny.gguf"), &size);
    struct model *model = calloc(1, sizeof *model);
    const struct gguf *gguf = NULL;
    struct askdb_error err = {0};
    *model = (struct model){.pool = pool_create(), .arena = arena_create(), .kernels = kernels};
    assert_int_equal(gguf_read(model->arena, data, size, &gguf, &err), 0);
    assert_int_equal(network_load(model, gguf, &err), 0);
    return model;
}

static void test_logits_equal_pytorch_with_every_table_of_kernels(void **state)
{
    struct files *files = *state;
    struct model *opened = files->model;
    const struct kernels *list[KERNELS_MAX];
    size_t count = kernels_available(list);
    assert_int_equal(compare_all(files), 4);
    for (size_t i = 0; i < count; i++) {
        files->model = load_for(files, list[i]);
        assert_int_equal(compare_all(files), 4);
        model_close(&files->model);
    }
    files->model = opened;
}

/* The trainer reads trigram buckets from words.txt, the program computes them: the file's must be the
 * program's. */
static void test_trigrams_are_those_of_the_tensor_folder(void **state)
{
    struct files *files = *state;
    size_t size;
    char *line = (char *)fixture_read(files->arena, fixture_path(files->arena, "tiny.words.txt"), &size);
    for (size_t word = 0; word < files->vocabulary_count; word++) {
        uint16_t buckets[MODEL_MAX_TRIGRAMS];
        size_t count = model_word_trigrams(files->vocabulary[word], buckets, MODEL_MAX_TRIGRAMS);
        char *at = strchr(line, '\t') + 1;
        for (size_t i = 0; i < count; i++) {
            assert_int_equal(buckets[i], strtoul(at, &at, 10));
        }
        assert_int_equal(*at, '\n');
        line = at + 1;
    }
}

static void test_tokens_out_of_range_are_refused(void **state)
{
    struct files *files = *state;
    const int32_t *target = NULL;
    size_t length = 0;
    struct model_input input = read_record(files, find_record(files, 0), &target, &length);
    struct askdb_error err = {0};
    struct model_state *encoded = NULL;
    float logits[64];
    int32_t token = (int32_t)(model_word_count(files->model) + input.node_count);
    assert_int_equal(model_encode(files->model, &input, &encoded, &err), 0);
    assert_int_equal(model_logits(files->model, encoded, &token, 1, logits, &err), -ASKDB_MODEL);
    token = -1;
    assert_int_equal(model_logits(files->model, encoded, &token, 1, logits, &err), -ASKDB_MODEL);
    assert_int_equal(model_logits(files->model, encoded, target, 25, logits, &err), -ASKDB_MODEL);
    assert_string_equal(err.message, "25 tokens are more than the model's 24");
    model_state_close(&encoded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_logits_equal_pytorch_with_every_table_of_kernels),
        cmocka_unit_test(test_trigrams_are_those_of_the_tensor_folder),
        cmocka_unit_test(test_tokens_out_of_range_are_refused),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
