/* The rules, first match wins; docs/charts.md explains them. "Repeated" means that several rows share a place
 * on the chart.
 *   no rows, or no number that measures something         nothing
 *   the question names a mark that the columns allow      that mark
 *   one row with one number                               a big number
 *   "relationship", "correlation", two numbers            points
 *   "share", "percent", up to 6 categories                arcs
 *   "trend", "over time", something in order              a line
 *   "distribution", "compare"                             bars
 *   two numbers and nothing else                          points
 *   one number and nothing else                           bars that count its values
 *   repeated                                              points
 *   a time, quarters or weeks of years, and a number      a line; one for each category beside it
 *   months, weekdays, hours, keys of groups, and a number bars in that order
 *   a category and a number                               bars, sorted; grouped by a second category
 * A year beside months makes a series for each year. */
#include "chart/rules.h"

#include "chart/roles.h"
#include "chart/shapes.h"
#include "english/chart_words.h"

#include <math.h>

enum {
    MOST_SLICES = 6,
    MOST_NUMBER_BARS = 30,
    VERTICAL_BARS = 8, /* more bars, or wider labels, lie down */
    VERTICAL_LABEL = 12,
};

static bool can_be_arc(const struct chart *chart, const struct chart_plan *plan)
{
    return plan->x != CHART_NO_COLUMN && !chart->columns[plan->y].negative;
}

static bool suits_arc(const struct chart *chart, const struct chart_plan *plan)
{
    return can_be_arc(chart, plan) && plan->x_kind == KIND_CATEGORY && plan->series == CHART_NO_COLUMN &&
           chart->columns[plan->x].distinct <= MOST_SLICES && !chart_is_repeated(chart, plan);
}

static enum chart_mark rule(const struct chart *chart, const struct roles *roles,
                            const struct chart_plan *plan, struct chart_words words)
{
    bool two_numbers = roles->measure[1] != CHART_NO_COLUMN;
    enum chart_kind kind = plan->x_kind;
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
    if (chart_is_repeated(chart, plan)) {
        return CHART_POINT;
    }
    bool passes = kind == KIND_TIME || chart->columns[plan->x].dated;
    return passes && chart->columns[plan->x].distinct > 1 ? CHART_LINE : CHART_BAR;
}

/* Places the columns anew where the mark needs it. Returns why that mark cannot be, or NULL. */
static const char *suit(const struct chart *chart, const struct roles *roles, bool wished,
                        struct chart_plan *plan)
{
    bool two_numbers = roles->measure[1] != CHART_NO_COLUMN;
    bool category = plan->x_kind == KIND_CATEGORY;
    switch (plan->mark) {
    case CHART_NONE:
    case CHART_NUMBER:
        return NULL;
    case CHART_POINT:
        if (two_numbers && (wished || category || !roles->dimensions)) {
            chart_place_two_numbers(chart, roles, plan);
        }
        return plan->x == CHART_NO_COLUMN ? "points need a second column" : NULL;
    case CHART_LINE:
        if (two_numbers && !roles->dimensions) {
            chart_place_two_numbers(chart, roles, plan);
        }
        return plan->x == CHART_NO_COLUMN ? "a line needs a second column" : NULL;
    case CHART_ARC:
        plan->series = CHART_NO_COLUMN;
        return can_be_arc(chart, plan) ? NULL : "a pie needs categories and numbers of at least 0";
    case CHART_BAR:
        if (!roles->dimensions && two_numbers && chart->columns[roles->measure[0]].distinct == chart->rows &&
            chart->rows <= MOST_NUMBER_BARS) {
            chart_place_two_numbers(chart, roles, plan);
        }
        plan->histogram = plan->x == CHART_NO_COLUMN;
        return NULL;
    }
    return NULL;
}

static const char *mark_in_words(const struct chart_plan *plan)
{
    switch (plan->mark) {
    case CHART_NUMBER:
        return "a big number";
    case CHART_BAR:
        return plan->histogram ? "a histogram" : "bars";
    case CHART_LINE:
        return plan->series != CHART_NO_COLUMN ? "lines" : "a line";
    case CHART_POINT:
        return "points";
    case CHART_ARC:
        return "a pie";
    case CHART_NONE:
        break;
    }
    return "no chart";
}

static const char *kind_in_words(enum chart_kind kind, bool calendar)
{
    switch (kind) {
    case KIND_TIME:
        return "a time";
    case KIND_ORDERED:
        return calendar ? "a part of the calendar" : "what the rows are grouped by";
    case KIND_CATEGORY:
        return "a category";
    case KIND_NUMBER:
    case KIND_ID:
    case KIND_NONE:
        break;
    }
    return "a number";
}

