/* Text that is pasted at a terminal that marks it as such (bracketed paste): its tabs complete nothing, and
 * its control characters are no keys. What comes at once with it, or before a prompt stood there, nobody has
 * looked at either. */
#ifndef REPL_PASTE_H
#define REPL_PASTE_H

#include <stdbool.h>
#include <stddef.h>

struct repl_paste {
    char *text; /* owned; NULL: none */
    size_t length, at;
};

/* Asks the terminal to mark what is pasted, or no longer. Nothing on a terminal that may not know how. */
void repl_paste_expect(bool expected);

/* Reads from standard input up to the mark that ends it, behind what is still left. Tabs become blanks,
 * line ends line feeds, other control characters nothing; beyond 1 MiB nothing is kept. A signal ends it:
 * nothing is left of it then, nor of what is still to come. */
void repl_paste_read(struct repl_paste *paste);

/* Does input follow at once, sooner than a key is pressed? */
bool repl_paste_is_more(void);

/* Is there input already? */
bool repl_paste_is_typed_ahead(void);

/* The next byte; false where there is none left. */
bool repl_paste_take(struct repl_paste *paste, char *ret_byte);

void repl_paste_drop(struct repl_paste *paste);

#endif
