/* What the columns of a table are to those who ask: by which one they call its rows, which day they mean,
 * what they add up, and which rows are not current. */
#ifndef CATALOG_MEANING_H
#define CATALOG_MEANING_H

#include "catalog/catalog.h"

/* Sets label, main_date, main_day, measures, valid_from, valid_to, is_current and deleted of all tables, by names,
 * types and keys, but for what a semantic file has told. Needs the keys. */
void catalog_learn_meaning(struct catalog *catalog);

/* Is the column the key of a table of days whose rows are numbered 1, 2, 3? By its names and its main date. */
bool catalog_is_calendar(const struct catalog *catalog, int32_t column);

#endif
