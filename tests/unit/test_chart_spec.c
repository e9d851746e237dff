#include "test_render_support.h"

#include "chart/chart.h"

#include <cjson/cJSON.h>
#include <math.h>

/* The spec of a result, parsed; to be deleted. */
static cJSON *spec_of(const char *question, const char *names, const struct askdb_cell *cells, size_t rows,
                      enum chart_mark force)
{
    struct askdb_error err = {0};
    struct chart *chart = chart_create(question);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_int_equal(send_result(chart_sink(chart), names, cells, rows, &err), 0);
    if (force != CHART_NONE) {
        assert_int_equal(chart_choose(chart, force), force);
    }
    assert_int_equal(chart_print_vega_lite(chart, out, &err), 0);
    chart_destroy(chart);
    fclose(out);
    assert_int_equal(text[size - 1], '\n');
    cJSON *spec = cJSON_Parse(text);
    assert_non_null(spec);
    free(text);
    return spec;
}

/* The item at a path such as "encoding.x.sort" or "data.values.0.c0"; NULL if there is none. */
static const cJSON *at(const cJSON *spec, const char *path)
{
    char copy[128];
    snprintf(copy, sizeof copy, "%s", path);
    for (char *key = copy, *next = NULL; key != NULL && spec != NULL; key = next) {
        next = strchr(key, '.');
        if (next != NULL) {
            *next++ = '\0';
        }
        spec = cJSON_IsArray(spec) ? cJSON_GetArrayItem(spec, atoi(key))
                                   : cJSON_GetObjectItemCaseSensitive(spec, key);
    }
    return spec;
}

static void check_text(const cJSON *spec, const char *path, const char *expected)
{
    const cJSON *item = at(spec, path);
    assert_true(cJSON_IsString(item));
    assert_string_equal(item->valuestring, expected);
}

static void check_json(const cJSON *spec, const char *path, const char *expected)
{
    assert_non_null(at(spec, path));
    char *text = cJSON_PrintUnformatted(at(spec, path));
    assert_string_equal(text, expected);
    cJSON_free(text);
}

static void bars_are_specified(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Rome"), INT(5), TEXT("Paris"), DECIMAL("7.50")};
    cJSON *spec = spec_of("Orders per \"city\"", "city|n", cells, 2, CHART_NONE);
    check_text(spec, "$schema", "https://vega.github.io/schema/vega-lite/v6.json");
    check_text(spec, "title", "Orders per \"city\"");
    check_text(spec, "mark.type", "bar");
    check_text(spec, "encoding.x.field", "c0");
    check_text(spec, "encoding.x.type", "nominal");
    check_text(spec, "encoding.x.title", "city");
    check_text(spec, "encoding.x.sort", "-y");
    check_text(spec, "encoding.y.field", "c1");
    check_text(spec, "encoding.y.type", "quantitative");
    check_json(spec, "data.values", "[{\"c0\":\"Paris\",\"c1\":7.5},{\"c0\":\"Rome\",\"c1\":5}]");
    assert_int_equal(cJSON_GetArraySize(at(spec, "encoding.tooltip")), 2);
    cJSON_Delete(spec);
}

static void long_labels_stand_at_the_left(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a label of some length"), INT(5), TEXT("b"), INT(7)};
    cJSON *spec = spec_of(NULL, "city|n", cells, 2, CHART_NONE);
    check_text(spec, "encoding.y.field", "c0");
    check_text(spec, "encoding.y.sort", "-x");
    check_text(spec, "encoding.x.field", "c1");
    assert_null(at(spec, "title"));
    cJSON_Delete(spec);
}

static void names_with_dots_and_brackets_are_only_titles(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a"), INT(5), TEXT("b"), INT(7)};
    cJSON *spec = spec_of(NULL, "t.city['x']|sum(a.b[0])", cells, 2, CHART_NONE);
    check_text(spec, "encoding.x.field", "c0");
    check_text(spec, "encoding.x.title", "t.city['x']");
    check_text(spec, "encoding.y.field", "c1");
    check_text(spec, "encoding.y.title", "sum(a.b[0])");
    check_json(spec, "data.values.0", "{\"c0\":\"b\",\"c1\":7}");
    cJSON_Delete(spec);
}

