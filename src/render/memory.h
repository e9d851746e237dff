/* A stream that writes into memory. */
#ifndef RENDER_MEMORY_H
#define RENDER_MEMORY_H

#include <stddef.h>
#include <stdio.h>

struct memory {
    FILE *stream;
    char *text; /* after memory_close: NUL-terminated, for free() */
    size_t length;
};

/* Running out of memory aborts, as in the arena. */
void memory_open(struct memory *memory);
void memory_close(struct memory *memory);

#endif
