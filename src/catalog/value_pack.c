/* An index of values as bytes. Its maps are kept slot by slot, so that nothing is split, stemmed or hashed
 * into place again, and what is asked of it comes in the same order. */
#include "catalog/value_index_inside.h"

#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

/* The stored values, each once: entries name them by number, and compare them by address. */
struct numbers {
    const char **texts;
    size_t count;
    uint32_t *slots; /* number + 1 by the hash of an address; 0: free */
    size_t slot_count;
};

static size_t slot_of(const struct numbers *numbers, const char *text)
{
    uint64_t hash = (uint64_t)(uintptr_t)text * 0x9e3779b97f4a7c15u;
    size_t slot = (size_t)(hash >> 20) & (numbers->slot_count - 1);
    while (numbers->slots[slot] != 0 && numbers->texts[numbers->slots[slot] - 1] != text) {
        slot = (slot + 1) & (numbers->slot_count - 1);
    }
    return slot;
}

static size_t number_of(const struct numbers *numbers, const char *text)
{
    return numbers->slots[slot_of(numbers, text)] - 1;
}

static size_t count_matches(const struct map *map)
{
    size_t count = 0;
    for (size_t i = 0; i < map->slots; i++) {
        count += map->entries[i].count;
    }
    return count;
}

static void number_values(struct numbers *numbers, struct arena *arena, const struct value_index *index)
{
    /* every value is in by_text, and listed ones may be in their lists alone */
    size_t most = count_matches(&index->by_text) + index->list_count * VALUE_INDEX_FEW;
    for (numbers->slot_count = 1024; numbers->slot_count < 2 * most; numbers->slot_count *= 2) {
    }
    numbers->slots = ARENA_ARRAY(arena, uint32_t, numbers->slot_count);
    numbers->texts = ARENA_ARRAY(arena, const char *, most + 1);
    const struct map *map = &index->by_text;
    for (size_t i = 0; i < map->slots; i++) {
        for (size_t k = 0; k < map->entries[i].count; k++) {
            size_t slot = slot_of(numbers, map->entries[i].matches[k].stored);
            if (numbers->slots[slot] == 0) {
                numbers->texts[numbers->count++] = map->entries[i].matches[k].stored;
                numbers->slots[slot] = (uint32_t)numbers->count;
            }
        }
    }
}

static void pack_map(const struct numbers *numbers, const struct map *map, struct pack *pack)
{
    pack_number(pack, map->slots);
    pack_number(pack, map->used);
    pack_number(pack, count_matches(map));
    size_t last = 0;
    for (size_t i = 0; i < map->slots; i++) {
        const struct entry *entry = &map->entries[i];
        if (entry->key == NULL) {
            continue;
        }
        pack_number(pack, i - last);
        last = i;
        pack_text(pack, entry->key);
        pack_number(pack, entry->count);
        for (size_t k = 0; k < entry->count; k++) {
            pack_number(pack, (uint64_t)entry->matches[k].column);
            pack_number(pack, number_of(numbers, entry->matches[k].stored));
        }
    }
}

static void pack_words(const struct word *words, size_t count, struct pack *pack)
{
    pack_number(pack, count);
    for (size_t i = 0; i < count; i++) {
        pack_number(pack, words[i].start);
        pack_number(pack, words[i].end);
        pack_signed(pack, (int64_t)words[i].kind);
        pack_number(pack, words[i].capital);
        pack_text(pack, words[i].text);
        pack_text(pack, words[i].stem);
    }
}

static void pack_list(const struct numbers *numbers, const struct list *list, struct pack *pack)
{
    pack_number(pack, list->values);
    pack_text(pack, list->open_end);
    pack_text(pack, list->latest);
    pack_text(pack, list->blank);
    pack_number(pack, list->count);
    for (size_t i = 0; i < list->count; i++) {
        const struct value_listed *item = &list->items[i];
        pack_number(pack, number_of(numbers, item->stored));
        pack_words(item->words, item->word_count, pack);
        pack_text(pack, item->name);
        pack_words(item->name_words, item->name_word_count, pack);
    }
}

void value_index_pack(const struct value_index *index, struct pack *pack)
{
    struct arena *arena = arena_create();
    struct numbers numbers = {0};
    number_values(&numbers, arena, index);
    pack_number(pack, numbers.count);
    for (size_t i = 0; i < numbers.count; i++) {
        pack_text(pack, numbers.texts[i]);
    }
    pack_map(&numbers, &index->by_text, pack);
    pack_map(&numbers, &index->by_stem, pack);
    pack_map(&numbers, &index->by_word, pack);
    pack_map(&numbers, &index->by_joined, pack);
    pack_map(&numbers, &index->by_initials, pack);
    pack_number(pack, index->size);
    pack_number(pack, index->list_count);
    for (size_t i = 0; i < index->list_count; i++) {
        pack_list(&numbers, &index->lists[i], pack);
    }
    arena_destroy(arena);
}

/* ---- back ---- */

struct filling {
    struct unpack *in;
    struct arena *arena;
    struct numbers numbers;
    size_t column_count;
};

static const char *unpack_value(struct filling *filling)
{
    int32_t number = (int32_t)unpack_number(filling->in);
    bool known = number >= 0 && (size_t)number < filling->numbers.count;
    filling->in->broken = filling->in->broken || !known;
    return known ? filling->numbers.texts[number] : "";
}

