/* Charts of analyses: ranges, marks, waterfalls, and the columns that are drawn. */
#include "test_render_support.h"

#include "chart/chart.h"

#include <cjson/cJSON.h>
#include <math.h>

/* Constant, as those of the support are not. */
#define WORD(value)                                                                                          \
    {                                                                                                        \
        .type = ASKDB_TEXT, .text = (value), .length = sizeof(value) - 1                                     \
    }
#define NUMBER(value)                                                                                        \
    {                                                                                                        \
        .type = ASKDB_REAL, .real = (value)                                                                  \
    }
#define NOTHING                                                                                              \
    {                                                                                                        \
        .type = ASKDB_NULL                                                                                   \
    }

static const struct askdb_cell forecast[] = {WORD("2026-01"), NUMBER(10), NUMBER(8), NUMBER(13),
                                             WORD("2026-02"), NUMBER(12), NUMBER(9), NUMBER(16),
                                             WORD("2026-03"), NUMBER(11), NUMBER(7), NUMBER(15)};
static const struct askdb_cell unusual[] = {WORD("2025-01"), NUMBER(5),  NUMBER(3), NUMBER(7), NOTHING,
                                            WORD("2025-02"), NUMBER(19), NUMBER(3), NUMBER(7), WORD("high"),
                                            WORD("2025-03"), NUMBER(4),  NUMBER(3), NUMBER(7), NOTHING};
static const struct askdb_cell change[] = {WORD("all"),
                                           NUMBER(100),
                                           NUMBER(70),
                                           NUMBER(-30),
                                           NUMBER(100),
                                           WORD("s.region = north"),
                                           NUMBER(50),
                                           NUMBER(10),
                                           NUMBER(-40),
                                           NUMBER(133),
                                           WORD("s.region = north, s.kind = hats"),
                                           NUMBER(30),
                                           NUMBER(5),
                                           NUMBER(-25),
                                           NUMBER(83),
                                           WORD("s.region = south"),
                                           NUMBER(20),
                                           NUMBER(26),
                                           NUMBER(6),
                                           NUMBER(-20),
                                           WORD("s.kind = coats"),
                                           NUMBER(9),
                                           NUMBER(12),
                                           NUMBER(3),
                                           NUMBER(-10)};
static const char forecast_names[] = "month|forecast|low|high",
                  unusual_names[] = "month|value|expected_low|expected_high|unusual",
                  change_names[] = "segment|before|after|change|percent_of_change";

static struct chart *chart_of(const char *kind, const char *names, const struct askdb_cell *cells,
                              size_t rows)
{
    struct askdb_error err = {0};
    struct chart *chart = chart_create(NULL);
    assert_int_equal(send_result(chart_sink(chart), names, cells, rows, &err), 0);
    chart_set_analysis(chart, kind);
    chart_choose(chart, CHART_NONE);
    return chart;
}

/* The specification, and the drawing in ASCII; both to be freed. */
static cJSON *spec_of(struct chart *chart, char **ret_drawn)
{
    struct askdb_error err = {0};
    struct chart_terminal terminal = {.width = 60, .ascii = true};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_int_equal(chart_print_vega_lite(chart, out, &err), 0);
    fclose(out);
    cJSON *spec = cJSON_Parse(text);
    assert_non_null(spec);
    free(text);
    out = open_memstream(ret_drawn, &size);
    assert_int_equal(chart_print_terminal(chart, &terminal, out, &err), 0);
    fclose(out);
    chart_destroy(chart);
    return spec;
}

static const cJSON *item(const cJSON *array, int index)
{
    const cJSON *found = cJSON_GetArrayItem(array, index);
    assert_non_null(found);
    return found;
}

static const cJSON *key(const cJSON *object, const char *name)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(object, name);
    if (found == NULL) {
        print_message("no \"%s\"\n", name);
    }
    assert_non_null(found);
    return found;
}

static const char *text(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(key(object, name));
}

static void a_forecast_has_a_range_around_its_line(void **state)
{
    (void)state;
    char *drawn = NULL;
    struct chart *chart = chart_of("forecast", forecast_names, forecast, 3);
    assert_non_null(strstr(chart_reason(chart), "with its range from low to high"));
    cJSON *spec = spec_of(chart, &drawn);
    const cJSON *layers = key(spec, "layer"), *range = item(layers, 0);
    assert_int_equal(cJSON_GetArraySize(layers), 2);
    assert_string_equal(text(key(range, "mark"), "type"), "area");
    assert_string_equal(text(key(key(range, "encoding"), "y"), "field"), "c2");
    assert_string_equal(text(key(key(range, "encoding"), "y2"), "field"), "c3");
    assert_string_equal(text(key(item(layers, 1), "mark"), "type"), "line");
    assert_string_equal(text(key(key(spec, "encoding"), "y"), "field"), "c1");
    assert_non_null(strstr(drawn, "(dotted: from low to high)"));
    assert_null(strstr(drawn, "not drawn"));
    assert_non_null(strchr(drawn, '.'));
    cJSON_Delete(spec);
    free(drawn);
}

