/* Inside struct link_schema. "Items" are the columns and then the tables of the catalog. */
#ifndef LINK_SCHEMA_H
#define LINK_SCHEMA_H

#include "english/word_set.h"
#include "link/link.h"
#include "link/names.h"

/* The items that a key leads to: the names' words in one piece, or a word of the names. */
struct item_index {
    struct word_set keys;
    struct item_link {
        uint32_t item, next; /* next: number + 1 of the link after it, 0: none */
    } * links;
    size_t link_count, link_capacity;
    uint32_t *first; /* of each key: number + 1 */
    size_t first_capacity;
};

/* Items come one after another: what is added twice for one in a row is there once. */
void item_index_add(struct item_index *index, const char *key, size_t item);
/* The first link of a key, NULL: none. */
const struct item_link *item_index_find(const struct item_index *index, const char *key);
const struct item_link *item_index_next(const struct item_index *index, const struct item_link *link);

/* A word of the names, once however many have it. */
struct name_part {
    struct word word;
    bool literal; /* stands in the names, but they are read with other words */
    const uint16_t *groups;
    size_t group_count; /* of synonyms */
};

struct link_schema {
    struct arena *arena; /* owned */
    const struct catalog *catalog;
    bool listed; /* values that the question does not write out are candidates */
    bool hinted; /* links come with hints */
    size_t item_count;
    struct name *names; /* of the items */
    const char **stem_keys;
    struct item_index text_index, stem_index; /* of whole names, other names included */
    struct item_index part_index;             /* its keys are numbered as `parts` */
    struct item_index comment_index;          /* words of the comments, by stem */
    struct name_part *parts;
    struct word_set vocabulary;
    struct model_node *nodes; /* of the items; their words are numbered in `vocabulary` */
    uint32_t *words;
    size_t word_count;
    const struct query_sense *sense;
    uint8_t *relations; /* item_count x item_count; NULL where there are too many items */
};

/* The words, or their stems, in one piece, marks left out: equal for "home town" and "hometown". */
char *schema_key(struct arena *arena, const struct word *words, size_t count, bool stems);

#endif
