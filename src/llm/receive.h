/* What an endpoint answers with, read while it comes: one JSON object or a stream of them. */
#ifndef LLM_RECEIVE_H
#define LLM_RECEIVE_H

#include "llm/completion.h"
#include "llm/events.h"
#include "llm/http.h"

enum received_form {
    RECEIVED_NOTHING,
    RECEIVED_WHOLE,  /* JSON, or what is neither: as it came in `body` */
    RECEIVED_STREAM, /* server-sent events */
};

struct received {
    enum received_form form;
    struct buffer body;
    struct events events;
    struct completion completion;
    bool begun;        /* an event of the stream has come: comments alone are no reply */
    bool broken;       /* the stream holds what is no JSON */
    bool whole;        /* the statement is complete: the rest was not read */
    size_t next_check; /* length of the text that is looked at next for that */
};

/* A sink of llm_http_post. A server that ignores "stream" and answers with plain JSON is understood as well as
 * one that streams under another type of content: the first character tells. Where the text begins with the
 * statement (in a fence or as JSON), reading stops as soon as that is complete. */
enum http_want llm_received_take(void *received, const struct http_reply *head, const char *bytes,
                                 size_t length);
/* At the end of what came. */
void llm_received_end(struct received *received);
void llm_received_finish(struct received *received);

#endif
