/* What a question says about the chart it wants. */
#ifndef ENGLISH_CHART_WORDS_H
#define ENGLISH_CHART_WORDS_H

#include "english/chart_mark.h"
#include "util/arena.h"

#include <stdbool.h>

struct chart_words {
    enum chart_mark
        named;  /* "bar chart", "as a pie", "scatter": the first such word; CHART_NONE without one */
    bool line;  /* "trend", "over time" */
    bool bar;   /* "distribution", "compare" */
    bool point; /* "relationship", "correlation" */
    bool arc;   /* "share", "percent", "proportion" */
};

struct chart_words chart_words_of(struct arena *arena, const char *question);

#endif
