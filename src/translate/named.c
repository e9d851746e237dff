#include "translate/named.h"

#include "catalog/foreign.h"
#include "english/synonyms.h"

#include <string.h>

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
