#include "english/word_set.h"

#include <string.h>

static uint32_t hash_word(const char *word)
{
    uint32_t hash = 2166136261u;
    for (; *word != '\0'; word++) {
        hash = (hash ^ (unsigned char)*word) * 16777619u;
    }
    return hash;
}

static uint32_t *find_slot(const struct word_set *set, const char *word)
{
    size_t mask = set->slot_count - 1;
    size_t at = hash_word(word) & mask;
    while (set->slots[at] != 0 && strcmp(set->words[set->slots[at] - 1], word) != 0) {
        at = (at + 1) & mask;
    }
    return &set->slots[at];
}

static void rehash(struct word_set *set, size_t slot_count)
{
    set->slot_count = slot_count;
    set->slots = ARENA_ARRAY(set->arena, uint32_t, slot_count);
    for (size_t i = 0; i < set->count; i++) {
        *find_slot(set, set->words[i]) = (uint32_t)i + 1;
    }
}

void word_set_init(struct word_set *set, struct arena *arena)
{
    *set = (struct word_set){.arena = arena};
    rehash(set, 256);
}

void word_set_copy(struct word_set *set, struct arena *arena, const struct word_set *from)
{
    *set = *from;
    set->arena = arena;
    set->capacity = from->count + 64;
    set->words = ARENA_ARRAY(arena, const char *, set->capacity);
    if (from->count > 0) {
        memcpy(set->words, from->words, from->count * sizeof *from->words);
    }
    set->slots = ARENA_ARRAY(arena, uint32_t, from->slot_count);
    memcpy(set->slots, from->slots, from->slot_count * sizeof *from->slots);
}

uint32_t word_set_add(struct word_set *set, const char *word)
{
    uint32_t *slot = find_slot(set, word);
    if (*slot != 0) {
        return *slot - 1;
    }
    set->words = arena_grow(set->arena, set->words, set->count, &set->capacity, sizeof *set->words);
    set->words[set->count++] = word;
    *slot = (uint32_t)set->count;
    if (set->count * 2 > set->slot_count) {
        rehash(set, set->slot_count * 2);
    }
    return (uint32_t)set->count - 1;
}

uint32_t word_set_find(const struct word_set *set, const char *word)
{
    uint32_t slot = *find_slot(set, word);
    return slot != 0 ? slot - 1 : WORD_SET_NONE;
}

bool word_set_has(const struct word_set *set, const char *word)
{
    return word_set_find(set, word) != WORD_SET_NONE;
}
