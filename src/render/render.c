#include "render/render.h"

#include "render/figures.h"
#include "render/format.h"
#include "render/memory.h"
#include "util/error.h"
#include "util/reason.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const struct render_format render_formats[] = {
    {"table", "txt", "an aligned table with borders", &format_table},
    {"csv", "csv", "comma-separated values (RFC 4180, lines end in LF)", &format_csv},
    {"tsv", "tsv tab", "tab-separated values, \\t \\n \\r \\\\ escaped", &format_tsv},
    {"json", "json", "an array of objects", &format_json},
    {"ndjson", "ndjson jsonl", "an object a line", &format_ndjson},
    {"markdown", "md markdown", "a Markdown table", &format_markdown},
    {"html", "html htm", "a page with a table", &format_html},
    {"xlsx", "xlsx", "a spreadsheet: numbers and dates as such", &format_xlsx},
    {"vertical", "", "a line a column, for wide rows", &format_vertical},
    {"pivot", "", "a cross table of two groups and a number", &format_pivot},
    {"none", "", "nothing: only run the query", &format_none},
    {NULL, NULL, NULL, NULL},
};

static int write_error(int number, struct askdb_error *err)
{
    if (number == EPIPE) {
        return error_tell(err, CODE_BROKEN_PIPE, "broken pipe");
    }
    return error_set(err, ASKDB_DATABASE, "cannot write the result: %s",
                     number != 0 ? reason_of(number).text : "write error");
}

/* ---- rows that are held until the figures of their columns are known ---- */

enum { HELD_ROWS = 500, HELD_BYTES = 1 << 20 };

struct held_rows {
    struct arena *arena;
    struct figures *figures;
    struct askdb_cell *cells;
    size_t count, capacity, bytes; /* cells, and what their texts take */
};

static void pass(struct renderer *renderer, const struct askdb_cell *cells)
{
    if (renderer->driver->row != NULL) {
        renderer->driver->row(renderer, cells);
    }
    renderer->rows++;
}

static void settle(struct renderer *renderer)
{
    struct held_rows *held = renderer->held;
    if (held == NULL) {
        return;
    }
    renderer->held = NULL;
    figures_settle(renderer->arena, held->figures, renderer->columns, renderer->count);
    for (size_t i = 0; i < held->count; i += renderer->count) {
        pass(renderer, held->cells + i);
    }
    arena_destroy(held->arena);
}

static void hold(struct renderer *renderer, const struct askdb_cell *cells)
{
    struct held_rows *held = renderer->held;
    for (size_t i = 0; i < renderer->count; i++) {
        char buffer[RENDER_NUMBER_SIZE];
        const char *number = cell_number(&cells[i], buffer);
        struct askdb_cell cell = cells[i];
        if (number != NULL) {
            figures_see(&held->figures[i], number);
        }
        if (cell.text != NULL) {
            cell.text = arena_strndup(held->arena, cell.text, cell.length);
            held->bytes += cell.length;
        }
        held->cells = arena_grow(held->arena, held->cells, held->count, &held->capacity, sizeof *held->cells);
        held->cells[held->count++] = cell;
    }
    if (held->count >= HELD_ROWS * renderer->count || held->bytes >= HELD_BYTES) {
        settle(renderer);
    }
}

