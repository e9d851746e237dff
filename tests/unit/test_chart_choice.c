#include "test_render_support.h"

#include "chart/chart.h"
#include "chart/data.h"
#include "render/times.h"

static struct chart *collect(const char *question, const char *names, const struct askdb_cell *cells,
                             size_t rows)
{
    struct askdb_error err = {0};
    struct chart *chart = chart_create(question);
    assert_int_equal(send_result(chart_sink(chart), names, cells, rows, &err), 0);
    return chart;
}

static void check_mark(const char *question, const char *names, const struct askdb_cell *cells, size_t rows,
                       enum chart_mark expected)
{
    struct chart *chart = collect(question, names, cells, rows);
    enum chart_mark mark = chart_choose(chart, CHART_NONE);
    if (mark != expected) {
        print_message("%s: %s\n", chart_mark_name(mark), chart_reason(chart));
    }
    assert_int_equal(mark, expected);
    assert_true(strlen(chart_reason(chart)) > 10);
    chart_destroy(chart);
}

static const struct askdb_cell months[] = {
    {.type = ASKDB_TIME, .text = "2024-01-01", .length = 10}, {.type = ASKDB_INTEGER, .integer = 5},
    {.type = ASKDB_TIME, .text = "2024-02-01", .length = 10}, {.type = ASKDB_INTEGER, .integer = 7},
    {.type = ASKDB_TIME, .text = "2024-03-01", .length = 10}, {.type = ASKDB_INTEGER, .integer = 6}};
static const struct askdb_cell cities[] = {
    {.type = ASKDB_TEXT, .text = "Rome", .length = 4},   {.type = ASKDB_INTEGER, .integer = 5},
    {.type = ASKDB_TEXT, .text = "Berlin", .length = 6}, {.type = ASKDB_INTEGER, .integer = 7},
    {.type = ASKDB_TEXT, .text = "Paris", .length = 5},  {.type = ASKDB_INTEGER, .integer = 6}};
static const struct askdb_cell numbers[] = {
    {.type = ASKDB_REAL, .real = 1.5}, {.type = ASKDB_INTEGER, .integer = 50},
    {.type = ASKDB_REAL, .real = 1.6}, {.type = ASKDB_INTEGER, .integer = 60},
    {.type = ASKDB_REAL, .real = 1.9}, {.type = ASKDB_INTEGER, .integer = 88}};

static void a_time_and_a_number_make_a_line(void **state)
{
    (void)state;
    check_mark(NULL, "month|n", months, 3, CHART_LINE);
}

static void text_that_looks_like_a_time_is_one(void **state)
{
    (void)state;
    static const char *const times[][2] = {{"2023", "2024"},
                                           {"2023-11", "2023-12"},
                                           {"2023-11-05", "2023-11-06"},
                                           {"2023-11-05 10:00:00", "2023-11-05T11:30"},
                                           {"2023-11-05 10:00:00.123+02", "2023-11-05 10:00:01Z"}};
    for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
        const struct askdb_cell cells[] = {TEXT(times[i][0]), INT(1), TEXT(times[i][1]), INT(2)};
        check_mark(NULL, "x|n", cells, 2, CHART_LINE);
    }
}

static void one_text_that_is_no_time_makes_a_category(void **state)
{
    (void)state;
    static const char *const others[] = {"later",    "2024-13", "2024-02-30x",     "24-01-01",
                                         "2024-1-1", "99999",   "2024-01-01 25:00"};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        const struct askdb_cell cells[] = {TEXT("2024-01"), INT(1), TEXT(others[i]), INT(2)};
        check_mark(NULL, "x|n", cells, 2, CHART_BAR);
    }
}

static void a_year_as_a_number_is_a_time_where_its_name_says_so(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(2022), INT(5), INT(2023), INT(9), INT(2024), INT(2)};
    check_mark(NULL, "order_year|n", cells, 3, CHART_LINE);
    check_mark(NULL, "height|n", cells, 3, CHART_POINT);
}

