/* Times that are kept as digits: which columns hold them, and what they stand for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalog/digits.h"

#include <string.h>

static void numbers_and_times_stand_for_each_other(void **state)
{
    (void)state;
    static const struct {
        enum time_digits digits;
        const char *time, *number;
    } cases[] = {{DIGITS_DAY, "2025-12-31", "20251231"},
                 {DIGITS_DAY, "9999-12-31", "99991231"},
                 {DIGITS_MONTH, "2025-12-01", "202512"},
                 {DIGITS_DASHED_MONTH, "2025-12-01", "2025-12"},
                 {DIGITS_SECONDS, "1970-01-01", "0"},
                 {DIGITS_SECONDS, "2024-02-29", "1709164800"},
                 {DIGITS_SECONDS, "2024-02-29 13:05:09", "1709211909"},
                 {DIGITS_MILLISECONDS, "2024-02-29 13:05:09", "1709211909000"}};
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(catalog_digits_print(arena, cases[i].digits, cases[i].time, false),
                            cases[i].number);
        assert_string_equal(catalog_digits_read(arena, cases[i].digits, cases[i].number), cases[i].time);
    }
    arena_destroy(arena);
}

static void the_end_of_a_period_within_a_month_is_the_month_behind_it(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    assert_string_equal(catalog_digits_print(arena, DIGITS_MONTH, "2025-12-15", false), "202512");
    assert_string_equal(catalog_digits_print(arena, DIGITS_MONTH, "2025-12-15", true), "202601");
    assert_string_equal(catalog_digits_print(arena, DIGITS_MONTH, "2025-12-01", true), "202512");
    assert_string_equal(catalog_digits_print(arena, DIGITS_DASHED_MONTH, "2025-12-15", true), "2026-01");
    arena_destroy(arena);
}

static void what_is_no_such_time_is_none(void **state)
{
    (void)state;
    static const struct {
        enum time_digits digits;
        const char *text;
    } numbers[] = {{DIGITS_DAY, "20250230"},
                   {DIGITS_DAY, "202502"},
                   {DIGITS_MONTH, "202513"},
                   {DIGITS_DAY, "-2025021"},
                   {DIGITS_MILLISECONDS, "1001"},
                   {DIGITS_SECONDS, "1e9"},
                   {DIGITS_DASHED_MONTH, "2025-13"},
                   {DIGITS_DASHED_MONTH, "202512"},
                   {DIGITS_DASHED_MONTH, "2025-12-01"},
                   {DIGITS_NONE, "20250101"}};
    static const char *const times[] = {"",     "2025", "2025-13-01", "2025-01-01 24:00:00", "2025-01-01x",
                                        "today"};
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        assert_null(catalog_digits_read(arena, numbers[i].digits, numbers[i].text));
    }
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        assert_null(catalog_digits_print(arena, DIGITS_SECONDS, times[i], false));
    }
    assert_null(catalog_digits_print(arena, DIGITS_DAY, "2025-01-01 10:00:00", false));
    arena_destroy(arena);
}

static void days_as_people_write_them_are_read(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    assert_string_equal(catalog_digits_read(arena, DIGITS_DAY_FIRST, "31.12.2025"), "2025-12-31");
    assert_string_equal(catalog_digits_read(arena, DIGITS_DAY_FIRST, "01/02/2025"), "2025-02-01");
    assert_string_equal(catalog_digits_read(arena, DIGITS_MONTH_FIRST, "01/02/2025"), "2025-01-02");
    assert_null(catalog_digits_read(arena, DIGITS_MONTH_FIRST, "31/12/2025"));
    assert_null(catalog_digits_read(arena, DIGITS_DAY_FIRST, "2025-12-31"));
    assert_null(catalog_digits_print(arena, DIGITS_DAY_FIRST, "2025-12-31", false));
    arena_destroy(arena);
}

static enum time_digits seen_but(const char *const *values, const char **ret_missing)
{
    struct digits_seen seen = {.values = 0};
    for (; *values != NULL; values++) {
        catalog_digits_see(&seen, strcmp(*values, "NULL") == 0 ? NULL : *values);
    }
    return catalog_digits_of_seen(&seen, ret_missing);
}

static enum time_digits seen(const char *const *values)
{
    const char *missing = NULL;
    enum time_digits digits = seen_but(values, &missing);
    assert_null(missing);
    return digits;
}

static void a_number_stands_for_no_time(void **state)
{
    (void)state;
    const char *missing = NULL;
    assert_int_equal(seen_but((const char *const[]){"20250131", "-1", "20240101", NULL}, &missing),
                     DIGITS_DAY);
    assert_string_equal(missing, "-1");
    assert_int_equal(seen_but((const char *const[]){"0", "202501", "202412", NULL}, &missing), DIGITS_MONTH);
    assert_string_equal(missing, "0");
    assert_int_equal(seen_but((const char *const[]){"-1", "0", "20250131", "20240101", NULL}, &missing),
                     DIGITS_NONE);
}

static void contents_tell_the_form(void **state)
{
    (void)state;
    assert_int_equal(seen((const char *const[]){"20250131", "NULL", "99991231", NULL}), DIGITS_DAY);
    assert_int_equal(seen((const char *const[]){"202501", "202412", NULL}), DIGITS_MONTH);
    assert_int_equal(seen((const char *const[]){"1709211909", "1709164800", NULL}), DIGITS_SECONDS);
    assert_int_equal(seen((const char *const[]){"1709211909123", "1709164800000", NULL}),
                     DIGITS_MILLISECONDS);
    assert_int_equal(seen((const char *const[]){"2025-01", "NULL", "2024-12", NULL}), DIGITS_DASHED_MONTH);
    assert_int_equal(seen((const char *const[]){"2025-01", "2024-13", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"2025-01", "2024-12-01", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"31.01.2025", "04.03.2024", NULL}), DIGITS_DAY_FIRST);
    assert_int_equal(seen((const char *const[]){"03.04.2025", "04.03.2024", NULL}), DIGITS_DAY_FIRST);
    assert_int_equal(seen((const char *const[]){"03/04/2025", "28/03/2024", NULL}), DIGITS_DAY_FIRST);
    assert_int_equal(seen((const char *const[]){"03/14/2025", "12/03/2024", NULL}), DIGITS_MONTH_FIRST);
    assert_int_equal(seen((const char *const[]){"03/04/2025", "12/03/2024", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"31.01.2025", "03/14/2025", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"31.01.2025", "", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"31.01.2025", "30.02.2025", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"31.01/2025", "01.02/2025", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"20250131", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"20250131", "20250132", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"202501", "202513", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"20250131", "0", NULL}), DIGITS_NONE);
    assert_int_equal(seen((const char *const[]){"12", "1500", NULL}), DIGITS_NONE);
}

static void names_and_types_tell_which_columns_may_be_some(void **state)
{
    (void)state;
    static const struct {
        const char *name, *comment;
        enum column_type type;
        bool integer, may;
    } cases[] = {
        {"order_dt", "", COLUMN_NUMBER, true, true},       {"createdAt", "", COLUMN_NUMBER, true, true},
        {"amount", "", COLUMN_NUMBER, true, false},        {"order_dt", "", COLUMN_NUMBER, false, false},
        {"order_date_key", "", COLUMN_NUMBER, true, true}, {"customer_key", "", COLUMN_NUMBER, true, false},
        {"budat", "yyyymmdd", COLUMN_TEXT, false, true},   {"due_date", "", COLUMN_BOOLEAN, false, false}};
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct catalog_column column = {.name = cases[i].name,
                                        .comment = cases[i].comment,
                                        .type = cases[i].type,
                                        .integer = cases[i].integer};
        assert_int_equal(catalog_digits_may_be(arena, &column), cases[i].may);
        column.primary = true;
        assert_int_equal(catalog_digits_may_be(arena, &column), cases[i].may && cases[i].type == COLUMN_TEXT);
        column.foreign = true; /* the key of a day refers to its calendar */
        assert_int_equal(catalog_digits_may_be(arena, &column), cases[i].may);
    }
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_and_times_stand_for_each_other),
        cmocka_unit_test(the_end_of_a_period_within_a_month_is_the_month_behind_it),
        cmocka_unit_test(what_is_no_such_time_is_none),
        cmocka_unit_test(days_as_people_write_them_are_read),
        cmocka_unit_test(contents_tell_the_form),
        cmocka_unit_test(a_number_stands_for_no_time),
        cmocka_unit_test(names_and_types_tell_which_columns_may_be_some)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
