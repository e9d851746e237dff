#include "util/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static size_t width(const char *text)
{
    return utf8_width(text, strlen(text));
}

static void test_decodes_one_character_at_a_time(void **state)
{
    (void)state;
    int32_t code = 0;
    assert_int_equal(utf8_decode("a", 1, &code), 1);
    assert_int_equal(code, 'a');
    assert_int_equal(utf8_decode("\xE2\x82\xAC!", 4, &code), 3);
    assert_int_equal(code, 0x20ac);
    assert_int_equal(utf8_decode("\xF0\x9F\x98\x80", 4, &code), 4);
    assert_int_equal(code, 0x1f600);
    assert_int_equal(utf8_decode("", 0, &code), 0);
}

static void test_invalid_bytes_count_one_by_one(void **state)
{
    (void)state;
    static const char *const invalid[] = {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\x80"};
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
        int32_t code = 0;
        assert_int_equal(utf8_decode(invalid[i], strlen(invalid[i]), &code), 1);
        assert_int_equal(code, -1);
        assert_false(utf8_valid(invalid[i], strlen(invalid[i])));
    }
    int32_t code = 0;
    assert_int_equal(utf8_decode("\xE2\x82\xAC", 2, &code), 1); /* cut short */
    assert_int_equal(code, -1);
    assert_true(utf8_valid("gr\xC3\xBC\xC3\x9F", 6));
}

static void test_width_is_that_of_a_terminal(void **state)
{
    (void)state;
    assert_int_equal(width("abc"), 3);
    assert_int_equal(width("e\xCC\x81"), 1);                /* combining acute */
    assert_int_equal(width("\xE6\x97\xA5\xE6\x9C\xAC"), 4); /* two ideographs */
    assert_int_equal(width("\xff"), 1);                     /* shown as one replacement character */
    assert_int_equal(width(""), 0);
}

static void test_compatible_forms(void **state)
{
    (void)state;
    static const struct {
        int32_t code, first;
    } forms[] = {{'=', '='},    {0xff1d, '='},  {0xfb29, '+'}, {0x2a75, '='}, {0x207b, 0x2212},
                 {0x2a74, ':'}, {0x3a9, 0x3a9}, {0xe9, 'e'},   {-1, -1},      {0x110000, 0x110000}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        assert_int_equal(utf8_compatible(forms[i].code), forms[i].first);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_decodes_one_character_at_a_time),
        cmocka_unit_test(test_invalid_bytes_count_one_by_one),
        cmocka_unit_test(test_width_is_that_of_a_terminal),
        cmocka_unit_test(test_compatible_forms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
