/* Fields of a Vega-Lite specification: their names and values. */
#include "chart/encoding.h"

#include <math.h>

const char *chart_field(const struct chart *chart, int column)
{
    return arena_printf(chart->arena, "c%d", column);
}

bool chart_is_temporal(const struct chart *chart, int column)
{
    return column == chart->plan.x && chart->plan.x_kind == KIND_TIME;
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

cJSON *chart_json(const struct chart *chart, size_t row, int column)
{
    const struct chart_value *cell = chart_at(chart, row, column);
    bool category = chart->columns[column].kind == KIND_CATEGORY;
    if (cell->text == NULL) {
        return category ? cJSON_CreateString("(none)") : cJSON_CreateNull();
    }
    if (chart_is_temporal(chart, column)) {
        return time_value(chart, cell->text);
    }
    if (is_numeric(chart, column)) {
        return isfinite(cell->number) ? cJSON_CreateRaw(cell->text) : cJSON_CreateNull();
    }
    return cJSON_CreateString(cell->text);
}

bool chart_is_shown(const struct chart *chart, int column)
{
    if (chart->plan.histogram) {
        return column == chart->plan.y;
    }
    return column < (int)chart->count ? chart->columns[column].kind != KIND_NONE : column == chart->plan.x;
}
