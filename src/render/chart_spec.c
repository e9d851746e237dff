/* A plan as a Vega-Lite v6 specification, https://vega.github.io/vega-lite/docs/spec.html
 *
 * Fields are named c0, c1, ... after the columns, because names with dots or brackets would be read as paths;
 * the names stand in the titles. Times are written as UTC and read with a utc time unit, so that a chart
 * shows the same day in every time zone. */
#include "render/chart_data.h"
#include "util/error.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_POINTS_ON_LINE = 60,
    MOST_TOOLTIPS = 12,
    MOST_PLAIN_COLOURS = 10,
};

static const struct {
    const char *time_unit, *format;
} units[] = {
    [UNIT_YEAR] = {"utcyear", "%Y"},
    [UNIT_MONTH] = {"utcyearmonth", "%b %Y"},
    [UNIT_DAY] = {"utcyearmonthdate", "%Y-%m-%d"},
    [UNIT_MINUTE] = {"utcyearmonthdatehoursminutes", "%Y-%m-%d %H:%M"},
    [UNIT_SECOND] = {"utcyearmonthdatehoursminutesseconds", "%Y-%m-%d %H:%M:%S"},
};

static const char *field_name(const struct chart *chart, int column)
{
    return arena_printf(chart->arena, "c%d", column);
}

static bool is_temporal(const struct chart *chart, int column)
{
    return column == chart->plan.x && chart->columns[column].kind == KIND_TIME;
}

static bool is_numeric(const struct chart *chart, int column)
{
    const struct chart_column *of = &chart->columns[column];
    return of->numbers > 0 && of->texts + of->times == 0;
}

static cJSON *time_value(const struct chart *chart, const char *text)
{
    struct chart_time time = {0};
    if (!chart_time_parse(text, &time)) {
        return cJSON_CreateNull();
    }
    return cJSON_CreateString(arena_printf(chart->arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", time.year,
                                           time.month, time.day, time.hour, time.minute, time.second));
}

static cJSON *value(const struct chart *chart, size_t row, int column)
{
    const struct chart_value *cell = chart_at(chart, row, column);
    bool category = chart->columns[column].kind == KIND_CATEGORY;
    if (cell->text == NULL) {
        return category ? cJSON_CreateString("(none)") : cJSON_CreateNull();
    }
    if (is_temporal(chart, column)) {
        return time_value(chart, cell->text);
    }
    if (is_numeric(chart, column)) {
        return isfinite(cell->number) ? cJSON_CreateRaw(cell->text) : cJSON_CreateNull();
    }
    return cJSON_CreateString(cell->text);
}

static bool is_shown(const struct chart *chart, int column)
{
    if (chart->plan.histogram) {
        return column == chart->plan.y;
    }
    return column < (int)chart->count ? chart->columns[column].kind != KIND_NONE : column == chart->plan.x;
}

static cJSON *data(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *object = cJSON_CreateObject(), *values = cJSON_AddArrayToObject(object, "values");
    for (size_t i = 0; i < plan->row_count; i++) {
        cJSON *row = cJSON_CreateObject();
        for (int column = 0; column <= (int)chart->count; column++) {
            if (is_shown(chart, column)) {
                cJSON_AddItemToObject(row, field_name(chart, column), value(chart, plan->rows[i], column));
            }
        }
        cJSON_AddItemToArray(values, row);
    }
    return object;
}

/* The column's type: its measures are quantitative, and the time at the axis temporal. */
static const char *type_of(const struct chart *chart, int column)
{
    switch (chart->columns[column].kind) {
    case KIND_NUMBER:
    case KIND_ID:
        return "quantitative";
    case KIND_TIME:
        return is_temporal(chart, column) ? "temporal" : "nominal";
    case KIND_ORDERED:
        return "ordinal";
    case KIND_CATEGORY:
    case KIND_NONE:
        break;
    }
    return "nominal";
}

static cJSON *definition(const struct chart *chart, int column, const char *type)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "field", field_name(chart, column));
    cJSON_AddStringToObject(object, "type", type);
    cJSON_AddStringToObject(object, "title", chart->columns[column].name);
    if (is_temporal(chart, column)) {
        cJSON_AddStringToObject(object, "timeUnit", units[chart->columns[column].unit].time_unit);
    }
    return object;
}

static cJSON *tooltip(const struct chart *chart)
{
    cJSON *list = cJSON_CreateArray();
    for (int column = 0; column < (int)chart->count && cJSON_GetArraySize(list) < MOST_TOOLTIPS; column++) {
        if (!is_shown(chart, column)) {
            continue;
        }
        cJSON *object = definition(chart, column, type_of(chart, column));
        if (is_temporal(chart, column)) {
            cJSON_AddStringToObject(object, "format", units[chart->columns[column].unit].format);
        }
        cJSON_AddItemToArray(list, object);
    }
    return list;
}

