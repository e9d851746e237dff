/* The widths of a table's columns. */
#ifndef RENDER_TABLE_LAYOUT_H
#define RENDER_TABLE_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

struct table_column {
    bool number;   /* holds numbers only: printed right-aligned, and never cut */
    bool text;     /* a cell other than NULL that is no number was seen */
    size_t header; /* widths in columns of the terminal: of the name, */
    size_t cells;  /* of the widest cell, */
    size_t width;  /* and of the column as printed */
};

/* Sets `width` so that the table fits `available` columns of text (borders not counted): cuts the widest
 * columns first, all to the same width, but no text below a few columns and no number at all; such a table
 * stays too wide. */
void table_fit(struct table_column *columns, size_t count, size_t available);

#endif
