/* UTF-8 at the level of characters, through utf8proc. */
#ifndef UTIL_UTF8_H
#define UTIL_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point from at most `length` bytes; returns the bytes used (at least 1 when length > 0),
 * and -1 in *ret_code for an invalid byte. */
size_t utf8_decode(const char *text, size_t length, int32_t *ret_code);

/* Whether a code point could act on a terminal: C0, DEL, C1, line separators, bidirectional embeddings,
 * overrides and isolates. */
bool utf8_is_control(int32_t code);

bool utf8_valid(const char *text, size_t length);

/* Columns a terminal uses for the text: 0 for combining marks, 2 for wide characters (UAX #11). */
size_t utf8_width(const char *text, size_t length);

#endif
