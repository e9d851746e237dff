#include "english/synonyms.h"

#include "english/table.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_WORD = 31 };

/* Returns how many groups it is in. */
static size_t find(const char *word, const uint16_t **ret_groups)
{
    size_t count = 0, first = table_find(&synonym_table, word, strlen(word), &count);
    *ret_groups = count > 0 ? synonym_table.numbers + first : NULL;
    return count;
}

size_t synonyms_groups(const char *word, const uint16_t **ret_groups)
{
    static const struct {
        const char *ending, *instead;
    } endings[] = {{"s", ""},  {"ies", "y"}, {"es", ""},  {"men", "man"},
                   {"ed", ""}, {"ed", "e"},  {"ing", ""}, {"ing", "e"}};
    size_t found = find(word, ret_groups), length = strlen(word);
    for (size_t i = 0; found == 0 && i < sizeof endings / sizeof *endings; i++) {
        size_t cut = strlen(endings[i].ending);
        if (length > cut && length <= LONGEST_WORD && strcmp(word + length - cut, endings[i].ending) == 0) {
            char base[LONGEST_WORD + 4];
            snprintf(base, sizeof base, "%.*s%s", (int)(length - cut), word, endings[i].instead);
            found = find(base, ret_groups);
        }
    }
    return found;
}
