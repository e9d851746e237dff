#include "test_render_support.h"

#include "render/figures.h"
#include "render/table_layout.h"
#include "util/utf8.h"

static void numbers_stand_right_and_text_left(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Ada"), INT(12), TEXT("Bo"), DECIMAL("1234.50")};
    check_render("table", NULL, "name|total", cells, 2,
                 "┌──────┬────────┐\n"
                 "│ name │  total │\n"
                 "├──────┼────────┤\n"
                 "│ Ada  │     12 │\n"
                 "│ Bo   │ 1234.5 │\n"
                 "└──────┴────────┘\n"
                 "(2 rows)\n");
}

static void one_text_makes_a_column_text(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(1), TEXT("abc"), NIL};
    check_render("table", NULL, "x", cells, 3,
                 "┌─────┐\n│ x   │\n├─────┤\n│ 1   │\n│ abc │\n│     │\n└─────┘\n(3 rows)\n");
}

static void null_prints_as_asked(void **state)
{
    (void)state;
    const struct render_options options = {.null_text = "NULL"};
    const struct askdb_cell cells[] = {NIL, INT(5)};
    check_render("table", &options, "n", cells, 2,
                 "┌──────┐\n│    n │\n├──────┤\n│ NULL │\n│    5 │\n└──────┘\n(2 rows)\n");
}

static void figures_are_rounded_by_what_they_are(void **state)
{
    (void)state;
    const struct render_options options = {.figures = true, .null_text = "-"};
    const struct askdb_cell cells[] = {TEXT("a"),        REAL(61.8751819858294),
                                       REAL(10.0 / 3.0), DECIMAL("3237.5"),
                                       REAL(1.5),        INT(7),
                                       TEXT("b"),        REAL(38.1248180141706),
                                       REAL(0.05 / 7.0), DECIMAL("12"),
                                       REAL(-2.25),      INT(12),
                                       TEXT("c"),        NIL,
                                       REAL(99.9999999), DECIMAL("0.99"),
                                       REAL(3),          NIL};
    check_render("table", &options, "k|share|avg_days|sum_amount|x|n", cells, 3,
                 "┌───┬────────┬──────────┬────────────┬───────┬────┐\n"
                 "│ k │  share │ avg_days │ sum_amount │     x │  n │\n"
                 "├───┼────────┼──────────┼────────────┼───────┼────┤\n"
                 "│ a │ 61.9 % │   3.3333 │    3237.50 │  1.5  │  7 │\n"
                 "│ b │ 38.1 % │   0.0071 │      12.00 │ -2.25 │ 12 │\n"
                 "│ c │      - │ 100.0000 │       0.99 │  3    │  - │\n"
                 "└───┴────────┴──────────┴────────────┴───────┴────┘\n"
                 "(3 rows)\n");
}