static void a_category_beside_a_time_makes_a_line_each(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {
        TIME("2024-01-01"), TEXT("N"), INT(1), TIME("2024-01-01"), TEXT("S"), INT(2),
        TIME("2024-02-01"), TEXT("N"), INT(3), TIME("2024-02-01"), TEXT("S"), INT(4)};
    struct chart *chart = collect(NULL, "month|region|n", cells, 4);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_LINE);
    assert_int_equal(chart->plan.x, 0);
    assert_int_equal(chart->plan.series, 1);
    assert_int_equal(chart->plan.y, 2);
    chart_destroy(chart);
}

static void several_rows_for_a_time_are_points(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TIME("2024-01-01"), INT(1), TIME("2024-01-01"), INT(2),
                                       TIME("2024-02-01"), INT(3)};
    check_mark(NULL, "day|n", cells, 3, CHART_POINT);
}

static void a_category_and_a_number_make_bars_sorted_by_value(void **state)
{
    (void)state;
    struct chart *chart = collect(NULL, "city|n", cities, 3);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.sort, SORT_VALUE);
    assert_int_equal(chart->plan.rows[0], 1);
    assert_int_equal(chart->plan.rows[1], 2);
    assert_int_equal(chart->plan.rows[2], 0);
    chart_destroy(chart);
}

static void bars_keep_the_order_of_the_query(void **state)
{
    (void)state;
    struct chart *chart = collect(NULL, "city|n", cities, 3);
    chart_set_ordered(chart, true);
    chart_choose(chart, CHART_NONE);
    assert_int_equal(chart->plan.sort, SORT_ROWS);
    assert_int_equal(chart->plan.rows[0], 0);
    chart_destroy(chart);
    const struct askdb_cell rising[] = {TEXT("b"), INT(1), TEXT("a"), INT(2), TEXT("c"), INT(3)};
    chart = collect("lowest three", "x|n", rising, 3);
    chart_choose(chart, CHART_NONE);
    assert_int_equal(chart->plan.sort, SORT_ROWS);
    chart_destroy(chart);
}

static void more_than_30_categories_are_cut_to_the_largest(void **state)
{
    (void)state;
    char names[40][8];
    struct askdb_cell cells[80];
    for (size_t i = 0; i < 40; i++) {
        snprintf(names[i], sizeof names[i], "c%02zu", i);
        cells[2 * i] = TEXT(names[i]);
        cells[2 * i + 1] = INT((int64_t)((i * 7) % 40));
    }
    struct chart *chart = collect(NULL, "x|n", cells, 40);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.row_count, 30);
    assert_true(chart_at(chart, chart->plan.rows[0], 1)->number == 39);
    assert_true(chart_at(chart, chart->plan.rows[29], 1)->number == 10);
    assert_non_null(strstr(chart_reason(chart), "the largest 30 of 40 categories"));
    chart_set_ordered(chart, true);
    chart_choose(chart, CHART_NONE);
    assert_non_null(strstr(chart_reason(chart), "the first 30 of 40 categories"));
    assert_int_equal(chart->plan.rows[29], 29);
    chart_destroy(chart);
}

static void two_numbers_make_points(void **state)
{
    (void)state;
    check_mark(NULL, "height|weight", numbers, 3, CHART_POINT);
}

static void one_number_is_big(void **state)
{
    (void)state;
    const struct askdb_cell one[] = {INT(5)}, top[] = {TEXT("Ada"), INT(5)}, several[] = {INT(5), INT(6)};
    check_mark(NULL, "count(*)", one, 1, CHART_NUMBER);
    check_mark(NULL, "name|total", top, 1, CHART_NUMBER);
    check_mark(NULL, "a|b", several, 1, CHART_NUMBER);
}

static void a_column_of_numbers_makes_a_histogram(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {REAL(1.5), REAL(2), REAL(9)};
    struct chart *chart = collect(NULL, "price", cells, 3);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_true(chart->plan.histogram);
    chart_destroy(chart);
}

