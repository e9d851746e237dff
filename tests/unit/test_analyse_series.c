/* What is known of a series by its making is found in it: what comes next, what is unusual, what a change is
 * made of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analyse/anomalies.h"
#include "analyse/changes.h"
#include "analyse/forecast.h"
#include "analyse/numbers.h"

#include <math.h>

enum { YEAR = 12, FOUR_YEARS = 48, LONG = 60 };

static int setup(void **state)
{
    *state = arena_create();
    return 0;
}

static int teardown(void **state)
{
    arena_destroy(*state);
    return 0;
}

/* Of numbers that only look like chance: the same on every machine. */
static double noise(int i)
{
    return (double)((i * 7919 + 13) % 101) / 101 - 0.5;
}

static void near(double found, double expected, double tolerance)
{
    if (!(fabs(found - expected) <= tolerance)) {
        print_error("%g is not %g\n", found, expected);
    }
    assert_true(fabs(found - expected) <= tolerance);
}

static void medians_and_deviations_are_those_of_the_books(void **state)
{
    (void)state;
    double values[] = {9, 1, 8, 2, 7, 3, 6, 4, 5}, work[9], start, slope;
    near(numbers_deviation(values, 9, 5, work), 1.4826 * 2, 1e-12);
    near(numbers_quantile(values, 9, 0.25), 3, 1e-12);
    near(numbers_median(values, 8), 4.5, 1e-12);
    numbers_line((double[]){1, 3, 5, 7}, 4, &start, &slope);
    near(start, 1, 1e-12);
    near(slope, 2, 1e-12);
}

static void a_line_goes_on(void **state)
{
    double values[24];
    struct forecast forecast;
    for (int i = 0; i < 24; i++) {
        values[i] = 100 + 3 * i;
    }
    assert_true(forecast_make(*state, values, 24, YEAR, 3, &forecast));
    near(forecast.point[0], 172, 0.5);
    near(forecast.point[2], 178, 0.5);
    assert_false(forecast.no_better);
    assert_true(forecast.error < forecast.naive_error);
}

static void what_repeats_exactly_is_said_again(void **state)
{
    double values[FOUR_YEARS];
    struct forecast forecast;
    for (int i = 0; i < FOUR_YEARS; i++) {
        values[i] = 100 + 40 * noise(i % YEAR);
    }
    assert_true(forecast_make(*state, values, FOUR_YEARS, YEAR, YEAR, &forecast));
    assert_true(forecast.seasonal && forecast.no_better);
    assert_int_equal(forecast.method, FORECAST_SEASONAL_NAIVE);
    for (int h = 0; h < YEAR; h++) {
        near(forecast.point[h], values[h], 1e-9);
        near(forecast.low[h], forecast.high[h], 1e-9);
    }
}

/* Three years of days: the year is taken where it is there, and not where it is not. */
static void the_season_of_the_year_is_taken_where_it_shows(void **state)
{
    enum { DAYS = 1100, AHEAD = 28, QUARTER = 91, WEEK = 7 };
    static double values[DAYS + AHEAD];
    for (int yearly = 0; yearly < 2; yearly++) {
        struct forecast forecast;
        for (int i = 0; i < DAYS + AHEAD; i++) {
            double year = yearly ? 80 * sin(2 * 3.14159265 * i / 365.25) : 0;
            values[i] = 300 + year + 20 * noise(i % WEEK) + 8 * noise(i + 17);
        }
        assert_true(forecast_make_days(*state, values, DAYS, NULL, AHEAD, &forecast));
        assert_true((forecast.method == FORECAST_YEAR) == yearly);
        for (int h = 0; h < AHEAD; h++) {
            near(forecast.point[h], values[DAYS + h], 16);
        }
    }
    struct forecast few;
    assert_true(forecast_make_days(*state, values, QUARTER, NULL, AHEAD, &few));
    assert_true(few.pairs == 0 && !few.holidays);
}

static void trend_and_season_are_both_continued(void **state)
{
    double values[LONG];
    struct forecast forecast;
    for (int i = 0; i < LONG; i++) {
        values[i] = 200 + 2 * i + 60 * noise(i % YEAR) + 2 * noise(i);
    }
    assert_true(forecast_make(*state, values, LONG, YEAR, YEAR, &forecast));
    for (int h = 0; h < YEAR; h++) {
        double expected = 200 + 2 * (LONG + h) + 60 * noise(h % YEAR);
        near(forecast.point[h], expected, 4);
        assert_true(forecast.low[h] < forecast.point[h] && forecast.point[h] < forecast.high[h]);
    }
}

