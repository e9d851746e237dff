#include "chart/chart.h"

#include "chart/data.h"
#include "chart/rules.h"
#include "chart/shapes.h"
#include "english/lists.h"
#include "render/cell.h"
#include "render/memory.h"
#include "util/error.h"

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
    int mark; /* "doughnut", "histogram", "bars" */
    bool known =
        list_value(LIST_CHARTS_NAMED, name, &mark) || list_value(LIST_CHARTS_IN_COMPANY, name, &mark);
    return known ? (enum chart_mark)mark : CHART_NONE;
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
        chart->columns[i].told = columns[i].figures;
        chart->columns[i].meaning = columns[i].meaning;
        chart->columns[i].money = columns[i].money;
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
    chart->values =
        arena_grow(chart->arena, chart->values, chart->rows, &chart->capacity, sizeof *chart->values);
    struct chart_value *values = ARENA_ARRAY(chart->arena, struct chart_value, count + 1);
    for (size_t i = 0; i < count; i++) {
        values[i].text = cells[i].type != ASKDB_NULL ? visible(chart, &cells[i]) : NULL;
        values[i].number = cell_real(&cells[i]);
        count_type(&chart->columns[i], &cells[i]);
    }
    chart->values[chart->rows++] = values;
    return 0;
}

struct chart *chart_create(const char *question)
{
    struct arena *arena = arena_create();
    struct chart *chart = ARENA_NEW(arena, struct chart);
    chart->arena = arena;
    chart->question = question != NULL ? visible_name(chart, question) : NULL;
    chart->sink = (struct askdb_sink){.context = chart, .begin = begin, .row = row};
    return chart;
}

const struct askdb_sink *chart_sink(struct chart *chart)
{
    return &chart->sink;
}

void chart_destroy(struct chart *chart)
{
    if (chart != NULL) {
        arena_destroy(chart->arena);
    }
}

void chart_set_ordered(struct chart *chart, bool ordered)
{
    chart->ordered = ordered;
}

void chart_set_caption(struct chart *chart, const char *caption)
{
    chart->caption = arena_strdup(chart->arena, caption);
}

void chart_set_picture(struct chart *chart)
{
    chart->picture = true;
}

void chart_set_untitled(struct chart *chart)
{
    chart->untitled = true;
}

void chart_set_analysis(struct chart *chart, const char *kind)
{
    chart->shape = chart_shape_of(kind);
    chart->ordered = chart->ordered || (chart->shape != NULL && chart->shape->ordered);
}

enum chart_mark chart_choose(struct chart *chart, enum chart_mark force)
{
    if (!chart->profiled) {
        chart_profile(chart);
        chart->profiled = true;
    }
    chart->plan = chart_plan(chart, force);
    chart->chosen = true;
    return chart->plan.mark;
}

const char *chart_reason(const struct chart *chart)
{
    return chart->chosen ? chart->plan.reason : "no chart was chosen";
}

const char *chart_title(const struct chart *chart)
{
    return chart->question != NULL && chart->question[0] != '\0' ? chart->question : "chart";
}

size_t chart_alternatives(struct chart *chart, enum chart_mark ret_marks[CHART_MARKS])
{
    size_t count = 0;
    if (!chart->chosen || !chart->plan.open) {
        return 0;
    }
    for (int mark = CHART_BAR; mark < CHART_MARKS; mark++) {
        if (chart_plan_advised(chart, (enum chart_mark)mark).mark != CHART_NONE) {
            ret_marks[count++] = (enum chart_mark)mark;
        }
    }
    chart_choose(chart, CHART_NONE); /* plans may join columns anew */
    return count;
}

bool chart_advise(struct chart *chart, enum chart_mark mark)
{
    if (!chart->chosen || !chart->plan.open) {
        return false;
    }
    struct chart_plan plan = chart_plan_advised(chart, mark);
    if (plan.mark == CHART_NONE) {
        chart_choose(chart, CHART_NONE);
        return false;
    }
    chart->plan = plan;
    return true;
}

size_t chart_column_count(const struct chart *chart)
{
    return chart->count;
}

size_t chart_row_count(const struct chart *chart)
{
    return chart->rows;
}

const char *chart_column_name(const struct chart *chart, size_t column)
{
    return chart->columns[column].name;
}

const char *chart_column_kind(const struct chart *chart, size_t column)
{
    switch (chart->columns[column].kind) {
    case KIND_NUMBER:
        return "number";
    case KIND_ID:
        return "identifier";
    case KIND_TIME:
        return "time";
    case KIND_ORDERED:
        return "part of the calendar, or numbers that rows are grouped by";
    case KIND_CATEGORY:
        return "category";
    case KIND_NONE:
        break;
    }
    return "nothing to draw";
}
