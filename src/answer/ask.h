/* What is inside struct askdb_outcome, and the steps that make it. */
#ifndef ANSWER_ASK_H
#define ANSWER_ASK_H

#include "answer/internal.h"
#include "askdb/ask.h"
#include "util/arena.h"

enum { OUTCOME_NOTES = 3 };

struct analysis;

struct outcome {
    struct askdb_outcome public;
    struct arena *arena;
    struct askdb_conversation conversation;
    struct askdb_answer *answer;
    struct analysis *analysis; /* NULL: none */
    struct askdb_error
        unanalysed; /* why the analysis that its words ask for cannot be made; its status: 0 without one, or where
                                      another reading has a reason as good */
    struct validated_query *query; /* of a statement that was checked; NULL: none */
    bool holds; /* rows of the reading that was probed, until they are run or it is clear that they are not */
    const char *notes[OUTCOME_NOTES];
    unsigned opening;         /* of the database, in which `query` was validated */
    struct askdb_error fault; /* of the database, which is read anew, or of a statement whose metrics are not
                                 there; its status: 0 without one */
};

/* decline.c: ASKDB_DECLINED, with the reason in plain words, where an answer is not to be used; `analysed`: it is what an
 * analysis begins with, which takes every word to be known. */
int decline_answer(const struct askdb_conversation *conversation, const struct askdb_answer *answer,
                   bool analysed, struct askdb_error *err);
/* ASKDB_DECLINED, naming the first, where a text is several questions. */
int decline_several(const struct askdb *askdb, const char *question, struct askdb_error *err);

/* remember.c: adds what is remembered to the request, in the outcome's arena, and what there is to say of it
 * to the notes. */
void remember_for(struct outcome *outcome, struct askdb_request *request);
/* Says whether it was used. */
void remember_note(struct outcome *outcome);

#endif
