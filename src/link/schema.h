/* Inside struct link_schema. "Items" are the columns and then the tables of the catalog. */
#ifndef LINK_SCHEMA_H
#define LINK_SCHEMA_H

#include "link/link.h"
#include "link/names.h"
#include "link/word_set.h"

struct link_schema {
    struct arena *arena; /* owned */
    const struct catalog *catalog;
    size_t item_count;
    struct name *names;     /* of the items */
    const char **text_keys; /* of the items: their names' words in one piece */
    const char **stem_keys;
    struct schema_synonym {
        size_t item;
        const char *text_key, *stem_key;
    } * synonyms; /* other names, from a semantic file */
    size_t synonym_count;
    struct word_set vocabulary;
    struct model_node *nodes; /* of the items; their words are numbered in `vocabulary` */
    uint32_t *words;
    size_t word_count;
    uint8_t *relations; /* item_count x item_count; NULL where there are too many items */
};

/* The words, or their stems, in one piece, marks left out: equal for "home town" and "hometown". */
char *schema_key(struct arena *arena, const struct word *words, size_t count, bool stems);

#endif
