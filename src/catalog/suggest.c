#include "catalog/catalog.h"
#include "util/nearest.h"

#include <string.h>

/* The distance, or SIZE_MAX where the names are too far apart: more than a third of the longer one. */
size_t catalog_near_distance(const char *name, const char *candidate)
{
    size_t length = strlen(name), other = strlen(candidate);
    size_t found = util_edit_distance(name, candidate);
    size_t allowed = ((length > other ? length : other) + 2) / 3;
    return found <= allowed && found < length ? found : SIZE_MAX;
}

const char *catalog_suggest_table(const struct catalog *catalog, const char *name)
{
    const char *best = NULL;
    size_t best_distance = SIZE_MAX;
    for (size_t i = 0; i < catalog->table_count; i++) {
        size_t found = catalog_near_distance(name, catalog->tables[i].name);
        if (found < best_distance) {
            best = catalog->tables[i].name;
            best_distance = found;
        }
    }
    return best;
}

int32_t catalog_suggest_column(const struct catalog *catalog, int32_t table, const char *name)
{
    int32_t best = -1;
    size_t best_distance = SIZE_MAX;
    for (size_t i = 0; i < catalog->column_count; i++) {
        if (table >= 0 && catalog->columns[i].table != table) {
            continue;
        }
        size_t found = catalog_near_distance(name, catalog->columns[i].name);
        if (found < best_distance) {
            best = (int32_t)i;
            best_distance = found;
        }
    }
    return best;
}
