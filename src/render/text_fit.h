/* Text fitted to so many columns of a terminal. */
#ifndef RENDER_TEXT_FIT_H
#define RENDER_TEXT_FIT_H

#include "util/arena.h"

#include <stddef.h>
#include <stdio.h>

/* The text, or its beginning with an ellipsis at the end where it is wider than `width` (at least 1). */
const char *text_fit(struct arena *arena, const char *text, size_t width);

/* The same with another mark, of one column, for the ellipsis. */
const char *text_cut(struct arena *arena, const char *text, size_t width, const char *mark);

/* The longest beginning of at most `width` columns that ends between words, or else between characters; at
 * least one character. Returns its length in bytes, and how many bytes the line takes with the spaces behind
 * it. */
size_t text_wrap(const char *text, size_t width, size_t *ret_taken);

/* Writes the text, which is no wider, in a field of `width` columns. */
void text_write_left(FILE *out, const char *text, size_t width);
void text_write_right(FILE *out, const char *text, size_t width);

#endif