static void unpack_entry(struct filling *filling, struct map *map, size_t slot, struct value_match *matches,
                         size_t match_count)
{
    struct unpack *in = filling->in;
    struct entry *entry = &map->entries[slot];
    bool free_slot = entry->key == NULL;
    entry->key = unpack_word(in);
    entry->hash = value_index_hash(entry->key);
    size_t count = unpack_count(in);
    in->broken = in->broken || !free_slot || count > match_count;
    for (size_t i = 0; i < count && !in->broken; i++) {
        uint64_t column = unpack_number(in);
        in->broken = in->broken || column >= filling->column_count;
        matches[i] = (struct value_match){.column = (int32_t)column, .stored = unpack_value(filling)};
    }
    entry->matches = count > 0 ? matches : NULL;
    entry->count = entry->capacity = in->broken ? 0 : count;
}

static void unpack_map_of(struct filling *filling, struct map *map)
{
    struct unpack *in = filling->in;
    uint64_t slots = unpack_number(in);
    size_t used = unpack_count(in), match_count = unpack_count(in), slot = 0, taken = 0;
    bool sound = slots >= 2 && (slots & (slots - 1)) == 0 && used <= slots / 2 &&
                 slots <= 8 * (uint64_t)in->size + 4096;
    if (!sound || in->broken) {
        in->broken = true;
        return;
    }
    map->entries = memory_need(calloc((size_t)slots, sizeof *map->entries));
    map->slots = (size_t)slots;
    map->used = used;
    struct value_match *matches = ARENA_ARRAY(filling->arena, struct value_match, match_count + 1);
    for (size_t i = 0; i < used && !in->broken; i++) {
        uint64_t step = unpack_number(in);
        if (step >= map->slots - slot) {
            in->broken = true;
            return;
        }
        slot += (size_t)step;
        unpack_entry(filling, map, slot, matches + taken, match_count - taken);
        taken += map->entries[slot].count;
    }
}

static const struct word *unpack_words(struct filling *filling, size_t *ret_count)
{
    struct unpack *in = filling->in;
    size_t count = unpack_count(in);
    struct word *words = ARENA_ARRAY(filling->arena, struct word, count + 1);
    for (size_t i = 0; i < count && !in->broken; i++) {
        words[i].start = (uint32_t)unpack_number(in);
        words[i].end = (uint32_t)unpack_number(in);
        words[i].kind = (enum word_kind)unpack_place(in, 0, WORD_OTHER + 1);
        words[i].capital = unpack_flag(in);
        words[i].text = unpack_word(in);
        words[i].stem = unpack_word(in);
    }
    *ret_count = count;
    return words;
}

static void unpack_list(struct filling *filling, struct list *list)
{
    struct unpack *in = filling->in;
    list->values = (size_t)unpack_number(in);
    list->open_end = unpack_text(in);
    list->latest = unpack_text(in);
    list->blank = unpack_text(in);
    list->count = list->capacity = unpack_count(in);
    list->items = ARENA_ARRAY(filling->arena, struct value_listed, list->count + 1);
    for (size_t i = 0; i < list->count && !in->broken; i++) {
        struct value_listed *item = &list->items[i];
        item->stored = unpack_value(filling);
        item->words = unpack_words(filling, &item->word_count);
        item->name = unpack_text(in);
        item->name_words = unpack_words(filling, &item->name_word_count);
    }
}

static void unpack_values(struct filling *filling)
{
    size_t count = unpack_count(filling->in);
    filling->numbers.texts = ARENA_ARRAY(filling->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        filling->numbers.texts[i] = unpack_word(filling->in);
    }
    filling->numbers.count = count;
}

static void unpack_lists(struct filling *filling, struct value_index *index)
{
    index->size = (size_t)unpack_number(filling->in);
    index->list_count = index->list_capacity = unpack_count(filling->in);
    filling->in->broken = filling->in->broken || index->list_count > filling->column_count;
    index->lists = ARENA_ARRAY(index->arena, struct list, index->list_count + 1);
    for (size_t i = 0; i < index->list_count && !filling->in->broken; i++) {
        unpack_list(filling, &index->lists[i]);
    }
}

struct value_index *value_index_unpack(struct unpack *unpack, size_t column_count)
{
    struct arena *arena = arena_create();
    struct value_index *index = ARENA_NEW(arena, struct value_index);
    index->arena = arena;
    index->scratch = arena_create();
    char *bytes = ARENA_ARRAY(arena, char, unpack->size + 1); /* texts stay in them */
    memcpy(bytes, unpack->bytes, unpack->size);
    struct unpack copy = {.bytes = bytes, .size = unpack->size, .at = unpack->at};
    struct filling filling = {.in = &copy, .arena = arena, .column_count = column_count};
    unpack_values(&filling);
    unpack_map_of(&filling, &index->by_text);
    unpack_map_of(&filling, &index->by_stem);
    unpack_map_of(&filling, &index->by_word);
    unpack_map_of(&filling, &index->by_joined);
    unpack_map_of(&filling, &index->by_initials);
    unpack_lists(&filling, index);
    if (!unpack_is_whole(&copy)) {
        value_index_destroy(index);
        return NULL;
    }
    return index;
}
