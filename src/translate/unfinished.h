/* "This month vs last month": one of what is compared is not over. */
#ifndef TRANSLATE_UNFINISHED_H
#define TRANSLATE_UNFINISHED_H

#include "query/query.h"
#include "util/arena.h"

/* What is to be said where the query compares periods, in conditions or as groups, and one of them goes on
 * behind today ("YYYY-MM-DD"): in `arena`; NULL: nothing. */
const char *unfinished_note(struct arena *arena, const char *question, const char *today, int week_start,
                            struct query *query);

#endif
