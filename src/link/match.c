#include "link/match.h"

#include "english/abbreviations.h"
#include "english/synonyms.h"

#include <string.h>

enum {
    LONGEST_NAME = 7, /* tokens of a span that can be a whole name, marks between words included */
    LONGEST_WORDS = 5,
    SHORTEST_PART = 3,
};

static void mark_exact(const struct link_schema *schema, const struct item_index *index, const char *key,
                       size_t first, size_t count, uint8_t *kinds)
{
    for (const struct item_link *link = item_index_find(index, key); link != NULL;
         link = item_index_next(index, link)) {
        for (size_t i = first; i < first + count; i++) {
            kinds[i * schema->item_count + link->item] = LINK_EXACT;
        }
    }
}

static void match_exact(struct arena *arena, const struct link_schema *schema, const struct word *words,
                        size_t first, size_t count, uint8_t *kinds)
{
    size_t plain = 0;
    for (size_t i = 0; i < count; i++) {
        plain += words[first + i].kind != WORD_OTHER;
    }
    if (words[first].kind == WORD_OTHER || words[first + count - 1].kind == WORD_OTHER ||
        plain > LONGEST_WORDS || (count == 1 && word_is_stop(words[first].text))) {
        return;
    }
    mark_exact(schema, &schema->text_index, schema_key(arena, words + first, count, false), first, count,
               kinds);
    mark_exact(schema, &schema->stem_index, schema_key(arena, words + first, count, true), first, count,
               kinds);
}

/* Three letters are enough at the beginning ("date" of "datetime"), inside they are chance ("age" of
 * "average"). */
static bool contains(const char *text, const char *part)
{
    size_t length = strlen(part);
    if (length < SHORTEST_PART) {
        return false;
    }
    return strncmp(text, part, length) == 0 || (length > SHORTEST_PART && strstr(text, part) != NULL);
}

/* A word of the question with what else it may say. */
struct asked_word {
    const struct word *word;
    struct word *meaning; /* what it abbreviates */
    size_t meaning_count;
    const uint16_t *groups; /* of synonyms */
    size_t group_count;
};

static struct asked_word ask_word(struct arena *arena, const struct word *word)
{
    struct asked_word asked = {.word = word};
    const struct abbreviation *row = abbreviation_find(word->text, strlen(word->text));
    if (row != NULL && row->reading_count == 1) {
        const char *text = row->readings[0].text;
        asked.meaning_count = words_split(arena, text, strlen(text), ABBREVIATION_MOST_WORDS, &asked.meaning);
    }
    asked.group_count = synonyms_groups(word->text, &asked.groups);
    return asked;
}

static bool share_group(const struct asked_word *asked, const struct name_part *part)
{
    for (size_t i = 0; i < asked->group_count; i++) {
        for (size_t k = 0; k < part->group_count; k++) {
            if (asked->groups[i] == part->groups[k]) {
                return true;
            }
        }
    }
    return false;
}

/* A word that in some trade means the same is as weak a sign as a part of a word. */
static enum link_kind relate_words(const struct asked_word *asked, const struct name_part *part)
{
    const struct word *token = asked->word, *name = &part->word;
    if (strcmp(token->stem, name->stem) == 0) {
        return LINK_PARTIAL;
    }
    for (size_t i = 0; i < asked->meaning_count; i++) {
        if (strcmp(asked->meaning[i].stem, name->stem) == 0) {
            return LINK_PARTIAL;
        }
    }
    if (part->literal || token->kind != WORD_ALPHA || name->kind != WORD_ALPHA) {
        return LINK_NONE;
    }
    return contains(name->text, token->text) || contains(token->text, name->text) || share_group(asked, part)
               ? LINK_SUBSTRING
               : LINK_NONE;
}

static void match_words(struct arena *arena, const struct link_schema *schema, const struct word *token,
                        uint8_t *kinds)
{
    const struct item_index *index = &schema->part_index;
    struct asked_word asked = ask_word(arena, token);
    for (size_t i = 0; i < index->keys.count; i++) {
        uint8_t kind = (uint8_t)relate_words(&asked, &schema->parts[i]);
        if (kind == LINK_NONE) {
            continue;
        }
        for (const struct item_link *link = &index->links[index->first[i] - 1]; link != NULL;
             link = item_index_next(index, link)) {
            kinds[link->item] = kind > kinds[link->item] ? kind : kinds[link->item];
        }
    }
}

void match_names(struct arena *arena, const struct link_schema *schema, const struct word *words,
                 size_t token_count, uint8_t *kinds)
{
    for (size_t first = 0; first < token_count; first++) {
        for (size_t count = 1; count <= LONGEST_NAME && first + count <= token_count; count++) {
            match_exact(arena, schema, words, first, count, kinds);
        }
        if (words[first].kind != WORD_OTHER && !word_is_stop(words[first].text)) {
            match_words(arena, schema, &words[first], kinds + first * schema->item_count);
        }
    }
}
