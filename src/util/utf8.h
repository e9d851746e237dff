/* UTF-8 at the level of characters, through utf8proc. */
#ifndef UTIL_UTF8_H
#define UTIL_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Decodes one code point from at most `length` bytes; returns the bytes used (at least 1 when length > 0),
 * and -1 in *ret_code for an invalid byte. */
size_t utf8_decode(const char *text, size_t length, int32_t *ret_code);

/* Whether a code point could act on a terminal: C0, DEL, C1, line separators, bidirectional embeddings,
 * overrides and isolates. */
bool utf8_is_control(int32_t code);

/* Whether a code point shows nothing, or only reorders or joins what is around it: what a terminal acts on,
 * and what Unicode calls format characters, default ignorable, or blank letters. Texts that differ in these
 * alone look the same. */
bool utf8_is_hidden(int32_t code);

/* A space of any width (general category Zs). */
bool utf8_is_blank(int32_t code);

/* The first of the characters that a code point is a compatible form of (Unicode's NFKD): '=' of the
 * full-width U+FF1D; itself, where it is none. */
int32_t utf8_compatible(int32_t code);

/* Of the hidden, those that belong to the character before them in scripts and in emoji: U+200C, U+200D,
 * U+FE0E, U+FE0F. */
bool utf8_is_joiner(int32_t code);

/* Whether a character shows what it is where it stands: it is not hidden, or a joiner behind one that is not. `shows`
 * is of the character before, false at the beginning, and is set. */
bool utf8_is_seen(int32_t code, bool *shows);

/* Writes what is one line of a terminal, of a comment or of a text in double quotes of YAML: \u200b, \U000e0041 for what
 * is not seen (line ends and tabs as well), U+FFFD for an invalid byte; a backslash before what `marked` has. */
void utf8_write_seen(FILE *out, const char *text, size_t length, const char *marked);

/* Writes the escape of JSON: \u200b, or two of them. */
void utf8_print_escape(FILE *out, int32_t code);

/* Writes the text with escapes for what is hidden in it, but line ends, tabs, and a joiner behind a character
 * that shows; for controls only where `controls`. */
void utf8_write_evident(FILE *out, const char *text, size_t length, bool controls);

bool utf8_valid(const char *text, size_t length);

/* Where the character begins that the byte at `at` is of: what stands before it is whole. */
size_t utf8_start(const char *text, size_t at);

/* Columns a terminal uses for the text: 0 for combining marks, 2 for wide characters (UAX #11). */
size_t utf8_width(const char *text, size_t length);

#endif