/* The different values of x in the order of the rows. */
static cJSON *values_in_order(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *list = cJSON_CreateArray();
    const char *before = NULL;
    for (size_t i = 0; i < plan->row_count; i++) {
        const char *text = chart_at(chart, plan->rows[i], plan->x)->text;
        if (text != NULL && (before == NULL || strcmp(before, text) != 0)) {
            cJSON_AddItemToArray(list, value(chart, plan->rows[i], plan->x));
            before = text;
        }
    }
    return list;
}

static void add_sort(const struct chart *chart, cJSON *object)
{
    const struct chart_plan *plan = &chart->plan;
    if (plan->sort == SORT_ROWS) {
        cJSON_AddNullToObject(object, "sort");
    } else if (plan->sort == SORT_NATURAL) {
        cJSON_AddItemToObject(object, "sort", values_in_order(chart));
    } else if (plan->series == CHART_NO_COLUMN && plan->mark == CHART_BAR) {
        cJSON_AddStringToObject(object, "sort", plan->horizontal ? "-x" : "-y");
    } else {
        cJSON *sort = cJSON_AddObjectToObject(object, "sort");
        cJSON_AddStringToObject(sort, "field", field_name(chart, plan->y));
        cJSON_AddStringToObject(sort, "op", "sum");
        cJSON_AddStringToObject(sort, "order", "descending");
    }
}

static cJSON *x_definition(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    enum chart_kind kind = chart->columns[plan->x].kind;
    if (kind == KIND_NUMBER && plan->mark == CHART_BAR) {
        cJSON *object = definition(chart, plan->x, "ordinal");
        cJSON_AddStringToObject(object, "sort", "ascending");
        return object;
    }
    cJSON *object = definition(chart, plan->x, type_of(chart, plan->x));
    if (kind == KIND_CATEGORY || kind == KIND_ORDERED) {
        add_sort(chart, object);
    } else if (kind == KIND_TIME && chart->columns[plan->x].unit <= UNIT_MONTH) {
        cJSON *axis = cJSON_AddObjectToObject(object, "axis");
        cJSON_AddStringToObject(axis, "format", units[chart->columns[plan->x].unit].format);
    }
    return object;
}

static cJSON *y_definition(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *object = definition(chart, plan->y, "quantitative");
    if (plan->mark == CHART_POINT && chart->columns[plan->x].kind == KIND_NUMBER) {
        cJSON *scale = cJSON_AddObjectToObject(object, "scale");
        cJSON_AddBoolToObject(scale, "zero", false);
    }
    return object;
}

static cJSON *series_definition(const struct chart *chart)
{
    int column = chart->plan.series;
    cJSON *object =
        definition(chart, column, chart->columns[column].kind == KIND_ORDERED ? "ordinal" : "nominal");
    if (chart->columns[column].distinct > MOST_PLAIN_COLOURS) {
        cJSON *scale = cJSON_AddObjectToObject(object, "scale");
        cJSON_AddStringToObject(scale, "scheme", "tableau20");
    }
    return object;
}

static void encode_histogram(const struct chart *chart, cJSON *encoding)
{
    cJSON *x = definition(chart, chart->plan.y, "quantitative"), *y = cJSON_CreateObject();
    cJSON_AddTrueToObject(x, "bin");
    cJSON_AddStringToObject(y, "aggregate", "count");
    cJSON_AddStringToObject(y, "type", "quantitative");
    cJSON_AddStringToObject(y, "title", "rows");
    cJSON *list = cJSON_CreateArray();
    cJSON_AddItemToArray(list, cJSON_Duplicate(x, true));
    cJSON_AddItemToArray(list, cJSON_Duplicate(y, true));
    cJSON_AddItemToObject(encoding, "x", x);
    cJSON_AddItemToObject(encoding, "y", y);
    cJSON_AddItemToObject(encoding, "tooltip", list);
}

static void encode_arc(const struct chart *chart, cJSON *encoding)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *theta = definition(chart, plan->y, "quantitative");
    cJSON_AddTrueToObject(theta, "stack");
    cJSON *colour =
        definition(chart, plan->x, chart->columns[plan->x].kind == KIND_TIME ? "temporal" : "nominal");
    if (chart->columns[plan->x].kind == KIND_TIME) {
        cJSON_SetValuestring(cJSON_GetObjectItem(colour, "type"), "ordinal");
    } else {
        add_sort(chart, colour);
    }
    cJSON_AddItemToObject(encoding, "theta", theta);
    cJSON_AddItemToObject(encoding, "color", colour);
    if (plan->sort == SORT_VALUE) {
        cJSON *order = cJSON_AddObjectToObject(encoding, "order");
        cJSON_AddStringToObject(order, "field", field_name(chart, plan->y));
        cJSON_AddStringToObject(order, "type", "quantitative");
        cJSON_AddStringToObject(order, "sort", "descending");
    }
    cJSON_AddItemToObject(encoding, "tooltip", tooltip(chart));
}

static void encode_number(const struct chart *chart, cJSON *encoding)
{
    cJSON *text = definition(chart, chart->plan.y, "quantitative");
    cJSON_AddStringToObject(text, "format", ",.15~g");
    cJSON_AddItemToObject(encoding, "text", text);
}

