#include "english/language.h"

#include "english/roles.h"
#include "english/table.h"

#include <string.h>

enum { ENOUGH = 2, SURE = 3, MOST_LANGUAGES = 32 };

/* A word may be one of several languages. */
static void count_word(const char *word, size_t *counts)
{
    size_t count = 0, first = table_find(&language_table, word, strlen(word), &count);
    for (size_t i = first; i < first + count; i++) {
        counts[language_table.numbers[i]]++;
    }
}

/* Folded words of Latin script begin with a byte of ASCII or of the first Latin blocks. */
static bool is_latin(const struct word *word)
{
    return (unsigned char)word->text[0] < 0xcd;
}

static bool is_english(const char *word)
{
    return word_is_stop(word) || word_roles_of(word) != 0;
}

const char *language_of(const struct word *words, size_t count)
{
    size_t counts[MOST_LANGUAGES] = {0}, english = 0, foreign = 0, letters = 0, best = 0;
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != WORD_ALPHA) {
            continue;
        }
        letters++;
        foreign += !is_latin(&words[i]);
        english += strlen(words[i].text) > 1 && is_english(words[i].text);
        count_word(words[i].text, counts);
    }
    for (size_t i = 1; i < language_count && i < MOST_LANGUAGES; i++) {
        best = counts[i] > counts[best] ? i : best;
    }
    if (2 * foreign > letters) {
        return "another script";
    }
    return counts[best] >= (english > 0 ? SURE : ENOUGH) && counts[best] > english ? language_names[best]
                                                                                   : NULL;
}
