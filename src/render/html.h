/* Pages of HTML, complete and without scripts, as format html and reports write them. */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "askdb/result.h"
#include "render/render.h"

#include <stddef.h>
#include <stdio.h>

void html_begin(FILE *out, const char *title);
void html_end(FILE *out);

void html_begin_table(FILE *out, const struct askdb_column *columns, size_t count);
/* `options` as those of a renderer. */
void html_row(FILE *out, const struct render_options *options, const struct askdb_cell *cells, size_t count);
void html_end_table(FILE *out);

#endif
