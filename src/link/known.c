/* Words of the names, and keys by their table, in their sorted lists. */
#include "link/splitter.h"

#include <string.h>

size_t known_from(const struct splitter *splitter, const char *text)
{
    size_t first = 0, count = splitter->known_count;
    while (count > 0) {
        size_t half = count / 2;
        bool before = strcmp(splitter->known[first + half], text) < 0;
        first = before ? first + half + 1 : first;
        count = before ? count - half - 1 : half;
    }
    return first;
}

bool known_has(const struct splitter *splitter, const char *text)
{
    size_t at = known_from(splitter, text);
    return at < splitter->known_count && strcmp(splitter->known[at], text) == 0;
}

size_t keys_first(const struct splitter *splitter, int32_t from_table)
{
    size_t first = 0, count = splitter->catalog->key_count;
    while (count > 0) {
        size_t half = count / 2;
        bool before = splitter->keys[first + half]->from_table < from_table;
        first = before ? first + half + 1 : first;
        count = before ? count - half - 1 : half;
    }
    return first;
}
