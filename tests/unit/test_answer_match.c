/* When a question is one that was answered before, and when its SQL may be used on another day. */
#include "answer/examples.h"
#include "util/civil.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static bool same(const char *a, const char *b)
{
    struct arena *arena = arena_create();
    bool equal = strcmp(example_key(arena, a), example_key(arena, b)) == 0;
    arena_destroy(arena);
    return equal;
}

static void case_blanks_and_punctuation_make_no_difference(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"Orders per month?", "orders  per\tmonth"},
        {"  how many orders,please ", "How many orders,please!"},
        {"orders from \"web\" (2024)", "orders from web 2024."},
        {"¿ORDERS IN MÜNCHEN?", "orders in münchen"},
        {"orders in Mu\xcc\x88nchen", "orders in m\xc3\xbcnchen"},
        {"orders \xc2\xa0 per month", "orders per month"},
        {"orders ... per month", "orders per month"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (!same(pairs[i][0], pairs[i][1])) {
            fail_msg("'%s' and '%s' differ", pairs[i][0], pairs[i][1]);
        }
    }
}

static void what_changes_the_meaning_makes_a_difference(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"orders > 5", "orders < 5"},
        {"orders over 5.5", "orders over 55"},
        {"orders over -5", "orders over 5"},
        {"orders per month", "orders permonth"},
        {"5% of orders", "5 of orders"},
        {"orders per month", "orders per months"},
        {"orders of caf\xc3\xa9", "orders of cafe"},
        {"orders \xff", "orders"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (same(pairs[i][0], pairs[i][1])) {
            fail_msg("'%s' and '%s' are the same", pairs[i][0], pairs[i][1]);
        }
    }
}

static void a_follow_up_is_found_after_its_own_question_only(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct askdb_example items[] = {
        {"orders per month", "SELECT 1", NULL, "2024-05-15"},
        {"only in 2024", "SELECT 2", "SELECT 1", "2024-05-15"},
        {"Orders per month", "SELECT 3", "SELECT 2", "2024-05-15"},
    };
    struct examples examples = {items, 3};
    assert_ptr_equal(examples_find(arena, &examples, "orders per MONTH", NULL), &items[0]);
    assert_ptr_equal(examples_find(arena, &examples, "orders per month", "SELECT 9"), &items[0]);
    assert_ptr_equal(examples_find(arena, &examples, "orders per month", "SELECT 2"), &items[2]);
    assert_ptr_equal(examples_find(arena, &examples, "only in 2024", "SELECT 1"), &items[1]);
    assert_null(examples_find(arena, &examples, "only in 2024", NULL));
    assert_null(examples_find(arena, &examples, "only in 2024", "SELECT 2"));
    assert_null(examples_find(arena, &examples, "orders per week", NULL));
    arena_destroy(arena);
}

static bool holds(const char *question, const char *sql, const char *now)
{
    struct arena *arena = arena_create();
    struct askdb_example example = {question, sql, NULL, "2024-05-15"};
    bool does = example_holds(arena, &example, now);
    arena_destroy(arena);
    return does;
}

static void sql_with_dates_of_a_relative_period_is_for_its_own_day(void **state)
{
    (void)state;
    static const char sql[] = "SELECT * FROM o WHERE at >= '2024-04-01' AND at < '2024-05-01'";
    static const char *const questions[] = {
        "orders last month", "orders in May",
        "orders yesterday",  "orders in the past fortnight",
        "recent orders",     "orders since last monday",
        "orders in Q1",      "orders this year and in 2023",
    };
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        assert_true(holds(questions[i], sql, "2024-05-15"));
        if (holds(questions[i], sql, "2024-05-16")) {
            fail_msg("'%s' is answered as on another day", questions[i]);
        }
    }
    assert_false(holds("orders this month", "SELECT * FROM o WHERE strftime('%m', at) = '05'", "2024-05-16"));
    assert_false(holds("orders", "SELECT 1", "no day"));
}

static void sql_of_a_named_period_or_of_none_is_for_every_day(void **state)
{
    (void)state;
    assert_true(holds("orders in April 2024", "SELECT * FROM o WHERE at >= '2024-04-01'", "2031-01-01"));
    assert_true(holds("orders per channel", "SELECT channel, count(*) FROM o GROUP BY 1", "2031-01-01"));
    assert_true(holds("orders over 100", "SELECT * FROM o WHERE total > 100", "2031-01-01"));
}

static void sql_that_reads_the_clock_is_for_the_present_day(void **state)
{
    (void)state;
    static const char sql[] = "SELECT * FROM o WHERE at >= date('now', '-1 month')";
    struct arena *arena = arena_create();
    const char *today = civil_print(arena, civil_today());
    assert_true(holds("orders last month", sql, today));
    assert_false(holds("orders last month", sql, "1999-01-01"));
    assert_false(
        holds("orders last month", "SELECT * FROM o WHERE at > '2024-01-01' AND at < CURRENT_DATE", today));
    static const char *const clocks[] = {
        "SELECT * FROM o WHERE at < now ( )",         "SELECT * FROM o WHERE at < LOCALTIMESTAMP",
        "SELECT * FROM o WHERE at >= date('NOW')",    "SELECT * FROM o WHERE at >= date()",
        "SELECT * FROM o WHERE y = strftime('%m')",   "SELECT * FROM o WHERE at >= 'today'::date",
        "SELECT * FROM o WHERE at >= $$yesterday$$",  "SELECT * FROM o WHERE at < now(/* here */)",
        "SELECT * FROM o WHERE at < julianday('now')"};
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
        assert_true(holds("orders last month", clocks[i], today));
        assert_false(holds("orders last month", clocks[i], "1999-01-01"));
    }
    static const char *const none[] = {"SELECT * FROM o WHERE note = 'it is now() or current_date'",
                                       "SELECT now, date(at) FROM o -- now()", "SELECT known() FROM o",
                                       "SELECT strftime('%m', at) FROM o"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_true(holds("orders per channel", none[i], "1999-01-01"));
    }
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_blanks_and_punctuation_make_no_difference),
        cmocka_unit_test(what_changes_the_meaning_makes_a_difference),
        cmocka_unit_test(a_follow_up_is_found_after_its_own_question_only),
        cmocka_unit_test(sql_with_dates_of_a_relative_period_is_for_its_own_day),
        cmocka_unit_test(sql_of_a_named_period_or_of_none_is_for_every_day),
        cmocka_unit_test(sql_that_reads_the_clock_is_for_the_present_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