static void two_categories_make_grouped_bars(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Berlin"), TEXT("x"), INT(1), TEXT("Berlin"), TEXT("y"), INT(2),
                                       TEXT("Paris"),  TEXT("x"), INT(3), TEXT("Paris"),  TEXT("y"), INT(4),
                                       TEXT("Rome"),   TEXT("x"), INT(5)};
    struct chart *chart = collect(NULL, "city|product|n", cells, 5);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.x, 0);
    assert_int_equal(chart->plan.series, 1);
    chart_destroy(chart);
}

static void two_categories_that_do_not_group_make_one_label(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Ada"),  TEXT("Lovelace"), INT(1),
                                       TEXT("Alan"), TEXT("Turing"),   INT(2)};
    struct chart *chart = collect(NULL, "first|last|n", cells, 2);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_string_equal(chart_at(chart, 0, chart->plan.x)->text, "Ada, Lovelace");
    assert_int_equal(chart->plan.series, CHART_NO_COLUMN);
    chart_destroy(chart);
}

static void several_rows_for_a_category_are_points(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a"), INT(1), TEXT("a"), INT(2), TEXT("b"), INT(5)};
    check_mark(NULL, "city|price", cells, 3, CHART_POINT);
}

static void months_and_weekdays_keep_their_own_order(void **state)
{
    (void)state;
    const struct askdb_cell days[] = {TEXT("Sunday"), INT(9), TEXT("monday"), INT(1), TEXT("Wed"), INT(5)};
    const struct askdb_cell named[] = {TEXT("Mar"), INT(9), TEXT("January"), INT(1), TEXT("dec"), INT(5)};
    const struct askdb_cell digits[] = {TEXT("03"), INT(9), TEXT("01"), INT(1), TEXT("12"), INT(5)};
    const struct askdb_cell whole[] = {INT(3), INT(9), INT(1), INT(1), INT(12), INT(5)};
    const struct askdb_cell quarters[] = {TEXT("2024-Q1"), INT(9),          TEXT("2023-Q4"),
                                          INT(1),          TEXT("2024-Q2"), INT(5)};
    static const struct {
        const char *names;
        size_t order[3];
        enum chart_mark mark;
    } cases[] = {{"weekday|n", {1, 2, 0}, CHART_BAR},
                 {"m|n", {1, 0, 2}, CHART_BAR},
                 {"month|n", {1, 0, 2}, CHART_BAR},
                 {"order_month|n", {1, 0, 2}, CHART_BAR},
                 {"q|n", {1, 0, 2}, CHART_LINE}};
    const struct askdb_cell *const results[] = {days, named, digits, whole, quarters};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct chart *chart = collect(NULL, cases[i].names, results[i], 3);
        assert_int_equal(chart_choose(chart, CHART_NONE), cases[i].mark);
        assert_int_equal(chart->plan.sort, SORT_NATURAL);
        for (size_t row = 0; row < 3; row++) {
            assert_int_equal(chart->plan.rows[row], cases[i].order[row]);
        }
        chart_destroy(chart);
    }
}

static void years_beside_months_are_series(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(2023), INT(1), INT(5), INT(2023), INT(2), INT(6),
                                       INT(2024), INT(1), INT(7), INT(2024), INT(2), INT(8)};
    struct chart *chart = collect(NULL, "year|month|n", cells, 4);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.x, 1);
    assert_int_equal(chart->plan.series, 0);
    chart_destroy(chart);
}

static void identifiers_are_no_measure(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(17), TEXT("a"), INT(5), INT(18), TEXT("b"), INT(3)};
    struct chart *chart = collect(NULL, "customer_id|name|total", cells, 2);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.x, 1);
    assert_int_equal(chart->plan.y, 2);
    chart_destroy(chart);
    const struct askdb_cell only[] = {TEXT("a"), INT(17), TEXT("b"), INT(18)};
    check_mark(NULL, "name|id", only, 2, CHART_NONE);
}

