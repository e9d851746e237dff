#include "english/names.h"

#include "english/table.h"

#include <string.h>

size_t countries_called(const char *key, const struct country **ret_countries, size_t limit)
{
    size_t count = 0, first = table_find(&country_table, key, strlen(key), &count);
    count = count < limit ? count : limit;
    for (size_t i = 0; i < count; i++) {
        ret_countries[i] = &countries[country_table.numbers[first + i]];
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

static size_t groups_called(const struct table *table, const char *const *groups, const char *key,
                            const char **ret_lists, size_t limit)
{
    size_t count = 0, first = table_find(table, key, strlen(key), &count);
    count = count < limit ? count : limit;
    for (size_t i = 0; i < count; i++) {
        ret_lists[i] = groups[table->numbers[first + i]];
    }
    return count;
}

size_t value_words_called(const char *key, const char **ret_lists, size_t limit)
{
    return groups_called(&value_words_table, value_words_groups, key, ret_lists, limit);
}

size_t aliases_called(const char *key, const char **ret_lists, size_t limit)
{
    return groups_called(&aliases_table, aliases_groups, key, ret_lists, limit);
}

size_t states_called(const char *key, const char **ret_lists, size_t limit)
{
    return groups_called(&states_table, states_groups, key, ret_lists, limit);
}
