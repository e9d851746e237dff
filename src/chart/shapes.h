/* Charts of analyses: their columns, ranges, marks and waterfalls. */
#ifndef CHART_SHAPES_H
#define CHART_SHAPES_H

#include "chart/roles.h"

/* The columns of a kind of analysis, by name; NULL: it has no such column, or the rules find it. */
struct chart_shape {
    const char *kind;
    const char *x, *y, *series, *low, *high, *flag;
    enum chart_mark mark;    /* of several rows */
    bool waterfall, ordered; /* its rows are in an order of their own */
};

/* NULL: of no such kind, or of NULL. */
const struct chart_shape *chart_shape_of(const char *kind);
/* Leaves no other part to a column than the shape's. */
void chart_shape_roles(const struct chart *chart, struct roles *roles);
/* Sets what the shape has beyond the plan of any chart, whose mark and columns are set. */
void chart_shape_plan(struct chart *chart, struct chart_plan *plan);
/* The end of the reason, "" where there is nothing to say. */
const char *chart_shape_reason(const struct chart *chart, const struct chart_plan *plan);
/* Is the row one that stands out? */
bool chart_is_marked(const struct chart *chart, const struct chart_plan *plan, size_t row);

#endif
