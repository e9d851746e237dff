#include "test_render_support.h"

#include <locale.h>
#include <math.h>

static void check(struct askdb_cell cell, const char *expected)
{
    char buffer[RENDER_NUMBER_SIZE];
    assert_string_equal(render_number(&cell, buffer), expected);
}

static void integers_print_all_digits(void **state)
{
    (void)state;
    check(INT(0), "0");
    check(INT(-7), "-7");
    check(INT(9007199254740993), "9007199254740993");
    check(INT(INT64_MIN), "-9223372036854775808");
}

static void reals_print_the_shortest_of_15_digits(void **state)
{
    (void)state;
    check(REAL(1234.5), "1234.5");
    check(REAL(0.1 + 0.2), "0.3");
    check(REAL(10.0 / 3.0), "3.33333333333333");
    check(REAL(-2.5), "-2.5");
    check(REAL(100.0), "100");
    check(REAL(0.05), "0.05");
}

static void whole_reals_print_all_digits_up_to_two_to_the_53(void **state)
{
    (void)state;
    check(REAL(1e15), "1000000000000000");
    check(REAL(1234567890123456.0), "1234567890123456");
    check(REAL(1e20), "100000000000000000000");
}

static void very_large_and_small_numbers_use_an_exponent(void **state)
{
    (void)state;
    check(REAL(1e21), "1e+21");
    check(REAL(1.5e300), "1.5e+300");
    check(REAL(0.000001), "0.000001");
    check(REAL(-1.25e-7), "-1.25e-7");
    check(REAL(4.9406564584124654e-324), "4.94065645841247e-324");
}

static void decimals_lose_trailing_zeros(void **state)
{
    (void)state;
    check(DECIMAL("1234.50"), "1234.5");
    check(DECIMAL("12.000"), "12");
    check(DECIMAL("1200"), "1200");
    check(DECIMAL("-0.50"), "-0.5");
    check(DECIMAL("007.10"), "7.1");
    check(DECIMAL(".5"), "0.5");
    check(DECIMAL("5."), "5");
    check(DECIMAL("+3"), "3");
    check(DECIMAL("1.50e3"), "1500");
}

static void whole_decimals_are_exact(void **state)
{
    (void)state;
    check(DECIMAL("12345678901234567890"), "12345678901234567890");
    check(DECIMAL("1000000000000000000000000000000.00"), "1000000000000000000000000000000");
    check(DECIMAL("1234567890123456789012345678901234567890"), "1234567890123456789012345678901234567890");
    check(DECIMAL("12345678901234567890123456789012345678901"), "1.23456789012346e+40");
}

static void digits_before_the_point_and_of_stored_numbers_are_all_printed(void **state)
{
    (void)state;
    check(DECIMAL("12345678901234567890.1234"), "12345678901234567890");
    check(DECIMAL("9999999999999999.9999"), "10000000000000000");
    check(DECIMAL("12345678901234.56"), "12345678901234.56");
    check(DECIMAL("-98765432109876543.21"), "-98765432109876543.21");
    struct askdb_cell stored = DECIMAL("0.12345678901234567890");
    stored.integer = 1;
    check(stored, "0.1234567890123456789");
    stored = DECIMAL("12345678901234567890.123456789012345678");
    stored.integer = 1;
    check(stored, "12345678901234567890.123456789012345678");
}

static void long_fractions_print_as_the_nearest_real(void **state)
{
    (void)state;
    check(DECIMAL("3.3333333333333333"), "3.33333333333333");
    check(DECIMAL("0.66666666666666666667"), "0.666666666666667");
    check(DECIMAL("123456789.123456789123"), "123456789.123457");
    check(DECIMAL("0.0000000001234"), "1.234e-10");
}

/* The same value from PostgreSQL's numeric and from SQLite's real. */
static void decimals_and_reals_agree(void **state)
{
    (void)state;
    static const struct {
        const char *decimal;
        double real;
    } cases[] = {{"1234.50", 1234.5},
                 {"0.10", 0.1},
                 {"0.00001", 0.00001},
                 {"0.0000001", 0.0000001},
                 {"33.3333333333333333", 100.0 / 3},
                 {"1234567890123456.00", 1234567890123456.0},
                 {"2.5000000000000000", 2.5},
                 {"0.00", 0.0}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char a[RENDER_NUMBER_SIZE], b[RENDER_NUMBER_SIZE];
        struct askdb_cell decimal = DECIMAL(cases[i].decimal), real = REAL(cases[i].real);
        assert_string_equal(render_number(&decimal, a), render_number(&real, b));
    }
}

static void there_is_no_negative_zero(void **state)
{
    (void)state;
    check(REAL(-0.0), "0");
    check(DECIMAL("-0.00"), "0");
}

static void numbers_that_are_not_finite_have_names(void **state)
{
    (void)state;
    check(REAL((double)NAN), "NaN");
    check(REAL((double)INFINITY), "Infinity");
    check(REAL(-(double)INFINITY), "-Infinity");
    check(DECIMAL("NaN"), "NaN");
    check(DECIMAL("-Infinity"), "-Infinity");
    check(DECIMAL("1.2.3"), "NaN");
    check(DECIMAL("-"), "NaN");
    check(DECIMAL("12x"), "NaN");
    check(DECIMAL(""), "NaN");
}

static void other_cells_print_nothing(void **state)
{
    (void)state;
    check(NIL, "");
    check(TEXT("5"), "");
    check(BOOL(1), "");
}

static void a_decimal_need_not_end_in_nul(void **state)
{
    (void)state;
    struct askdb_cell cell = {.type = ASKDB_DECIMAL, .text = "12.50999", .length = 5};
    check(cell, "12.5");
}

static void a_decimal_of_thousands_of_digits_fits(void **state)
{
    (void)state;
    char digits[5001];
    memset(digits, '9', 5000);
    digits[5000] = '\0';
    check(DECIMAL(digits), "9.99999999999999e+4999");
    digits[1] = '.';
    check(DECIMAL(digits), "10");
}

static void the_locale_does_not_show(void **state)
{
    (void)state;
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", "C.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof names[0] && setlocale(LC_ALL, names[i]) == NULL; i++) {
    }
    check(REAL(1234.5), "1234.5");
    check(DECIMAL("0.66666666666666666667"), "0.666666666666667");
    setlocale(LC_ALL, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_print_all_digits),
        cmocka_unit_test(reals_print_the_shortest_of_15_digits),
        cmocka_unit_test(whole_reals_print_all_digits_up_to_two_to_the_53),
        cmocka_unit_test(very_large_and_small_numbers_use_an_exponent),
        cmocka_unit_test(decimals_lose_trailing_zeros),
        cmocka_unit_test(whole_decimals_are_exact),
        cmocka_unit_test(digits_before_the_point_and_of_stored_numbers_are_all_printed),
        cmocka_unit_test(long_fractions_print_as_the_nearest_real),
        cmocka_unit_test(decimals_and_reals_agree),
        cmocka_unit_test(there_is_no_negative_zero),
        cmocka_unit_test(numbers_that_are_not_finite_have_names),
        cmocka_unit_test(other_cells_print_nothing),
        cmocka_unit_test(a_decimal_need_not_end_in_nul),
        cmocka_unit_test(a_decimal_of_thousands_of_digits_fits),
        cmocka_unit_test(the_locale_does_not_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
