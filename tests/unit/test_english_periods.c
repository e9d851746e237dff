#include "english/periods.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const struct civil today = {2024, 5, 15}; /* a Wednesday */

struct expectation {
    const char *text, *periods;
};

static void assert_periods(const struct expectation *cases, size_t count, int week_start)
{
    for (size_t i = 0; i < count; i++) {
        struct arena *arena = arena_create();
        struct word *words = NULL;
        struct period *periods = NULL;
        size_t word_count = words_split(arena, cases[i].text, strlen(cases[i].text), 100, &words);
        size_t found = periods_find(arena, words, word_count, today, week_start, &periods);
        const char *all = "";
        for (size_t k = 0; k < found; k++) {
            assert_true(periods[k].first <= periods[k].last && periods[k].last < word_count);
            all = arena_printf(arena, "%s%s%s/%s", all, k > 0 ? " " : "", civil_print(arena, periods[k].from),
                               civil_print(arena, periods[k].to));
        }
        if (strcmp(all, cases[i].periods) != 0) {
            fail_msg("'%s' gave '%s', not '%s'", cases[i].text, all, cases[i].periods);
        }
        arena_destroy(arena);
    }
}

#define ASSERT_PERIODS(cases) assert_periods((cases), sizeof(cases) / sizeof *(cases), 0)

static void dates_are_days(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"on 2019-05-01", "2019-05-01/2019-05-02"},
        {"on 2019/5/1?", "2019-05-01/2019-05-02"},
        {"5 May 2019", "2019-05-05/2019-05-06"},
        {"the 31st of december 1999", "1999-12-31/2000-01-01"},
        {"Feb 29, 2024", "2024-02-29/2024-03-01"},
        {"may 5th, 2019", "2019-05-05/2019-05-06"},
        {"5/31/2019", "2019-05-31/2019-06-01"},
        {"31/5/2019", "2019-05-31/2019-06-01"},
        {"between 2019-01-01 and 2019-02-01", "2019-01-01/2019-01-02 2019-02-01/2019-02-02"},
    };
    ASSERT_PERIODS(cases);
}

static void a_later_year_is_meant_for_the_months_before_it(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"between May and July 2023", "2023-05-01/2023-06-01 2023-07-01/2023-08-01"},
        {"from December to March 2023", "2022-12-01/2023-01-01 2023-03-01/2023-04-01"},
        {"Jan-Mar 2022", "2022-01-01/2022-02-01 2022-03-01/2022-04-01"},
        {"Q1 and Q2 2023", "2023-01-01/2023-04-01 2023-04-01/2023-07-01"},
        {"Jan, Feb and Mar 2022", "2022-01-01/2022-02-01 2022-02-01/2022-03-01 2022-03-01/2022-04-01"},
        {"March 3 to March 9, 2022", "2022-03-03/2022-03-04 2022-03-09/2022-03-10"},
        {"since March, 3 of them in July 2022", "2024-03-01/2024-04-01 2022-07-01/2022-08-01"},
        {"April and 2022", "2024-04-01/2024-05-01 2022-01-01/2023-01-01"},
    };
    ASSERT_PERIODS(cases);
}

static void less_usual_forms_are_read_too(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"Mar. 2024", "2024-03-01/2024-04-01"},
        {"03/2024", "2024-03-01/2024-04-01"},
        {"5-Mar-2024", "2024-03-05/2024-03-06"},
        {"March 5th, 2024", "2024-03-05/2024-03-06"},
        {"2024-Q2", "2024-04-01/2024-07-01"},
        {"the 90s", "1990-01-01/2000-01-01"},
        {"90s songs", ""},
        {"3 days ago", "2024-05-12/2024-05-13"},
        {"two weeks ago", "2024-04-29/2024-05-06"},
        {"mtd", "2024-05-01/2024-05-16"},
        {"qtd", "2024-04-01/2024-05-16"},
        {"ytd", "2024-01-01/2024-05-16"},
        {"past six months", "2023-11-15/2024-05-16"},
        {"since March", "2024-03-01/2024-04-01"},
    };
    ASSERT_PERIODS(cases);
}

