/* One POST over HTTP, within bounds of time and size. */
#ifndef LLM_HTTP_H
#define LLM_HTTP_H

#include "askdb/error.h"
#include "llm/address.h"
#include "util/arena.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct http;

struct http_reply {
    long status;
    const char *type;     /* of the content, "" where the server gives none */
    const char *encoding; /* of the content, "" for none: nothing is asked for, and nothing is unpacked */
    const char *redirect; /* where a redirect leads, "" for none: it is not followed */
    long retry_after;     /* seconds; 0: the server says nothing of it */
};

enum http_want {
    HTTP_NOTHING, /* more is wanted, and nothing of the reply has come yet */
    HTTP_MORE,
    HTTP_ENOUGH
};

/* Who takes the body, as it comes. `head` has its status, the rest only behind the end. */
struct http_sink {
    enum http_want (*take)(void *context, const struct http_reply *head, const char *bytes, size_t length);
    void (*tick)(void *context); /* some ten times a second */
    void *context;
};

struct http_limits {
    long whole_ms; /* from the first try to connect to the last byte */
    long idle_ms;  /* without a byte, once the sink has got something of a reply */
};

/* `address` and `cancelled` must outlive it. ASKDB_USAGE where the key cannot stand in a header. */
int llm_http_create(const struct address *address, const char *key, const atomic_bool *cancelled,
                    struct http **ret_http, struct askdb_error *err);
void llm_http_destroy(struct http *http);

/* Sends JSON and gives the body to `sink`, whatever the status, until that has enough of it; the rest of the
 * reply in `arena`. ASKDB_MODEL where no whole reply of at most 4 MB comes, ASKDB_CANCELLED after a time
 * limit or when the flag is set. */
int llm_http_post(struct http *http, struct arena *arena, const char *json, const struct http_limits *limits,
                  const struct http_sink *sink, struct http_reply *ret_reply, struct askdb_error *err);

/* Did the last llm_http_post fail because the connection was ended before a byte of the reply had come? */
bool llm_http_was_reset(const struct http *http);

#endif
