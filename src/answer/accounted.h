/* What a candidate says of the question's words. */
#ifndef ANSWER_ACCOUNTED_H
#define ANSWER_ACCOUNTED_H

#include "answer/verdicts.h"

/* Fills `words` and `not_used`, in `arena`; `account` may be NULL. */
void session_add_account(struct arena *arena, const struct account *account,
                         struct askdb_candidate *candidate);

/* The words of the catalog's names, read once. */
const struct sentence_names *session_names(struct askdb *askdb);

/* Fills `reading` of all candidates from their SQL, in `arena`. With `probe` the first one's rows that are over are
 * counted, where that is quick. */
void session_tell_readings(struct verdicts *verdicts, struct arena *arena, const char *question, bool probe,
                           struct askdb_answer *answer);

/* standing.c: does the semantic file leave out rows by a condition on that column? */
bool session_keeps_away(const struct askdb *askdb, int32_t marking);

/* standing.c: "also the 5 with left_on set" of what the query is about, in `arena`; NULL where nothing is to be said.
 * With `counts` the database is asked how many they are; `now` as in translate/standing.h. */
const char *session_standing_of(struct askdb *askdb, struct arena *arena, const struct query *query, bool now,
                                bool counts);

#endif
