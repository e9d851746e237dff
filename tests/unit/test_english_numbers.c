#include "english/numbers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void assert_numbers(const char *text, const char *expected)
{
    struct arena *arena = arena_create();
    struct word *words = NULL;
    struct number *numbers = NULL;
    size_t count = words_split(arena, text, strlen(text), 100, &words);
    size_t found = numbers_find(arena, words, count, &numbers);
    const char *all = "";
    for (size_t i = 0; i < found; i++) {
        assert_true(numbers[i].first <= numbers[i].last && numbers[i].last < count);
        all = arena_printf(arena, "%s%s%s", all, i > 0 ? " " : "", numbers[i].text);
    }
    if (strcmp(all, expected) != 0) {
        fail_msg("'%s' gave '%s', not '%s'", text, all, expected);
    }
    arena_destroy(arena);
}

static void digits_are_read_with_separators_signs_and_points(void **state)
{
    (void)state;
    assert_numbers("more than 1,250.5 of 3", "1250.5 3");
    assert_numbers("between -5 and -2.5", "-5 -2.5");
    assert_numbers("pages 5-7", "5 7");
    assert_numbers("over .75 kg", "0.75");
}

static void scales_move_the_decimal_point(void **state)
{
    (void)state;
    assert_numbers("1.5 million", "1500000");
    assert_numbers("2.25 thousand", "2250");
    assert_numbers("1.2345 thousand", "1234.5");
    assert_numbers("3 billion", "3000000000");
}

static void a_scale_letter_that_may_be_a_unit_gives_both_readings(void **state)
{
    (void)state;
    assert_numbers("over 1k", "1000");
    assert_numbers("billed over 50k in total", "50000");
    assert_numbers("2.5mn and 3bn", "2500000 3000000000");
    assert_numbers("1.5m", "1500000 1.5");
    assert_numbers("10km away", "10");
    assert_numbers("10 k", "10");
}

static void number_words_add_up(void **state)
{
    (void)state;
    assert_numbers("two hundred and fifty", "250");
    assert_numbers("twenty-five or thirty six", "25 36");
    assert_numbers("three thousand one hundred", "3100");
    assert_numbers("a hundred", "100");
    assert_numbers("a dozen eggs, two dozen", "12 24");
    assert_numbers("one million", "1000000");
}

static void money_percent_and_letters_are_read(void **state)
{
    (void)state;
    assert_numbers("over $500", "500");
    assert_numbers("$1.5M or 2.5m", "1500000 2500000 2.5");
    assert_numbers("EUR 500, $20 and 500\u20ac", "500 20 500");
    assert_numbers("under 20 cents", "0.2 20");
    assert_numbers("half of the ninety", "0.5 90");
    assert_numbers("more than 10 thousand", "10000");
    assert_numbers("1,250,000 and 20%", "1250000 20");
    assert_numbers("three hundred", "300");
}

static void halves_are_numbers_unless_they_are_of_a_year(void **state)
{
    (void)state;
    assert_numbers("half a million", "500000");
    assert_numbers("half a dozen", "6");
    assert_numbers("more than half", "0.5");
    assert_numbers("half a thousand or half", "500 0.5");
    assert_numbers("the first half", "1");
}

static void separate_number_words_stay_apart(void **state)
{
    (void)state;
    assert_numbers("between two and three", "2 3");
    assert_numbers("between one hundred and two hundred", "100 200");
    assert_numbers("one two", "1 2");
}

static void ordinals_and_counts_are_numbers(void **state)
{
    (void)state;
    assert_numbers("the third and the 2nd", "3 2");
    assert_numbers("at least twice", "2");
    assert_numbers("nothing here", "");
    assert_numbers("a", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_are_read_with_separators_signs_and_points),
        cmocka_unit_test(scales_move_the_decimal_point),
        cmocka_unit_test(a_scale_letter_that_may_be_a_unit_gives_both_readings),
        cmocka_unit_test(number_words_add_up),
        cmocka_unit_test(money_percent_and_letters_are_read),
        cmocka_unit_test(halves_are_numbers_unless_they_are_of_a_year),
        cmocka_unit_test(separate_number_words_stay_apart),
        cmocka_unit_test(ordinals_and_counts_are_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
