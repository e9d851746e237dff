/* Tables that nobody can read, by the letters of what a question calls them. */
#ifndef LINK_LETTERS_H
#define LINK_LETTERS_H

#include "link/schema.h"

/* Raises `kinds` (as match_names filled it in) to LINK_PARTIAL where a word of a table's name that is neither a word nor
 * an abbreviation anyone knows is of the letters of a word of the question, its first and its last: LLD_MST by
 * "landlords". Not where that word is a part of another name already or is a stored value, and where it might be of two
 * such words. `index` may be NULL. */
void link_letters_match(struct arena *arena, const struct link_schema *schema,
                        const struct value_index *index, const struct word *words, size_t token_count,
                        uint8_t *kinds);

#endif
