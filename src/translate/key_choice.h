/* Which of several keys between two tables a question means. */
#ifndef TRANSLATE_KEY_CHOICE_H
#define TRANSLATE_KEY_CHOICE_H

#include "english/words.h"
#include "query/query.h"

/* Where the join of two tables rests on a key whose role (struct catalog_key) the question does not say, and
 * the question says that of one other key between them ("shipping address"), the query gets that key as a
 * join of its own. A query that has such joins already stays as it is. */
void key_choice_apply(struct arena *arena, const struct catalog *catalog, const struct word *words,
                      size_t count, struct query *query);

/* A join on one column of a key of several is on all of them. */
void key_choice_complete(struct arena *arena, const struct catalog *catalog, struct query *query);

/* Two rows of a table that the same row refers to by the same key are one row: where there is another key, the first of
 * them is what that refers to ("routes with their ports"). */
void key_choice_tell_apart(struct arena *arena, const struct catalog *catalog, struct query *query);

#endif
