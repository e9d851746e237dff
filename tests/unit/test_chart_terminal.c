#include "test_render_support.h"

#include "chart/chart.h"
#include "util/utf8.h"

/* The chart as drawn; to be freed. */
static char *drawn(const char *question, const char *names, const struct askdb_cell *cells, size_t rows,
                   enum chart_mark force, struct chart_terminal terminal)
{
    struct askdb_error err = {0};
    struct chart *chart = chart_create(question);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_int_equal(send_result(chart_sink(chart), names, cells, rows, &err), 0);
    chart_choose(chart, force);
    assert_int_equal(chart_print_terminal(chart, &terminal, out, &err), 0);
    chart_destroy(chart);
    fclose(out);
    return text;
}

static void check_drawn(const char *names, const struct askdb_cell *cells, size_t rows, bool ascii,
                        const char *expected)
{
    struct chart_terminal terminal = {.width = 30, .ascii = ascii};
    char *text = drawn(NULL, names, cells, rows, CHART_NONE, terminal);
    assert_string_equal(text, expected);
    free(text);
}

static const struct askdb_cell cities[] = {
    {.type = ASKDB_TEXT, .text = "Rome", .length = 4},          {.type = ASKDB_INTEGER, .integer = 1000},
    {.type = ASKDB_TEXT, .text = "M\xC3\xA1laga", .length = 7}, {.type = ASKDB_INTEGER, .integer = 4000},
    {.type = ASKDB_TEXT, .text = "Paris", .length = 5},         {.type = ASKDB_INTEGER, .integer = 2000}};

static void bars_have_a_label_and_a_value(void **state)
{
    (void)state;
    check_drawn("city|n", cities, 3, false,
                "n, by city\n"
                "M\xC3\xA1laga \xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88"
                "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88"
                "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88 4,000\n"
                "Paris  \xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88"
                "\xE2\x96\x88\xE2\x96\x8C 2,000\n"
                "Rome   \xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x8E 1,000\n");
}

static void ascii_has_no_other_character(void **state)
{
    (void)state;
    check_drawn("city|n", cities, 3, true,
                "n, by city\n"
                "M?laga ################# 4,000\n"
                "Paris  ######### 2,000\n"
                "Rome   #### 1,000\n");
}

static void negative_bars_go_left_of_zero(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("up"), INT(10), TEXT("down"), INT(-10)};
    check_drawn("way|n", cells, 2, true,
                "n, by way\n"
                "up              ########### 10\n"
                "down ###########           -10\n");
}

static const struct askdb_cell series[] = {{.type = ASKDB_TIME, .text = "2024-01-01", .length = 10},
                                           {.type = ASKDB_TEXT, .text = "\x1b[31mred", .length = 8},
                                           {.type = ASKDB_INTEGER, .integer = 1},
                                           {.type = ASKDB_TIME, .text = "2024-01-01", .length = 10},
                                           {.type = ASKDB_TEXT, .text = "blue", .length = 4},
                                           {.type = ASKDB_INTEGER, .integer = 2},
                                           {.type = ASKDB_TIME, .text = "2024-02-01", .length = 10},
                                           {.type = ASKDB_TEXT, .text = "\x1b[31mred", .length = 8},
                                           {.type = ASKDB_INTEGER, .integer = 3},
                                           {.type = ASKDB_TIME, .text = "2024-02-01", .length = 10},
                                           {.type = ASKDB_TEXT, .text = "blue", .length = 4},
                                           {.type = ASKDB_INTEGER, .integer = 4}};

static void series_without_colours_have_a_symbol_each(void **state)
{
    (void)state;
    char *text =
        drawn("trend", "month|colour|n", series, 4, CHART_NONE, (struct chart_terminal){.width = 40});
    assert_non_null(strstr(text, "Jan 2024"));
    assert_non_null(strstr(text, "Feb 2024\n"));
    assert_non_null(strstr(text, "* \\x1b[31mred  + blue\n"));
    assert_null(strchr(text, '\x1b'));
    free(text);
}

static void only_colours_of_its_own_reach_the_terminal(void **state)
{
    (void)state;
    char *text = drawn("a\x1b[2Jb", "month|colour|n", series, 4, CHART_NONE,
                       (struct chart_terminal){.width = 40, .colour = true});
    for (const char *at = strchr(text, '\x1b'); at != NULL; at = strchr(at + 1, '\x1b')) {
        assert_int_equal(at[1], '[');
        size_t digits = strspn(at + 2, "0123456789");
        assert_int_equal(at[2 + digits], 'm');
    }
    assert_null(strstr(text, "\x1b[2J"));
    assert_non_null(strstr(text, "\x1b[34m"));
    free(text);
}

static void no_line_is_wider_than_the_terminal(void **state)
{
    (void)state;
    const struct askdb_cell wide[] = {TEXT("a label that is much longer than the terminal is wide"),
                                      INT(123456), TEXT("b"), INT(-7)};
    static const enum chart_mark marks[] = {CHART_NUMBER, CHART_BAR, CHART_LINE, CHART_POINT};
    for (size_t width = 30; width <= 120; width += 15) {
        for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
            char *text =
                drawn("what is it", "city|n", wide, 2, marks[i], (struct chart_terminal){.width = width});
            for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
                if (utf8_width(line, strlen(line)) > width) {
                    print_message("%zu: %s\n", width, line);
                }
                assert_true(utf8_width(line, strlen(line)) <= width);
            }
            free(text);
        }
    }
}

