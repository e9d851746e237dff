/* Values written beside bars and percentages into the slices of a pie, where a chart is a picture. */
#ifndef CHART_LABELS_H
#define CHART_LABELS_H

#include "chart/data.h"

#include <cjson/cJSON.h>

bool chart_is_labelled(const struct chart *chart);

/* The array "layer" of such a chart: its mark, and the texts. What they have in common is the plan's encoding. */
cJSON *chart_labelled_layers(const struct chart *chart);

#endif
