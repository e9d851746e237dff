/* "How many bottles did we sell": what a row holds a number of, and not the rows. */
#ifndef TRANSLATE_PIECES_H
#define TRANSLATE_PIECES_H

#include "query/query.h"

/* A count of rows becomes the sum of their one column of quantities where the question asks for how many there were of
 * something else than the rows: "bottles", the name of a column of quantities, the name of the goods that the rows
 * refer to, or a value of theirs. In place; rows that the question names are counted. Of
 * what was bought and what was sold the side that is asked for is summed where the query has both. */
void translate_pieces_settle(struct arena *arena, const struct catalog *catalog, const char *question,
                             struct query *query);

/* How far a reading is trusted that may take goods for how many of them were traded, or another column of quantities
 * than the one that is called so; less than 1 also where only the name of the goods tells that a quantity is asked for.
 */
double translate_pieces_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                              const struct query *query);

#endif
