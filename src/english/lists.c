#include "english/lists.h"

#include "english/table.h"

#include <string.h>

bool list_value(enum word_list list, const char *word, int *ret_value)
{
    size_t count = 0, first = table_find(&list_table, word, strlen(word), &count);
    for (size_t i = first; i < first + count; i++) {
        if (list_table.numbers[i] == list) {
            *ret_value = list_table.values[i];
            return true;
        }
    }
    return false;
}

struct list_place list_find(const char *word)
{
    struct list_place place = {0};
    place.first = table_find(&list_table, word, strlen(word), &place.count);
    return place;
}

bool list_holds(enum word_list list, struct list_place place)
{
    for (size_t i = place.first; i < place.first + place.count; i++) {
        if (list_table.numbers[i] == list) {
            return true;
        }
    }
    return false;
}

bool list_has(enum word_list list, const char *word)
{
    int value = 0;
    return list_value(list, word, &value);
}
