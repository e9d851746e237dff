/* Pieces of a statement that are replaced before it runs. */
#ifndef VALIDATE_REWRITE_H
#define VALIDATE_REWRITE_H

#include "util/arena.h"

#include <stddef.h>

/* [start, end) of the text becomes `text`. */
struct splice {
    size_t start, end;
    const char *text;
};

/* In `arena`. The splices stand in the order of their places and do not overlap. */
const char *rewrite_apply(struct arena *arena, const char *text, const struct splice *splices, size_t count);

/* From a place in the new text to one in the old: the beginning of a splice for what is inside its text,
 * which *ret_end is then the end of. */
size_t rewrite_origin(const struct splice *splices, size_t count, size_t place, size_t *ret_end);

#endif
