/* Lines of a bounded length from a descriptor. */
#ifndef MCP_INPUT_H
#define MCP_INPUT_H

#include <stdbool.h>
#include <stddef.h>

enum { MCP_LINE_MAX = 4 << 20 }; /* bytes */

struct mcp_input {
    int descriptor;
    char *data;
    size_t start, searched, end,
        capacity;  /* what is not taken is from start to end, without '\n' before searched */
    bool skipping; /* the rest of a line that is too long */
    bool ended;
};

enum mcp_line { MCP_LINE, MCP_TOO_LONG, MCP_NOTHING };

/* Reads once what is there. */
void mcp_input_read(struct mcp_input *input);

/* The next line, without its end, NUL behind it, valid until the next read; the last one needs no end. A line
 * of more than MCP_LINE_MAX bytes is told of once and skipped. */
enum mcp_line mcp_input_next(struct mcp_input *input, char **ret_text, size_t *ret_length);

void mcp_input_finish(struct mcp_input *input);

#endif
