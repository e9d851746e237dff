/* How the numbers of a statement's columns are shown: as the semantic file says of the metrics that they are. */
#ifndef ANSWER_FIGURES_H
#define ANSWER_FIGURES_H

#include "answer/internal.h"

struct figured {
    struct askdb_sink sink; /* passes columns on with what is told of them */
    const struct askdb_sink *to;
    struct arena *arena;
    const struct askdb_figures **columns; /* of the statement; NULL: nothing is told of any */
    size_t count;
};

/* What a statement has no tree of (src/sql/sql.h) is told nothing of. `sink` must outlive it. */
void answer_figured_init(struct figured *figured, const struct askdb *askdb, const char *sql,
                         const struct askdb_sink *sink);
void answer_figured_finish(struct figured *figured);

#endif
