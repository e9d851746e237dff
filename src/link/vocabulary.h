/* A set of distinct words, numbered in the order they came. */
#ifndef LINK_VOCABULARY_H
#define LINK_VOCABULARY_H

#include "util/arena.h"

#include <stddef.h>
#include <stdint.h>

struct vocabulary {
    struct arena *arena;
    const char **words;
    size_t count, capacity;
    uint32_t *slots; /* word number + 1, or 0: open addressing, a power of two of them */
    size_t slot_count;
};

void vocabulary_init(struct vocabulary *vocabulary, struct arena *arena);
/* A copy that can grow on its own, in `arena`; words stay shared. */
void vocabulary_copy(struct vocabulary *vocabulary, struct arena *arena, const struct vocabulary *from);
/* The number of `word`, which is added, not copied, when it is new. */
uint32_t vocabulary_add(struct vocabulary *vocabulary, const char *word);

#endif
