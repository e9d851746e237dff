/* What more is known of the links between a question's words and the items of a catalog: which are by words
 * of the same trade, which by a name whose words are all said, which by a comment. */
#ifndef LINK_HINTS_H
#define LINK_HINTS_H

#include "link/schema.h"

/* Fills `hints`, token_count x schema->item_count of enum link_hint, for `kinds` of enum link_kind. */
void hints_find(struct arena *arena, const struct link_schema *schema, const struct word *words,
                size_t token_count, const uint8_t *kinds, uint8_t *hints);

#endif