static void the_question_names_the_chart(void **state)
{
    (void)state;
    check_mark("share of orders by city", "city|n", cities, 3, CHART_ARC);
    check_mark("Orders by city as a pie", "city|n", cities, 3, CHART_ARC);
    check_mark("what percentage of orders does each city have", "city|n", cities, 3, CHART_ARC);
    check_mark("distribution of orders over the months", "month|n", months, 3, CHART_BAR);
    check_mark("bar chart of orders per month", "month|n", months, 3, CHART_BAR);
    check_mark("orders per month as bars", "month|n", months, 3, CHART_BAR);
    check_mark("trend of weight", "height|weight", numbers, 3, CHART_LINE);
    check_mark("weight over time", "height|weight", numbers, 3, CHART_LINE);
    check_mark("draw a line chart", "height|weight", numbers, 3, CHART_LINE);
}

static void words_that_only_look_like_charts_do_not_count(void **state)
{
    (void)state;
    check_mark("orders per product line", "height|weight", numbers, 3, CHART_POINT);
    check_mark("sales of the chocolate bar per month", "month|n", months, 3, CHART_LINE);
    check_mark("share price per month", "month|n", months, 3, CHART_LINE);
    check_mark("trend by city", "city|n", cities, 3, CHART_BAR);
}

static void the_relationship_of_two_numbers_makes_points(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a"), INT(1),    INT(5), TEXT("b"), INT(2),
                                       INT(6),    TEXT("c"), INT(3), INT(9)};
    check_mark("price and stock of each product", "name|price|stock", cells, 3, CHART_BAR);
    struct chart *chart = collect("correlation of price and stock", "name|price|stock", cells, 3);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_POINT);
    assert_int_equal(chart->plan.x, 1);
    assert_int_equal(chart->plan.y, 2);
    chart_destroy(chart);
}

static void a_share_of_many_or_negative_parts_stays_bars(void **state)
{
    (void)state;
    const struct askdb_cell seven[] = {TEXT("a"), INT(1),    TEXT("b"), INT(2),    TEXT("c"),
                                       INT(9),    TEXT("d"), INT(4),    TEXT("e"), INT(5),
                                       TEXT("f"), INT(6),    TEXT("g"), INT(7)};
    const struct askdb_cell negative[] = {TEXT("a"), INT(1), TEXT("b"), INT(-2)};
    check_mark("share by city", "city|n", seven, 7, CHART_BAR);
    check_mark("share by city", "city|n", seven, 6, CHART_ARC);
    check_mark("share by city", "city|n", negative, 2, CHART_BAR);
}

static void what_cannot_be_drawn_says_why(void **state)
{
    (void)state;
    const struct askdb_cell texts[] = {TEXT("a"), TEXT("b")}, blob[] = {BLOB("x"), INT(1)},
                            nils[] = {NIL, NIL};
    struct askdb_error err = {0};
    check_mark(NULL, "a|b", NULL, 0, CHART_NONE);
    check_mark(NULL, "a|b", texts, 1, CHART_NONE);
    check_mark(NULL, "a|b", nils, 1, CHART_NONE);
    check_mark(NULL, "a|b", blob, 1, CHART_NUMBER);
    struct chart *chart = collect(NULL, "a|b", texts, 1);
    assert_int_equal(chart_print_vega_lite(chart, stdout, &err), -ASKDB_USAGE);
    assert_string_equal(err.message, "no chart: no column holds numbers");
    chart_destroy(chart);
}

static void a_forced_mark_overrides_the_rules(void **state)
{
    (void)state;
    static const enum chart_mark marks[] = {CHART_BAR, CHART_LINE, CHART_POINT, CHART_ARC, CHART_NUMBER};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        struct chart *chart = collect("trend", "city|n", cities, 3);
        assert_int_equal(chart_choose(chart, marks[i]), marks[i]);
        assert_non_null(strstr(chart_reason(chart), ", as asked for: "));
        assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
        chart_destroy(chart);
    }
}

