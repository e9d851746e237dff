/* What of an approved statement another day may change: whole dates and years, and nothing else. */
#include "answer/statements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void dates_may_differ(void **state)
{
    (void)state;
    assert_true(answer_same_but_dates("SELECT 1 FROM o WHERE at >= '2024-05-17 10:00' AND y = 2024",
                                      "SELECT 1 FROM o WHERE at >= '2025-01' AND y = 2025"));
    assert_true(answer_same_but_dates("SELECT 1", "SELECT 1"));
    assert_true(answer_has_dates("SELECT 1 WHERE at < '2024-05'"));
    assert_true(answer_has_dates("SELECT 1 WHERE y IN (2024)"));
}

static void nothing_else_may(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"SELECT 1", "SELECT 2"},
        {"SELECT 1", "SELECT 1 "},
        {"SELECT a -- x", "SELECT a -- y"},
        {"SELECT a /* 2024 */", "SELECT a /* 2025 */"},
        {"SELECT '2024'", "SELECT 2024"},
        {"SELECT 2024", "SELECT 202"},
        {"SELECT 2024", "SELECT 2025.5"},
        {"SELECT '2024-05'", "SELECT '2024-05' OR '1'"},
        {"SELECT 'Model 2024'", "SELECT 'Model 2025'"},
        {"SELECT sales_2024", "SELECT sales_2025"},
        {"SELECT 'a''2024-05'", "SELECT 'a''2025-05'"},
        {"SELECT \"2024\"", "SELECT \"2025\""},
        {"SELECT '2024", "SELECT '2025"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (answer_same_but_dates(pairs[i][0], pairs[i][1]) ||
            answer_same_but_dates(pairs[i][1], pairs[i][0])) {
            fail_msg("%s is taken for %s", pairs[i][1], pairs[i][0]);
        }
    }
    static const char *const none[] = {"SELECT sales_2024", "SELECT 20245", "SELECT 'Model 2024'",
                                       "SELECT a /* 2024 */", "SELECT 3024"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_false(answer_has_dates(none[i]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_may_differ),
        cmocka_unit_test(nothing_else_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
