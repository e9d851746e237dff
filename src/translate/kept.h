/* "What about 2025?", "and in 2024?": another time, and all else as it was asked before. */
#ifndef TRANSLATE_KEPT_H
#define TRANSLATE_KEPT_H

#include "query/query.h"
#include "util/civil.h"

/* Where a follow-up names a time and nothing more: a condition on a column, one alone in both queries, that is no longer as
 * in `history`, NULL where there is none, becomes what it was. Times are left alone. In place. */
void translate_kept(struct arena *arena, const struct catalog *catalog, const char *question,
                    struct civil today, const struct query *history, struct query *query);

#endif
