/* Lines of the session: from libedit at a terminal, or as they come from a file or a pipe. */
#ifndef REPL_INPUT_H
#define REPL_INPUT_H

#include "askdb/askdb.h"
#include "repl/names.h"

#include <stdbool.h>
#include <stdio.h>

struct repl_input;
struct repl_command;

enum { REPL_LINE_MAX = 4 << 20 }; /* bytes of a line, and of a statement of several */

/* Cleared: by Ctrl-C. Long: it has more than REPL_LINE_MAX. */
enum repl_line { LINE_READ, LINE_CLEARED, LINE_END, LINE_LONG };

/* What is typed is completed from the values of `askdb`, from `names` and from `commands`, which end with one
 * that has no name; all must outlive it. */
struct repl_input *repl_input_create(const struct askdb *askdb, const struct repl_names *names,
                                     const struct repl_command *commands);
void repl_input_destroy(struct repl_input *input);

/* Are lines typed at a terminal? */
bool repl_input_interactive(const struct repl_input *input);

/* Was the end of the last line pasted, or there before the prompt was, so that nobody has looked at it and
 * pressed Enter? Known of terminals that mark what is pasted. */
bool repl_input_pasted(const struct repl_input *input);

/* Lines come from `script` from now on, NULL: from the terminal or standard input. Returns where they came
 * from before; none is closed. */
FILE *repl_input_from(struct repl_input *input, FILE *script);

/* What is typed is completed from these. */
void repl_input_complete_from(struct repl_input *input, const struct askdb *askdb,
                              const struct repl_names *names);

/* The line without its end, for free(). */
enum repl_line repl_input_read(struct repl_input *input, const char *prompt, char **ret_line);

/* Remembers a line for the arrow keys, and for later sessions. */
void repl_input_remember(struct repl_input *input, const char *line);

/* Types `text` into the next line; false where that cannot be done. */
bool repl_input_type(struct repl_input *input, const char *text);

#endif
