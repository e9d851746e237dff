/* SQL that a question is known to be answered by. */
#ifndef ANSWER_REMEMBERED_H
#define ANSWER_REMEMBERED_H

#include "answer/verdicts.h"

#include <stdbool.h>

/* The reading that the request remembers, in the arena of the verdicts. False where it remembers none, or one
 * that the database no longer takes: then *ret_fault says why. */
bool session_remembered(struct verdicts *verdicts, const struct askdb_request *request,
                        struct askdb_candidate *ret_candidate, const char **ret_fault);

/* Before the others; one of them with the same SQL is dropped. */
void session_put_first(struct arena *arena, const struct askdb_candidate *first, struct askdb_answer *answer);

#endif
