/* Rows as JSON objects (RFC 8259). */
#ifndef RENDER_JSON_OBJECT_H
#define RENDER_JSON_OBJECT_H

#include "render/format.h"

struct json_keys {
    const char **keys; /* `"name":`, ready to print */
    bool safe_numbers; /* as in struct render_options */
};

/* A key a column; a name seen before gets _2, _3, ... */
void json_keys_init(struct json_keys *keys, const struct renderer *renderer);

void json_write_object(FILE *out, const struct json_keys *keys, const struct askdb_cell *cells, size_t count);

#endif
