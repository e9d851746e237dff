/* The last resort against a statement that does not stop: a single step of SQLite, such as instr over a
 * hundred megabytes, looks at no clock and hears no cancellation. Nothing is open for writing but an output
 * file, so the process may end where it is. */
#include "app/cli.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { GRACE_SECONDS = 8 }; /* PostgreSQL is given 6 of them to end its part */

/* What a signal handler can reach. */
static char message[160];
static const char *volatile to_remove;

void cli_watchdog_remove_output(void)
{
    if (to_remove != NULL) {
        unlink(to_remove);
    }
}

static void on_alarm(int signal_number)
{
    (void)signal_number;
    cli_watchdog_remove_output();
    ssize_t ignored = write(STDERR_FILENO, message, strlen(message));
    (void)ignored;
    _exit(ASKDB_CANCELLED);
}

void cli_watchdog_start(const struct cli_settings *settings, const char *temporary)
{
    to_remove = temporary;
    if (settings->timeout <= 0) {
        return;
    }
    double most = 1e6, seconds = settings->timeout < most ? settings->timeout : most;
    if (settings->json_errors) {
        snprintf(message, sizeof message,
                 "{\"error\":{\"status\":%d,\"message\":\"timed out after %.0f ms\"}}\n", ASKDB_CANCELLED,
                 1000 * seconds);
    } else {
        snprintf(message, sizeof message, "askdb: timed out after %.0f ms\n", 1000 * seconds);
    }
    struct sigaction action = {.sa_handler = on_alarm};
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, NULL);
    alarm((unsigned)seconds + 1 + GRACE_SECONDS);
}

void cli_watchdog_stop(void)
{
    alarm(0);
    to_remove = NULL;
}
