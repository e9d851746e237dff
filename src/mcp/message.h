/* JSON-RPC 2.0 responses. */
#ifndef MCP_MESSAGE_H
#define MCP_MESSAGE_H

#include "mcp/mcp.h"

enum mcp_code {
    MCP_PARSE_ERROR = -32700,
    MCP_INVALID_REQUEST = -32600,
    MCP_NO_METHOD = -32601,
    MCP_INVALID_PARAMS = -32602,
    MCP_INTERNAL = -32603,
    MCP_BUSY = -32000,
    MCP_NO_RESOURCE = -32002,
};

/* {"result": RESULT}; takes `result` over. */
cJSON *mcp_result(cJSON *result);
/* {"error": {"code", "message"}} */
cJSON *mcp_error(enum mcp_code code, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A text, or a whole number that every reader of JSON takes for the same number. */
bool mcp_is_id(const cJSON *id);
bool mcp_same_id(const cJSON *a, const cJSON *b);

/* Writes the response to the request `id` (NULL where that is not known) and frees `response`. Either thread
 * may. */
void mcp_send(struct mcp *mcp, const cJSON *id, cJSON *response);

#endif