static void months_quarters_and_years_are_half_open(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"in December 2019", "2019-12-01/2020-01-01"},
        {"in 2019-11", "2019-11-01/2019-12-01"},
        {"Q4 2023", "2023-10-01/2024-01-01"},
        {"2023 Q1", "2023-01-01/2023-04-01"},
        {"the second quarter of 2022", "2022-04-01/2022-07-01"},
        {"H2 2022", "2022-07-01/2023-01-01"},
        {"in 2024", "2024-01-01/2025-01-01"},
        {"the 1990s", "1990-01-01/2000-01-01"},
    };
    ASSERT_PERIODS(cases);
}

static void relative_periods_follow_today(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"last month", "2024-04-01/2024-05-01"},
        {"this month", "2024-05-01/2024-06-01"},
        {"the previous quarter", "2024-01-01/2024-04-01"},
        {"current year", "2024-01-01/2025-01-01"},
        {"last week", "2024-05-06/2024-05-13"},
        {"next year", "2025-01-01/2026-01-01"},
        {"today", "2024-05-15/2024-05-16"},
        {"yesterday", "2024-05-14/2024-05-15"},
        {"in the last 7 days", "2024-05-08/2024-05-16"},
        {"past three months", "2024-02-15/2024-05-16"},
        {"last 2 years", "2022-05-15/2024-05-16"},
        {"year to date", "2024-01-01/2024-05-16"},
        {"revenue YTD", "2024-01-01/2024-05-16"},
        {"month-to-date", "2024-05-01/2024-05-16"},
    };
    ASSERT_PERIODS(cases);
}

static void what_lacks_a_year_is_the_most_recent_one(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"since March", "2024-03-01/2024-04-01"}, {"in december", "2023-12-01/2024-01-01"},
        {"in May", "2024-05-01/2024-06-01"},      {"on May 20", "2023-05-20/2023-05-21"},
        {"in Q3", "2023-07-01/2023-10-01"},
    };
    ASSERT_PERIODS(cases);
}

static void other_words_and_numbers_are_no_periods(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"who may march", ""},
        {"more than 1850 or 2100 units", ""},
        {"2024-13-01 has no month 13", "2024-01-01/2025-01-01"},
        {"the last 3 orders", ""},
        {"1,999 items", ""},
        {"Feb 30", "2024-02-01/2024-03-01"},
        {"last name", ""},
    };
    ASSERT_PERIODS(cases);
}

static void date_arithmetic_respects_months_and_leap_years(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct civil date;
    assert_true(civil_parse("2024-02-29", &date));
    assert_false(civil_parse("2023-02-29", &date));
    assert_false(civil_parse("2024-1-1", &date));
    assert_false(civil_parse("2024-01-01x", &date));
    assert_false(civil_parse("", &date));
    struct civil january = {2023, 1, 31};
    assert_string_equal(civil_print(arena, civil_add(january, CIVIL_MONTH, 1)), "2023-02-28");
    assert_string_equal(civil_print(arena, civil_add(january, CIVIL_DAY, 365)), "2024-01-31");
    assert_string_equal(civil_print(arena, civil_add(january, CIVIL_YEAR, -5000)), "0001-01-01");
    assert_string_equal(civil_print(arena, civil_add(january, CIVIL_DAY, 4000000)), "9999-12-31");
    assert_string_equal(civil_print(arena, civil_floor((struct civil){2024, 3, 3}, CIVIL_WEEK)),
                        "2024-02-26");
    arena_destroy(arena);
}

static void quarters_and_halves_are_written_in_many_ways(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"Q3 22", "2022-07-01/2022-10-01"},
        {"q3 '22", "2022-07-01/2022-10-01"},
        {"Q3/2022", "2022-07-01/2022-10-01"},
        {"3Q22", "2022-07-01/2022-10-01"},
        {"q1 last year", "2023-01-01/2023-04-01"},
        {"third quarter of 2022", "2022-07-01/2022-10-01"},
        {"the 2nd quarter of 2023", "2023-04-01/2023-07-01"},
        {"the last quarter of 2023", "2023-10-01/2024-01-01"},
        {"H1 2023", "2023-01-01/2023-07-01"},
        {"second half of 2022", "2022-07-01/2023-01-01"},
        {"first half of last year", "2023-01-01/2023-07-01"},
        {"the first half of the year", "2024-01-01/2024-07-01"},
        {"the first 5 of the second", ""},
    };
    ASSERT_PERIODS(cases);
}

