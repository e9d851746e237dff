/* Words: their trigram buckets, and the look-up of the model's vocabulary. */
#include "model/input.h"
#include "model/vocabulary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

static void test_trigrams_have_boundaries_and_are_fnv1a(void **state)
{
    (void)state;
    uint16_t buckets[8];
    assert_int_equal(model_word_trigrams("cat", buckets, 8), 3);
    assert_int_equal(buckets[0], 7051); /* <ca */
    assert_int_equal(buckets[1], 7175); /* cat */
    assert_int_equal(buckets[2], 3458); /* at> */
    assert_int_equal(model_word_trigrams("a", buckets, 8), 1);
    assert_int_equal(model_word_trigrams("", buckets, 8), 0);
}

static void test_trigrams_go_by_bytes_up_to_the_capacity(void **state)
{
    (void)state;
    uint16_t buckets[8];
    assert_int_equal(model_word_trigrams("caf\xc3\xa9", buckets, 8), 5);
    uint16_t first[2];
    assert_int_equal(model_word_trigrams("caf\xc3\xa9", first, 2), 2);
    assert_memory_equal(first, buckets, sizeof first);
}

static struct gguf_string string_of(const char *text)
{
    return (struct gguf_string){text, strlen(text)};
}

static void test_words_are_found_by_row(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    enum { COUNT = 1000 };
    struct gguf_string *words = ARENA_ARRAY(arena, struct gguf_string, COUNT);
    words[0] = string_of("<unk>");
    for (size_t row = 1; row < COUNT; row++) {
        words[row] = string_of(arena_printf(arena, "w%zu", row));
    }
    words[999] = string_of("w7"); /* again: the first counts */
    struct pool *pool = pool_create();
    struct vocabulary vocabulary;
    vocabulary_init(&vocabulary, pool, words, COUNT);
    assert_int_equal(vocabulary_find(&vocabulary, "w1"), 1);
    assert_int_equal(vocabulary_find(&vocabulary, "w998"), 998);
    assert_int_equal(vocabulary_find(&vocabulary, "w7"), 7);
    assert_int_equal(vocabulary_find(&vocabulary, "w999"), 0);
    assert_int_equal(vocabulary_find(&vocabulary, "<unk>"), 0);
    assert_int_equal(vocabulary_find(&vocabulary, ""), 0);
    pool_destroy(pool);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_trigrams_have_boundaries_and_are_fnv1a),
        cmocka_unit_test(test_trigrams_go_by_bytes_up_to_the_capacity),
        cmocka_unit_test(test_words_are_found_by_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
