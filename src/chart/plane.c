/* Lines and points: braille dots, two by four a character (U+2800 and on); with ASCII, or without colours to
 * tell several series apart, a symbol for each series. */
#include "chart/axis.h"
#include "chart/shapes.h"
#include "chart/terminal.h"

#include "render/cell.h"
#include "render/text_fit.h"
#include "util/utf8.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 14, DOTS_ACROSS = 2, DOTS_DOWN = 4, Y_TICKS = 4, SPARSE = 3 };

struct cell {
    unsigned char dots;
    unsigned char series; /* one more than the last series drawn; 0: none */
    bool line;            /* of the measure itself, not of its range */
    bool marked;          /* stands out */
};

struct plane {
    const struct chart_screen *screen;
    bool braille;
    size_t columns; /* of characters */
    struct cell *cells;
    double x_low, x_high, y_low, y_high, y_step;
    double longest_join;
    bool sparse;             /* what is drawn is a range: dots with gaps */
    const char *ticks[ROWS]; /* the value at the left of a row of characters; NULL for most rows */
};

struct spot {
    double x, y;
    size_t row; /* of the result */
    size_t series;
    bool apart; /* a row without a value stands before it */
};

static double x_place(const struct chart *chart, size_t i, size_t place)
{
    const struct chart_value *value = chart_at(chart, chart->plan.rows[i], chart->plan.x);
    if (chart->plan.x_kind == KIND_TIME && value->text != NULL) {
        return chart_axis_days(value->text);
    }
    return chart->plan.x_kind == KIND_NUMBER ? value->number : (double)place;
}

/* The points that can be drawn. Categories stand side by side, a place for each value. */
static size_t find_spots(const struct chart *chart, const size_t *series, int measure, struct spot *spots)
{
    const struct chart_plan *plan = &chart->plan;
    size_t count = 0, place = 0;
    const char *before = NULL;
    bool gaps[UINT8_MAX + 1] = {false}; /* by series */
    for (size_t i = 0; i < plan->row_count; i++) {
        const char *label = chart_label(chart, plan->rows[i]);
        place += before != NULL && strcmp(before, label) != 0 ? 1 : 0;
        before = label;
        struct spot spot = {x_place(chart, i, place), chart_at(chart, plan->rows[i], measure)->number,
                            plan->rows[i], series[i], gaps[series[i] & UINT8_MAX]};
        bool drawn = isfinite(spot.x) && isfinite(spot.y);
        gaps[series[i] & UINT8_MAX] = !drawn;
        if (drawn) {
            spots[count++] = spot;
        }
    }
    return count;
}

static int compare_ticks(const void *left, const void *right)
{
    const struct axis_tick *a = left, *b = right;
    return (a->value > b->value) - (a->value < b->value);
}

static int compare_spots(const void *left, const void *right)
{
    const struct spot *a = left, *b = right;
    int order = (a->series > b->series) - (a->series < b->series);
    return order != 0 ? order : (a->x > b->x) - (a->x < b->x);
}

/* The distance between neighbours above which a line is broken: a period is missing where the others stand
 * close. Infinity where no rule is seen. */
static double longest_join(const struct chart *chart, const struct spot *spots, size_t count)
{
    const struct chart_plan *plan = &chart->plan;
    double least = (double)INFINITY;
    size_t pairs = 0, close = 0;
    for (size_t i = 1; i < count; i++) {
        double by = spots[i].x - spots[i - 1].x;
        if (spots[i].series == spots[i - 1].series && by > 0) {
            least = by < least ? by : least;
            pairs++;
        }
    }
    bool days = plan->x_kind == KIND_TIME && chart->columns[plan->x].unit >= UNIT_DAY && least < 7;
    double most = least * (days ? 3.5 : 1.6); /* over a long weekend a line goes on */
    for (size_t i = 1; i < count; i++) {
        double by = spots[i].x - spots[i - 1].x;
        close += spots[i].series == spots[i - 1].series && by > 0 && by <= most;
    }
    return plan->x_kind == KIND_TIME && pairs > 2 && 3 * close >= 2 * pairs ? most : (double)INFINITY;
}

