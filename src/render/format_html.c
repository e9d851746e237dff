/* A page with one table, and nothing that runs. */
#include "render/cell.h"
#include "render/format.h"
#include "render/html.h"

#include <string.h>

static void begin(struct renderer *renderer)
{
    html_begin(renderer->out, "askdb", false);
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    if (renderer->rows == 0) {
        html_begin_table(renderer->out, renderer->columns, renderer->count, cells);
    }
    html_row(renderer->out, &renderer->options, renderer->columns, cells, renderer->count);
}

static void finish(struct renderer *renderer)
{
    if (renderer->rows == 0) {
        html_begin_table(renderer->out, renderer->columns, renderer->count, NULL);
    }
    html_end_table(renderer->out);
    html_end(renderer->out);
}

const struct format_driver format_html = {.rounds = true, .begin = begin, .row = row, .finish = finish};
