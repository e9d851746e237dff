/* A table of GitHub Flavored Markdown. Characters that Markdown would read as markup are escaped, line ends
 * become <br>. The header waits for the first row, whose cells tell which columns hold numbers. */
#include "render/cell.h"
#include "render/figures.h"
#include "render/format.h"

#include <string.h>

static void write_text(FILE *out, const char *text, size_t length)
{
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t line = end != NULL ? (size_t)(end - text) : length;
        bool carriage = end != NULL && line > 0 && text[line - 1] == '\r';
        text_write_markdown(out, text, carriage ? line - 1 : line);
        fputs(end != NULL ? "<br>" : "", out);
        text += end != NULL ? line + 1 : line;
        length -= end != NULL ? line + 1 : line;
    }
}

static bool is_number_type(enum askdb_cell_type type)
{
    return type == ASKDB_INTEGER || type == ASKDB_REAL || type == ASKDB_DECIMAL;
}

/* `cells`: the first row, or NULL if there is none. */
static void write_header(struct renderer *renderer, const struct askdb_cell *cells)
{
    FILE *out = renderer->out;
    for (size_t i = 0; i < renderer->count; i++) {
        fputs("| ", out);
        write_text(out, renderer->columns[i].name, strlen(renderer->columns[i].name));
        putc(' ', out);
    }
    fputs("|\n", out);
    for (size_t i = 0; i < renderer->count; i++) {
        bool known = cells != NULL && cells[i].type != ASKDB_NULL;
        fputs(is_number_type(known ? cells[i].type : renderer->columns[i].type) ? "| ---: " : "| --- ", out);
    }
    fputs("|\n", out);
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    FILE *out = renderer->out;
    if (renderer->rows == 0) {
        write_header(renderer, cells);
    }
    for (size_t i = 0; i < renderer->count; i++) {
        fputs("| ", out);
        if (cells[i].type == ASKDB_NULL) {
            write_text(out, renderer->options.null_text, strlen(renderer->options.null_text));
        } else {
            figures_write_cell(renderer->out, &renderer->columns[i], &cells[i], renderer->options.thousands,
                               write_text);
        }
        putc(' ', out);
    }
    fputs("|\n", out);
}

static void finish(struct renderer *renderer)
{
    if (renderer->rows == 0) {
        write_header(renderer, NULL);
    }
}

const struct format_driver format_markdown = {.rounds = true, .titled = true, .row = row, .finish = finish};
