/* Colours, labels and numbers of charts that are drawn with characters. */
#include "chart/terminal.h"

#include "render/cell.h"

#include <math.h>
#include <string.h>

enum { MOST_DIGITS = 9 };
#define LARGEST_SCALED 9e17

void chart_colour(const struct chart_screen *screen, size_t series)
{
    static const char *const codes[TERMINAL_SERIES] = {"34", "33", "32", "35", "36", "31"};
    if (screen->colour) {
        fprintf(screen->out, "\x1b[%sm", codes[series % TERMINAL_SERIES]);
    }
}

void chart_colour_end(const struct chart_screen *screen)
{
    if (screen->colour) {
        fputs("\x1b[0m", screen->out);
    }
}

char chart_symbol(size_t series)
{
    return "*+ox#@"[series % TERMINAL_SERIES];
}

const char **chart_series(const struct chart *chart, size_t *series, size_t *ret_count)
{
    const struct chart_plan *plan = &chart->plan;
    const char **names = ARENA_ARRAY(chart->arena, const char *, plan->row_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < plan->row_count; i++) {
        const char *text =
            plan->series != CHART_NO_COLUMN ? chart_at(chart, plan->rows[i], plan->series)->text : "";
        text = text != NULL ? text : "(none)";
        size_t at = 0;
        while (at < count && strcmp(names[at], text) != 0) {
            at++;
        }
        names[at] = text;
        count = at == count ? count + 1 : count;
        series[i] = at;
    }
    *ret_count = count;
    return names;
}

const char *chart_label(const struct chart *chart, size_t row)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const char *text = chart_at(chart, row, chart->plan.x)->text;
    struct chart_time time = {0};
    if (text == NULL) {
        return "(none)";
    }
    if (chart->plan.x_kind != KIND_TIME || !chart_time_parse(text, &time)) {
        return text;
    }
    switch (chart->columns[chart->plan.x].unit) {
    case UNIT_YEAR:
        return arena_printf(chart->arena, "%d", time.year);
    case UNIT_MONTH:
        return arena_printf(chart->arena, "%s %d", months[time.month - 1], time.year);
    case UNIT_DAY:
        return arena_printf(chart->arena, "%04d-%02d-%02d", time.year, time.month, time.day);
    case UNIT_MINUTE:
    case UNIT_SECOND:
        break;
    }
    return arena_printf(chart->arena, "%04d-%02d-%02d %02d:%02d", time.year, time.month, time.day, time.hour,
                        time.minute);
}

/* Digits behind the point: money has two or none, other numbers as many as four significant digits leave. */
static int digits_of(double value, enum chart_format format)
{
    if (value == trunc(value)) {
        return 0;
    }
    if (format == FORMAT_MONEY) {
        return 2;
    }
    if (format != FORMAT_PLAIN) {
        return 1;
    }
    double size = fabs(value);
    return size >= 1000 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
}

/* `told`: digits behind the point; -1: by the number. */
static const char *number_text(struct arena *arena, double value, enum chart_format format, int told)
{
    double shown = format == FORMAT_FRACTION ? 100 * value : value;
    if (!isfinite(shown) || fabs(shown) >= 1e15 || (shown != 0 && fabs(shown) < 1e-4)) {
        struct askdb_cell cell = {.type = ASKDB_REAL, .real = shown};
        char buffer[RENDER_NUMBER_SIZE];
        return arena_strdup(arena, render_number(&cell, buffer));
    }
    int digits = told < 0 ? digits_of(shown, format) : told < MOST_DIGITS ? told : MOST_DIGITS;
    long long scale = 1;
    for (int i = 0; i < digits; i++) {
        scale *= 10;
    }
    if (fabs(shown) * (double)scale >= LARGEST_SCALED) {
        return number_text(arena, value, format, -1);
    }
    long long scaled = llround(fabs(shown) * (double)scale), fraction = scaled % scale;
    for (; told < 0 && format != FORMAT_MONEY && digits > 0 && fraction % 10 == 0; digits--) {
        fraction /= 10;
    }
    char whole[48], grouped[64];
    int length = snprintf(whole, sizeof whole, "%lld", scaled / scale), to = 0;
    for (int i = 0; i < length; i++) {
        grouped[to++] = whole[i];
        if ((length - i - 1) % 3 == 0 && i + 1 < length) {
            grouped[to++] = ',';
        }
    }
    grouped[to] = '\0';
    const char *sign = shown < 0 && scaled > 0 ? "-" : "", *unit = "";
    if (format == FORMAT_PERCENT || format == FORMAT_FRACTION) {
        unit = "%";
    }
    return digits > 0 ? arena_printf(arena, "%s%s.%0*lld%s", sign, grouped, digits, fraction, unit)
                      : arena_printf(arena, "%s%s%s", sign, grouped, unit);
}

const char *chart_number_text(struct arena *arena, double value, enum chart_format format)
{
    return number_text(arena, value, format, -1);
}

const char *chart_value_text(struct arena *arena, double value, const struct chart_column *column)
{
    return number_text(arena, value, column->format, column->told != NULL ? column->told->digits : -1);
}
