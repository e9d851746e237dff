/* Rows that nobody counts unasked (catalog/usual.h), and of versions of a thing those that are over. */
#ifndef TRANSLATE_USUAL_H
#define TRANSLATE_USUAL_H

#include "catalog/value_index.h"
#include "query/query.h"

/* Leaves them, and rows without the later date that groups are by, out of the tables whose rows each block counts, adds up or lists, where neither the question nor a condition
 * says anything of them. In place; `index` may be NULL. */
void translate_usual_rows(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                          const char *question, struct query *query);

/* Is the condition one that leaves out the row that stands for what is not known? */
bool translate_usual_known(const struct catalog *catalog, const struct pred *pred);

#endif
