#include "catalog/value_index_inside.h"

#include "english/umlauts.h"
#include "english/words.h"
#include "util/arena.h"
#include "util/hash.h"
#include "util/memory.h"
#include "util/utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    FIRST_SLOTS = 1024,    /* a power of two */
    SCRATCH_VALUES = 4096, /* values split before the scratch memory is given back */
    MOST_HOLDERS = 64,     /* a word of more values than this says nothing */
    MOST_COMPARED = 256,   /* matches of one value, to find it added already */
    MOST_JOINED = 5,       /* tokens that people write in one piece */
    MOST_INITIALS = 6,     /* letters of an abbreviation */
};

static void map_init(struct map *map)
{
    map->entries = memory_need(calloc(FIRST_SLOTS, sizeof *map->entries));
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
    map_init(&index->by_joined);
    map_init(&index->by_initials);
    return index;
}

struct value_index *value_index_part(struct arena *arena, const struct value_index *whole,
                                     const int32_t *numbers)
{
    struct value_index *part = ARENA_NEW(arena, struct value_index);
    *part = *whole;
    part->arena = arena;
    part->numbers = numbers;
    part->originals = ARENA_ARRAY(arena, int32_t, whole->list_count + 1);
    for (size_t i = 0; i < whole->list_count; i++) {
        size_t number = numbers[i] < 0 ? 0 : (size_t)numbers[i];
        if (numbers[i] >= 0 && number <= whole->list_count) {
            part->originals[number] = (int32_t)i;
            part->original_count = number >= part->original_count ? number + 1 : part->original_count;
        }
    }
    return part;
}

void value_index_destroy(struct value_index *index)
{
    if (!index) {
        return;
    }
    free(index->by_text.entries);
    free(index->by_stem.entries);
    free(index->by_word.entries);
    free(index->by_joined.entries);
    free(index->by_initials.entries);
    arena_destroy(index->scratch);
    arena_destroy(index->arena);
}

uint64_t value_index_hash(const char *key)
{
    uint64_t hash = util_hash_bytes(HASH_START, key, strlen(key));
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
    grown.entries = memory_need(calloc(grown.slots, sizeof *grown.entries));
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
    uint64_t hash = value_index_hash(key);
    struct entry *entry = map_slot(map, key, hash);
    if (!entry->key) {
        entry->key = arena_strdup(arena, key);
        entry->hash = hash;
        map->used++;
    }
    return entry;
}

/* Of a value that very many columns hold only the last ones are looked at: mostly, a column's values come one
 * after another. */
