/* A language model behind an OpenAI-compatible endpoint. What it is sent is chosen by translate/compose.h; it
 * gives one candidate at a time. */
#ifndef TRANSLATE_LLM_H
#define TRANSLATE_LLM_H

#include "catalog/value_index.h"
#include "llm/llm.h"
#include "translate/translate.h"

#include <stdio.h>

struct definitions;
struct translate_llm;

struct translate_llm_options {
    const char *url;     /* "http://host:port/v1#model-name" */
    const char *key;     /* NULL or "": none; never shown */
    const char *prompts; /* a folder with the files of prompts/; NULL: those inside the program */
    int timeout_ms;      /* for one reply; 0: 60,000 */
    int idle_ms;         /* without a byte, once a reply has begun; 0: 20,000 */
    size_t max_tokens;   /* of a reply; 0: 1,024 */
    enum llm_format format;
    const struct translate_llm *share; /* use the endpoint of this one, which must outlive the new one,
                                          instead of the options above; NULL: those */
    void (*progress)(void *context, double seconds, size_t tokens); /* see llm/llm.h; NULL: none */
    void *progress_context;
    size_t prompt_budget; /* tokens of a prompt, as translate/tokens.h counts them; 0: 6,000 */
    bool no_values;       /* no stored value is sent */
    const struct definitions *definitions; /* of a semantic file, which must outlive it; NULL: none */
};

/* Catalog and index must outlive it; `index` may be NULL: no values known. ASKDB_USAGE for a URL, a key or
 * prompts that cannot be. */
int translate_llm_create(const struct catalog *catalog, const struct value_index *index,
                         const struct translate_llm_options *options, struct translate_llm **ret_llm,
                         struct askdb_error *err);
void translate_llm_destroy(struct translate_llm *llm);

/* A new question begins: an earlier cancellation is over. */
void translate_llm_begin(struct translate_llm *llm);

/* One candidate, in `arena`. `varied`: one of several replies, which may differ. ASKDB_DECLINED where the
 * model declines, ASKDB_MODEL where the endpoint fails, ASKDB_CANCELLED where it takes too long or is
 * cancelled, ASKDB_REJECTED for a statement that cannot even be shown. */
int translate_llm_read(struct translate_llm *llm, struct arena *arena,
                       const struct translate_request *request, bool varied,
                       struct translations *ret_translations, struct askdb_error *err);

/* Prints the request that translate_llm_read would send, as JSON and without the key, and sends nothing. */
int translate_llm_print_request(struct translate_llm *llm, struct arena *arena,
                                const struct translate_request *request, bool varied, FILE *out,
                                struct askdb_error *err);

/* Has the model do a task. Untrusted text in `arena`, trimmed; ASKDB_MODEL where it is empty. ASKDB_USAGE
 * where the task has no room in a prompt, ASKDB_REJECTED where no value may be sent and the statement cannot
 * be told without; else as translate_llm_read. Cancelled where what was asked before was. */
int translate_llm_complete(struct translate_llm *llm, struct arena *arena, const struct translate_task *task,
                           const char **ret_text, struct askdb_error *err);

/* Stops what it does and all that is asked of it until translate_llm_begin. Safe from another thread and from
 * a signal handler. */
void translate_llm_cancel(struct translate_llm *llm);

#endif
