/* Cells hold whatever a database holds: each format writes valid UTF-8 that its readers can read, those for
 * people no control characters, and charts as well.
 *
 * The first byte chooses options. Behind it are records, ended by 0x1e, of fields, ended by 0x1f: the names
 * of the columns, then rows. A field begins with the letter of its type. */
#include "chart/chart.h"
#include "render/cell.h"
#include "render/memory.h"
#include "render/render.h"
#include "util/arena.h"
#include "util/utf8.h"

#include "fuzz_main.h"

#include <cjson/cJSON.h>

enum { MOST_COLUMNS = 12, MOST_ROWS = 200, CELL_END = 0x1f, ROW_END = 0x1e };
enum { THOUSANDS = 1, CSV_SAFE = 2, BOOK = 4, ASCII = 8 }; /* the first byte; from 16 on the width */

struct result {
    struct askdb_column columns[MOST_COLUMNS];
    size_t count;
    struct askdb_cell rows[MOST_ROWS][MOST_COLUMNS];
    size_t row_count;
};

/* ---- the input ---- */

static enum askdb_cell_type type_of(char letter)
{
    static const char letters[] = "nbirdtTx"; /* in the order of the types */
    const char *found = letter != '\0' ? strchr(letters, letter) : NULL;
    return found != NULL ? (enum askdb_cell_type)(found - letters) : ASKDB_TEXT;
}

static struct askdb_cell read_cell(struct arena *arena, const char *text, size_t length)
{
    struct askdb_cell cell = {.type = length > 0 ? type_of(text[0]) : ASKDB_NULL};
    if (length > 0) {
        /* exactly as long as it says, so that a byte too many is seen */
        cell.length = length - 1;
        cell.text = arena_alloc(arena, length, 1);
        memcpy((char *)cell.text, text + 1, length - 1);
    }
    if (cell.type == ASKDB_BOOLEAN || cell.type == ASKDB_INTEGER) {
        cell.integer = strtoll(arena_strndup(arena, cell.text, cell.length), NULL, 10);
        cell.integer = cell.type == ASKDB_BOOLEAN ? cell.integer & 1 : cell.integer;
    }
    if (cell.type == ASKDB_REAL) {
        cell.real = strtod(arena_strndup(arena, cell.text, cell.length), NULL);
    }
    return cell;
}

static void add_name(struct arena *arena, struct result *result, const char *text, size_t length)
{
    if (result->count < MOST_COLUMNS) {
        struct askdb_column *column = &result->columns[result->count++];
        column->type = length > 0 ? type_of(text[0]) : ASKDB_NULL;
        column->name = length > 0 ? arena_strndup(arena, text + 1, length - 1) : NULL;
    }
}

static void read_result(struct arena *arena, const char *text, size_t length, struct result *result)
{
    bool names = true;
    size_t cell = 0;
    for (const char *end = text + length; text < end && result->row_count < MOST_ROWS;) {
        const char *at = text;
        while (at < end && *at != CELL_END && *at != ROW_END) {
            at++;
        }
        if (names) {
            add_name(arena, result, text, (size_t)(at - text));
        } else if (cell < result->count) {
            result->rows[result->row_count][cell++] = read_cell(arena, text, (size_t)(at - text));
        }
        if (at < end && *at == ROW_END) {
            result->row_count += names ? 0 : 1;
            names = false;
            cell = 0;
        }
        text = at + 1;
    }
}

/* ---- the outputs ---- */

static int feed(const struct askdb_sink *sink, const struct result *result, struct askdb_error *err)
{
    int status = sink->begin(sink->context, result->columns, result->count, err);
    for (size_t i = 0; i < result->row_count && status == 0; i++) {
        status = sink->row(sink->context, result->rows[i], result->count, err);
    }
    return status;
}

static void fail(const char *what, const struct memory *memory)
{
    fprintf(stderr, "%s:\n%.*s\n", what, (int)memory->length, memory->text);
    abort();
}

static void check_text(const char *what, const struct memory *memory, bool for_people)
{
    if (!utf8_valid(memory->text, memory->length)) {
        fail(what, memory);
    }
    for (size_t i = 0; for_people && i < memory->length;) {
        int32_t code;
        i += utf8_decode(memory->text + i, memory->length - i, &code);
        if (code != '\n' && utf8_is_control(code)) {
            fail(what, memory);
        }
    }
}

static void check_json(const char *what, const struct memory *memory)
{
    const char *end = memory->text;
    while (*end != '\0') {
        cJSON *value = cJSON_ParseWithOpts(end, &end, false);
        if (value == NULL) {
            fail(what, memory);
        }
        cJSON_Delete(value);
        end += strspn(end, "\n");
    }
    if ((size_t)(end - memory->text) != memory->length) {
        fail(what, memory);
    }
}

static void render(const char *format, const struct render_options *options, const struct result *result)
{
    static const char people[] = "table vertical markdown html", json[] = "json ndjson";
    struct memory memory;
    struct renderer *renderer = NULL;
    struct askdb_error err;
    memory_open(&memory);
    int status = renderer_create(format, options, memory.stream, &renderer, &err);
    if (status == 0) {
        status = feed(renderer_sink(renderer), result, &err);
    }
    if (status == 0) {
        status = renderer_finish(renderer, &err);
    }
    renderer_destroy(renderer);
    memory_close(&memory);
    bool book = strcmp(format, "xlsx") == 0;
    bool may_refuse = book || strcmp(format, "pivot") == 0; /* which needs two groups and a number */
    if (status != 0 && !may_refuse) {
        fail(err.message, &memory);
    }
    if (!book) {
        check_text(format, &memory, strstr(people, format) != NULL);
    }
    if (strstr(json, format) != NULL) {
        check_json(format, &memory);
    }
    free(memory.text);
}

static void draw(const struct result *result, enum chart_mark mark, const struct chart_terminal *terminal)
{
    struct chart *chart = chart_create("sales by\x1b[31m region \xff");
    struct memory memory;
    struct askdb_error err;
    if (feed(chart_sink(chart), result, &err) == 0) {
        chart_choose(chart, mark);
        memory_open(&memory);
        chart_print_terminal(chart, terminal, memory.stream, &err);
        memory_close(&memory);
        check_text("chart", &memory, true);
        free(memory.text);
        memory_open(&memory);
        chart_print_vega_lite(chart, memory.stream, &err);
        memory_close(&memory);
        check_text("Vega-Lite", &memory, false);
        check_json("Vega-Lite", &memory);
        free(memory.text);
    }
    chart_destroy(chart);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    struct result *result = ARENA_NEW(arena, struct result);
    unsigned choice = size > 0 ? data[0] : 0;
    struct render_options options = {.width = choice >> 4 > 0 ? 12 * (choice >> 4) : 0,
                                     .figures = (choice & ASCII) != 0,
                                     .null_text = (choice & ASCII) != 0 ? "NULL" : NULL,
                                     .thousands = (choice & THOUSANDS) != 0,
                                     .csv_safe = (choice & CSV_SAFE) != 0};
    struct chart_terminal terminal = {.width = 20 + options.width, .ascii = (choice & ASCII) != 0};
    if (size > 0) {
        read_result(arena, (const char *)data + 1, size - 1, result);
    }
    for (const struct render_format *format = render_formats; format->name != NULL; format++) {
        if ((choice & BOOK) != 0 || strcmp(format->name, "xlsx") != 0) {
            render(format->name, &options, result);
        }
    }
    for (enum chart_mark mark = CHART_NONE; mark <= CHART_ARC; mark++) {
        draw(result, mark, &terminal);
    }
    arena_destroy(arena);
    return 0;
}
