/* What the columns of a result mean, by the tree of the statement. */
#ifndef ANSWER_MEANINGS_H
#define ANSWER_MEANINGS_H

#include "askdb/result.h"
#include "catalog/catalog.h"

/* A sink that tells another one what the columns mean before it hands them on; all of it outlives the run. */
struct meanings {
    const struct catalog *catalog;
    const char *sql; /* the statement as a person would write it, before a policy is put into it */
    const struct askdb_sink *inner;
};

/* The columns of a statement without a tree stay untold. */
struct askdb_sink answer_meanings_sink(struct meanings *meanings);

#endif
