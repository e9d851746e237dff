/* Encodings: which column goes to which channel, https://vega.github.io/vega-lite/docs/encoding.html */
#include "chart/encoding.h"
#include "chart/labels.h"

#include <string.h>

enum {
    MOST_TOOLTIPS = 12,
    LABEL_CHARACTER = 7, /* pixels, from here on */
    LABEL_GAP = 16,
    NARROWEST_LABEL = 48,
    WIDEST_LABELS = 900,
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

/* The column's type: its measures are quantitative, and the time at the axis temporal. */
static const char *type_of(const struct chart *chart, int column)
{
    switch (column == chart->plan.x ? chart->plan.x_kind : chart->columns[column].kind) {
    case KIND_NUMBER:
    case KIND_ID:
        return "quantitative";
    case KIND_TIME:
        return chart_is_temporal(chart, column) ? "temporal" : "nominal";
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
    cJSON_AddStringToObject(object, "field", chart_field(chart, column));
    cJSON_AddStringToObject(object, "type", type);
    cJSON_AddStringToObject(object, "title", chart->columns[column].title);
    if (chart_is_temporal(chart, column)) {
        cJSON_AddStringToObject(object, "timeUnit", units[chart->columns[column].unit].time_unit);
    }
    return object;
}

/* In tooltips: exact. */
static const char *exact_format(const struct chart *chart, int column)
{
    const struct askdb_figures *told = chart->columns[column].told;
    if (told != NULL && told->digits >= 0) {
        bool fraction = chart->columns[column].format == FORMAT_FRACTION;
        return arena_printf(chart->arena, ",.%d%s", told->digits, fraction ? "%" : "f");
    }
    switch (chart->columns[column].format) {
    case FORMAT_MONEY:
        return chart->columns[column].whole ? "," : ",.2f";
    case FORMAT_PERCENT:
        return ".1f";
    case FORMAT_FRACTION:
        return ".1%";
    case FORMAT_PLAIN:
        break;
    }
    return NULL;
}

/* At an axis, and only where Vega's own choice would not do. */
static void add_axis(const struct chart *chart, int column, cJSON *object)
{
    const struct chart_column *of = &chart->columns[column];
    cJSON *axis = cJSON_CreateObject();
    if (of->format == FORMAT_PERCENT) {
        cJSON_AddStringToObject(axis, "labelExpr", "datum.label + '%'");
    } else if (of->format == FORMAT_FRACTION) {
        cJSON_AddStringToObject(axis, "format", ".0%");
    } else if (of->whole) {
        cJSON_AddNumberToObject(axis, "tickMinStep", 1);
    }
    if (axis->child != NULL) {
        cJSON_AddItemToObject(object, "axis", axis);
    } else {
        cJSON_Delete(axis);
    }
}

static cJSON *tooltip(const struct chart *chart)
{
    cJSON *list = cJSON_CreateArray();
    for (int column = 0; column < (int)chart->count && cJSON_GetArraySize(list) < MOST_TOOLTIPS; column++) {
        if (!chart_is_shown(chart, column)) {
            continue;
        }
        cJSON *object = definition(chart, column, type_of(chart, column));
        if (chart_is_temporal(chart, column)) {
            cJSON_AddStringToObject(object, "format", units[chart->columns[column].unit].format);
        } else if (chart->columns[column].kind == KIND_NUMBER && exact_format(chart, column) != NULL) {
            cJSON_AddStringToObject(object, "format", exact_format(chart, column));
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
            cJSON_AddItemToArray(list, chart_json(chart, plan->rows[i], plan->x));
            before = text;
        }
    }
    return list;
}

/* The values of x, that of the largest y first: Vega-Lite sorts no axis that several layers share. */
static cJSON *values_by_size(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    size_t *rows = ARENA_ARRAY(chart->arena, size_t, plan->row_count + 1);
    for (size_t i = 0; i < plan->row_count; i++) {
        size_t at = i;
        double value = chart_at(chart, plan->rows[i], plan->y)->number;
        for (; at > 0 && chart_at(chart, rows[at - 1], plan->y)->number < value; at--) {
            rows[at] = rows[at - 1];
        }
        rows[at] = plan->rows[i];
    }
    cJSON *list = cJSON_CreateArray();
    for (size_t i = 0; i < plan->row_count; i++) {
        cJSON_AddItemToArray(list, chart_json(chart, rows[i], plan->x));
    }
    return list;
}

static void add_sort(const struct chart *chart, cJSON *object)
{
    const struct chart_plan *plan = &chart->plan;
    if (plan->sort == SORT_ROWS) {
        cJSON_AddNullToObject(object, "sort");
    } else if (plan->sort == SORT_NATURAL || plan->rest) {
        cJSON_AddItemToObject(object, "sort", values_in_order(chart));
    } else if (plan->mark == CHART_BAR && chart_is_labelled(chart)) {
        cJSON_AddItemToObject(object, "sort", values_by_size(chart));
    } else if (plan->series == CHART_NO_COLUMN && plan->mark == CHART_BAR) {
        cJSON_AddStringToObject(object, "sort", plan->horizontal ? "-x" : "-y");
    } else {
        cJSON *sort = cJSON_AddObjectToObject(object, "sort");
        cJSON_AddStringToObject(sort, "field", chart_field(chart, plan->y));
        cJSON_AddStringToObject(sort, "op", "sum");
        cJSON_AddStringToObject(sort, "order", "descending");
    }
}

/* Between two numbers the distance from 0 says nothing. */
static void free_scale(const struct chart *chart, cJSON *object)
{
    const struct chart_plan *plan = &chart->plan;
    if (plan->mark == CHART_POINT && plan->x_kind == KIND_NUMBER) {
        cJSON *scale = cJSON_AddObjectToObject(object, "scale");
        cJSON_AddBoolToObject(scale, "zero", false);
    }
}

int chart_label_step(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    const struct chart_column *of = &chart->columns[plan->x];
    bool stands = plan->mark == CHART_BAR && !plan->horizontal && plan->x_kind != KIND_TIME;
    size_t step = of->widest * LABEL_CHARACTER + LABEL_GAP;
    step = step < NARROWEST_LABEL ? NARROWEST_LABEL : step;
    return stands && step * of->distinct <= WIDEST_LABELS ? (int)step : 0;
}

static void turn_labels(const struct chart *chart, cJSON *object)
{
    if (chart_label_step(chart) > 0) {
        cJSON_AddNumberToObject(cJSON_AddObjectToObject(object, "axis"), "labelAngle", 0);
    }
}

static cJSON *x_definition(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    enum chart_kind kind = plan->x_kind;
    if (kind == KIND_NUMBER && plan->mark == CHART_BAR) {
        cJSON *object = definition(chart, plan->x, "ordinal");
        cJSON_AddStringToObject(object, "sort", "ascending");
        turn_labels(chart, object);
        return object;
    }
    cJSON *object = definition(chart, plan->x, type_of(chart, plan->x));
    if (kind == KIND_CATEGORY || kind == KIND_ORDERED) {
        add_sort(chart, object);
        turn_labels(chart, object);
    } else if (kind == KIND_NUMBER) {
        free_scale(chart, object);
        add_axis(chart, plan->x, object);
    } else if (kind == KIND_TIME && chart->columns[plan->x].unit <= UNIT_MONTH) {
        cJSON *axis = cJSON_AddObjectToObject(object, "axis");
        cJSON_AddStringToObject(axis, "format", units[chart->columns[plan->x].unit].format);
    }
    return object;
}

static cJSON *y_definition(const struct chart *chart)
{
    cJSON *object = definition(chart, chart->plan.y, "quantitative");
    free_scale(chart, object);
    add_axis(chart, chart->plan.y, object);
    return object;
}

static cJSON *series_definition(const struct chart *chart)
{
    int column = chart->plan.series;
    return definition(chart, column, chart->columns[column].kind == KIND_ORDERED ? "ordinal" : "nominal");
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
    cJSON_AddNumberToObject(cJSON_AddObjectToObject(y, "axis"), "tickMinStep", 1);
    cJSON_AddItemToObject(encoding, "x", x);
    cJSON_AddItemToObject(encoding, "y", y);
    cJSON_AddItemToObject(encoding, "tooltip", list);
}

static void encode_arc(const struct chart *chart, cJSON *encoding)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *theta = definition(chart, plan->y, "quantitative");
    cJSON_AddTrueToObject(theta, "stack");
    cJSON *colour = definition(chart, plan->x, plan->x_kind == KIND_TIME ? "temporal" : "nominal");
    if (plan->x_kind == KIND_TIME) {
        cJSON_SetValuestring(cJSON_GetObjectItem(colour, "type"), "ordinal");
    } else {
        add_sort(chart, colour);
    }
    cJSON_AddItemToObject(encoding, "theta", theta);
    cJSON_AddItemToObject(encoding, "color", colour);
    cJSON *order = cJSON_AddObjectToObject(encoding, "order");
    cJSON_AddStringToObject(order, "field", "place");
    cJSON_AddStringToObject(order, "type", "quantitative");
    cJSON_AddItemToObject(encoding, "tooltip", tooltip(chart));
}

static void encode_number(const struct chart *chart, cJSON *encoding)
{
    cJSON *text = definition(chart, chart->plan.y, "quantitative");
    const char *format = exact_format(chart, chart->plan.y);
    cJSON_AddStringToObject(text, "format", format != NULL ? format : ",.15~g");
    cJSON_AddItemToObject(encoding, "text", text);
}

bool chart_is_grouped(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    return plan->mark == CHART_BAR && plan->series != CHART_NO_COLUMN && plan->x_kind != KIND_TIME &&
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
    if (chart_is_grouped(chart)) {
        cJSON *offset = cJSON_AddObjectToObject(encoding, plan->horizontal ? "yOffset" : "xOffset");
        cJSON_AddStringToObject(offset, "field", chart_field(chart, plan->series));
        cJSON_AddStringToObject(offset, "type", "nominal");
        cJSON_AddStringToObject(offset, "title", chart->columns[plan->series].title);
    }
    cJSON_AddItemToObject(encoding, "tooltip", tooltip(chart));
}

cJSON *chart_encoding(const struct chart *chart)
{
    cJSON *encoding = cJSON_CreateObject();
    if (chart->plan.mark == CHART_NUMBER) {
        encode_number(chart, encoding);
    } else if (chart->plan.mark == CHART_ARC) {
        encode_arc(chart, encoding);
    } else if (chart->plan.histogram) {
        encode_histogram(chart, encoding);
    } else {
        encode_axes(chart, encoding);
    }
    return encoding;
}
