#include "util/search.h"

size_t search_first(const void *key, const void *items, size_t count, size_t size,
                    int (*compare)(const void *key, const void *item))
{
    const char *bytes = items;
    size_t first = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (compare(key, bytes + (first + half) * size) > 0) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}
