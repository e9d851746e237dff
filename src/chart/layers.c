#include "chart/layers.h"

#include "chart/encoding.h"

static const char *const kinds[] = {"whole", "less", "more"};
static const char *const colours[] = {"#3b7dc4", "#d9691e", "#2f9166"};

static cJSON *channel(const char *field, const char *type, const char *title)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "field", field);
    if (type != NULL) {
        cJSON_AddStringToObject(object, "type", type);
    }
    if (title != NULL) {
        cJSON_AddStringToObject(object, "title", title);
    }
    return object;
}

static cJSON *layer(const char *mark, cJSON *layers)
{
    cJSON *object = cJSON_CreateObject(), *type = cJSON_AddObjectToObject(object, "mark");
    cJSON_AddStringToObject(type, "type", mark);
    cJSON_AddItemToArray(layers, object);
    return object;
}

/* The place of y belongs to the range, too: its title is that of the measure. */
static void add_range(const struct chart *chart, cJSON *layers)
{
    const struct chart_plan *plan = &chart->plan;
    bool line = plan->mark == CHART_LINE;
    cJSON *range = layer(line ? "area" : "rule", layers),
          *encoding = cJSON_AddObjectToObject(range, "encoding");
    cJSON_AddNumberToObject(cJSON_GetObjectItem(range, "mark"), "opacity", line ? 0.2 : 0.5);
    cJSON_AddItemToObject(
        encoding, "y", channel(chart_field(chart, plan->low), "quantitative", chart->columns[plan->y].title));
    cJSON_AddItemToObject(encoding, "y2", channel(chart_field(chart, plan->high), NULL, NULL));
}

static void add_marks(cJSON *layers)
{
    cJSON *marks = layer("point", layers), *look = cJSON_GetObjectItem(marks, "mark");
    cJSON_AddNumberToObject(look, "size", 110);
    cJSON_AddStringToObject(look, "color", colours[1]);
    cJSON *filter = cJSON_CreateObject();
    cJSON_AddStringToObject(filter, "filter", "datum.marked");
    cJSON_AddItemToArray(cJSON_AddArrayToObject(marks, "transform"), filter);
}

cJSON *chart_layers(const struct chart *chart)
{
    cJSON *layers = cJSON_CreateArray();
    if (chart->plan.ranged) {
        add_range(chart, layers);
    }
    if (chart->plan.mark == CHART_LINE) {
        cJSON_AddTrueToObject(cJSON_GetObjectItem(layer("line", layers), "mark"), "point");
    } else {
        layer("point", layers);
    }
    if (chart->plan.marked) {
        add_marks(layers);
    }
    return layers;
}

static size_t kind_of(const struct chart_step *step)
{
    return step->whole ? 0 : step->to < step->from ? 1 : 2;
}

cJSON *chart_step_row(const struct chart_step *step)
{
    cJSON *row = cJSON_CreateObject();
    cJSON_AddStringToObject(row, "label", step->label);
    cJSON_AddNumberToObject(row, "from", step->from);
    cJSON_AddNumberToObject(row, "to", step->to);
    cJSON_AddNumberToObject(row, "amount", step->whole ? step->to : step->to - step->from);
    cJSON_AddStringToObject(row, "kind", kinds[kind_of(step)]);
    return row;
}

cJSON *chart_step_encoding(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *encoding = cJSON_CreateObject(), *y = channel("label", "nominal", chart->columns[plan->x].title);
    cJSON_AddNullToObject(y, "sort");
    cJSON_AddNullToObject(cJSON_AddObjectToObject(y, "axis"), "title"); /* beside long names, which say it */
    cJSON_AddItemToObject(encoding, "y", y);
    cJSON_AddItemToObject(encoding, "x", channel("from", "quantitative", chart->columns[plan->y].title));
    cJSON_AddItemToObject(encoding, "x2", channel("to", NULL, NULL));
    cJSON *colour = channel("kind", "nominal", NULL), *scale = cJSON_AddObjectToObject(colour, "scale");
    cJSON_AddItemToObject(scale, "domain", cJSON_CreateStringArray(kinds, 3));
    cJSON_AddItemToObject(scale, "range", cJSON_CreateStringArray(colours, 3));
    cJSON_AddNullToObject(colour, "legend");
    cJSON_AddItemToObject(encoding, "color", colour);
    cJSON *tooltip = cJSON_AddArrayToObject(encoding, "tooltip");
    cJSON_AddItemToArray(tooltip, channel("label", "nominal", chart->columns[plan->x].title));
    cJSON_AddItemToArray(tooltip, channel("amount", "quantitative", chart->columns[plan->y].title));
    return encoding;
}
