/* Rows that are over among those that are counted: "current employees", "former customers", "machines that we
 * still own", and nothing said at all. */
#ifndef TRANSLATE_STANDING_H
#define TRANSLATE_STANDING_H

#include "translate/lifetimes.h"

/* What a question says of them. */
struct standing {
    const struct word *words;
    size_t count;
    enum lifetime_side side; /* SIDE_NONE: nothing, or both */
    bool adjective;          /* beside what it is said of: "former customers" */
    size_t first, last;      /* tokens that say so */
};

/* In `arena`. */
struct standing standing_of_question(struct arena *arena, const char *question);

/* Puts the condition that the question asks for on its table, where the outermost block has none on one of the
 * table's marks; one that keeps the other side is turned round. `index` may be NULL. True where the block asks
 * for what the question says, changed or not. */
bool standing_apply(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                    const struct standing *standing, struct query *query);

/* Does the question speak of what is there now: "how many employees do we have", "current employees"? Then the
 * usual end of a row is news. `question` may be NULL. */
bool standing_asks_for_now(struct arena *arena, const char *question);

/* The mark by which rows of what the query is about are over and among its rows all the same: no part of its
 * outermost block has to do with a mark of that table. Unless the question is of `now`, one by which rows count no
 * longer, deleted, void, cancelled: that rows end in the usual way (closed, left, sold) is no news. False where
 * there is none. */
bool standing_included(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                       const struct query *query, bool now, struct mark *ret_mark);

/* The query's outermost block as two numbers: of all rows of its join, and of those that are over by the mark;
 * `*ret_rows`: they are rows of the mark's table, each once. In `arena`; NULL where it is of several blocks. */
struct query *standing_counts(struct arena *arena, const struct catalog *catalog, const struct mark *mark,
                              const struct query *query, bool *ret_rows);

/* "left_on set", "active N", "status sold or scrapped"; in `arena`. */
const char *standing_told(struct arena *arena, const struct catalog *catalog, const struct mark *mark);

#endif