/* Several bars stand side by side in one place of the axis. */
static bool is_grouped(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    return plan->mark == CHART_BAR && plan->series != CHART_NO_COLUMN &&
           chart->columns[plan->x].kind != KIND_TIME &&
           chart_distinct(chart, plan->x, plan->series) > chart->columns[plan->x].distinct;
}

static void encode_axes(const struct chart *chart, cJSON *encoding)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON_AddItemToObject(encoding, plan->horizontal ? "y" : "x", x_definition(chart));
    cJSON_AddItemToObject(encoding, plan->horizontal ? "x" : "y", y_definition(chart));
    if (plan->series != CHART_NO_COLUMN) {
        cJSON_AddItemToObject(encoding, "color", series_definition(chart));
    }
    if (is_grouped(chart)) {
        cJSON *offset = cJSON_AddObjectToObject(encoding, plan->horizontal ? "yOffset" : "xOffset");
        cJSON_AddStringToObject(offset, "field", field_name(chart, plan->series));
        cJSON_AddStringToObject(offset, "type", "nominal");
    }
    cJSON_AddItemToObject(encoding, "tooltip", tooltip(chart));
}

static void add_encoding(const struct chart *chart, cJSON *spec)
{
    cJSON *encoding = cJSON_AddObjectToObject(spec, "encoding");
    if (chart->plan.mark == CHART_NUMBER) {
        encode_number(chart, encoding);
    } else if (chart->plan.mark == CHART_ARC) {
        encode_arc(chart, encoding);
    } else if (chart->plan.histogram) {
        encode_histogram(chart, encoding);
    } else {
        encode_axes(chart, encoding);
    }
}

static void add_mark(const struct chart *chart, cJSON *spec)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *mark = cJSON_AddObjectToObject(spec, "mark");
    cJSON_AddStringToObject(mark, "type", plan->mark == CHART_NUMBER ? "text" : chart_mark_name(plan->mark));
    if (plan->mark == CHART_LINE && plan->row_count <= MOST_POINTS_ON_LINE) {
        cJSON_AddTrueToObject(mark, "point");
    }
    if (plan->mark == CHART_NUMBER) {
        cJSON_AddNumberToObject(mark, "fontSize", 64);
        cJSON_AddStringToObject(mark, "fontWeight", "bold");
    }
}

/* Bars across are as many steps wide as there are bars. */
static void add_size(const struct chart *chart, cJSON *spec)
{
    static const struct {
        int width, height;
    } sizes[] = {[CHART_NUMBER] = {320, 120},
                 [CHART_BAR] = {600, 320},
                 [CHART_LINE] = {600, 320},
                 [CHART_POINT] = {600, 320},
                 [CHART_ARC] = {320, 320}};
    const struct chart_plan *plan = &chart->plan;
    bool steps = plan->mark == CHART_BAR && !plan->histogram && chart->columns[plan->x].kind != KIND_TIME;
    if (!steps || plan->horizontal) {
        cJSON_AddNumberToObject(spec, "width", sizes[plan->mark].width);
    }
    if (!steps || !plan->horizontal) {
        cJSON_AddNumberToObject(spec, "height", sizes[plan->mark].height);
    }
}

static void add_title(const struct chart *chart, cJSON *spec)
{
    const struct chart_plan *plan = &chart->plan;
    if (plan->mark != CHART_NUMBER) {
        if (chart->question != NULL) {
            cJSON_AddStringToObject(spec, "title", chart->question);
        }
        return;
    }
    const char *measure = chart->columns[plan->y].name;
    const char *label = plan->x != CHART_NO_COLUMN ? chart_at(chart, plan->rows[0], plan->x)->text : NULL;
    const char *subtitle = label != NULL ? arena_printf(chart->arena, "%s: %s", label, measure) : measure;
    cJSON *title = cJSON_AddObjectToObject(spec, "title");
    cJSON_AddStringToObject(title, "text", chart->question != NULL ? chart->question : subtitle);
    if (chart->question != NULL) {
        cJSON_AddStringToObject(title, "subtitle", subtitle);
    }
}

int chart_print_vega_lite(struct chart *chart, FILE *out, struct askdb_error *err)
{
    if (!chart->chosen) {
        chart_choose(chart, CHART_NONE);
    }
    if (chart->plan.mark == CHART_NONE) {
        return error_set(err, ASKDB_USAGE, "no chart: %s", chart->plan.reason);
    }
    cJSON *spec = cJSON_CreateObject();
    cJSON_AddStringToObject(spec, "$schema", "https://vega.github.io/schema/vega-lite/v6.json");
    add_title(chart, spec);
    add_size(chart, spec);
    cJSON_AddItemToObject(spec, "data", data(chart));
    add_mark(chart, spec);
    add_encoding(chart, spec);
    char *text = cJSON_PrintUnformatted(spec);
    cJSON_Delete(spec);
    if (text == NULL) {
        return error_set(err, ASKDB_DATABASE, "out of memory for the chart");
    }
    fprintf(out, "%s\n", text);
    cJSON_free(text);
    return 0;
}
