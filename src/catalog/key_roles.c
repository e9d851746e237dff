#include "catalog/key_rules.h"
#include "catalog/keys.h"

#include <stdlib.h>
#include <string.h>

/* Is the word in one of the names? */
static bool has_word(const struct infer_name *name, const char *stem)
{
    for (size_t i = 0; i < name->count; i++) {
        if (strcmp(name->words[i].stem, stem) == 0) {
            return true;
        }
    }
    return false;
}

/* What stands before one of the words of the table's name in a word that ends with it: "from" of "fromport";
 * NULL where none does. */
static const char *part_before(struct arena *arena, const struct infer_name *table, const struct word *word)
{
    enum { SHORTEST = 3 };
    size_t length = strlen(word->stem);
    for (size_t i = 0; i < table->count; i++) {
        const char *end = table->words[i].stem;
        size_t part = strlen(end);
        if (part >= SHORTEST && part + 2 <= length && strcmp(word->stem + length - part, end) == 0) {
            return arena_strndup(arena, word->stem, length - part);
        }
    }
    return NULL;
}

/* The words of the column that name neither of the two tables, nor the target's column. */
static const char *role_of(struct arena *scratch, const struct catalog *catalog,
                           const struct catalog_key *key)
{
    struct infer_name name = key_column_name(scratch, catalog->columns[key->from_columns[0]].name),
                      target = key_column_name(scratch, catalog->columns[key->to_columns[0]].name),
                      own = key_table_name(scratch, catalog->tables[key->from_table].name),
                      table = key_table_name(scratch, catalog->tables[key->to_table].name);
    struct word *words = ARENA_ARRAY(scratch, struct word, name.count + 1);
    size_t count = 0;
    for (size_t i = 0; i < name.base; i++) {
        bool small = i + 1 == name.count && name.count > 1 && strcmp(name.words[i].text, "by") == 0;
        if (!small && !has_word(&own, name.words[i].stem) && !has_word(&table, name.words[i].stem) &&
            !has_word(&target, name.words[i].stem)) {
            const char *part = part_before(scratch, &table, &name.words[i]);
            words[count++] = part != NULL ? (struct word){.text = part, .stem = part} : name.words[i];
        }
    }
    return words_join(catalog->arena, words, count, false);
}

static int compare_keys(const void *a, const void *b)
{
    const struct catalog_key *x = *(const struct catalog_key *const *)a,
                             *y = *(const struct catalog_key *const *)b;
    if (x->from_table != y->from_table) {
        return x->from_table > y->from_table ? 1 : -1;
    }
    return (x->to_table > y->to_table) - (x->to_table < y->to_table);
}

void catalog_name_roles(struct catalog *catalog)
{
    struct arena *scratch = arena_create();
    struct catalog_key **keys = ARENA_ARRAY(scratch, struct catalog_key *, catalog->key_count + 1);
    for (size_t i = 0; i < catalog->key_count; i++) {
        keys[i] = &catalog->keys[i];
        keys[i]->role = "";
    }
    qsort(keys, catalog->key_count, sizeof(struct catalog_key *), compare_keys);
    for (size_t i = 0, end = 0; i < catalog->key_count; i = end) {
        for (end = i + 1; end < catalog->key_count && compare_keys(&keys[i], &keys[end]) == 0; end++) {
        }
        for (size_t k = i; end - i > 1 && k < end; k++) {
            keys[k]->role = role_of(scratch, catalog, keys[k]);
        }
    }
    arena_destroy(scratch);
}
