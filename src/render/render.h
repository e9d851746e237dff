/* Printing results: a renderer is a sink that writes one format to a stream. */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "askdb/error.h"
#include "askdb/result.h"

#include <stdbool.h>
#include <stdio.h>

struct render_options {
    size_t width; /* columns of the terminal; 0: as wide as needed */
    const char *null_text; /* how NULL shows in table and markdown; NULL: "" */
    bool csv_safe; /* prefix cells that a spreadsheet would run as a formula */
};

struct render_format {
    const char *name; /* "table", "csv", ... as after -f */
    const char *endings; /* file endings that mean it, separated by spaces */
    const char *summary; /* one line for --help */
};

/* The table of formats, ended by an entry whose name is NULL. */
extern const struct render_format render_formats[];

struct renderer;

/* A renderer for `format`, writing to `out` (not closed). ASKDB_USAGE for an unknown format (the hint lists them).
 * Everything written is valid UTF-8 and no control character of the data reaches a terminal format. */
int renderer_create(const char *format, const struct render_options *options, FILE *out, struct renderer **ret_renderer,
                    struct askdb_error *err);
const struct askdb_sink *renderer_sink(struct renderer *renderer);
/* Writes what remains and flushes; a failed write (full disk, closed pipe) is ASKDB_DATABASE with errno's text; for EPIPE
 * the message is "broken pipe". */
int renderer_finish(struct renderer *renderer, struct askdb_error *err);
void renderer_destroy(struct renderer *renderer);

/* The canonical text of a number, the same for every database: integers as they are; reals with up to 15 significant digits,
 * the shortest that reads back to the same 15; decimals without trailing zeros in the fraction and, past 15 significant digits with a fraction,
 * as the real they are nearest to. NaN and infinities: "NaN", "Infinity", "-Infinity". `buffer` holds 64 bytes; a decimal too long for
 * it is copied as it is into `*ret_long` territory by the caller. Returns the text. */
const char *render_number(const struct askdb_cell *cell, char buffer[64]);

#endif
