/* Names by their initials, and words that a name writes in one. */
#ifndef LINK_INITIALS_H
#define LINK_INITIALS_H

#include "link/schema.h"

/* Raises `kinds` (as match_names filled it in) to LINK_PARTIAL where
 *   a word of the question has the initials of words of a name: "WKSI", well_known_seasoned_issuer;
 *   words of the question begin with the letters of a word of a name: "vacuum water pressure", vwp;
 *   two words of the question are one of a name: "de novo", denovo_institute. */
void initials_match(struct arena *arena, const struct link_schema *schema, const struct word *words,
                    size_t token_count, uint8_t *kinds);

#endif
