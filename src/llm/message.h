/* Requests and replies of the chat completions call, as JSON. */
#ifndef LLM_MESSAGE_H
#define LLM_MESSAGE_H

#include "llm/http.h"

/* In `arena`. */
const char *message_request(struct arena *arena, const char *model, const char *prompt);

/* The text of the first choice, in `arena`. ASKDB_MODEL for an HTTP status that is not 200, with the server's
 * own words, and for what is no whole reply; ASKDB_DECLINED where the endpoint reports a refusal. `key` is
 * blotted out wherever a message would show it. */
int message_read(struct arena *arena, const struct http_reply *reply, const struct address *address,
                 const char *key, const char **ret_text, struct askdb_error *err);

#endif