static bool entry_has(const struct entry *entry, int32_t column, const char *stored)
{
    size_t least = entry->count > MOST_COMPARED ? entry->count - MOST_COMPARED : 0;
    for (size_t i = entry->count; i > least; i--) {
        if (entry->matches[i - 1].column == column && strcmp(entry->matches[i - 1].stored, stored) == 0) {
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

char *value_index_join(struct arena *arena, const struct word *words, size_t count)
{
    size_t size = 1;
    for (size_t i = 0; i < count; i++) {
        size += strlen(words[i].stem);
    }
    char *joined = arena_alloc(arena, size, 1);
    char *end = joined;
    for (size_t i = 0; i < count; i++) {
        size_t length = words[i].kind != WORD_OTHER ? strlen(words[i].stem) : 0;
        memcpy(end, words[i].stem, length);
        end += length;
    }
    return joined;
}

static void add_joined(struct value_index *index, const struct word *words, size_t count, int32_t column,
                       const char *stored)
{
    bool letters = false;
    for (size_t i = 0; i < count; i++) {
        letters |= words[i].kind == WORD_ALPHA;
    }
    if (letters && count > 1 && count <= MOST_JOINED && strchr(stored, '@') == NULL) {
        const char *key = value_index_join(index->scratch, words, count);
        entry_add(map_take(&index->by_joined, index->arena, key), index->arena, column, stored);
    }
}

static void add_spelling(struct value_index *index, const struct word *words, size_t count, int32_t column,
                         const char *stored)
{
    entry_add(map_take(&index->by_text, index->arena, words_join(index->scratch, words, count, false)),
              index->arena, column, stored);
    entry_add(map_take(&index->by_stem, index->arena, words_join(index->scratch, words, count, true)),
              index->arena, column, stored);
    add_words(index, words, count, column, stored);
    add_joined(index, words, count, column, stored);
}

static struct list *list_of(struct value_index *index, int32_t column)
{
    while (index->list_count <= (size_t)column) {
        index->lists = arena_grow(index->arena, index->lists, index->list_count, &index->list_capacity,
                                  sizeof *index->lists);
        index->lists[index->list_count++] = (struct list){.count = 0};
    }
    return &index->lists[column];
}

/* Is the column's list whole? */
static bool is_listed(const struct value_index *index, int32_t column)
{
    return (size_t)column < index->list_count && index->lists[column].values <= VALUE_INDEX_FEW;
}

static struct value_listed *list_add(struct value_index *index, int32_t column, const char *stored)
{
    struct list *list = list_of(index, column);
    list->values++;
    if (list->count == VALUE_INDEX_FEW) {
        return NULL;
    }
    list->items = arena_grow(index->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    struct word *words = NULL;
    size_t word_count = words_split(index->arena, stored, strlen(stored), VALUE_INDEX_MAX_WORDS, &words);
    list->items[list->count] =
        (struct value_listed){.stored = stored, .words = words, .word_count = word_count};
    return &list->items[list->count++];
}

static void add_once(struct value_index *index, struct map *map, const char *key, int32_t column,
                     const char *stored)
{
    struct entry *entry = map_take(map, index->arena, key);
    if (!entry_has(entry, column, stored)) {
        entry_add(entry, index->arena, column, stored);
    }
}

/* The first letters of all words, and of those that are no stop words. */
static void add_initials(struct value_index *index, const struct word *words, size_t count, int32_t column,
                         const char *stored)
{
    char letters[2][MOST_INITIALS + 1];
    size_t lengths[2] = {0, 0};
    for (size_t i = 0; i < count; i++) {
        for (int content = 0; content < 2; content++) {
            bool counts = words[i].kind == WORD_ALPHA && !(content && word_is_stop(words[i].text));
            if (counts && lengths[content] < MOST_INITIALS) {
                letters[content][lengths[content]++] = words[i].text[0];
            }
        }
    }
    for (int content = 0; content < 2; content++) {
        letters[content][lengths[content]] = '\0';
        if (lengths[content] > 1 && (content == 0 || lengths[1] != lengths[0])) {
            add_once(index, &index->by_initials, letters[content], column, stored);
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

static void add_spelled(struct value_index *index, const char *text, size_t length, int32_t column,
                        const char *stored)
{
    struct word *words = NULL;
    size_t count = words_split(index->scratch, text, length, VALUE_INDEX_MAX_WORDS, &words);
    if (has_word(words, count)) {
        add_spelling(index, words, count, column, stored);
    }
}

/* "Neonatal Intensive Care Unit (NICU)" is called by either of its two names. */
static void add_short_forms(struct value_index *index, int32_t column, const char *stored)
{
    const char *open = strchr(stored, '('), *close = open != NULL ? strchr(open, ')') : NULL;
    if (close == NULL || close[1] != '\0' || open == stored || open[-1] != ' ') {
        return;
    }
    add_spelled(index, stored, (size_t)(open - stored), column, stored);
    add_spelled(index, open + 1, (size_t)(close - open - 1), column, stored);
}

void value_index_add_name(struct value_index *index, int32_t column, const char *name, const char *stored)
{
    struct word *words = NULL;
    renew_scratch(index);
    size_t count = words_split(index->scratch, name, strlen(name), VALUE_INDEX_MAX_WORDS + 1, &words);
    if (strlen(name) > VALUE_INDEX_MAX_BYTES || count > VALUE_INDEX_MAX_WORDS || !has_word(words, count) ||
        !utf8_valid(name, strlen(name)) || !utf8_valid(stored, strlen(stored))) {
        return;
    }
    struct list *list = list_of(index, column);
    struct value_listed *listed = NULL;
    for (size_t i = 0; i < list->count && listed == NULL; i++) {
        listed = strcmp(list->items[i].stored, stored) == 0 ? &list->items[i] : NULL;
    }
    if (listed == NULL) {
        listed = list_add(index, column, arena_strdup(index->arena, stored));
    }
    if (listed == NULL) {
        return;
    }
    if (listed->name == NULL) {
        struct word *name_words = NULL;
        listed->name = arena_strdup(index->arena, name);
        listed->name_word_count =
            words_split(index->arena, listed->name, strlen(name), VALUE_INDEX_MAX_WORDS, &name_words);
        listed->name_words = name_words;
    }
    add_spelling(index, words, count, column, listed->stored);
    add_initials(index, words, count, column, listed->stored);
}

static bool is_blank(const char *stored, size_t length)
{
    size_t spaces = 0;
    while (spaces < length && stored[spaces] == ' ') {
        spaces++;
    }
    return spaces == length;
}

static void note_blank(struct value_index *index, int32_t column, const char *stored, size_t length)
{
    struct list *list = list_of(index, column);
    if (list->blank == NULL) {
        list->blank = arena_strndup(index->arena, stored, length);
    }
}

void value_index_add(struct value_index *index, int32_t column, const char *stored, size_t length)
{
    if (length <= VALUE_INDEX_MAX_BYTES && is_blank(stored, length)) {
        note_blank(index, column, stored, length);
        return;
    }
    /* a statement cannot name what is not UTF-8 */
    if (length > VALUE_INDEX_MAX_BYTES || memchr(stored, '\0', length) || !utf8_valid(stored, length)) {
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
    add_spelling(index, words, count, column, spelling);
    if (list_add(index, column, spelling) != NULL) {
        add_initials(index, words, count, column, spelling);
        add_short_forms(index, column, spelling);
    }
    const char *spelled = spelled_without_umlauts(index->scratch, spelling);
    if (spelled) {
        count = words_split(index->scratch, spelled, strlen(spelled), VALUE_INDEX_MAX_WORDS, &words);
        add_spelling(index, words, count, column, spelling);
    }
    index->size++;
}

/* The matches in the columns of a part, by their numbers there. */
static size_t keep_part(const struct value_index *index, const struct value_match *matches, size_t count,
                        const struct value_match **ret_kept)
{
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        used += index->numbers[matches[i].column] >= 0;
    }
    struct value_match *kept = ARENA_ARRAY(index->arena, struct value_match, used + 1);
    used = 0;
    for (size_t i = 0; i < count; i++) {
        int32_t number = index->numbers[matches[i].column];
        if (number >= 0) {
            kept[used++] = (struct value_match){.column = number, .stored = matches[i].stored};
        }
    }
    *ret_kept = kept;
    return used;
}

/* In all columns, those that are not in the part too. */
static size_t find_anywhere(const struct map *map, const char *key, const struct value_match **ret_matches)
{
    const struct entry *entry = map_slot(map, key, value_index_hash(key));
    *ret_matches = entry->matches;
    return entry->count;
}

static size_t find(const struct value_index *index, const struct map *map, const char *key,
                   const struct value_match **ret_matches)
{
    size_t count = find_anywhere(map, key, ret_matches);
    return index->numbers != NULL && count > 0 ? keep_part(index, *ret_matches, count, ret_matches) : count;
}

size_t value_index_find(const struct value_index *index, const char *key,
                        const struct value_match **ret_matches)
{
    return find(index, &index->by_text, key, ret_matches);
}

size_t value_index_find_stem(const struct value_index *index, const char *key,
                             const struct value_match **ret_matches)
{
    return find(index, &index->by_stem, key, ret_matches);
}

size_t value_index_find_joined(const struct value_index *index, const char *key,
                               const struct value_match **ret_matches)
{
    return find(index, &index->by_joined, key, ret_matches);
}

size_t value_index_find_initials(const struct value_index *index, const char *letters,
                                 const struct value_match **ret_matches)
{
    return find(index, &index->by_initials, letters, ret_matches);
}

/* As the whole index numbers the columns of which this may be a part; -1 for none of them. */
static int32_t original(const struct value_index *index, int32_t column)
{
    if (index->numbers == NULL) {
        return column;
    }
    return (size_t)column < index->original_count ? index->originals[column] : -1;
}

void value_index_set_open_end(struct value_index *index, int32_t column, const char *stored)
{
    value_index_add(index, column, stored, strlen(stored));
    list_of(index, column)->open_end = arena_strdup(index->arena, stored);
}

const char *value_index_open_end(const struct value_index *index, int32_t column)
{
    column = original(index, column);
    return column >= 0 && (size_t)column < index->list_count ? index->lists[column].open_end : NULL;
}

void value_index_set_latest(struct value_index *index, int32_t column, const char *stored)
{
    list_of(index, column)->latest = arena_strdup(index->arena, stored);
}

const char *value_index_latest(const struct value_index *index, int32_t column)
{
    column = original(index, column);
    return column >= 0 && (size_t)column < index->list_count ? index->lists[column].latest : NULL;
}

const char *value_index_blank(const struct value_index *index, int32_t column)
{
    column = original(index, column);
    return column >= 0 && (size_t)column < index->list_count ? index->lists[column].blank : NULL;
}

size_t value_index_list(const struct value_index *index, int32_t column,
                        const struct value_listed **ret_listed)
{
    column = original(index, column);
    if (column < 0 || !is_listed(index, column)) {
        return 0;
    }
    *ret_listed = index->lists[column].items;
    return index->lists[column].count;
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
            holder_count = find_anywhere(&index->by_word, words[i].stem, &holders);
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
        size_t holder_count = find_anywhere(&index->by_word, words[i].stem, &holders);
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
    used = copy_single(matches, used, matches + rarest_count);
    return index->numbers != NULL ? keep_part(index, *ret_matches, used, ret_matches) : used;
}

size_t value_index_size(const struct value_index *index)
{
    return index->size;
}

static bool has_text(const char *const *texts, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(texts[i], text) == 0) {
            return true;
        }
    }
    return false;
}

static int by_text_order(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

size_t value_index_begin_with(const struct value_index *index, const char *prefix, size_t limit,
                              const char **ret_values)
{
    size_t length = strlen(prefix), count = 0;
    for (size_t slot = 0; slot < index->by_text.slots; slot++) {
        const struct entry *entry = &index->by_text.entries[slot];
        for (size_t i = 0; i < entry->count && count < limit; i++) {
            const char *stored = entry->matches[i].stored;
            if (strncasecmp(stored, prefix, length) == 0 && !has_text(ret_values, count, stored)) {
                ret_values[count++] = stored;
            }
        }
    }
    if (count > 0) {
        qsort(ret_values, count, sizeof *ret_values, by_text_order);
    }
    return count;
}