static void a_forced_mark_that_cannot_be_is_refused(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {REAL(1.5), REAL(2), REAL(-9)};
    static const enum chart_mark marks[] = {CHART_LINE, CHART_POINT, CHART_ARC};
    struct chart *chart = collect(NULL, "price", cells, 3);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        assert_int_equal(chart_choose(chart, marks[i]), CHART_NONE);
        assert_non_null(strstr(chart_reason(chart), " need"));
    }
    chart_destroy(chart);
}

static void a_chart_named_in_the_question_is_drawn_with_whatever_numbers_there_are(void **state)
{
    (void)state;
    const struct askdb_cell ids[] = {TEXT("a"), INT(17), TEXT("b"), INT(18)};
    const struct askdb_cell pairs[] = {INT(1), REAL(0.5), INT(2), REAL(1.5), INT(3), REAL(9)};
    check_mark("names and ids", "name|id", ids, 2, CHART_NONE);
    check_mark("names and ids in a bar chart", "name|id", ids, 2, CHART_BAR);
    check_mark("a scatter plot of ids and prices", "id|price", pairs, 3, CHART_POINT);
    check_mark("orders by city as a bar chart", "city|n", cities, 1, CHART_BAR);
    check_mark("show it as a scatter plot", "city|n", cities, 3, CHART_POINT);
}

static void a_chart_named_that_cannot_be_falls_back_to_the_rules(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a"), INT(1), TEXT("b"), INT(-2)};
    check_mark("a pie chart of gains", "city|n", cells, 2, CHART_BAR);
}

static void numbers_kept_as_text_measure_where_nothing_else_does(void **state)
{
    (void)state;
    const struct askdb_cell ages[] = {TEXT("Rex"), TEXT("7"), TEXT("Ida"), TEXT("12.5"), TEXT("Bo"), NIL};
    const struct askdb_cell zips[] = {TEXT("Rex"), TEXT("07100"), TEXT("Ida"), TEXT("12345")};
    struct chart *chart = collect(NULL, "name|age", ages, 3);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.y, 1);
    assert_true(chart_at(chart, 1, 1)->number == 12.5);
    chart_destroy(chart);
    check_mark(NULL, "name|place", zips, 2, CHART_NONE);
}

static void the_key_of_a_group_is_no_measure(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(18), INT(5), INT(19), INT(2), INT(25), INT(9)};
    struct chart *chart = collect(NULL, "age|count(*)", cells, 3);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.x, 0);
    assert_int_equal(chart->plan.sort, SORT_NATURAL);
    chart_destroy(chart);
    check_mark(NULL, "age|height", cells, 3, CHART_POINT);
    check_mark(NULL, "customer_id|sum(price)", cells, 3, CHART_BAR);
}

static void two_things_of_the_same_name_have_a_bar_each(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Ann"), INT(3), TEXT("Bo"), INT(4),
                                       TEXT("Ann"), INT(9), TEXT("Cy"), INT(1)};
    struct chart *chart = collect(NULL, "name|age", cells, 4);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_int_equal(chart->plan.row_count, 4);
    assert_string_equal(chart_at(chart, 2, chart->plan.x)->text, "Ann (2)");
    chart_destroy(chart);
}

static void a_pie_of_many_parts_sums_the_rest(void **state)
{
    (void)state;
    struct askdb_cell cells[20];
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    for (int i = 0; i < 10; i++) {
        cells[2 * i] = TEXT(names[i]);
        cells[2 * i + 1] = INT(i + 1);
    }
    struct chart *chart = collect("pie chart of orders by city", "city|orders", cells, 10);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_ARC);
    assert_int_equal(chart->plan.row_count, 7);
    const size_t rest = chart->plan.rows[6];
    assert_string_equal(chart_at(chart, rest, 0)->text, "other (4)");
    assert_true(chart_at(chart, rest, 1)->number == 1 + 2 + 3 + 4);
    assert_non_null(strstr(chart_reason(chart), "the rest as \"other\""));
    chart_destroy(chart);
    chart = collect("pie chart of prices by city", "city|avg(price)", cells, 10);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_ARC);
    assert_int_equal(chart->plan.row_count, 6); /* averages have no sum */
    chart_destroy(chart);
}

