#include "mcp/mcp.h"
#include "mcp/input.h"
#include "mcp/message.h"
#include "mcp/worker.h"
#include "process/signals.h"
#include "process/watchdog.h"
#include "util/error.h"
#include "util/reason.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { TICK_NANOSECONDS = 50 * 1000000 };

/* Is it over: by a signal, or because nobody reads the answers any more? */
static bool is_over(const struct mcp *mcp)
{
    struct pollfd out = {.fd = STDOUT_FILENO};
    bool gone = poll(&out, 1, 0) > 0 && (out.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
    return gone || mcp->output_error != 0 || process_signals_ending();
}

static void take_lines(struct mcp *mcp, struct mcp_input *input)
{
    char *text;
    size_t length;
    mcp_input_read(input);
    for (;;) {
        switch (mcp_input_next(input, &text, &length)) {
        case MCP_LINE:
            mcp_take_message(mcp, text, length);
            break;
        case MCP_TOO_LONG:
            mcp_send(mcp, NULL, mcp_error(MCP_INVALID_REQUEST, "a line of more than %d bytes", MCP_LINE_MAX));
            break;
        case MCP_NOTHING:
            return;
        }
    }
}

/* At the end of the input, what was asked before it is still answered. */
static void serve(struct mcp *mcp, struct mcp_input *input)
{
    const struct timespec tick = {.tv_nsec = TICK_NANOSECONDS};
    bool busy = false;
    while (!is_over(mcp) && (!input->ended || busy)) {
        int descriptor = input->ended ? -1 : input->descriptor;
        if (process_signals_wait(descriptor, busy ? &tick : NULL) == WAKE_INPUT) {
            take_lines(mcp, input);
        }
        busy = mcp_worker_watch(mcp->worker);
    }
    mcp_worker_cancel_all(mcp->worker);
    while (mcp_worker_watch(mcp->worker)) {
        nanosleep(&tick, NULL);
    }
}

static void say_farewell(void *context, const struct askdb_error *why)
{
    const struct mcp *mcp = context;
    mcp_worker_give_up(mcp->worker, why);
}

static int run(struct mcp *mcp, struct askdb_error *err)
{
    struct mcp_input input = {.descriptor = STDIN_FILENO};
    mcp->worker = mcp_worker_start(mcp);
    if (mcp->worker == NULL) {
        return error_set(err, ASKDB_DATABASE, "cannot start a thread");
    }
    process_signals_install();
    process_watchdog_farewell(say_farewell, mcp);
    serve(mcp, &input);
    process_watchdog_farewell(NULL, NULL);
    mcp_worker_stop(mcp->worker);
    mcp_input_finish(&input);
    int reason = mcp->output_error;
    return reason == 0 || reason == EPIPE
               ? 0
               : error_set(err, ASKDB_DATABASE, "cannot write the output: %s", reason_of(reason).text);
}

int cli_mcp(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct mcp mcp = {.settings = settings};
    struct askdb_error err;
    int status = cli_audit_open(settings, &mcp.audit, &err);
    if (status == 0) {
        status = cli_open(settings, arguments, 0, false, &mcp.askdb, &err);
    }
    if (status == 0) {
        status = cli_open_knowledge(settings, mcp.askdb, &mcp.knowledge, &err);
    }
    if (status == 0) {
        status = run(&mcp, &err);
    }
    askdb_knowledge_close(&mcp.knowledge);
    cli_close(&mcp.askdb);
    askdb_audit_close(&mcp.audit);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
