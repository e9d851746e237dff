/* Bars to the right, a line each: label, bar, value. Eighths of a block where there is Unicode. */
#include "chart/axis.h"
#include "chart/terminal.h"

#include "render/cell.h"
#include "render/text_fit.h"
#include "util/utf8.h"

#include <math.h>
#include <string.h>

enum { NARROWEST_BAR = 5, EIGHTHS = 8 };

struct bar {
    const char *label, *series, *value;
    double number; /* NaN: nothing to draw */
    size_t colour;
};

struct bars {
    struct bar *items;
    size_t count;
    size_t label, series, value; /* widths */
    double low, high;            /* 0 lies between */
};

static size_t width_of(const char *text)
{
    return utf8_width(text, strlen(text));
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static void measure(struct bars *bars)
{
    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->items[i];
        bars->label = larger(bars->label, width_of(bar->label));
        bars->series = larger(bars->series, width_of(bar->series));
        bars->value = larger(bars->value, width_of(bar->value));
        if (isfinite(bar->number)) {
            bars->low = bar->number < bars->low ? bar->number : bars->low;
            bars->high = bar->number > bars->high ? bar->number : bars->high;
        }
    }
}

static void write_run(const struct chart_screen *screen, const char *block, size_t count)
{
    write_repeated(screen->out, screen->ascii ? "#" : block, count);
}

/* A bar from `zero` columns to the right, or to the left of it. */
static void write_bar(const struct bars *bars, const struct bar *bar, size_t zero, size_t width,
                      const struct chart_screen *screen)
{
    static const char *const parts[EIGHTHS] = {"",
                                               "\xE2\x96\x8F",
                                               "\xE2\x96\x8E",
                                               "\xE2\x96\x8D",
                                               "\xE2\x96\x8C",
                                               "\xE2\x96\x8B",
                                               "\xE2\x96\x8A",
                                               "\xE2\x96\x89"};
    double span = bars->high - bars->low, number = isfinite(bar->number) ? bar->number : 0;
    double length = span > 0 ? fabs(number) / span * (double)width : 0;
    size_t eighths = (size_t)llround(length * EIGHTHS), used = 0;
    chart_colour(screen, bar->colour);
    if (number < 0) {
        size_t whole = (size_t)llround(length);
        whole = whole > zero ? zero : whole == 0 ? 1 : whole;
        write_repeated(screen->out, " ", zero > whole ? zero - whole : 0);
        write_run(screen, "\xE2\x96\x88", whole);
        used = larger(zero, whole);
    } else {
        if (screen->ascii) {
            eighths = (eighths + EIGHTHS / 2) / EIGHTHS * EIGHTHS;
        }
        eighths = number > 0 && eighths == 0 ? (screen->ascii ? EIGHTHS : 1) : eighths;
        eighths = eighths > width * EIGHTHS ? width * EIGHTHS : eighths;
        write_repeated(screen->out, " ", zero);
        write_run(screen, "\xE2\x96\x88", eighths / EIGHTHS);
        fputs(parts[eighths % EIGHTHS], screen->out);
        used = zero + (eighths + EIGHTHS - 1) / EIGHTHS;
    }
    chart_colour_end(screen);
    /* values stand behind the bars, or in a column of their own where bars go both ways */
    size_t room = bars->low < 0 && width > used ? width - used : 0;
    write_repeated(screen->out, " ", room + 1);
}

static void write_bars(struct bars *bars, const struct chart_screen *screen)
{
    measure(bars);
    size_t most = screen->width * 2 / 5;
    bars->label = bars->label < most ? bars->label : most;
    bars->series = bars->series < most / 2 ? bars->series : most / 2;
    size_t fixed = bars->label + 1 + (bars->series > 0 ? bars->series + 1 : 0) + 1 + bars->value;
    size_t width = screen->width > fixed + NARROWEST_BAR ? screen->width - fixed : NARROWEST_BAR;
    double span = bars->high - bars->low;
    size_t zero = span > 0 ? (size_t)llround(-bars->low / span * (double)width) : 0;
    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->items[i];
        text_write_left(screen->out, text_fit(screen->arena, bar->label, larger(bars->label, 1)),
                        bars->label);
        putc(' ', screen->out);
        if (bars->series > 0) {
            text_write_left(screen->out, text_fit(screen->arena, bar->series, bars->series), bars->series);
            putc(' ', screen->out);
        }
        write_bar(bars, bar, zero, width, screen);
        fprintf(screen->out, "%s\n", bar->value);
    }
}

