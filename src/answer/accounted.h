/* What a candidate says of the question's words. */
#ifndef ANSWER_ACCOUNTED_H
#define ANSWER_ACCOUNTED_H

#include "answer/internal.h"

/* Fills `words` and `not_used`, in `arena`; `account` may be NULL. */
void session_add_account(struct arena *arena, const struct account *account,
                         struct askdb_candidate *candidate);

/* Fills `reading` of all candidates from their SQL, in `arena`. */
void session_tell_readings(struct askdb *askdb, struct arena *arena, struct askdb_answer *answer);

#endif
