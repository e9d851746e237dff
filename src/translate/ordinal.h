/* "the second most expensive": a place in an order, which the model's grammar has no word for. */
#ifndef TRANSLATE_ORDINAL_H
#define TRANSLATE_ORDINAL_H

#include "query/query.h"

/* The place, 2 to 20, that a question asks for: an ordinal number before a superlative. 0 where there is
 * none, or more than one. */
int ordinal_of_question(const char *question);

/* Makes a query of the first, or of the first `place`, rows of an order one of that place alone. Leaves
 * others as they are. */
void ordinal_apply(struct arena *arena, struct query *query, int place);

/* "newest", "most", "best"; a folded word. */
bool ordinal_is_superlative(const char *text);

#endif
