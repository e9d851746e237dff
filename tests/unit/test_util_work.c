#include "util/work.h"

#include "askdb/error.h"
#include "util/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const long LONG = 1000000;

static void wait_past(long milliseconds)
{
    for (long start = clock_ms(); clock_ms() - start <= milliseconds;) {
        clock_nap(1);
    }
}

static void what_is_idle_is_neither_over_nor_overdue(void **state)
{
    struct work work = {.usual = 1};
    long limit;
    (void)state;
    work_cancel(&work);
    assert_false(work_is_over(&work));
    assert_int_equal(work_overdue(&work, &limit), 0);
    assert_false(work_is_over(NULL));
}

static void a_limit_within_another_is_the_shorter_of_both(void **state)
{
    struct work work = {0};
    (void)state;
    struct work_span outer = work_begin(&work, LONG);
    struct work_span inner = work_begin(&work, 2 * LONG);
    assert_true(work_left(&work, 0) <= LONG);
    work_end(&work, inner);
    inner = work_begin(&work, LONG / 2);
    assert_true(work_left(&work, 0) <= LONG / 2);
    work_end(&work, inner);
    assert_true(work_left(&work, 0) > LONG / 2);
    assert_int_equal(work_left(&work, 10), 10);
    work_end(&work, outer);
    assert_int_equal(work_left(&work, 0), 0);
}

static void what_was_used_before_is_taken_off(void **state)
{
    struct work work = {0};
    struct askdb_error err;
    (void)state;
    struct work_span span = work_begin_less(&work, LONG, LONG / 2);
    assert_true(work_left(&work, 0) <= LONG / 2);
    assert_false(work_is_over(&work));
    work_end(&work, span);
    span = work_begin_less(&work, 0, LONG);
    assert_int_equal(work_left(&work, 0), 0);
    assert_false(work_is_over(&work));
    work_end(&work, span);
    span = work_begin_less(&work, 7000, 7000);
    assert_true(work_is_over(&work));
    work_fail(&work, &err);
    assert_string_equal(err.message, "timed out after 7000 ms");
    work_end(&work, span);
    assert_false(work_is_over(&work));
}

static void the_end_of_a_limit_is_heard_and_told(void **state)
{
    struct work work = {.usual = 1};
    struct askdb_error err;
    long limit = 0;
    (void)state;
    struct work_span outer = work_begin(&work, LONG);
    struct work_span inner = work_begin_usual(&work);
    wait_past(2);
    assert_true(work_is_over(&work));
    assert_true(work_overdue(&work, &limit) > 0);
    assert_int_equal(limit, 1);
    assert_int_equal(work_fail(&work, &err), -ASKDB_CANCELLED);
    assert_string_equal(err.message, "timed out after 1 ms");
    work_end(&work, inner);
    assert_false(work_is_over(&work));
    work_end(&work, outer);
}

static void a_cancellation_lasts_until_something_else_begins(void **state)
{
    struct work work = {0};
    struct askdb_error err;
    long limit = 1;
    (void)state;
    struct work_span outer = work_begin(&work, 0);
    work_cancel(&work);
    wait_past(1);
    long since = work_cancelled_for(&work);
    work_cancel(&work); /* again: it is counted from the first */
    assert_true(work_cancelled_for(&work) >= since);
    struct work_span inner = work_begin(&work, LONG);
    assert_true(work_is_over(&work));
    assert_true(work_overdue(&work, &limit) > 0);
    assert_int_equal(limit, 0);
    work_fail(&work, &err);
    assert_string_equal(err.message, "cancelled");
    work_end(&work, inner);
    work_end(&work, outer);
    assert_int_equal(work_overdue(&work, &limit), 0);
    outer = work_begin(&work, 0);
    assert_false(work_is_over(&work));
    work_end(&work, outer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_idle_is_neither_over_nor_overdue),
        cmocka_unit_test(a_limit_within_another_is_the_shorter_of_both),
        cmocka_unit_test(what_was_used_before_is_taken_off),
        cmocka_unit_test(the_end_of_a_limit_is_heard_and_told),
        cmocka_unit_test(a_cancellation_lasts_until_something_else_begins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
