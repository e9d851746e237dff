/* Ticks of an axis drawn with characters: round numbers, and days where months, weeks and years begin. */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

#include "chart/terminal.h"

struct axis_tick {
    double value;
    const char *label;
};

struct axis {
    double low, high;
    size_t columns; /* that the axis is long */
    int week_start; /* on which its weeks begin: 0 is Monday */
    struct axis_tick *ticks;
    size_t count;
};

/* 1, 2 or 5 times a power of ten, so that about `parts` of them cover the span; a whole one where `whole`. */
double chart_axis_step(double span, double parts, bool whole);

/* Days since 0001-01-01, with the time of day as a part; NaN for what is no time. */
double chart_axis_days(const char *text);

/* Set the ticks, as many as have room for their labels. Days: none finer than `unit`. */
void chart_axis_tick_days(struct axis *axis, struct arena *arena, enum chart_unit unit);
void chart_axis_tick_numbers(struct axis *axis, struct arena *arena, enum chart_format format);

/* Keeps of the ticks, in order, the first and as many more as have room. */
void chart_axis_thin(struct axis *axis);

/* The line of the axis with its marks, and below it the labels, behind `indent` columns. */
void chart_axis_write(const struct axis *axis, const struct chart_screen *screen, size_t indent);

#endif
