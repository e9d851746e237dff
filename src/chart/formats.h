/* What a chart is written as: a row a format. */
#ifndef CHART_FORMATS_H
#define CHART_FORMATS_H

#include "chart/chart.h"

struct chart_format {
    const char *name, *endings;                                            /* of files, separated by spaces */
    int (*write)(struct chart *chart, FILE *out, struct askdb_error *err); /* NULL: for a terminal */
};

extern const struct chart_format chart_formats[]; /* ended by a NULL name */

/* NULL: there is none of that name. */
const struct chart_format *chart_format_named(const char *name);

#endif
