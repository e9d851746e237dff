/* Periods that a question means and does not write out in one piece: spans between two that it names, since
 * one of them, this and the last of two; and periods as columns keep them that are no dates: 202512,
 * "20251231". */
#ifndef LINK_LISTED_PERIODS_H
#define LINK_LISTED_PERIODS_H

#include "catalog/catalog.h"
#include "link/values.h"

struct listed_periods_question {
    const struct catalog *catalog;
    const struct word *words;
    size_t word_count;
    struct civil today;
    const struct candidate *found; /* in the question, by place */
    size_t found_count;
};

/* Of the periods among `found`: first and last month or day and year, as the names and comments of the
 * catalog's columns ask for them; where a column is a time, today and what follows from the periods and the
 * words around them. Also the numbers of weekdays that the question names (0: Sunday). At most `limit`, in
 * `arena`. */
size_t listed_periods(struct arena *arena, const struct listed_periods_question *question, size_t limit,
                      struct candidate **ret_candidates);

#endif
