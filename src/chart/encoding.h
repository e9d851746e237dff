/* The parts of a Vega-Lite specification that speak of columns. */
#ifndef CHART_ENCODING_H
#define CHART_ENCODING_H

#include "chart/data.h"

#include <cjson/cJSON.h>

/* The object "encoding" of a chosen plan. */
cJSON *chart_encoding(const struct chart *chart);

/* The name of a column in the data. */
const char *chart_field(const struct chart *chart, int column);

/* Whether a column goes into the data. */
bool chart_is_shown(const struct chart *chart, int column);

/* Whether a column is the time at the axis; other times are text. */
bool chart_is_temporal(const struct chart *chart, int column);

/* Whether several bars stand side by side in one place of the axis. */
bool chart_is_grouped(const struct chart *chart);

/* Pixels for a bar whose label is written across below it; 0 where labels do not fit so, or no bar stands. */
int chart_label_step(const struct chart *chart);

/* A value as it stands in the data. */
cJSON *chart_json(const struct chart *chart, size_t row, int column);

#endif
