/* Other names of what a question says: "female" for F, "American" for USA, "California" for CA, yes and no
 * for flags. */
#ifndef LINK_ALIASES_H
#define LINK_ALIASES_H

#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "english/words.h"
#include "util/arena.h"

#include <stdbool.h>

/* What the columns hold under other names of the words, in `arena`; returns how many. */
size_t aliases_find(struct arena *arena, const struct value_index *index, const struct word *words,
                    size_t count, const struct value_match **ret_matches);

struct flag_columns {
    const struct catalog *catalog;
    const struct value_index *index; /* may be NULL */
    const bool *named;               /* by column: the question has a word of its name */
};

/* The values that mean yes (or no) in columns of flags: of all that hold both, and of those of one value that are named;
 * in `arena`. Returns how many. */
size_t aliases_of_flag(struct arena *arena, const struct flag_columns *columns, bool yes,
                       const struct value_match **ret_matches);

enum { ALIAS_MAX_WORDS = 6 };

#endif
