/* Sparklines: a row of little bars for each series, with its first and last value. */
#include "chart/terminal.h"

#include "render/cell.h"
#include "render/text_fit.h"
#include "util/utf8.h"

#include <math.h>
#include <string.h>

enum { LEVELS = 8, NARROWEST_SPARK = 5 };

struct spark {
    double *values; /* by place of x; NaN: none */
    double first, last;
};

struct sparks {
    struct spark *items;
    const char **names;
    size_t count, places;
    double low, high;
};

static void collect(const struct chart *chart, struct sparks *sparks)
{
    const struct chart_plan *plan = &chart->plan;
    size_t *series = ARENA_ARRAY(chart->arena, size_t, plan->row_count + 1);
    const char **labels = ARENA_ARRAY(chart->arena, const char *, plan->row_count + 1);
    sparks->names = chart_series(chart, series, &sparks->count);
    sparks->items = ARENA_ARRAY(chart->arena, struct spark, sparks->count + 1);
    for (size_t i = 0; i < sparks->count; i++) {
        sparks->items[i].values = ARENA_ARRAY(chart->arena, double, plan->row_count + 1);
        sparks->items[i].first = sparks->items[i].last = (double)NAN;
        for (size_t j = 0; j < plan->row_count; j++) {
            sparks->items[i].values[j] = (double)NAN;
        }
    }
    for (size_t i = 0; i < plan->row_count; i++) {
        double value = chart_at(chart, plan->rows[i], plan->y)->number;
        const char *label = chart_label(chart, plan->rows[i]);
        size_t place = 0;
        while (place < sparks->places && strcmp(labels[place], label) != 0) {
            place++;
        }
        labels[place] = label;
        sparks->places += place == sparks->places ? 1 : 0;
        struct spark *spark = &sparks->items[series[i]];
        spark->values[place] = value;
        if (isfinite(value)) {
            spark->first = isnan(spark->first) ? value : spark->first;
            spark->last = value;
            sparks->low = value < sparks->low ? value : sparks->low;
            sparks->high = value > sparks->high ? value : sparks->high;
        }
    }
}

/* The mean of the values that share a character. */
static double mean(const double *values, size_t from, size_t to)
{
    double sum = 0;
    size_t count = 0;
    for (size_t i = from; i < to; i++) {
        if (isfinite(values[i])) {
            sum += values[i];
            count++;
        }
    }
    return count > 0 ? sum / (double)count : (double)NAN;
}

static void write_spark(const struct sparks *sparks, const struct spark *spark, size_t width,
                        const struct chart_screen *screen)
{
    size_t shown = sparks->places < width ? sparks->places : width;
    for (size_t i = 0; i < shown; i++) {
        double value = mean(spark->values, i * sparks->places / shown, (i + 1) * sparks->places / shown);
        double span = sparks->high - sparks->low;
        if (isnan(value)) {
            putc(' ', screen->out);
            continue;
        }
        long level = span > 0 ? lround((value - sparks->low) / span * (LEVELS - 1)) : 0;
        if (screen->ascii) {
            putc("_.-~=+*#"[level], screen -> out);
        } else { /* U+2581 to U+2588 */
            fprintf(screen->out, "\xE2\x96%c", (char)(0x81 + level));
        }
    }
}

void chart_draw_sparklines(const struct chart *chart, const struct chart_screen *screen)
{
    struct sparks sparks = {0};
    const struct chart_column *y = &chart->columns[chart->plan.y];
    size_t label = 1, value = 0;
    collect(chart, &sparks);
    const char **ends = ARENA_ARRAY(chart->arena, const char *, sparks.count + 1);
    for (size_t i = 0; i < sparks.count; i++) {
        size_t width = utf8_width(sparks.names[i], strlen(sparks.names[i]));
        label = width > label ? width : label;
        ends[i] = arena_printf(
            chart->arena, "%s %s %s", chart_value_text(chart->arena, sparks.items[i].first, y),
            screen->ascii ? "->" : "\xE2\x86\x92", chart_value_text(chart->arena, sparks.items[i].last, y));
        width = utf8_width(ends[i], strlen(ends[i]));
        value = width > value ? width : value;
    }
    label = label > screen->width / 3 ? screen->width / 3 : label;
    size_t fixed = label + value + 2;
    size_t width = screen->width > fixed + NARROWEST_SPARK ? screen->width - fixed : NARROWEST_SPARK;
    fprintf(screen->out, "%s, by %s and %s\n", y->title, chart->columns[chart->plan.x].title,
            chart->columns[chart->plan.series].title);
    for (size_t i = 0; i < sparks.count; i++) {
        text_write_left(screen->out, text_fit(chart->arena, sparks.names[i], label), label);
        putc(' ', screen->out);
        chart_colour(screen, 0);
        write_spark(&sparks, &sparks.items[i], width, screen);
        chart_colour_end(screen);
        fprintf(screen->out, " %s\n", ends[i]);
    }
}
