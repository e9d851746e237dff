#include "english/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void assert_country(const char *key, const char *code)
{
    const struct country *found[2];
    assert_int_equal(countries_called(key, found, 2), 1);
    assert_string_equal(found[0]->short_code, code);
}

static void test_names_and_demonyms_mean_a_country(void **state)
{
    (void)state;
    assert_country("denmark", "DK");
    assert_country("danes", "DK");
    assert_country("mozambican", "MZ");
    assert_country("u . s .", "US");
    assert_country("cote d ' ivoire", "CI");
    assert_country("afghanistan", "AF"); /* the first key and the last are found */
    assert_country("zimbabweans", "ZW");
}

static void test_a_demonym_of_two_countries_means_both(void **state)
{
    (void)state;
    const struct country *found[2];
    assert_int_equal(countries_called("congolese", found, 2), 2);
    assert_int_equal(countries_called("congolese", found, 1), 1);
    assert_int_equal(countries_called("atlantis", found, 2), 0);
}

static void test_codes_mean_a_country(void **state)
{
    (void)state;
    assert_ptr_equal(country_by_code("AUT"), country_by_code("AT"));
    assert_null(country_by_code("XX"));
    assert_null(country_by_code("")); /* what parts of the world have */
}

static void test_words_mean_values(void **state)
{
    (void)state;
    const char *lists[4];
    assert_int_equal(value_words_called("called off", lists, 4), 1);
    assert_non_null(strstr(lists[0], "cancelled"));
    assert_null(strstr(lists[0], "called off"));
    assert_true(value_words_called("open", lists, 4) > 1);
    assert_int_equal(value_words_called("open", lists, 1), 1);
    assert_int_equal(value_words_called("opentable", lists, 4), 0);
}

static void test_other_names_of_one_thing(void **state)
{
    (void)state;
    const char *lists[2];
    assert_int_equal(aliases_called("muenchen", lists, 2), 1);
    assert_string_equal(lists[0], "munich,munchen,muenchen");
    assert_int_equal(states_called("TX", lists, 2), 1);
    assert_string_equal(lists[0], "texas,TX");
    assert_int_equal(states_called("tx", lists, 2), 0);
    assert_int_equal(aliases_called("mun", lists, 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_and_demonyms_mean_a_country),
        cmocka_unit_test(test_a_demonym_of_two_countries_means_both),
        cmocka_unit_test(test_codes_mean_a_country),
        cmocka_unit_test(test_words_mean_values),
        cmocka_unit_test(test_other_names_of_one_thing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