static void told_figures_are_written_as_told(void **state)
{
    (void)state;
    static const struct askdb_figures money = {ASKDB_FIGURES_MONEY, 0, "euros"},
                                      share = {ASKDB_FIGURES_SHARE, 1, ""},
                                      percent = {ASKDB_FIGURES_PERCENT, -1, ""},
                                      plain = {ASKDB_FIGURES_NUMBER, -1, ""};
    const struct {
        const struct askdb_figures *figures;
        struct askdb_cell cell;
        const char *text;
    } cases[] = {{&money, REAL(1234.5), "1235"},      {&money, REAL(-0.4), "0"},
                 {&money, REAL(999.6), "1000"},       {&money, INT(12), "12"},
                 {&share, REAL(0.12345), "12.3 %"},   {&share, REAL(1), "100.0 %"},
                 {&share, REAL(0.0004), "0.0 %"},     {&share, REAL(-0.5), "-50.0 %"},
                 {&share, REAL(12.3456), "1234.6 %"}, {&share, DECIMAL("0.9999"), "100.0 %"},
                 {&percent, REAL(12.25), "12.3 %"},   {&plain, REAL(2.5), "2.5"},
                 {&percent, REAL(1e300), "1e+300"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct askdb_column column = {.name = "share", .type = ASKDB_REAL, .figures = cases[i].figures};
        char *text = NULL;
        size_t size = 0;
        FILE *out = open_memstream(&text, &size);
        assert_true(figures_write_told(out, &column, &cases[i].cell, false));
        fclose(out);
        assert_string_equal(text, cases[i].text);
        free(text);
    }
    const struct askdb_cell text = TEXT("12");
    assert_false(figures_write_told(
        stdout, &(struct askdb_column){.name = "x", .type = ASKDB_REAL, .figures = &money}, &text, false));
    assert_false(figures_write_told(stdout, &(struct askdb_column){.name = "x"}, &text, false));
}

/* Coordinates, parts of 1 and numbers with an exponent say more than three digits. */
static void figures_that_are_no_quotients_stay_as_they_are(void **state)
{
    (void)state;
    const struct render_options options = {.figures = true, .thousands = true};
    const struct askdb_cell cells[] = {REAL(48.137154), REAL(0.25), REAL(1e300), INT(1234567),
                                       REAL(-0.1278),   REAL(1),    REAL(2.5),   INT(-1)};
    check_render("table", &options, "lat|share|price|n", cells, 2,
                 "┌───────────┬───────┬────────┬───────────┐\n"
                 "│       lat │ share │  price │         n │\n"
                 "├───────────┼───────┼────────┼───────────┤\n"
                 "│ 48.137154 │  0.25 │ 1e+300 │ 1,234,567 │\n"
                 "│ -0.1278   │  1    │    2.5 │        -1 │\n"
                 "└───────────┴───────┴────────┴───────────┘\n"
                 "(2 rows)\n");
}

static void no_rows_and_one_row_have_their_footer(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {BOOL(1)};
    check_render("table", NULL, "a", NULL, 0, "┌───┐\n│ a │\n├───┤\n└───┘\n(0 rows)\n");
    check_render("table", NULL, "a", cells, 1, "┌──────┐\n│ a    │\n├──────┤\n│ true │\n└──────┘\n(1 row)\n");
}

static void columns_align_whatever_the_script(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("日本語"), TEXT("e\xCC\x81t\xC3\xA9"), TEXT("😀"), TEXT("abcdef"),
                                       TEXT("ｗｉｄ")};
    check_render(
        "table", NULL, "名前", cells, 5,
        "┌────────┐\n│ 名前   │\n├────────┤\n│ 日本語 │\n│ e\xCC\x81t\xC3\xA9    │\n│ 😀     │\n│ abcdef │\n"
        "│ ｗｉｄ │\n└────────┘\n(5 rows)\n");
}

static void line_ends_show_as_an_arrow(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a\nb\r\nc\td")};
    check_render("table", NULL, "x", cells, 1,
                 "┌──────────┐\n│ x        │\n├──────────┤\n│ a↵b↵c\\td │\n└──────────┘\n(1 row)\n");
}

static void every_line_fits_the_terminal(const char *text, size_t width)
{
    for (const char *line = text; *line != '\0';) {
        const char *end = strchr(line, '\n');
        assert_non_null(end);
        assert_true(utf8_width(line, (size_t)(end - line)) <= width);
        line = end + 1;
    }
}

static void the_widest_text_wraps_first(void **state)
{
    (void)state;
    const struct render_options options = {.width = 30};
    const struct askdb_cell cells[] = {TEXT("short"), TEXT("a rather long text that wraps into lines"),
                                       INT(123456)};
    check_render("table", &options, "a|b|c", cells, 1,
                 "┌───────┬───────────┬────────┐\n"
                 "│ a     │ b         │      c │\n"
                 "├───────┼───────────┼────────┤\n"
                 "│ short │ a rather  │ 123456 │\n"
                 "│       │ long text │        │\n"
                 "│       │ that wra… │        │\n"
                 "└───────┴───────────┴────────┘\n"
                 "(1 row)\n");
}

static void cutting_never_splits_a_character(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("日本語テキスト日本語"), TEXT("éééééééééééé"),
                                       TEXT("e\xCC\x81"
                                            "e\xCC\x81"
                                            "e\xCC\x81"
                                            "e\xCC\x81"
                                            "e\xCC\x81"
                                            "e\xCC\x81"
                                            "e\xCC\x81"),
                                       TEXT("😀😀😀😀😀😀")};
    for (size_t width = 33; width < 70; width++) {
        const struct render_options options = {.width = width};
        char *text = render_text("table", &options, "a|b|c|d", cells, 1);
        assert_true(utf8_valid(text, strlen(text)));
        assert_null(strstr(text, "\xEF\xBF\xBD"));
        every_line_fits_the_terminal(text, width);
        free(text);
    }
}

