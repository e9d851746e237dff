/* Periods of the question as columns keep them that are no dates: 202512 and "20251231", and today. */
#ifndef LINK_LISTED_PERIODS_H
#define LINK_LISTED_PERIODS_H

#include "catalog/catalog.h"
#include "link/values.h"

/* Forms of the periods among `found`, first and last month or day and year, as the names of the catalog's
 * columns ask for them; and today, where a column is a time. At most `limit`, in `arena`. */
size_t listed_periods(struct arena *arena, const struct catalog *catalog, struct civil today,
                      const struct candidate *found, size_t found_count, size_t limit,
                      struct candidate **ret_candidates);

#endif
