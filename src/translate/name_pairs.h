/* Tables that keep a person's name in two columns: first_name and last_name, Vorname and Nachname, emp_fname and
 * emp_lname. */
#ifndef TRANSLATE_NAME_PAIRS_H
#define TRANSLATE_NAME_PAIRS_H

#include "catalog/catalog.h"

struct name_pair {
    int32_t given, family; /* columns of one table */
};

/* The pair that the column is one of; false where it is of none. */
bool translate_name_pair_of(struct arena *arena, const struct catalog *catalog, int32_t column,
                            struct name_pair *ret_pair);

/* The pair of the table; false where it has none, or several: those of its rows and of someone else. */
bool translate_name_pair_in(struct arena *arena, const struct catalog *catalog, int32_t table,
                            struct name_pair *ret_pair);

#endif
