#include "english/everyday.h"

#include "english/lists.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST_WORD = 15 };

static bool is_inflected(const char *text)
{
    size_t length = strlen(text);
    const struct list_words *endings = &list_words[LIST_EVERYDAY_ENDINGS];
    for (size_t i = 0; i < endings->count; i++) {
        size_t ending = strlen(endings->words[i]);
        if (length > ending && strcmp(text + length - ending, endings->words[i]) == 0) {
            return true;
        }
    }
    return false;
}

bool is_everyday_word(const char *text)
{
    char single[LONGEST_WORD + 1];
    size_t length = strlen(text);
    if (is_inflected(text) || list_has(LIST_EVERYDAY_WORDS, text)) {
        return true;
    }
    if (length < 2 || length > LONGEST_WORD || text[length - 1] != 's') {
        return false;
    }
    memcpy(single, text, length);
    single[length - 1] = '\0';
    return list_has(LIST_EVERYDAY_WORDS, single);
}
