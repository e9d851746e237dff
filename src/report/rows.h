/* The rows of an item on their way: into its table, its chart, and the facts that assertions, prose and numbers are
 * made from. */
#ifndef REPORT_ROWS_H
#define REPORT_ROWS_H

#include "report/report.h"

struct figures;

struct report_rows {
    struct report_writer *writer;
    struct report_item *item;
    struct chart *chart; /* NULL: none */
    bool table;          /* is in the document */
    size_t placed;       /* columns of the chart that the item names */
    /* private: */
    size_t places[3];
    struct askdb_column *columns;
    size_t count;
    struct figures *figures; /* of the columns */
    struct askdb_cell *held; /* of the first rows, until it is settled how their numbers are written */
    size_t held_count, capacity;
    bool settled;
};

/* A sink that writes into `rows`. Its errors are ASKDB_USAGE for a column that the item names and the result lacks, and
 * those of charts. */
struct askdb_sink report_rows_sink(struct report_rows *rows);
/* Writes what waits, and ends the table where there is one. */
void report_rows_end(struct report_rows *rows);

/* `format` of an item, KIND [DIGITS] [UNIT] such as "money 0 euros". false: it is none. */
bool report_format_of(struct arena *arena, const char *text, struct askdb_figures *ret_figures);

#endif
