#include "chart/roles.h"

#include <math.h>
#include <string.h>

enum {
    MOST_SERIES = 12,
    MOST_NUMBERED = 30,
};

static size_t filled_of(const struct chart *chart, int column)
{
    const struct chart_column *of = &chart->columns[column];
    return of->numbers + of->times + of->texts;
}

static void take_first(int *role, size_t count, int column)
{
    for (size_t i = 0; i < count; i++) {
        if (role[i] == CHART_NO_COLUMN) {
            role[i] = column;
            return;
        }
    }
}

/* Columns that are the same in every row tell nothing apart: they are taken only with `constant`. */
static void take_dimensions(const struct chart *chart, bool constant, struct roles *roles)
{
    for (int i = 0; i < (int)chart->count; i++) {
        const struct chart_column *column = &chart->columns[i];
        bool same = column->distinct < 2 && filled_of(chart, i) == chart->rows;
        if (same != constant || i == roles->measure[0] || i == roles->measure[1]) {
            continue;
        }
        switch (column->kind) {
        case KIND_TIME:
            take_first(&roles->time, 1, i);
            break;
        case KIND_ORDERED:
            take_first(&roles->ordered, 1, i);
            break;
        case KIND_CATEGORY:
            take_first(roles->category, 2, i);
            break;
        case KIND_NUMBER:
        case KIND_ID:
        case KIND_NONE:
            continue;
        }
        roles->dimensions = true;
    }
}

static bool is_numeric(const struct chart *chart, int column)
{
    const struct chart_column *of = &chart->columns[column];
    return of->numbers > 0 && of->texts + of->times + of->blobs == 0 && of->kind != KIND_NONE;
}

/* What was named needs numbers, whatever they mean: the last ones of the result. */
static void take_any_numbers(const struct chart *chart, int needed, struct roles *roles)
{
    int found = 0;
    for (int i = 0; i < (int)chart->count; i++) {
        found += is_numeric(chart, i) ? 1 : 0;
    }
    if (found < needed) {
        return;
    }
    roles->measure[0] = roles->measure[1] = CHART_NO_COLUMN;
    for (int i = 0; i < (int)chart->count; i++) {
        if (is_numeric(chart, i) && found-- <= needed) {
            take_first(roles->measure, 2, i);
        }
    }
}

struct roles chart_roles(const struct chart *chart, enum chart_mark asked)
{
    struct roles roles = {.time = CHART_NO_COLUMN,
                          .ordered = CHART_NO_COLUMN,
                          .category = {CHART_NO_COLUMN, CHART_NO_COLUMN},
                          .measure = {CHART_NO_COLUMN, CHART_NO_COLUMN}};
    for (int i = 0; i < (int)chart->count; i++) {
        roles.ids = roles.ids || chart->columns[i].kind == KIND_ID;
        if (chart->columns[i].kind == KIND_NUMBER) {
            take_first(roles.measure, 2, i);
        }
    }
    if (asked == CHART_POINT && roles.measure[1] == CHART_NO_COLUMN) {
        take_any_numbers(chart, 2, &roles);
    }
    if (asked != CHART_NONE && roles.measure[0] == CHART_NO_COLUMN) {
        take_any_numbers(chart, 1, &roles);
    }
    take_dimensions(chart, false, &roles);
    if (!roles.dimensions) {
        take_dimensions(chart, true, &roles);
    }
    return roles;
}

/* A category with few values, each in several rows. */
static bool groups(const struct chart *chart, int column)
{
    size_t distinct = column != CHART_NO_COLUMN ? chart->columns[column].distinct : 0;
    return distinct > 1 && distinct <= MOST_SERIES && distinct < chart->rows;
}

static int add_labels(struct chart *chart, const char *name, size_t widest)
{
    int added = (int)chart->count;
    chart->columns[added] = (struct chart_column){
        .kind = KIND_CATEGORY, .texts = chart->rows, .name = name, .title = name, .widest = widest};
    chart->joined = true;
    return added;
}

static void set_label(struct chart *chart, size_t row, const char *text)
{
    chart->values[row][chart->count] = (struct chart_value){.text = text, .number = (double)NAN};
}

