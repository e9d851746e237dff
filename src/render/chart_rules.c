/* The rules, first match wins. "Repeated" means that several rows share a place on the chart.
 *   no rows, or no number that measures something             nothing
 *   one row with one number                                   a big number
 *   "scatter", "relationship", "correlation", two numbers     points
 *   "pie", "share", "percent", up to 6 categories             arcs
 *   "trend", "over time", "line chart", something in order    a line
 *   "distribution", "bar chart"                               bars
 *   two numbers and nothing else                              points
 *   one number and nothing else                               bars that count its values
 *   repeated                                                  points
 *   a time and a number                                       a line; a line for each value of a category
 * beside it months, weekdays, quarters, hours and a number            bars in that order a category and a
 * number                                   bars, sorted; grouped by a second category A year beside months
 * makes a series for each year. */
#include "render/chart_rules.h"

#include "render/chart_words.h"

#include <math.h>

enum {
    MOST_SLICES = 6,
    MOST_SERIES = 12,
    MOST_NUMBER_BARS = 30,
    VERTICAL_BARS = 8, /* more bars, or wider labels, lie down */
    VERTICAL_LABEL = 12,
};

struct roles {
    int time, ordered;
    int category[2];
    int measure[2];
    bool ids;        /* there are numbers, but they only identify */
    bool dimensions; /* there is a time, an order or a category */
};

