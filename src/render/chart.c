#include "render/chart.h"

#include "render/cell.h"
#include "render/chart_data.h"
#include "render/chart_rules.h"
#include "render/memory.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { CHART_ROWS = 5000 };

static const struct {
    const char *name;
    enum chart_mark mark;
} mark_names[] = {
    {"none", CHART_NONE},   {"number", CHART_NUMBER}, {"bar", CHART_BAR}, {"line", CHART_LINE},
    {"point", CHART_POINT}, {"scatter", CHART_POINT}, {"arc", CHART_ARC}, {"pie", CHART_ARC},
};

enum chart_mark chart_mark_from_name(const char *name)
{
    for (size_t i = 0; i < sizeof mark_names / sizeof mark_names[0]; i++) {
        if (strcmp(mark_names[i].name, name) == 0) {
            return mark_names[i].mark;
        }
    }
    return CHART_NONE;
}

const char *chart_mark_name(enum chart_mark mark)
{
    for (size_t i = 0; i < sizeof mark_names / sizeof mark_names[0]; i++) {
        if (mark_names[i].mark == mark) {
            return mark_names[i].name;
        }
    }
    return "none";
}

static const char *visible(struct chart *chart, const struct askdb_cell *cell)
{
    struct memory memory;
    memory_open(&memory);
    cell_write(memory.stream, cell, text_write_visible);
    memory_close(&memory);
    const char *text = arena_strndup(chart->arena, memory.text, memory.length);
    free(memory.text);
    return text;
}

static const char *visible_name(struct chart *chart, const char *name)
{
    struct askdb_cell cell = {.type = ASKDB_TEXT, .text = name, .length = name != NULL ? strlen(name) : 0};
    return visible(chart, &cell);
}

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    struct chart *chart = context;
    (void)err;
    chart->columns = ARENA_ARRAY(chart->arena, struct chart_column, count + 1);
    for (size_t i = 0; i < count; i++) {
        chart->columns[i].name = visible_name(chart, columns[i].name);
    }
    chart->count = count;
    return 0;
}

static void count_type(struct chart_column *column, const struct askdb_cell *cell)
{
    if (cell_is_number(cell)) {
        column->numbers++;
    } else if (cell->type == ASKDB_BLOB) {
        column->blobs++;
    } else if (cell->type == ASKDB_TIME) {
        column->times++;
    } else if (cell->type != ASKDB_NULL) {
        column->texts++;
    }
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct chart *chart = context;
    if (count != chart->count) {
        return error_set(err, ASKDB_DATABASE, "a row of %zu cells for %zu columns", count, chart->count);
    }
    if (chart->rows == CHART_ROWS) {
        int status = error_set(err, ASKDB_USAGE, "more than %d rows do not make a chart", CHART_ROWS);
        error_hint(err, "ask for totals or groups, or set a limit");
        return status;
    }
    size_t stride = count + 1;
    while (chart->capacity < (chart->rows + 1) * stride) {
        chart->values = arena_grow(chart->arena, chart->values, chart->rows * stride, &chart->capacity,
                                   sizeof *chart->values);
        if (chart->capacity < (chart->rows + 1) * stride) {
            /* a fresh array: one row of it is needed at once */
            size_t capacity = (chart->rows + 1) * stride * 2;
            struct chart_value *values = ARENA_ARRAY(chart->arena, struct chart_value, capacity);
            if (chart->rows > 0) {
                memcpy(values, chart->values, chart->rows * stride * sizeof *values);
            }
            chart->values = values;
            chart->capacity = capacity;
        }
    }
    return 0;
}
