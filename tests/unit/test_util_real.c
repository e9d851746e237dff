#include "util/real.h"

#include <inttypes.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { TRIES = 100000 };

static uint64_t next(uint64_t *state)
{
    *state ^= *state << 13; /* Marsaglia, Journal of Statistical Software 8 (2003) */
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void check_digits(double real)
{
    char expected[48], actual[48], mantissa[24];
    int count = 0, exponent = 0;
    uint64_t digits = real_to_digits(real, &count, &exponent);
    assert_int_equal(count, real > 1.79769313486231e308 ? 17 : 15);
    snprintf(expected, sizeof expected, "%.*e", count - 1, real);
    snprintf(mantissa, sizeof mantissa, "%" PRIu64, digits);
    snprintf(actual, sizeof actual, "%c.%se%+03d", mantissa[0], mantissa + 1, exponent + count - 1);
    assert_string_equal(actual, expected);
}

static void digits_are_those_of_the_c_library(void **state)
{
    (void)state;
    uint64_t random = 88172645463325252u;
    static const double powers[] = {1e-12, 1e-6, 1e-5, 1e-4, 1e-3, 0.1,  1,
                                    10,    1e3,  1e6,  1e9,  1e13, 1e15, 1e30};
    for (int i = 0; i < TRIES; i++) {
        double unit = (double)(next(&random) >> 11) / 9007199254740992.0;
        check_digits((unit + 1e-9) * powers[(size_t)i % (sizeof powers / sizeof *powers)]);
        check_digits((double)(next(&random) % 10000000 + 1) / 100);
    }
}

static void digits_of_ties_and_of_the_ends_are_those_of_the_c_library(void **state)
{
    (void)state;
    static const double cases[] = {0.5,
                                   1,
                                   9.9999999999999995,
                                   0.99999999999999989,
                                   99999999999999.99,
                                   99999999999999.984375,
                                   1e14 + 0.5,
                                   1e14 + 1.5,
                                   12345678901234.25,
                                   12345678901234.75,
                                   99999999999999.9375,
                                   999999999999999.5,
                                   999999999999999.875,
                                   1e15,
                                   1e-5,
                                   0.0000099999999999999991,
                                   4.9406564584124654e-324,
                                   1.7976931348623157e308};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_digits(cases[i]);
    }
}

static void texts_read_as_the_c_library_reads_them(void **state)
{
    (void)state;
    uint64_t random = 362436069362436069u;
    for (int i = 0; i < TRIES; i++) {
        char text[40];
        uint64_t digits = next(&random) % (i % 2 == 0 ? 1000000000 : UINT64_C(10000000000000000000));
        int places = (int)(next(&random) % 20);
        int length = snprintf(text, sizeof text, "%020" PRIu64, digits);
        memmove(text + length - places + 1, text + length - places, (size_t)places + 1);
        text[length - places] = '.';
        const char *start = text + strspn(text, "0");
        double real = -1;
        assert_true(real_read(start, strlen(start), &real));
        assert_true(real == strtod(start, NULL));
    }
}

/* Halfway between two reals, and a little beside. */
static void halves_read_as_the_even_real(void **state)
{
    (void)state;
    static const char *const cases[] = {"9007199254740993",
                                        "9007199254740993.001",
                                        "9007199254740992.999",
                                        "-9007199254740995",
                                        "0.5000000000000000",
                                        "4503599627370496.5",
                                        "4503599627370497.500",
                                        "-0",
                                        "-0.0"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double real = -1, expected = strtod(cases[i], NULL);
        assert_true(real_read(cases[i], strlen(cases[i]), &real));
        assert_memory_equal(&real, &expected, sizeof real);
    }
}

static void what_is_not_plain_is_left_to_others(void **state)
{
    (void)state;
    static const char *const cases[] = {"",          "-",     ".",  "1e5", "NaN",
                                        "-Infinity", "1.2.3", " 1", "+1",  "0.12345678901234567890"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double real = 0;
        assert_false(real_read(cases[i], strlen(cases[i]), &real));
    }
}

static void a_share_is_never_rounded_up(void **state)
{
    (void)state;
    static const struct {
        double share;
        const char *said;
    } cases[] = {{0.8299, "0.82"}, {0.83, "0.83"}, {0.9999, "0.99"},
                 {1, "1.00"},      {0.29, "0.29"}, {0.004, "0.00"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[16];
        snprintf(text, sizeof text, "%.2f", real_floor_share(cases[i].share));
        assert_string_equal(text, cases[i].said);
    }
    for (int i = 0; i <= 100; i++) {
        assert_true(fabs(real_floor_share(i / 100.0) - i / 100.0) < 1e-12);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_are_those_of_the_c_library),
        cmocka_unit_test(digits_of_ties_and_of_the_ends_are_those_of_the_c_library),
        cmocka_unit_test(texts_read_as_the_c_library_reads_them),
        cmocka_unit_test(halves_read_as_the_even_real),
        cmocka_unit_test(what_is_not_plain_is_left_to_others),
        cmocka_unit_test(a_share_is_never_rounded_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
