/* Waterfalls drawn with characters: each bar begins where the one above it ends. */
#include "chart/terminal.h"

#include "render/cell.h"
#include "render/text_fit.h"
#include "util/utf8.h"

#include <math.h>
#include <string.h>

enum { NARROWEST_BAR = 5 };

struct widths {
    size_t label, value, bar;
    double low, high; /* 0 lies between */
};

static const char *value_text(const struct chart *chart, const struct chart_step *step)
{
    enum chart_format format = chart->columns[chart->plan.y].format;
    const char *text =
        chart_number_text(chart->arena, step->whole ? step->to : step->to - step->from, format);
    return !step->whole && step->to > step->from ? arena_printf(chart->arena, "+%s", text) : text;
}

static struct widths measure(const struct chart *chart, const struct chart_screen *screen)
{
    struct widths widths = {0};
    for (size_t i = 0; i < chart->plan.step_count; i++) {
        const struct chart_step *step = &chart->plan.steps[i];
        const char *value = value_text(chart, step);
        size_t label = utf8_width(step->label, strlen(step->label)), width = utf8_width(value, strlen(value));
        widths.label = label > widths.label ? label : widths.label;
        widths.value = width > widths.value ? width : widths.value;
        widths.low = fmin(widths.low, fmin(step->from, step->to));
        widths.high = fmax(widths.high, fmax(step->from, step->to));
    }
    size_t most = screen->width * 2 / 5;
    widths.label = widths.label < most ? widths.label : most;
    size_t fixed = widths.label + widths.value + 2;
    widths.bar = screen->width > fixed + NARROWEST_BAR ? screen->width - fixed : NARROWEST_BAR;
    return widths;
}

static size_t place(const struct widths *widths, double value)
{
    double span = widths->high - widths->low;
    return span > 0 ? (size_t)llround((value - widths->low) / span * (double)widths->bar) : 0;
}

void chart_draw_steps(const struct chart *chart, const struct chart_screen *screen)
{
    struct widths widths = measure(chart, screen);
    fprintf(screen->out, "%s, by %s\n", chart->columns[chart->plan.y].title,
            chart->columns[chart->plan.x].title);
    for (size_t i = 0; i < chart->plan.step_count; i++) {
        const struct chart_step *step = &chart->plan.steps[i];
        size_t first = place(&widths, fmin(step->from, step->to)),
               end = place(&widths, fmax(step->from, step->to));
        first = first < widths.bar ? first : widths.bar - 1;
        end = end > first ? end : first + 1;
        text_write_left(screen->out, text_fit(screen->arena, step->label, widths.label), widths.label);
        write_repeated(screen->out, " ", first + 1);
        chart_colour(screen, step->whole ? 0 : step->to > step->from ? 2 : 1);
        write_repeated(screen->out,
                       screen->ascii ? step->whole             ? "#"
                                       : step->to > step->from ? "+"
                                                               : "-"
                       : step->whole ? "\xE2\x96\x88"
                                     : "\xE2\x96\x93",
                       end - first);
        chart_colour_end(screen);
        write_repeated(screen->out, " ", widths.bar - end + 1);
        text_write_right(screen->out, value_text(chart, step), widths.value);
        putc('\n', screen->out);
    }
}
