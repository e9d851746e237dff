#include "english/abbreviations.h"
#include "english/lists.h"
#include "english/synonyms.h"
#include "english/table.h"

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
    for (size_t i = 0; i < abbreviation_table.count; i++) {
        const char *word = abbreviation_table.words[i];
        assert_ptr_equal(abbreviation_find(word, strlen(word)),
                         &abbreviation_rows[abbreviation_table.numbers[i]]);
        assert_string_equal(abbreviation_find(word, strlen(word))->word, word);
        const struct abbreviation *shorter = abbreviation_find(word, strlen(word) - 1);
        assert_true(shorter == NULL || strlen(shorter->word) == strlen(word) - 1);
    }
    assert_null(abbreviation_find("", 0));
    assert_null(abbreviation_find("customer", 8));
    assert_null(abbreviation_find("~", 1));
    assert_string_equal(abbreviation_find("qtyx", 3)->readings[0].text, "quantity");
}

static void abbreviations_have_readings(void **state)
{
    (void)state;
    assert_true(abbreviation_table.count >= 600);
    for (size_t i = 0; i < abbreviation_table.count; i++) {
        const struct abbreviation *row = &abbreviation_rows[i];
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
}

static void tables_are_sorted(void **state)
{
    (void)state;
    const struct table *const tables[] = {&list_table,    &abbreviation_table, &aliases_table,
                                          &country_table, &language_table,     &role_table,
                                          &states_table,  &synonym_table,      &value_words_table};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const struct table *table = tables[i];
        assert_true(table->count > 0);
        for (size_t k = 1; k < table->count; k++) {
            int order = strcmp(table->words[k - 1], table->words[k]);
            assert_true(order < 0 || (order == 0 && table->numbers[k - 1] != table->numbers[k]));
        }
    }
}

static void a_list_has_its_words_in_its_order_and_no_others(void **state)
{
    (void)state;
    for (int list = 0; list < WORD_LISTS; list++) {
        assert_true(list_words[list].count > 0);
        for (size_t i = 0; i < list_words[list].count; i++) {
            assert_true(list_has((enum word_list)list, list_words[list].words[i]));
        }
        assert_false(list_has((enum word_list)list, ""));
        assert_false(list_has((enum word_list)list, "zzz"));
    }
    assert_true(list_has(LIST_STOP_WORDS, "the") && !list_has(LIST_STOP_WORDS, "th"));
    assert_false(list_has(LIST_STOP_WORDS, "january"));
    assert_string_equal(list_words[LIST_WEEKDAY_ORDER].words[6], "saturday");
}

static void a_list_gives_its_words_values(void **state)
{
    (void)state;
    int value = 7;
    assert_true(list_value(LIST_NUMBER_WORDS, "twelve", &value));
    assert_int_equal(value, 12);
    assert_true(list_value(LIST_NUMBER_WORDS, "zero", &value));
    assert_int_equal(value, 0);
    assert_false(list_value(LIST_NUMBER_WORDS, "first", &value));
    assert_int_equal(value, 0); /* untouched */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_abbreviation_is_found_and_no_beginning_of_one),
        cmocka_unit_test(abbreviations_have_readings),
        cmocka_unit_test(words_of_one_trade_share_a_group),
        cmocka_unit_test(a_word_in_no_group_has_none),
        cmocka_unit_test(tables_are_sorted),
        cmocka_unit_test(a_list_has_its_words_in_its_order_and_no_others),
        cmocka_unit_test(a_list_gives_its_words_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
