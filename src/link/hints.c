#include "link/hints.h"

#include "english/synonyms.h"

#include <string.h>

struct search {
    const struct link_schema *schema;
    const struct word *words;
    size_t token_count;
    const uint8_t *kinds;
    uint8_t *hints;
    const uint16_t **groups; /* of each token */
    size_t *group_counts;
};

static uint8_t kind_of(const struct search *search, size_t token, size_t item)
{
    return search->kinds[token * search->schema->item_count + item];
}

static void set_hint(struct search *search, size_t token, size_t item, enum link_hint hint)
{
    search->hints[token * search->schema->item_count + item] = (uint8_t)hint;
}

static bool share_group(const struct search *search, size_t token, const char *word)
{
    const uint16_t *groups = NULL;
    size_t count = synonyms_groups(word, &groups);
    for (size_t i = 0; i < search->group_counts[token]; i++) {
        for (size_t k = 0; k < count; k++) {
            if (search->groups[token][i] == groups[k]) {
                return true;
            }
        }
    }
    return false;
}

static void mark_synonym(struct search *search, size_t token, size_t item)
{
    const struct name *name = &search->schema->names[item];
    for (size_t i = 0; i < name->count; i++) {
        if (share_group(search, token, name->words[i].text)) {
            set_hint(search, token, item, LINK_HINT_SYNONYM);
            return;
        }
    }
}

static bool is_said(const struct search *search, size_t item, const struct word *word)
{
    for (size_t token = 0; token < search->token_count; token++) {
        uint8_t kind = kind_of(search, token, item);
        if ((kind != LINK_NONE && strcmp(search->words[token].stem, word->stem) == 0) ||
            (kind == LINK_SUBSTRING && share_group(search, token, word->text))) {
            return true;
        }
    }
    return false;
}

static void mark_scattered(struct search *search, size_t item)
{
    const struct name *name = &search->schema->names[item];
    size_t said = 0;
    for (size_t i = 0; i < name->count; i++) {
        bool stop = word_is_stop(name->words[i].text);
        if (!stop && !is_said(search, item, &name->words[i])) {
            return;
        }
        said += !stop;
    }
    for (size_t token = 0; said > 1 && token < search->token_count; token++) {
        if (kind_of(search, token, item) == LINK_PARTIAL) {
            set_hint(search, token, item, LINK_HINT_SCATTERED);
        }
    }
}

static void mark_comments(struct search *search, size_t token)
{
    const struct item_index *index = &search->schema->comment_index;
    const struct word *word = &search->words[token];
    if (word->kind != WORD_ALPHA || word_is_stop(word->text)) {
        return;
    }
    for (const struct item_link *link = item_index_find(index, word->stem); link != NULL;
         link = item_index_next(index, link)) {
        if (kind_of(search, token, link->item) == LINK_NONE) {
            set_hint(search, token, link->item, LINK_HINT_COMMENT);
        }
    }
}

void hints_find(struct arena *arena, const struct link_schema *schema, const struct word *words,
                size_t token_count, const uint8_t *kinds, uint8_t *hints)
{
    struct search search = {
        .schema = schema,
        .words = words,
        .token_count = token_count,
        .kinds = kinds,
        .hints = hints,
        .groups = ARENA_ARRAY(arena, const uint16_t *, token_count),
        .group_counts = ARENA_ARRAY(arena, size_t, token_count),
    };
    for (size_t token = 0; token < token_count; token++) {
        search.group_counts[token] = synonyms_groups(words[token].text, &search.groups[token]);
    }
    for (size_t token = 0; token < token_count; token++) {
        mark_comments(&search, token);
        for (size_t item = 0; item < schema->item_count; item++) {
            if (kind_of(&search, token, item) == LINK_SUBSTRING) {
                mark_synonym(&search, token, item);
            }
        }
    }
    for (size_t item = 0; item < schema->item_count; item++) {
        bool named = false;
        for (size_t token = 0; token < token_count && !named; token++) {
            named = kind_of(&search, token, item) == LINK_PARTIAL;
        }
        if (named) {
            mark_scattered(&search, item);
        }
    }
}
