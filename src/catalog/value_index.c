#include "catalog/value_index.h"

#include "util/arena.h"
#include "util/words.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    FIRST_SLOTS = 1024,    /* a power of two */
    SCRATCH_VALUES = 4096, /* values split before the scratch memory is given back */
    MOST_HOLDERS = 64,     /* a word of more values than this says nothing */
};

struct entry {
    const char *key;
    uint64_t hash;
    struct value_match *matches;
    size_t count, capacity;
};

/* Open addressing, linear probing; at most half full. */
struct map {
    struct entry *entries;
    size_t slots, used;
};

struct value_index {
    struct arena *arena;
    struct arena *scratch;
    size_t scratch_values;
    struct map by_text, by_stem;
    struct map by_word; /* stems of the words of values that have several */
    size_t size;
};

static void map_init(struct map *map)
{
    map->entries = calloc(FIRST_SLOTS, sizeof *map->entries);
    if (!map->entries) {
        abort();
    }
    map->slots = FIRST_SLOTS;
    map->used = 0;
}

struct value_index *value_index_create(void)
{
    struct arena *arena = arena_create();
    struct value_index *index = ARENA_NEW(arena, struct value_index);
    index->arena = arena;
    index->scratch = arena_create();
    map_init(&index->by_text);
    map_init(&index->by_stem);
    map_init(&index->by_word);
    return index;
}

void value_index_destroy(struct value_index *index)
{
    if (!index) {
        return;
    }
    free(index->by_text.entries);
    free(index->by_stem.entries);
    free(index->by_word.entries);
    arena_destroy(index->scratch);
    arena_destroy(index->arena);
}

static uint64_t hash_of(const char *key)
{
    uint64_t hash = 0xcbf29ce484222325u;
    for (const unsigned char *byte = (const unsigned char *)key; *byte != '\0'; byte++) {
        hash = (hash ^ *byte) * 0x100000001b3u;
    }
    return hash ^ (hash >> 29);
}

static struct entry *map_slot(const struct map *map, const char *key, uint64_t hash)
{
    size_t at = (size_t)hash & (map->slots - 1);
    while (map->entries[at].key &&
           (map->entries[at].hash != hash || strcmp(map->entries[at].key, key) != 0)) {
        at = (at + 1) & (map->slots - 1);
    }
    return &map->entries[at];
}

static void map_grow(struct map *map)
{
    struct map grown = {.slots = map->slots * 2, .used = map->used};
    grown.entries = calloc(grown.slots, sizeof *grown.entries);
    if (!grown.entries) {
        abort();
    }
    for (size_t i = 0; i < map->slots; i++) {
        if (map->entries[i].key) {
            *map_slot(&grown, map->entries[i].key, map->entries[i].hash) = map->entries[i];
        }
    }
    free(map->entries);
    *map = grown;
}

/* The entry of a key, made if need be; `key` is copied then. */
static struct entry *map_take(struct map *map, struct arena *arena, const char *key)
{
    if (map->used * 2 >= map->slots) {
        map_grow(map);
    }
    uint64_t hash = hash_of(key);
    struct entry *entry = map_slot(map, key, hash);
    if (!entry->key) {
        entry->key = arena_strdup(arena, key);
        entry->hash = hash;
        map->used++;
    }
    return entry;
}

static bool entry_has(const struct entry *entry, int32_t column, const char *stored)
{
    for (size_t i = 0; i < entry->count; i++) {
        if (entry->matches[i].column == column && strcmp(entry->matches[i].stored, stored) == 0) {
            return true;
        }
    }
    return false;
}

static void entry_add(struct entry *entry, struct arena *arena, int32_t column, const char *stored)
{
    if (entry->capacity == 0) { /* most entries have one match: arena_grow would begin with more */
        entry->matches = ARENA_ARRAY(arena, struct value_match, 1);
        entry->capacity = 1;
    }
    entry->matches =
        arena_grow(arena, entry->matches, entry->count, &entry->capacity, sizeof *entry->matches);
    entry->matches[entry->count++] = (struct value_match){.column = column, .stored = stored};
}

static bool has_word(const struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != WORD_OTHER) {
            return true;
        }
    }
    return false;
}

