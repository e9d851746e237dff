/* Ctrl-C cancels what runs, and clears the line where nothing does. SIGTERM ends the session. */
#ifndef PROCESS_SIGNALS_H
#define PROCESS_SIGNALS_H

#include <stdbool.h>
#include <time.h>

void process_signals_install(void);

/* Was there a Ctrl-C that was not forgotten? */
bool process_signals_interrupted(void);
void process_signals_forget(void);

bool process_signals_terminated(void);

/* Is what runs to end, for either? */
bool process_signals_ending(void);

enum process_wake { WAKE_INPUT, WAKE_SIGNAL, WAKE_WINDOW, WAKE_TIMEOUT };

/* Waits for input on `descriptor` (-1: none), for a signal (SIGINT and SIGTERM; or the terminal's size
 * changing or the session being continued), or until `timeout` is over (NULL: never). */
enum process_wake process_signals_wait(int descriptor, const struct timespec *timeout);

#endif
