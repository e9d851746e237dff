/* Vega, which scripts/vega installs: pages that draw charts with its bundles inside them. */
#ifndef CHART_VEGA_H
#define CHART_VEGA_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stdio.h>

struct chart;

/* A file of Vega's packages: "vega/build/vega.min.js". */
const char *chart_vega_path(struct arena *arena, const char *file);
/* ASKDB_USAGE: `what` is not there, and how it is installed. */
int chart_vega_missing(const char *what, struct askdb_error *err);
/* Are the bundles for pages there? */
bool chart_vega_is_installed(void);

/* A chart in a page: its specification, and drawn with characters where scripts do not run. */
int chart_vega_write_chart(struct chart *chart, FILE *out, struct askdb_error *err);
/* Once, behind the last chart: the bundles, and what draws every chart of the page. */
int chart_vega_write_scripts(FILE *out, struct askdb_error *err);

/* The chart drawn with characters, as HTML. */
int chart_vega_write_text(struct chart *chart, FILE *out, struct askdb_error *err);

#endif