static void what_is_unusual_stands_out(void **state)
{
    (void)state;
    char *drawn = NULL;
    cJSON *spec = spec_of(chart_of("unusual", unusual_names, unusual, 3), &drawn);
    const cJSON *values = key(key(spec, "data"), "values"), *layers = key(spec, "layer");
    for (int i = 0; i < 3; i++) {
        assert_int_equal(cJSON_IsTrue(cJSON_GetObjectItem(item(values, i), "marked")), i == 1);
    }
    assert_int_equal(cJSON_GetArraySize(layers), 3);
    assert_string_equal(text(item(key(item(layers, 2), "transform"), 0), "filter"), "datum.marked");
    assert_null(cJSON_GetObjectItem(key(spec, "encoding"), "color")); /* high and low are no series */
    assert_string_equal(text(key(item(layers, 0), "mark"), "type"), "rule");
    assert_string_equal(text(key(item(layers, 1), "mark"), "type"), "point");
    const char *mark = strchr(drawn, 'O');
    assert_non_null(mark);
    assert_null(strchr(strchr(mark + 1, 'O') + 1, 'O')); /* the other one is that of the legend */
    cJSON_Delete(spec);
    free(drawn);
}

static void a_change_is_a_waterfall_that_adds_up(void **state)
{
    (void)state;
    static const struct {
        const char *label;
        double from, to;
    } expected[] = {{"before", 0, 100},
                    {"s.region = north", 100, 60},
                    {"s.region = south", 60, 66},
                    {"all others", 66, 70},
                    {"after", 0, 70}};
    char *drawn = NULL;
    cJSON *spec = spec_of(chart_of("change", change_names, change, 5), &drawn);
    const cJSON *values = key(key(spec, "data"), "values");
    assert_int_equal(cJSON_GetArraySize(values), 5);
    for (int i = 0; i < 5; i++) {
        assert_string_equal(text(item(values, i), "label"), expected[i].label);
        assert_true(fabs(cJSON_GetNumberValue(key(item(values, i), "from")) - expected[i].from) < 1e-9);
        assert_true(fabs(cJSON_GetNumberValue(key(item(values, i), "to")) - expected[i].to) < 1e-9);
    }
    assert_string_equal(text(key(key(spec, "encoding"), "x2"), "field"), "to");
    for (const char *const *line = (const char *const[]){"before", "-40\n", "+6\n", "+4\n", "70\n", NULL};
         *line != NULL; line++) {
        assert_non_null(strstr(drawn, *line));
    }
    cJSON_Delete(spec);
    free(drawn);
}

static void other_analyses_draw_what_they_are_of(void **state)
{
    (void)state;
    static const struct askdb_cell scores[] = {
        {.type = ASKDB_INTEGER, .integer = 1}, WORD("Acme"), NUMBER(80), NUMBER(3), WORD(""),
        {.type = ASKDB_INTEGER, .integer = 2}, WORD("Bolt"), NUMBER(60), NUMBER(9), WORD("defects")};
    char *drawn = NULL;
    cJSON *spec = spec_of(chart_of("score", "rank|name|score|defects|missing", scores, 2), &drawn);
    assert_string_equal(text(key(key(spec, "encoding"), "y"), "field"), "c2");
    assert_string_equal(text(key(key(spec, "encoding"), "x"), "field"), "c1");
    cJSON_Delete(spec);
    free(drawn);
}

static void rows_of_a_statement_have_neither(void **state)
{
    (void)state;
    static const char *const kinds[] = {NULL, "no such kind"};
    for (size_t i = 0; i < 2; i++) {
        char *drawn = NULL;
        cJSON *spec = spec_of(chart_of(kinds[i], forecast_names, forecast, 3), &drawn);
        assert_null(cJSON_GetObjectItem(spec, "layer"));
        assert_null(strstr(drawn, "dotted"));
        cJSON_Delete(spec);
        free(drawn);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_forecast_has_a_range_around_its_line),
        cmocka_unit_test(what_is_unusual_stands_out),
        cmocka_unit_test(a_change_is_a_waterfall_that_adds_up),
        cmocka_unit_test(other_analyses_draw_what_they_are_of),
        cmocka_unit_test(rows_of_a_statement_have_neither),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
