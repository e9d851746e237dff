#include "chart/shapes.h"

#include <math.h>
#include <string.h>

enum { MOST_STEPS = 8 };

static const struct chart_shape shapes[] = {
    {.kind = "forecast",
     .y = "forecast",
     .series = "series",
     .low = "low",
     .high = "high",
     .mark = CHART_LINE},
    {.kind = "unusual",
     .y = "value",
     .series = "series",
     .low = "expected_low",
     .high = "expected_high",
     .flag = "unusual",
     .mark = CHART_POINT},
    {.kind = "change", .x = "segment", .y = "change", .mark = CHART_BAR, .waterfall = true},
    {.kind = "association", .x = "column", .y = "effect", .mark = CHART_BAR},
    {.kind = "risk", .y = "probability", .mark = CHART_BAR},
    {.kind = "score", .y = "score", .mark = CHART_BAR},
    {.kind = "distribution", .y = "rows", .mark = CHART_BAR, .ordered = true},
    {.kind = "segments", .x = "segment", .y = "size", .mark = CHART_BAR},
};

const struct chart_shape *chart_shape_of(const char *kind)
{
    for (size_t i = 0; kind != NULL && i < sizeof shapes / sizeof *shapes; i++) {
        if (strcmp(shapes[i].kind, kind) == 0) {
            return &shapes[i];
        }
    }
    return NULL;
}

static int column_named(const struct chart *chart, const char *name)
{
    for (int i = 0; name != NULL && i < (int)chart->count; i++) {
        if (strcmp(chart->columns[i].name, name) == 0) {
            return i;
        }
    }
    return CHART_NO_COLUMN;
}

void chart_shape_roles(const struct chart *chart, struct roles *roles)
{
    const struct chart_shape *shape = chart->shape;
    int y = column_named(chart, shape->y), x = column_named(chart, shape->x),
        series = column_named(chart, shape->series);
    if (y == CHART_NO_COLUMN || chart->columns[y].kind != KIND_NUMBER) {
        return;
    }
    roles->measure[0] = y;
    roles->measure[1] = CHART_NO_COLUMN;
    if (roles->time != CHART_NO_COLUMN) {
        roles->category[0] = series;
    } else if (x != CHART_NO_COLUMN) {
        roles->category[0] = x;
        roles->ordered = CHART_NO_COLUMN;
        roles->dimensions = true;
    }
    roles->category[1] = CHART_NO_COLUMN;
}

/* ---- waterfalls ---- */

/* "region = north" and "region = south" have no row in common; of segments of two columns that is not told. */
static bool is_apart(const char *a, const char *b)
{
    const char *x = strstr(a, " = "), *y = strstr(b, " = ");
    bool single = x != NULL && y != NULL && strstr(x + 1, " = ") == NULL && strstr(y + 1, " = ") == NULL;
    return single && x - a == y - b && strncmp(a, b, (size_t)(x - a)) == 0;
}

static bool is_apart_from_all(const struct chart *chart, size_t row, const size_t *taken, size_t count, int x)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_apart(chart_at(chart, row, x)->text, chart_at(chart, taken[i], x)->text)) {
            return false;
        }
    }
    return true;
}

static double number_at(const struct chart *chart, size_t row, const char *name)
{
    int column = column_named(chart, name);
    return column != CHART_NO_COLUMN ? chart_at(chart, row, column)->number : (double)NAN;
}

/* Before, the segments in their order of which no two have a row in common, all others, after. The first row is of the whole. */
static void make_steps(const struct chart *chart, struct chart_plan *plan)
{
    double before = number_at(chart, 0, "before"), after = number_at(chart, 0, "after"), at = before;
    size_t taken[MOST_STEPS], count = 0;
    if (!isfinite(before) || !isfinite(after) || chart->rows < 2) {
        return;
    }
    struct chart_step *steps = ARENA_ARRAY(chart->arena, struct chart_step, MOST_STEPS);
    steps[plan->step_count++] = (struct chart_step){"before", 0, before, true};
    for (size_t row = 1; row < chart->rows && plan->step_count + 2 < MOST_STEPS; row++) {
        const char *label = chart_at(chart, row, plan->x)->text;
        double change = chart_at(chart, row, plan->y)->number;
        if (label != NULL && isfinite(change) && is_apart_from_all(chart, row, taken, count, plan->x)) {
            steps[plan->step_count++] = (struct chart_step){label, at, at + change, false};
            taken[count++] = row;
            at += change;
        }
    }
    steps[plan->step_count++] = (struct chart_step){"all others", at, after, false};
    steps[plan->step_count++] = (struct chart_step){"after", 0, after, true};
    plan->steps = steps;
}

/* ---- ranges and marks ---- */

void chart_shape_plan(struct chart *chart, struct chart_plan *plan)
{
    const struct chart_shape *shape = chart->shape;
    if (plan->x == CHART_NO_COLUMN || plan->y != column_named(chart, shape->y)) {
        return;
    }
    plan->low = column_named(chart, shape->low);
    plan->high = column_named(chart, shape->high);
    plan->flag = column_named(chart, shape->flag);
    bool plane = plan->mark == CHART_LINE || plan->mark == CHART_POINT;
    plan->ranged = plane && plan->low != CHART_NO_COLUMN && plan->high != CHART_NO_COLUMN;
    plan->marked = plane && plan->flag != CHART_NO_COLUMN;
    if (shape->waterfall && plan->mark == CHART_BAR && plan->x == column_named(chart, shape->x)) {
        make_steps(chart, plan);
    }
}

const char *chart_shape_reason(const struct chart *chart, const struct chart_plan *plan)
{
    size_t marked = 0;
    for (size_t i = 0; i < plan->row_count && plan->marked; i++) {
        marked += chart_is_marked(chart, plan, plan->rows[i]);
    }
    const char *range = plan->ranged
                            ? arena_printf(chart->arena, ", with its range from %s to %s",
                                           chart->columns[plan->low].title, chart->columns[plan->high].title)
                            : "";
    return plan->steps != NULL
               ? ", as a waterfall from before to after: segments without a row in common, and all others"
           : marked > 0 ? arena_printf(chart->arena, "%s, and marks where it is unusual", range)
                        : range;
}

bool chart_is_marked(const struct chart *chart, const struct chart_plan *plan, size_t row)
{
    const char *text = plan->marked ? chart_at(chart, row, plan->flag)->text : NULL;
    return text != NULL && text[0] != '\0';
}
