/* The rules that choose a chart. */
#ifndef CHART_RULES_H
#define CHART_RULES_H

#include "chart/data.h"

/* A plan for a profiled chart. Where there is nothing to draw its mark is CHART_NONE and its reason says why.
 */
struct chart_plan chart_plan(struct chart *chart, enum chart_mark force);

/* The same for a question that hints at `mark`, and nothing else: CHART_NONE where that leads to another. */
struct chart_plan chart_plan_advised(struct chart *chart, enum chart_mark mark);

/* Sorts, groups and limits the rows of a plan whose mark and columns are set: fills sort, rows and row_count.
 * Returns a clause for the reason, "" where all rows are shown. */
const char *chart_select_rows(struct chart *chart, struct chart_plan *plan);

#endif
