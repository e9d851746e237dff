/* Bytes that come piece by piece, NUL-terminated. */
#ifndef LLM_BUFFER_H
#define LLM_BUFFER_H

#include <stddef.h>

struct buffer {
    char *bytes; /* NULL before the first piece */
    size_t length, capacity;
};

void llm_buffer_add(struct buffer *buffer, const char *bytes, size_t length);
/* Empty again; its memory is kept. */
void llm_buffer_clear(struct buffer *buffer);
void llm_buffer_finish(struct buffer *buffer);
/* The bytes, or "". */
const char *llm_buffer_text(const struct buffer *buffer);

#endif
