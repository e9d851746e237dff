/* Words of a list among those of a text: behind words.c, which asks lists itself. */
#include "english/lists.h"

bool list_has_at(enum word_list list, const struct word *words, size_t count, size_t at)
{
    return at < count && list_has(list, words[at].text);
}

bool list_has_one(enum word_list list, const struct word *words, size_t count)
{
    size_t at = 0;
    while (at < count && !list_has(list, words[at].text)) {
        at++;
    }
    return at < count;
}

bool list_has_one_in_name(enum word_list list, struct arena *arena, const char *name)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, name, &words);
    return list_has_one(list, words, count);
}
