#include "mcp/input.h"

#include "util/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 64 << 10 };

/* Room for a chunk and a NUL behind it. */
static void make_room(struct mcp_input *input)
{
    size_t kept = input->end - input->start;
    if (input->start > 0) {
        memmove(input->data, input->data + input->start, kept);
        input->searched -= input->start;
        input->start = 0;
        input->end = kept;
    }
    if (input->capacity < kept + CHUNK + 1) {
        input->capacity = 2 * kept + CHUNK + 1;
        input->data = memory_need(realloc(input->data, input->capacity));
    }
}

void mcp_input_read(struct mcp_input *input)
{
    make_room(input);
    ssize_t count = read(input->descriptor, input->data + input->end, CHUNK);
    if (count > 0) {
        input->end += (size_t)count;
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        input->ended = true;
    }
}

/* Drops what is there of a line that is too long. */
static enum mcp_line skip(struct mcp_input *input)
{
    bool first = !input->skipping;
    input->skipping = true;
    input->start = input->searched = input->end;
    return first ? MCP_TOO_LONG : MCP_NOTHING;
}

static void take(struct mcp_input *input, size_t length, char **ret_text, size_t *ret_length)
{
    char *text = input->data + input->start;
    text[length] = '\0';
    *ret_text = text;
    *ret_length = length;
}

enum mcp_line mcp_input_next(struct mcp_input *input, char **ret_text, size_t *ret_length)
{
    for (;;) {
        size_t unsearched = input->end - input->searched;
        char *feed = unsearched > 0 ? memchr(input->data + input->searched, '\n', unsearched) : NULL;
        size_t length = (feed != NULL ? (size_t)(feed - input->data) : input->end) - input->start;
        if (feed == NULL) {
            input->searched = input->end;
            if (input->skipping || length > MCP_LINE_MAX) {
                return skip(input);
            }
            if (!input->ended || length == 0) {
                return MCP_NOTHING;
            }
        }
        bool skipped = input->skipping;
        input->skipping = false;
        take(input, length, ret_text, ret_length);
        input->start = input->searched = input->start + length + (feed != NULL ? 1 : 0);
        if (!skipped) {
            return length > MCP_LINE_MAX ? MCP_TOO_LONG : MCP_LINE;
        }
    }
}

void mcp_input_finish(struct mcp_input *input)
{
    free(input->data);
}