static const char *describe(const struct chart *chart, const struct chart_plan *plan)
{
    struct arena *arena = chart->arena;
    const char *y = chart->columns[plan->y].title,
               *x = plan->x != CHART_NO_COLUMN ? chart->columns[plan->x].title : "";
    enum chart_kind kind = plan->x_kind;
    if (plan->mark == CHART_NUMBER) {
        return chart->rows == 1 ? arena_printf(arena, "the result is one number, %s", y)
                                : arena_printf(arena, "%s of the first row", y);
    }
    if (plan->histogram) {
        return arena_printf(arena, "%s is the only column to draw: bars count how often its values occur", y);
    }
    bool calendar =
        chart->columns[plan->x].says.calendar != CALENDAR_NONE || chart->columns[plan->x].numbers == 0;
    const char *base = arena_printf(arena, "%s is %s and %s a number", x, kind_in_words(kind, calendar), y);
    if (plan->series != CHART_NO_COLUMN) {
        base = arena_printf(arena, "%s, with a colour for each %s", base, chart->columns[plan->series].title);
    }
    bool crowded = plan->mark == CHART_POINT && kind != KIND_NUMBER && chart_is_repeated(chart, plan);
    return crowded ? arena_printf(arena, "%s, with several rows for the same %s", base, x) : base;
}

static struct chart_plan nothing(const char *reason)
{
    return (struct chart_plan){.mark = CHART_NONE,
                               .x = CHART_NO_COLUMN,
                               .y = CHART_NO_COLUMN,
                               .series = CHART_NO_COLUMN,
                               .low = CHART_NO_COLUMN,
                               .high = CHART_NO_COLUMN,
                               .flag = CHART_NO_COLUMN,
                               .reason = reason};
}

static bool is_hinted(enum chart_mark mark, struct chart_words words)
{
    return (mark == CHART_LINE && words.line) || (mark == CHART_BAR && words.bar) ||
           (mark == CHART_POINT && words.point) || (mark == CHART_ARC && words.arc);
}

/* Mark and columns. `asked`: CHART_NONE: by rule. *ret_wished says that the question had a part in it. */
static struct chart_plan draft(struct chart *chart, enum chart_mark asked, struct chart_words words,
                               bool *ret_wished)
{
    enum chart_mark wanted = asked == CHART_NONE && words.point ? CHART_POINT : asked;
    struct roles roles = chart_roles(chart, wanted);
    struct chart_plan plan = nothing("");
    if (chart->shape != NULL) {
        chart_shape_roles(chart, &roles);
        asked = asked == CHART_NONE && chart->rows > 1 ? chart->shape->mark : asked;
    }
    if (roles.measure[0] == CHART_NO_COLUMN) {
        return nothing(roles.ids ? "the only numbers are identifiers" : "no column holds numbers");
    }
    chart_place(chart, &roles, asked, &plan);
    plan.mark = asked != CHART_NONE ? asked : rule(chart, &roles, &plan, words);
    *ret_wished = (asked != CHART_NONE && chart->shape == NULL) || is_hinted(plan.mark, words);
    const char *problem = suit(chart, &roles, *ret_wished, &plan);
    return problem != NULL ? nothing(problem) : plan;
}

/* Chooses the rows of a plan and says why it is so. */
static void complete(struct chart *chart, struct chart_plan *plan, const char *why)
{
    const char *rows = chart_select_rows(chart, plan);
    plan->horizontal =
        plan->mark == CHART_BAR && plan->x_kind == KIND_CATEGORY &&
        (chart->columns[plan->x].distinct > VERTICAL_BARS || chart->columns[plan->x].widest > VERTICAL_LABEL);
    if (chart->shape != NULL) {
        chart_shape_plan(chart, plan);
    }
    plan->reason = arena_printf(chart->arena, "%s, %s%s%s%s", mark_in_words(plan), why, describe(chart, plan),
                                rows, chart->shape != NULL ? chart_shape_reason(chart, plan) : "");
}

struct chart_plan chart_plan_advised(struct chart *chart, enum chart_mark mark)
{
    struct chart_words hint = {.line = mark == CHART_LINE,
                               .bar = mark == CHART_BAR,
                               .point = mark == CHART_POINT,
                               .arc = mark == CHART_ARC};
    bool wished = false;
    struct chart_plan plan = draft(chart, CHART_NONE, hint, &wished);
    if (plan.mark == CHART_NONE || plan.mark != mark) {
        return nothing("the columns do not suit it");
    }
    complete(chart, &plan, "which the language model chose: ");
    return plan;
}

struct chart_plan chart_plan(struct chart *chart, enum chart_mark force)
{
    struct chart_words words = chart_words_of(chart->arena, chart->question);
    bool wished = false;
    if (chart->rows == 0) {
        return nothing("the result has no rows");
    }
    struct chart_plan plan = draft(chart, force != CHART_NONE ? force : words.named, words, &wished);
    if (plan.mark == CHART_NONE && force == CHART_NONE) {
        plan = draft(chart, CHART_NONE, words, &wished);
    }
    if (plan.mark == CHART_NONE) {
        return plan;
    }
    plan.open = plan.mark != CHART_NUMBER && chart->shape == NULL && force == CHART_NONE &&
                words.named == CHART_NONE && !wished;
    complete(chart, &plan,
             force != CHART_NONE ? "as asked for: "
             : wished            ? "which the question asks for: "
                                 : "because ");
    return plan;
}
