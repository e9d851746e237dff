#include "process/interrupt.h"
#include "process/guard.h"
#include "process/watchdog.h"

#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

/* What Ctrl-C cancels. A signal handler has no other way to reach it. */
static struct askdb *volatile running;
/* It was cancelled once: a second time ends the process. */
static atomic_bool interrupted;
/* The first time is only noted where nothing runs. */
static atomic_bool held;
static struct guard *volatile guard;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    if (interrupted || (running == NULL && !held)) {
        process_watchdog_remove_output();
        _exit(ASKDB_CANCELLED);
    }
    interrupted = true;
    process_watchdog_end_soon();
    if (guard == NULL && running != NULL) {
        askdb_cancel(running);
    }
}

bool process_interrupted(void)
{
    return interrupted;
}

void process_interrupt_install(void)
{
    struct sigaction action = {.sa_handler = on_interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

void process_interrupt_hold(void)
{
    held = true;
    process_interrupt_install();
}

void process_interrupt_cancels(struct askdb *askdb)
{
    process_guard_stop(guard);
    running = askdb;
    guard = process_guard_start(askdb, process_interrupted, false);
}

void process_interrupt_ends(void)
{
    running = NULL;
    process_guard_stop(guard);
    guard = NULL;
}
