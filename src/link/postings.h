/* Inside struct relevance: which words and names stand where. Items are the columns of a catalog, then its
 * tables. */
#ifndef LINK_POSTINGS_H
#define LINK_POSTINGS_H

#include "catalog/catalog.h"
#include "english/word_set.h"
#include "link/names.h"

/* An item that has a word, or is called by a name. */
struct posting {
    int32_t item;
    float weight;
};

struct postings {
    struct word_set words;
    size_t *first; /* words.count + 1 */
    struct posting *items;
};

/* Of all names of the catalog, their synonyms and comments: the words by stem, the names by stem key; in
 * `arena`. */
void postings_of_catalog(struct arena *arena, const struct catalog *catalog, struct postings *ret_words,
                         struct postings *ret_names);

/* The number of what stands for a group of synonyms among the words, or WORD_SET_NONE. */
uint32_t postings_find_group(const struct postings *words, uint16_t group);

#endif
