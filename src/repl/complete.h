/* What the Tab key does. */
#ifndef REPL_COMPLETE_H
#define REPL_COMPLETE_H

#include "askdb/askdb.h"
#include "repl/names.h"

#include <histedit.h>

struct repl_completer {
    const struct askdb *askdb;
    const struct repl_names *names;
    const struct repl_command *commands; /* ended by a NULL name */
};

/* Completes the word before the cursor: a backslash command, what goes behind one, a column behind a table
 * and a dot, a stored value behind a quotation mark, otherwise a table or a column, or in a question a value
 * that no name begins like. Lists what is possible where that is more than one. Returns what libedit wants to
 * know. */
unsigned char repl_complete(EditLine *edit, const struct repl_completer *completer);

#endif
