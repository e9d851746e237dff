/* What an index of values is made of: value_index.c fills and asks it, value_pack.c keeps it. */
#ifndef CATALOG_VALUE_INDEX_INSIDE_H
#define CATALOG_VALUE_INDEX_INSIDE_H

#include "catalog/value_index.h"

#include <stdbool.h>

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

/* Of a key, which says where its entry is. */
uint64_t value_index_hash(const char *key);

/* The first values of a column. */
struct list {
    struct value_listed *items;
    size_t count, capacity;
    size_t values; /* all of them */
    const char *open_end;
    const char *latest;
    const char *blank;
};

struct value_index {
    struct arena *arena;
    struct arena *scratch;
    size_t scratch_values;
    struct map by_text, by_stem;
    struct map by_word;     /* stems of the words of values that have several */
    struct map by_joined;   /* stems in one piece, of values that have several tokens */
    struct map by_initials; /* of the values in lists */
    struct list *lists;     /* by column */
    size_t list_count, list_capacity;
    size_t size;
    const int32_t *numbers; /* of a part of an index: its columns' numbers, -1 for the others; else NULL */
    int32_t *originals;     /* of a part: by its columns' numbers, those of the whole */
    size_t original_count;
};

#endif
