/* What the lines of a table are drawn with. */
#ifndef RENDER_TABLE_STYLE_H
#define RENDER_TABLE_STYLE_H

#include "render/render.h"

#include <stddef.h>
#include <stdio.h>

struct table_rule {
    const char *left, *between, *right;
};

struct table_style {
    struct table_rule row;               /* around cells */
    struct table_rule top, head, bottom; /* NULL: no such line */
    const char *dash;                    /* of those lines */
    const char *cut;                     /* ends a text that is cut; one column */
};

const struct table_style *table_style(enum render_style style);

/* Columns that are not of cells, in a row of `count` (at least 1) of them. */
size_t table_style_border(const struct table_style *style, size_t count);

#endif
