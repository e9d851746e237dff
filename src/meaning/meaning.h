/* The sentence encoder: a text to a vector, near to those of texts that mean much the same. BERT (Devlin et
 * al. 2019) with the mean over its tokens (Reimers and Gurevych 2019), read from a GGUF file that
 * scripts/train/meaning.py writes. */
#ifndef MEANING_MEANING_H
#define MEANING_MEANING_H

#include "askdb/error.h"
#include "util/work.h"

#include <stddef.h>
#include <stdint.h>

enum { MEANING_MOST_TOKENS = 128 /* of a text; what is behind them is not read */ };

struct meaning;

/* Over the bytes of a file, which must outlive it. Nothing is read before it is needed. Never NULL. */
struct meaning *meaning_create(const void *data, size_t size);
void meaning_destroy(struct meaning *meaning);

/* Reads the weights, once: some 50 MB and milliseconds. ASKDB_MODEL where the file is none of the kind. */
int meaning_load(struct meaning *meaning, struct askdb_error *err);

/* Numbers of a vector, once it is loaded. */
size_t meaning_width(const struct meaning *meaning);

/* Tells files apart without loading them; not cryptographic. */
uint64_t meaning_digest(const struct meaning *meaning);

/* vectors[count, width] of the texts, each of length 1; loads what is not loaded. Stops where `work` (NULL:
 * none) is over: ASKDB_CANCELLED. */
int meaning_encode(struct meaning *meaning, const char *const *texts, size_t count, const struct work *work,
                   float *ret_vectors, struct askdb_error *err);

/* The cosine of two vectors of length 1. */
float meaning_cosine(const struct meaning *meaning, const float *a, const float *b);

#endif
