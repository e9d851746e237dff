/* "Percent change 2026 vs 2025": from the earlier period to the later one, whichever the question says first. */
#ifndef TRANSLATE_CHANGES_H
#define TRANSLATE_CHANGES_H

#include "english/words.h"
#include "query/query.h"

/* Where the question asks for a change or a growth: in each difference of one amount in two periods that the query shows
 * or sorts by, the later one is first, and the earlier one is what it is divided by. */
void translate_changes_settle(const struct word *words, size_t count, struct query *query);

#endif