static void named_months_are_relative_to_today(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"december last year", "2023-12-01/2024-01-01"},
        {"last december", "2023-12-01/2024-01-01"},
        {"last may", "2023-05-01/2023-06-01"},
        {"in may", "2024-05-01/2024-06-01"},
        {"since april", "2024-04-01/2024-05-01"},
        {"until end of may", "2024-05-01/2024-06-01"},
        {"before june 2024", "2024-06-01/2024-07-01"},
        {"in march", "2024-03-01/2024-04-01"},
        {"jan '22", "2022-01-01/2022-02-01"},
        {"the first month of 2023", "2023-01-01/2023-02-01"},
        {"on may 5th", "2024-05-05/2024-05-06"},
        {"on may 5", "2024-05-05/2024-05-06"},
        {"they may leave", ""},
    };
    ASSERT_PERIODS(cases);
}

static void ranges_share_month_and_year(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"25 to 31 dec 2023", "2023-12-25/2023-12-26 2023-12-31/2024-01-01"},
        {"between 3 and 17 march 2024", "2024-03-03/2024-03-04 2024-03-17/2024-03-18"},
        {"from the 3rd to the 17th of March 2024", "2024-03-03/2024-03-04 2024-03-17/2024-03-18"},
        {"March 3-17, 2023", "2023-03-03/2023-03-04 2023-03-17/2023-03-18"},
        {"from march to june 2023", "2023-03-01/2023-04-01 2023-06-01/2023-07-01"},
        {"march-june 2023", "2023-03-01/2023-04-01 2023-06-01/2023-07-01"},
        {"2020-2022", "2020-01-01/2021-01-01 2022-01-01/2023-01-01"},
        {"between 3 and 17 items in March 2024", "2024-03-01/2024-04-01"},
    };
    ASSERT_PERIODS(cases);
}

static void two_periods_in_one_phrase_are_both_read(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"from the first to the second half of 2022", "2022-01-01/2022-07-01 2022-07-01/2023-01-01"},
        {"first half vs second half of 2022", "2022-01-01/2022-07-01 2022-07-01/2023-01-01"},
        {"the first, second and fourth quarter of 2022",
         "2022-01-01/2022-04-01 2022-04-01/2022-07-01 2022-10-01/2023-01-01"},
        {"the first and second quarters of 2022", "2022-01-01/2022-04-01 2022-04-01/2022-07-01"},
        {"the first half of last year compared with the second",
         "2023-01-01/2023-07-01 2023-07-01/2024-01-01"},
        {"from first quarter to third quarter", "2024-01-01/2024-04-01 2023-07-01/2023-10-01"},
        {"third quarter against fourth quarter 2022", "2022-07-01/2022-10-01 2022-10-01/2023-01-01"},
        {"week 12 vs week 13 of 2023", "2023-03-20/2023-03-27 2023-03-27/2023-04-03"},
        {"from Q3 to Q4", "2023-07-01/2023-10-01 2023-10-01/2024-01-01"},
        {"H2 23 vs H2 22", "2023-07-01/2024-01-01 2022-07-01/2023-01-01"},
        {"h1/2023 against h1 '22", "2023-01-01/2023-07-01 2022-01-01/2022-07-01"},
        {"May against March", "2024-05-01/2024-06-01 2024-03-01/2024-04-01"},
        {"may compared with march", "2024-05-01/2024-06-01 2024-03-01/2024-04-01"},
        {"march over april", "2024-03-01/2024-04-01 2024-04-01/2024-05-01"},
        {"between 2022 and 2023 growth", "2022-01-01/2023-01-01 2023-01-01/2024-01-01"},
    };
    ASSERT_PERIODS(cases);
}

static void several_quarters_and_halves_are_said_by_number(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"quarters 1 and 2 of 2023", "2023-01-01/2023-04-01 2023-04-01/2023-07-01"},
        {"quarters 1, 2 and 4 of last year",
         "2023-01-01/2023-04-01 2023-04-01/2023-07-01 2023-10-01/2024-01-01"},
        {"quarters 1, 2, and 4 of 2022", "2022-01-01/2022-04-01 2022-04-01/2022-07-01 2022-10-01/2023-01-01"},
        {"quarters 2 vs 3 2023", "2023-04-01/2023-07-01 2023-07-01/2023-10-01"},
        {"in quarters 3 and 4", "2023-07-01/2023-10-01 2023-10-01/2024-01-01"},
        {"halves 1 and 2 of 2022", "2022-01-01/2022-07-01 2022-07-01/2023-01-01"},
        {"sales in quarter 3", "2023-07-01/2023-10-01"},
        {"the first half-year of 2022", "2022-01-01/2022-07-01"},
        {"the quarters 5 and 6 of 2022", "2022-01-01/2023-01-01"},
        {"2 quarters and 3 weeks", ""},
        {"quarters 2 and", ""},
        {"quarters", ""},
    };
    ASSERT_PERIODS(cases);
}

