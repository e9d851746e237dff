/* Value candidates that the question does not write out: the values of columns that have few, where the
 * question speaks of the column, of its table, or of a word of the value. */
#ifndef LINK_LISTED_H
#define LINK_LISTED_H

#include "catalog/catalog.h"
#include "link/values.h"
#include "query/sequence.h"

struct listed_question {
    const struct catalog *catalog;
    const struct value_index *index;
    const struct word *words;
    size_t word_count;
    const uint8_t *kinds;   /* word_count x (columns and tables), enum link_kind */
    const int32_t *earlier; /* the sequence of the turn before */
    size_t earlier_count;
};

/* At most `limit` candidates, best first, in `arena`; none that one of `known` can say already. */
size_t listed_find(struct arena *arena, const struct listed_question *question, const struct candidate *known,
                   size_t known_count, size_t limit, struct candidate **ret_candidates);

#endif
