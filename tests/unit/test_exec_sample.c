#include "exec/sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static void assert_kind(enum sample_kind kind, const char *text)
{
    if (exec_sample_text(text, strlen(text)) != kind) {
        fail_msg("'%s' is taken for %d, not %d", text, (int)exec_sample_text(text, strlen(text)), (int)kind);
    }
}

static void test_numbers(void **state)
{
    (void)state;
    assert_kind(SAMPLE_INTEGER, "0");
    assert_kind(SAMPLE_INTEGER, "-12");
    assert_kind(SAMPLE_INTEGER, " 12 ");
    assert_kind(SAMPLE_INTEGER, "123456789012345678");
    assert_kind(SAMPLE_REAL, "0.5");
    assert_kind(SAMPLE_REAL, ".5");
    assert_kind(SAMPLE_REAL, "-1.5e-10");
}

static void test_codes_are_no_numbers(void **state)
{
    (void)state;
    assert_kind(SAMPLE_TEXT, "007");
    assert_kind(SAMPLE_TEXT, "1234567890123456789");
    assert_kind(SAMPLE_TEXT, "+49");
    assert_kind(SAMPLE_TEXT, "1e5");
    assert_kind(SAMPLE_TEXT, "1,250");
    assert_kind(SAMPLE_TEXT, "-");
    assert_kind(SAMPLE_TEXT, ".");
    assert_kind(SAMPLE_TEXT, "1.5e");
    assert_kind(SAMPLE_TEXT, "nan");
    assert_kind(SAMPLE_TEXT, "0x10");
}

static void test_iso_dates_and_times(void **state)
{
    (void)state;
    assert_kind(SAMPLE_DATE, "2024-02-29");
    assert_kind(SAMPLE_DATETIME, "2024-02-29 13:00");
    assert_kind(SAMPLE_DATETIME, "2024-02-29T13:00:05.250Z");
    assert_kind(SAMPLE_DATETIME, "2024-02-29 13:00:05+02");
    assert_kind(SAMPLE_DATETIME, "2024-02-29 13:00:05-0330");
    assert_kind(SAMPLE_DATETIME, "2024-02-29 13:00:05+05:30");
}

static void test_other_dates_are_text(void **state)
{
    (void)state;
    assert_kind(SAMPLE_TEXT, "2024-13-01");
    assert_kind(SAMPLE_TEXT, "2024-1-1");
    assert_kind(SAMPLE_TEXT, "01/02/2024");
    assert_kind(SAMPLE_TEXT, "2024-02-29x");
    assert_kind(SAMPLE_TEXT, "2024-02-29 25:00");
    assert_kind(SAMPLE_TEXT, "2024-02");
    assert_kind(SAMPLE_TEXT, "13:00");
}

static void test_blanks(void **state)
{
    (void)state;
    assert_kind(SAMPLE_BLANK, "");
    assert_kind(SAMPLE_BLANK, " \t\r\n");
    assert_int_equal(exec_sample_text("12abc", 2), SAMPLE_INTEGER); /* needs no terminator */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_codes_are_no_numbers),
        cmocka_unit_test(test_iso_dates_and_times),
        cmocka_unit_test(test_other_dates_are_text),
        cmocka_unit_test(test_blanks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