static void the_first_and_last_units_of_a_year_are_periods(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"the first three months of 2023", "2023-01-01/2023-04-01"},
        {"first 2 quarters of last year", "2023-01-01/2023-07-01"},
        {"the last two quarters of 2022", "2022-07-01/2023-01-01"},
        {"the last 10 days of 2022", "2022-12-22/2023-01-01"},
        {"the first 2 months of the year", "2024-01-01/2024-03-01"},
        {"the first 20 months of 2022", "2022-01-01/2023-01-01"},
        {"the last 3 months", "2024-02-15/2024-05-16"},
    };
    ASSERT_PERIODS(cases);
}

static void two_digits_behind_a_month_may_be_its_year(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"in June 24", "2024-06-01/2024-07-01"},
        {"revenue in jun 23 vs jun 22", "2023-06-01/2023-07-01 2022-06-01/2022-07-01"},
        {"in March 23, April 23 and May 23",
         "2023-03-01/2023-04-01 2023-04-01/2023-05-01 2023-05-01/2023-06-01"},
        {"from Jan-22 to Mar-22", "2022-01-01/2022-02-01 2022-03-01/2022-04-01"},
        {"Feb/23", "2023-02-01/2023-03-01"},
        {"on March 24", "2024-03-24/2024-03-25"},
        {"since March 24", "2024-03-24/2024-03-25"},
        {"in March 24th", "2024-03-24/2024-03-25"},
        {"in March 5", "2024-03-05/2024-03-06"},
        {"in March 30", "2024-03-30/2024-03-31"},
        {"in March 24, 2023", "2023-03-24/2023-03-25"},
    };
    ASSERT_PERIODS(cases);
}

static void two_periods_in_one_phrase_share_their_year(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"Q1 vs Q2 2022", "2022-01-01/2022-04-01 2022-04-01/2022-07-01"},
        {"May versus March 2022", "2022-05-01/2022-06-01 2022-03-01/2022-04-01"},
        {"May against May 2022", "2024-05-01/2024-06-01 2022-05-01/2022-06-01"},
        {"Q3 2022 to Q4", "2022-07-01/2022-10-01 2022-10-01/2023-01-01"},
        {"from November 2022 to March", "2022-11-01/2022-12-01 2023-03-01/2023-04-01"},
        {"Q4 2022 vs Q1", "2022-10-01/2023-01-01 2022-01-01/2022-04-01"},
    };
    ASSERT_PERIODS(cases);
}

static void an_ordinal_beside_a_period_may_be_one_of_something_else(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"the first half of 2022 and the second best product", "2022-01-01/2022-07-01"},
        {"the first and last order in the second half of 2022", "2022-07-01/2023-01-01"},
        {"the second to the first half of 2022", "2022-07-01/2023-01-01 2022-01-01/2022-07-01"},
        {"second half of 2022 over", "2022-07-01/2023-01-01"},
        {"week 12 and week", ""},
        {"first to second", ""},
        {"the first half of 2022 and", "2022-01-01/2022-07-01"},
        {"the first half of 2022 against the", "2022-01-01/2022-07-01"},
    };
    ASSERT_PERIODS(cases);
}

static void days_and_weeks_are_written_in_many_ways(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"jan 5th 2024", "2024-01-05/2024-01-06"},
        {"5.1.2024", "2024-01-05/2024-01-06"},
        {"24.12.23", "2023-12-24/2023-12-25"},
        {"01/05/2024", "2024-01-05/2024-01-06"},
        {"the week of 4 March 2024", "2024-03-04/2024-03-11"},
        {"the week of march 6", "2024-03-04/2024-03-11"},
        {"week 1 of 2024", "2024-01-01/2024-01-08"},
        {"last weekend", "2024-05-11/2024-05-13"},
        {"last friday", "2024-05-10/2024-05-11"},
        {"this week", "2024-05-13/2024-05-20"},
        {"costs 5.1 in 2024", "2024-01-01/2025-01-01"},
    };
    ASSERT_PERIODS(cases);
}

