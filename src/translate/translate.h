/* From a question to candidate queries: what the two proposers, translate/builtin.h and translate/llm.h, are
 * told and what they propose, which is untrusted text until src/validate has passed it. Which of it answers
 * is decided in src/answer. */
#ifndef TRANSLATE_TRANSLATE_H
#define TRANSLATE_TRANSLATE_H

#include "askdb/error.h"
#include "catalog/catalog.h"
#include "query/join.h"
#include "util/arena.h"
#include "util/work.h"

#include <stdbool.h>
#include <stddef.h>

struct account;
struct sentence_names;

struct translation {
    const char *sql;
    double confidence; /* 0 to 1: the translator's probability of this reading among all it could have given;
                          a constant 0.6 from one reply of a language model, which gives none */
    double sure;       /* the least confidence that is said without a mark; 0: 0.5 */
    double *features;  /* RERANK_COUNT of translate/rerank.h; NULL: none */
    bool ordered;      /* the question asked for an order of the rows */
    size_t leans; /* on the last query of the request's history: 1; on one before it: 2 and on; 0: none */
    double trust; /* what the shape of the statement leaves of it, 0 to 1; set by the built-in translator */
    const struct join_warning *warnings;
    size_t warning_count;
    const struct account *account; /* what became of the question's words; NULL: not known */
};

/* Readings of a question, best first, no two with the same SQL. */
struct translations {
    struct translation *items;
    size_t count;
    double unanswerable; /* the probability that the database cannot answer the question; 0: nothing known */
    bool disputed;       /* two translators prefer readings with different results */
    bool undecided;      /* the question may lean on the one before or stand alone, about as likely */
    const char *fault;   /* of the best reading that was left out because it can answer nothing; NULL: none */
};

/* A translation that would not do, and why. */
struct translate_feedback {
    const char *sql, *error;
    const struct askdb_error *fault;         /* what `error` tells at length */
    const struct translate_feedback *before; /* the one that would not do before it; NULL: none */
};

/* The fault of the last statement, where a model is not asked for another. */
int translate_give_up(const struct askdb_error *fault, struct askdb_error *err);

/* A question of the user's and what it was answered with; `sql` is NULL where it was declined. */
struct translate_turn {
    const char *question, *sql;
};

struct translate_request {
    const char *question;        /* UTF-8 */
    const char *now;             /* "YYYY-MM-DD", or NULL for today */
    const struct query *history; /* that it is read as leaning on; NULL: it is read alone */
    const struct query *called;  /* the one before, whose columns keep what they are called; NULL: none */
    const struct sentence_names *names; /* what columns are called by (translate/headings.h); NULL: nothing */
    const struct translate_turn *turns; /* of the conversation, oldest first, for a language model */
    size_t turn_count;
    const struct translate_turn
        *examples; /* answered right over this catalog, most like the question first */
    size_t example_count;
    const char *const
        *choices; /* statements of another proposer, the likeliest first, for a language model */
    size_t choice_count;
    size_t beam;                               /* candidates to look for, at least 1 */
    const struct translate_feedback *feedback; /* of the same question, asked just before; NULL: a new one */
    struct work *work;                         /* that the translation is a part of, and hears; NULL: none */
};

/* What a language model is asked besides a translation; its reply is plain text. */
struct translate_task {
    const char *question;
    const char *sql; /* say what it does; NULL: name one of `marks` for a chart of the columns */
    const char *marks;
    const struct translate_column {
        const char *name, *kind;
    } * columns;
    size_t column_count, row_count;
};

#endif
