#include "report/rows.h"

#include "chart/chart.h"
#include "render/cell.h"
#include "render/figures.h"
#include "render/render.h"
#include "util/error.h"

#include <ctype.h>
#include <string.h>

enum { HELD_ROWS = 1000 };

bool report_format_of(struct arena *arena, const char *text, struct askdb_figures *ret_figures)
{
    static const struct {
        const char *name;
        enum askdb_figures_kind kind;
    } kinds[] = {{"number", ASKDB_FIGURES_NUMBER},
                 {"money", ASKDB_FIGURES_MONEY},
                 {"percent", ASKDB_FIGURES_PERCENT},
                 {"share", ASKDB_FIGURES_SHARE}};
    size_t length = strcspn(text, " ");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strlen(kinds[i].name) != length || strncmp(kinds[i].name, text, length) != 0) {
            continue;
        }
        const char *rest = text + length + strspn(text + length, " ");
        *ret_figures = (struct askdb_figures){.kind = kinds[i].kind, .digits = -1};
        if (isdigit((unsigned char)rest[0])) {
            ret_figures->digits = rest[0] - '0';
            if (rest[1] != ' ' && rest[1] != '\0') {
                return false; /* 10 digits or more, or no number */
            }
            rest += 1 + strspn(rest + 1, " ");
        }
        ret_figures->unit = arena_strdup(arena, rest);
        return true;
    }
    return false;
}

/* The place of the column that `name` calls; ASKDB_USAGE where the result has none. */
static int place_of(const struct report_rows *rows, const char *name, size_t *ret_place,
                    struct askdb_error *err)
{
    for (size_t i = 0; i < rows->count; i++) {
        if (report_is_called(rows->columns[i].name, name, strlen(name))) {
            *ret_place = i;
            return 0;
        }
    }
    return error_set(err, ASKDB_USAGE, "%s: the result has no column '%s'", rows->item->title, name);
}

/* The columns that x, series and y name, in that order, so that the rules give them these parts. */
static int place_columns(struct report_rows *rows, struct askdb_error *err)
{
    const char *const names[] = {rows->item->x, rows->item->series, rows->item->y};
    int status = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names && status == 0; i++) {
        if (names[i] != NULL) {
            status = place_of(rows, names[i], &rows->places[rows->placed], err);
            rows->placed++;
        }
    }
    return status;
}

/* As the item's `format` says: the column that it names, the last one where it names none. */
static int take_formats(struct report_rows *rows, struct askdb_error *err)
{
    int status = 0;
    for (size_t i = 0; i < rows->item->format_count && status == 0 && rows->count > 0; i++) {
        const struct report_item_format *format = &rows->item->formats[i];
        size_t place = rows->count - 1;
        status = format->column != NULL ? place_of(rows, format->column, &place, err) : 0;
        if (status == 0) {
            rows->columns[place].figures = &format->figures;
        }
    }
    return status;
}

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    struct report_rows *rows = context;
    struct arena *arena = rows->writer->arena;
    rows->columns = ARENA_ARRAY(arena, struct askdb_column, count + 1);
    rows->figures = ARENA_ARRAY(arena, struct figures, count + 1);
    rows->count = count;
    for (size_t i = 0; i < count; i++) {
        rows->columns[i] = columns[i];
        rows->columns[i].name = arena_strdup(arena, columns[i].name != NULL ? columns[i].name : "");
    }
    int status = take_formats(rows, err);
    report_facts_begin(&rows->item->facts, arena, rows->columns, count);
    const struct askdb_sink *sink = rows->chart != NULL ? chart_sink(rows->chart) : NULL;
    if (status != 0 || sink == NULL) {
        return status;
    }
    status = place_columns(rows, err);
    if (status != 0 || rows->placed == 0) {
        return status == 0 ? sink->begin(sink->context, rows->columns, count, err) : status;
    }
    struct askdb_column chosen[3];
    for (size_t i = 0; i < rows->placed; i++) {
        chosen[i] = rows->columns[rows->places[i]];
    }
    return sink->begin(sink->context, chosen, rows->placed, err);
}

/* By what the first rows hold: shares, averages and money are rounded from here on, where nothing told more of them. */
static void settle(struct report_rows *rows)
{
    struct report_writer *writer = rows->writer;
    figures_settle(writer->arena, rows->figures, rows->columns, rows->count);
    writer->format->columns(writer, rows->columns, rows->count);
    for (size_t i = 0; i < rows->held_count && rows->count > 0; i += rows->count) {
        writer->format->row(writer, rows->held + i, rows->count);
    }
    rows->held_count = 0;
    rows->settled = true;
}

static void hold(struct report_rows *rows, const struct askdb_cell *cells)
{
    struct arena *arena = rows->writer->arena;
    for (size_t i = 0; i < rows->count; i++) {
        char buffer[RENDER_NUMBER_SIZE];
        const char *number = cell_number(&cells[i], buffer);
        struct askdb_cell cell = cells[i];
        if (number != NULL) {
            figures_see(&rows->figures[i], number);
        }
        if (cell.text != NULL) {
            cell.text = arena_strndup(arena, cell.text, cell.length);
        }
        rows->held = arena_grow(arena, rows->held, rows->held_count, &rows->capacity, sizeof *rows->held);
        rows->held[rows->held_count++] = cell;
    }
    if (rows->held_count >= HELD_ROWS * rows->count) {
        settle(rows);
    }
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct report_rows *rows = context;
    report_facts_row(&rows->item->facts, cells);
    if (rows->table && rows->settled) {
        rows->writer->format->row(rows->writer, cells, count);
    } else if (rows->table) {
        hold(rows, cells);
    }
    const struct askdb_sink *sink = rows->chart != NULL ? chart_sink(rows->chart) : NULL;
    if (sink == NULL || rows->placed == 0) {
        return sink != NULL ? sink->row(sink->context, cells, count, err) : 0;
    }
    struct askdb_cell chosen[3];
    for (size_t i = 0; i < rows->placed; i++) {
        chosen[i] = cells[rows->places[i]];
    }
    return sink->row(sink->context, chosen, rows->placed, err);
}

struct askdb_sink report_rows_sink(struct report_rows *rows)
{
    return (struct askdb_sink){.context = rows, .begin = begin, .row = row};
}

void report_rows_end(struct report_rows *rows)
{
    if (!rows->table) {
        return;
    }
    if (rows->columns != NULL && !rows->settled) {
        settle(rows);
    }
    rows->writer->format->end_rows(rows->writer);
}
