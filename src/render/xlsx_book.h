/* The inside of a workbook, for xlsx.c and xlsx_chart.c. */
#ifndef RENDER_XLSX_BOOK_H
#define RENDER_XLSX_BOOK_H

#include "render/figures.h"
#include "render/xlsx.h"
#include "util/arena.h"

#include <xlsxwriter.h>

enum { XLSX_FORMATS = 32 };

struct xlsx_column {
    struct askdb_column column;
    struct figures figures; /* of its numbers */
    size_t whole, width;    /* characters: of the longest number before its point, of the widest cell */
    lxw_format *format;     /* of its numbers; NULL: the usual one */
};

struct xlsx {
    lxw_workbook *book;
    lxw_worksheet *sheet, *about; /* the one that rows go to; the first, NULL: none */
    lxw_format *bold, *date, *time, *wrapped;
    struct {
        const char *text;
        lxw_format *format;
    } formats[XLSX_FORMATS]; /* of numbers */
    size_t format_count;
    lxw_row_t row, about_row, header;
    struct xlsx_column *columns; /* of the table at hand */
    size_t column_count;         /* 0: no table is open */
    struct askdb_cell *held;     /* its first rows, as long as they are not written; NULL: they are */
    size_t held_rows, held_bytes;
    struct arena *held_arena;
    const char *problem;
    struct arena *arena; /* of the path */
    char *path;          /* NULL: there is no file */
};

/* Another sheet beside the one that rows go to, named as xlsx_add_sheet says; NULL, with a problem, where no
 * more fit. */
lxw_worksheet *xlsx_new_sheet(struct xlsx *xlsx, const char *name);

/* xlsx_cells.c */
void xlsx_write_row(struct xlsx *xlsx, const struct askdb_cell *cells, size_t count);
void xlsx_write_text(struct xlsx *xlsx, size_t column, const char *text, size_t length, lxw_format *format);

/* xlsx_columns.c: a table begins below its header; false where rows are written at once; its look is settled and
 * what is held is written; it ends. */
void xlsx_begin_columns(struct xlsx *xlsx, const struct askdb_column *columns, size_t count);
bool xlsx_hold(struct xlsx *xlsx, const struct askdb_cell *cells, size_t count);
void xlsx_end_columns(struct xlsx *xlsx);

#endif
