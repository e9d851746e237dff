#include "app/cli.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { NAME_MAX_BYTES = 64 };

static size_t least(size_t a, size_t b, size_t c)
{
    size_t least_two = a < b ? a : b;
    return least_two < c ? least_two : c;
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

/* Levenshtein's distance, by bytes, whatever their case; SIZE_MAX for a name too long. */
static size_t distance(const char *left, const char *right)
{
    size_t row[NAME_MAX_BYTES + 1], width = strlen(right);
    if (width > NAME_MAX_BYTES || strlen(left) > NAME_MAX_BYTES) {
        return SIZE_MAX;
    }
    for (size_t j = 0; j <= width; j++) {
        row[j] = j;
    }
    for (size_t i = 0; left[i] != '\0'; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < width; j++) {
            size_t above = row[j + 1];
            row[j + 1] = least(above + 1, row[j] + 1, diagonal + (size_t)(lower(left[i]) != lower(right[j])));
            diagonal = above;
        }
    }
    return row[width];
}

const char *cli_nearest_name(const char *name, const char *const *names, size_t count)
{
    const char *nearest = NULL;
    size_t best = 1 + (strlen(name) + 1) / 3, length = strlen(name);
    for (size_t i = 0; i < count; i++) {
        size_t found = distance(name, names[i]);
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
