/* Rows that rows of the same table refer to: which of the two a question names, and which it asks for. */
#ifndef TRANSLATE_OWN_ROWS_H
#define TRANSLATE_OWN_ROWS_H

#include "query/query.h"

/* Where a table is joined to itself by a key and rows of one side have a name that the question says, the other side is
 * the one that the question asks for: "who reports to Anna" and "who does Anna manage" are those whose manager is Anna,
 * "who does Anna report to" and "who manages Anna" her manager. What is counted for each row is what refers to it. "Who
 * is Anna" asks for no other row. In place; nothing where the words do not tell. */
void translate_own_rows(struct arena *arena, const struct catalog *catalog, const char *question,
                        struct query *query);

#endif
