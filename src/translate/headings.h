/* What the columns of a result are called, as a person would say it: "revenue", "orders", "average price". */
#ifndef TRANSLATE_HEADINGS_H
#define TRANSLATE_HEADINGS_H

#include "query/query.h"
#include "translate/defined.h"
#include "translate/sentence.h"

struct headings_asked {
    const char *question;
    const struct query *before;        /* of the turn before, whose names its expressions keep; NULL: none */
    const struct defined_shown *shown; /* what has a name in the semantic file; NULL: nothing */
};

/* Names the output columns of the query's first block, in `arena`: by the semantic file, else by the word of the
 * question for what is added up ("turnover"), else as the turn before called it, else in the words of the sentence
 * of the query. A column that only the table's name would tell apart or make clear has that ("customer" of
 * customers.name); others keep the database's name, without an alias.
 *
 * No two are the same, whatever their case, and none is that of another column of the tables that are read, so that
 * no name in ORDER BY or GROUP BY means one of them. They have at most HEADING_BYTES, as PostgreSQL cuts longer
 * names. */
enum { HEADING_BYTES = 60 };
void translate_headings(struct arena *arena, const struct sentence_names *names,
                        const struct headings_asked *asked, struct query *query);

#endif
