#include "link/vocabulary.h"

#include <string.h>

static uint32_t hash_word(const char *word)
{
    uint32_t hash = 2166136261u;
    for (; *word != '\0'; word++) {
        hash = (hash ^ (unsigned char)*word) * 16777619u;
    }
    return hash;
}

static uint32_t *find_slot(const struct vocabulary *vocabulary, const char *word)
{
    size_t mask = vocabulary->slot_count - 1;
    size_t at = hash_word(word) & mask;
    while (vocabulary->slots[at] != 0 && strcmp(vocabulary->words[vocabulary->slots[at] - 1], word) != 0) {
        at = (at + 1) & mask;
    }
    return &vocabulary->slots[at];
}

static void rehash(struct vocabulary *vocabulary, size_t slot_count)
{
    vocabulary->slot_count = slot_count;
    vocabulary->slots = ARENA_ARRAY(vocabulary->arena, uint32_t, slot_count);
    for (size_t i = 0; i < vocabulary->count; i++) {
        *find_slot(vocabulary, vocabulary->words[i]) = (uint32_t)i + 1;
    }
}

void vocabulary_init(struct vocabulary *vocabulary, struct arena *arena)
{
    *vocabulary = (struct vocabulary){.arena = arena};
    rehash(vocabulary, 256);
}

void vocabulary_copy(struct vocabulary *vocabulary, struct arena *arena, const struct vocabulary *from)
{
    *vocabulary = *from;
    vocabulary->arena = arena;
    vocabulary->capacity = from->count + 64;
    vocabulary->words = ARENA_ARRAY(arena, const char *, vocabulary->capacity);
    if (from->count > 0) {
        memcpy(vocabulary->words, from->words, from->count * sizeof *from->words);
    }
    vocabulary->slots = ARENA_ARRAY(arena, uint32_t, from->slot_count);
    memcpy(vocabulary->slots, from->slots, from->slot_count * sizeof *from->slots);
}

uint32_t vocabulary_add(struct vocabulary *vocabulary, const char *word)
{
    uint32_t *slot = find_slot(vocabulary, word);
    if (*slot != 0) {
        return *slot - 1;
    }
    vocabulary->words = arena_grow(vocabulary->arena, vocabulary->words, vocabulary->count,
                                   &vocabulary->capacity, sizeof *vocabulary->words);
    vocabulary->words[vocabulary->count++] = word;
    *slot = (uint32_t)vocabulary->count;
    if (vocabulary->count * 2 > vocabulary->slot_count) {
        rehash(vocabulary, vocabulary->slot_count * 2);
    }
    return (uint32_t)vocabulary->count - 1;
}
