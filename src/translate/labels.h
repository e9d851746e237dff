/* The label that a semantic file gives a table, in lists of its rows. */
#ifndef TRANSLATE_LABELS_H
#define TRANSLATE_LABELS_H

#include "query/query.h"

/* Shows the label in the place of a key or a text of its table that the question has no word of; nothing of tables
 * whose label no semantic file tells. */
void labels_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                  struct query *query);

#endif
