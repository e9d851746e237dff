/* The earlier turn of a conversation as part of what the encoder reads: its query's sequence as nodes, its
 * literals as value candidates, so that "only in 2024" or "by store?" can keep what was asked before. */
#ifndef LINK_HISTORY_H
#define LINK_HISTORY_H

#include "link/values.h"
#include "model/input.h"
#include "query/query.h"

enum {
    HISTORY_MAX_VALUES = 8,
    HISTORY_MAX_TOKENS = MODEL_MAX_QUESTION, /* longer sequences are cut */
};

/* The literals of `query` as candidates of rank RANK_HISTORY, at most HISTORY_MAX_VALUES. Returns how many.
 */
size_t history_values(struct arena *arena, const struct value_index *index, const struct query *query,
                      struct candidate *candidates);

#endif
