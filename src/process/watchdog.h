/* Ends the process where nothing else does. */
#ifndef PROCESS_WATCHDOG_H
#define PROCESS_WATCHDOG_H

#include "askdb/error.h"

#include <stdbool.h>

struct askdb_watch;

/* Prints an error, as JSON or not. */
typedef void process_tell(bool json, const struct askdb_error *why);

/* What every database is opened with: a thread then ends the process with ASKDB_CANCELLED where something
 * that is done on one overstays its limit, or a cancellation, by 1.3 seconds. It tells why; the first call says how. */
struct askdb_watch *process_watchdog(process_tell *tell, bool json);

/* What is done before that, by that thread, within a second: a client is told. NULL: nothing. */
typedef void process_farewell(void *context, const struct askdb_error *why);
void process_watchdog_farewell(process_farewell *farewell, void *context);

/* Ends the process in two seconds, if it still is there. Safe in a signal handler. */
void process_watchdog_end_soon(void);
/* Unless this comes first: the command has ended. */
void process_watchdog_rest(void);
/* An error was printed: where the process is to end soon, it is not said again that it was cancelled. */
void process_watchdog_told(void);

/* The file that is being written, which goes when the process ends so; NULL: none. It must stay. */
void process_watchdog_output(const char *temporary);
/* Removes it, for a process that ends at once. Safe in a signal handler. */
void process_watchdog_remove_output(void);

#endif
