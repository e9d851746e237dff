#include "render/json_object.h"

static void begin(struct renderer *renderer)
{
    json_keys_init(renderer->state, renderer);
    putc('[', renderer->out);
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    fputs(renderer->rows > 0 ? ",\n" : "\n", renderer->out);
    json_write_object(renderer->out, renderer->state, cells, renderer->count);
}

static void finish(struct renderer *renderer)
{
    fputs(renderer->rows > 0 ? "\n]\n" : "]\n", renderer->out);
}

const struct format_driver format_json = {
    .state_size = sizeof(struct json_keys), .begin = begin, .row = row, .finish = finish};
