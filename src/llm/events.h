/* Server-sent events, "Interpreting an event stream" of the HTML standard
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html): only their data, the other fields mean
 * nothing to a chat completion. */
#ifndef LLM_EVENTS_H
#define LLM_EVENTS_H

#include "llm/buffer.h"

#include <stdbool.h>

struct events {
    struct buffer line, data; /* of what has not ended yet */
    bool has_data;
    bool after_return; /* the last byte was a carriage return: a line feed behind it ends no second line */
};

/* Takes the data of one event, its lines joined by line feeds. False: no more is wanted. */
typedef bool (*events_take)(void *context, const struct buffer *data);

/* Reads bytes, which may be cut anywhere. False where `take` wants no more. */
bool llm_events_feed(struct events *events, const char *bytes, size_t length, events_take take,
                     void *context);
/* At the end of the stream: an event without the empty line behind it counts as well, because there are
 * servers that leave it out. */
bool llm_events_end(struct events *events, events_take take, void *context);
void llm_events_finish(struct events *events);

#endif