static void few_values_have_no_forecast(void **state)
{
    const double values[] = {3, 4, 5, 4, 3, 4, 5};
    struct forecast forecast;
    assert_false(forecast_make(*state, values, 7, YEAR, 1, &forecast));
    assert_false(forecast_make(*state, values, 7, YEAR, 0, &forecast));
}

static void counts_are_never_below_0(void **state)
{
    double values[20];
    struct forecast forecast;
    for (int i = 0; i < 20; i++) {
        values[i] = i < 15 ? 30 - 2 * i : 0;
    }
    assert_true(forecast_make(*state, values, 20, 1, 8, &forecast));
    for (int h = 0; h < 8; h++) {
        assert_true(forecast.low[h] >= 0 && forecast.point[h] >= 0);
    }
}

static void one_value_far_off_is_unusual_and_no_other(void **state)
{
    double values[LONG];
    struct anomalies found;
    for (int i = 0; i < LONG; i++) {
        values[i] = 50 + i + 20 * noise(i % YEAR) + 2 * noise(i) + (i == 30 ? 15 : 0);
    }
    assert_true(anomalies_find(*state, values, LONG, YEAR, &found));
    for (int i = 0; i < LONG; i++) {
        assert_int_equal(found.unusual[i], i == 30);
        near(found.shift[i], 0, 0);
    }
    assert_true(found.high[30] < values[30] && found.score[30] > 3.5);
}

static void a_step_is_found_where_it_is(void **state)
{
    double values[LONG];
    struct anomalies found;
    for (int i = 0; i < LONG; i++) {
        values[i] = 50 + 4 * noise(i) + (i >= 33 ? 25 : 0);
    }
    assert_true(anomalies_find(*state, values, LONG, 1, &found));
    for (int i = 0; i < LONG; i++) {
        assert_false(found.unusual[i]);
        near(found.shift[i], i == 33 ? 25 : 0, 2);
    }
}

static void of_what_never_changes_nothing_is_said(void **state)
{
    double values[20];
    struct anomalies found;
    for (int i = 0; i < 20; i++) {
        values[i] = 7;
    }
    assert_false(anomalies_find(*state, values, 20, 1, &found));
    assert_false(anomalies_find(*state, values, 9, 1, &found));
}

static void parts_of_an_average_add_up_to_its_change(void **state)
{
    (void)state;
    const struct change_cell cells[] = {{100, 90, 10, 9}, {400, 900, 20, 30}, {0, 50, 0, 10}};
    struct change_cell whole = {0};
    double sum = 0;
    for (size_t i = 0; i < 3; i++) {
        whole.before += cells[i].before;
        whole.after += cells[i].after;
        whole.before_weight += cells[i].before_weight;
        whole.after_weight += cells[i].after_weight;
    }
    for (size_t i = 0; i < 3; i++) {
        struct change change = change_of_average(&cells[i], &whole);
        near(change.amount, change.mix + change.rate, 1e-12);
        sum += change.amount;
    }
    near(sum, whole.after / whole.after_weight - whole.before / whole.before_weight, 1e-12);
}

/* Neither a part of what changed nor what holds it is told before it. */
static void the_segment_that_changed_has_the_highest_score(void **state)
{
    (void)state;
    const struct change_cell whole = {1000, 1300, 0, 0};
    double itself = change_of_sum(&(struct change_cell){200, 500, 0, 0}, &whole).score;
    double part = change_of_sum(&(struct change_cell){100, 250, 0, 0}, &whole).score;
    double holder = change_of_sum(&(struct change_cell){500, 800, 0, 0}, &whole).score;
    assert_true(itself > part && itself > holder);
    near(change_of_sum(&(struct change_cell){200, 500, 0, 0}, &whole).amount, 300, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(medians_and_deviations_are_those_of_the_books),
        cmocka_unit_test(a_line_goes_on),
        cmocka_unit_test(what_repeats_exactly_is_said_again),
        cmocka_unit_test(the_season_of_the_year_is_taken_where_it_shows),
        cmocka_unit_test(trend_and_season_are_both_continued),
        cmocka_unit_test(few_values_have_no_forecast),
        cmocka_unit_test(counts_are_never_below_0),
        cmocka_unit_test(one_value_far_off_is_unusual_and_no_other),
        cmocka_unit_test(a_step_is_found_where_it_is),
        cmocka_unit_test(of_what_never_changes_nothing_is_said),
        cmocka_unit_test(parts_of_an_average_add_up_to_its_change),
        cmocka_unit_test(the_segment_that_changed_has_the_highest_score),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
