/* Inside struct relevance: what the letters of a question, and the values it names, say of each table and
 * column. */
#ifndef LINK_EVIDENCE_H
#define LINK_EVIDENCE_H

#include "link/key_graph.h"
#include "link/postings.h"
#include "link/relevance.h"

struct meant;

struct relevance {
    struct arena *arena;
    const struct catalog *catalog;
    struct postings words; /* by stem */
    struct postings names; /* by stem key */
    struct key_graph graph;
    struct meant *meant; /* NULL: no encoder */
};

struct evidence {
    const struct word *words; /* of the question */
    size_t word_count;
    float *columns, *tables;             /* by their words and names */
    float *column_values, *table_values; /* by values that the index finds */
};

/* In `arena`. */
struct evidence evidence_of_question(struct arena *arena, const struct relevance *relevance,
                                     const struct relevance_question *question);

/* Is it a word, and none of those that say nothing of a schema? */
bool evidence_says_something(const struct word *word);

#endif
