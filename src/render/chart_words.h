/* What a question says about the chart it wants. */
#ifndef RENDER_CHART_WORDS_H
#define RENDER_CHART_WORDS_H

#include "util/arena.h"

#include <stdbool.h>

struct chart_words {
    bool line;  /* "trend", "over time", "line chart" */
    bool bar;   /* "distribution", "histogram", "bar chart" */
    bool point; /* "scatter", "relationship", "correlation" */
    bool arc;   /* "pie", "share", "percent", "proportion" */
};

struct chart_words chart_words_of(struct arena *arena, const char *question);

#endif
