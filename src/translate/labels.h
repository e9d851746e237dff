/* What rows are called by where they are shown: the label of a semantic file, both names of people. */
#ifndef TRANSLATE_LABELS_H
#define TRANSLATE_LABELS_H

#include "query/query.h"

/* Shows the label in the place of a key or a text of its table that the question has no word of; nothing of tables
 * whose label no semantic file tells. Beside the last name of a person the first one is shown, and the other way round,
 * unless the question asks for one of them, or goes on from one before. */
void labels_apply(struct arena *arena, const struct catalog *catalog, const char *question, bool follow_up,
                  struct query *query);

#endif
