#include "render/json_object.h"

#include "render/cell.h"
#include "render/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct named {
    const char *name;
    size_t place;
};

static int by_name(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    return strcmp(x->name, y->name);
}

static int by_name_and_place(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = by_name(a, b);
    return order != 0 ? order : (x->place > y->place) - (x->place < y->place);
}

/* First come, first served; but a made-up name gives way to a column that bears it. Two made-up ones are the
 * same only where the names they are made from are, whose numbers go up. */
static void make_unique(const struct renderer *renderer, const char **names)
{
    size_t count = renderer->count;
    struct named *sorted = ARENA_ARRAY(renderer->arena, struct named, count + 1);
    for (size_t i = 0; i < count; i++) {
        sorted[i] = (struct named){renderer->columns[i].name, i};
    }
    qsort(sorted, count, sizeof *sorted, by_name_and_place);
    int suffix = 2;
    for (size_t i = 0; i < count; i++) {
        const struct named *column = &sorted[i];
        bool first = i == 0 || by_name(column - 1, column) != 0;
        struct named made = {.name = column->name};
        for (suffix = first ? 2 : suffix; !first; suffix++) {
            made.name = arena_printf(renderer->arena, "%s_%d", column->name, suffix);
            first = bsearch(&made, sorted, count, sizeof *sorted, by_name) == NULL;
        }
        names[column->place] = made.name;
    }
}

void json_keys_init(struct json_keys *keys, const struct renderer *renderer)
{
    keys->safe_numbers = renderer->options.safe_numbers;
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

/* A whole number that readers who have only doubles would take for another one. */
static bool is_beyond_doubles(const struct askdb_cell *cell)
{
    static const double most = 9007199254740992; /* 2^53 */
    bool whole = cell->type == ASKDB_INTEGER || (cell->type == ASKDB_DECIMAL && cell->text != NULL &&
                                                 memchr(cell->text, '.', cell->length) == NULL);
    return whole && fabs(cell_real(cell)) >= most;
}

static void write_value(FILE *out, const struct askdb_cell *cell, bool safe_numbers)
{
    bool number = cell_is_number(cell);
    if (cell->type == ASKDB_NULL || (number && !cell_is_finite(cell))) {
        fputs("null", out);
        return;
    }
    bool quoted = number ? safe_numbers && is_beyond_doubles(cell) : cell->type != ASKDB_BOOLEAN;
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
        write_value(out, &cells[i], keys->safe_numbers);
    }
    putc('}', out);
}
