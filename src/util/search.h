/* Finding places in sorted lists. */
#ifndef UTIL_SEARCH_H
#define UTIL_SEARCH_H

#include <stddef.h>

/* The first of `count` items of `size` bytes, sorted by `compare`, that does not come before `key`; `count`
 * where all do. `compare` is called as bsearch does: the key first. */
size_t search_first(const void *key, const void *items, size_t count, size_t size,
                    int (*compare)(const void *key, const void *item));

#endif
