/* Pages of HTML, complete in themselves, as format html, charts and reports write them: nothing is ever
 * fetched. */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "askdb/result.h"
#include "render/render.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* `scripts`: scripts inside the page may run. */
void html_begin(FILE *out, const char *title, bool scripts);
void html_end(FILE *out);

/* Names of numbers stand at the right, as numbers do: what a column holds is told by the first row, or by its
 * type where that is NULL or there are no rows. */
void html_begin_table(FILE *out, const struct askdb_column *columns, size_t count,
                      const struct askdb_cell *first);
/* `options` as those of a renderer. */
void html_row(FILE *out, const struct render_options *options, const struct askdb_column *columns,
              const struct askdb_cell *cells, size_t count);
void html_end_table(FILE *out);

#endif
