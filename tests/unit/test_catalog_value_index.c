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

static void assert_joined(const struct value_index *index, const char *text, const char *stored)
{
    struct arena *arena = arena_create();
    struct word *words = NULL;
    const struct value_match *matches = NULL;
    size_t count = words_split(arena, text, strlen(text), 8, &words);
    size_t found = value_index_find_joined(index, value_index_join(arena, words, count), &matches);
    assert_int_equal(found, stored != NULL ? 1 : 0);
    if (stored != NULL) {
        assert_string_equal(matches[0].stored, stored);
    }
    arena_destroy(arena);
}

static void test_blanks_and_marks_between_words_do_not_matter(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    add(index, 1, "No-show");
    add(index, 1, "joe@example.org");
    assert_joined(index, "noshows", "No-show");
    assert_joined(index, "no show", "No-show");
    assert_joined(index, "nos how", "No-show");
    assert_joined(index, "show no", NULL);
    assert_joined(index, "joe example.org", NULL);
    value_index_destroy(index);
}

static void test_umlauts_are_found_in_both_spellings(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    const struct value_match *matches = NULL;
    add(index, 1, "M\u00fcnchen");
    assert_int_equal(value_index_find(index, "munchen", &matches), 1);
    assert_int_equal(value_index_find(index, "muenchen", &matches), 1);
    assert_string_equal(matches[0].stored, "M\u00fcnchen");
    assert_int_equal(value_index_size(index), 1);
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

/* The one stored value of which the words are a part, NULL where there is none. */
static const char *find_part(const struct value_index *index, struct arena *arena, const char *text)
{
    struct word *words = NULL;
    const struct value_match *matches = NULL;
    size_t count = words_split(arena, text, strlen(text), VALUE_INDEX_MAX_WORDS, &words);
    size_t found = value_index_find_part(index, arena, words, count, &matches);
    assert_true(found <= 1);
    return found > 0 ? matches[0].stored : NULL;
}

static void test_parts_are_found_where_one_value_has_them(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    struct arena *arena = arena_create();
    const char *const values[] = {
        "Acme Corp.", "Bolt Corp.",    "John Smith", "Jane Smith", "The Bank of Z\u00fcrich",
        "Paris",      "ann@acme2.org", "Bora Bora"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        add(index, 1, values[i]);
    }
    assert_string_equal(find_part(index, arena, "acme"), "Acme Corp.");
    assert_string_equal(find_part(index, arena, "Acme Corp"), "Acme Corp.");
    assert_string_equal(find_part(index, arena, "Smith, John"), "John Smith");
    assert_string_equal(find_part(index, arena, "Zurich Bank"), "The Bank of Z\u00fcrich");
    assert_string_equal(find_part(index, arena, "bora"), "Bora Bora");
    const char *const others[] = {"Corp", "Smith", "Acme Smith", "Paris", "the", "", "-", "ann", "acne"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const char *found = find_part(index, arena, others[i]);
        if (found != NULL) {
            fail_msg("%s is taken for %s", others[i], found);
        }
    }
    add(index, 2, "Acme Ltd.");
    const struct value_match *matches = NULL;
    struct word *words = NULL;
    size_t count = words_split(arena, "Acme", 4, VALUE_INDEX_MAX_WORDS, &words);
    assert_int_equal(value_index_find_part(index, arena, words, count, &matches), 2);
    arena_destroy(arena);
    value_index_destroy(index);
}

static void test_a_word_of_very_many_values_is_no_part(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    struct arena *arena = arena_create();
    for (int i = 0; i < 100; i++) {
        add(index, i, arena_printf(arena, "Store %d", i));
    }
    assert_null(find_part(index, arena, "store"));
    assert_string_equal(find_part(index, arena, "17"), "Store 17");
    arena_destroy(arena);
    value_index_destroy(index);
}

static void test_values_that_begin_like_what_was_typed(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    const char *values[4];
    add(index, 1, "New York");
    add(index, 2, "New York");
    add(index, 1, "new");
    add(index, 1, "N\u00fcrnberg");
    add(index, 1, "Old York");
    assert_int_equal(value_index_begin_with(index, "NEW", 4, values), 2);
    assert_string_equal(values[0], "New York");
    assert_string_equal(values[1], "new");
    assert_int_equal(value_index_begin_with(index, "new y", 4, values), 1);
    assert_int_equal(value_index_begin_with(index, "", 4, values), 4);
    assert_int_equal(value_index_begin_with(index, "n", 1, values), 1);
    assert_int_equal(value_index_begin_with(index, "york", 4, values), 0);
    value_index_destroy(index);
}

static void test_passes_over_what_is_not_utf8(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    const struct value_match *matches;
    value_index_add(index, 1, "red\xff", 4);
    value_index_add(index, 1, "red\0x", 5);
    assert_int_equal(value_index_size(index), 0);
    assert_int_equal(value_index_find(index, "red", &matches), 0);
    value_index_destroy(index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finds_by_folded_text),
        cmocka_unit_test(test_finds_by_stem),
        cmocka_unit_test(test_blanks_and_marks_between_words_do_not_matter),
        cmocka_unit_test(test_umlauts_are_found_in_both_spellings),
        cmocka_unit_test(test_a_spelling_counts_once_a_column),
        cmocka_unit_test(test_numbers_in_text_are_found),
        cmocka_unit_test(test_passes_over_what_is_too_long_or_wordless),
        cmocka_unit_test(test_many_values_are_all_found),
        cmocka_unit_test(test_parts_are_found_where_one_value_has_them),
        cmocka_unit_test(test_a_word_of_very_many_values_is_no_part),
        cmocka_unit_test(test_passes_over_what_is_not_utf8),
        cmocka_unit_test(test_values_that_begin_like_what_was_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
