/* From a question to candidate queries. Translators stand behind one interface; what they return is untrusted
 * text until src/validate has passed it. */
#ifndef TRANSLATE_TRANSLATE_H
#define TRANSLATE_TRANSLATE_H

#include "askdb/error.h"
#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "llm/llm.h"
#include "model/model.h"
#include "query/join.h"
#include "util/arena.h"
#include "util/work.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct account;

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

/* What came of running a statement. */
struct translate_result {
    uint64_t digest; /* of the rows, whatever their order */
    bool known;      /* it came to its end, with a row that holds something: digests can be compared */
};

/* Who knows what a statement is worth. It only reads, and stays within limits. */
struct translate_judge {
    void *context;
    /* Would the database run it? ASKDB_REJECTED or ASKDB_DATABASE where it would not. */
    int (*check)(void *context, const char *sql, struct askdb_error *err);
    /* Runs it for at most `rows` rows. ASKDB_DATABASE where it fails, another status where it does not end
     * for a reason that is none of its own. NULL: nothing may be run. */
    int (*run)(void *context, const char *sql, size_t rows, struct translate_result *ret_result,
               struct askdb_error *err);
    /* What to tell a model of such an error, its place marked. In `arena`. */
    const char *(*explain)(void *context, struct arena *arena, const char *sql,
                           const struct askdb_error *err);
};

/* A translation that would not do, and why. */
struct translate_feedback {
    const char *sql, *error;
    const struct askdb_error *fault; /* what `error` tells at length */
};

/* The fault of the last statement, where a model is not asked for another. */
int translate_give_up(const struct askdb_error *fault, struct askdb_error *err);

/* A question of the user's and what it was answered with; `sql` is NULL where it was declined. */
struct translate_turn {
    const char *question, *sql;
};

struct translate_request {
    const char *question;               /* UTF-8 */
    const char *now;                    /* "YYYY-MM-DD", or NULL for today */
    const struct query *history;        /* of the turn before in a conversation; NULL: none */
    const struct query *const *earlier; /* of those before it, the latest first */
    size_t earlier_count;
    const struct translate_turn *turns; /* of the conversation, oldest first: the same as text */
    size_t turn_count;
    const struct translate_turn
        *examples; /* answered right over this catalog, most like the question first */
    size_t example_count;
    size_t beam;                               /* candidates to look for, at least 1 */
    const struct translate_feedback *feedback; /* of the same question, asked just before; NULL: a new one */
    bool varied;       /* of a language model: one of several replies, which may differ */
    bool continued;    /* asked just after the same question: if that was cancelled, so is this */
    struct work *work; /* that the translation is a part of, and hears; NULL: none */
    const struct translate_judge *judge; /* NULL: none, translators that need one do without */
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

struct translator;

/* The built-in transformer over one catalog; all three must outlive it. `index` may be NULL. */
struct translator *translator_create_builtin(const struct model *model, const struct catalog *catalog,
                                             const struct value_index *index);

struct translator_llm_options {
    const char *url;     /* "http://host:port/v1#model-name" */
    const char *key;     /* NULL or "": none; never shown */
    const char *prompts; /* a folder with the files of prompts/; NULL: those inside the program */
    int timeout_ms;      /* for one reply; 0: 60,000 */
    int idle_ms;         /* without a byte, once a reply has begun; 0: 20,000 */
    enum llm_format format;
    const struct translator *share; /* use the endpoint of this one, also made by translator_create_llm, which
                                       must outlive the new one, instead of the options above; NULL: those */
    void (*progress)(void *context, double seconds, size_t tokens); /* see llm/llm.h; NULL: none */
    void *progress_context;
    size_t prompt_budget; /* tokens of a prompt, as translate/tokens.h counts them; 0: 6,000 */
    bool no_values;       /* no stored value is sent */
};

/* A language model behind an OpenAI-compatible endpoint; catalog and index must outlive it. What it sends is
 * chosen by translate/compose.h; it gives one candidate. `index` may be NULL: no values known. ASKDB_USAGE
 * for a URL, a key or prompts that cannot be. */
int translator_create_llm(const struct catalog *catalog, const struct value_index *index,
                          const struct translator_llm_options *options, struct translator **ret_translator,
                          struct askdb_error *err);

/* Tells a language model, at most twice, why its statement would not do: what the judge's check says, and
 * what comes of running it for a row where the judge runs. The error where the last one would not do either.
 * Owns `inner`. */
struct translator *translator_create_repair(struct translator *inner);

/* Asks a language model so many times, with replies that may differ, and groups them by their results: the
 * largest group wins, the first of those as large; its share of all replies is its confidence. Replies
 * without a known result are the same where their statements are; a reply that declines counts as one. Owns
 * `inner`. */
struct translator *translator_create_vote(struct translator *inner, size_t samples);

/* Asks the built-in model and a language model. A reading of the first with the result of the second's c and
 * l being their confidences, is given 1 - (1-c)(1-l), the first's others c(1-l). Where there is none such,
 * the readings of the first are given c(1-l)/n and that of the second l(1-b)/n, with b for the first's best
 * and n = 1 - bl: what is left of two independent opinions that cannot both be right. Without a statement of
 * one, the other's are given, with a warning. Owns both. */
struct translator *translator_create_both(struct translator *builtin, struct translator *llm);

/* Reads each question with a query before it both alone and as leaning on that, and decides which is meant
 * (answer/followups.h). One that leans and changes nothing is tried on the queries before that one; where it
 * changes none, or asks nothing, ASKDB_DECLINED. Where both are about as likely the readings of both are
 * given. Owns `inner`, which reads trees; catalog and index, which may be NULL, must outlive it. */
struct translator *translator_create_deciding(struct translator *inner, const struct catalog *catalog,
                                              const struct value_index *index);

void translator_destroy(struct translator *translator);

/* Does it make use of feedback, turns and examples? */
bool translator_is_prompted(const struct translator *translator);
/* Does it make use of `history`? */
bool translator_reads_trees(const struct translator *translator);

/* Has a language model do a task. Untrusted text in `arena`, trimmed; ASKDB_MODEL where it is empty.
 * ASKDB_USAGE where the translator is no language model or the task has no room in a prompt, ASKDB_REJECTED
 * where no value may be sent and the statement cannot be told without; else as translate_question. Cancelled
 * where what was asked before was. */
int translator_complete(struct translator *translator, struct arena *arena, const struct translate_task *task,
                        const char **ret_text, struct askdb_error *err);

/* Prints the request that translate_question would send, as JSON and without the key, and sends nothing.
 * ASKDB_USAGE where it sends none. */
int translate_print_request(struct translator *translator, struct arena *arena,
                            const struct translate_request *request, FILE *out, struct askdb_error *err);

/* Prints what the words of the question were linked to, for a person to read; nothing where the translator
 * links none. ASKDB_DECLINED where the question cannot be read. */
int translate_print_links(struct translator *translator, struct arena *arena,
                          const struct translate_request *request, FILE *out, struct askdb_error *err);

/* Stops translate_question, where that takes time, and what is asked next with feedback or `continued`. Safe
 * from another thread and from a signal handler. */
void translator_cancel(struct translator *translator);

/* Candidates in `arena`. ASKDB_DECLINED where there is none or the
 * question cannot be read, ASKDB_MODEL where the model fails, ASKDB_CANCELLED where it takes too long or is
 * cancelled, ASKDB_REJECTED for a statement that cannot even be shown. */
int translate_question(struct translator *translator, struct arena *arena,
                       const struct translate_request *request, struct translations *ret_translations,
                       struct askdb_error *err);

#endif
