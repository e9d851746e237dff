/* Reading CSV and TSV files: a file as rows of fields. */
#ifndef EXEC_CSV_READ_H
#define EXEC_CSV_READ_H

#include "askdb/error.h"

#include <stddef.h>

struct csv_field {
    const char *text; /* not NUL-terminated; "" where empty */
    size_t length;
};

/* Receives a row; `line` is the line of the file on which it ends, from 1. A negative status stops the
 * reading. */
typedef int csv_row_fn(void *context, const struct csv_field *fields, size_t count, size_t line,
                       struct askdb_error *err);

/* Reads a whole file, RFC 4180 with leniency for stray quotes; a byte order mark and empty lines are passed
 * over. The delimiter is a tab for .tsv, else whichever of comma, semicolon and tab the first line holds
 * most. ASKDB_CONNECT for a file that cannot be read, is UTF-16, or ends inside a quoted field. */
int csv_read(const char *path, csv_row_fn *on_row, void *context, struct askdb_error *err);

#endif
