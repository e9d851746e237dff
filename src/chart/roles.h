/* Which column plays which part in a chart. */
#ifndef CHART_ROLES_H
#define CHART_ROLES_H

#include "chart/data.h"

struct roles {
    int time, ordered;
    int category[2];
    int measure[2];
    bool ids;        /* there are numbers, but they only identify */
    bool dimensions; /* there is a time, an order or a category */
};

/* `asked`: the mark that was named, or CHART_NONE. For one that was named, identifiers and the like measure
 * too where nothing else does. */
struct roles chart_roles(const struct chart *chart, enum chart_mark asked);

/* Sets the plan's x, y and series for a chart of one measure. */
void chart_place(struct chart *chart, const struct roles *roles, enum chart_mark asked,
                 struct chart_plan *plan);

/* The same for a chart of two numbers, which `roles` must have. */
void chart_place_two_numbers(const struct chart *chart, const struct roles *roles, struct chart_plan *plan);

/* Several rows share a place on the chart. */
bool chart_is_repeated(const struct chart *chart, const struct chart_plan *plan);

#endif
