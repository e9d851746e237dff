/* Charts: one chart chosen by rule from the result's types, sizes and the question's words; printed as a Vega-Lite v6 spec. */
#ifndef RENDER_CHART_H
#define RENDER_CHART_H

#include "askdb/error.h"
#include "askdb/result.h"

#include <stdio.h>

enum chart_mark { CHART_NONE, CHART_NUMBER, CHART_BAR, CHART_LINE, CHART_POINT, CHART_ARC };

struct chart;

/* A sink that collects a result (at most 5,000 rows: more is ASKDB_USAGE) and chooses a chart for it. */
struct chart *chart_create(const char *question); /* question may be NULL; copied */
const struct askdb_sink *chart_sink(struct chart *chart);
void chart_destroy(struct chart *chart);

/* After the rows: the mark chosen, and one sentence saying why. `force` other than CHART_NONE overrides the rules. */
enum chart_mark chart_choose(struct chart *chart, enum chart_mark force);
const char *chart_reason(const struct chart *chart);

/* Prints the spec with the data inline; ASKDB_USAGE where nothing can be charted (no numeric column, no rows). */
int chart_print_vega_lite(struct chart *chart, FILE *out, struct askdb_error *err);

/* "bar" and so on; CHART_NONE for an unknown name. */
enum chart_mark chart_mark_from_name(const char *name);

#endif
