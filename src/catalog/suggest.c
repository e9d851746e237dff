#include "catalog/catalog.h"

#include <string.h>

enum {
    MAX_NAME = 64, /* longer names are not compared */
};

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, by bytes,
 * ASCII case ignored (Damerau 1964 as restricted by Oommen and Loke 1997). */
static size_t distance(const char *left, const char *right)
{
    size_t left_length = strlen(left), right_length = strlen(right);
    if (left_length > MAX_NAME || right_length > MAX_NAME) {
        return MAX_NAME;
    }
    size_t rows[3][MAX_NAME + 1];
    size_t *before = rows[0], *previous = rows[1], *current = rows[2];
    for (size_t j = 0; j <= right_length; j++) {
        previous[j] = j;
        before[j] = j;
    }
    for (size_t i = 1; i <= left_length; i++) {
        current[0] = i;
        for (size_t j = 1; j <= right_length; j++) {
            char a = lower(left[i - 1]), b = lower(right[j - 1]);
            current[j] = smallest(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a != b ? 1 : 0));
            if (i > 1 && j > 1 && a == lower(right[j - 2]) && lower(left[i - 2]) == b) {
                current[j] = smallest(current[j], before[j - 2] + 1, SIZE_MAX);
            }
        }
        size_t *spare = before;
        before = previous;
        previous = current;
        current = spare;
    }
    return previous[right_length];
}

/* The distance, or SIZE_MAX where the names are too far apart: more than a third of the longer one. */
size_t catalog_near_distance(const char *name, const char *candidate)
{
    size_t length = strlen(name), other = strlen(candidate);
    size_t found = distance(name, candidate);
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
