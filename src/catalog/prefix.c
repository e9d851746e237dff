#include "catalog/prefix.h"

#include <ctype.h>
#include <string.h>

enum { LEAST_COLUMNS = 3, SHORTEST = 2, LONGEST = 4 };

/* The bytes of the prefix and its underscore that all columns of the table have; 0: none. */
static size_t prefix_of(const struct catalog *catalog, const struct catalog_table *table)
{
    const char *first = catalog->columns[table->first_column].name;
    size_t length = 0;
    while (isalpha((unsigned char)first[length])) {
        length++;
    }
    if (table->column_count < LEAST_COLUMNS || length < SHORTEST || length > LONGEST ||
        first[length] != '_') {
        return 0;
    }
    length++;
    for (int32_t i = 0; i < table->column_count; i++) {
        const char *name = catalog->columns[table->first_column + i].name;
        if (strncmp(name, first, length) != 0 || name[length] == '\0') {
            return 0;
        }
    }
    return length;
}

const char *catalog_without_prefix(const struct catalog *catalog, int32_t column)
{
    const struct catalog_column *item = &catalog->columns[column];
    return item->name + prefix_of(catalog, &catalog->tables[item->table]);
}

void catalog_drop_prefixes(struct catalog *catalog)
{
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        size_t length = table->column_count > 0 ? prefix_of(catalog, table) : 0;
        for (int32_t i = 0; i < table->column_count && length > 0; i++) {
            struct catalog_column *column = &catalog->columns[table->first_column + i];
            column->plain = column->plain != NULL ? column->plain : column->name + length;
        }
    }
}
