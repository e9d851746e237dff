/* What is known of one question while it is linked: link.c finds the values and makes the nodes, relations.c
 * what stands between two of them. */
#ifndef LINK_LINKER_H
#define LINK_LINKER_H

#include "english/word_set.h"
#include "link/link.h"
#include "link/values.h"

struct linker {
    struct arena *arena;
    const struct link_schema *schema;
    const struct catalog *catalog;
    const struct word *words;
    size_t token_count;
    bool empty;       /* the question has no words: one token stands for it */
    int32_t *history; /* the earlier query's sequence */
    size_t history_count;
    uint8_t *kinds; /* token_count x schema->item_count, enum link_kind */
    uint8_t *hints; /* likewise, enum link_hint; NULL: none are told */
    struct candidate *values;
    size_t value_count; /* constants included, at the end */
    struct word_set vocabulary;
    struct link_result *result;
};

/* The node of the first column. */
size_t linker_first_item(const struct linker *linker);

/* Fills in the relations of result->input, whose nodes are there. */
void linker_add_relations(struct linker *linker);

#endif
