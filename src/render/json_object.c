#include "render/json_object.h"

#include "render/cell.h"
#include "render/memory.h"

#include <stdlib.h>
#include <string.h>

static bool contains(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (names[i] != NULL && strcmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* First come, first served; but a made-up name gives way to a column that bears it. */
static void make_unique(const struct renderer *renderer, const char **names)
{
    for (size_t i = 0; i < renderer->count; i++) {
        const char *name = renderer->columns[i].name;
        names[i] = contains(names, i, name) ? NULL : name;
    }
    for (size_t i = 0; i < renderer->count; i++) {
        for (int suffix = 2; names[i] == NULL; suffix++) {
            const char *name = arena_printf(renderer->arena, "%s_%d", renderer->columns[i].name, suffix);
            names[i] = contains(names, renderer->count, name) ? NULL : name;
        }
    }
}

void json_keys_init(struct json_keys *keys, const struct renderer *renderer)
{
    keys->keys = ARENA_ARRAY(renderer->arena, const char *, renderer->count + 1);
    make_unique(renderer, keys->keys);
    for (size_t i = 0; i < renderer->count; i++) {
        struct memory key;
        memory_open(&key);
        putc('"', key.stream);
        text_write_json(key.stream, keys->keys[i], strlen(keys->keys[i]));
        fputs("\":", key.stream);
        memory_close(&key);
        keys->keys[i] = arena_strndup(renderer->arena, key.text, key.length);
        free(key.text);
    }
}

static void write_value(FILE *out, const struct askdb_cell *cell)
{
    bool number = cell_is_number(cell);
    if (cell->type == ASKDB_NULL || (number && !cell_is_finite(cell))) {
        fputs("null", out);
        return;
    }
    bool quoted = !number && cell->type != ASKDB_BOOLEAN;
    fputs(quoted ? "\"" : "", out);
    cell_write(out, cell, text_write_json);
    fputs(quoted ? "\"" : "", out);
}

void json_write_object(FILE *out, const struct json_keys *keys, const struct askdb_cell *cells, size_t count)
{
    putc('{', out);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? "," : "", out);
        fputs(keys->keys[i], out);
        write_value(out, &cells[i]);
    }
    putc('}', out);
}
