#include "llm/buffer.h"

#include "util/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void llm_buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
    if (length > SIZE_MAX / 4 - buffer->length) {
        memory_fail("allocation size overflows");
    }
    if (buffer->length + length + 1 > buffer->capacity) {
        buffer->capacity = 2 * (buffer->length + length + 1);
        buffer->bytes = memory_need(realloc(buffer->bytes, buffer->capacity));
    }
    if (length > 0) {
        memcpy(buffer->bytes + buffer->length, bytes, length);
    }
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void llm_buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
    if (buffer->bytes != NULL) {
        buffer->bytes[0] = '\0';
    }
}

void llm_buffer_finish(struct buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (struct buffer){0};
}

const char *llm_buffer_text(const struct buffer *buffer)
{
    return buffer->bytes != NULL ? buffer->bytes : "";
}
