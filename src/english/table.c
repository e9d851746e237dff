#include "english/table.h"

#include <stdbool.h>
#include <string.h>

static int compare(const char *word, const char *text, size_t length)
{
    int order = strncmp(word, text, length);
    return order != 0 ? order : (unsigned char)word[length];
}

size_t table_find(const struct table *table, const char *word, size_t length, size_t *ret_count)
{
    size_t first = 0, left = table->count, count = 0;
    while (left > 0) {
        size_t half = left / 2;
        bool before = compare(table->words[first + half], word, length) < 0;
        first = before ? first + half + 1 : first;
        left = before ? left - half - 1 : half;
    }
    while (first + count < table->count && compare(table->words[first + count], word, length) == 0) {
        count++;
    }
    *ret_count = count;
    return first;
}
