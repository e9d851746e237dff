/* The encoder gives PyTorch's vectors, however texts are packed, and refuses files that are none. */
#include "meaning_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

static void compare_line(void *context, const cJSON *line)
{
    struct meaning *meaning = context;
    struct askdb_error err;
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(line, "text"));
    const cJSON *values = cJSON_GetObjectItem(line, "vector");
    float expected[1024], vector[1024];
    size_t count = 0;
    assert_int_equal(meaning_encode(meaning, &text, 1, NULL, vector, &err), 0);
    assert_int_equal(cJSON_GetArraySize(values), meaning_width(meaning));
    const cJSON *value;
    cJSON_ArrayForEach(value, values)
    {
        expected[count++] = (float)cJSON_GetNumberValue(value);
    }
    float cosine = meaning_cosine(meaning, vector, expected);
    if (!(cosine > 0.999F)) {
        print_error("'%s': %f\n", text, (double)cosine);
    }
    assert_true(cosine > 0.999F);
    assert_true(fabsf(meaning_cosine(meaning, vector, vector) - 1) < 1e-5F);
}

static void test_vectors_are_those_of_pytorch(void **state)
{
    (void)state;
    struct meaning *meaning = fixture_meaning();
    assert_true(fixture_lines("vectors.jsonl", compare_line, meaning) > 5);
    meaning_destroy(meaning);
}

static void test_a_text_is_the_same_among_others(void **state)
{
    (void)state;
    enum { COUNT = 150 };
    struct meaning *meaning = fixture_meaning();
    struct arena *arena = arena_create();
    struct askdb_error err;
    const char *texts[COUNT];
    assert_int_equal(meaning_load(meaning, &err), 0);
    size_t width = meaning_width(meaning);
    float *together = ARENA_ARRAY(arena, float, COUNT *width), *alone = ARENA_ARRAY(arena, float, width);
    for (size_t i = 0; i < COUNT; i++) {
        texts[i] = arena_printf(arena, "%s %zu of %.*s", i % 3 ? "column" : "name", i, (int)(i % 40),
                                "orders that were placed by the customers");
    }
    assert_int_equal(meaning_encode(meaning, texts, COUNT, NULL, together, &err), 0);
    for (size_t i = 0; i < COUNT; i++) {
        assert_int_equal(meaning_encode(meaning, &texts[i], 1, NULL, alone, &err), 0);
        for (size_t k = 0; k < width; k++) {
            assert_true(fabsf(together[i * width + k] - alone[k]) < 1e-4F);
        }
    }
    arena_destroy(arena);
    meaning_destroy(meaning);
}

static void test_a_long_text_is_read_to_its_limit(void **state)
{
    (void)state;
    struct meaning *meaning = fixture_meaning();
    struct askdb_error err;
    enum { WORDS = 2 * MEANING_MOST_TOKENS };
    char text[WORDS * 6 + 1] = "";
    for (size_t i = 0; i < WORDS; i++) {
        memcpy(text + i * 6, i < MEANING_MOST_TOKENS ? "order " : "whale ", 7);
    }
    const char *whole = text;
    float first[1024], second[1024];
    assert_int_equal(meaning_encode(meaning, &whole, 1, NULL, first, &err), 0);
    text[(size_t)MEANING_MOST_TOKENS * 6] = '\0';
    assert_int_equal(meaning_encode(meaning, &whole, 1, NULL, second, &err), 0);
    assert_memory_equal(first, second, meaning_width(meaning) * sizeof *first);
    meaning_destroy(meaning);
}

static float likeness(struct meaning *meaning, const char *one, const char *other)
{
    struct askdb_error err;
    const char *texts[] = {one, other};
    float vectors[2048];
    assert_int_equal(meaning_encode(meaning, texts, 2, NULL, vectors, &err), 0);
    return meaning_cosine(meaning, vectors, vectors + meaning_width(meaning));
}

static void test_what_means_the_same_is_near(void **state)
{
    (void)state;
    struct meaning *meaning = fixture_meaning();
    assert_true(likeness(meaning, "employee", "staff member") >
                likeness(meaning, "employee", "invoice") + 0.2F);
    assert_true(likeness(meaning, "salary", "wages") > likeness(meaning, "salary", "street") + 0.2F);
    meaning_destroy(meaning);
}

static void test_what_is_no_encoder_is_refused(void **state)
{
    (void)state;
    size_t size;
    const void *data = meaning_embedded(&size);
    struct askdb_error err;
    const size_t sizes[] = {0, 3, 24, 1000, size / 2, size - 40};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct meaning *meaning = meaning_create(data, sizes[i]);
        assert_int_equal(meaning_load(meaning, &err), -ASKDB_MODEL);
        meaning_destroy(meaning);
    }
}

static void test_what_is_cancelled_ends(void **state)
{
    (void)state;
    struct meaning *meaning = fixture_meaning();
    struct work work = {.usual = 0};
    struct askdb_error err;
    struct work_span span = work_begin(&work, 0);
    work_cancel(&work);
    const char *text = "orders";
    float vector[1024];
    assert_int_equal(meaning_encode(meaning, &text, 1, &work, vector, &err), -ASKDB_CANCELLED);
    work_end(&work, span);
    meaning_destroy(meaning);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vectors_are_those_of_pytorch),
        cmocka_unit_test(test_a_text_is_the_same_among_others),
        cmocka_unit_test(test_a_long_text_is_read_to_its_limit),
        cmocka_unit_test(test_what_means_the_same_is_near),
        cmocka_unit_test(test_what_is_no_encoder_is_refused),
        cmocka_unit_test(test_what_is_cancelled_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
