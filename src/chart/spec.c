/* A plan as a Vega-Lite v6 specification, https://vega.github.io/vega-lite/docs/spec.html
 *
 * Fields are named c0, c1, ... after the columns, because names with dots or brackets would be read as paths;
 * the names stand in the titles. Times are written as UTC and read with a utc time unit, so that a chart
 * shows the same day in every time zone. */
#include "chart/encoding.h"
#include "chart/labels.h"
#include "chart/layers.h"
#include "chart/shapes.h"
#include "util/error.h"
#include "util/memory.h"

#include <math.h>
#include <string.h>

enum {
    MOST_POINTS_ON_LINE = 60,
    LONE_BAR = 24, /* pixels, from here on */
    GROUPED_BAR = 18,
    GROUP_GAP = 12,
};

/* How every chart looks. The colours stand out from white and from a dark page alike, at 3.5 to 1 or more. */
static const char looks[] =
    "{\"title\":{\"anchor\":\"start\",\"frame\":\"group\",\"fontSize\":15,\"offset\":14,\"subtitlePadding\":"
    "6,\"subtitleFontSize\":11,\"subtitleColor\":\"#5f6b7a\"},"
    "\"view\":{\"stroke\":null},"
    "\"axis\":{\"labelFontSize\":11,\"titleFontSize\":11,\"titleFontWeight\":\"normal\",\"titleColor\":\"#"
    "5f6b7a\","
    "\"titlePadding\":8,\"gridColor\":\"#dfe4ea\",\"domainColor\":\"#9aa5b1\",\"tickColor\":\"#9aa5b1\","
    "\"labelLimit\":360},"
    "\"axisQuantitative\":{\"tickCount\":6,\"domain\":false,\"ticks\":false,\"labelPadding\":6},"
    "\"axisDiscrete\":{\"grid\":false,\"ticks\":false,\"labelPadding\":6},"
    "\"axisTemporal\":{\"grid\":false,\"labelPadding\":4},"
    "\"legend\":{\"labelFontSize\":11,\"titleFontSize\":11,\"titleFontWeight\":\"normal\",\"titleColor\":\"#"
    "5f6b7a\"},"
    "\"bar\":{\"cornerRadiusEnd\":2},\"line\":{\"strokeWidth\":2.5},\"arc\":{\"stroke\":\"white\","
    "\"strokeWidth\":2},"
    "\"mark\":{\"color\":\"#3b7dc4\"},\"point\":{\"filled\":true,\"size\":60},"
    "\"range\":{\"category\":[\"#3b7dc4\",\"#d9691e\",\"#2f9166\",\"#c2498f\",\"#9a7b1c\",\"#7a68c9\",\"#"
    "cf4b45\","
    "\"#2a93a3\",\"#8c6f5c\",\"#6f8f2b\",\"#77808c\",\"#b06bc0\"]}}";

static cJSON *data(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    cJSON *object = cJSON_CreateObject(), *values = cJSON_AddArrayToObject(object, "values");
    for (size_t i = 0; i < plan->step_count; i++) {
        cJSON_AddItemToArray(values, chart_step_row(&plan->steps[i]));
    }
    for (size_t i = 0; plan->steps == NULL && i < plan->row_count; i++) {
        cJSON *row = cJSON_CreateObject();
        for (int column = 0; column <= (int)chart->count; column++) {
            if (chart_is_shown(chart, column)) {
                cJSON_AddItemToObject(row, chart_field(chart, column),
                                      chart_json(chart, plan->rows[i], column));
            }
        }
        if (plan->marked && chart_is_marked(chart, plan, plan->rows[i])) {
            cJSON_AddTrueToObject(row, "marked");
        }
        if (plan->mark == CHART_ARC) {
            cJSON_AddNumberToObject(row, "place", (double)i);
        }
        cJSON_AddItemToArray(values, row);
    }
    return object;
}

