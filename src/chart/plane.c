/* Lines and points: braille dots, two by four a character (U+2800 and on); with ASCII, or without colours to
 * tell several series apart, a symbol for each series. */
#include "chart/terminal.h"

#include "render/cell.h"
#include "render/text_fit.h"
#include "util/utf8.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 14, DOTS_ACROSS = 2, DOTS_DOWN = 4, Y_TICKS = 4 };

struct cell {
    unsigned char dots;
    unsigned char series; /* one more than the last series drawn; 0: none */
};

struct plane {
    const struct chart_screen *screen;
    bool braille;
    size_t columns; /* of characters */
    struct cell *cells;
    double x_low, x_high, y_low, y_high;
};

struct spot {
    double x, y;
    size_t row; /* of the result */
    size_t series;
};

/* Days since year 0, roughly: distances are what counts. */
static double time_place(const char *text)
{
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    struct chart_time time = {0};
    if (!chart_time_parse(text, &time)) {
        return (double)NAN;
    }
    int leaps = (time.month > 2 ? time.year : time.year - 1) / 4;
    double days = 365.0 * time.year + leaps + before[time.month - 1] + time.day;
    return days + (time.hour * 3600 + time.minute * 60 + time.second) / 86400.0;
}

static double x_place(const struct chart *chart, size_t i, size_t place)
{
    const struct chart_value *value = chart_at(chart, chart->plan.rows[i], chart->plan.x);
    if (chart->plan.x_kind == KIND_TIME && value->text != NULL) {
        return time_place(value->text);
    }
    return chart->plan.x_kind == KIND_NUMBER ? value->number : (double)place;
}

/* The points that can be drawn. Categories stand side by side, a place for each value. */
static size_t find_spots(const struct chart *chart, const size_t *series, struct spot *spots)
{
    const struct chart_plan *plan = &chart->plan;
    size_t count = 0, place = 0;
    const char *before = NULL;
    for (size_t i = 0; i < plan->row_count; i++) {
        const char *label = chart_label(chart, plan->rows[i]);
        place += before != NULL && strcmp(before, label) != 0 ? 1 : 0;
        before = label;
        struct spot spot = {x_place(chart, i, place), chart_at(chart, plan->rows[i], plan->y)->number,
                            plan->rows[i], series[i]};
        if (isfinite(spot.x) && isfinite(spot.y)) {
            spots[count++] = spot;
        }
    }
    return count;
}

static int compare_spots(const void *left, const void *right)
{
    const struct spot *a = left, *b = right;
    int order = (a->series > b->series) - (a->series < b->series);
    return order != 0 ? order : (a->x > b->x) - (a->x < b->x);
}

static void widen(double *low, double *high)
{
    if (*low == *high) {
        double by = *low != 0 ? fabs(*low) / 10 : 1;
        *low -= by;
        *high += by;
    }
}

static void set_ranges(struct plane *plane, const struct spot *spots, size_t count, bool from_zero)
{
    plane->x_low = plane->y_low = (double)INFINITY;
    plane->x_high = plane->y_high = -(double)INFINITY;
    for (size_t i = 0; i < count; i++) {
        plane->x_low = fmin(plane->x_low, spots[i].x);
        plane->x_high = fmax(plane->x_high, spots[i].x);
        plane->y_low = fmin(plane->y_low, spots[i].y);
        plane->y_high = fmax(plane->y_high, spots[i].y);
    }
    if (from_zero && plane->y_low > 0) {
        plane->y_low = 0;
    }
    widen(&plane->x_low, &plane->x_high);
    widen(&plane->y_low, &plane->y_high);
}

static long scale(double value, double low, double high, size_t dots)
{
    return lround((value - low) / (high - low) * (double)(dots - 1));
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
}

