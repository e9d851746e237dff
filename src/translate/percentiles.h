/* "median salary", "90th percentile of the delivery time": what is read as an average and becomes more. */
#ifndef TRANSLATE_PERCENTILES_H
#define TRANSLATE_PERCENTILES_H

#include "catalog/value_index.h"
#include "query/query.h"
#include "util/arena.h"

struct percentile {
    const char *percent; /* "50" of a median; NULL: the question asks for none */
    bool average_too;    /* it asks for an average as well */
    const char *said;    /* as the question says it: "90th percentile"; at `start`, of `question` too */
    size_t start;
    const char *question; /* with "average" in the place of what asks for a percentile, for a model that has
                             learned no percentiles */
};

/* In `arena`; without a percentile `question` is the text itself. A word in a column's name
 * ("median_income"), or one that `index`, which may be NULL, holds as a value, asks for that. */
struct percentile percentile_of_question(struct arena *arena, const struct catalog *catalog,
                                         const struct value_index *index, const char *question);

/* The averages of the tree become percentiles: those the question asks for, else those that `history`, which
 * the question leans on and may be NULL, has of the same, unless an average is asked for. Where it asks for
 * both, one is shown behind the other. False where the question asks for one and the tree has no average. */
bool percentile_apply(struct arena *arena, const struct percentile *percentile, const struct query *history,
                      struct query *query);

/* The tree with averages in the place of percentiles; itself where it has none. NULL of NULL. */
const struct query *percentile_forget(struct arena *arena, const struct query *query);

#endif
