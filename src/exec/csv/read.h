/* Rows of fields out of text with delimiters: libcsv parses, a guard before it watches over the quotes. */
#ifndef EXEC_CSV_READ_H
#define EXEC_CSV_READ_H

#include "exec/csv/source.h"

#include <stdbool.h>
#include <stddef.h>

struct csv_field {
    const char *text; /* not NUL-terminated; "" where empty */
    size_t length;
    bool absent; /* empty, and without quotes */
};

enum csv_quotes { CSV_QUOTES_FINE, CSV_QUOTES_STRAY, CSV_QUOTES_OPEN };

enum { CSV_BLANKS = 0x1f }; /* as a delimiter: runs of blanks */

struct csv_dialect {
    char delimiter;
    char quote;     /* '\0': none */
    bool backslash; /* \" is a quote within quotes, besides "" */
    size_t blanks;  /* with CSV_BLANKS, so many blanks or more part two fields */
    size_t skip;    /* lines above the first row */
};

/* Receives a row; `line` is the line of the file on which it ends, from 1. A negative status stops the
 * reading. */
typedef int csv_row_fn(void *context, const struct csv_field *fields, size_t count, size_t line,
                       struct askdb_error *err);

/* Reads it all from the beginning. Empty lines, and lines that are only drawn (---+---), are passed over.
 * ASKDB_CONNECT for what cannot be read, has a row without end, or broken quotes: a quoted field that goes on
 * behind its closing quote, or ends nowhere; *ret_quotes says which. */
int csv_read(struct csv_source *source, const struct csv_dialect *dialect, csv_row_fn *on_row, void *context,
             enum csv_quotes *ret_quotes, struct askdb_error *err);

/* The same of a text; `path` is for messages. */
int csv_read_text(const char *path, const char *text, size_t length, const struct csv_dialect *dialect,
                  csv_row_fn *on_row, void *context, enum csv_quotes *ret_quotes, struct askdb_error *err);

#endif
