#include "catalog/value_index.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

static void add(struct value_index *index, int32_t column, const char *stored)
{
    value_index_add(index, column, stored, strlen(stored));
}

static void test_finds_by_folded_text(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    const struct value_match *matches = NULL;
    add(index, 3, "S\xC3\xA3o Paulo");
    add(index, 5, "SAO PAULO");
    assert_int_equal(value_index_find(index, "sao paulo", &matches), 2);
    assert_int_equal(matches[0].column, 3);
    assert_string_equal(matches[0].stored, "S\xC3\xA3o Paulo");
    assert_int_equal(matches[1].column, 5);
    assert_int_equal(value_index_find(index, "paulo", &matches), 0);
    value_index_destroy(index);
}

static void test_finds_by_stem(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    const struct value_match *matches = NULL;
    add(index, 1, "Dog");
    assert_int_equal(value_index_find(index, "dogs", &matches), 0);
    assert_int_equal(value_index_find_stem(index, "dog", &matches), 1);
    assert_string_equal(matches[0].stored, "Dog");
    value_index_destroy(index);
}

static void test_a_spelling_counts_once_a_column(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    const struct value_match *matches = NULL;
    add(index, 1, "Open");
    add(index, 1, "Open");
    add(index, 1, "OPEN");
    add(index, 2, "Open");
    assert_int_equal(value_index_find(index, "open", &matches), 3);
    assert_int_equal(value_index_find_stem(index, "open", &matches), 3);
    assert_int_equal(value_index_size(index), 3);
    value_index_destroy(index);
}

static void test_numbers_in_text_are_found(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    const struct value_match *matches = NULL;
    add(index, 1, "1,250");
    assert_int_equal(value_index_find(index, "1250", &matches), 1);
    value_index_destroy(index);
}

static void test_passes_over_what_is_too_long_or_wordless(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    char text[VALUE_INDEX_MAX_BYTES + 1];
    memset(text, 'x', sizeof text);
    value_index_add(index, 1, text, sizeof text);
    add(index, 1, "a b c d e f g h i");
    add(index, 1, "");
    add(index, 1, "--");
    value_index_add(index, 1, "a\0b", 3);
    assert_int_equal(value_index_size(index), 0);
    value_index_add(index, 1, text, sizeof text - 1);
    add(index, 1, "a b c d e f g h");
    assert_int_equal(value_index_size(index), 2);
    value_index_destroy(index);
    value_index_destroy(NULL);
}

static void test_many_values_are_all_found(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    for (int i = 0; i < 20000; i++) {
        char text[32];
        snprintf(text, sizeof text, "Name %d", i);
        add(index, i % 7, text);
    }
    for (int i = 0; i < 20000; i += 97) {
        char key[32];
        const struct value_match *matches = NULL;
        snprintf(key, sizeof key, "name %d", i);
        assert_int_equal(value_index_find(index, key, &matches), 1);
        assert_int_equal(matches[0].column, i % 7);
    }
    value_index_destroy(index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finds_by_folded_text),
        cmocka_unit_test(test_finds_by_stem),
        cmocka_unit_test(test_a_spelling_counts_once_a_column),
        cmocka_unit_test(test_numbers_in_text_are_found),
        cmocka_unit_test(test_passes_over_what_is_too_long_or_wordless),
        cmocka_unit_test(test_many_values_are_all_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
