/* What the columns of a table are to those who ask: by which one they call its rows, which day they mean,
 * what they add up, and which rows are not current. */
#ifndef CATALOG_MEANING_H
#define CATALOG_MEANING_H

#include "catalog/catalog.h"

/* Sets label, main_date, measures, valid_from, valid_to, is_current and deleted of all tables, by names,
 * types and keys, but for what a semantic file has told. Needs the keys. */
void catalog_learn_meaning(struct catalog *catalog);

#endif
