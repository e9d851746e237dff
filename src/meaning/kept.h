/* Vectors on disk, between runs. A file holds numbers only: of which texts they are tells its key, a digest.
 * What cannot be read, or was damaged, is as if it were not there; what cannot be written is left. */
#ifndef MEANING_KEPT_H
#define MEANING_KEPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { KEPT_FILES = 64 /* in a folder: of more, those go that were read the longest ago */ };

/* vectors[count, width] as they were written under that key to a file of `folder`, within 1/127 of the
 * largest number of each vector. False where there are none. */
bool kept_read(const char *folder, uint64_t key, size_t count, size_t width, float *ret_vectors);

/* Makes the folder, for its owner alone, and puts the file into its place at once. */
void kept_write(const char *folder, uint64_t key, size_t count, size_t width, const float *vectors);

#endif
