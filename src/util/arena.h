/* A bump allocator: everything of one question lives in one arena and goes with it.
 *
 * Running out of memory aborts the process, as in most command-line programs: no caller could go on. Sizes
 * that overflow abort too, so sizes read from files are checked before they get here. */
#ifndef UTIL_ARENA_H
#define UTIL_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_create(void);
void arena_destroy(struct arena *arena);

/* Zeroed memory for `count` objects of `size` bytes, aligned for any type; never NULL. Lives until the arena.
 */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), 1, sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), (count), sizeof(type)))

/* A NUL-terminated copy. */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Grows an array by doubling: returns an array with room for at least `count + 1` items, with the first
 * `count` copied. `*capacity` is updated. Usage: list = arena_grow(arena, list, count, &capacity, sizeof
 * *list). */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

#endif
