/* Misspelt words of a catalog's names: "shipmnts", "custmers", "cummulative". */
#ifndef LINK_MISSPELT_H
#define LINK_MISSPELT_H

#include "catalog/value_index.h"
#include "link/schema.h"

/* Is one text the other with a letter missing, changed, or in the place of the next? */
bool misspelt_is_near(const char *text, const char *other);

/* The words, with the one word of the names in place of each that misspells it; in `arena`. A word that a
 * column holds is meant as it is; `index` may be NULL. */
const struct word *misspelt_correct(struct arena *arena, const struct link_schema *schema,
                                    const struct value_index *index, const struct word *words, size_t count);

#endif
