/* What is kept on disk between runs: a folder of files for their owner alone, each under a kind and a key.
 *
 * A file takes its place whole, by a rename, so that two processes at once and one that is killed leave
 * either the old one or the new one. What cannot be read, was damaged or is another's is as if it were not
 * there; what cannot be written is left. Of more than STORE_MOST_BYTES or STORE_MOST_FILES those go that
 * were used the longest ago. */
#ifndef UTIL_STORE_H
#define UTIL_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

enum {
    STORE_MOST_BYTES = 512 << 20, /* in a folder */
    STORE_MOST_FILES = 256,
    STORE_KIND_SIZE = 16, /* of the name of a kind: small letters */
};

struct store_bytes {
    char *bytes; /* to be freed; the byte behind them is 0 */
    size_t size;
};

/* The bytes that were written under that kind and key. False where there are none. */
bool store_read(const char *folder, const char *kind, uint64_t key, struct store_bytes *ret_bytes);

/* The same, and the file counts as unused as before. */
bool store_look(const char *folder, const char *kind, uint64_t key, struct store_bytes *ret_bytes);

/* Makes the folder where it is not there. */
void store_write(const char *folder, const char *kind, uint64_t key, const void *bytes, size_t size);

/* A file of the folder. */
struct store_file {
    char kind[STORE_KIND_SIZE];
    uint64_t key;
    size_t size;
    time_t used; /* last read or written */
};

/* The files, those that were used last first; to be freed. Returns how many. */
size_t store_list(const char *folder, struct store_file **ret_files);

/* Removes all files, those of writers that never came to their end too. Returns how many it could not
 * remove. */
size_t store_clear(const char *folder);

#endif