static void seasons_and_feasts_are_periods(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"summer 2023", "2023-06-01/2023-09-01"},
        {"the winter of 2022", "2022-12-01/2023-03-01"},
        {"last summer", "2023-06-01/2023-09-01"},
        {"last spring", "2023-03-01/2023-06-01"},
        {"christmas 2023", "2023-12-25/2023-12-27"},
        {"last christmas", "2023-12-25/2023-12-27"},
        {"new year's eve 2023", "2023-12-31/2024-01-01"},
        {"FY2023", "2023-01-01/2024-01-01"},
        {"orders at christmas", "2023-12-25/2023-12-27"},
        {"christmas goods", ""},
        {"fall sales", ""},
    };
    ASSERT_PERIODS(cases);
}

static void spans_of_time_may_be_counted_loosely(void **state)
{
    (void)state;
    const struct expectation cases[] = {
        {"trailing twelve months", "2023-05-15/2024-05-16"},
        {"in the last two years", "2022-05-15/2024-05-16"},
        {"the last couple of weeks", "2024-05-01/2024-05-16"},
        {"past few months", "2024-02-15/2024-05-16"},
        {"the same month last year", "2023-05-01/2023-06-01"},
        {"the same quarter last year", "2023-04-01/2023-07-01"},
        {"the same week last year", "2023-05-15/2023-05-22"},
        {"by the end of 2023", "2023-01-01/2024-01-01"},
    };
    ASSERT_PERIODS(cases);
}

/* 15 May 2024 is a Wednesday. */
static void weeks_begin_as_told(void **state)
{
    (void)state;
    static const struct expectation of_sunday[] = {
        {"this week", "2024-05-12/2024-05-19"},
        {"last week", "2024-05-05/2024-05-12"},
        {"next week", "2024-05-19/2024-05-26"},
        {"week to date", "2024-05-12/2024-05-16"},
        {"the week of 5 May 2024", "2024-05-05/2024-05-12"},
        {"the week of 4 May 2024", "2024-04-28/2024-05-05"},
        {"week 12 of 2024", "2024-03-18/2024-03-25"},
        {"this month", "2024-05-01/2024-06-01"},
    };
    static const struct expectation of_thursday[] = {{"this week", "2024-05-09/2024-05-16"}};
    assert_periods(of_sunday, sizeof of_sunday / sizeof *of_sunday, 6);
    assert_periods(of_thursday, sizeof of_thursday / sizeof *of_thursday, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_days),
        cmocka_unit_test(months_quarters_and_years_are_half_open),
        cmocka_unit_test(a_later_year_is_meant_for_the_months_before_it),
        cmocka_unit_test(less_usual_forms_are_read_too),
        cmocka_unit_test(relative_periods_follow_today),
        cmocka_unit_test(what_lacks_a_year_is_the_most_recent_one),
        cmocka_unit_test(quarters_and_halves_are_written_in_many_ways),
        cmocka_unit_test(named_months_are_relative_to_today),
        cmocka_unit_test(ranges_share_month_and_year),
        cmocka_unit_test(two_periods_in_one_phrase_are_both_read),
        cmocka_unit_test(several_quarters_and_halves_are_said_by_number),
        cmocka_unit_test(the_first_and_last_units_of_a_year_are_periods),
        cmocka_unit_test(two_digits_behind_a_month_may_be_its_year),
        cmocka_unit_test(two_periods_in_one_phrase_share_their_year),
        cmocka_unit_test(an_ordinal_beside_a_period_may_be_one_of_something_else),
        cmocka_unit_test(days_and_weeks_are_written_in_many_ways),
        cmocka_unit_test(seasons_and_feasts_are_periods),
        cmocka_unit_test(spans_of_time_may_be_counted_loosely),
        cmocka_unit_test(other_words_and_numbers_are_no_periods),
        cmocka_unit_test(weeks_begin_as_told),
        cmocka_unit_test(date_arithmetic_respects_months_and_leap_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
