/* A client of OpenAI-compatible endpoints: one prompt in, one reply out.
 *
 * POST URL/chat/completions as in OpenAI's API reference, one user message, as a stream, the
 * answer constrained to JSON where the endpoint can (llm/shape.h). Only http and https; certificates are
 * verified; redirects are never followed, so neither the prompt nor the key goes where nobody sent them. What
 * comes back is untrusted text. */
#ifndef LLM_LLM_H
#define LLM_LLM_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct llm_client;

/* A reply that would not do, and what was said to it. */
struct llm_exchange {
    const char *reply, *answer;
};

/* What is said before a reply: the prompt, and, as further turns, the replies to it so far, so that a server reads
 * only what is new. */
struct llm_chat {
    const char *prompt;
    const struct llm_exchange *exchanges;
    size_t count;
    bool plain;               /* the reply is plain text: nothing is said of its form */
    const char *const *names; /* tables and "table.column"s that a statement may use; for LLM_FORMAT_NAMES */
    size_t name_count;
};

/* What replies are constrained to, where the endpoint knows of such; less where it refuses or ignores it. */
enum llm_format {
    LLM_FORMAT_SCHEMA, /* JSON by a schema */
    LLM_FORMAT_OBJECT, /* any JSON object */
    LLM_FORMAT_NONE,   /* text */
    LLM_FORMAT_NAMES, /* JSON by a schema, in which the model first lists what of the database it will use, from an
                          enumeration of names */
};

struct llm_options {
    const char *url; /* "http://host:port/v1#model-name" */
    const char *key; /* sent as a bearer token and never shown; NULL or "": none */
    int timeout_ms;  /* for one llm_complete with its retries; 0: 60,000 */
    int idle_ms; /* without a byte, once a reply has begun (a comment of the stream begins none); 0: 20,000 */
    size_t max_tokens; /* of a reply; 0: 1,024 */
    enum llm_format format;
    /* NULL: none. Called now and then while llm_complete takes longer than a second, and, if so, with
     * `seconds` below 0 at its end. */
    void (*progress)(void *context, double seconds, size_t tokens);
    void *progress_context;
};

/* Copies the options; connects to nothing yet. ASKDB_USAGE where the URL names no model, is none, has another
 * scheme or a password in it, or where the key cannot stand in a header. */
int llm_client_create(const struct llm_options *options, struct llm_client **ret_client,
                      struct askdb_error *err);
void llm_client_destroy(struct llm_client *client);

/* The reply's text, in `arena`. Status 429 and 5xx, and a connection that ends before a byte has come, are
 * tried twice more, after about 0.5 and 1 s or what Retry-After says, as far as the time limit lets.
 * ASKDB_MODEL where the endpoint cannot be reached, refuses, or says what is no reply; ASKDB_CANCELLED on the
 * time-out or after llm_client_cancel. What the endpoint does not take is left out of later requests too. */
int llm_complete(struct llm_client *client, struct arena *arena, const struct llm_chat *chat,
                 const char **ret_text, struct askdb_error *err);

/* The same for a prompt whose reply is plain text: it is constrained to nothing, nothing is put behind the
 * prompt, and passages of reasoning are left out of what is returned. */
int llm_complete_text(struct llm_client *client, struct arena *arena, const char *prompt,
                      const char **ret_text, struct askdb_error *err);

/* Of replies from here on, 0 to 2; 0 to begin with: the likeliest. */
void llm_client_set_temperature(struct llm_client *client, double temperature);

/* What is put behind a prompt about the form of the reply. */
const char *llm_prompt_tail(const struct llm_client *client);

/* What llm_complete sends first as its body: JSON in `arena`. The key is in a header, and so not in it. */
const char *llm_request_text(const struct llm_client *client, struct arena *arena,
                             const struct llm_chat *chat);

/* Stops this and every later llm_complete until llm_client_reset. Safe from another thread and from a signal
 * handler. */
void llm_client_cancel(struct llm_client *client);
void llm_client_reset(struct llm_client *client);

#endif
