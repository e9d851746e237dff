/* MAP_ANONYMOUS and madvise are not in POSIX.1-2008. */
#define _DEFAULT_SOURCE

#include "model/pool.h"

#include "util/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define SANITIZED
#endif

/* The address sanitizer sees what is used outside of what was handed out. */
#ifdef SANITIZED
#include <sanitizer/asan_interface.h>
enum { GAP = POOL_ALIGNMENT };
#else
#define ASAN_POISON_MEMORY_REGION(memory, size) ((void)(memory), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(memory, size) ((void)(memory), (void)(size))
enum { GAP = 0 };
#endif

enum {
    HUGE_PAGE = 2 << 20,
    FIRST_CHUNK = HUGE_PAGE,
    LARGEST_CHUNK = 4 * HUGE_PAGE,
};

struct chunk {
    struct chunk *next;
    void *mapping;
    size_t size;
};

struct pool {
    struct chunk *chunks;
    size_t free, end; /* addresses in the newest chunk */
    size_t next_size;
};

struct pool *pool_create(void)
{
    struct pool *pool = memory_need(calloc(1, sizeof *pool));
    pool->next_size = FIRST_CHUNK;
    return pool;
}

void pool_destroy(struct pool *pool)
{
    if (!pool) {
        return;
    }
    while (pool->chunks) {
        struct chunk *chunk = pool->chunks;
        pool->chunks = chunk->next;
        ASAN_UNPOISON_MEMORY_REGION(chunk->mapping, chunk->size);
        munmap(chunk->mapping, chunk->size);
        free(chunk);
    }
    free(pool);
}

static size_t round_up(size_t size, size_t multiple)
{
    return (size + multiple - 1) / multiple * multiple;
}

/* A new chunk with room for `bytes`, at a multiple of the huge page. */
static void add_chunk(struct pool *pool, size_t bytes)
{
    size_t room = bytes > pool->next_size ? round_up(bytes, HUGE_PAGE) : pool->next_size;
    struct chunk *chunk = memory_need(calloc(1, sizeof *chunk));
    chunk->size = room + HUGE_PAGE;
    chunk->mapping = mmap(NULL, chunk->size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (chunk->mapping == MAP_FAILED) {
        memory_fail("out of memory");
    }
    chunk->next = pool->chunks;
    pool->chunks = chunk;
    pool->free = round_up((size_t)(uintptr_t)chunk->mapping, HUGE_PAGE);
    pool->end = pool->free + room;
#ifdef MADV_HUGEPAGE
    madvise((void *)(uintptr_t)pool->free, room, MADV_HUGEPAGE);
#endif
    ASAN_POISON_MEMORY_REGION(chunk->mapping, chunk->size);
    if (pool->next_size < LARGEST_CHUNK) {
        pool->next_size *= 2;
    }
}

void *pool_alloc(struct pool *pool, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / 4 / size) {
        memory_fail("allocation size overflows");
    }
    size_t bytes = round_up(count * size + (count == 0), POOL_ALIGNMENT) + GAP;
    if (bytes > pool->end - pool->free) {
        add_chunk(pool, bytes);
    }
    void *memory = (void *)(uintptr_t)pool->free;
    pool->free += bytes;
    ASAN_UNPOISON_MEMORY_REGION(memory, count * size);
    return memory;
}

float *pool_floats(struct pool *pool, size_t rows, size_t columns)
{
    size_t count;
    if (__builtin_mul_overflow(rows, columns, &count)) {
        memory_fail("allocation size overflows");
    }
    return pool_alloc(pool, count, sizeof(float));
}
