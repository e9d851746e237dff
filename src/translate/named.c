#include "translate/named.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/synonyms.h"

#include <string.h>
#include <strings.h>

enum { SHORTEST_PREFIX = 3 };

static bool share_synonyms(const char *a, const char *b)
{
    const uint16_t *x = NULL, *y = NULL;
    size_t x_count = synonyms_groups(a, &x), y_count = synonyms_groups(b, &y);
    bool found = false;
    for (size_t i = 0; i < x_count; i++) {
        for (size_t k = 0; k < y_count; k++) {
            found = found || x[i] == y[k];
        }
    }
    return found;
}

bool named_table(struct arena *arena, const struct catalog *catalog, int32_t table, const struct word *word)
{
    struct word *parts = NULL;
    size_t count = words_split_name(arena, catalog_table_words(&catalog->tables[table]), &parts);
    const struct word *last = &parts[count - 1];
    size_t length = strlen(last->stem);
    bool begins = length >= SHORTEST_PREFIX && strncmp(word->stem, last->stem, length) == 0;
    return word->kind == WORD_ALPHA && (begins || share_synonyms(last->text, word->text));
}

bool named_near(const struct catalog *catalog, const struct join_plan *plan, int32_t table)
{
    bool near = false;
    for (size_t i = 0; i < plan->step_count; i++) {
        near = near || plan->steps[i].table == table;
        for (size_t k = 0; k < catalog->key_count; k++) {
            near = near || (catalog->keys[k].from_table == table &&
                            catalog->keys[k].to_table == plan->steps[i].table);
        }
    }
    return near;
}

/* Can a word of the name have the stem of this one? Splitting all names of a large schema takes too long. */
static bool may_have(const char *name, const struct word *word)
{
    size_t length = strnlen(word->text, SHORTEST_PREFIX);
    bool found = false;
    for (const char *at = name; *at != '\0' && !found; at++) {
        found = strncasecmp(at, word->text, length) == 0;
    }
    return found;
}

static bool phrase_has(const struct word *words, size_t first, size_t end, const char *stem)
{
    bool found = false;
    for (size_t i = first; i < end; i++) {
        found = found || strcmp(words[i].stem, stem) == 0;
    }
    return found;
}

bool named_phrase(struct arena *arena, const struct catalog *catalog, int32_t table, const struct word *words,
                  size_t first, size_t end)
{
    struct word *parts = NULL;
    if (first >= end || !may_have(catalog_table_words(&catalog->tables[table]), &words[end - 1])) {
        return false;
    }
    size_t count = words_split_name(arena, catalog_table_words(&catalog->tables[table]), &parts);
    while (count > 1 && list_has(LIST_TABLE_DECORATIONS, parts[count - 1].text)) {
        count--;
    }
    bool all = strcmp(parts[count - 1].stem, words[end - 1].stem) == 0;
    for (size_t i = 0; i < count && all; i++) {
        all = list_has(LIST_TABLE_DECORATIONS, parts[i].text) || phrase_has(words, first, end, parts[i].stem);
    }
    return all;
}

/* The only table whose name the phrase is; -1: none, or several. */
static int32_t named_by_phrase(struct arena *arena, const struct catalog *catalog, const struct word *words,
                               size_t first, size_t end)
{
    int32_t found = -1;
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        if (named_phrase(arena, catalog, t, words, first, end)) {
            if (found >= 0) {
                return -1;
            }
            found = t;
        }
    }
    return found;
}

static bool ends_phrase(const struct word *word)
{
    return word->kind != WORD_ALPHA || list_has(LIST_BEHIND_COUNTED, word->text) ||
           list_has(LIST_TRADE_VERBS, word->text) || list_has(LIST_BEFORE_TIMES, word->text) ||
           list_has(LIST_JOINING_WORDS, word->text) || list_has(LIST_WE_WORDS, word->text) ||
           list_has(LIST_CLAUSE_WORDS, word->text);
}

size_t named_end(const struct word *words, size_t count, size_t first)
{
    size_t end = first;
    while (end < count && !ends_phrase(&words[end]) &&
           (end == first || !list_has(LIST_EVENT_VERBS, words[end].text))) {
        end++;
    }
    return end;
}

/* Of one word. */
static int32_t named_by_last(struct arena *arena, const struct catalog *catalog, const struct word *word)
{
    int32_t found = -1;
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        struct word *parts = NULL;
        if (!may_have(catalog_table_words(&catalog->tables[t]), word)) {
            continue;
        }
        size_t count = words_split_name(arena, catalog_table_words(&catalog->tables[t]), &parts);
        if (strcmp(parts[count - 1].stem, word->stem) == 0) {
            if (found >= 0) {
                return -1;
            }
            found = t;
        }
    }
    return found;
}

/* Does another noun go on: "order value"? */
static bool goes_on(const struct word *words, size_t count, size_t end)
{
    size_t length = strlen(words[end - 1].text);
    bool several = length > 1 && words[end - 1].text[length - 1] == 's';
    return !several && named_end(words, count, end) > end;
}

int32_t named_first(struct arena *arena, const struct catalog *catalog, const struct word *words,
                    size_t count, size_t first)
{
    int32_t found = -1;
    size_t end = named_end(words, count, first);
    for (size_t i = first + 1; i <= end; i++) {
        int32_t table = named_by_phrase(arena, catalog, words, first, i);
        if (table < 0 && found >= 0) {
            break;
        }
        found = table >= 0 && !goes_on(words, count, i) ? table : found;
    }
    return found < 0 && end == first + 1 ? named_by_last(arena, catalog, &words[first]) : found;
}
