/* Requests and replies of the chat completions call, as JSON. */
#ifndef LLM_MESSAGE_H
#define LLM_MESSAGE_H

#include "llm/receive.h"
#include "llm/shape.h"

/* In `arena`. A sentence behind the prompt says what form the reply is to have, one form alone: endpoints that
 * are asked for JSON want the word in it, and those that ignore the constraint may still do as they are told. */
const char *llm_message_request(struct arena *arena, const char *model, const struct llm_chat *chat,
                                const struct shape *shape, double temperature);

/* That sentence. */
const char *llm_message_tail(const struct shape *shape);

/* What was answered, for messages: `key` is blotted out wherever one would show it. */
struct message {
    const struct http_reply *head;
    const struct received *received;
    const struct address *address;
    const char *key;
};

/* The text of the first choice, in `arena`. ASKDB_MODEL for an HTTP status that is not 200, with the server's
 * own words, and for what is no whole reply; ASKDB_DECLINED where the endpoint reports a refusal. */
int llm_message_read(struct arena *arena, const struct message *message, const char **ret_text,
                     struct askdb_error *err);

/* What an HTTP status 400 or 422 is about, in `arena`: the server's words and the fields it names. NULL for
 * another status. */
const char *llm_message_complaint(struct arena *arena, const struct message *message);

#endif
