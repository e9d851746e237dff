#include "english/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* The words' texts, joined by "|". */
static void assert_words(const char *text, const char *expected)
{
    struct arena *arena = arena_create();
    struct word *words = NULL;
    size_t count = words_split(arena, text, strlen(text), 1000, &words);
    const char *joined = "";
    for (size_t i = 0; i < count; i++) {
        joined = arena_printf(arena, "%s%s%s", joined, i > 0 ? "|" : "", words[i].text);
        assert_true(words[i].start < words[i].end && words[i].end <= strlen(text));
    }
    assert_string_equal(joined, expected);
    arena_destroy(arena);
}

static void assert_name(const char *name, const char *expected)
{
    struct arena *arena = arena_create();
    struct word *words = NULL;
    size_t count = words_split_name(arena, name, &words);
    assert_string_equal(words_join(arena, words, count, false), expected);
    arena_destroy(arena);
}

static void test_question_splits_into_words_and_symbols(void **state)
{
    (void)state;
    assert_words("What's the average age?", "what|'|s|the|average|age|?");
    assert_words("h2o", "h|2|o");
    assert_words("  \t\n ", "");
    assert_words("", "");
    assert_words("2024-01-31", "2024|-|01|-|31");
    assert_words("a\xff"
                 "b",
                 "a|b");
}

static void test_numbers_keep_point_and_lose_separators(void **state)
{
    (void)state;
    assert_words("1,250.5", "1250.5");
    assert_words("1,250,000", "1250000");
    assert_words("3, 4", "3|,|4");
    assert_words("3,4", "3|,|4");
    assert_words("1,2345", "1|,|2345");
    assert_words("2020,123", "2020|,|123");
    assert_words("5.", "5|.");
    assert_words("1.2.3", "1.2|.|3");
}

static void test_text_is_folded(void **state)
{
    (void)state;
    assert_words("\xC3\x89"
                 "COLE",
                 "ecole"); /* É */
    assert_words("Stra\xC3\x9F"
                 "e",
                 "strasse");                   /* ß */
    assert_words("e\xCC\x81t\xC3\xA9", "ete"); /* a combining accent */
    assert_words("\xEF\xAC\x81sh", "fish");    /* the ligature fi */
    assert_words("\xE2\x80\x9C"
                 "a\xE2\x80\x9D",
                 "\"|a|\""); /* typographic quotes */
    assert_words("it\xE2\x80\x99s", "it|'|s");
    assert_words("\u00d8resund \u0141\u00f3d\u017a Y\u0131lmaz \u00c6r\u00f8", "oresund|lodz|yilmaz|aero");
    assert_words("\xE6\x9D\xB1\xE4\xBA\xAC", "\xE6\x9D\xB1|\xE4\xBA\xAC"); /* ideographs are words */
}

static void test_spans_point_into_the_source(void **state)
{
    (void)state;
    const char *text = "In \xC3\x89"
                       "cole 12,000?";
    struct arena *arena = arena_create();
    struct word *words = NULL;
    assert_int_equal(words_split(arena, text, strlen(text), 1000, &words), 4);
    assert_int_equal(words[1].start, 3);
    assert_int_equal(words[1].end, 9);
    assert_true(words[1].capital);
    assert_int_equal(words[2].start, 10);
    assert_int_equal(words[2].end, 16);
    assert_int_equal(words[2].kind, WORD_NUMBER);
    assert_int_equal(words[3].kind, WORD_OTHER);
    arena_destroy(arena);
}

static void test_limit_stops_the_split(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct word *words = NULL;
    assert_int_equal(words_split(arena, "a b c d", 7, 2, &words), 2);
    assert_string_equal(words[1].text, "b");
    arena_destroy(arena);
}

static void test_stems_meet_across_number_and_tense(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct word *left = NULL, *right = NULL;
    size_t count = words_split(arena, "Cities ordered", 14, 10, &left);
    words_split(arena, "city orders", 11, 10, &right);
    assert_string_equal(words_join(arena, left, count, true), words_join(arena, right, count, true));
    assert_string_equal(words_join(arena, left, count, false), "cities ordered");
    count = words_split(arena, "FTAs FCLs", 9, 10, &left); /* no vowel before the "s" */
    assert_string_equal(words_join(arena, left, count, true), "fta fcl");
    words_split(arena, "gas", 3, 10, &right);
    assert_string_equal(right[0].stem, "gas");
    arena_destroy(arena);
}

static void test_names_split_at_case_digits_and_punctuation(void **state)
{
    (void)state;
    assert_name("petType", "pet type");
    assert_name("HTTPServer", "http server");
    assert_name("StuID", "stu id");
    assert_name("customerIDs", "customer ids");
    assert_name("Order Items", "order items");
    assert_name("order_item__no", "order item no");
    assert_name("address2line", "address 2 line");
    assert_name("date (UTC)", "date utc");
    assert_name("CUSTOMER", "customer");
}

static void test_name_has_at_least_one_word(void **state)
{
    (void)state;
    assert_name("", "_");
    assert_name("%", "_");
}

static void test_stop_words_are_found(void **state)
{
    (void)state;
    static const char *const stops[] = {"a", "the", "of", "show", "what", "your", "display", "do", "having"};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        assert_true(word_is_stop(stops[i]));
    }
    assert_false(word_is_stop("customer"));
    assert_false(word_is_stop(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_question_splits_into_words_and_symbols),
        cmocka_unit_test(test_numbers_keep_point_and_lose_separators),
        cmocka_unit_test(test_text_is_folded),
        cmocka_unit_test(test_spans_point_into_the_source),
        cmocka_unit_test(test_limit_stops_the_split),
        cmocka_unit_test(test_stems_meet_across_number_and_tense),
        cmocka_unit_test(test_names_split_at_case_digits_and_punctuation),
        cmocka_unit_test(test_name_has_at_least_one_word),
        cmocka_unit_test(test_stop_words_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
