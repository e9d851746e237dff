/* Text that is built by printing, and then belongs to an arena. */
#ifndef UTIL_TEXT_H
#define UTIL_TEXT_H

#include "util/arena.h"

#include <stdio.h>

struct text {
    FILE *out; /* print here */
    char *bytes;
    size_t size;
};

/* Running out of memory aborts, as in the arena. */
void text_open(struct text *text);
/* What was printed, NUL-terminated, in `arena`. */
char *text_close(struct text *text, struct arena *arena);

#endif
