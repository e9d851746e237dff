/* Cells by value, and a result rendered into memory. Each test program includes this once. */
#ifndef TEST_RENDER_SUPPORT_H
#define TEST_RENDER_SUPPORT_H

#include "askdb/result.h"
#include "render/render.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define NIL ((struct askdb_cell){.type = ASKDB_NULL})
#define BOOL(value) ((struct askdb_cell){.type = ASKDB_BOOLEAN, .integer = (value)})
#define INT(value) ((struct askdb_cell){.type = ASKDB_INTEGER, .integer = (value)})
#define REAL(value) ((struct askdb_cell){.type = ASKDB_REAL, .real = (value)})
#define DECIMAL(string)                                                                                      \
    ((struct askdb_cell){.type = ASKDB_DECIMAL, .text = (string), .length = strlen(string)})
#define TEXT(string) ((struct askdb_cell){.type = ASKDB_TEXT, .text = (string), .length = strlen(string)})
#define TIME(string) ((struct askdb_cell){.type = ASKDB_TIME, .text = (string), .length = strlen(string)})
/* for literals that hold NUL */
#define BYTES(literal)                                                                                       \
    ((struct askdb_cell){.type = ASKDB_TEXT, .text = (literal), .length = sizeof(literal) - 1})
#define BLOB(literal)                                                                                        \
    ((struct askdb_cell){.type = ASKDB_BLOB, .text = (literal), .length = sizeof(literal) - 1})

/* Sends a result with columns named in `names` ("a|b") and `rows` rows of cells, row by row, into a sink. */
static inline int send_result(const struct askdb_sink *sink, const char *names,
                              const struct askdb_cell *cells, size_t rows, struct askdb_error *err)
{
    char copy[512];
    struct askdb_column columns[32] = {0};
    size_t count = 0;
    snprintf(copy, sizeof copy, "%s", names);
    for (char *name = copy, *next = NULL; name != NULL; name = next) {
        next = strchr(name, '|');
        if (next != NULL) {
            *next++ = '\0';
        }
        columns[count++].name = name;
    }
    int status = sink->begin(sink->context, columns, count, err);
    memset(copy, 'x', sizeof copy - 1); /* names belong to the producer */
    for (size_t i = 0; i < rows && status == 0; i++) {
        status = sink->row(sink->context, cells + i * count, count, err);
    }
    return status;
}

/* The text a format makes of a result; to be freed. */
static inline char *render_text(const char *format, const struct render_options *options, const char *names,
                                const struct askdb_cell *cells, size_t rows)
{
    struct askdb_error err = {0};
    struct renderer *renderer = NULL;
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_int_equal(renderer_create(format, options, out, &renderer, &err), 0);
    assert_int_equal(send_result(renderer_sink(renderer), names, cells, rows, &err), 0);
    assert_int_equal(renderer_finish(renderer, &err), 0);
    renderer_destroy(renderer);
    assert_int_equal(fclose(out), 0);
    return text;
}

static inline void check_render(const char *format, const struct render_options *options, const char *names,
                                const struct askdb_cell *cells, size_t rows, const char *expected)
{
    char *text = render_text(format, options, names, cells, rows);
    assert_string_equal(text, expected);
    free(text);
}

#endif
