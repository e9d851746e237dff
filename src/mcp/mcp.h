/* askdb mcp: the Model Context Protocol, revision 2025-06-18, on standard input and output: JSON-RPC 2.0, a
 * message a line (modelcontextprotocol.io/specification/2025-06-18).
 *
 * The main thread reads messages and answers the quick ones at once. What needs the database goes to one
 * other thread, one request at a time, so that a message can cancel it meanwhile. */
#ifndef MCP_MCP_H
#define MCP_MCP_H

#include "app/knowledge.h"

#include <cjson/cJSON.h>
#include <stdatomic.h>

struct mcp_worker;

struct mcp {
    const struct cli_settings *settings;
    struct askdb *askdb;
    struct askdb_knowledge *knowledge; /* the catalog's alone without --docs */
    struct mcp_worker *worker;
    struct askdb_audit *audit; /* the worker's */
    bool initialized;          /* main thread only */
    atomic_int output_error;   /* errno of the first write that failed */
};

/* Answers a request: what mcp_result or mcp_error made. `params` is an object or NULL. */
typedef cJSON *mcp_answer(struct mcp *mcp, const cJSON *params);

/* methods.c: answers a message, hands it on, or does what a notification says. `text` has a NUL at
 * [length]. */
void mcp_take_message(struct mcp *mcp, const char *text, size_t length);

/* tools.c */

/* The result of a tool that failed. */
cJSON *mcp_fail(const struct askdb_error *err);
mcp_answer mcp_list_tools, mcp_call_tool;

/* resources.c */
mcp_answer mcp_list_resources, mcp_list_templates, mcp_read_resource;
cJSON *mcp_schema(const struct askdb *askdb);

enum { MCP_TEXT_MAX = 1 << 20 }; /* bytes of text in one result */

/* rows.c: rows as JSON */

struct mcp_rows;
struct mcp_rows *mcp_rows_create(void);
const struct askdb_sink *mcp_rows_sink(struct mcp_rows *rows);
/* Adds "columns", "rows", "row_count" and "truncated" to `object`, once all are there. */
int mcp_rows_add(struct mcp_rows *rows, const struct askdb_outcome *outcome, cJSON *object,
                 struct askdb_error *err);
void mcp_rows_destroy(struct mcp_rows *rows);

#endif
