#include "english/root.h"

#include "english/lists.h"

#include <stdbool.h>
#include <string.h>

enum { SHORTEST_ROOT = 4 };

static bool is_vowel(char letter)
{
    return strchr("aeiou", letter) != NULL;
}

/* Takes one ending off. */
static bool shorten(char *word, size_t *length)
{
    const struct list_words *endings = &list_words[LIST_ROOT_ENDINGS];
    for (size_t i = 0; i < endings->count; i++) {
        size_t ending = strlen(endings->words[i]);
        if (*length >= ending + SHORTEST_ROOT && strcmp(word + *length - ending, endings->words[i]) == 0) {
            *length -= ending;
            word[*length] = '\0';
            return true;
        }
    }
    return false;
}

const char *word_root(struct arena *arena, const char *text)
{
    char *word = arena_strdup(arena, text);
    size_t length = strlen(word);
    for (int times = 0; times < 2 && shorten(word, &length); times++) {
    }
    if (length > SHORTEST_ROOT && word[length - 1] == word[length - 2] && !is_vowel(word[length - 1])) {
        word[--length] = '\0';
    }
    return word;
}
