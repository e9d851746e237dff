/* The thread that works on one request after another. */
#ifndef MCP_WORKER_H
#define MCP_WORKER_H

#include "mcp/mcp.h"

/* NULL where there is no thread to be had. Everything here is for the main thread. */
struct mcp_worker *mcp_worker_start(struct mcp *mcp);

/* Has the request answered and the answer sent, after those before. False where too many wait. */
bool mcp_worker_add(struct mcp_worker *worker, mcp_answer *answer, const cJSON *id, const cJSON *params);

/* A request that is cancelled gets no answer, whether it waits or runs. */
void mcp_worker_cancel(struct mcp_worker *worker, const cJSON *id);
void mcp_worker_cancel_all(struct mcp_worker *worker);

/* False where nothing runs or waits. To be called again and again while something does: it cancels anew what
 * runs though it was cancelled, as the statement may not have begun when it was. */
bool mcp_worker_watch(struct mcp_worker *worker);

/* Answers what runs, unless it was cancelled, and what waits, for a process that ends before they come to it:
 * from another thread. */
void mcp_worker_give_up(struct mcp_worker *worker, const struct askdb_error *why);

/* Waits for what runs. */
void mcp_worker_stop(struct mcp_worker *worker);

#endif
