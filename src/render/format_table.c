/* A table with borders. Where it is wider than the terminal, columns of text shrink and their cells wrap, to
 * three lines at most; where that leaves too little of them, columns in the middle are left out, or each row
 * goes down the screen. Rows are held until the widths of the columns are known: until the end, or until
 * 10,000 rows or 32 MiB are held; later rows go by those widths. */
#include "render/cell.h"
#include "render/figures.h"
#include "render/format.h"
#include "render/memory.h"
#include "render/table_layout.h"
#include "render/table_style.h"
#include "render/text_fit.h"
#include "util/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    HELD_ROWS = 10000,
    HELD_BYTES = 32 << 20,
    MOST_LINES = 3,    /* of a cell */
    LONGEST_DATE = 35, /* 2025-01-31 12:00:00.123456+02:00 */
    WIDEST =
        1000, /* column where any width may be; what is longer sticks out, or all rows would be as long */
};

struct held_cell {
    const char *text;
    size_t width;
    bool number; /* that is to be written as the column's figures are */
};

struct table {
    const struct table_style *style;
    struct arena *arena; /* of what is held */
    struct table_column *columns;
    struct figures *figures; /* of the columns */
    const char **names;
    struct held_cell *cells;
    size_t held, capacity; /* cells */
    size_t held_bytes;
    size_t hidden; /* columns that are left out */
    bool down;     /* each row goes down the screen: a line a column */
    bool printing; /* widths are settled and the header is out */
};

static struct held_cell fit(const struct renderer *renderer, struct arena *arena, struct held_cell cell,
                            size_t width)
{
    const struct table *table = renderer->state;
    if (cell.width <= width) {
        return cell;
    }
    const char *text = text_cut(arena, cell.text, width, table->style->cut);
    return (struct held_cell){.text = text, .width = utf8_width(text, strlen(text))};
}

/* Numbers as the figures of their column are. */
static void write_figures(const struct renderer *renderer, struct arena *arena, struct held_cell *cells)
{
    const struct table *table = renderer->state;
    for (size_t i = 0; i < renderer->count; i++) {
        if (cells[i].number && table->columns[i].number) {
            cells[i].text =
                figures_write(&table->figures[i], arena, cells[i].text, renderer->options.thousands);
            cells[i].width = utf8_width(cells[i].text, strlen(cells[i].text));
        }
    }
}

/* Decides on them by all that is held. */
static void settle_figures(const struct renderer *renderer)
{
    const struct table *table = renderer->state;
    for (size_t i = 0; i < renderer->count; i++) {
        figures_decide(&table->figures[i], &renderer->columns[i]);
        table->columns[i].cells = 0;
    }
    for (size_t row = 0; row < table->held; row += renderer->count) {
        write_figures(renderer, table->arena, table->cells + row);
        for (size_t i = 0; i < renderer->count; i++) {
            size_t width = table->cells[row + i].width;
            table->columns[i].cells = width > table->columns[i].cells ? width : table->columns[i].cells;
        }
    }
}

static struct held_cell hold(const struct renderer *renderer, struct arena *arena,
                             const struct askdb_cell *cell)
{
    struct memory memory;
    memory_open(&memory);
    if (cell->type == ASKDB_NULL) {
        const char *null_text = renderer->options.null_text;
        text_write_visible(memory.stream, null_text, strlen(null_text));
    } else if (renderer->options.thousands && !renderer->options.figures && cell_is_number(cell)) {
        cell_write_thousands(memory.stream, cell);
    } else {
        cell_write(memory.stream, cell, text_write_visible);
    }
    memory_close(&memory);
    struct held_cell held = {.text = memory.text, .width = utf8_width(memory.text, memory.length)};
    held.number = renderer->options.figures && cell_is_number(cell);
    size_t limit = MOST_LINES * renderer->options.width;
    if (limit > 0 && !renderer->options.expand && held.width > limit && !cell_is_number(cell)) {
        held = fit(renderer, arena, held, limit); /* no more of it is ever printed */
    } else {
        held.text = arena_strndup(arena, memory.text, memory.length);
    }
    free(memory.text);
    return held;
}

static void write_rule(const struct renderer *renderer, const struct table_rule *rule)
{
    const struct table *table = renderer->state;
    if (rule->left == NULL || renderer->count == 0) {
        return;
    }
    for (size_t i = 0; i < renderer->count; i++) {
        if (table->columns[i].place == TABLE_HIDDEN) {
            continue;
        }
        fputs(i == 0 ? rule->left : rule->between, renderer->out);
        write_repeated(renderer->out, table->style->dash, table->columns[i].width);
    }
    fputs(rule->right, renderer->out);
    putc('\n', renderer->out);
}

