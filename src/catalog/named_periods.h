/* Tables whose rows are times one after another, each with a name: seasons, school years, terms, fiscal periods, sprints.
 * Found by what they are called, and by the few rows that they have. */
#ifndef CATALOG_NAMED_PERIODS_H
#define CATALOG_NAMED_PERIODS_H

#include "catalog/catalog.h"

enum {
    NAMED_PERIODS_MOST_ROWS = 300, /* a table of more is none */
    NAMED_PERIODS_TEXTS = 4,       /* that may be the name */
    NAMED_PERIODS_TIMES = 2,
};

/* Of one table. */
struct catalog_named_periods {
    int32_t columns[NAMED_PERIODS_TIMES + NAMED_PERIODS_TEXTS]; /* to be read: the times, then the texts */
    size_t count, times;
    struct named_period_row *rows;
    size_t row_count;
    bool amiss; /* a row without a day, or too many */
    struct arena *arena;
};

/* False where its name and columns say that it is none. Else the search is to be settled. */
bool catalog_named_periods_begin(const struct catalog *catalog, int32_t table,
                                 struct catalog_named_periods **ret_search);
/* The values of a row, in the order of the columns. */
void catalog_named_periods_see(struct catalog_named_periods *search, const char *const *values);
/* Writes what was found into the table; ends the search. */
void catalog_named_periods_settle(struct catalog_named_periods *search, struct catalog *catalog,
                                  int32_t table);

#endif
