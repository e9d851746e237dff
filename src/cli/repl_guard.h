/* Ctrl-C for what runs, and the time it has taken. */
#ifndef CLI_REPL_GUARD_H
#define CLI_REPL_GUARD_H

#include "askdb/askdb.h"

#include <stdbool.h>

/* A thread beside one that runs something on `askdb`: after Ctrl-C it cancels that until it has ended, and
 * with `shows_time` it shows on standard error how long it has taken once that is over a second, if that is a
 * terminal. NULL where there is no thread to be had: nothing cancels then. */
struct repl_guard;
struct repl_guard *repl_guard_start(struct askdb *askdb, bool shows_time);
void repl_guard_stop(struct repl_guard *guard);

#endif
