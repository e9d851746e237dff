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

#include <stdbool.h>
#include <stdio.h>

struct translation {
    const char *sql;
    double confidence; /* 0 to 1: the translator's probability of this reading among all it could have given;
                          a constant 0.6 from a language model, which gives none */
    double *features;  /* RERANK_COUNT of translate/rerank.h; NULL: none */
    bool ordered;      /* the question asked for an order of the rows */
    const struct join_warning *warnings;
    size_t warning_count;
};

/* Readings of a question, best first, no two with the same SQL. */
struct translations {
    struct translation *items;
    size_t count;
    double unanswerable; /* the probability that the database cannot answer the question; 0: nothing known */
};

/* A translation that would not do, and why. */
struct translate_feedback {
    const char *sql, *error;
};

struct translate_request {
    const char *question;                      /* UTF-8 */
    const char *now;                           /* "YYYY-MM-DD", or NULL for today */
    const struct query *history;               /* of the turn before in a conversation; NULL: none */
    size_t beam;                               /* candidates to look for, at least 1 */
    const struct translate_feedback *feedback; /* of the same question, asked just before; NULL: a new one */
};

struct translator;

/* The built-in transformer over one catalog; all three must outlive it. `index` may be NULL. */
struct translator *translator_create_builtin(const struct model *model, const struct catalog *catalog,
                                             const struct value_index *index);

struct translator_llm_options {
    const char *url;     /* "http://host:port/v1#model-name" */
    const char *key;     /* NULL or "": none; never shown */
    const char *prompts; /* a folder with translate.txt and repair.txt; NULL: those inside the program */
    int timeout_ms;      /* for one reply; 0: 60,000 */
    int idle_ms;         /* without a byte, once a reply has begun; 0: 20,000 */
    enum llm_format format;
    const struct translator *share; /* use the endpoint of this one, which must outlive the new one, instead
                                       of the options above; NULL: those */
    void (*progress)(void *context, double seconds, size_t tokens); /* see llm/llm.h; NULL: none */
    void *progress_context;
};

/* A language model behind an OpenAI-compatible endpoint; catalog and index must outlive it. It sends the
 * question and the catalog, of a large one the part that the question is about, never a value, and gives one
 * candidate. `index`, which may be NULL, only helps to find that part. ASKDB_USAGE for a URL, a key or
 * prompts that cannot be. */
int translator_create_llm(const struct catalog *catalog, const struct value_index *index,
                          const struct translator_llm_options *options, struct translator **ret_translator,
                          struct askdb_error *err);

void translator_destroy(struct translator *translator);

/* Does it make use of feedback? */
bool translator_repairs(const struct translator *translator);

/* Prints what the words of the question were linked to, for a person to read; nothing where the translator
 * links none. ASKDB_DECLINED where the question cannot be read. */
int translate_print_links(struct translator *translator, struct arena *arena,
                          const struct translate_request *request, FILE *out, struct askdb_error *err);

/* Stops translate_question, where that takes time, and what is asked next with feedback. Safe from another
 * thread and from a signal handler. */
void translator_cancel(struct translator *translator);

/* Candidates in `arena`. ASKDB_DECLINED where there is none or the
 * question cannot be read, ASKDB_MODEL where the model fails, ASKDB_CANCELLED where it takes too long or is
 * cancelled, ASKDB_REJECTED for a statement that cannot even be shown. */
int translate_question(struct translator *translator, struct arena *arena,
                       const struct translate_request *request, struct translations *ret_translations,
                       struct askdb_error *err);

#endif
