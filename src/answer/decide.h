/* The one place that decides which readings a question has. It owns no proposer: those of struct askdb
 * propose, the validator and the connection say what a statement is worth, and the parts below put it
 * together:
 *
 *     leaning.c   the built-in model alone: read as a question of its own, and as leaning on one before
 *     repair.c    a language model: told why its statement would not do
 *     vote.c      a language model asked several times: the most frequent result
 *     both.c      the built-in model beside it */
#ifndef ANSWER_DECIDE_H
#define ANSWER_DECIDE_H

#include "answer/internal.h"
#include "answer/verdicts.h"

struct decide_question {
    struct askdb *askdb;
    struct arena *arena;                /* of all that is returned */
    struct verdicts *verdicts;          /* of what is proposed */
    struct translate_request translate; /* `history` is the last query before */
    const struct query *const *earlier; /* those before that one, the latest first */
    size_t earlier_count;
    double
        declined; /* the confidence of the first of those, where it was declined after the last query; 0: it was not */
    bool probe; /* statements may be run, a second each */
};

/* ASKDB_DECLINED where there is no reading, ASKDB_MODEL where a model fails, ASKDB_CANCELLED where it takes
 * too long or is cancelled, ASKDB_REJECTED or ASKDB_DATABASE where an endpoint kept giving statements that do
 * not pass. */
int decide_readings(const struct decide_question *question, struct translations *ret_translations,
                    struct askdb_error *err);

/* leaning.c: reads each question with a query before it both alone and as leaning on that, and decides which
 * is meant (answer/followups.h). One that leans and changes nothing is tried on the queries before that one, and one
 * that is read more surely on a question that was declined since on that;
 * where it changes none, or asks nothing, ASKDB_DECLINED. Where both are about as likely the readings of both
 * are given. */
int leaning_read(const struct decide_question *question, struct translations *ret_translations,
                 struct askdb_error *err);

/* repair.c: tells the language model, at most twice, why its statement would not do: what validation says,
 * and what comes of running it for a row where that may be. The error where the last one would not do either.
 * `varied`: its replies may differ. */
int repair_read(const struct decide_question *question, bool varied, struct translations *ret_translations,
                struct askdb_error *err);

/* vote.c: what the language model alone says. Where several replies are asked for it is asked
 * askdb->samples times, with replies that may differ, and groups them by
 * their results: the largest group wins, the first of those as large; its share of all replies is its
 * confidence. Replies without a known result are the same where their statements are; a reply that declines
 * counts as one. */
int decide_by_language_model(const struct decide_question *question, struct translations *ret_translations,
                             struct askdb_error *err);

/* both.c: asks both models. A reading of the built-in one with the result of the other's, c and l being their
 * confidences, is given 1 - (1-c)(1-l), its others c(1-l). Where there is none such, the readings of the
 * built-in model are given c(1-l)/n and that of the other l(1-b)/n, with b for the first's best and n = 1 -
 * bl: what is left of two independent opinions that cannot both be right. Without a statement of one, the
 * other's are given, with a warning. */
int both_read(const struct decide_question *question, struct translations *ret_translations,
              struct askdb_error *err);

/* readings.c */

/* The most likely first; those as likely stay in their order. */
void translations_sort(struct translations *translations);

/* The warnings of a translation and one more, in `arena`. */
void translation_warn(struct arena *arena, struct translation *translation, const char *text);

#endif