static void calendar_numbers_are_shown_as_words(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(6), INT(9), INT(0), INT(1), INT(1), INT(5)};
    struct chart *chart = collect(NULL, "weekday|n", cells, 3);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_string_equal(chart_at(chart, chart->plan.rows[0], 0)->text, "Sun");
    assert_string_equal(chart_at(chart, chart->plan.rows[2], 0)->text, "Sat");
    chart_destroy(chart);
    chart = collect(NULL, "CAST(strftime('%w', ordered_at) AS INTEGER)|count(*)", cells, 3);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_string_equal(chart->columns[0].title, "weekday");
    chart_destroy(chart);
    const struct askdb_cell months_as_text[] = {TEXT("12"), INT(9), TEXT("02"), INT(1)};
    chart = collect(NULL, "month|n", months_as_text, 2);
    assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
    assert_string_equal(chart_at(chart, chart->plan.rows[0], 0)->text, "Feb");
    chart_destroy(chart);
}

static void titles_and_formats_come_from_the_names(void **state)
{
    (void)state;
    static const struct {
        const char *name, *title;
        enum chart_format format;
    } cases[] = {{"sum(order_lines.unit_price)", "total unit price", FORMAT_MONEY},
                 {"count(*)", "count", FORMAT_PLAIN},
                 {"count(DISTINCT customer_id)", "different customer id", FORMAT_PLAIN},
                 {"avg_salary", "avg salary", FORMAT_MONEY},
                 {"share", "share (%)", FORMAT_PERCENT},
                 {"share_price", "share price", FORMAT_MONEY},
                 {"return_rate", "return rate", FORMAT_PLAIN},
                 {"t.x['a']", "t.x['a']", FORMAT_PLAIN}};
    const struct askdb_cell cells[] = {TEXT("a"), REAL(55.5), TEXT("b"), REAL(44.5)};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char names[64];
        snprintf(names, sizeof names, "city|%s", cases[i].name);
        struct chart *chart = collect(NULL, names, cells, 2);
        assert_int_equal(chart_choose(chart, CHART_NONE), CHART_BAR);
        assert_string_equal(chart->columns[1].title, cases[i].title);
        assert_int_equal(chart->columns[1].format, cases[i].format);
        chart_destroy(chart);
    }
    const struct askdb_cell ratios[] = {TEXT("a"), REAL(0.25), TEXT("b"), REAL(0.75)};
    struct chart *chart = collect(NULL, "city|return_rate", ratios, 2);
    chart_choose(chart, CHART_NONE);
    assert_int_equal(chart->columns[1].format, FORMAT_FRACTION);
    chart_destroy(chart);
}

static void the_row_after_5000_is_refused(void **state)
{
    (void)state;
    struct askdb_error err = {0};
    struct askdb_cell *cells = calloc(5001, sizeof *cells);
    assert_non_null(cells);
    for (int i = 0; i < 5001; i++) {
        cells[i] = INT(i);
    }
    struct chart *chart = chart_create(NULL);
    assert_int_equal(send_result(chart_sink(chart), "n", cells, 5000, &err), 0);
    assert_int_equal(chart_sink(chart)->row(chart_sink(chart)->context, cells, 1, &err), -ASKDB_USAGE);
    chart_destroy(chart);
    free(cells);
}

