#include "english/abbreviations.h"
#include "english/synonyms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void every_abbreviation_is_found_and_no_beginning_of_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < abbreviation_row_count; i++) {
        const char *word = abbreviation_rows[i].word;
        assert_ptr_equal(abbreviation_find(word, strlen(word)), &abbreviation_rows[i]);
        const struct abbreviation *shorter = abbreviation_find(word, strlen(word) - 1);
        assert_true(shorter == NULL || strlen(shorter->word) == strlen(word) - 1);
    }
    assert_null(abbreviation_find("", 0));
    assert_null(abbreviation_find("customer", 8));
    assert_null(abbreviation_find("~", 1));
    assert_string_equal(abbreviation_find("qtyx", 3)->readings[0].text, "quantity");
}

static void abbreviations_are_sorted_and_have_readings(void **state)
{
    (void)state;
    assert_true(abbreviation_row_count >= 600);
    for (size_t i = 0; i < abbreviation_row_count; i++) {
        const struct abbreviation *row = &abbreviation_rows[i];
        assert_true(i == 0 || strcmp(abbreviation_rows[i - 1].word, row->word) < 0);
        assert_true(row->reading_count >= 1);
        for (size_t k = 0; k < row->reading_count; k++) {
            size_t blanks = 0;
            for (const char *at = row->readings[k].text; *at != '\0'; at++) {
                assert_true(*at == ' ' || (*at >= 'a' && *at <= 'z'));
                blanks += *at == ' ';
            }
            assert_true(*row->readings[k].text != '\0' && blanks < ABBREVIATION_MOST_WORDS);
        }
        /* one that only stands for itself says nothing */
        assert_true(row->reading_count > 1 || strcmp(row->readings[0].text, row->word) != 0);
    }
}

static bool share(const char *one, const char *other)
{
    const uint16_t *ones = NULL, *others = NULL;
    size_t count = synonyms_groups(one, &ones), other_count = synonyms_groups(other, &others);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < other_count; k++) {
            if (ones[i] == others[k]) {
                return true;
            }
        }
    }
    return false;
}

static void words_of_one_trade_share_a_group(void **state)
{
    (void)state;
    assert_true(share("client", "customer"));
    assert_true(share("vendors", "supplier"));
    assert_true(share("salaries", "pay"));
    assert_true(share("branches", "office"));
    assert_true(share("salesmen", "rep"));
    assert_false(share("client", "supplier"));
    assert_false(share("patient", "invoice"));
}

static void a_word_in_no_group_has_none(void **state)
{
    (void)state;
    char longest[200];
    const uint16_t *groups = (const uint16_t *)longest;
    memset(longest, 'x', sizeof longest - 2);
    longest[sizeof longest - 2] = 's';
    longest[sizeof longest - 1] = '\0';
    const char *const none[] = {"", "s", "es", "ies", "zzz", "custome", "customerss", longest};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_int_equal(synonyms_groups(none[i], &groups), 0);
        assert_null(groups);
    }
    for (size_t i = 1; i < synonym_word_count; i++) {
        assert_true(strcmp(synonym_words[i - 1].word, synonym_words[i].word) < 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_abbreviation_is_found_and_no_beginning_of_one),
        cmocka_unit_test(abbreviations_are_sorted_and_have_readings),
        cmocka_unit_test(words_of_one_trade_share_a_group),
        cmocka_unit_test(a_word_in_no_group_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
