/* Rows of a table that nobody counts unasked, by what is read of it: the few that are deleted, and the one of a warehouse's
 * dimension that stands for what is not known (key -1, "Unknown"). */
#ifndef CATALOG_USUAL_H
#define CATALOG_USUAL_H

#include "catalog/catalog.h"

enum {
    USUAL_MOST_COLUMNS = 8,
    USUAL_MOST_ROWS = 1000, /* that are read for the deleted ones, the first */
};

/* Of one table. */
struct catalog_usual {
    int32_t deleted; /* the column that tells deleted rows; -1: none */
    bool number;     /* it is a number or a boolean */
    size_t rows, deleted_rows, kept_rows;
    int32_t columns[USUAL_MOST_COLUMNS]; /* the table's key, and texts that may say that a row is not known */
    size_t count;                        /* 0: there is no such key or no such text */
    const char *unknown;                 /* the key of the row that is not known; NULL: none was met */
};

void catalog_usual_begin(const struct catalog *catalog, int32_t table, struct catalog_usual *ret_search);
/* The value of the column of deleted rows in one row; NULL where there is none. */
void catalog_usual_see(struct catalog_usual *search, const char *value);
/* The values of a row whose key is -1 or 0, in the order of the columns. */
void catalog_usual_see_key(struct catalog_usual *search, const char *const *values);
void catalog_usual_settle(const struct catalog_usual *search, struct catalog_table *table);

#endif
