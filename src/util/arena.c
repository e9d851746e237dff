#include "util/arena.h"

#include "util/memory.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Under the address sanitizer each allocation is a chunk of its own, of its very size, so that it sees where
 * one ends. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define APART
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define APART
#endif

enum {
#ifdef APART
    FIRST_CHUNK = 0,
    LARGEST_CHUNK = 0,
    ALIGNMENT = 1,
#else
    FIRST_CHUNK = 4096,
    LARGEST_CHUNK = 1 << 20,
    ALIGNMENT = alignof(max_align_t),
#endif
};

struct chunk {
    struct chunk *next;
    alignas(max_align_t) unsigned char data[];
};

struct arena {
    struct chunk *chunks; /* newest first */
    unsigned char *free;  /* in the chunk that is being filled; zeroed up to `end` */
    unsigned char *end;
    size_t next_size;
};

struct arena *arena_create(void)
{
    struct arena *arena = memory_need(calloc(1, sizeof *arena));
    arena->next_size = FIRST_CHUNK;
    return arena;
}

void arena_destroy(struct arena *arena)
{
    if (!arena) {
        return;
    }
    struct chunk *chunk = arena->chunks;
    while (chunk) {
        struct chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    free(arena);
}

static struct chunk *add_chunk(struct arena *arena, size_t size)
{
    struct chunk *chunk = memory_need(calloc(1, sizeof *chunk + size));
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    return chunk;
}

static size_t aligned(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / 4 / size) {
        memory_fail("allocation size overflows");
    }
    size_t bytes = aligned(count * size);
    if (bytes == 0) {
        bytes = ALIGNMENT;
    }
    if (bytes <= (size_t)(arena->end - arena->free)) {
        void *memory = arena->free;
        arena->free += bytes;
        return memory;
    }
    if (bytes > arena->next_size / 4) {
        return add_chunk(arena, bytes)->data;
    }
    struct chunk *chunk = add_chunk(arena, arena->next_size);
    arena->free = chunk->data + bytes;
    arena->end = chunk->data + arena->next_size;
    if (arena->next_size < LARGEST_CHUNK) {
        arena->next_size *= 2;
    }
    return chunk->data;
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
    if (length == SIZE_MAX) {
        memory_fail("allocation size overflows");
    }
    char *copy = arena_alloc(arena, length + 1, 1);
    if (length > 0) {
        memcpy(copy, text, length);
    }
    return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
    return arena_strndup(arena, text, strlen(text));
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0) {
        memory_fail("cannot format text");
    }
    char *text = arena_alloc(arena, (size_t)length + 1, 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity) {
        return items;
    }
    if (*capacity > SIZE_MAX / 2) {
        memory_fail("allocation size overflows");
    }
    size_t grown = *capacity < 8 ? 16 : *capacity * 2;
    void *copy = arena_alloc(arena, grown, size);
    if (count > 0) {
        memcpy(copy, items, count * size);
    }
    *capacity = grown;
    return copy;
}
