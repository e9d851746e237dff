/* "Overdue", "returned late", "on hire now", "running on 1 March": which end of which pair of dates is meant. */
#ifndef TRANSLATE_DEADLINES_H
#define TRANSLATE_DEADLINES_H

#include "query/query.h"
#include "util/civil.h"

/* Of the table of the outermost block that has such dates, puts in the place of the block's conditions on them what the
 * question says:
 *   overdue           due before today, and not done
 *   returned late     done after it was due
 *   late hires        either of both
 *   on hire           begun by now, and not done
 *   running on a day  begun by then, and not done before
 * Nothing where the block says it by a value or a column of that name. `*ret_first` and `*ret_last` are the question's
 * tokens that say it. True where the block says it then, changed or not. */
bool deadlines_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                     struct civil today, struct query *query, size_t *ret_first, size_t *ret_last);

#endif