static void add_words(struct value_index *index, const struct word *words, size_t count, int32_t column,
                      const char *stored)
{
    bool address = strchr(stored, '@') != NULL;
    for (size_t i = 0; i < count && count > 1 && !address; i++) {
        if (words[i].kind == WORD_OTHER || word_is_stop(words[i].text)) {
            continue;
        }
        struct entry *entry = map_take(&index->by_word, index->arena, words[i].stem);
        bool again = entry->count > 0 && entry->matches[entry->count - 1].stored == stored;
        if (!again && entry->count <= MOST_HOLDERS) {
            entry_add(entry, index->arena, column, stored);
        }
    }
}

static void renew_scratch(struct value_index *index)
{
    if (++index->scratch_values > SCRATCH_VALUES) {
        arena_destroy(index->scratch);
        index->scratch = arena_create();
        index->scratch_values = 0;
    }
}

void value_index_add(struct value_index *index, int32_t column, const char *stored, size_t length)
{
    if (length == 0 || length > VALUE_INDEX_MAX_BYTES || memchr(stored, '\0', length)) {
        return;
    }
    renew_scratch(index);
    struct word *words = NULL;
    size_t count = words_split(index->scratch, stored, length, VALUE_INDEX_MAX_WORDS + 1, &words);
    if (count > VALUE_INDEX_MAX_WORDS || !has_word(words, count)) {
        return;
    }
    const char *spelling = arena_strndup(index->scratch, stored, length);
    struct entry *by_text =
        map_take(&index->by_text, index->arena, words_join(index->scratch, words, count, false));
    if (entry_has(by_text, column, spelling)) {
        return;
    }
    spelling = arena_strndup(index->arena, stored, length);
    entry_add(by_text, index->arena, column, spelling);
    entry_add(map_take(&index->by_stem, index->arena, words_join(index->scratch, words, count, true)),
              index->arena, column, spelling);
    add_words(index, words, count, column, spelling);
    index->size++;
}

static size_t find(const struct map *map, const char *key, const struct value_match **ret_matches)
{
    const struct entry *entry = map_slot(map, key, hash_of(key));
    *ret_matches = entry->matches;
    return entry->count;
}

size_t value_index_find(const struct value_index *index, const char *key,
                        const struct value_match **ret_matches)
{
    return find(&index->by_text, key, ret_matches);
}

size_t value_index_find_stem(const struct value_index *index, const char *key,
                             const struct value_match **ret_matches)
{
    return find(&index->by_stem, key, ret_matches);
}

static bool holds_words(const struct value_index *index, const struct word *words, size_t count,
                        const char *stored)
{
    bool all = true;
    for (size_t i = 0; i < count && all; i++) {
        const struct value_match *holders = NULL;
        size_t holder_count = 0;
        bool passed_over = words[i].kind == WORD_OTHER || word_is_stop(words[i].text);
        if (!passed_over) {
            holder_count = find(&index->by_word, words[i].stem, &holders);
        }
        all = passed_over;
        for (size_t k = 0; k < holder_count && !all; k++) {
            all = holders[k].stored == stored;
        }
    }
    return all;
}

/* Copies the matches of columns that have only one. */
static size_t copy_single(const struct value_match *matches, size_t count, struct value_match *ret_single)
{
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        bool single = true;
        for (size_t k = 0; k < count && single; k++) {
            single = k == i || matches[k].column != matches[i].column;
        }
        if (single) {
            ret_single[used++] = matches[i];
        }
    }
    return used;
}

size_t value_index_find_part(const struct value_index *index, struct arena *arena, const struct word *words,
                             size_t count, const struct value_match **ret_matches)
{
    const struct value_match *rarest = NULL;
    size_t rarest_count = MOST_HOLDERS + 1, used = 0;
    for (size_t i = 0; i < count; i++) {
        const struct value_match *holders = NULL;
        if (words[i].kind == WORD_OTHER || word_is_stop(words[i].text)) {
            continue;
        }
        size_t holder_count = find(&index->by_word, words[i].stem, &holders);
        if (holder_count < rarest_count) {
            rarest = holders;
            rarest_count = holder_count;
        }
    }
    if (rarest_count == 0 || rarest_count > MOST_HOLDERS) {
        return 0;
    }
    struct value_match *matches = ARENA_ARRAY(arena, struct value_match, 2 * rarest_count);
    for (size_t i = 0; i < rarest_count; i++) {
        if (holds_words(index, words, count, rarest[i].stored)) {
            matches[used++] = rarest[i];
        }
    }
    *ret_matches = matches + rarest_count;
    return copy_single(matches, used, matches + rarest_count);
}

size_t value_index_size(const struct value_index *index)
{
    return index->size;
}
