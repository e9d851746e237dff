/* Columns of minutes whose names end in "min", which may be the least of something as well. */
#ifndef CATALOG_MINUTES_H
#define CATALOG_MINUTES_H

#include "catalog/catalog.h"

/* Sets columns[].minutes: numbers with that ending behind a word of what lasts ("downtime_min", "worked_min"), and beside
 * one of them in its table whatever else ends so and is not of what people set bounds to ("price_min"). Never where the
 * table has the largest or the mean of the same beside it ("wait_min", "wait_max"). */
void catalog_mark_minutes(struct catalog *catalog);

#endif
