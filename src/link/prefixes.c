#include "english/lists.h"
#include "link/splitter.h"

#include <string.h>

enum {
    LEAST_TABLES = 4,
    LEAST_MARKED = 6, /* tables */
    LEAST_COLUMNS = 4,
    MANY_COLUMNS = 8,
    LONGEST_MARK = 2, /* letters of a prefix that is no word */
};

static void drop_first(struct name *name)
{
    name->words++;
    name->count--;
}

/* The first word that most of the names have with another one behind it; `ret_count` gets how many. */
static const char *most_common_first(struct arena *arena, const struct name *names, size_t count,
                                     size_t *ret_count)
{
    struct word_set firsts;
    word_set_init(&firsts, arena);
    size_t *counts = ARENA_ARRAY(arena, size_t, count + 1), best = 0;
    for (size_t i = 0; i < count; i++) {
        if (names[i].count > 1 && names[i].words[0].kind == WORD_ALPHA) {
            counts[word_set_add(&firsts, names[i].words[0].text)]++;
        }
    }
    for (size_t i = 1; i < firsts.count; i++) {
        best = counts[i] > counts[best] ? i : best;
    }
    *ret_count = firsts.count > 0 ? counts[best] : 0;
    return firsts.count > 0 ? firsts.words[best] : NULL;
}

/* Is it one of the words, or its letters in order in one? */
static bool has_word(const struct name *name, const struct word *word)
{
    for (size_t i = 0; i < name->count; i++) {
        const char *rest = word->text;
        for (const char *at = name->words[i].text; *at != '\0' && *name->words[i].text == *word->text; at++) {
            rest += *at == *rest && *rest != '\0';
        }
        if (*rest == '\0' || strcmp(name->words[i].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

/* A table that is called by the word alone makes it a word of its own: order, order_line. */
static bool names_a_table(const struct splitter *splitter, const char *prefix)
{
    for (size_t i = 0; i < splitter->catalog->table_count; i++) {
        const struct name *name = &splitter->tables[i];
        if (name->count == 1 && strncmp(name->words[0].text, prefix, strlen(prefix)) == 0) {
            return true;
        }
    }
    return false;
}

/* HR_ and PR_, the letters of a module before each table, or t001_, a number. */
static bool is_mark(const struct name *name)
{
    return name->count > 1 && name->words[0].kind == WORD_ALPHA &&
           strlen(name->words[0].text) <= LONGEST_MARK &&
           (name->words[1].kind == WORD_ALPHA || (name->count > 2 && name->words[2].kind == WORD_ALPHA));
}

static bool are_marked(const struct splitter *splitter)
{
    size_t count = splitter->catalog->table_count, marked = 0;
    for (size_t i = 0; i < count; i++) {
        marked += is_mark(&splitter->tables[i]);
    }
    return marked >= LEAST_MARKED && marked * 5 >= count * 4;
}

static void strip_mark(struct name *name)
{
    if (is_mark(name)) {
        drop_first(name);
        if (name->words[0].kind == WORD_NUMBER) {
            drop_first(name);
        }
    }
}

static void strip_table(struct name *name, const char *shared, bool view)
{
    bool stripped = true;
    while (name->count > 1 && stripped && name->words[1].kind == WORD_ALPHA) {
        const char *first = name->words[0].text;
        stripped = list_has(LIST_TABLE_DECORATIONS, first) ||
                   (view && list_has(LIST_VIEW_DECORATIONS, first)) ||
                   (shared != NULL && strcmp(first, shared) == 0);
        if (stripped) {
            drop_first(name);
        }
    }
    if (name->count > 1 && list_has(LIST_TABLE_DECORATIONS, name->words[name->count - 1].text)) {
        name->count--;
    }
}

/* Two tables that would have one name keep theirs. */
static void keep_apart(struct splitter *splitter, struct name *stripped)
{
    size_t count = splitter->catalog->table_count;
    struct word_set keys;
    word_set_init(&keys, splitter->arena);
    uint32_t *key_of = ARENA_ARRAY(splitter->arena, uint32_t, count + 1);
    size_t *holders = ARENA_ARRAY(splitter->arena, size_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        key_of[i] =
            word_set_add(&keys, words_join(splitter->arena, stripped[i].words, stripped[i].count, true));
        holders[key_of[i]]++;
    }
    for (size_t i = 0; i < count; i++) {
        if (holders[key_of[i]] == 1) {
            splitter->tables[i] = stripped[i];
        }
    }
}

static void strip_tables(struct splitter *splitter)
{
    size_t count = splitter->catalog->table_count, sharing = 0;
    const char *shared = most_common_first(splitter->arena, splitter->tables, count, &sharing);
    if (sharing < LEAST_TABLES || sharing * 3 < count * 2 || names_a_table(splitter, shared)) {
        shared = NULL;
    }
    bool marked = are_marked(splitter);
    struct name *stripped = ARENA_ARRAY(splitter->arena, struct name, count + 1);
    for (size_t i = 0; i < count; i++) {
        stripped[i] = splitter->tables[i];
        strip_table(&stripped[i], shared, splitter->catalog->tables[i].view);
        if (marked) {
            strip_mark(&stripped[i]);
        }
    }
    keep_apart(splitter, stripped);
}

/* "l" of l_orderkey and "property" of property_amount in a table of contacts, but neither "cust" nor
 * "customer" of customer_name in a table of customers. */
static bool is_mark_of_columns(const struct name *table, const struct word *prefix, size_t sharing,
                               size_t count)
{
    if (sharing < LEAST_COLUMNS || sharing * 5 < count * 4) {
        return false;
    }
    return list_has(LIST_TABLE_DECORATIONS, prefix->text) || strlen(prefix->text) <= LONGEST_MARK ||
           (count >= MANY_COLUMNS && !has_word(table, prefix));
}

static void strip_columns(struct splitter *splitter, const struct catalog_table *table,
                          const struct name *name)
{
    struct name *columns = &splitter->columns[table->first_column];
    size_t count = (size_t)table->column_count, sharing = 0;
    const char *shared = most_common_first(splitter->arena, columns, count, &sharing);
    for (size_t i = 0; i < count && shared != NULL; i++) {
        bool shares = columns[i].count > 1 && strcmp(columns[i].words[0].text, shared) == 0;
        if (shares && !is_mark_of_columns(name, &columns[i].words[0], sharing, count)) {
            return;
        }
        if (shares && columns[i].words[1].kind == WORD_ALPHA) {
            drop_first(&columns[i]);
        }
    }
}

void prefixes_strip(struct splitter *splitter)
{
    strip_tables(splitter);
    for (size_t i = 0; i < splitter->catalog->table_count; i++) {
        strip_columns(splitter, &splitter->catalog->tables[i], &splitter->tables[i]);
    }
}
