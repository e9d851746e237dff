/* Every table of kernels gives what the plain one gives, on random input of even and odd sizes. */
#include "../unit/model_fixture.h"
#include "model/gguf.h"
#include "model/kernels.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>

enum {
    ROUNDS = 200,
    MAX_SIZE = 300,
    RELATIONS = 71,
};

struct random_input {
    struct arena *arena;
    struct pool *pool;
    uint32_t seed;
};

static size_t random_size(struct random_input *input, size_t most)
{
    return 1 + fixture_random(&input->seed) % most;
}

static float *random_floats(struct random_input *input, size_t count)
{
    float *values = ARENA_ARRAY(input->arena, float, count);
    for (size_t i = 0; i < count; i++) {
        values[i] = fixture_random_float(&input->seed);
    }
    return values;
}

static float *copy_of(struct random_input *input, const float *values, size_t count)
{
    float *copy = ARENA_ARRAY(input->arena, float, count);
    memcpy(copy, values, count * sizeof *copy);
    return copy;
}

static void assert_near(const float *a, const float *b, size_t count, float tolerance)
{
    for (size_t i = 0; i < count; i++) {
        assert_true(fabsf(a[i] - b[i]) <= tolerance);
    }
}

typedef void (*compare_fn)(const struct kernels *kernels, struct random_input *input);

