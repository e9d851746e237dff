/* Tab-separated values with \t \n \r \\ for the characters that would break a line or a cell; NULL is an
 * empty cell. */
#include "render/cell.h"
#include "render/format.h"
#include "render/memory.h"

#include <stdlib.h>
#include <string.h>

static const char *escape(char c)
{
    static const struct {
        char c;
        const char *text;
    } escapes[] = {{'\t', "\\t"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\\', "\\\\"}};
    for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++) {
        if (escapes[i].c == c) {
            return escapes[i].text;
        }
    }
    return NULL;
}

/* What is between the escapes goes through `write`. */
static void write_escaped(FILE *out, const char *text, size_t length, text_writer *write)
{
    size_t run = 0;
    for (size_t i = 0; i < length; i++) {
        const char *escaped = escape(text[i]);
        if (escaped != NULL) {
            write(out, text + run, i - run);
            fputs(escaped, out);
            run = i + 1;
        }
    }
    write(out, text + run, length - run);
}

static void write_text(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, text_write_utf8);
}

static void write_shown_text(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, text_write_visible);
}

static void write_disarmed(FILE *out, const char *text, size_t length, text_writer *write)
{
    struct memory copy;
    memory_open(&copy);
    text_write_disarmed(copy.stream, text, length);
    memory_close(&copy);
    write(out, copy.text, copy.length);
    free(copy.text);
}

static void write_safe_text(FILE *out, const char *text, size_t length)
{
    write_disarmed(out, text, length, write_text);
}

static void write_safe_shown_text(FILE *out, const char *text, size_t length)
{
    write_disarmed(out, text, length, write_shown_text);
}

static text_writer *writer(const struct renderer *renderer)
{
    static text_writer *const writers[2][2] = {{write_text, write_safe_text},
                                               {write_shown_text, write_safe_shown_text}};
    return writers[renderer->options.terminal][renderer->options.csv_safe];
}

static void begin(struct renderer *renderer)
{
    for (size_t i = 0; i < renderer->count; i++) {
        fputs(i > 0 ? "\t" : "", renderer->out);
        writer(renderer)(renderer->out, renderer->columns[i].name, strlen(renderer->columns[i].name));
    }
    putc('\n', renderer->out);
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    for (size_t i = 0; i < renderer->count; i++) {
        if (i > 0) {
            putc('\t', renderer->out);
        }
        cell_write(renderer->out, &cells[i], writer(renderer));
    }
    putc('\n', renderer->out);
}

const struct format_driver format_tsv = {.begin = begin, .row = row};
