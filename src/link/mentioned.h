/* Stored values that a question speaks of. */
#ifndef LINK_MENTIONED_H
#define LINK_MENTIONED_H

#include "link/relevance.h"

enum { MENTIONED_MAX = 20, MENTIONED_MAX_EACH = 3 };

/* What the value index holds of the question's words, those that say more first: at most MENTIONED_MAX
 * values, MENTIONED_MAX_EACH of one span of words. None of masked columns, whose values are no stored ones.
 * In `arena`; the texts are the index's. Returns their number. */
size_t mentioned_find(struct arena *arena, const struct relevance *relevance, const char *question,
                      const struct value_index *index, struct value_match **ret_matches);

#endif