static void write_cell(const struct renderer *renderer, size_t place, struct held_cell cell)
{
    const struct table *table = renderer->state;
    const struct table_rule *row = &table->style->row;
    const struct table_column *column = &table->columns[place];
    if (column->place == TABLE_HIDDEN) {
        return;
    }
    if (column->place == TABLE_GAP) {
        cell = (struct held_cell){.text = table->style->cut, .width = 1};
    }
    bool last = place + 1 == renderer->count, bare = last && row->right[0] == '\0';
    size_t padding = cell.width < column->width ? column->width - cell.width : 0;
    fputs(place == 0 ? row->left : row->between, renderer->out);
    write_repeated(renderer->out, " ", column->number ? padding : 0);
    fputs(cell.text, renderer->out);
    write_repeated(renderer->out, " ", column->number || bare ? 0 : padding);
    if (last) {
        fputs(row->right, renderer->out);
        putc('\n', renderer->out);
    }
}

/* The next line of a cell; *text moves on. The last line that is allowed has the mark `last` (otherwise NULL)
 * where text is left. */
static struct held_cell next_line(struct arena *arena, const char **text, size_t width, const char *last)
{
    size_t taken = 0, length = text_wrap(*text, width, &taken);
    const char *line =
        last != NULL ? text_cut(arena, *text, width, last) : arena_strndup(arena, *text, length);
    *text += last != NULL ? strlen(*text) : taken;
    return (struct held_cell){.text = line, .width = utf8_width(line, strlen(line))};
}

/* A row down the screen. */
static void write_down(const struct renderer *renderer, const struct held_cell *cells, size_t number)
{
    const struct table *table = renderer->state;
    bool ascii = renderer->options.style == RENDER_ASCII;
    size_t widest = 0;
    for (size_t i = 0; i < renderer->count; i++) {
        widest = table->columns[i].header > widest ? table->columns[i].header : widest;
    }
    fprintf(renderer->out, ascii ? "-- row %zu --\n" : "── row %zu ──\n", number);
    for (size_t i = 0; i < renderer->count; i++) {
        fputs(table->names[i], renderer->out);
        write_repeated(renderer->out, " ", widest - table->columns[i].header);
        fprintf(renderer->out, "%s%s\n", ascii ? " | " : " │ ", cells[i].text);
    }
}

static void write_cells(const struct renderer *renderer, struct arena *arena, const struct held_cell *cells)
{
    const struct table *table = renderer->state;
    const char **rest = ARENA_ARRAY(arena, const char *, renderer->count);
    bool more = true;
    for (size_t i = 0; i < renderer->count; i++) {
        rest[i] = cells[i].text;
    }
    for (size_t number = 1; more; number++) {
        more = false;
        for (size_t i = 0; i < renderer->count; i++) {
            const struct table_column *column = &table->columns[i];
            bool wraps = renderer->options.width > 0 && column->words && column->place == TABLE_SHOWN;
            struct held_cell line = {.text = rest[i], .width = number == 1 ? cells[i].width : 0};
            if (wraps) {
                line = next_line(arena, &rest[i], column->width,
                                 number == MOST_LINES ? table->style->cut : NULL);
            } else {
                rest[i] = "";
            }
            more = more || rest[i][0] != '\0';
            write_cell(renderer, i, line);
        }
    }
}

static void write_header(const struct renderer *renderer)
{
    const struct table *table = renderer->state;
    write_rule(renderer, &table->style->top);
    for (size_t i = 0; i < renderer->count; i++) {
        const struct table_column *column = &table->columns[i];
        struct held_cell name = {.text = table->names[i], .width = column->header};
        write_cell(renderer, i, fit(renderer, table->arena, name, column->width));
    }
    write_rule(renderer, &table->style->head);
}

static void settle_widths(const struct renderer *renderer)
{
    struct table *table = renderer->state;
    size_t width = renderer->options.width, columns = renderer->count;
    if (width > 0) {
        table->hidden = table_fold(table->columns, renderer->count, width, table->style);
        columns -= table->hidden > 0 ? table->hidden - 1 : 0;
    }
    size_t border = table_style_border(table->style, columns);
    table_fit(table->columns, renderer->count, width == 0 ? SIZE_MAX : width > border ? width - border : 0);
    for (size_t i = 0; i < renderer->count && width == 0; i++) {
        struct table_column *column = &table->columns[i];
        column->width = column->width < WIDEST ? column->width : WIDEST;
    }
}

