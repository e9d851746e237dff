/* A chat completion as it comes: whole, or in chunks of a stream. */
#ifndef LLM_COMPLETION_H
#define LLM_COMPLETION_H

#include "llm/buffer.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

enum completion_end {
    COMPLETION_OPEN, /* the server has not said that this is all */
    COMPLETION_STOPPED,
    COMPLETION_LENGTH,   /* at the limit of tokens */
    COMPLETION_FILTERED, /* by the endpoint's filter of content */
};

struct completion {
    struct buffer text, refusal;
    struct buffer fault; /* what the server says of an error in place of the rest */
    bool failed;         /* there was an error, with or without words */
    bool chosen;         /* there was a choice with content or a refusal, be it empty */
    bool reasoned;       /* reasoning came beside the text; it is not kept */
    enum completion_end end;
    size_t tokens; /* chunks with text or reasoning: mostly one a token */
};

/* Adds choices[0].delta of a chunk or choices[0].message of a whole reply. An error within the stream, as
 * vLLM writes it ({"error": {"message": ...}}), ends it. Other objects, such as usage, add nothing. */
void llm_completion_add(struct completion *completion, const cJSON *root);
void llm_completion_finish(struct completion *completion);

/* What a server says of its error: {"error": {"message"}}, {"error"}, {"message"}, {"detail"} or FastAPI's
 * {"detail": [{"msg"}]}; "" if nothing. */
const char *llm_completion_fault(const cJSON *root);

#endif
