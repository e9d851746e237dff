/* A period that a question tells by that of the query before: "the year before", "two months later", "the previous
 * quarter". */
#ifndef LINK_SHIFTED_H
#define LINK_SHIFTED_H

#include "link/values.h"

/* `earlier` are the literals of the query before (link/history.h). False where the question says no such period, or
 * those literals are not one period; else the candidate, as if it were written where it is told. */
bool link_shifted_period(struct arena *arena, const struct word *words, size_t word_count,
                         const struct candidate *earlier, size_t earlier_count,
                         struct candidate *ret_candidate);

#endif