static void a_combining_mark_stays_with_its_letter(void **state)
{
    (void)state;
    const struct render_options options = {.width = 9};
    const struct askdb_cell cells[] = {TEXT("abce\xCC\x81xyz")};
    check_render("table", &options, "a", cells, 1,
                 "┌───────┐\n│ a     │\n├───────┤\n│ abce\xCC\x81x │\n│ yz    │\n└───────┘\n(1 row)\n");
}

static void numbers_are_never_cut(void **state)
{
    (void)state;
    const struct render_options options = {.width = 24};
    const struct askdb_cell cells[] = {INT(1234567890123), TEXT("some text")};
    char *text = render_text("table", &options, "a long heading|b", cells, 1);
    assert_non_null(strstr(text, "│ 1234567890123 │ some  │\n│               │ text  │"));
    assert_non_null(strstr(text, "│ a long headi… │"));
    free(text);
}

static void thousands_are_written_on_request(void **state)
{
    (void)state;
    const struct render_options options = {.thousands = true};
    const struct askdb_cell cells[] = {INT(-1234567), REAL(1234.5), DECIMAL("999"), TEXT("1234567")};
    char *text = render_text("table", &options, "a|b|c|d", cells, 1);
    assert_non_null(strstr(text, "│ -1,234,567 │ 1,234.5 │ 999 │ 1234567 │\n"));
    free(text);
    check_render("csv", &options, "a|b|c|d", cells, 1, "a,b,c,d\n-1234567,1234.5,999,1234567\n");
}

static void without_a_width_nothing_is_cut(void **state)
{
    (void)state;
    char long_text[2001];
    memset(long_text, 'x', 2000);
    long_text[2000] = '\0';
    const struct askdb_cell cells[] = {TEXT(long_text)};
    char *text = render_text("table", NULL, "a", cells, 1);
    assert_non_null(strstr(text, long_text));
    free(text);
}

/* After 10,000 rows the widths stand. */
static void many_rows_go_on_with_the_first_widths(void **state)
{
    (void)state;
    enum { ROWS = 10050 };
    const struct render_options fitted = {.width = 80};
    struct askdb_cell *cells = calloc(ROWS, sizeof *cells);
    assert_non_null(cells);
    for (size_t i = 0; i < ROWS; i++) {
        cells[i] = i < 10000 ? TEXT("abcdefgh") : TEXT("longer than before");
    }
    char *text = render_text("table", &fitted, "a", cells, ROWS);
    assert_non_null(strstr(text, "│ abcdefgh │\n│ longer   │\n│ than     │\n│ before   │\n"));
    assert_non_null(strstr(text, "(10050 rows)\n"));
    free(text);
    text = render_text("table", NULL, "a", cells, ROWS);
    assert_non_null(strstr(text, "│ longer than before │\n└──────────┘\n(10050 rows)\n"));
    free(text);
    free(cells);
}

static void spare_columns_are_used(void **state)
{
    (void)state;
    struct table_column columns[] = {{.header = 1, .cells = 100, .words = true},
                                     {.header = 1, .cells = 100, .words = true},
                                     {.header = 3, .cells = 4}};
    table_fit(columns, 3, 45);
    assert_int_equal(columns[0].width + columns[1].width + columns[2].width, 45);
    assert_int_equal(columns[2].width, 4);
    assert_int_equal(columns[0].width, 21);
}

