/* Rows where a question asks for rows, and one number where it asks for how many there are. */
#ifndef TRANSLATE_FORMS_H
#define TRANSLATE_FORMS_H

#include "english/words.h"
#include "query/query.h"

/* A reading of the other form is turned, in place, where that is mechanical: the rows of the table that "how many X"
 * names become their count, with the groups of X that a condition chooses as well; the count of one table's rows
 * becomes the rows where "what X", "which X" or "list the X" names it. */
void translate_forms_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                            size_t count, struct query *query);

/* How far a reading is trusted that may still be of the other form. */
double translate_forms_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                             const struct query *query);

#endif
