/* RFC 4180, but lines end in LF, which is what Unix tools expect. Cells are quoted only where they have to
 * be: with a comma, a quote, a line end, or a space at either end. NULL is an empty cell; an empty text is
 * "". */
#include "render/cell.h"
#include "render/format.h"
#include "render/memory.h"
#include "util/utf8.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

enum { QUOTED_SIZE = 512 };

static bool needs_quotes(const char *text, size_t length)
{
    if (length == 0 || text[0] == ' ' || text[length - 1] == ' ') {
        return true;
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] == ',' || text[i] == '"' || text[i] == '\r' || text[i] == '\n') {
            return true;
        }
    }
    return false;
}

static void write_valid(FILE *out, const char *text, size_t length)
{
    char quoted[QUOTED_SIZE];
    if (needs_quotes(text, length)) {
        size_t size = csv_write2(quoted, sizeof quoted, text, length, CSV_QUOTE);
        if (size <= sizeof quoted) {
            fwrite(quoted, 1, size, out);
        } else {
            csv_fwrite2(out, text, length, CSV_QUOTE);
        }
    } else {
        fwrite(text, 1, length, out);
    }
}

/* The text as `convert` writes it. */
static void write_converted(FILE *out, const char *text, size_t length, text_writer *convert)
{
    struct memory copy;
    memory_open(&copy);
    convert(copy.stream, text, length);
    memory_close(&copy);
    write_valid(out, copy.text, copy.length);
    free(copy.text);
}

static void write_text(FILE *out, const char *text, size_t length)
{
    if (utf8_valid(text, length)) {
        write_valid(out, text, length);
    } else {
        write_converted(out, text, length, text_write_utf8);
    }
}

/* On a terminal line ends are all that acts on it. */
static void write_shown_text(FILE *out, const char *text, size_t length)
{
    write_converted(out, text, length, text_write_lines);
}

/* An apostrophe keeps a spreadsheet from running the text as a formula. */
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
        fputs(i > 0 ? "," : "", renderer->out);
        writer(renderer)(renderer->out, renderer->columns[i].name, strlen(renderer->columns[i].name));
    }
    putc('\n', renderer->out);
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    for (size_t i = 0; i < renderer->count; i++) {
        if (i > 0) {
            putc(',', renderer->out);
        }
        cell_write(renderer->out, &cells[i], writer(renderer));
    }
    putc('\n', renderer->out);
}

const struct format_driver format_csv = {.begin = begin, .row = row};