/* The extra column: both categories' texts in one label. */
static int join_labels(struct chart *chart, int a, int b)
{
    const struct chart_column *left_column = &chart->columns[a], *right_column = &chart->columns[b];
    const char *name = arena_printf(chart->arena, "%s, %s", left_column->title, right_column->title);
    int joined = add_labels(chart, name, left_column->widest + right_column->widest + 2);
    for (size_t row = 0; row < chart->rows; row++) {
        const char *left = chart_at(chart, row, a)->text, *right = chart_at(chart, row, b)->text;
        set_label(chart, row,
                  arena_printf(chart->arena, "%s, %s", left != NULL ? left : "", right != NULL ? right : ""));
    }
    chart->columns[joined].distinct = chart_distinct(chart, joined, CHART_NO_COLUMN);
    return joined;
}

/* The extra column: the second row of a name gets a number, because it is another thing of that name. */
static int number_labels(struct chart *chart, int column)
{
    const struct chart_column *of = &chart->columns[column];
    int numbered = add_labels(chart, of->title, of->widest + 5);
    for (size_t row = 0; row < chart->rows; row++) {
        const char *text = chart_at(chart, row, column)->text;
        size_t before = 0;
        for (size_t other = 0; other < row; other++) {
            const char *earlier = chart_at(chart, other, column)->text;
            before += text != NULL && earlier != NULL && strcmp(earlier, text) == 0 ? 1 : 0;
        }
        set_label(chart, row,
                  text == NULL ? "(none)"
                  : before > 0 ? arena_printf(chart->arena, "%s (%zu)", text, before + 1)
                               : text);
    }
    chart->columns[numbered].distinct = chart_distinct(chart, numbered, CHART_NO_COLUMN);
    return numbered;
}

/* Names that most rows have alone belong to things, of which two may have the same. */
static bool are_names(const struct chart *chart, int column, enum chart_mark asked)
{
    size_t distinct = chart->columns[column].distinct;
    return chart->rows <= MOST_NUMBERED && distinct < filled_of(chart, column) &&
           (3 * distinct > 2 * chart->rows || asked == CHART_BAR || asked == CHART_ARC);
}

static void place_categories(struct chart *chart, const struct roles *roles, enum chart_mark asked,
                             struct chart_plan *plan)
{
    int a = roles->category[0], b = roles->category[1];
    plan->x = a;
    if (b == CHART_NO_COLUMN) {
        plan->x = are_names(chart, a, asked) ? number_labels(chart, a) : a;
        return;
    }
    if (!groups(chart, a) && !groups(chart, b)) {
        plan->x = join_labels(chart, a, b);
        return;
    }
    bool a_is_series =
        groups(chart, a) && (!groups(chart, b) || chart->columns[a].distinct < chart->columns[b].distinct);
    plan->x = a_is_series ? b : a;
    plan->series = a_is_series ? a : b;
}

static void place(struct chart *chart, const struct roles *roles, enum chart_mark asked,
                  struct chart_plan *plan)
{
    if (roles->time == CHART_NO_COLUMN && roles->ordered == CHART_NO_COLUMN) {
        place_categories(chart, roles, asked, plan);
        return;
    }
    plan->x = roles->time != CHART_NO_COLUMN ? roles->time : roles->ordered;
    bool years = roles->time != CHART_NO_COLUMN && chart->columns[roles->time].unit == UNIT_YEAR;
    if (years && roles->ordered != CHART_NO_COLUMN && groups(chart, roles->time)) {
        plan->x = roles->ordered;
        plan->series = roles->time;
    } else if (chart->columns[plan->x].distinct < filled_of(chart, plan->x)) {
        int category = roles->category[0];
        bool splits = category != CHART_NO_COLUMN && chart->columns[category].distinct < chart->rows;
        plan->series = splits ? category : CHART_NO_COLUMN;
    }
}

void chart_place(struct chart *chart, const struct roles *roles, enum chart_mark asked,
                 struct chart_plan *plan)
{
    plan->y = roles->measure[0];
    if (roles->dimensions) {
        place(chart, roles, asked, plan);
        plan->x_kind = chart->columns[plan->x].kind;
    }
}

void chart_place_two_numbers(const struct chart *chart, const struct roles *roles, struct chart_plan *plan)
{
    plan->x = roles->measure[0];
    plan->x_kind = KIND_NUMBER;
    plan->y = roles->measure[1];
    plan->series = groups(chart, roles->category[0]) ? roles->category[0] : CHART_NO_COLUMN;
}

bool chart_is_repeated(const struct chart *chart, const struct chart_plan *plan)
{
    return chart_distinct(chart, plan->x, plan->series) < filled_of(chart, plan->x);
}