static void widen(double *low, double *high, bool days)
{
    if (*low == *high) {
        double by = days ? 1 : *low != 0 ? fabs(*low) / 10 : 1;
        *low -= by;
        *high += by;
    }
}

/* What is drawn: the measure, and the ends of its range. */
struct drawing {
    const struct chart *chart;
    size_t *series, series_count;
    struct spot *spots[3]; /* the first of the measure, sorted */
    size_t counts[3], lines;
};

static struct drawing make_drawing(const struct chart *chart, const char ***ret_names)
{
    const struct chart_plan *plan = &chart->plan;
    const int columns[] = {plan->y, plan->low, plan->high};
    struct drawing drawing = {.chart = chart, .lines = plan->ranged ? 3 : 1};
    drawing.series = ARENA_ARRAY(chart->arena, size_t, plan->row_count + 1);
    *ret_names = chart_series(chart, drawing.series, &drawing.series_count);
    for (size_t k = 0; k < drawing.lines; k++) {
        drawing.spots[k] = ARENA_ARRAY(chart->arena, struct spot, plan->row_count + 1);
        drawing.counts[k] = find_spots(chart, drawing.series, columns[k], drawing.spots[k]);
        qsort(drawing.spots[k], drawing.counts[k], sizeof(struct spot), compare_spots);
    }
    return drawing;
}

static void set_ranges(struct plane *plane, const struct drawing *drawing)
{
    const struct chart *chart = drawing->chart;
    const struct chart_column *y = &chart->columns[chart->plan.y];
    bool from_zero = chart->plan.mark == CHART_LINE;
    plane->x_low = plane->y_low = (double)INFINITY;
    plane->x_high = plane->y_high = -(double)INFINITY;
    for (size_t k = 0; k < drawing->lines; k++) {
        for (size_t i = 0; i < drawing->counts[k]; i++) {
            const struct spot *spot = &drawing->spots[k][i];
            plane->x_low = fmin(plane->x_low, spot->x);
            plane->x_high = fmax(plane->x_high, spot->x);
            plane->y_low = fmin(plane->y_low, spot->y);
            plane->y_high = fmax(plane->y_high, spot->y);
        }
    }
    if (from_zero && plane->y_low > 0) {
        plane->y_low = 0;
    }
    widen(&plane->x_low, &plane->x_high, chart->plan.x_kind == KIND_TIME);
    widen(&plane->y_low, &plane->y_high, false);
    plane->y_step = chart_axis_step(plane->y_high - plane->y_low, Y_TICKS, y->whole);
    plane->y_low = floor(plane->y_low / plane->y_step + 1e-9) * plane->y_step;
    plane->y_high = ceil(plane->y_high / plane->y_step - 1e-9) * plane->y_step;
}

static long scale(double value, double low, double high, size_t dots)
{
    double part = (value / 2 - low / 2) / (high / 2 - low / 2); /* halves, whose difference is finite */
    return lround((part > 1 ? 1 : part > 0 ? part : 0) * (double)(dots - 1));
}

