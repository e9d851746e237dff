/* Ctrl-C for what runs, and the time it has taken. */
#ifndef PROCESS_GUARD_H
#define PROCESS_GUARD_H

#include "askdb/askdb.h"

#include <stdbool.h>

/* A thread beside one that runs something on `askdb`: from when `interrupted` says so it cancels that until
 * it has ended, and with `shows_time` it shows on standard error how long it has taken once that is over a
 * second, if that is a terminal. NULL where there is no thread to be had: nothing cancels then. */
struct guard;
struct guard *process_guard_start(struct askdb *askdb, bool (*interrupted)(void), bool shows_time);
void process_guard_stop(struct guard *guard);

#endif
