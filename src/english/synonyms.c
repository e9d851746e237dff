#include "english/synonyms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_WORD = 31 };

static int compare(const void *word, const void *row)
{
    return strcmp(word, ((const struct synonym_word *)row)->word);
}

static const struct synonym_word *find(const char *word)
{
    return bsearch(word, synonym_words, synonym_word_count, sizeof *synonym_words, compare);
}

size_t synonyms_groups(const char *word, const uint16_t **ret_groups)
{
    static const struct {
        const char *ending, *instead;
    } plurals[] = {{"s", ""}, {"ies", "y"}, {"es", ""}, {"men", "man"}};
    const struct synonym_word *row = find(word);
    size_t length = strlen(word);
    for (size_t i = 0; row == NULL && i < sizeof plurals / sizeof *plurals; i++) {
        size_t cut = strlen(plurals[i].ending);
        if (length > cut && length <= LONGEST_WORD && strcmp(word + length - cut, plurals[i].ending) == 0) {
            char single[LONGEST_WORD + 4];
            snprintf(single, sizeof single, "%.*s%s", (int)(length - cut), word, plurals[i].instead);
            row = find(single);
        }
    }
    *ret_groups = row != NULL ? row->groups : NULL;
    return row != NULL ? row->group_count : 0;
}