/* Shares of a pie are said in percent as well. */
static const char *value_text(const struct chart *chart, const struct chart_value *value, double total)
{
    enum chart_format format = chart->columns[chart->plan.y].format;
    const char *text = value->text != NULL
                           ? chart_value_text(chart->arena, value->number, &chart->columns[chart->plan.y])
                           : "(none)";
    bool percent = format == FORMAT_PERCENT || format == FORMAT_FRACTION;
    if (chart->plan.mark != CHART_ARC || percent || !(total > 0) || isnan(value->number)) {
        return text;
    }
    const char *share = chart_number_text(chart->arena, value->number / total, FORMAT_FRACTION);
    return arena_printf(chart->arena, "%s (%s)", text, share);
}

void chart_draw_bars(const struct chart *chart, const struct chart_screen *screen)
{
    const struct chart_plan *plan = &chart->plan;
    size_t series_count = 0, *series = ARENA_ARRAY(chart->arena, size_t, plan->row_count + 1);
    const char **names = chart_series(chart, series, &series_count);
    struct bars bars = {.items = ARENA_ARRAY(chart->arena, struct bar, plan->row_count + 1),
                        .count = plan->row_count};
    double total = 0;
    for (size_t i = 0; i < plan->row_count; i++) {
        double number = chart_at(chart, plan->rows[i], plan->y)->number;
        total += isfinite(number) ? number : 0;
    }
    const char *before = NULL;
    for (size_t i = 0; i < plan->row_count; i++) {
        const struct chart_value *value = chart_at(chart, plan->rows[i], plan->y);
        const char *label = chart_label(chart, plan->rows[i]);
        bool same = series_count > 1 && before != NULL && strcmp(before, label) == 0;
        bars.items[i] = (struct bar){.label = same ? "" : label,
                                     .series = names[series[i]],
                                     .value = value_text(chart, value, total),
                                     .number = value->number,
                                     .colour = series[i]};
        before = label;
    }
    fprintf(screen->out, "%s, by %s\n", chart->columns[plan->y].title, chart->columns[plan->x].title);
    write_bars(&bars, screen);
}

void chart_draw_histogram(const struct chart *chart, const struct chart_screen *screen)
{
    enum { BINS = 10, MOST_BINS = 32 };
    const struct chart_column *column = &chart->columns[chart->plan.y];
    double low = (double)INFINITY, high = -(double)INFINITY;
    size_t counts[MOST_BINS] = {0};
    for (size_t row = 0; row < chart->rows; row++) {
        double number = chart_at(chart, row, chart->plan.y)->number;
        if (isfinite(number)) {
            low = number < low ? number : low;
            high = number > high ? number : high;
        }
    }
    if (low > high) {
        low = high = 0;
    }
    double step = chart_axis_step(high - low, BINS, column->whole), start = floor(low / step) * step;
    size_t bins = (size_t)((high - start) / step) + 1;
    bins = bins > MOST_BINS ? MOST_BINS : bins;
    for (size_t row = 0; row < chart->rows; row++) {
        double number = chart_at(chart, row, chart->plan.y)->number;
        if (isfinite(number)) {
            size_t bin = (size_t)((number - start) / step);
            counts[bin < bins ? bin : bins - 1]++;
        }
    }
    struct bars bars = {.items = ARENA_ARRAY(chart->arena, struct bar, bins), .count = bins};
    for (size_t i = 0; i < bins; i++) {
        double from = start + (double)i * step;
        const char *text = chart_number_text(chart->arena, from, column->format);
        const char *end = chart_number_text(chart->arena, from + step, column->format);
        bool single = column->whole && step == 1;
        bars.items[i] =
            (struct bar){.label = single ? text : arena_printf(chart->arena, "%s to %s", text, end),
                         .series = "",
                         .value = chart_number_text(chart->arena, (double)counts[i], FORMAT_PLAIN),
                         .number = (double)counts[i]};
    }
    fprintf(screen->out, "rows, by %s\n", column->title);
    write_bars(&bars, screen);
}
