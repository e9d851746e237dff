/* The chart of a plan drawn with characters. */
#ifndef CHART_TERMINAL_H
#define CHART_TERMINAL_H

#include "chart/data.h"

enum { TERMINAL_SERIES = 6 }; /* as many as there are colours and symbols */

/* What drawing needs to know. `out` is a memory stream. */
struct chart_screen {
    FILE *out;
    struct arena *arena;
    size_t width;
    bool colour, ascii;
};

void chart_draw_bars(const struct chart *chart, const struct chart_screen *screen);
void chart_draw_histogram(const struct chart *chart, const struct chart_screen *screen);
/* A waterfall, a line a step. */
void chart_draw_steps(const struct chart *chart, const struct chart_screen *screen);
/* Lines and points in a frame with two axes. */
void chart_draw_plane(const struct chart *chart, const struct chart_screen *screen);
/* A line of text for each series. */
void chart_draw_sparklines(const struct chart *chart, const struct chart_screen *screen);

/* Numbers the series by first appearance: series[i] belongs to the i-th row shown. Returns the names. */
const char **chart_series(const struct chart *chart, size_t *series, size_t *ret_count);

/* A value of x as a label. */
const char *chart_label(const struct chart *chart, size_t row);
/* A number with thousands, at most four digits behind the point, and its unit. */
const char *chart_number_text(struct arena *arena, double value, enum chart_format format);
/* The same of a value of a column, with as many digits as are told of it. */
const char *chart_value_text(struct arena *arena, double value, const struct chart_column *column);

void chart_colour(const struct chart_screen *screen, size_t series);
void chart_colour_end(const struct chart_screen *screen);
char chart_symbol(size_t series);

#endif
