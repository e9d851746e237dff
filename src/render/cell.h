/* The text of a cell, and the ways to write text so that it stays what it is. */
#ifndef RENDER_CELL_H
#define RENDER_CELL_H

#include "askdb/result.h"
#include "render/render.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

typedef void text_writer(FILE *out, const char *text, size_t length);

/* Writes a cell: booleans as true and false, numbers by render_number, blobs as \x and hex digits, all of
 * which no format has to quote, save for the backslash; that and text go through `write`. Nothing for NULL.
 */
void cell_write(FILE *out, const struct askdb_cell *cell, text_writer *write);

/* Writes a cell that is a number with commas between its thousands. */
void cell_write_thousands(FILE *out, const struct askdb_cell *cell);

/* render_number's text of a cell that is a number; NULL of any other. */
const char *cell_number(const struct askdb_cell *cell, char buffer[RENDER_NUMBER_SIZE]);

/* INTEGER, REAL, or a DECIMAL that is a number (NaN and infinities too). */
bool cell_is_number(const struct askdb_cell *cell);

/* A type whose cells are numbers. */
bool cell_type_is_number(enum askdb_cell_type type);

/* A number other than NaN and infinities. */
bool cell_is_finite(const struct askdb_cell *cell);

/* TEXT, TIME, or a DECIMAL that is no number: cells whose text is free. */
bool cell_is_text(const struct askdb_cell *cell);

/* The nearest double of a cell that is a number; NaN otherwise. */
double cell_real(const struct askdb_cell *cell);

/* With an apostrophe before what a spreadsheet may run as a formula: all of the text, where it begins with a tab
 * or a line end, or what is seen of it first is = + - @, be it full-width, small, raised or lowered; and what
 * stands so behind a semicolon, a tab or a line end, where a program that is told other separators begins a cell. */
void text_write_disarmed(FILE *out, const char *text, size_t length);

/* Valid UTF-8, as it is otherwise. */
void text_write_utf8(FILE *out, const char *text, size_t length);

/* For terminals, on one line: line ends as a visible arrow, tabs as \t, other controls as \x1b or \u202e. */
void text_write_visible(FILE *out, const char *text, size_t length);

/* The same, but line ends stay what they are. */
void text_write_lines(FILE *out, const char *text, size_t length);

/* By one of these two, and with escapes for what cannot be seen, but a joiner behind the character it belongs
 * to: for statements and readings that a person agrees to. */
void text_write_evident(FILE *out, const char *text, size_t length, text_writer *write);

/* For Markdown, within a line: as text_write_visible, with a backslash before what would be markup there. */
void text_write_markdown(FILE *out, const char *text, size_t length);
/* For HTML, in an element or a quoted attribute: markup escaped, line ends as <br>, controls visible. */
void text_write_html(FILE *out, const char *text, size_t length);

/* The inside of a JSON string. */
void text_write_json(FILE *out, const char *text, size_t length);

/* JSON that a library printed: valid UTF-8, and control characters that JSON would let pass are escaped. */
void text_write_whole_json(FILE *out, const char *text, size_t length);

void write_repeated(FILE *out, const char *text, size_t count);

#endif
