#include "util/nearest.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

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

size_t util_edit_distance(const char *left, const char *right)
{
    size_t left_length = strlen(left), right_length = strlen(right);
    if (left_length > MAX_NAME || right_length > MAX_NAME) {
        return SIZE_MAX;
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

const char *util_nearest_name(const char *name, const char *const *names, size_t count)
{
    const char *nearest = NULL;
    size_t best = 1 + (strlen(name) + 1) / 3, length = strlen(name);
    for (size_t i = 0; i < count; i++) {
        size_t found = util_edit_distance(name, names[i]);
        if (length > 0 && found > 1 && strncasecmp(name, names[i], length) == 0) {
            found = 1; /* its beginning */
        }
        if (found < best) {
            best = found;
            nearest = names[i];
        }
    }
    return nearest;
}
