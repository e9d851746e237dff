/* A set of distinct words, numbered in the order they came. */
#ifndef ENGLISH_WORD_SET_H
#define ENGLISH_WORD_SET_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WORD_SET_NONE UINT32_MAX

struct word_set {
    struct arena *arena;
    const char **words;
    size_t count, capacity;
    uint32_t *slots; /* word number + 1, or 0: open addressing, a power of two of them */
    size_t slot_count;
};

void word_set_init(struct word_set *set, struct arena *arena);
/* A copy that can grow on its own, in `arena`; words stay shared. */
void word_set_copy(struct word_set *set, struct arena *arena, const struct word_set *from);
/* The number of `word`, which is added, not copied, when it is new. */
uint32_t word_set_add(struct word_set *set, const char *word);
/* The number of `word`, or WORD_SET_NONE. */
uint32_t word_set_find(const struct word_set *set, const char *word);
bool word_set_has(const struct word_set *set, const char *word);

#endif
