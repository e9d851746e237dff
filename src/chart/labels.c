#include "chart/labels.h"

#include "chart/chart.h"
#include "chart/encoding.h"

enum { MOST_BARS = 40, SLICE_RADIUS = 108 };

bool chart_is_labelled(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    if (!chart->picture || plan->ranged || plan->marked || plan->steps != NULL) {
        return false;
    }
    bool bars = plan->mark == CHART_BAR && !plan->histogram && plan->series == CHART_NO_COLUMN &&
                plan->x_kind != KIND_TIME && plan->row_count <= MOST_BARS;
    return bars || plan->mark == CHART_ARC;
}

/* A layer of texts, each what `expression` comes to. */
static cJSON *texts(cJSON *layers, const char *expression)
{
    cJSON *layer = cJSON_CreateObject(), *mark = cJSON_AddObjectToObject(layer, "mark");
    cJSON_AddStringToObject(mark, "type", "text");
    cJSON_AddBoolToObject(mark, "tooltip", false);
    cJSON *transform = cJSON_AddArrayToObject(layer, "transform"), *label = cJSON_CreateObject();
    cJSON_AddStringToObject(label, "calculate", expression);
    cJSON_AddStringToObject(label, "as", "label");
    cJSON_AddItemToArray(transform, label);
    cJSON *text = cJSON_AddObjectToObject(cJSON_AddObjectToObject(layer, "encoding"), "text");
    cJSON_AddStringToObject(text, "field", "label");
    cJSON_AddStringToObject(text, "type", "nominal");
    cJSON_AddItemToArray(layers, layer);
    return layer;
}

/* A d3 format for what stands beside a bar. */
static const char *value_format(const struct chart *chart, int column)
{
    const struct chart_column *of = &chart->columns[column];
    const struct askdb_figures *told = of->told;
    if (told != NULL && told->digits >= 0) {
        return arena_printf(chart->arena, ",.%d%s", told->digits, of->format == FORMAT_FRACTION ? "%" : "f");
    }
    switch (of->format) {
    case FORMAT_MONEY:
        return of->whole ? "," : ",.2f";
    case FORMAT_PERCENT:
        return ".1f";
    case FORMAT_FRACTION:
        return ".1%";
    case FORMAT_PLAIN:
        break;
    }
    return of->whole ? "," : ",.2~f";
}

static void label_bars(const struct chart *chart, cJSON *layers)
{
    int column = chart->plan.y;
    bool lying = chart->plan.horizontal;
    const char *field = chart_field(chart, column);
    const char *value = arena_printf(chart->arena, "datum['%s'] === null ? '' : format(datum['%s'], '%s')%s",
                                     field, field, value_format(chart, column),
                                     chart->columns[column].format == FORMAT_PERCENT ? " + '%'" : "");
    cJSON *mark = cJSON_GetObjectItem(texts(layers, value), "mark");
    cJSON_AddStringToObject(mark, "color", "#3e4c59");
    cJSON_AddStringToObject(mark, "align", lying ? "left" : "center");
    cJSON_AddStringToObject(mark, "baseline", lying ? "middle" : "bottom");
    cJSON_AddNumberToObject(mark, lying ? "dx" : "dy", lying ? 5 : -4);
}

/* In percent of all; a slice that is too small has none. */
static void label_slices(const struct chart *chart, cJSON *layers)
{
    const char *field = chart_field(chart, chart->plan.y);
    const char *share = arena_printf(
        chart->arena,
        "datum.all > 0 && datum['%s'] >= 0.04 * datum.all ? format(datum['%s'] / datum.all, '.1%%') : ''",
        field, field);
    cJSON *layer = texts(layers, share), *mark = cJSON_GetObjectItem(layer, "mark");
    cJSON *total = cJSON_CreateObject(), *sum = cJSON_CreateObject();
    cJSON_AddStringToObject(sum, "op", "sum");
    cJSON_AddStringToObject(sum, "field", field);
    cJSON_AddStringToObject(sum, "as", "all");
    cJSON_AddItemToArray(cJSON_AddArrayToObject(total, "joinaggregate"), sum);
    cJSON_InsertItemInArray(cJSON_GetObjectItem(layer, "transform"), 0, total);
    cJSON_AddNumberToObject(mark, "radius", SLICE_RADIUS);
    cJSON_AddNumberToObject(mark, "fontSize", 13);
    cJSON_AddStringToObject(mark, "fontWeight", "bold");
    cJSON *colour = cJSON_AddObjectToObject(cJSON_GetObjectItem(layer, "encoding"), "color");
    cJSON_AddStringToObject(colour, "value", "white");
}

cJSON *chart_labelled_layers(const struct chart *chart)
{
    cJSON *layers = cJSON_CreateArray(), *drawn = cJSON_CreateObject();
    cJSON_AddStringToObject(cJSON_AddObjectToObject(drawn, "mark"), "type",
                            chart_mark_name(chart->plan.mark));
    cJSON_AddItemToArray(layers, drawn);
    if (chart->plan.mark == CHART_ARC) {
        label_slices(chart, layers);
    } else {
        label_bars(chart, layers);
    }
    return layers;
}