/* Settles the widths and prints what is held. */
static void start_printing(struct renderer *renderer)
{
    struct table *table = renderer->state;
    table->printing = true;
    if (renderer->count == 0) {
        return;
    }
    if (renderer->options.figures) {
        settle_figures(renderer);
    }
    settle_widths(renderer);
    table->down = table->hidden > 0 && renderer->options.expand;
    if (!table->down) {
        write_header(renderer);
    }
    for (size_t i = 0; i < table->held; i += renderer->count) {
        if (table->down) {
            write_down(renderer, table->cells + i, i / renderer->count + 1);
        } else {
            write_cells(renderer, table->arena, table->cells + i);
        }
    }
    arena_destroy(table->arena);
    table->arena = NULL;
}

static void begin(struct renderer *renderer)
{
    struct table *table = renderer->state;
    table->style = table_style(renderer->options.style);
    table->arena = arena_create();
    table->columns = ARENA_ARRAY(renderer->arena, struct table_column, renderer->count + 1);
    table->figures = ARENA_ARRAY(renderer->arena, struct figures, renderer->count + 1);
    table->names = ARENA_ARRAY(renderer->arena, const char *, renderer->count + 1);
    for (size_t i = 0; i < renderer->count; i++) {
        const char *name = renderer->columns[i].name;
        struct askdb_cell cell = {.type = ASKDB_TEXT, .text = name, .length = strlen(name)};
        struct held_cell held = hold(renderer, renderer->arena, &cell);
        table->names[i] = held.text;
        table->columns[i].header = held.width;
        table->columns[i].number = cell_type_is_number(renderer->columns[i].type);
    }
}

/* A date, a time, or both: no place to break a line. */
static bool is_date(const char *text)
{
    size_t length = strspn(text, "0123456789-:./+TZ ");
    return text[0] >= '0' && text[0] <= '9' && text[length] == '\0' && length <= LONGEST_DATE;
}

static void hold_row(struct renderer *renderer, const struct askdb_cell *cells)
{
    struct table *table = renderer->state;
    for (size_t i = 0; i < renderer->count; i++) {
        struct table_column *column = &table->columns[i];
        struct held_cell held = hold(renderer, table->arena, &cells[i]);
        table->cells =
            arena_grow(table->arena, table->cells, table->held, &table->capacity, sizeof *table->cells);
        table->cells[table->held++] = held;
        table->held_bytes += strlen(held.text) + sizeof held;
        column->cells = held.width > column->cells ? held.width : column->cells;
        if (held.number) {
            figures_see(&table->figures[i], held.text);
        }
        if (cells[i].type != ASKDB_NULL) {
            column->text = column->text || !cell_is_number(&cells[i]);
            column->words = column->words || (!cell_is_number(&cells[i]) && !is_date(held.text));
            column->number = !column->text;
        }
    }
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    struct table *table = renderer->state;
    if (renderer->count == 0) {
        return;
    }
    if (!table->printing) {
        hold_row(renderer, cells);
        if (renderer->rows + 1 >= HELD_ROWS || table->held_bytes >= HELD_BYTES) {
            start_printing(renderer);
        }
        return;
    }
    struct arena *arena = arena_create();
    struct held_cell *held = ARENA_ARRAY(arena, struct held_cell, renderer->count);
    for (size_t i = 0; i < renderer->count; i++) {
        held[i] = hold(renderer, arena, &cells[i]);
    }
    write_figures(renderer, arena, held);
    if (table->down) {
        write_down(renderer, held, renderer->rows + 1);
    } else {
        write_cells(renderer, arena, held);
    }
    arena_destroy(arena);
}

static void finish(struct renderer *renderer)
{
    const struct table *table = renderer->state;
    if (!table->printing) {
        start_printing(renderer);
    }
    if (!table->down) {
        write_rule(renderer, &table->style->bottom);
    }
    size_t told = renderer->told > 0 ? renderer->told : renderer->rows;
    fprintf(renderer->out, "(%zu %s", told, told == 1 ? "row" : "rows");
    if (table->hidden > 0 && !table->down) {
        fprintf(renderer->out, ", %zu more %s", table->hidden, table->hidden == 1 ? "column" : "columns");
    }
    fputs(")\n", renderer->out);
}

static void destroy(struct renderer *renderer)
{
    struct table *table = renderer->state;
    arena_destroy(table->arena);
}

const struct format_driver format_table = {.state_size = sizeof(struct table),
                                           .titled = true,
                                           .begin = begin,
                                           .row = row,
                                           .finish = finish,
                                           .destroy = destroy};
