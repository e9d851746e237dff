#include "link/letters.h"

#include "english/abbreviations.h"
#include "english/everyday.h"
#include "english/synonyms.h"

#include <string.h>

enum {
    FEWEST = 3, /* letters of a table's word */
    LONGER = 1, /* letters that the question's word has more */
};

static bool is_vowel(char letter)
{
    return strchr("aeiou", letter) != NULL;
}

/* No vowel but perhaps the last: "lld", "lse". */
static bool is_unreadable(const struct word *word)
{
    const uint16_t *groups = NULL;
    size_t length = strlen(word->text);
    if (word->kind != WORD_ALPHA || length < FEWEST || abbreviation_find(word->text, length) != NULL ||
        synonyms_groups(word->text, &groups) > 0 || is_everyday_word(word->text) ||
        word_is_stop(word->text)) {
        return false;
    }
    for (size_t i = 0; i + 1 < length; i++) {
        if (is_vowel(word->text[i])) {
            return false;
        }
    }
    return true;
}

static const char *singular(struct arena *arena, const char *text)
{
    size_t length = strlen(text);
    if (length > FEWEST && strcmp(text + length - FEWEST, "ies") == 0) {
        return arena_printf(arena, "%.*sy", (int)(length - FEWEST), text);
    }
    bool plural = length > FEWEST && text[length - 1] == 's' && text[length - 2] != 's';
    return plural ? arena_strndup(arena, text, length - 1) : text;
}

/* Without the "s" of a plural, which the stem of what has no vowel keeps. */
static size_t plain_length(const char *letters)
{
    size_t length = strlen(letters);
    return length - (length > FEWEST && letters[length - 1] == 's');
}

static bool is_same(const char *letters, const char *other)
{
    size_t length = plain_length(letters);
    return plain_length(other) == length && strncmp(letters, other, length) == 0;
}

/* Of "brewer", be they in the plural: "brwr", "brwrs". */
static bool has_letters(const char *text, const char *letters)
{
    size_t length = strlen(text), count = plain_length(letters);
    if (*text != *letters || length < count + LONGER || text[length - 1] != letters[count - 1]) {
        return false;
    }
    size_t same = 0;
    for (; *text != '\0' && same < count; text++) {
        same += *text == letters[same];
    }
    return same == count;
}

/* The one unreadable word of a table's name that has letters of the text; NULL: none, or several. */
static const struct word *find_word(const struct link_schema *schema, const char *text)
{
    const struct word *found = NULL;
    for (size_t item = schema->catalog->column_count; item < schema->item_count; item++) {
        const struct name *name = &schema->names[item];
        for (size_t i = 0; i < name->count; i++) {
            const struct word *word = &name->words[i];
            if (!is_unreadable(word) || !has_letters(text, word->text)) {
                continue;
            }
            if (found != NULL && !is_same(found->text, word->text)) {
                return NULL;
            }
            found = word;
        }
    }
    return found;
}

static bool is_named(const struct link_schema *schema, const uint8_t *kinds)
{
    for (size_t item = 0; item < schema->item_count; item++) {
        if (kinds[item] >= LINK_PARTIAL) {
            return true;
        }
    }
    return false;
}

/* Tables and columns that have the word in their names. */
static void mark(const struct link_schema *schema, const char *letters, uint8_t *kinds)
{
    for (size_t item = 0; item < schema->item_count; item++) {
        const struct name *name = &schema->names[item];
        for (size_t i = 0; i < name->count; i++) {
            if (is_same(name->words[i].text, letters) && kinds[item] < LINK_PARTIAL) {
                kinds[item] = LINK_PARTIAL;
            }
        }
    }
}

static bool is_stored(const struct value_index *index, const char *text, const char *single)
{
    const struct value_match *matches = NULL;
    return index != NULL &&
           (value_index_find(index, text, &matches) > 0 || value_index_find(index, single, &matches) > 0);
}

void link_letters_match(struct arena *arena, const struct link_schema *schema,
                        const struct value_index *index, const struct word *words, size_t token_count,
                        uint8_t *kinds)
{
    for (size_t i = 0; i < token_count; i++) {
        uint8_t *own = kinds + i * schema->item_count;
        if (words[i].kind != WORD_ALPHA || word_is_stop(words[i].text) || is_everyday_word(words[i].text) ||
            is_named(schema, own)) {
            continue;
        }
        const char *single = singular(arena, words[i].text);
        const struct word *word = find_word(schema, single);
        if (word == NULL || is_stored(index, words[i].text, single)) {
            continue;
        }
        mark(schema, word->text, own);
    }
}
