/* "largest first", "the other way round", "sorted by name": the answer before in another order. */
#ifndef ANSWER_REORDER_H
#define ANSWER_REORDER_H

#include "answer/history.h"
#include "answer/internal.h"

/* Does the question say that rows be ordered by what they show, or turned, and nothing else? In `arena` nothing is kept. */
bool answer_reorder_is_asked(struct arena *arena, const char *question);

/* Where the question says nothing but an order of the rows, and what to order the answer before by is sure: that answer in
 * this order, as one reading in `arena`. By a superlative it is the one measure that it shows. False where it is not so. */
bool answer_reorder_read(struct askdb *askdb, struct arena *arena, const char *question,
                         const struct history *history, struct translations *ret_translations);

#endif