static void draw_line(struct plane *plane, long x0, long y0, long x1, long y1, size_t series)
{
    long steps = labs(x1 - x0) > labs(y1 - y0) ? labs(x1 - x0) : labs(y1 - y0);
    for (long i = 0; i <= steps; i++) {
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
        bool joined = lines && i > 0 && spots[i - 1].series == spots[i].series;
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
    if (plane->braille) { /* U+2800 + dots */
        putc(0xE2, out);
        putc(0xA0 | (cell->dots >> 6), out);
        putc(0x80 | (cell->dots & 0x3F), out);
    } else {
        putc(chart_symbol(cell->series - 1U), out);
    }
    chart_colour_end(plane->screen);
}

/* The value at the left of a row of characters, "" for most rows. */
static const char *tick(const struct chart *chart, const struct plane *plane, size_t row)
{
    if (row % ((ROWS - 1) / Y_TICKS) != 0 && row != ROWS - 1) {
        return "";
    }
    if (row != ROWS - 1 && ROWS - 1 - row < (ROWS - 1) / Y_TICKS) {
        return "";
    }
    double span = plane->y_high - plane->y_low;
    double value = plane->y_high - span * (double)row / (ROWS - 1);
    double power = pow(10, floor(log10(span)) - 2); /* three digits of the span */
    return chart_number_text(chart->arena, round(value / power) * power,
                             chart->columns[chart->plan.y].format);
}

static void write_rows(const struct chart *chart, const struct plane *plane, size_t label)
{
    FILE *out = plane->screen->out;
    for (size_t row = 0; row < ROWS; row++) {
        const char *text = tick(chart, plane, row);
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

/* The first and the last value of x stand below the axis. */
static void write_x_axis(const struct chart *chart, const struct plane *plane, const struct spot *spots,
                         size_t count, size_t label)
{
    FILE *out = plane->screen->out;
    const struct spot *first = &spots[0], *last = &spots[0];
    for (size_t i = 1; i < count; i++) {
        first = spots[i].x < first->x ? &spots[i] : first;
        last = spots[i].x > last->x ? &spots[i] : last;
    }
    const struct chart_column *x = &chart->columns[chart->plan.x];
    bool number = chart->plan.x_kind == KIND_NUMBER;
    const char *from = number ? chart_number_text(chart->arena, first->x, x->format)
                              : chart_label(chart, first->row),
               *to = number ? chart_number_text(chart->arena, last->x, x->format)
                            : chart_label(chart, last->row);
    write_repeated(out, " ", label + 1);
    fputs(plane->screen->ascii ? "+-" : "\xE2\x94\x94\xE2\x94\x80", out);
    write_repeated(out, plane->screen->ascii ? "-" : "\xE2\x94\x80", plane->columns);
    putc('\n', out);
    size_t half = plane->columns / 2;
    from = text_fit(chart->arena, from, half > 1 ? half - 1 : 1);
    to = text_fit(chart->arena, to, half > 1 ? half - 1 : 1);
    write_repeated(out, " ", label + 3);
    fputs(from, out);
    if (strcmp(from, to) != 0) {
        text_write_right(out, to, plane->columns - utf8_width(from, strlen(from)));
    }
    putc('\n', out);
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

void chart_draw_plane(const struct chart *chart, const struct chart_screen *screen)
{
    const struct chart_plan *plan = &chart->plan;
    size_t series_count = 0, *series = ARENA_ARRAY(chart->arena, size_t, plan->row_count + 1);
    struct spot *spots = ARENA_ARRAY(chart->arena, struct spot, plan->row_count + 1);
    const char **names = chart_series(chart, series, &series_count);
    size_t count = find_spots(chart, series, spots), label = 0;
    if (count == 0) {
        fputs("(no values to draw)\n", screen->out);
        return;
    }
    qsort(spots, count, sizeof *spots, compare_spots);
    struct plane plane = {.screen = screen,
                          .braille = !screen->ascii && (screen->colour || series_count < 2)};
    set_ranges(&plane, spots, count, plan->mark == CHART_LINE);
    for (size_t row = 0; row < ROWS; row++) {
        const char *text = tick(chart, &plane, row);
        size_t width = utf8_width(text, strlen(text));
        label = width > label ? width : label;
    }
    plane.columns = screen->width > label + 8 ? screen->width - label - 3 : 5;
    plane.cells = ARENA_ARRAY(chart->arena, struct cell, ROWS * plane.columns);
    draw_spots(&plane, spots, count, plan->mark == CHART_LINE);
    fprintf(screen->out, "%s, by %s\n", chart->columns[plan->y].title, chart->columns[plan->x].title);
    write_rows(chart, &plane, label);
    write_x_axis(chart, &plane, spots, count, label);
    if (series_count > 1) {
        write_legend(&plane, names, series_count, label);
    }
}