static void what_has_no_room_leaves_the_middle_out(void **state)
{
    (void)state;
    const struct render_options narrow = {.width = 40}, down = {.width = 40, .expand = true};
    const struct askdb_cell cells[] = {INT(1),
                                       TEXT("some text"),
                                       TEXT("another one"),
                                       TEXT("and a third"),
                                       TEXT("the fourth"),
                                       TEXT("2025-12-31")};
    char *text = render_text("table", &narrow, "id|first|second|third|fourth|day", cells, 1);
    every_line_fits_the_terminal(text, 40);
    assert_non_null(strstr(text, " … "));
    assert_non_null(strstr(text, "2025-12-31"));
    assert_null(strstr(text, "another"));
    assert_non_null(strstr(text, "(1 row, 3 more columns)\n"));
    free(text);
    check_render("table", &down, "id|first|second|third|fourth|day", cells, 1,
                 "── row 1 ──\nid     │ 1\nfirst  │ some text\nsecond │ another one\nthird  │ and a third\n"
                 "fourth │ the fourth\nday    │ 2025-12-31\n(1 row)\n");
}

static void a_column_that_fits_is_left_alone(void **state)
{
    (void)state;
    struct table_column columns[] = {{.header = 9, .cells = 4}, {.header = 1, .cells = 7, .number = true}};
    table_fit(columns, 2, 80);
    assert_int_equal(columns[0].width, 9);
    assert_int_equal(columns[1].width, 7);
}

static void styles_draw_other_lines_around_the_same_cells(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Zoë"), INT(12), TEXT("Bo"), INT(3)};
    const struct render_options ascii = {.style = RENDER_ASCII}, compact = {.style = RENDER_COMPACT};
    check_render("table", &ascii, "name|n", cells, 2,
                 "+------+----+\n"
                 "| name |  n |\n"
                 "+------+----+\n"
                 "| Zoë  | 12 |\n"
                 "| Bo   |  3 |\n"
                 "+------+----+\n"
                 "(2 rows)\n");
    check_render("table", &compact, "name|n", cells, 2,
                 "name   n\n"
                 "----  --\n"
                 "Zoë   12\n"
                 "Bo     3\n"
                 "(2 rows)\n");
    check_render("table", &compact, "name", NULL, 0, "name\n----\n(0 rows)\n");
    check_render("vertical", &ascii, "n", &cells[1], 1, "-- row 1 --\nn | 12\n(1 row)\n");
}

static void styles_fit_the_width_and_mark_what_is_cut(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("abcdefghijklmnopqrstuvwxyz"), TEXT("x")};
    const struct render_options ascii = {.style = RENDER_ASCII, .width = 13},
                                compact = {.style = RENDER_COMPACT, .width = 8};
    check_render("table", &ascii, "text|n", cells, 1,
                 "+-------+---+\n"
                 "| text  | n |\n"
                 "+-------+---+\n"
                 "| abcde | x |\n"
                 "| fghij |   |\n"
                 "| klmn~ |   |\n"
                 "+-------+---+\n"
                 "(1 row)\n");
    check_render("table", &compact, "text|n", cells, 1,
                 "text   n\n"
                 "-----  -\n"
                 "abcde  x\n"
                 "fghij  \n"
                 "klmn~  \n"
                 "(1 row)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_stand_right_and_text_left),
        cmocka_unit_test(one_text_makes_a_column_text),
        cmocka_unit_test(null_prints_as_asked),
        cmocka_unit_test(figures_are_rounded_by_what_they_are),
        cmocka_unit_test(figures_that_are_no_quotients_stay_as_they_are),
        cmocka_unit_test(told_figures_are_written_as_told),
        cmocka_unit_test(no_rows_and_one_row_have_their_footer),
        cmocka_unit_test(columns_align_whatever_the_script),
        cmocka_unit_test(line_ends_show_as_an_arrow),
        cmocka_unit_test(the_widest_text_wraps_first),
        cmocka_unit_test(cutting_never_splits_a_character),
        cmocka_unit_test(a_combining_mark_stays_with_its_letter),
        cmocka_unit_test(numbers_are_never_cut),
        cmocka_unit_test(thousands_are_written_on_request),
        cmocka_unit_test(without_a_width_nothing_is_cut),
        cmocka_unit_test(many_rows_go_on_with_the_first_widths),
        cmocka_unit_test(spare_columns_are_used),
        cmocka_unit_test(what_has_no_room_leaves_the_middle_out),
        cmocka_unit_test(a_column_that_fits_is_left_alone),
        cmocka_unit_test(styles_draw_other_lines_around_the_same_cells),
        cmocka_unit_test(styles_fit_the_width_and_mark_what_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
