/* The widths of a table's columns. */
#ifndef RENDER_TABLE_LAYOUT_H
#define RENDER_TABLE_LAYOUT_H

#include "render/table_style.h"

#include <stdbool.h>
#include <stddef.h>

enum table_place { TABLE_SHOWN, TABLE_GAP, TABLE_HIDDEN }; /* a gap stands for the columns left out */

struct table_column {
    bool number; /* holds numbers only: printed right-aligned, and never cut */
    bool text;   /* a cell other than NULL that is no number was seen */
    bool words;  /* likewise one that is neither a number nor a date: cells of other columns are never cut */
    enum table_place place;
    size_t header; /* widths in columns of the terminal: of the name, */
    size_t cells;  /* of the widest cell, */
    size_t width;  /* and of the column as printed */
};

/* Sets `width` so that the table fits `available` columns of text (borders not counted): cuts the widest
 * columns first, all to the same width, but no text below a few columns and no number at all; such a table
 * stays too wide. */
void table_fit(struct table_column *columns, size_t count, size_t available);

/* Hides columns in the middle, where otherwise the table could not fit `width` with some of each text to be read:
 * the first and the last stay. Returns how many
 * are hidden. */
size_t table_fold(struct table_column *columns, size_t count, size_t width, const struct table_style *style);

#endif
