/* Printing results: a renderer is a sink that writes one format to a stream.
 *
 * Everything written is valid UTF-8: each invalid byte becomes U+FFFD. In the formats meant for people
 * (table, vertical, markdown, html, xlsx) no character of the data acts on it: controls and bidirectional
 * overrides print as escapes such as \x1b and \u202e. All formats but table hold one row at a time. */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "askdb/error.h"
#include "askdb/result.h"

#include <stdbool.h>
#include <stdio.h>

/* How tables are drawn: with lines, with lines of ASCII, with two spaces between columns and a line (of
 * ASCII) below their names. The data stays as it is. */
enum render_style { RENDER_BOX, RENDER_ASCII, RENDER_COMPACT };

/* "box", "ascii", "compact"; false for another name. */
bool render_style_from_name(const char *name, enum render_style *ret_style);

/* What a workbook's first sheet says of its rows. */
struct render_about {
    struct {
        const char *name, *text;
    } lines[6];
    size_t count;
};

struct render_options {
    size_t width; /* columns of the terminal; 0: as wide as needed */
    bool expand;  /* table: what is too wide for that goes down the screen, a line a column */
    bool figures; /* in tables, numbers are rounded by what they are, with their points below each other */
    const char *null_text;            /* how NULL shows in table, vertical and markdown; NULL: "" */
    bool thousands;                   /* table, vertical, markdown, html: 1,234,567 */
    enum render_style style;          /* table; vertical, where compact is box */
    const struct render_about *about; /* xlsx; NULL: no such sheet. It outlives the renderer */
    bool terminal;     /* it is a terminal: csv and tsv show control characters, xlsx is an error */
    bool safe_numbers; /* json: a whole number that a double may not hold (beyond 2^53) is a text */
    bool csv_safe;     /* csv, tsv: an apostrophe before text that a spreadsheet would run as a formula */
};

struct format_driver; /* format.h */

struct render_format {
    const char *name;    /* "table", "csv", ... as after -f */
    const char *endings; /* file endings that mean it, separated by spaces; may be "" */
    const char *summary; /* one line for --help */
    const struct format_driver *driver;
};

/* The table of formats, ended by an entry whose name is NULL. */
extern const struct render_format render_formats[];

struct renderer;

/* A renderer for `format`, writing to `out` (not closed). `options` (NULL: all zero) is copied. ASKDB_USAGE
 * for an unknown format (the hint lists them). */
int renderer_create(const char *format, const struct render_options *options, FILE *out,
                    struct renderer **ret_renderer, struct askdb_error *err);

/* The sink stops with the error of renderer_finish as soon as a write fails. */
const struct askdb_sink *renderer_sink(struct renderer *renderer);

/* Writes what remains and flushes; a failed write (full disk, closed pipe) is ASKDB_DATABASE with errno's
 * text; for EPIPE the message is "broken pipe". Not called, after a query that failed half way, it leaves
 * JSON unclosed, which tells readers that rows are missing. */
int renderer_finish(struct renderer *renderer, struct askdb_error *err);
void renderer_tell_rows(struct renderer *renderer,
                        size_t rows); /* what a table says it has, where one takes several of its lines */
void renderer_destroy(struct renderer *renderer);

#define RENDER_NUMBER_SIZE 64

/* The canonical text of an INTEGER, REAL or DECIMAL cell, the same whichever database it came from and
 * whatever the locale; "" for a cell of another type. The text is in `buffer` or static, and always fits.
 *   integers      all digits
 *   reals         15 significant digits without trailing zeros, but whole numbers up to 2^53 with all digits
 *   decimals      whole ones of up to 40 digits with all digits; with a fraction and up to 15 significant digits
 *                 exactly, without trailing zeros; otherwise as the nearest real
 *   not finite    "NaN", "Infinity", "-Infinity"; a decimal that is not a number: "NaN"
 * There is no negative zero. From 1e-6 up to 1e21 the notation is plain, outside it is 1.5e-7, 1e+21. */
const char *render_number(const struct askdb_cell *cell, char buffer[RENDER_NUMBER_SIZE]);

#endif