static void times_are_utc_to_the_unit_needed(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {
        TIME("2024-01-01 00:00:00+02"), INT(5), TIME("2024-02-01 00:00:00+02"), INT(7), NIL, INT(9)};
    cJSON *spec = spec_of(NULL, "month|n", cells, 3, CHART_NONE);
    check_text(spec, "mark.type", "line");
    check_text(spec, "encoding.x.type", "temporal");
    check_text(spec, "encoding.x.timeUnit", "utcyearmonth");
    check_text(spec, "encoding.x.axis.format", "%b %Y");
    check_text(spec, "encoding.tooltip.0.timeUnit", "utcyearmonth");
    check_json(spec, "data.values",
               "[{\"c0\":\"2024-01-01T00:00:00Z\",\"c1\":5},{\"c0\":\"2024-02-01T00:00:00Z\",\"c1\":7}]");
    cJSON_Delete(spec);
}

static void a_year_as_a_number_becomes_a_date(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(2023), INT(5), INT(2024), INT(7)};
    cJSON *spec = spec_of(NULL, "year|n", cells, 2, CHART_NONE);
    check_text(spec, "data.values.0.c0", "2023-01-01T00:00:00Z");
    check_text(spec, "encoding.x.timeUnit", "utcyear");
    cJSON_Delete(spec);
}

static void series_have_colours(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {
        TIME("2024-01-01"), TEXT("N"), INT(1), TIME("2024-01-01"), TEXT("S"), INT(2),
        TIME("2024-02-01"), TEXT("N"), INT(3), TIME("2024-02-01"), TEXT("S"), INT(4)};
    cJSON *spec = spec_of(NULL, "month|region|n", cells, 4, CHART_NONE);
    check_text(spec, "encoding.color.field", "c1");
    check_text(spec, "encoding.color.title", "region");
    cJSON_Delete(spec);
}

static void grouped_bars_stand_side_by_side(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Berlin"), TEXT("x"), INT(1), TEXT("Berlin"), TEXT("y"), INT(2),
                                       TEXT("Paris"),  TEXT("x"), INT(3), TEXT("Paris"),  TEXT("y"), INT(4),
                                       TEXT("Rome"),   TEXT("x"), INT(5)};
    cJSON *spec = spec_of(NULL, "city|product|n", cells, 5, CHART_NONE);
    check_text(spec, "encoding.xOffset.field", "c1");
    check_text(spec, "encoding.color.field", "c1");
    check_json(spec, "encoding.x.sort", "{\"field\":\"c2\",\"op\":\"sum\",\"order\":\"descending\"}");
    cJSON_Delete(spec);
}

static void calendar_words_are_sorted_by_a_list(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Sunday"), INT(9), TEXT("Monday"), INT(1)};
    cJSON *spec = spec_of(NULL, "weekday|n", cells, 2, CHART_NONE);
    check_text(spec, "encoding.x.type", "ordinal");
    check_json(spec, "encoding.x.sort", "[\"Monday\",\"Sunday\"]");
    cJSON_Delete(spec);
}

static void arcs_have_an_angle_and_a_colour(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a"), INT(5), TEXT("b"), INT(7)};
    cJSON *spec = spec_of("share of each city", "city|n", cells, 2, CHART_NONE);
    check_text(spec, "mark.type", "arc");
    check_text(spec, "encoding.theta.field", "c1");
    check_text(spec, "encoding.color.field", "c0");
    check_text(spec, "encoding.order.field", "place");
    check_json(spec, "data.values",
               "[{\"c0\":\"b\",\"c1\":7,\"place\":0},{\"c0\":\"a\",\"c1\":5,\"place\":1}]");
    assert_null(at(spec, "encoding.x"));
    cJSON_Delete(spec);
}

static void points_do_not_start_at_zero(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {REAL(1.5), INT(50), REAL(1.75), INT(60), REAL((double)NAN), INT(7)};
    cJSON *spec = spec_of(NULL, "height|weight", cells, 3, CHART_NONE);
    check_text(spec, "mark.type", "point");
    check_json(spec, "encoding.x.scale.zero", "false");
    check_json(spec, "encoding.y.scale.zero", "false");
    check_json(spec, "data.values.2", "{\"c0\":null,\"c1\":7}");
    cJSON_Delete(spec);
}

