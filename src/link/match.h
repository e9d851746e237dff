/* Which words of a question name which columns and tables. */
#ifndef LINK_MATCH_H
#define LINK_MATCH_H

#include "link/schema.h"

/* `kinds` (token_count x schema->item_count, zeroed) receives LINK_SUBSTRING, LINK_PARTIAL and LINK_EXACT. */
void match_names(struct arena *arena, const struct link_schema *schema, const struct word *words,
                 size_t token_count, uint8_t *kinds);

#endif