/* The tables that there are somewhere: one that this machine lacks is skipped by its name. */
#define EVERY_TABLE(compare)                                                                                 \
    {#compare " avx2", compare, NULL, NULL, "avx2"},                                                         \
    {                                                                                                        \
#compare " avx512", compare, NULL, NULL, "avx512"                                                    \
    }

static void compare_table(const char *name, compare_fn compare)
{
    const struct kernels *list[KERNELS_MAX];
    size_t count = kernels_available(list), place = 1;
    while (place < count && strcmp(list[place]->name, name) != 0) {
        place++;
    }
    if (place >= count) {
        skip();
    }
    struct random_input input = {.seed = 12345};
    for (size_t round = 0; round < ROUNDS; round++) {
        input.arena = arena_create();
        input.pool = pool_create();
        compare(list[place], &input);
        arena_destroy(input.arena);
        pool_destroy(input.pool);
    }
}

/* Rows of Q8_0: any bytes, but for scales below 1/64. */
static struct matrix random_blocks(struct random_input *input, size_t rows, size_t columns)
{
    size_t count = rows * (columns / GGUF_BLOCK);
    uint8_t *blocks = ARENA_ARRAY(input->arena, uint8_t, count * GGUF_BLOCK_BYTES);
    for (size_t i = 0; i < count * GGUF_BLOCK_BYTES; i++) {
        blocks[i] = (uint8_t)(fixture_random(&input->seed) >> 8);
    }
    for (size_t i = 0; i < count; i++) {
        uint16_t scale = (uint16_t)(fixture_random(&input->seed) % 0x2400u);
        memcpy(blocks + i * GGUF_BLOCK_BYTES, &scale, sizeof scale);
    }
    return matrix_of_blocks(blocks, rows, columns);
}

static struct matrix random_matrix(struct random_input *input, size_t rows, size_t columns,
                                   enum matrix_kind kind)
{
    if (kind == MATRIX_BLOCKS) {
        return random_blocks(input, rows, columns);
    }
    struct matrix matrix = matrix_create(input->pool, rows, columns, kind);
    if (kind == MATRIX_HALVES) {
        uint16_t *halves = ARENA_ARRAY(input->arena, uint16_t, rows * columns);
        for (size_t i = 0; i < rows * columns; i++) {
            uint32_t bits = fixture_random(&input->seed);
            halves[i] = (uint16_t)((bits & 0x83ffu) | (bits >> 16) % 0x3c00u); /* magnitudes below 2 */
        }
        matrix_set_halves(&matrix, halves);
    } else {
        matrix_set_rows(&matrix, 0, random_floats(input, rows * columns), columns, rows);
    }
    return matrix;
}

static void compare_multiply(const struct kernels *kernels, struct random_input *input)
{
    size_t count = random_size(input, 30);
    size_t rows = random_size(input, 100);
    enum matrix_kind kind = (enum matrix_kind)(fixture_random(&input->seed) % 3);
    size_t columns = random_size(input, MAX_SIZE);
    columns = kind == MATRIX_BLOCKS ? (columns / GGUF_BLOCK + 1) * GGUF_BLOCK : columns;
    size_t a_stride = columns + fixture_random(&input->seed) % 3;
    size_t c_stride = rows + fixture_random(&input->seed) % 3;
    struct matrix b = random_matrix(input, rows, columns, kind);
    const float *a = random_floats(input, count * a_stride);
    float *expected = random_floats(input, count * c_stride);
    float *c = copy_of(input, expected, count * c_stride);
    kernels_plain.multiply(&b, a, a_stride, count, expected, c_stride);
    kernels->multiply(&b, a, a_stride, count, c, c_stride);
    assert_near(c, expected, count * c_stride, 2e-4f);
}

static void compare_vectors(const struct kernels *kernels, struct random_input *input)
{
    size_t count = random_size(input, MAX_SIZE);
    const float *x = random_floats(input, count);
    float *y = random_floats(input, count);
    float *expected = copy_of(input, y, count);
    float difference = kernels->dot(x, y, count) - kernels_plain.dot(x, y, count);
    assert_true(fabsf(difference) <= 1e-4f);
    kernels_plain.add_scaled(expected, x, 0.37f, count);
    kernels->add_scaled(y, x, 0.37f, count);
    assert_near(y, expected, count, 1e-6f);
    kernels_plain.relu(expected, count);
    kernels->relu(y, count);
    assert_near(y, expected, count, 1e-6f);
}

static void compare_gelu(const struct kernels *kernels, struct random_input *input)
{
    size_t count = random_size(input, MAX_SIZE);
    float *values = random_floats(input, count);
    for (size_t i = 0; i < count; i++) {
        values[i] *= 8;
    }
    float *expected = copy_of(input, values, count);
    kernels_plain.gelu(expected, count);
    kernels->gelu(values, count);
    assert_near(values, expected, count, 2e-6f);
}

static void compare_softmax(const struct kernels *kernels, struct random_input *input)
{
    size_t count = random_size(input, MAX_SIZE);
    float scale = 0.1f + (float)random_size(input, 200);
    float *values = random_floats(input, count);
    float *expected = copy_of(input, values, count);
    kernels_plain.softmax(expected, count, scale);
    kernels->softmax(values, count, scale);
    assert_near(values, expected, count, 1e-5f);
}

static void compare_layer_norm(const struct kernels *kernels, struct random_input *input)
{
    size_t count = random_size(input, MAX_SIZE);
    float *x = random_floats(input, count);
    const float *weight = random_floats(input, count);
    const float *bias = random_floats(input, count);
    float *expected = ARENA_ARRAY(input->arena, float, count);
    kernels_plain.layer_norm(x, weight, bias, 1e-5f, count, expected);
    kernels->layer_norm(x, weight, bias, 1e-5f, count, x);
    assert_near(x, expected, count, 1e-4f);
}

static void compare_relations(const struct kernels *kernels, struct random_input *input)
{
    size_t count = random_size(input, MAX_SIZE);
    uint8_t *relations = ARENA_ARRAY(input->arena, uint8_t, count);
    for (size_t i = 0; i < count; i++) {
        relations[i] = (uint8_t)(fixture_random(&input->seed) % RELATIONS);
    }
    float *by_relation = random_floats(input, RELATIONS);
    float *scores = random_floats(input, count);
    float *expected = copy_of(input, scores, count);
    float *expected_sums = copy_of(input, by_relation, RELATIONS);
    kernels_plain.relation_scores(expected, by_relation, relations, count, 0.125f);
    kernels->relation_scores(scores, by_relation, relations, count, 0.125f);
    assert_near(scores, expected, count, 1e-6f);
    kernels_plain.relation_weights(expected_sums, relations, scores, count);
    kernels->relation_weights(by_relation, relations, scores, count);
    assert_near(by_relation, expected_sums, RELATIONS, 1e-4f);
}

static void test_products_agree(void **state)
{
    compare_table(*state, compare_multiply);
}

static void test_vector_operations_agree(void **state)
{
    compare_table(*state, compare_vectors);
}

static void test_gelu_agrees(void **state)
{
    compare_table(*state, compare_gelu);
}

static void test_softmax_agrees(void **state)
{
    compare_table(*state, compare_softmax);
}

static void test_layer_norm_agrees(void **state)
{
    compare_table(*state, compare_layer_norm);
}

static void test_relations_agree(void **state)
{
    compare_table(*state, compare_relations);
}

static void test_plain_product_is_the_definition(void **state)
{
    (void)state;
    struct random_input input = {.arena = arena_create(), .pool = pool_create(), .seed = 99};
    enum { COUNT = 3, ROWS = 37, COLUMNS = 70 };
    const float *a = random_floats(&input, COUNT * COLUMNS);
    const float *w = random_floats(&input, ROWS * COLUMNS);
    float *c = random_floats(&input, COUNT * ROWS);
    float *expected = copy_of(&input, c, COUNT * ROWS);
    struct matrix by_rows = matrix_create(input.pool, ROWS, COLUMNS, MATRIX_FLOATS);
    struct matrix by_columns = matrix_create(input.pool, COLUMNS, ROWS, MATRIX_FLOATS);
    matrix_set_rows(&by_rows, 0, w, COLUMNS, ROWS);
    matrix_set_columns(&by_columns, 0, w, COLUMNS, ROWS); /* the transpose */
    for (size_t i = 0; i < COUNT * ROWS; i++) {
        expected[i] += kernels_plain.dot(a + i / ROWS * COLUMNS, w + i % ROWS * COLUMNS, COLUMNS);
    }
    kernels_plain.multiply(&by_rows, a, COLUMNS, COUNT, c, ROWS);
    assert_near(c, expected, COUNT * ROWS, 1e-5f);
    float *back = ARENA_ARRAY(input.arena, float, COUNT *COLUMNS);
    kernels_plain.multiply(&by_columns, c, ROWS, COUNT, back, COLUMNS);
    for (size_t i = 0; i < COUNT * COLUMNS; i++) {
        float sum = 0;
        for (size_t row = 0; row < ROWS; row++) {
            sum += c[i / COLUMNS * ROWS + row] * w[row * COLUMNS + i % COLUMNS];
        }
        assert_true(fabsf(back[i] - sum) <= 1e-3f);
    }
    arena_destroy(input.arena);
    pool_destroy(input.pool);
}

static void test_every_table_has_a_name_here(void **state)
{
    (void)state;
    const struct kernels *list[KERNELS_MAX];
    size_t count = kernels_available(list);
    for (size_t i = 1; i < count; i++) {
        assert_true(strcmp(list[i]->name, "avx2") == 0 || strcmp(list[i]->name, "avx512") == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_product_is_the_definition),
        cmocka_unit_test(test_every_table_has_a_name_here),
        EVERY_TABLE(test_products_agree),
        EVERY_TABLE(test_vector_operations_agree),
        EVERY_TABLE(test_gelu_agrees),
        EVERY_TABLE(test_softmax_agrees),
        EVERY_TABLE(test_layer_norm_agrees),
        EVERY_TABLE(test_relations_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
