/* The key of an endpoint, from where the user keeps it. */
#ifndef LLM_KEY_H
#define LLM_KEY_H

#include "askdb/error.h"
#include "util/arena.h"

/* The value of an environment variable. ASKDB_USAGE where it is not set or empty. */
int llm_key_from_variable(struct arena *arena, const char *variable, const char **ret_key,
                          struct askdb_error *err);

/* The first line that a command writes, which must end with status 0 within `timeout_ms`. No shell reads it:
 * words are separated by blanks, and '...' or "..." keeps blanks in a word; nothing else has a meaning. Its
 * standard input is empty, its standard error is the caller's; it cannot ask
 * at the terminal. ASKDB_USAGE, without what it wrote. */
int llm_key_from_command(struct arena *arena, const char *command, long timeout_ms, const char **ret_key,
                         struct askdb_error *err);

#endif
