/* Vectors on disk, between runs (util/store.h). A file holds numbers only: of which texts they are tells its
 * key, a digest. */
#ifndef MEANING_KEPT_H
#define MEANING_KEPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* vectors[count, width] as they were written under that key to a file of `folder`, within 1/127 of the
 * largest number of each vector. False where there are none. */
bool kept_read(const char *folder, uint64_t key, size_t count, size_t width, float *ret_vectors);

/* The vectors as they would be read after being written, in place: what is kept changes nothing of what is chosen by it. */
void kept_round(size_t count, size_t width, float *vectors);

void kept_write(const char *folder, uint64_t key, size_t count, size_t width, const float *vectors);

#endif