static void set_dot(struct plane *plane, long x, long y, size_t series)
{
    static const unsigned char bits[DOTS_DOWN][DOTS_ACROSS] = {
        {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    long across = plane->braille ? DOTS_ACROSS : 1, down = plane->braille ? DOTS_DOWN : 1;
    long row = ROWS * down - 1 - y;
    struct cell *cell = &plane->cells[(size_t)(row / down) * plane->columns + (size_t)(x / across)];
    cell->dots |= bits[plane->braille ? row % down : 0][plane->braille ? x % across : 0];
    cell->series = (unsigned char)(series + 1);
    cell->line = cell->line || !plane->sparse;
}

static void draw_line(struct plane *plane, long x0, long y0, long x1, long y1, size_t series)
{
    long steps = labs(x1 - x0) > labs(y1 - y0) ? labs(x1 - x0) : labs(y1 - y0);
    for (long i = 0; i <= steps; i += plane->sparse ? SPARSE : 1) {
        double part = steps > 0 ? (double)i / (double)steps : 0;
        set_dot(plane, lround((double)x0 + part * (double)(x1 - x0)),
                lround((double)y0 + part * (double)(y1 - y0)), series);
    }
}

static void draw_spots(struct plane *plane, const struct spot *spots, size_t count, bool lines)
{
    size_t across = plane->columns * (plane->braille ? DOTS_ACROSS : 1),
           down = ROWS * (plane->braille ? DOTS_DOWN : 1);
    long before_x = 0, before_y = 0;
    for (size_t i = 0; i < count; i++) {
        long x = scale(spots[i].x, plane->x_low, plane->x_high, across),
             y = scale(spots[i].y, plane->y_low, plane->y_high, down);
        bool joined = lines && i > 0 && spots[i - 1].series == spots[i].series && !spots[i].apart &&
                      spots[i].x - spots[i - 1].x <= plane->longest_join;
        draw_line(plane, joined ? before_x : x, joined ? before_y : y, x, y, spots[i].series);
        before_x = x;
        before_y = y;
    }
}

static void write_cell(const struct plane *plane, const struct cell *cell)
{
    FILE *out = plane->screen->out;
    if (cell->series == 0) {
        putc(' ', out);
        return;
    }
    chart_colour(plane->screen, cell->series - 1U);
    if (cell->marked) {
        fputs(plane->screen->ascii ? "O" : "\xE2\x97\x8F", out);
    } else if (plane->braille) { /* U+2800 + dots */
        putc(0xE2, out);
        putc(0xA0 | (cell->dots >> 6), out);
        putc(0x80 | (cell->dots & 0x3F), out);
    } else {
        putc(cell->line ? chart_symbol(cell->series - 1U) : '.', out);
    }
    chart_colour_end(plane->screen);
}

/* Round values, from the lowest to the highest. Returns the widest. */
static size_t set_ticks(const struct chart *chart, struct plane *plane)
{
    size_t down = ROWS * (plane->braille ? DOTS_DOWN : 1), widest = 0;
    double parts = (plane->y_high - plane->y_low) / plane->y_step;
    long steps =
        parts < ROWS ? lround(parts) : 0; /* more only where numbers are too large to be told apart */
    for (long i = 0; i <= steps; i++) {
        double value = (round(plane->y_low / plane->y_step) + (double)i) * plane->y_step;
        long dot = scale(value, plane->y_low, plane->y_high, down);
        size_t row = (down - 1 - (size_t)dot) / (down / ROWS);
        const char *text = chart_number_text(chart->arena, value, chart->columns[chart->plan.y].format);
        size_t width = utf8_width(text, strlen(text));
        plane->ticks[row] = text;
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void write_rows(const struct plane *plane, size_t label)
{
    FILE *out = plane->screen->out;
    for (size_t row = 0; row < ROWS; row++) {
        const char *text = plane->ticks[row] != NULL ? plane->ticks[row] : "";
        text_write_right(out, text, label);
        fputs(plane->screen->ascii ? (text[0] != '\0' ? " + " : " | ")
                                   : (text[0] != '\0' ? " \xE2\x94\xA4 " : " \xE2\x94\x82 "),
              out);
        size_t end = plane->columns;
        while (end > 0 && plane->cells[row * plane->columns + end - 1].series == 0) {
            end--;
        }
        for (size_t i = 0; i < end; i++) {
            write_cell(plane, &plane->cells[row * plane->columns + i]);
        }
        putc('\n', out);
    }
}

/* A tick for each place of x that is neither a time nor a number. */
static void tick_places(const struct chart *chart, struct axis *axis, const struct spot *spots, size_t count)
{
    axis->ticks = ARENA_ARRAY(chart->arena, struct axis_tick, count + 1);
    for (size_t i = 0; i < count; i++) {
        size_t at = 0;
        while (at < axis->count && axis->ticks[at].value != spots[i].x) {
            at++;
        }
        if (at == axis->count) {
            axis->ticks[axis->count++] = (struct axis_tick){spots[i].x, chart_label(chart, spots[i].row)};
        }
    }
    qsort(axis->ticks, axis->count, sizeof *axis->ticks, compare_ticks);
}

/* The first and the last value, where there is no room for more. */
static void tick_ends(const struct chart *chart, struct axis *axis, const struct spot *spots, size_t count)
{
    const struct spot *first = &spots[0], *last = &spots[0];
    const struct chart_column *x = &chart->columns[chart->plan.x];
    for (size_t i = 1; i < count; i++) {
        first = spots[i].x < first->x ? &spots[i] : first;
        last = spots[i].x > last->x ? &spots[i] : last;
    }
    bool number = chart->plan.x_kind == KIND_NUMBER;
    size_t half = axis->columns / 2, room = half > 2 ? half - 2 : 1;
    const struct spot *ends[] = {first, last};
    axis->ticks = ARENA_ARRAY(chart->arena, struct axis_tick, 2);
    axis->count = first->x < last->x ? 2 : 1;
    for (size_t i = 0; i < axis->count; i++) {
        const char *text = number ? chart_number_text(chart->arena, ends[i]->x, x->format)
                                  : chart_label(chart, ends[i]->row);
        axis->ticks[i] = (struct axis_tick){ends[i]->x, text_fit(chart->arena, text, room)};
    }
}

/* On which day weeks begin that are told by their first day; Monday where the values are no weeks. */
static int week_start_of(const struct chart *chart)
{
    double first = (double)NAN;
    for (size_t i = 0; i < chart->plan.row_count; i++) {
        const struct chart_value *value = chart_at(chart, chart->plan.rows[i], chart->plan.x);
        double days = value->text != NULL ? chart_axis_days(value->text) : (double)NAN;
        first = isnan(first) ? days : first;
        if (!isnan(days) && fmod(days - first, 7) != 0) {
            return 0;
        }
    }
    return isnan(first) ? 0 : (int)fmod(floor(first), 7);
}

static void write_x_axis(const struct chart *chart, const struct plane *plane, const struct spot *spots,
                         size_t count, size_t label)
{
    const struct chart_column *x = &chart->columns[chart->plan.x];
    struct axis axis = {.low = plane->x_low, .high = plane->x_high, .columns = plane->columns};
    if (chart->plan.x_kind == KIND_TIME) {
        axis.week_start = week_start_of(chart);
        chart_axis_tick_days(&axis, chart->arena, x->unit);
    } else if (chart->plan.x_kind == KIND_NUMBER) {
        chart_axis_tick_numbers(&axis, chart->arena, x->format);
    } else {
        tick_places(chart, &axis, spots, count);
        chart_axis_thin(&axis);
    }
    if (axis.count < 2) {
        tick_ends(chart, &axis, spots, count);
    }
    chart_axis_write(&axis, plane->screen, label + 3);
}

static void write_legend(const struct plane *plane, const char **names, size_t count, size_t label)
{
    FILE *out = plane->screen->out;
    write_repeated(out, " ", label + 3);
    size_t used = label + 3;
    for (size_t i = 0; i < count; i++) {
        size_t width = utf8_width(names[i], strlen(names[i])) + 4;
        if (i > 0 && used + width > plane->screen->width) {
            putc('\n', out);
            write_repeated(out, " ", label + 3);
            used = label + 3;
        }
        chart_colour(plane->screen, i);
        if (plane->braille) {
            fputs("\xE2\x96\xA0", out);
        } else {
            putc(chart_symbol(i), out);
        }
        chart_colour_end(plane->screen);
        size_t most = plane->screen->width > label + 7 ? plane->screen->width - label - 7 : 1;
        fprintf(out, " %s%s", text_fit(plane->screen->arena, names[i], most), i + 1 < count ? "  " : "");
        used += width;
    }
    putc('\n', out);
}

/* Around a line from one end to the next, of points from end to end. */
static void draw_ranges(struct plane *plane, const struct drawing *drawing)
{
    bool line = drawing->chart->plan.mark == CHART_LINE;
    size_t across = plane->columns * (plane->braille ? DOTS_ACROSS : 1),
           down = ROWS * (plane->braille ? DOTS_DOWN : 1);
    for (size_t k = 1; k < drawing->lines && line; k++) {
        draw_spots(plane, drawing->spots[k], drawing->counts[k], true);
    }
    for (size_t i = 0; drawing->lines > 2 && !line && i < drawing->counts[1] && i < drawing->counts[2]; i++) {
        const struct spot *low = &drawing->spots[1][i], *high = &drawing->spots[2][i];
        long x = scale(low->x, plane->x_low, plane->x_high, across);
        draw_line(plane, x, scale(low->y, plane->y_low, plane->y_high, down), x,
                  scale(high->y, plane->y_low, plane->y_high, down), low->series);
    }
}

/* The rows that stand out, over whatever is drawn there. */
static bool mark_spots(struct plane *plane, const struct drawing *drawing)
{
    bool any = false;
    size_t across = plane->columns * (plane->braille ? DOTS_ACROSS : 1);
    for (size_t i = 0; i < drawing->counts[0]; i++) {
        const struct spot *spot = &drawing->spots[0][i];
        if (chart_is_marked(drawing->chart, &drawing->chart->plan, spot->row)) {
            long x = scale(spot->x, plane->x_low, plane->x_high, across) / (plane->braille ? DOTS_ACROSS : 1);
            long y = scale(spot->y, plane->y_low, plane->y_high, ROWS * (plane->braille ? DOTS_DOWN : 1)) /
                     (plane->braille ? DOTS_DOWN : 1);
            plane->cells[(size_t)(ROWS - 1 - y) * plane->columns + (size_t)x].marked = true;
            any = true;
        }
    }
    return any;
}

static void write_signs(const struct plane *plane, const struct chart *chart, bool marked)
{
    const struct chart_plan *plan = &chart->plan;
    if (plan->ranged) {
        fprintf(plane->screen->out, "(dotted: from %s to %s)\n", chart->columns[plan->low].title,
                chart->columns[plan->high].title);
    }
    if (marked) {
        fprintf(plane->screen->out, "(%s: %s)\n", plane->screen->ascii ? "O" : "\xE2\x97\x8F",
                chart->columns[plan->flag].title);
    }
}

void chart_draw_plane(const struct chart *chart, const struct chart_screen *screen)
{
    const struct chart_plan *plan = &chart->plan;
    const char **names;
    struct drawing drawing = make_drawing(chart, &names);
    const struct spot *spots = drawing.spots[0];
    size_t count = drawing.counts[0];
    if (count == 0) {
        fputs("(no values to draw)\n", screen->out);
        return;
    }
    struct plane plane = {.screen = screen,
                          .braille = !screen->ascii && (screen->colour || drawing.series_count < 2)};
    set_ranges(&plane, &drawing);
    plane.longest_join = longest_join(chart, spots, count);
    size_t label = set_ticks(chart, &plane);
    plane.columns = screen->width > label + 8 ? screen->width - label - 3 : 5;
    plane.cells = ARENA_ARRAY(chart->arena, struct cell, ROWS * plane.columns);
    plane.sparse = true;
    draw_ranges(&plane, &drawing);
    plane.sparse = false;
    draw_spots(&plane, spots, count, plan->mark == CHART_LINE);
    bool marked = mark_spots(&plane, &drawing);
    fprintf(screen->out, "%s, by %s\n", chart->columns[plan->y].title, chart->columns[plan->x].title);
    write_rows(&plane, label);
    write_x_axis(chart, &plane, spots, count, label);
    if (drawing.series_count > 1) {
        write_legend(&plane, names, drawing.series_count, label);
    }
    write_signs(&plane, chart, marked);
}
