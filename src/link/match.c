#include "link/match.h"

#include <string.h>

enum {
    LONGEST_NAME = 7, /* tokens of a span that can be a whole name, marks between words included */
    LONGEST_WORDS = 5,
    SHORTEST_PART = 3,
};

static void mark_exact(const struct link_schema *schema, size_t first, size_t count, size_t item,
                       uint8_t *kinds)
{
    for (size_t i = first; i < first + count; i++) {
        kinds[i * schema->item_count + item] = LINK_EXACT;
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
    const char *text = schema_key(arena, words + first, count, false);
    const char *stem = schema_key(arena, words + first, count, true);
    for (size_t item = 0; item < schema->item_count; item++) {
        if (strcmp(schema->text_keys[item], text) == 0 || strcmp(schema->stem_keys[item], stem) == 0) {
            mark_exact(schema, first, count, item, kinds);
        }
    }
    for (size_t i = 0; i < schema->synonym_count; i++) {
        const struct schema_synonym *synonym = &schema->synonyms[i];
        if (strcmp(synonym->text_key, text) == 0 || strcmp(synonym->stem_key, stem) == 0) {
            mark_exact(schema, first, count, synonym->item, kinds);
        }
    }
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

static enum link_kind relate_words(const struct word *token, const struct word *name)
{
    if (strcmp(token->stem, name->stem) == 0) {
        return LINK_PARTIAL;
    }
    if (token->kind != WORD_ALPHA || name->kind != WORD_ALPHA) {
        return LINK_NONE;
    }
    return contains(name->text, token->text) || contains(token->text, name->text) ? LINK_SUBSTRING
                                                                                  : LINK_NONE;
}

static void match_words(const struct link_schema *schema, const struct word *token, uint8_t *kinds)
{
    for (size_t item = 0; item < schema->item_count; item++) {
        const struct name *name = &schema->names[item];
        for (size_t k = 0; k < name->count && kinds[item] < LINK_PARTIAL; k++) {
            uint8_t kind = (uint8_t)relate_words(token, &name->words[k]);
            kinds[item] = kind > kinds[item] ? kind : kinds[item];
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
            match_words(schema, &words[first], kinds + first * schema->item_count);
        }
    }
}
