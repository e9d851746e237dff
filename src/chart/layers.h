/* The parts of a Vega-Lite specification of an analysis: the range around a line, marks on it, waterfalls. */
#ifndef CHART_LAYERS_H
#define CHART_LAYERS_H

#include "chart/data.h"

#include <cjson/cJSON.h>

/* The array "layer" of a plan with a range or marks: the range, the line, the rows that stand out. What they have in common is the
 * plan's encoding. */
cJSON *chart_layers(const struct chart *chart);

/* A waterfall: a row of its data, and its encoding. */
cJSON *chart_step_row(const struct chart_step *step);
cJSON *chart_step_encoding(const struct chart *chart);

#endif
