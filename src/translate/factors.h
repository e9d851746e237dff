/* Numbers of a question that a reading multiplies by, or divides by: "how many 40 ft containers". */
#ifndef TRANSLATE_FACTORS_H
#define TRANSLATE_FACTORS_H

#include "query/query.h"

/* A number is a factor only where the question says so ("times 3", "10 percent", "per 1000"): else it is a size, a name, a
 * bound. Returns why the reading cannot be meant, NULL where it may. */
const char *translate_factors_fault(struct arena *arena, const char *question, const struct query *query);

#endif