static void add_mark(const struct chart *chart, cJSON *spec)
{
    const struct chart_plan *plan = &chart->plan;
    if (plan->ranged || plan->marked) {
        cJSON_AddItemToObject(spec, "layer", chart_layers(chart));
        return;
    }
    if (chart_is_labelled(chart)) {
        cJSON_AddItemToObject(spec, "layer", chart_labelled_layers(chart));
        return;
    }
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

/* As wide as its group of bars, and as its label where all labels fit. */
static int bar_step(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    bool grouped = chart_is_grouped(chart);
    int group = grouped ? GROUPED_BAR * (int)chart->columns[plan->series].distinct + GROUP_GAP : LONE_BAR;
    int label = chart_label_step(chart);
    return label > group ? label : group;
}

static void add_step(const struct chart *chart, cJSON *spec, const char *side)
{
    cJSON *size = cJSON_AddObjectToObject(spec, side);
    cJSON_AddNumberToObject(size, "step", bar_step(chart));
    if (chart_is_grouped(chart)) {
        cJSON_AddStringToObject(size, "for", "position");
    }
}

/* Bars take as many steps as there are bars. */
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
    bool steps =
        plan->mark == CHART_BAR && !plan->histogram && plan->x_kind != KIND_TIME && plan->steps == NULL;
    if (steps && !plan->horizontal) {
        add_step(chart, spec, "width");
    } else {
        cJSON_AddNumberToObject(spec, "width", sizes[plan->mark].width);
    }
    if (plan->steps != NULL) {
        cJSON_AddNumberToObject(cJSON_AddObjectToObject(spec, "height"), "step", LONE_BAR);
    } else if (steps && plan->horizontal) {
        add_step(chart, spec, "height");
    } else {
        cJSON_AddNumberToObject(spec, "height", sizes[plan->mark].height);
    }
}

/* As a person would write it above a picture: "Orders by channel". NULL: none. */
static const char *title_of(const struct chart *chart)
{
    const char *question = chart->untitled ? NULL : chart->question;
    if (question == NULL || !chart->picture) {
        return question;
    }
    question += strspn(question, " \t\r\n");
    size_t length = strlen(question);
    while (length > 0 && strchr(" \t\r\n?.", question[length - 1]) != NULL) {
        length--;
    }
    char *title = arena_strndup(chart->arena, question, length);
    title[0] = (char)(title[0] >= 'a' && title[0] <= 'z' ? title[0] - 'a' + 'A' : title[0]);
    return title;
}

static void add_title(const struct chart *chart, cJSON *spec)
{
    const struct chart_plan *plan = &chart->plan;
    const char *question = title_of(chart), *caption = chart->picture ? chart->caption : NULL;
    if (plan->mark != CHART_NUMBER) {
        if (question != NULL && caption != NULL) {
            cJSON *title = cJSON_AddObjectToObject(spec, "title");
            cJSON_AddStringToObject(title, "text", question);
            cJSON_AddStringToObject(title, "subtitle", caption);
        } else if (question != NULL) {
            cJSON_AddStringToObject(spec, "title", question);
        }
        return;
    }
    const char *measure = chart->columns[plan->y].title;
    const char *label = plan->x != CHART_NO_COLUMN ? chart_at(chart, plan->rows[0], plan->x)->text : NULL;
    const char *subtitle = label != NULL ? arena_printf(chart->arena, "%s: %s", label, measure) : measure;
    subtitle = caption != NULL ? arena_printf(chart->arena, "%s, %s", subtitle, caption) : subtitle;
    cJSON *title = cJSON_AddObjectToObject(spec, "title");
    cJSON_AddStringToObject(title, "text", question != NULL ? question : subtitle);
    if (question != NULL) {
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
    cJSON_AddStringToObject(spec, "description", chart->plan.reason);
    add_size(chart, spec);
    cJSON_AddItemToObject(spec, "data", data(chart));
    add_mark(chart, spec);
    cJSON_AddItemToObject(spec, "encoding",
                          chart->plan.steps != NULL ? chart_step_encoding(chart) : chart_encoding(chart));
    cJSON_AddRawToObject(spec, "config", looks);
    char *text = memory_need(cJSON_PrintUnformatted(spec));
    cJSON_Delete(spec);
    fprintf(out, "%s\n", text);
    cJSON_free(text);
    return 0;
}
