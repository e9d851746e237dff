#include "english/names.h"

#include "english/name_tables.h"

#include <string.h>

/* The numbers of the key's entries in a sorted table. */
static size_t find(const struct word_key *keys, size_t key_count, const char *text, size_t *ret_numbers,
                   size_t limit)
{
    size_t low = 0, high = key_count, count = 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(keys[middle].text, text) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    while (low < key_count && count < limit && strcmp(keys[low].text, text) == 0) {
        ret_numbers[count++] = keys[low++].number;
    }
    return count;
}

enum { MOST_FOUND = 8 };

size_t countries_called(const char *key, const struct country **ret_countries, size_t limit)
{
    size_t numbers[MOST_FOUND];
    size_t count =
        find(country_keys, country_key_count, key, numbers, limit < MOST_FOUND ? limit : MOST_FOUND);
    for (size_t i = 0; i < count; i++) {
        ret_countries[i] = &countries[numbers[i]];
    }
    return count;
}

const struct country *country_by_code(const char *code)
{
    for (size_t i = 0; i < country_count && *code != '\0'; i++) {
        if (strcmp(countries[i].short_code, code) == 0 || strcmp(countries[i].long_code, code) == 0) {
            return &countries[i];
        }
    }
    return NULL;
}

size_t value_words_called(const char *key, const char **ret_lists, size_t limit)
{
    size_t numbers[MOST_FOUND];
    size_t count =
        find(value_word_keys, value_word_key_count, key, numbers, limit < MOST_FOUND ? limit : MOST_FOUND);
    for (size_t i = 0; i < count; i++) {
        ret_lists[i] = value_words[numbers[i]];
    }
    return count;
}
