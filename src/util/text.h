/* Text that is built by printing, and then belongs to an arena; and a text among others. */
#ifndef UTIL_TEXT_H
#define UTIL_TEXT_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct text {
    FILE *out; /* print here */
    char *bytes;
    size_t size;
};

/* A stream into memory: after text_end(), `*ret_bytes` is what was printed, NUL-terminated, for free().
 * Running out of memory ends the process. */
FILE *text_stream(char **ret_bytes, size_t *ret_size);
void text_end(FILE *out);

/* The same for a text of an arena. */
void text_open(struct text *text);
/* What was printed, NUL-terminated, in `arena`. */
char *text_close(struct text *text, struct arena *arena);

/* Is `text` equal to one of the `count` texts? */
bool text_is_one_of(const char *text, const char *const *texts, size_t count);
/* Likewise, of those before a NULL. */
bool text_is_in(const char *text, const char *const *texts);

#endif
