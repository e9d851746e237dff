#include "model/vocabulary.h"

#include "model/input.h"

#include <string.h>

static const uint32_t fnv_basis = 2166136261u;
static const uint32_t fnv_prime = 16777619u;

static uint32_t fnv1a(uint32_t hash, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (uint8_t)bytes[i]) * fnv_prime;
    }
    return hash;
}

static bool same(struct gguf_string a, struct gguf_string b)
{
    return a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
}

/* The slot that holds the word, or the empty one where it belongs. */
static uint32_t *find_slot(const struct vocabulary *vocabulary, struct gguf_string word)
{
    size_t at = fnv1a(fnv_basis, word.text, word.length) & vocabulary->slot_mask;
    while (vocabulary->slots[at] != 0 && !same(vocabulary->words[vocabulary->slots[at]], word)) {
        at = (at + 1) & vocabulary->slot_mask;
    }
    return &vocabulary->slots[at];
}

void vocabulary_init(struct vocabulary *vocabulary, struct pool *pool, struct gguf_string *words,
                     size_t count)
{
    size_t slots = 16;
    while (slots < count * 2) {
        slots *= 2;
    }
    *vocabulary = (struct vocabulary){.words = words, .count = count, .slot_mask = slots - 1};
    vocabulary->slots = POOL_ARRAY(pool, uint32_t, slots);
    for (size_t row = 1; row < count; row++) {
        uint32_t *slot = find_slot(vocabulary, words[row]);
        if (*slot == 0) {
            *slot = (uint32_t)row;
        }
    }
}

size_t vocabulary_find(const struct vocabulary *vocabulary, const char *word)
{
    return *find_slot(vocabulary, (struct gguf_string){.text = word, .length = strlen(word)});
}

size_t model_word_trigrams(const char *word, uint16_t *buckets, size_t capacity)
{
    size_t length = strlen(word);
    size_t count = length < capacity ? length : capacity;
    for (size_t i = 0; i < count; i++) {
        const char window[3] = {
            i == 0 ? '<' : word[i - 1],
            word[i],
            i + 1 == length ? '>' : word[i + 1],
        };
        buckets[i] = (uint16_t)(fnv1a(fnv_basis, window, sizeof window) % MODEL_TRIGRAM_BUCKETS);
    }
    return count;
}