static void begin_holding(struct renderer *renderer)
{
    if (renderer->driver->rounds && renderer->options.figures && renderer->count > 0) {
        renderer->held = ARENA_NEW(renderer->arena, struct held_rows);
        renderer->held->arena = arena_create();
        renderer->held->figures = ARENA_ARRAY(renderer->arena, struct figures, renderer->count);
    }
}

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    struct renderer *renderer = context;
    renderer->columns = ARENA_ARRAY(renderer->arena, struct askdb_column, count + 1);
    for (size_t i = 0; i < count; i++) {
        renderer->columns[i] = columns[i];
        renderer->columns[i].name =
            renderer->driver->titled
                ? figures_title(renderer->arena, &columns[i])
                : arena_strdup(renderer->arena, columns[i].name != NULL ? columns[i].name : "");
    }
    renderer->count = count;
    renderer->state = arena_alloc(renderer->arena, 1, renderer->driver->state_size + 1);
    renderer->begun = true;
    begin_holding(renderer);
    errno = 0;
    if (renderer->driver->begin != NULL) {
        renderer->driver->begin(renderer);
    }
    if (renderer->problem != NULL) {
        return error_set(err, ASKDB_USAGE, "%s", renderer->problem);
    }
    return ferror(renderer->out) ? write_error(errno, err) : 0;
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct renderer *renderer = context;
    if (!renderer->begun || count != renderer->count) {
        return error_set(err, ASKDB_DATABASE, "a row of %zu cells for %zu columns", count, renderer->count);
    }
    errno = 0;
    if (renderer->held != NULL) {
        hold(renderer, cells);
    } else {
        pass(renderer, cells);
    }
    if (renderer->problem != NULL) {
        return error_set(err, ASKDB_USAGE, "%s", renderer->problem);
    }
    return ferror(renderer->out) ? write_error(errno, err) : 0;
}

static const struct render_format *find(const char *name)
{
    for (const struct render_format *format = render_formats; format->name != NULL; format++) {
        if (strcmp(format->name, name) == 0) {
            return format;
        }
    }
    return NULL;
}

static int unknown_format(const char *name, struct askdb_error *err)
{
    struct memory list;
    memory_open(&list);
    for (const struct render_format *format = render_formats; format->name != NULL; format++) {
        fprintf(list.stream, "%s%s", format == render_formats ? "" : ", ", format->name);
    }
    memory_close(&list);
    int status = error_set(err, ASKDB_USAGE, "unknown format '%s'", name);
    error_hint(err, "formats: %s", list.text);
    free(list.text);
    return status;
}

int renderer_create(const char *format, const struct render_options *options, FILE *out,
                    struct renderer **ret_renderer, struct askdb_error *err)
{
    const struct render_format *found = find(format);
    if (found == NULL) {
        return unknown_format(format, err);
    }
    struct arena *arena = arena_create();
    struct renderer *renderer = ARENA_NEW(arena, struct renderer);
    renderer->arena = arena;
    renderer->driver = found->driver;
    renderer->out = out;
    if (options != NULL) {
        renderer->options = *options;
    }
    const char *null_text = renderer->options.null_text;
    renderer->options.null_text = arena_strdup(arena, null_text != NULL ? null_text : "");
    renderer->sink = (struct askdb_sink){.context = renderer, .begin = begin, .row = row};
    *ret_renderer = renderer;
    return 0;
}

const struct askdb_sink *renderer_sink(struct renderer *renderer)
{
    return &renderer->sink;
}

int renderer_finish(struct renderer *renderer, struct askdb_error *err)
{
    errno = 0;
    settle(renderer);
    if (renderer->begun && renderer->driver->finish != NULL) {
        renderer->driver->finish(renderer);
    }
    bool failed = ferror(renderer->out) != 0;
    int number = errno;
    if (renderer->problem != NULL) {
        enum askdb_status status =
            renderer->problem_status != ASKDB_OK ? renderer->problem_status : ASKDB_USAGE;
        return error_set(err, status, "%s", renderer->problem);
    }
    if (fflush(renderer->out) != 0) {
        return write_error(errno, err);
    }
    return failed ? write_error(number, err) : 0;
}

void renderer_destroy(struct renderer *renderer)
{
    if (renderer == NULL) {
        return;
    }
    if (renderer->begun && renderer->driver->destroy != NULL) {
        renderer->driver->destroy(renderer);
    }
    if (renderer->held != NULL) {
        arena_destroy(renderer->held->arena);
    }
    arena_destroy(renderer->arena);
}

void renderer_tell_rows(struct renderer *renderer, size_t rows)
{
    renderer->told = rows;
}