static void more_series_than_colours_become_sparklines(void **state)
{
    (void)state;
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g"};
    struct askdb_cell cells[7 * 2 * 3];
    for (size_t i = 0; i < 7; i++) {
        for (size_t j = 0; j < 2; j++) {
            struct askdb_cell *row = &cells[(i * 2 + j) * 3];
            row[0] = j == 0 ? TIME("2024-01-01") : TIME("2024-02-01");
            row[1] = TEXT(names[i]);
            row[2] = INT((int64_t)(j * i));
        }
    }
    char *text = drawn(NULL, "month|shop|n", cells, 14, CHART_NONE, (struct chart_terminal){.width = 40});
    assert_non_null(strstr(text, "n, by month and shop\n"));
    assert_non_null(strstr(text, "g \xE2\x96\x81\xE2\x96\x88 0 \xE2\x86\x92 6\n"));
    assert_non_null(strstr(text, "a \xE2\x96\x81\xE2\x96\x81 0 \xE2\x86\x92 0\n"));
    free(text);
}

static void a_pie_says_percentages(void **state)
{
    (void)state;
    char *text =
        drawn("share by city", "city|n", cities, 3, CHART_NONE, (struct chart_terminal){.width = 40});
    assert_non_null(strstr(text, "4,000 (57.1%)\n"));
    free(text);
}

static void a_histogram_counts_in_bins(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {REAL(1.5), REAL(2), REAL(19)};
    char *text =
        drawn(NULL, "price", cells, 3, CHART_NONE, (struct chart_terminal){.width = 40, .ascii = true});
    assert_non_null(strstr(text, "0 to 2"));
    assert_non_null(strstr(text, "18 to 20"));
    free(text);
}

static void numbers_have_thousands_and_units(void **state)
{
    (void)state;
    const struct askdb_cell money[] = {REAL(1234567.5)},
                            shares[] = {TEXT("a"), REAL(0.125), TEXT("b"), REAL(0.5)};
    char *text = drawn(NULL, "revenue", money, 1, CHART_NONE, (struct chart_terminal){.width = 40});
    assert_string_equal(text, "  1,234,567.50  revenue\n");
    free(text);
    text = drawn(NULL, "city|error_rate", shares, 2, CHART_NONE, (struct chart_terminal){.width = 40});
    assert_non_null(strstr(text, " 12.5%\n"));
    free(text);
}

static void ticks_are_round(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TIME("2023-11-01"), INT(107), TIME("2024-02-01"), INT(480),
                                       TIME("2024-05-01"), INT(311), TIME("2024-08-01"), INT(433)};
    char *text =
        drawn(NULL, "month|n", cells, 4, CHART_LINE, (struct chart_terminal){.width = 70, .ascii = true});
    static const char *const expected[] = {"600 +", "400 +", "200 +", "  0 +", "Jan 2024"};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        assert_non_null(strstr(text, expected[i]));
    }
    assert_null(strstr(text, "480"));
    free(text);
}

/* Of eight months in a row the middle one has no row, or no value: the line has two ends more. */
static void a_missing_period_is_a_gap(void **state)
{
    (void)state;
    static const char *const months[] = {"2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01",
                                         "2025-06-01", "2025-07-01", "2025-08-01", "2025-09-01"};
    struct askdb_cell cells[16];
    for (size_t i = 0; i < 8; i++) {
        cells[2 * i] = TIME(months[i]);
        cells[2 * i + 1] = INT(5);
    }
    char *text =
        drawn(NULL, "month|n", cells, 8, CHART_LINE, (struct chart_terminal){.width = 60, .ascii = true});
    const char *line = strstr(text, "***");
    assert_non_null(line);
    const char *end = line + strspn(line, "*");
    assert_true(strspn(end, " ") > 5 && end[strspn(end, " ")] == '*');
    free(text);
}

static void measures_that_are_not_drawn_are_said(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a"), INT(1), INT(20), TEXT("b"), INT(2), INT(10)};
    char *text =
        drawn(NULL, "city|orders|returns", cells, 2, CHART_BAR, (struct chart_terminal){.width = 40});
    assert_non_null(strstr(text, "(not drawn: "));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bars_have_a_label_and_a_value),
        cmocka_unit_test(ascii_has_no_other_character),
        cmocka_unit_test(negative_bars_go_left_of_zero),
        cmocka_unit_test(series_without_colours_have_a_symbol_each),
        cmocka_unit_test(only_colours_of_its_own_reach_the_terminal),
        cmocka_unit_test(no_line_is_wider_than_the_terminal),
        cmocka_unit_test(more_series_than_colours_become_sparklines),
        cmocka_unit_test(a_pie_says_percentages),
        cmocka_unit_test(a_histogram_counts_in_bins),
        cmocka_unit_test(numbers_have_thousands_and_units),
        cmocka_unit_test(ticks_are_round),
        cmocka_unit_test(a_missing_period_is_a_gap),
        cmocka_unit_test(measures_that_are_not_drawn_are_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
