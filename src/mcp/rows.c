#include "mcp/mcp.h"
#include "render/memory.h"
#include "render/render.h"

#include <stdlib.h>

/* Notes the names of the columns and hands everything on. */
struct reader {
    const struct askdb_sink *next;
    cJSON *columns;
};

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    struct reader *reader = context;
    for (size_t i = 0; i < count; i++) {
        cJSON_AddItemToArray(reader->columns, cJSON_CreateString(columns[i].name));
    }
    return reader->next->begin(reader->next->context, columns, count, err);
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct reader *reader = context;
    return reader->next->row(reader->next->context, cells, count, err);
}

static int print_rows(struct mcp *mcp, const char *sql, size_t limit, struct memory *memory, cJSON *columns,
                      struct tally *tally, struct askdb_run_result *ret_result, struct askdb_error *err)
{
    struct renderer *renderer = NULL;
    int status = renderer_create("json", NULL, memory->stream, &renderer, err);
    if (status != 0) {
        return status;
    }
    struct askdb_limits limits;
    cli_limits(mcp->settings, &limits);
    limits.max_rows = limit;
    limits.max_bytes = MCP_TEXT_MAX;
    struct reader reader = {renderer_sink(renderer), columns};
    struct askdb_sink sink = {.context = &reader, .begin = begin, .row = row};
    tally_init(tally, &sink);
    status = askdb_run(mcp->askdb, sql, &limits, &tally->sink, ret_result, err);
    if (status == 0) {
        status = renderer_finish(renderer, err);
    }
    renderer_destroy(renderer);
    return status;
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

int mcp_add_rows(struct mcp *mcp, const char *sql, size_t limit, cJSON *object, struct tally *tally,
                 struct askdb_error *err)
{
    struct memory memory;
    struct askdb_run_result result = {0};
    cJSON *columns = cJSON_CreateArray();
    memory_open(&memory);
    int status = print_rows(mcp, sql, limit, &memory, columns, tally, &result, err);
    memory_close(&memory);
    if (status == 0) {
        join_lines(&memory);
        cJSON_AddItemToObject(object, "columns", columns);
        cJSON_AddRawToObject(object, "rows", memory.text); /* integers keep all their digits */
        cJSON_AddNumberToObject(object, "row_count", (double)result.rows);
        cJSON_AddBoolToObject(object, "truncated", result.truncated);
    } else {
        cJSON_Delete(columns);
    }
    free(memory.text);
    return status;
}
