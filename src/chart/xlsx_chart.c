/* Charts of the spreadsheet's own. What they draw stands in a hidden sheet: a line for each place on the
 * axis, a column for each series, in the order of the plan. */
#include "chart/data.h"
#include "chart/terminal.h"
#include "render/xlsx_book.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { CHART_PIXELS = 720 };

/* A line of the hidden sheet. */
struct place {
    size_t row; /* of the result, whose x it has */
    double *values;
};

struct grid {
    struct place *places;
    size_t place_count;
    const char **series;
    size_t series_count;
};

static bool is_scatter(const struct chart *chart)
{
    return chart->plan.mark == CHART_POINT;
}

/* Whether the spreadsheet has a chart that shows the same. */
static bool is_native(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    switch (plan->mark) {
    case CHART_BAR:
        return !plan->histogram && plan->steps == NULL;
    case CHART_POINT:
        return plan->x_kind == KIND_NUMBER;
    case CHART_LINE:
    case CHART_ARC:
        return true;
    case CHART_NUMBER:
    case CHART_NONE:
        break;
    }
    return false;
}

static lxw_chart_type type_of(const struct chart_plan *plan)
{
    switch (plan->mark) {
    case CHART_BAR:
        return plan->horizontal ? LXW_CHART_BAR : LXW_CHART_COLUMN;
    case CHART_POINT:
        return LXW_CHART_SCATTER;
    case CHART_ARC:
        return LXW_CHART_PIE;
    case CHART_LINE:
    case CHART_NUMBER:
    case CHART_NONE:
        break;
    }
    return LXW_CHART_LINE;
}

static struct place *place_of(const struct chart *chart, struct grid *grid, size_t row)
{
    const char *label = chart_label(chart, row);
    for (size_t i = grid->place_count; i > 0 && !is_scatter(chart); i--) {
        if (strcmp(chart_label(chart, grid->places[i - 1].row), label) == 0) {
            return &grid->places[i - 1];
        }
    }
    struct place *place = &grid->places[grid->place_count++];
    place->row = row;
    place->values = ARENA_ARRAY(chart->arena, double, grid->series_count);
    for (size_t i = 0; i < grid->series_count; i++) {
        place->values[i] = (double)NAN;
    }
    return place;
}

/* One line with the ends of its range beside it. */
static struct grid make_ranged_grid(const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    const int columns[] = {plan->y, plan->low, plan->high};
    struct grid grid = {.places = ARENA_ARRAY(chart->arena, struct place, plan->row_count + 1),
                        .series_count = 3};
    grid.series = ARENA_ARRAY(chart->arena, const char *, 3);
    for (size_t k = 0; k < 3; k++) {
        grid.series[k] = chart->columns[columns[k]].title;
    }
    for (size_t i = 0; i < plan->row_count; i++) {
        struct place *place = place_of(chart, &grid, plan->rows[i]);
        for (size_t k = 0; k < 3; k++) {
            place->values[k] = chart_at(chart, plan->rows[i], columns[k])->number;
        }
    }
    return grid;
}

static struct grid make_grid(const struct chart *chart)
{
    if (chart->plan.ranged && chart->plan.series == CHART_NO_COLUMN) {
        return make_ranged_grid(chart);
    }
    const struct chart_plan *plan = &chart->plan;
    size_t *series = ARENA_ARRAY(chart->arena, size_t, plan->row_count + 1);
    struct grid grid = {.places = ARENA_ARRAY(chart->arena, struct place, plan->row_count + 1)};
    grid.series = chart_series(chart, series, &grid.series_count);
    if (plan->series == CHART_NO_COLUMN) {
        grid.series[0] = chart->columns[plan->y].title;
    }
    for (size_t i = 0; i < plan->row_count; i++) {
        place_of(chart, &grid, plan->rows[i])->values[series[i]] =
            chart_at(chart, plan->rows[i], plan->y)->number;
    }
    return grid;
}

static void write_grid(lxw_worksheet *sheet, const struct chart *chart, const struct grid *grid)
{
    worksheet_write_string(sheet, 0, 0, chart->columns[chart->plan.x].title, NULL);
    for (size_t j = 0; j < grid->series_count; j++) {
        worksheet_write_string(sheet, 0, (lxw_col_t)(j + 1), grid->series[j], NULL);
    }
    for (size_t i = 0; i < grid->place_count; i++) {
        const struct place *place = &grid->places[i];
        lxw_row_t line = (lxw_row_t)(i + 1);
        if (is_scatter(chart)) {
            worksheet_write_number(sheet, line, 0, chart_at(chart, place->row, chart->plan.x)->number, NULL);
        } else {
            worksheet_write_string(sheet, line, 0, chart_label(chart, place->row), NULL);
        }
        for (size_t j = 0; j < grid->series_count; j++) {
            if (isfinite(place->values[j])) {
                worksheet_write_number(sheet, line, (lxw_col_t)(j + 1), place->values[j], NULL);
            }
        }
    }
}

static void name_axes(lxw_chart *drawn, const struct chart *chart)
{
    const struct chart_plan *plan = &chart->plan;
    if (plan->mark == CHART_ARC) {
        return;
    }
    bool lying = plan->mark == CHART_BAR && plan->horizontal;
    chart_axis_set_name(lying ? drawn->y_axis : drawn->x_axis, chart->columns[plan->x].title);
    chart_axis_set_name(lying ? drawn->x_axis : drawn->y_axis, chart->columns[plan->y].title);
    if (lying) { /* the first bar above, and the values below the last */
        chart_axis_set_reverse(drawn->y_axis);
        chart_axis_set_crossing_max(drawn->y_axis);
    }
}

void chart_add_xlsx(struct xlsx *xlsx, const struct chart *chart, const char *title)
{
    if (xlsx->problem != NULL || !is_native(chart)) {
        return;
    }
    struct grid grid = make_grid(chart);
    lxw_worksheet *sheet = xlsx_new_sheet(xlsx, "chart");
    lxw_chart *drawn = sheet != NULL ? workbook_add_chart(xlsx->book, type_of(&chart->plan)) : NULL;
    if (drawn == NULL) {
        return;
    }
    write_grid(sheet, chart, &grid);
    worksheet_hide(sheet);
    lxw_row_t last = (lxw_row_t)grid.place_count;
    for (size_t j = 0; j < grid.series_count; j++) {
        lxw_col_t column = (lxw_col_t)(j + 1);
        lxw_chart_series *series = chart_add_series(drawn, NULL, NULL);
        chart_series_set_name_range(series, sheet->name, 0, column);
        chart_series_set_categories(series, sheet->name, 1, 0, last, 0);
        chart_series_set_values(series, sheet->name, 1, column, last, column);
    }
    name_axes(drawn, chart);
    chart_title_set_name(drawn, title);
    if (grid.series_count == 1 && chart->plan.mark != CHART_ARC) {
        chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
    }
    chart_show_hidden_data(drawn);
    lxw_chart_options options = {.x_scale = CHART_PIXELS / 480.0, .y_scale = CHART_PIXELS / 480.0};
    worksheet_insert_chart_opt(xlsx->sheet, 1, (lxw_col_t)(chart->count + 1), drawn, &options);
}
