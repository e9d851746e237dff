/* "the second one", "those two", "the biggest of them": words that point at rows of the answer before. */
#ifndef ANSWER_POINTERS_H
#define ANSWER_POINTERS_H

#include "answer/history.h"
#include "answer/internal.h"

enum { POINTERS_MAX = 20 };

/* What a question points at: values of one column of an answer before, its first of text. */
struct pointed {
    const char *question; /* with the first value in place of the words; NULL: it points at nothing */
    const char *words;    /* that point */
    const char *listed;   /* the values, for a person */
    size_t turn;          /* of the history */
    bool only;            /* there are no others that say anything */
    int32_t column;
    const char *values[POINTERS_MAX];
    size_t count;
};

/* Runs statements of the history once more, the latest first, where the request lets one run and the question
 * points. ASKDB_DECLINED where none of the answers has such rows. */
int pointers_read(struct askdb *askdb, struct arena *arena, const struct askdb_request *request,
                  const struct history *history, struct pointed *ret_pointed, struct askdb_error *err);

/* The readings of pointed->question that have the value in a condition, which is then that the column holds
 * one of the values; where the question only points, the answer before with that condition. */
int pointers_apply(struct askdb *askdb, struct arena *arena, const struct pointed *pointed,
                   const struct history *history, struct translations *translations, struct askdb_error *err);

#endif
