#include "util/error.h"
#include "util/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static void test_returns_the_negative_status(void **state)
{
    (void)state;
    struct askdb_error err;
    assert_int_equal(error_set(&err, ASKDB_REJECTED, "no table '%s'", "x"), -ASKDB_REJECTED);
    assert_int_equal(err.status, ASKDB_REJECTED);
    assert_string_equal(err.message, "no table 'x'");
    assert_int_equal(error_set(NULL, ASKDB_MODEL, "ignored"), -ASKDB_MODEL);
}

static void test_clears_what_an_earlier_error_left(void **state)
{
    (void)state;
    struct askdb_error err;
    error_set(&err, ASKDB_DATABASE, "first");
    strcpy(err.sqlstate, "42P01");
    error_span(&err, 3, 7);
    error_hint(&err, "did you mean '%s'?", "y");
    assert_int_equal(err.start, 3);
    assert_int_equal(err.end, 7);
    assert_string_equal(err.hint, "did you mean 'y'?");
    error_set(&err, ASKDB_USAGE, "second");
    assert_int_equal(err.start, -1);
    assert_int_equal(err.end, -1);
    assert_string_equal(err.hint, "");
    assert_string_equal(err.sqlstate, "");
}

static void test_message_is_one_line_of_valid_utf8(void **state)
{
    (void)state;
    struct askdb_error err;
    error_set(&err, ASKDB_USAGE, "a\nb\x1b[31mc\xff\xc3z");
    assert_string_equal(err.message, "a b [31mc\xEF\xBF\xBD\xEF\xBF\xBDz");
    error_set(&err, ASKDB_USAGE,
              "a\xE2\x80\xAE"
              "b\xC2\x9B"
              "c"); /* an override, a C1 control */
    assert_string_equal(err.message, "a b c");
}

static void test_long_message_is_cut_between_characters(void **state)
{
    (void)state;
    struct askdb_error err;
    char text[3000];
    for (size_t shift = 0; shift < 3; shift++) {
        memset(text, 'x', shift);
        for (size_t i = 0; i < 900; i++) {
            memcpy(text + shift + 3 * i, "\xE2\x82\xAC", 3);
        }
        text[shift + 2700] = '\0';
        error_set(&err, ASKDB_USAGE, "%s", text);
        assert_true(utf8_valid(err.message, strlen(err.message)));
        assert_in_range(strlen(err.message), sizeof err.message - 4, sizeof err.message - 1);
        assert_null(strstr(err.message, "\xEF\xBF\xBD"));
    }
}

static void test_message_may_quote_the_message_it_replaces(void **state)
{
    (void)state;
    struct askdb_error err;
    error_set(&err, ASKDB_USAGE, "inner");
    error_set(&err, ASKDB_USAGE, "outer: %s", err.message);
    assert_string_equal(err.message, "outer: inner");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_returns_the_negative_status),
        cmocka_unit_test(test_clears_what_an_earlier_error_left),
        cmocka_unit_test(test_message_is_one_line_of_valid_utf8),
        cmocka_unit_test(test_long_message_is_cut_between_characters),
        cmocka_unit_test(test_message_may_quote_the_message_it_replaces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
