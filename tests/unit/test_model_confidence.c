/* A model file weighs as much evidence as the program had when the file was made; less than any program had,
 * and more than this one has, is refused. */
#include "model/gguf.h"
#include "model_fixture.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { AT_TENSOR_COUNT = 8, ALIGNMENT = 32, MOST = 2 + MODEL_EVIDENCE };

#define LAST_TENSOR "dec.out_key.bias"

static size_t aligned(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* Behind the header of the last tensor: its name, the number of its dimensions, their sizes, type and offset.
 */
static size_t end_of_headers(const uint8_t *data, size_t size)
{
    size_t length = strlen(LAST_TENSOR);
    for (size_t at = 0; at + length + 4 < size; at++) {
        if (memcmp(data + at, LAST_TENSOR, length) == 0) {
            return at + length + 4 + 8 * (size_t)fixture_u32(data, at + length) + 4 + 8;
        }
    }
    fail_msg("the fixture has no tensor " LAST_TENSOR);
    return 0;
}

static void put(uint8_t **at, uint64_t number, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++) {
        *(*at)++ = (uint8_t)(number >> (8 * i));
    }
}

/* The fixture with one more tensor: a vector of floats. */
static int open_with(struct arena *arena, const char *name, const float *numbers, size_t count,
                     struct model **ret_model, struct askdb_error *err)
{
    size_t size, length = strlen(name);
    const uint8_t *data = fixture_read(arena, fixture_path(arena, "tiny.gguf"), &size);
    size_t headers = end_of_headers(data, size), body = aligned(headers);
    uint8_t *file = arena_alloc(arena, size + length + count * sizeof *numbers + 256, 8),
            *at = file + headers;
    memcpy(file, data, headers);
    file[AT_TENSOR_COUNT]++;
    put(&at, length, 8);
    memcpy(at, name, length);
    at += length;
    put(&at, 1, 4);
    put(&at, count, 8);
    put(&at, GGUF_F32, 4);
    put(&at, aligned(size - body), 8);
    size_t start = aligned((size_t)(at - file));
    memset(at, 0, start - (size_t)(at - file));
    memcpy(file + start, data + body, size - body);
    size_t end = start + aligned(size - body);
    memset(file + start + (size - body), 0, end - start - (size - body));
    memcpy(file + end, numbers, count * sizeof *numbers);
    return model_open_memory(file, end + count * sizeof *numbers, ret_model, err);
}

static double odds_with(const float *numbers, size_t count, double probability, const double *evidence)
{
    struct arena *arena = arena_create();
    struct model *model = NULL;
    struct askdb_error err = {0};
    assert_int_equal(open_with(arena, "confidence", numbers, count, &model, &err), 0);
    double confidence = model_confidence(model, probability, evidence);
    model_close(&model);
    arena_destroy(arena);
    return log(confidence / (1 - confidence));
}

static void evidence_is_weighed_by_place(void **state)
{
    (void)state;
    double evidence[MODEL_EVIDENCE], all = 0;
    float numbers[MOST] = {2, 0.5f};
    for (size_t i = 0; i < MODEL_EVIDENCE; i++) {
        evidence[i] = 0.1 * (double)(i + 1);
        numbers[2 + i] = i % 2 == 0 ? 0.25f : -0.125f;
        all += evidence[i] * (double)numbers[2 + i];
    }
    double line = 2 * log(0.7 / 0.3) + 0.5;
    assert_float_equal(odds_with(numbers, 2, 0.7, evidence), line, 1e-5);
    assert_float_equal(odds_with(numbers, 3, 0.7, evidence), line + 0.025, 1e-5);
    assert_float_equal(odds_with(numbers, MOST, 0.7, evidence), line + all, 1e-5);
}

static void without_weights_confidence_is_the_probability(void **state)
{
    struct arena *arena = arena_create();
    struct model *model = NULL;
    struct askdb_error err = {0};
    double evidence[MODEL_EVIDENCE] = {3, -4};
    (void)state;
    assert_int_equal(model_open(fixture_path(arena, "tiny.gguf"), &model, &err), 0);
    assert_float_equal(model_confidence(model, 0.3, evidence), 0.3, 1e-9);
    assert_null(model_rerank_weights(model));
    model_close(&model);
    arena_destroy(arena);
}

static void a_ranking_made_before_a_feature_gives_it_no_weight(void **state)
{
    float numbers[MODEL_FEATURES];
    (void)state;
    for (size_t i = 0; i < MODEL_FEATURES; i++) {
        numbers[i] = (float)i + 1;
    }
    for (size_t count = MODEL_FEATURES_LEAST; count <= MODEL_FEATURES; count++) {
        struct arena *arena = arena_create();
        struct model *model = NULL;
        struct askdb_error err = {0};
        assert_int_equal(open_with(arena, "rerank", numbers, count, &model, &err), 0);
        for (size_t i = 0; i < MODEL_FEATURES; i++) {
            assert_float_equal(model_rerank_weights(model)[i], i < count ? numbers[i] : 0, 0);
        }
        model_close(&model);
        arena_destroy(arena);
    }
}

static void a_file_says_from_where_on_it_is_sure(void **state)
{
    struct arena *arena = arena_create();
    struct model *model = NULL;
    struct askdb_error err = {0};
    const float sure = 0.875f;
    (void)state;
    assert_int_equal(open_with(arena, "sure", &sure, 1, &model, &err), 0);
    assert_float_equal(model_sure(model), 0.875, 0);
    model_close(&model);
    assert_int_equal(model_open(fixture_path(arena, "tiny.gguf"), &model, &err), 0);
    assert_float_equal(model_sure(model), 0.5, 0);
    model_close(&model);
    arena_destroy(arena);
}

static void expect_refused(const char *name, const float *numbers, size_t count)
{
    struct arena *arena = arena_create();
    struct model *model = NULL;
    struct askdb_error err = {0};
    assert_int_equal(open_with(arena, name, numbers, count, &model, &err), -ASKDB_MODEL);
    assert_non_null(strstr(err.message, name));
    arena_destroy(arena);
}

static void too_few_too_many_and_no_numbers_are_refused(void **state)
{
    float numbers[MOST + 1] = {1};
    (void)state;
    expect_refused("confidence", numbers, 1);
    expect_refused("confidence", numbers, MOST + 1);
    expect_refused("rerank", numbers, MODEL_FEATURES_LEAST - 1);
    expect_refused("rerank", numbers, MODEL_FEATURES + 1);
    numbers[5] = NAN;
    expect_refused("confidence", numbers, MOST);
    expect_refused("rerank", numbers, MODEL_FEATURES);
    numbers[5] = INFINITY;
    expect_refused("confidence", numbers, 6);
    expect_refused("sure", (const float[]){0.5f, 0.5f}, 2);
    expect_refused("sure", (const float[]){0}, 1);
    expect_refused("sure", (const float[]){1.5f}, 1);
    numbers[0] = -1;
    expect_refused("confidence", numbers, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(evidence_is_weighed_by_place),
        cmocka_unit_test(without_weights_confidence_is_the_probability),
        cmocka_unit_test(a_ranking_made_before_a_feature_gives_it_no_weight),
        cmocka_unit_test(a_file_says_from_where_on_it_is_sure),
        cmocka_unit_test(too_few_too_many_and_no_numbers_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