static void a_big_number_is_a_text_mark(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("Ada"), INT(1234567)};
    cJSON *spec = spec_of("who spent most", "name|spent", cells, 1, CHART_NONE);
    check_text(spec, "mark.type", "text");
    check_text(spec, "encoding.text.field", "c1");
    check_text(spec, "encoding.text.format", ","); /* money */
    check_text(spec, "title.text", "who spent most");
    check_text(spec, "title.subtitle", "Ada: spent");
    cJSON_Delete(spec);
}

static void a_histogram_counts_in_bins(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {REAL(1.5), REAL(2), REAL(9)};
    cJSON *spec = spec_of(NULL, "price", cells, 3, CHART_NONE);
    check_json(spec, "encoding.x.bin", "true");
    check_text(spec, "encoding.y.aggregate", "count");
    cJSON_Delete(spec);
}

static void text_in_a_spec_is_harmless(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {BYTES("a\0\x1b\xff"), INT(5), NIL, INT(7)};
    cJSON *spec = spec_of("line one\nline \x1b two", "ci\tty|n", cells, 2, CHART_NONE);
    check_text(spec, "title", "line one↵line \\x1b two");
    check_text(spec, "encoding.x.title", "ci\\tty");
    check_text(spec, "data.values.1.c0", "a\\x00\\x1b\xEF\xBF\xBD");
    check_text(spec, "data.values.0.c0", "(none)");
    cJSON_Delete(spec);
}

static void large_numbers_keep_their_digits(void **state)
{
    (void)state;
    struct askdb_error err = {0};
    const struct askdb_cell cells[] = {TEXT("a"), INT(9007199254740993), TEXT("b"),
                                       DECIMAL("12345678901234567890")};
    struct chart *chart = chart_create(NULL);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_int_equal(send_result(chart_sink(chart), "x|n", cells, 2, &err), 0);
    assert_int_equal(chart_print_vega_lite(chart, out, &err), 0);
    fclose(out);
    assert_non_null(strstr(text, "\"c1\":9007199254740993}"));
    assert_non_null(strstr(text, "\"c1\":12345678901234567890}"));
    free(text);
    chart_destroy(chart);
}

static void bars_in_the_order_of_the_query_are_not_sorted(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a"), INT(1), TEXT("b"), INT(2), TEXT("c"), INT(3)};
    cJSON *spec = spec_of(NULL, "x|n", cells, 3, CHART_NONE);
    assert_true(cJSON_IsNull(at(spec, "encoding.x.sort")));
    cJSON_Delete(spec);
}

static void every_mark_can_be_forced(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TIME("2024-01-01"), INT(5), TIME("2024-02-01"), INT(7)};
    static const struct {
        enum chart_mark mark;
        const char *type;
    } cases[] = {{CHART_BAR, "bar"},
                 {CHART_LINE, "line"},
                 {CHART_POINT, "point"},
                 {CHART_ARC, "arc"},
                 {CHART_NUMBER, "text"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        cJSON *spec = spec_of(NULL, "month|n", cells, 2, cases[i].mark);
        check_text(spec, "mark.type", cases[i].type);
        cJSON_Delete(spec);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bars_are_specified),
        cmocka_unit_test(long_labels_stand_at_the_left),
        cmocka_unit_test(names_with_dots_and_brackets_are_only_titles),
        cmocka_unit_test(times_are_utc_to_the_unit_needed),
        cmocka_unit_test(a_year_as_a_number_becomes_a_date),
        cmocka_unit_test(series_have_colours),
        cmocka_unit_test(grouped_bars_stand_side_by_side),
        cmocka_unit_test(calendar_words_are_sorted_by_a_list),
        cmocka_unit_test(arcs_have_an_angle_and_a_colour),
        cmocka_unit_test(points_do_not_start_at_zero),
        cmocka_unit_test(a_big_number_is_a_text_mark),
        cmocka_unit_test(a_histogram_counts_in_bins),
        cmocka_unit_test(text_in_a_spec_is_harmless),
        cmocka_unit_test(large_numbers_keep_their_digits),
        cmocka_unit_test(bars_in_the_order_of_the_query_are_not_sorted),
        cmocka_unit_test(every_mark_can_be_forced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