static void dates_at_the_start_of_months_are_months(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        enum chart_unit unit;
    } cases[] = {{"2024-01-01", "2024-02-01", UNIT_MONTH},
                 {"2024-01-01 00:00:00+00", "2024-02-01 00:00:00+00", UNIT_MONTH},
                 {"2023-01-01", "2024-01-01", UNIT_YEAR},
                 {"2024-01-01", "2024-01-15", UNIT_DAY},
                 {"2024-01-01 00:00:00", "2024-01-01 12:00:00", UNIT_MINUTE},
                 {"2024-01-01 00:00:00", "2024-01-01 12:00:01", UNIT_SECOND},
                 {"2023", "2024", UNIT_YEAR}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct askdb_cell cells[] = {TIME(cases[i].a), INT(1), TIME(cases[i].b), INT(2)};
        struct chart *chart = collect(NULL, "t|n", cells, 2);
        chart_choose(chart, CHART_NONE);
        assert_int_equal(chart->columns[0].unit, cases[i].unit);
        chart_destroy(chart);
    }
}

static void marks_have_names(void **state)
{
    (void)state;
    assert_int_equal(chart_mark_from_name("bar"), CHART_BAR);
    assert_int_equal(chart_mark_from_name("pie"), CHART_ARC);
    assert_int_equal(chart_mark_from_name("scatter"), CHART_POINT);
    assert_int_equal(chart_mark_from_name("radar"), CHART_NONE);
    assert_string_equal(chart_mark_name(CHART_ARC), "arc");
    assert_string_equal(chart_mark_name(CHART_NONE), "none");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_and_a_number_make_a_line),
        cmocka_unit_test(text_that_looks_like_a_time_is_one),
        cmocka_unit_test(one_text_that_is_no_time_makes_a_category),
        cmocka_unit_test(a_year_as_a_number_is_a_time_where_its_name_says_so),
        cmocka_unit_test(a_category_beside_a_time_makes_a_line_each),
        cmocka_unit_test(several_rows_for_a_time_are_points),
        cmocka_unit_test(a_category_and_a_number_make_bars_sorted_by_value),
        cmocka_unit_test(bars_keep_the_order_of_the_query),
        cmocka_unit_test(more_than_30_categories_are_cut_to_the_largest),
        cmocka_unit_test(two_numbers_make_points),
        cmocka_unit_test(one_number_is_big),
        cmocka_unit_test(a_column_of_numbers_makes_a_histogram),
        cmocka_unit_test(two_categories_make_grouped_bars),
        cmocka_unit_test(two_categories_that_do_not_group_make_one_label),
        cmocka_unit_test(several_rows_for_a_category_are_points),
        cmocka_unit_test(months_and_weekdays_keep_their_own_order),
        cmocka_unit_test(years_beside_months_are_series),
        cmocka_unit_test(identifiers_are_no_measure),
        cmocka_unit_test(the_question_names_the_chart),
        cmocka_unit_test(words_that_only_look_like_charts_do_not_count),
        cmocka_unit_test(the_relationship_of_two_numbers_makes_points),
        cmocka_unit_test(a_share_of_many_or_negative_parts_stays_bars),
        cmocka_unit_test(what_cannot_be_drawn_says_why),
        cmocka_unit_test(a_forced_mark_overrides_the_rules),
        cmocka_unit_test(a_forced_mark_that_cannot_be_is_refused),
        cmocka_unit_test(a_chart_named_in_the_question_is_drawn_with_whatever_numbers_there_are),
        cmocka_unit_test(a_chart_named_that_cannot_be_falls_back_to_the_rules),
        cmocka_unit_test(numbers_kept_as_text_measure_where_nothing_else_does),
        cmocka_unit_test(the_key_of_a_group_is_no_measure),
        cmocka_unit_test(two_things_of_the_same_name_have_a_bar_each),
        cmocka_unit_test(a_pie_of_many_parts_sums_the_rest),
        cmocka_unit_test(calendar_numbers_are_shown_as_words),
        cmocka_unit_test(titles_and_formats_come_from_the_names),
        cmocka_unit_test(the_row_after_5000_is_refused),
        cmocka_unit_test(dates_at_the_start_of_months_are_months),
        cmocka_unit_test(marks_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
