/* What a model's reply says: a statement, or that there is none. */
#ifndef LLM_REPLY_H
#define LLM_REPLY_H

#include "util/arena.h"

#include <stdbool.h>

enum llm_reply_kind {
    LLM_REPLY_SQL,
    LLM_REPLY_DECLINED, /* the text is the reason, or "" */
    LLM_REPLY_PROSE,    /* neither, or longer than 64 KB: the text is what is left of the reply */
};

struct llm_reply {
    enum llm_reply_kind kind;
    const char *text; /* of a statement: without the semicolon that ends it */
};

/* Reads UTF-8 text; the result is in `arena`. Passages of reasoning (<think>...</think>) are left out. Then:
 * a JSON object, be it in a fence or in prose, with the statement as its "sql" or, where that is null, with a
 * "reason" for declining; one that is no whole JSON is none; a reply that begins with DECLINE; the first
 * fenced block that begins with SELECT or WITH, or else the first fenced block; a reply that begins with any
 * statement, whole; from the first SELECT or WITH to the semicolon that ends it or the end. Nothing is
 * repaired, so that what is not a query stays none. */
void llm_read_reply(struct arena *arena, const char *content, struct llm_reply *ret_reply);

/* A reply that is wanted as plain text: without passages of reasoning, trimmed. In `arena`. */
const char *llm_reply_text(struct arena *arena, const char *content);

/* Does the reply begin with a JSON object, be it in a fence, as it was asked to? */
bool llm_reply_is_object(const char *content);

/* Does it end in a passage of reasoning that is not closed? */
bool llm_reply_is_thought(const char *content);

/* Is the statement complete, whatever may follow? Said only of a reply that begins with it, as a JSON object
 * or in a fence: in what begins otherwise, a fence may be of reasoning whose end is still to come. */
bool llm_reply_is_whole(const char *content);

#endif
