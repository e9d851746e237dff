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
    const char *type; /* of the content, "" where the server gives none */
    char *body;       /* NUL-terminated behind `length` bytes, which may hold others */
    size_t length;
    long retry_after; /* seconds; 0: the server says nothing of it */
};

/* `address` and `cancelled` must outlive it. ASKDB_USAGE where the key cannot stand in a header. */
int http_create(const struct address *address, const char *key, const atomic_bool *cancelled,
                struct http **ret_http, struct askdb_error *err);
void http_destroy(struct http *http);

/* Sends JSON; the reply, whatever its status, in `arena`. ASKDB_MODEL where no whole reply of at most 4 MB
 * comes, ASKDB_CANCELLED after `timeout_ms` or when the flag is set. */
int http_post(struct http *http, struct arena *arena, const char *json, long timeout_ms,
              struct http_reply *ret_reply, struct askdb_error *err);

#endif
