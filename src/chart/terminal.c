#include "chart/terminal.h"

#include "render/cell.h"
#include "render/memory.h"
#include "render/render.h"
#include "render/text_fit.h"
#include "util/error.h"
#include "util/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NARROWEST = 20, WIDEST = 1000 };

static void draw_number(const struct chart *chart, const struct chart_screen *screen)
{
    const struct chart_plan *plan = &chart->plan;
    const struct chart_value *value =
        chart_at(chart, plan->rows != NULL && plan->row_count > 0 ? plan->rows[0] : 0, plan->y);
    const char *text = value->text != NULL
                           ? chart_value_text(screen->arena, value->number, &chart->columns[plan->y])
                           : "(none)";
    fputs("  ", screen->out);
    fputs(screen->colour ? "\x1b[1m" : "", screen->out);
    fputs(text, screen->out);
    chart_colour_end(screen);
    fprintf(screen->out, "  %s\n", chart->columns[plan->y].title);
}

static void draw_title(const struct chart *chart, const struct chart_screen *screen)
{
    if (chart->question == NULL || chart->question[0] == '\0') {
        return;
    }
    const char *text = chart->question;
    while (*text != '\0') {
        size_t taken = 0, line = text_wrap(text, screen->width, &taken);
        fprintf(screen->out, "%.*s\n", (int)line, text);
        text += taken;
    }
    putc('\n', screen->out);
}

/* Other measures of the rows. */
static void say_what_is_left(const struct chart *chart, const struct chart_screen *screen)
{
    const struct chart_plan *plan = &chart->plan;
    const char *before = "(not drawn: ";
    for (int i = 0; i < (int)chart->count && plan->mark != CHART_NUMBER && plan->steps == NULL; i++) {
        bool range = plan->ranged && (i == plan->low || i == plan->high);
        if (chart->columns[i].kind == KIND_NUMBER && i != plan->x && i != plan->y && i != plan->series &&
            !range) {
            fprintf(screen->out, "%s%s", before, chart->columns[i].title);
            before = ", ";
        }
    }
    fputs(before[0] == ',' ? ")\n" : "", screen->out);
}

static void draw(const struct chart *chart, const struct chart_screen *screen)
{
    size_t count = 0, *series = ARENA_ARRAY(chart->arena, size_t, chart->plan.row_count + 1);
    draw_title(chart, screen);
    switch (chart->plan.mark) {
    case CHART_NONE:
        break;
    case CHART_NUMBER:
        draw_number(chart, screen);
        break;
    case CHART_BAR:
    case CHART_ARC:
        (chart->plan.steps != NULL ? chart_draw_steps
         : chart->plan.histogram   ? chart_draw_histogram
                                   : chart_draw_bars)(chart, screen);
        break;
    case CHART_LINE:
        chart_series(chart, series, &count);
        (count > TERMINAL_SERIES ? chart_draw_sparklines : chart_draw_plane)(chart, screen);
        break;
    case CHART_POINT:
        chart_draw_plane(chart, screen);
        break;
    }
    say_what_is_left(chart, screen);
}

/* Writes text for a terminal that knows ASCII only: other characters become question marks. */
static void write_ascii(FILE *out, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        size_t bytes = utf8_decode(text + at, length - at, &code);
        if (code >= 0 && code < 0x80) {
            putc(text[at], out);
        } else {
            write_repeated(out, code == 0x2026 ? "~" : "?", utf8_width(text + at, bytes));
        }
        at += bytes;
    }
}

int chart_print_terminal(struct chart *chart, const struct chart_terminal *terminal, FILE *out,
                         struct askdb_error *err)
{
    if (!chart->chosen) {
        chart_choose(chart, CHART_NONE);
    }
    if (chart->plan.mark == CHART_NONE) {
        return error_set(err, ASKDB_USAGE, "no chart: %s", chart->plan.reason);
    }
    struct memory memory;
    memory_open(&memory);
    size_t width = terminal->width < NARROWEST ? NARROWEST
                   : terminal->width > WIDEST  ? WIDEST
                                               : terminal->width;
    struct chart_screen screen = {.out = memory.stream,
                                  .arena = chart->arena,
                                  .width = width,
                                  .colour = terminal->colour,
                                  .ascii = terminal->ascii};
    draw(chart, &screen);
    memory_close(&memory);
    if (terminal->ascii) {
        write_ascii(out, memory.text, memory.length);
    } else {
        fwrite(memory.text, 1, memory.length, out);
    }
    free(memory.text);
    return 0;
}
