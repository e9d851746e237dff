/* WordPiece (Wu et al. 2016) as BERT's uncased models have it: text is cleaned, made lower-case and stripped
 * of accents, split at blanks, punctuation and ideographs, and each word into the longest pieces that the
 * vocabulary has. */
#ifndef MEANING_WORDPIECE_H
#define MEANING_WORDPIECE_H

#include "model/vocabulary.h"

struct wordpiece {
    struct vocabulary vocabulary; /* pieces inside of words begin with "##" */
    int32_t begin, end, unknown;  /* [CLS], [SEP], [UNK] */
};

/* Over `count` pieces, which must outlive it. ASKDB_MODEL where one of the three special pieces is missing.
 */
int wordpiece_init(struct wordpiece *wordpiece, struct pool *pool, struct gguf_string *pieces, size_t count,
                   struct askdb_error *err);

/* The pieces of `length` bytes of UTF-8 between `begin` and `end`, at most `most` (2 or more) with them; the
 * rest of the text is left out. Invalid bytes are as if they were not there. Returns their number. */
size_t wordpiece_split(const struct wordpiece *wordpiece, const char *text, size_t length, size_t most,
                       int32_t *ret_ids);

#endif
