/* What a format is made of. Formats only write; render.c owns the stream and finds write errors. */
#ifndef RENDER_FORMAT_H
#define RENDER_FORMAT_H

#include "askdb/result.h"
#include "render/render.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct renderer {
    const struct format_driver *driver;
    struct render_options options; /* null_text is never NULL */
    FILE *out;
    struct arena *arena;          /* lives as long as the renderer */
    struct askdb_column *columns; /* names copied */
    size_t count;                 /* of columns */
    size_t rows;                  /* rows before this one */
    size_t told;                  /* what a table says of rows below it; 0: `rows` */
    void *state;                  /* state_size zeroed bytes of the driver's */
    struct askdb_sink sink;
    bool begun;
    struct held_rows *held; /* that figures are decided by; NULL: they are decided, or not asked for */
    const char *problem;    /* set by a driver: why the result cannot be in this format */
    enum askdb_status problem_status; /* of `problem`; 0: ASKDB_USAGE */
};

/* Callbacks may be NULL. begin and finish are called once, and finish only after begin; destroy whenever
 * begin was. */
struct format_driver {
    size_t state_size;
    bool
        rounds; /* numbers are rounded for people, as by the first rows of their column; where the options ask for it */
    bool titled; /* names of columns have the units that are told of them: it is for people */
    void (*begin)(struct renderer *renderer);
    void (*row)(struct renderer *renderer, const struct askdb_cell *cells);
    void (*finish)(struct renderer *renderer);
    void (*destroy)(struct renderer *renderer);
};

extern const struct format_driver format_table;
extern const struct format_driver format_csv;
extern const struct format_driver format_tsv;
extern const struct format_driver format_json;
extern const struct format_driver format_ndjson;
extern const struct format_driver format_markdown;
extern const struct format_driver format_html;
extern const struct format_driver format_xlsx;
extern const struct format_driver format_vertical;
extern const struct format_driver format_pivot;
extern const struct format_driver format_none;

#endif
