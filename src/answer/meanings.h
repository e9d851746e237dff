/* What the columns of a result mean, by the tree of the statement, and how their numbers are shown, by the metrics of
 * the semantic file that they are. */
#ifndef ANSWER_MEANINGS_H
#define ANSWER_MEANINGS_H

#include "askdb/result.h"
#include "query/definitions.h"

/* A sink that tells another one of the columns before it hands them on; all of it outlives the run. */
struct meanings {
    const struct catalog *catalog;
    const struct definitions *definitions;
    const struct query *query; /* NULL: the statement has no tree, and its columns stay untold */
    const struct askdb_sink *inner;
};

struct askdb_sink answer_meanings_sink(struct meanings *meanings);

#endif
