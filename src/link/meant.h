/* Inside struct relevance: what the names of a catalog mean. Each distinct name of a table or column, in
 * words, has a vector of the sentence encoder; they are made when they are first asked for, or read from
 * disk. Hidden tables and columns are no part of the catalog. */
#ifndef LINK_MEANT_H
#define LINK_MEANT_H

#include "catalog/catalog.h"
#include "english/words.h"
#include "meaning/meaning.h"

struct meant;

enum { MEANT_MOST = 10000 /* distinct names; of more nothing is made, it would take too long */ };

/* `meaning` and `catalog` must outlive it; `folder` (copied; NULL: none) is where vectors are kept. */
struct meant *meant_create(const struct catalog *catalog, struct meaning *meaning, const char *folder);
void meant_destroy(struct meant *meant);

/* Makes the vectors if they are not there. ASKDB_MODEL where they cannot be made or are too many,
 * ASKDB_CANCELLED where `work` is over. */
int meant_load(struct meant *meant, const struct work *work, struct askdb_error *err);

/* The texts: which of them an item has (columns, then tables), and how many columns share it. */
struct meant_texts {
    size_t count;
    const uint32_t *of_items;
    const uint32_t *columns_of; /* of each text */
    const bool *names, *ids;    /* of each text: is it what something is called, or a number of it? */
};
struct meant_texts meant_texts(const struct meant *meant);

/* A question beside them, in `arena`: of each text the cosine with the question and the largest with one of
 * its spans of up to three words. */
struct meant_question {
    const float *whole, *span; /* [text_count] */
};
int meant_ask(struct arena *arena, struct meant *meant, const char *question, const struct word *words,
              size_t word_count, const struct work *work, struct meant_question *ret_question,
              struct askdb_error *err);

#endif
