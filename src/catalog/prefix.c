#include "catalog/prefix.h"

#include "english/lists.h"

#include <ctype.h>
#include <string.h>

enum { LEAST_COLUMNS = 3, SHORTEST = 2, LONGEST = 4 };

/* "is_late", "max_price". */
static bool says_something(const char *name, size_t length)
{
    char word[LONGEST + 1];
    for (size_t i = 0; i < length; i++) {
        word[i] = (char)tolower((unsigned char)name[i]);
    }
    word[length] = '\0';
    return strcmp(word, "min") == 0 || list_has(LIST_TWIN_WORDS, word) || list_has(LIST_BEFORE_FLAGS, word);
}

size_t catalog_prefix_length(const struct catalog *catalog, int32_t table)
{
    const struct catalog_table *item = &catalog->tables[table];
    const char *first = item->column_count > 0 ? catalog->columns[item->first_column].name : "";
    size_t length = 0;
    while (isalpha((unsigned char)first[length])) {
        length++;
    }
    if (item->column_count < LEAST_COLUMNS || length < SHORTEST || length > LONGEST || first[length] != '_' ||
        says_something(first, length)) {
        return 0;
    }
    length++;
    for (int32_t i = 0; i < item->column_count; i++) {
        const char *name = catalog->columns[item->first_column + i].name;
        if (strncmp(name, first, length) != 0 || name[length] == '\0') {
            return 0;
        }
    }
    return length;
}

void catalog_drop_prefixes(struct catalog *catalog)
{
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        size_t length = catalog_prefix_length(catalog, (int32_t)t);
        for (int32_t i = 0; i < table->column_count && length > 0; i++) {
            struct catalog_column *column = &catalog->columns[table->first_column + i];
            column->plain = column->plain != NULL ? column->plain : column->name + length;
        }
    }
}
