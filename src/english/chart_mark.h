/* The charts that there are, and that a question may name. */
#ifndef ENGLISH_CHART_MARK_H
#define ENGLISH_CHART_MARK_H

enum chart_mark {
    CHART_NONE,
    CHART_NUMBER, /* one big number */
    CHART_BAR,
    CHART_LINE,
    CHART_POINT,
    CHART_ARC,
};
enum { CHART_MARKS = CHART_ARC + 1 };

#endif
