/* What became of a file's examples: how many were written, why others were not, and which literals of their
 * queries a value candidate gives. */
#ifndef TRAIN_STATISTICS_H
#define TRAIN_STATISTICS_H

#include "query/sequence.h"

#include <stdio.h>

struct statistics;
struct statistics *statistics_create(const char *source);
void statistics_destroy(struct statistics *statistics);

/* `reason` may quote names: examples with the same reason but for what is quoted are counted together. */
void statistics_skip(struct statistics *statistics, const char *reason);

/* An example that was written: pairs the query's literals with its value tokens. Literals without a candidate
 * are also written to `unresolved` (may be NULL), one a line: kind, text, database, question. */
void statistics_add(struct statistics *statistics, const struct sequence_space *space,
                    const struct query *query, const int32_t *tokens, size_t token_count,
                    const char *database, const char *question, FILE *unresolved);

void statistics_print(const struct statistics *statistics, FILE *out);

#endif
