/* What a sheet's columns look like: how wide they are and how their numbers are shown, by the first rows, which
 * are held back until then. The values stay what they are. */
#include "render/cell.h"
#include "render/xlsx_book.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>

enum {
    HELD_ROWS = 1000,
    HELD_BYTES = 1 << 20,
    NARROWEST = 6,
    WIDEST = 60,
    FILTER = 3, /* what the mark of a filter needs beside a name */
    DATE = 11,
    TIME = 20,
    MOST_PLACES = 6,
    LARGE_TEXT = 32767,             /* characters that a cell takes */
    MOST_HELD = 4 * LARGE_TEXT + 4, /* bytes: more are more characters than that */
};

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void widen(struct xlsx_column *column, size_t width)
{
    column->width = width > column->width ? width : column->width;
}

void xlsx_begin_columns(struct xlsx *xlsx, const struct askdb_column *columns, size_t count)
{
    struct arena *arena = xlsx->arena;
    xlsx->columns = ARENA_ARRAY(arena, struct xlsx_column, count + 1);
    xlsx->column_count = count;
    xlsx->header = xlsx->row;
    xlsx->held_arena = arena_create();
    xlsx->held = ARENA_ARRAY(xlsx->held_arena, struct askdb_cell, HELD_ROWS * count + 1);
    xlsx->held_rows = xlsx->held_bytes = 0;
    for (size_t i = 0; i < count; i++) {
        const char *name = figures_title(arena, &columns[i]);
        xlsx->columns[i].column = columns[i];
        xlsx->columns[i].column.name = name;
        widen(&xlsx->columns[i], utf8_width(name, strlen(name)) + FILTER);
    }
}

/* The widest line of a text. */
static size_t width_of(const char *text, size_t length)
{
    size_t widest = 0;
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t line = end != NULL ? (size_t)(end - text) : length, width = utf8_width(text, line);
        widest = width > widest ? width : widest;
        text += end != NULL ? line + 1 : line;
        length -= end != NULL ? line + 1 : line;
    }
    return widest;
}

static void look_at(struct xlsx_column *column, const struct askdb_cell *cell)
{
    char buffer[RENDER_NUMBER_SIZE];
    const char *number = cell_number(cell, buffer);
    if (number != NULL) {
        figures_see(&column->figures, number);
        size_t whole = strcspn(number, ".");
        column->whole = whole > column->whole ? whole : column->whole;
    } else if (cell->type == ASKDB_TIME) {
        widen(column, cell->length > 10 ? TIME : DATE);
    } else if (cell->text != NULL) {
        widen(column, width_of(cell->text, least(cell->length, 10 * WIDEST)));
    }
}

/* A number's format of this text: one of the workbook's, each once. */
static lxw_format *format_of(struct xlsx *xlsx, const char *text)
{
    size_t known = 0;
    while (known < xlsx->format_count && strcmp(xlsx->formats[known].text, text) != 0) {
        known++;
    }
    if (known == XLSX_FORMATS) {
        return NULL;
    }
    if (known == xlsx->format_count) {
        lxw_format *format = workbook_add_format(xlsx->book);
        format_set_num_format(format, text);
        xlsx->formats[xlsx->format_count].text = arena_strdup(xlsx->arena, text);
        xlsx->formats[xlsx->format_count++].format = format;
    }
    return xlsx->formats[known].format;
}

static void settle_column(struct xlsx *xlsx, struct xlsx_column *column)
{
    struct figures *figures = &column->figures;
    figures_decide(figures, &column->column);
    size_t places = figures->decimals;
    column->format = NULL;
    if (!figures->odd && (places > 0 || figures->rounded) && places <= MOST_PLACES) {
        const char *text =
            arena_printf(xlsx->arena, "%s%s%.*s%s", figures->rounded && !figures->percent ? "#,##0" : "0",
                         places > 0 ? "." : "", (int)places, "000000",
                         figures->share     ? "%"
                         : figures->percent ? "\" %\""
                                            : "");
        column->format = format_of(xlsx, text);
    }
    size_t whole = column->whole + (figures->rounded ? column->whole / 3 : 0);
    widen(column,
          whole > 0 ? whole + (places > 0 ? least(places, MOST_PLACES) + 1 : 0) + 2 * figures->percent : 0);
}

/* Writes what is held, in the look that it is found to want. */
static void settle(struct xlsx *xlsx)
{
    struct askdb_cell *held = xlsx->held;
    if (held == NULL) {
        return;
    }
    xlsx->held = NULL;
    for (size_t i = 0; i < xlsx->column_count; i++) {
        settle_column(xlsx, &xlsx->columns[i]);
        size_t width = least(xlsx->columns[i].width, WIDEST);
        worksheet_set_column(xlsx->sheet, (lxw_col_t)i, (lxw_col_t)i,
                             (double)(width < NARROWEST ? NARROWEST : width) + 1, NULL);
    }
    for (size_t i = 0; i < xlsx->held_rows; i++) {
        xlsx_write_row(xlsx, held + i * xlsx->column_count, xlsx->column_count);
    }
    arena_destroy(xlsx->held_arena);
    xlsx->held_arena = NULL;
}

bool xlsx_hold(struct xlsx *xlsx, const struct askdb_cell *cells, size_t count)
{
    if (xlsx->held == NULL || count != xlsx->column_count) {
        return false;
    }
    struct askdb_cell *held = xlsx->held + xlsx->held_rows++ * count;
    bool large = false; /* a text that may not fit into a cell: that is said at once */
    for (size_t i = 0; i < count; i++) {
        held[i] = cells[i];
        if (cells[i].text != NULL) {
            held[i].length =
                least(cells[i].length, MOST_HELD); /* longer ones do not fit whole, so not at all */
            held[i].text = arena_strndup(xlsx->held_arena, cells[i].text, held[i].length);
            xlsx->held_bytes += held[i].length;
            large = large || cells[i].length > LARGE_TEXT;
        }
        look_at(&xlsx->columns[i], &cells[i]);
    }
    if (xlsx->held_rows == HELD_ROWS || xlsx->held_bytes > HELD_BYTES || large) {
        settle(xlsx);
    }
    return true;
}

void xlsx_end_columns(struct xlsx *xlsx)
{
    settle(xlsx);
    if (xlsx->column_count > 0 && xlsx->sheet != NULL && xlsx->row > xlsx->header) {
        worksheet_autofilter(xlsx->sheet, xlsx->header, 0, xlsx->row - 1,
                             (lxw_col_t)(xlsx->column_count - 1));
    }
    xlsx->column_count = 0;
}
