/* A line a column. The lines of a text of several lines stand under each other behind the bar, so that none
 * of them can pass for another column. */
#include "render/cell.h"
#include "render/figures.h"
#include "render/format.h"
#include "render/memory.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>

struct vertical {
    const char **names; /* visible */
    size_t *widths;
    size_t widest;
};

static void begin(struct renderer *renderer)
{
    struct vertical *vertical = renderer->state;
    vertical->names = ARENA_ARRAY(renderer->arena, const char *, renderer->count + 1);
    vertical->widths = ARENA_ARRAY(renderer->arena, size_t, renderer->count + 1);
    for (size_t i = 0; i < renderer->count; i++) {
        struct memory name;
        memory_open(&name);
        text_write_visible(name.stream, renderer->columns[i].name, strlen(renderer->columns[i].name));
        memory_close(&name);
        vertical->names[i] = arena_strndup(renderer->arena, name.text, name.length);
        vertical->widths[i] = utf8_width(name.text, name.length);
        vertical->widest = vertical->widths[i] > vertical->widest ? vertical->widths[i] : vertical->widest;
        free(name.text);
    }
}

static void write_name(const struct renderer *renderer, const char *name, size_t width)
{
    const struct vertical *vertical = renderer->state;
    fputs(name, renderer->out);
    write_repeated(renderer->out, " ", vertical->widest - width);
    fputs(renderer->options.style == RENDER_ASCII ? " | " : " │ ", renderer->out);
}

static void write_lines(const struct renderer *renderer, const struct askdb_cell *cell)
{
    const char *text = cell->text != NULL ? cell->text : "";
    size_t length = cell->text != NULL ? cell->length : 0;
    for (;;) {
        const char *end = length > 0 ? memchr(text, '\n', length) : NULL;
        size_t line = end != NULL ? (size_t)(end - text) : length;
        bool carriage = end != NULL && line > 0 && text[line - 1] == '\r';
        text_write_visible(renderer->out, text, carriage ? line - 1 : line);
        if (end == NULL) {
            return;
        }
        putc('\n', renderer->out);
        write_name(renderer, "", 0);
        text += line + 1;
        length -= line + 1;
    }
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    const struct vertical *vertical = renderer->state;
    const char *dashes = renderer->options.style == RENDER_ASCII ? "--" : "──";
    fprintf(renderer->out, "%s row %zu %s\n", dashes, renderer->rows + 1, dashes);
    for (size_t i = 0; i < renderer->count; i++) {
        write_name(renderer, vertical->names[i], vertical->widths[i]);
        if (cell_is_text(&cells[i])) {
            write_lines(renderer, &cells[i]);
        } else if (cells[i].type == ASKDB_NULL) {
            fputs(renderer->options.null_text, renderer->out);
        } else {
            figures_write_cell(renderer->out, &renderer->columns[i], &cells[i], renderer->options.thousands,
                               text_write_visible);
        }
        putc('\n', renderer->out);
    }
}

static void finish(struct renderer *renderer)
{
    fprintf(renderer->out, "(%zu %s)\n", renderer->rows, renderer->rows == 1 ? "row" : "rows");
}

const struct format_driver format_vertical = {.state_size = sizeof(struct vertical),
                                              .rounds = true,
                                              .titled = true,
                                              .begin = begin,
                                              .row = row,
                                              .finish = finish};
