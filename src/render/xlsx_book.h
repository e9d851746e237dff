/* The inside of a workbook, for xlsx.c and xlsx_chart.c. */
#ifndef RENDER_XLSX_BOOK_H
#define RENDER_XLSX_BOOK_H

#include "render/xlsx.h"
#include "util/arena.h"

#include <xlsxwriter.h>

struct xlsx {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *bold, *date, *time;
    lxw_row_t row;
    const char *problem;
    struct arena *arena; /* of the path */
    char *path;          /* NULL: there is no file */
};

/* Another sheet beside the one that rows go to, named as xlsx_add_sheet says; NULL, with a problem, where no
 * more fit. */
lxw_worksheet *xlsx_new_sheet(struct xlsx *xlsx, const char *name);

#endif
