/* An order for results that would otherwise come in any. */
#ifndef TRANSLATE_ORDER_H
#define TRANSLATE_ORDER_H

#include "query/query.h"

/* Where the question asked for no order: groups come in the order of their keys. A limited order gets the
 * groups' keys as tie-breakers, so that the same data gives the same rows on every database. */
void order_result(struct arena *arena, struct query *query);

#endif
