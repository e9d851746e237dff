/* Rows as they stream out of a database: column descriptions, cells, and the sink that receives them. */
#ifndef ASKDB_RESULT_H
#define ASKDB_RESULT_H

#include "askdb/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum askdb_cell_type {
    ASKDB_NULL,
    ASKDB_BOOLEAN, /* integer is 0 or 1 */
    ASKDB_INTEGER, /* integer */
    ASKDB_REAL,    /* real */
    ASKDB_DECIMAL, /* text: an exact decimal number as the server wrote it; integer is 1 where it is stored
                      so, 0 where it may come from a division, whose last digits say little */
    ASKDB_TEXT,    /* text */
    ASKDB_TIME,    /* text: ISO 8601 date or date and time */
    ASKDB_BLOB,    /* text: raw bytes */
};

/* One value. `text` belongs to the producer, is valid during the call only, holds `length` bytes and may
 * contain NUL and invalid UTF-8: renderers must cope. */
struct askdb_cell {
    enum askdb_cell_type type;
    int64_t integer;
    double real;
    const char *text;
    size_t length;
};

enum askdb_figures_kind {
    ASKDB_FIGURES_ANY, /* not told */
    ASKDB_FIGURES_NUMBER,
    ASKDB_FIGURES_MONEY,
    ASKDB_FIGURES_PERCENT, /* 12.5 is 12.5 % */
    ASKDB_FIGURES_SHARE,   /* 0.125 is 12.5 % */
};

/* How the numbers of a column are meant to be shown, as a semantic file says. */
struct askdb_figures {
    enum askdb_figures_kind kind;
    int digits;       /* behind the point; -1: not told */
    const char *unit; /* "euros"; "": none */
};

/* What the values of a result column are, as the statement says, whatever the column is called. */
enum askdb_meaning {
    ASKDB_UNTOLD, /* a value of a row, or what is not understood: the name says what it may */
    ASKDB_IDENTIFIER,
    ASKDB_YEAR,
    ASKDB_QUARTER,
    ASKDB_MONTH,
    ASKDB_WEEK,
    ASKDB_DAY,
    ASKDB_WEEKDAY,       /* 0 is Sunday */
    ASKDB_HOUR,          /* of the day */
    ASKDB_MONTH_OF_YEAR, /* 1 to 12 */
    ASKDB_COUNT,
    ASKDB_TOTAL,
    ASKDB_AVERAGE, /* or a least, a largest, a median, a quotient: adds up to nothing */
    ASKDB_SHARE,   /* in percent */
    ASKDB_RUNNING_TOTAL,
    ASKDB_CHANGE,
    ASKDB_CHANGE_PERCENT,
};

/* A result column. `type` is the type to expect (ASKDB_NULL: unknown until rows come). `figures` live as long
 * as the database is open; NULL: nothing is told of them. */
struct askdb_column {
    const char *name;
    enum askdb_cell_type type;
    enum askdb_meaning meaning;
    bool money; /* where the meaning is told: an amount of money */
    const struct askdb_figures *figures;
};

/* Receives a result. A callback returns 0 to go on, or a negative status, with `err` filled, to stop. Neither may be
 * NULL. */
struct askdb_sink {
    void *context;
    int (*begin)(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err);
    int (*row)(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err);
};

#ifdef __cplusplus
}
#endif

#endif
