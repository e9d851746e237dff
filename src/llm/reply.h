/* What a model's reply says: a statement, or that there is none. */
#ifndef LLM_REPLY_H
#define LLM_REPLY_H

#include "util/arena.h"

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
 * a reply that begins with DECLINE; the first fenced block that begins with SELECT or WITH, or else the first
 * fenced block; a reply that begins with any statement, whole; from the first SELECT or WITH to the semicolon
 * that ends it or the end. Nothing is repaired, so that what is not a query stays none. */
void llm_read_reply(struct arena *arena, const char *content, struct llm_reply *ret_reply);

#endif
