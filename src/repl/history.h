/* The lines of earlier sessions: $XDG_STATE_HOME/askdb/history, else ~/.local/state/askdb/history, a line
 * each. Only its owner can read the file. Where it cannot be read or written, there is no history, and no
 * message. */
#ifndef REPL_HISTORY_H
#define REPL_HISTORY_H

#include <histedit.h>

void repl_history_load(History *history);

/* Adds it to the file as well, unless it is the same as the one before. */
void repl_history_add(History *history, const char *line);

#endif
