/* A client of OpenAI-compatible endpoints: one prompt in, one reply out.
 *
 * POST URL/chat/completions as in OpenAI's API reference, one user message, temperature 0, no streaming. Only
 * http and https; redirects are never followed, so neither the prompt nor the key goes where nobody sent
 * them. What comes back is untrusted text. */
#ifndef LLM_LLM_H
#define LLM_LLM_H

#include "askdb/error.h"
#include "util/arena.h"

struct llm_client;

struct llm_options {
    const char *url; /* "http://host:port/v1#model-name" */
    const char *key; /* sent as a bearer token and never shown; NULL or "": none */
    int timeout_ms;  /* for one llm_complete with its retries; 0: 60,000 */
};

/* Copies the options; connects to nothing yet. ASKDB_USAGE where the URL names no model, is none, has another
 * scheme or a password in it, or where the key cannot stand in a header. */
int llm_client_create(const struct llm_options *options, struct llm_client **ret_client,
                      struct askdb_error *err);
void llm_client_destroy(struct llm_client *client);

/* The reply's text, in `arena`. Status 429 and 5xx are tried twice more, after 0.5 and 1 s or what
 * Retry-After says up to 5 s. ASKDB_MODEL where the endpoint cannot be reached, refuses, or says what is no
 * reply; ASKDB_CANCELLED on the time-out or after llm_client_cancel. */
int llm_complete(struct llm_client *client, struct arena *arena, const char *prompt, const char **ret_text,
                 struct askdb_error *err);

/* Stops this and every later llm_complete until llm_client_reset. Safe from another thread and from a signal
 * handler. */
void llm_client_cancel(struct llm_client *client);
void llm_client_reset(struct llm_client *client);

#endif
