/* Charts as files that need Vega. */
#ifndef CHART_FILES_H
#define CHART_FILES_H

#include "askdb/error.h"

#include <stdio.h>

struct chart;

/* Writes the chart as a self-contained HTML page, or as an SVG or PNG image. They need Vega, which
 * scripts/vega installs: ASKDB_USAGE, saying how, where it is missing. */
int cli_chart_html(struct chart *chart, FILE *out, struct askdb_error *err);
int cli_chart_svg(struct chart *chart, FILE *out, struct askdb_error *err);
int cli_chart_png(struct chart *chart, FILE *out, struct askdb_error *err);

#endif
