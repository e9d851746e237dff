#include "catalog/foreign.h"

#include "english/abbreviations.h"
#include "english/foreign.h"
#include "english/synonyms.h"
#include "english/word_set.h"

#include <string.h>

enum {
    FEWEST = 4, /* words */
    SHARE = 6,  /* one of so many */
    SHORTEST = 3,
    MOST_MEANT = 4, /* words that one stands for */
};

static void add_words(struct word_set *set, struct arena *arena, const char *name)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, name, &words);
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind == WORD_ALPHA && strlen(words[i].text) >= SHORTEST) {
            word_set_add(set, words[i].text);
        }
    }
}

static bool is_english(const char *word)
{
    const uint16_t *groups = NULL;
    return synonyms_groups(word, &groups) > 0 || abbreviation_find(word, strlen(word)) != NULL;
}

const char *catalog_language(const struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct word_set set;
    word_set_init(&set, arena);
    for (size_t i = 0; i < catalog->table_count; i++) {
        add_words(&set, arena, catalog->tables[i].name);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        add_words(&set, arena, catalog->columns[i].name);
    }
    const char *best = NULL;
    size_t most = FEWEST - 1;
    for (size_t l = 0; english_foreign_languages[l] != NULL; l++) {
        size_t found = 0;
        for (size_t i = 0; i < set.count; i++) {
            const char *meanings[FOREIGN_MOST_PARTS];
            found += !is_english(set.words[i]) &&
                     english_foreign_parts(english_foreign_languages[l], set.words[i], meanings) > 0;
        }
        if (found > most && found * SHARE >= set.count) {
            best = english_foreign_languages[l];
            most = found;
        }
    }
    arena_destroy(arena);
    return best;
}

size_t catalog_in_english(struct arena *arena, const char *language, const struct word *word,
                          struct word **ret_words)
{
    const char *meanings[FOREIGN_MOST_PARTS];
    size_t parts = language != NULL && word->kind == WORD_ALPHA
                       ? english_foreign_parts(language, word->text, meanings)
                       : 0;
    if (parts == 0) {
        return 0;
    }
    const char *text = parts == 1 ? meanings[0] : arena_printf(arena, "%s %s", meanings[0], meanings[1]);
    return words_split(arena, text, strlen(text), MOST_MEANT, ret_words);
}

/* NULL where no word of it is known. */
static const char *plain_name(struct arena *arena, const char *language, const char *name)
{
    struct word *words = NULL, *meant = NULL;
    size_t count = words_split_name(arena, name, &words), known = 0;
    const char *plain = "";
    for (size_t i = 0; i < count; i++) {
        size_t meant_count = catalog_in_english(arena, language, &words[i], &meant);
        known += meant_count;
        plain = arena_printf(arena, "%s%s%s", plain, i > 0 ? " " : "",
                             meant_count > 0 ? words_join(arena, meant, meant_count, false) : words[i].text);
    }
    return known > 0 ? plain : NULL;
}

void catalog_name_plainly(struct catalog *catalog)
{
    const char *language = catalog_language(catalog);
    if (language == NULL) {
        return;
    }
    for (size_t i = 0; i < catalog->table_count; i++) {
        catalog->tables[i].plain = plain_name(catalog->arena, language, catalog->tables[i].name);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        catalog->columns[i].plain = plain_name(catalog->arena, language, catalog->columns[i].name);
    }
}
