#include "mcp/mcp.h"
#include "render/answer_json.h"
#include "render/memory.h"
#include "render/render.h"
#include "util/memory.h"

#include <stdlib.h>

/* Notes the names of the columns and hands everything on. */
struct mcp_rows {
    struct memory memory;
    struct renderer *renderer;
    struct askdb_sink sink;
    cJSON *columns, *formats;
};

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    struct mcp_rows *rows = context;
    const struct askdb_sink *next = renderer_sink(rows->renderer);
    for (size_t i = 0; i < count; i++) {
        cJSON_AddItemToArray(rows->columns, cJSON_CreateString(columns[i].name));
        json_add_format(rows->formats, &columns[i]);
    }
    return next->begin(next->context, columns, count, err);
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    const struct askdb_sink *next = renderer_sink(((struct mcp_rows *)context)->renderer);
    return next->row(next->context, cells, count, err);
}

struct mcp_rows *mcp_rows_create(void)
{
    struct mcp_rows *rows = memory_need(calloc(1, sizeof *rows));
    struct askdb_error err;
    memory_open(&rows->memory);
    struct render_options options = {.safe_numbers = true};
    if (renderer_create("json", &options, rows->memory.stream, &rows->renderer, &err) != 0) {
        memory_fail(err.message); /* every build has that format */
    }
    rows->columns = cJSON_CreateArray();
    rows->formats = cJSON_CreateObject();
    rows->sink = (struct askdb_sink){.context = rows, .begin = begin, .row = row};
    return rows;
}

const struct askdb_sink *mcp_rows_sink(struct mcp_rows *rows)
{
    return &rows->sink;
}

/* A message is one line; inside of JSON texts there are no line ends. */
static void join_lines(struct memory *memory)
{
    for (size_t i = 0; i < memory->length; i++) {
        if (memory->text[i] == '\n') {
            memory->text[i] = ' ';
        }
    }
}

int mcp_rows_add(struct mcp_rows *rows, const struct askdb_outcome *outcome, cJSON *object,
                 struct askdb_error *err)
{
    int status = renderer_finish(rows->renderer, err);
    if (status != 0) {
        return status;
    }
    fflush(rows->memory.stream);
    join_lines(&rows->memory);
    cJSON_AddItemToObject(object, "columns", rows->columns);
    rows->columns = NULL;
    if (rows->formats->child != NULL) {
        cJSON_AddItemToObject(object, "formats", rows->formats);
        rows->formats = NULL;
    }
    cJSON_AddRawToObject(object, "rows", rows->memory.text); /* as it was printed */
    cJSON_AddNumberToObject(object, "row_count", (double)outcome->result.rows);
    cJSON_AddBoolToObject(object, "truncated", outcome->result.truncated);
    return 0;
}

void mcp_rows_destroy(struct mcp_rows *rows)
{
    renderer_destroy(rows->renderer);
    memory_close(&rows->memory);
    free(rows->memory.text);
    cJSON_Delete(rows->columns);
    cJSON_Delete(rows->formats);
    free(rows);
}
