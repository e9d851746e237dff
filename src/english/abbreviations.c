#include "english/abbreviations.h"

#include <string.h>

const struct abbreviation *abbreviation_find(const char *word, size_t length)
{
    size_t first = 0, count = abbreviation_row_count;
    while (count > 0) {
        size_t half = count / 2;
        const struct abbreviation *row = &abbreviation_rows[first + half];
        int order = strncmp(row->word, word, length);
        if (order == 0 && row->word[length] == '\0') {
            return row;
        }
        first = order < 0 ? first + half + 1 : first;
        count = order < 0 ? count - half - 1 : half;
    }
    return NULL;
}