static size_t filled(const struct chart *chart, int column)
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
        if ((column->distinct < 2 && filled(chart, i) == chart->rows) != constant) {
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

static struct roles find_roles(const struct chart *chart)
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

/* The extra column: both categories' texts in one label. */
static int join_labels(struct chart *chart, int a, int b)
{
    int joined = (int)chart->count;
    struct chart_column *column = &chart->columns[joined];
    *column = (struct chart_column){.kind = KIND_CATEGORY, .texts = chart->rows};
    column->name = arena_printf(chart->arena, "%s, %s", chart->columns[a].name, chart->columns[b].name);
    column->widest = chart->columns[a].widest + chart->columns[b].widest + 2;
    for (size_t row = 0; row < chart->rows; row++) {
        const char *left = chart_at(chart, row, a)->text, *right = chart_at(chart, row, b)->text;
        chart->values[row][joined].text =
            arena_printf(chart->arena, "%s, %s", left != NULL ? left : "", right != NULL ? right : "");
        chart->values[row][joined].number = (double)NAN;
    }
    column->distinct = chart_distinct(chart, joined, CHART_NO_COLUMN);
    chart->joined = true;
    return joined;
}

static void place_categories(struct chart *chart, const struct roles *roles, struct chart_plan *plan)
{
    int a = roles->category[0], b = roles->category[1];
    plan->x = a;
    if (b == CHART_NO_COLUMN) {
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

/* Places the measure, and what tells its values apart. */
static void place(struct chart *chart, const struct roles *roles, struct chart_plan *plan)
{
    plan->y = roles->measure[0];
    if (!roles->dimensions) {
        return;
    }
    if (roles->time == CHART_NO_COLUMN && roles->ordered == CHART_NO_COLUMN) {
        place_categories(chart, roles, plan);
        return;
    }
    plan->x = roles->time != CHART_NO_COLUMN ? roles->time : roles->ordered;
    bool years = roles->time != CHART_NO_COLUMN && chart->columns[roles->time].unit == UNIT_YEAR;
    if (years && roles->ordered != CHART_NO_COLUMN && groups(chart, roles->time)) {
        plan->x = roles->ordered;
        plan->series = roles->time;
    } else if (chart->columns[plan->x].distinct < filled(chart, plan->x)) {
        int category = roles->category[0];
        bool splits = category != CHART_NO_COLUMN && chart->columns[category].distinct < chart->rows;
        plan->series = splits ? category : CHART_NO_COLUMN;
    }
}

static bool is_repeated(const struct chart *chart, const struct chart_plan *plan)
{
    return chart_distinct(chart, plan->x, plan->series) < filled(chart, plan->x);
}

static enum chart_kind kind_of(const struct chart *chart, int column)
{
    return column == CHART_NO_COLUMN ? KIND_NONE : chart->columns[column].kind;
}

static bool can_be_arc(const struct chart *chart, const struct chart_plan *plan)
{
    return plan->x != CHART_NO_COLUMN && !chart->columns[plan->y].negative;
}

static bool suits_arc(const struct chart *chart, const struct chart_plan *plan)
{
    return can_be_arc(chart, plan) && kind_of(chart, plan->x) == KIND_CATEGORY &&
           plan->series == CHART_NO_COLUMN && chart->columns[plan->x].distinct <= MOST_SLICES &&
           !is_repeated(chart, plan);
}

static enum chart_mark rule(const struct chart *chart, const struct roles *roles,
                            const struct chart_plan *plan, struct chart_words words)
{
    bool two_numbers = roles->measure[1] != CHART_NO_COLUMN;
    enum chart_kind kind = kind_of(chart, plan->x);
    if (chart->rows == 1 && (!two_numbers || !roles->dimensions)) {
        return CHART_NUMBER;
    }
    if (words.point && two_numbers) {
        return CHART_POINT;
    }
    if (words.arc && suits_arc(chart, plan)) {
        return CHART_ARC;
    }
    if (words.line && (kind == KIND_TIME || kind == KIND_ORDERED || (two_numbers && !roles->dimensions))) {
        return CHART_LINE;
    }
    if (words.bar) {
        return CHART_BAR;
    }
    if (!roles->dimensions) {
        return two_numbers ? CHART_POINT : CHART_BAR;
    }
    if (is_repeated(chart, plan)) {
        return CHART_POINT;
    }
    return kind == KIND_TIME && chart->columns[plan->x].distinct > 1 ? CHART_LINE : CHART_BAR;
}

static void place_two_numbers(const struct chart *chart, const struct roles *roles, struct chart_plan *plan)
{
    plan->x = roles->measure[0];
    plan->y = roles->measure[1];
    plan->series = groups(chart, roles->category[0]) ? roles->category[0] : CHART_NO_COLUMN;
}

/* Places the columns anew where the mark needs it. Returns why that mark cannot be, or NULL. */
static const char *suit(const struct chart *chart, const struct roles *roles, bool wished,
                        struct chart_plan *plan)
{
    bool two_numbers = roles->measure[1] != CHART_NO_COLUMN;
    bool category = kind_of(chart, plan->x) == KIND_CATEGORY;
    switch (plan->mark) {
    case CHART_NONE:
    case CHART_NUMBER:
        return NULL;
    case CHART_POINT:
        if (two_numbers && (wished || category || !roles->dimensions)) {
            place_two_numbers(chart, roles, plan);
        }
        return plan->x == CHART_NO_COLUMN ? "points need a second column" : NULL;
    case CHART_LINE:
        if (two_numbers && !roles->dimensions) {
            place_two_numbers(chart, roles, plan);
        }
        return plan->x == CHART_NO_COLUMN ? "a line needs a second column" : NULL;
    case CHART_ARC:
        plan->series = CHART_NO_COLUMN;
        return can_be_arc(chart, plan) ? NULL : "a pie needs categories and numbers of at least 0";
    case CHART_BAR:
        if (!roles->dimensions && two_numbers && chart->columns[roles->measure[0]].distinct == chart->rows &&
            chart->rows <= MOST_NUMBER_BARS) {
            place_two_numbers(chart, roles, plan);
        }
        plan->histogram = plan->x == CHART_NO_COLUMN;
        return NULL;
    }
    return NULL;
}

static const char *describe(const struct chart *chart, const struct chart_plan *plan)
{
    struct arena *arena = chart->arena;
    const char *y = chart->columns[plan->y].name,
               *x = plan->x != CHART_NO_COLUMN ? chart->columns[plan->x].name : "";
    enum chart_kind kind = kind_of(chart, plan->x);
    if (plan->mark == CHART_NUMBER) {
        return chart->rows == 1 ? arena_printf(arena, "the result is one number, %s", y)
                                : arena_printf(arena, "%s of the first row", y);
    }
    if (plan->histogram) {
        return arena_printf(arena, "%s is the only column to draw, so bars count how often its values occur",
                            y);
    }
    const char *what = kind == KIND_TIME       ? "a time"
                       : kind == KIND_ORDERED  ? "a part of the calendar"
                       : kind == KIND_CATEGORY ? "a category"
                                               : "a number";
    const char *base = arena_printf(arena, "%s is %s and %s a number", x, what, y);
    if (plan->series != CHART_NO_COLUMN) {
        base = arena_printf(arena, "%s, with a colour for each %s", base, chart->columns[plan->series].name);
    }
    bool crowded = plan->mark == CHART_POINT && kind != KIND_NUMBER && is_repeated(chart, plan);
    return crowded ? arena_printf(arena, "%s, with several rows for the same %s", base, x) : base;
}

static struct chart_plan nothing(const char *reason)
{
    return (struct chart_plan){.mark = CHART_NONE,
                               .x = CHART_NO_COLUMN,
                               .y = CHART_NO_COLUMN,
                               .series = CHART_NO_COLUMN,
                               .reason = reason};
}

static bool is_wished(enum chart_mark mark, struct chart_words words)
{
    return (mark == CHART_LINE && words.line) || (mark == CHART_BAR && words.bar) ||
           (mark == CHART_POINT && words.point) || (mark == CHART_ARC && words.arc);
}

struct chart_plan chart_plan(struct chart *chart, enum chart_mark force)
{
    struct chart_plan plan = nothing("the result has no rows");
    struct roles roles = find_roles(chart);
    if (chart->rows == 0) {
        return plan;
    }
    if (roles.measure[0] == CHART_NO_COLUMN) {
        return nothing(roles.ids ? "the only numbers are identifiers" : "no column holds numbers");
    }
    struct chart_words words = chart_words_of(chart->arena, chart->question);
    place(chart, &roles, &plan);
    plan.mark = force != CHART_NONE ? force : rule(chart, &roles, &plan, words);
    bool wished = force != CHART_NONE || is_wished(plan.mark, words);
    const char *problem = suit(chart, &roles, wished, &plan);
    if (problem != NULL) {
        return nothing(problem);
    }
    const char *rows = chart_select_rows(chart, &plan);
    plan.horizontal =
        plan.mark == CHART_BAR && kind_of(chart, plan.x) == KIND_CATEGORY &&
        (chart->columns[plan.x].distinct > VERTICAL_BARS || chart->columns[plan.x].widest > VERTICAL_LABEL);
    plan.reason = arena_printf(chart->arena, "%s%s%s",
                               force != CHART_NONE ? "asked for: "
                               : wished            ? "the question asks for it: "
                                                   : "",
                               describe(chart, &plan), rows);
    return plan;
}
