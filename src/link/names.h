/* The words of a catalog's names, as a person would say them: petid is "pet id", stu_id of the table student
 * is "student id", cust_nm is "customer name", tbl_orders is "orders". */
#ifndef LINK_NAMES_H
#define LINK_NAMES_H

#include "catalog/catalog.h"
#include "english/words.h"
#include "util/arena.h"

struct name {
    const struct word *words; /* at least one; `start` and `end` mean nothing */
    size_t count;
    const struct word *literal; /* the words as they stand there, where these are others, else NULL */
    size_t literal_count;
};

/* Arrays of as many names as the catalog has tables and columns, in `arena`. */
void names_of_catalog(struct arena *arena, const struct catalog *catalog, struct name **ret_tables,
                      struct name **ret_columns);

#endif
