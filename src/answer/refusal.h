/* Questions that no reading answers, by kind: what is not in the data, changes of it, forecasts, causes, what
 * one query cannot say, other languages, and what is no question.
 *
 * The rule: what the question says and no query can, refuses the question, however sure a reading of the rest
 * is; what only may be meant so is told where there is no answer for another reason. */
#ifndef ANSWER_REFUSAL_H
#define ANSWER_REFUSAL_H

#include "answer/internal.h"
#include "translate/account.h"

struct refusal_question {
    struct askdb *askdb;
    struct arena *arena;
    const char *text; /* as it was read */
    bool follows;     /* others came before it */
};

/* In the question's arena; NULL: nothing stands against it. `account` is that of the best reading; NULL:
 * there is none, or its words are not known. */
const struct askdb_refusal *refusal_find(const struct refusal_question *question,
                                         const struct account *account);

/* Puts a refusal, if there is one, in the place of what `err` says. Returns its status. */
int refusal_tell(const struct askdb_refusal *refusal, struct askdb_error *err);

/* near.c: "'Globex Inc.' of accounts.name, ...": the stored values that are most like a text; "" for none. */
const char *near_values(const struct askdb *askdb, struct arena *arena, const char *text);
/* "coffees.decaf, ...": the tables and columns whose names are most like the words of a text; "". */
const char *near_names(const struct askdb *askdb, struct arena *arena, const char *text);
/* "'Customer' of roles.name, concerts.cancel_reason": the values that a word of the text is, by its stem, and the names
 * that have it; "" for none. */
const char *near_known(const struct askdb *askdb, struct arena *arena, const char *text);
/* Is the text a value, by its stems? */
bool near_is_held(const struct askdb *askdb, struct arena *arena, const char *text);

#endif
