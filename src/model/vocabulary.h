/* The words the model knows, by row of its word tables. Row 0 stands for every other word. */
#ifndef MODEL_VOCABULARY_H
#define MODEL_VOCABULARY_H

#include "model/gguf.h"
#include "model/pool.h"

struct vocabulary {
    struct gguf_string *words;
    size_t count;
    uint32_t *slots; /* open addressing: rows, 0 where empty */
    size_t slot_mask;
};

/* Indexes `count` words, fewer than 2^31; they must outlive the vocabulary. The first of equal words counts.
 */
void vocabulary_init(struct vocabulary *vocabulary, struct pool *pool, struct gguf_string *words,
                     size_t count);

/* The row of a word, 0 where it is unknown. */
size_t vocabulary_find(const struct vocabulary *vocabulary, const char *word);

#endif
