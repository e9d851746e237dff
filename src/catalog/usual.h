/* Rows of a table that nobody counts unasked, by what is read of it: the few that are deleted, and the one of a warehouse's
 * dimension that stands for what is not known (key -1, "Unknown"). */
#ifndef CATALOG_USUAL_H
#define CATALOG_USUAL_H

#include "catalog/catalog.h"

enum {
    USUAL_MOST_COLUMNS = 8,
    USUAL_MOST_ROWS = 1000, /* that are read, the first */
};

/* Of one table. */
struct catalog_usual {
    int32_t columns[USUAL_MOST_COLUMNS]; /* that are to be read */
    size_t count;
    bool deleted, key; /* the first column tells deleted rows, the next one is the table's key */
    bool number;       /* what tells deleted rows is a number or a boolean */
    size_t rows, deleted_rows, kept_rows;
    const char *unknown; /* the key of the row that is not known; NULL: none was met */
};

/* False where nothing of the table is to be read. */
bool catalog_usual_begin(const struct catalog *catalog, int32_t table, struct catalog_usual *ret_search);
/* The values of a row, in the order of the columns; NULL where there is none. */
void catalog_usual_see(struct catalog_usual *search, const char *const *values);
void catalog_usual_settle(const struct catalog_usual *search, struct catalog_table *table);

#endif
