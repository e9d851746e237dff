#include "english/foreign.h"

#include "english/table.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST_WORD = 40, SHORTEST_PART = 3 };

const char *const english_foreign_languages[] = {"de", "es", "fr", "it", "nl", "pt", NULL};

/* What a folded word of `length` bytes means; NULL where it is not known. */
static const char *meaning_of(const char *language, const char *word, size_t length)
{
    char key[LONGEST_WORD + 8];
    size_t count = 0;
    if (length > LONGEST_WORD) {
        return NULL;
    }
    int size = snprintf(key, sizeof key, "%s %.*s", language, (int)length, word);
    size_t row = table_find(&english_foreign_table, key, (size_t)size, &count);
    return count > 0 ? english_foreign_meanings[english_foreign_table.numbers[row]] : NULL;
}

/* The first part as it stands, without the letters that link it to the next one ("bestellungs|datum"), or with the
 * ending that it loses there ("bestell|datum"). */
static const char *first_part(const char *language, const char *word, size_t length)
{
    static const char *const links[] = {"", "s", "n", "en", "es", "er", "e"};
    static const char *const lost[] = {"e", "en", "ung", "ing", "ling"};
    char longer[LONGEST_WORD + 8];
    const char *found = NULL;
    for (size_t i = 0; i < sizeof links / sizeof *links && found == NULL; i++) {
        size_t link = strlen(links[i]);
        if (length >= link + SHORTEST_PART && memcmp(word + length - link, links[i], link) == 0) {
            found = meaning_of(language, word, length - link);
        }
    }
    for (size_t i = 0; i < sizeof lost / sizeof *lost && found == NULL && length <= LONGEST_WORD; i++) {
        int size = snprintf(longer, sizeof longer, "%.*s%s", (int)length, word, lost[i]);
        found = meaning_of(language, longer, (size_t)size);
    }
    return found;
}

size_t english_foreign_parts(const char *language, const char *word,
                             const char *ret_meanings[FOREIGN_MOST_PARTS])
{
    size_t length = strlen(word);
    bool joins = strcmp(language, "de") == 0 || strcmp(language, "nl") == 0;
    ret_meanings[0] = meaning_of(language, word, length);
    if (ret_meanings[0] != NULL || !joins) {
        return ret_meanings[0] != NULL;
    }
    for (size_t cut = length > SHORTEST_PART ? length - SHORTEST_PART : 0; cut >= SHORTEST_PART; cut--) {
        ret_meanings[0] = first_part(language, word, cut);
        ret_meanings[1] = meaning_of(language, word + cut, length - cut);
        if (ret_meanings[0] != NULL && ret_meanings[1] != NULL) {
            return 2;
        }
    }
    return 0;
}
