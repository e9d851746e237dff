#include "link/initials.h"

#include "link/link.h"

#include <string.h>

enum {
    FEWEST = 3, /* letters; two are in too many words */
    MOST = 5,
    SHORTEST_JOINED = 5,
};

static void mark(const struct link_schema *schema, size_t first, size_t count, uint32_t item, uint8_t *kinds)
{
    for (size_t i = first; i < first + count; i++) {
        uint8_t *kind = &kinds[i * schema->item_count + item];
        *kind = *kind < LINK_PARTIAL ? LINK_PARTIAL : *kind;
    }
}

static void mark_part(const struct link_schema *schema, const char *part, size_t first, size_t count,
                      uint8_t *kinds)
{
    for (const struct item_link *link = item_index_find(&schema->part_index, part); link != NULL;
         link = item_index_next(&schema->part_index, link)) {
        mark(schema, first, count, link->item, kinds);
    }
}

static bool may_be_initials(const struct word *word)
{
    size_t length = strlen(word->text);
    return word->kind == WORD_ALPHA && length >= FEWEST && length <= MOST && !word_is_stop(word->text);
}

/* Do the words from `first` on begin with these letters, one each? */
static bool have_initials(const struct word *words, size_t count, size_t first, const char *letters)
{
    for (; *letters != '\0'; letters++, first++) {
        if (first >= count || words[first].kind != WORD_ALPHA || words[first].text[0] != *letters ||
            words[first].text[1] == '\0') {
            return false;
        }
    }
    return true;
}

/* The items whose names have words that begin with the letters of the token. */
static void match_short_token(const struct link_schema *schema, const struct word *token, size_t at,
                              uint8_t *kinds)
{
    size_t length = strlen(token->text);
    for (size_t item = 0; item < schema->item_count; item++) {
        const struct name *name = &schema->names[item];
        for (size_t first = 0; first + length <= name->count; first++) {
            if (have_initials(name->words, name->count, first, token->text)) {
                mark(schema, at, 1, (uint32_t)item, kinds);
                break;
            }
        }
    }
}

/* A word of a name without a vowel may be of the letters that words of the question begin with, small words
 * left out or not. */
static void match_short_part(const struct link_schema *schema, const struct word *words, size_t token_count,
                             size_t first, uint8_t *kinds)
{
    char all[MOST + 1] = "", telling[MOST + 1] = "";
    size_t all_count = 0, telling_count = 0;
    for (size_t i = first; i < token_count && words[i].kind == WORD_ALPHA && telling_count < MOST; i++) {
        bool small = word_is_stop(words[i].text);
        if (small && i == first) {
            return;
        }
        if (all_count < MOST) {
            all[all_count++] = words[i].text[0];
        }
        if (!small) {
            telling[telling_count++] = words[i].text[0];
        }
        if (all_count >= FEWEST && all_count == i + 1 - first && !small && strpbrk(all, "aeiou") == NULL) {
            mark_part(schema, all, first, i + 1 - first, kinds);
        }
        if (telling_count >= FEWEST && !small && strpbrk(telling, "aeiou") == NULL) {
            mark_part(schema, telling, first, i + 1 - first, kinds);
        }
    }
}

static void match_joined(struct arena *arena, const struct link_schema *schema, const struct word *words,
                         size_t first, uint8_t *kinds)
{
    const char *both = arena_printf(arena, "%s%s", words[first].text, words[first + 1].text);
    if (strlen(both) >= SHORTEST_JOINED && words[first + 1].kind == WORD_ALPHA) {
        mark_part(schema, both, first, 2, kinds);
    }
}

void initials_match(struct arena *arena, const struct link_schema *schema, const struct word *words,
                    size_t token_count, uint8_t *kinds)
{
    for (size_t i = 0; i < token_count; i++) {
        if (words[i].kind != WORD_ALPHA) {
            continue;
        }
        if (may_be_initials(&words[i])) {
            match_short_token(schema, &words[i], i, kinds);
        }
        match_short_part(schema, words, token_count, i, kinds);
        if (i + 1 < token_count) {
            match_joined(arena, schema, words, i, kinds);
        }
    }
}
