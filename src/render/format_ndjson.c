#include "render/json_object.h"

static void begin(struct renderer *renderer)
{
    json_keys_init(renderer->state, renderer);
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    json_write_object(renderer->out, renderer->state, cells, renderer->count);
    putc('\n', renderer->out);
}

const struct format_driver format_ndjson = {
    .state_size = sizeof(struct json_keys), .begin = begin, .row = row};
