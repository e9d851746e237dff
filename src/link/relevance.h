/* The part of a large catalog that a question is about. Tables are scored by BM25 (Robertson and Zaragoza
 * 2009) over the words of their names, their columns' names and comments, with what the value index holds as
 * further evidence; a table has a share of its neighbours' over the keys. With a sentence encoder a
 * regression weighs this beside what names mean. */
#ifndef LINK_RELEVANCE_H
#define LINK_RELEVANCE_H

#include "catalog/subset.h"
#include "catalog/value_index.h"
#include "query/query.h"
#include "util/work.h"

#include <stdbool.h>

/* What depends on the catalog alone: its words and where they stand. Made once; the catalog must outlive it.
 */
struct relevance;
struct relevance *relevance_create(const struct catalog *catalog);
void relevance_destroy(struct relevance *relevance);

/* From now on what names mean counts as well. `meaning` must outlive the relevance. Vectors of the names are
 * made at the first question and kept in `folder` (NULL: nowhere), where nothing tells of what they are. */
struct meaning;
void relevance_use_meaning(struct relevance *relevance, struct meaning *meaning, const char *folder);

const struct catalog *relevance_catalog(const struct relevance *relevance);
/* Does a name, a synonym or a comment of the catalog have the word? */
bool relevance_knows(const struct relevance *relevance, const char *stem);

struct relevance_question {
    const char *text;
    const struct query *history;     /* its tables and columns are always in; NULL: none */
    const struct query *kept;        /* likewise: what a training example needs; NULL: nothing */
    const struct value_index *index; /* of the whole catalog; NULL: no values known */
    const struct work *work;         /* once it is over, what is chosen is not the best; NULL: none */
};

/* At most `budget` columns, fewer where few say anything of the question: whole tables, but for wide ones,
 * which keep their keys and what was named. The best table, those that a way over the keys leads to from
 * there, the tables on such ways, and of all others those that fit nearly as well. Where meaning counts, and
 * there is time for it, the columns that are likeliest to be read of the tables that may well be. In `arena`;
 * texts are the catalog's.
 */
struct catalog_subset *relevance_choose(struct arena *arena, const struct relevance *relevance,
                                        const struct relevance_question *question, size_t budget);

#endif
