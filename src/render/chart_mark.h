/* The charts that there are, and that a question may name. */
#ifndef RENDER_CHART_MARK_H
#define RENDER_CHART_MARK_H

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
