/* Inside struct relevance: how likely a question's query reads each table and column. Logistic regressions
 * over what letters, values, keys and meaning say, in three steps: tables; tables again, with their
 * neighbours; columns, with their tables. scripts/train/relevance.py fits them. */
#ifndef LINK_WEIGH_H
#define LINK_WEIGH_H

#include "link/evidence.h"
#include "link/meant.h"

enum {
    WEIGH_TABLE = 17,         /* features of a table */
    WEIGH_AGAIN = 4,          /* more of a table, once all have a score */
    WEIGH_COLUMN = 26,        /* features of a column */
    WEIGH_COLUMN_TABLES = 11, /* more of a column, from the scores of the tables */
};

/* Features of all tables and columns, rows of the widths above, in `arena`. */
struct weigh_features {
    float *tables, *columns;
};
struct weigh_features weigh_features(struct arena *arena, const struct relevance *relevance,
                                     const struct evidence *evidence, const struct meant_question *meant);

/* The log-odds of each table and column, in `arena`. */
struct weigh_scores {
    const float *tables, *columns;
};
struct weigh_scores weigh(struct arena *arena, const struct relevance *relevance,
                          const struct evidence *evidence, const struct meant_question *meant);

#endif
