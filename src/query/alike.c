#include "query/alike.h"

#include "catalog/foreign.h"
#include "english/words.h"

#include <string.h>
#include <strings.h>

enum { LONGEST_CHAIN = 8 };

bool types_meet(enum column_type a, enum column_type b)
{
    bool numbers = (a == COLUMN_NUMBER || a == COLUMN_BOOLEAN) && (b == COLUMN_NUMBER || b == COLUMN_BOOLEAN);
    return a == b || numbers || a == COLUMN_OTHER || b == COLUMN_OTHER;
}

/* What a chain of keys refers to in the end. */
static int32_t referred(const struct catalog *catalog, int32_t column)
{
    for (int step = 0; step < LONGEST_CHAIN; step++) {
        int32_t next = column;
        for (size_t k = 0; k < catalog->key_count && next == column; k++) {
            const struct catalog_key *key = &catalog->keys[k];
            for (size_t i = 0; i < key->column_count && next == column && key->constant == NULL; i++) {
                next = key->from_columns[i] == column ? key->to_columns[i] : column;
            }
        }
        if (next == column) {
            return column;
        }
        column = next;
    }
    return column;
}

/* A column may begin several keys. */
static bool refers_to(const struct catalog *catalog, int32_t from, int32_t to)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        for (size_t i = 0; i < key->column_count; i++) {
            if (key->from_columns[i] == from && referred(catalog, key->to_columns[i]) == to) {
                return true;
            }
        }
    }
    return false;
}

static bool is_in_key(const struct catalog *catalog, int32_t column)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        for (size_t i = 0; i < key->column_count; i++) {
            if (key->from_columns[i] == column || key->to_columns[i] == column) {
                return true;
            }
        }
    }
    return false;
}

static bool says_nothing(const char *word)
{
    static const char *const words[] = {"id",   "ids", "uuid", "guid", "pk",   "fk",    "sk", "key",  "code",
                                        "name", "no",  "nr",   "num",  "text", "title", "cd", "value"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i], word) == 0) {
            return true;
        }
    }
    return false;
}

/* The words of a column that tell what it holds; its table's where it has none. Returns their number. */
static size_t telling_words(struct arena *arena, const struct catalog *catalog, int32_t column,
                            struct word **ret_words)
{
    const struct catalog_column *item = &catalog->columns[column];
    size_t all = words_split_name(arena, catalog_column_words(item), ret_words), count = 0;
    for (size_t i = 0; i < all; i++) {
        if (!says_nothing((*ret_words)[i].text)) {
            (*ret_words)[count++] = (*ret_words)[i];
        }
    }
    return count > 0 ? count
                     : words_split_name(arena, catalog_table_words(&catalog->tables[item->table]), ret_words);
}

static bool share_a_word(const struct catalog *catalog, int32_t a, int32_t b)
{
    struct arena *arena = arena_create();
    struct word *first, *second;
    size_t first_count = telling_words(arena, catalog, a, &first);
    size_t second_count = telling_words(arena, catalog, b, &second);
    bool shared = false;
    for (size_t i = 0; i < first_count; i++) {
        for (size_t k = 0; k < second_count; k++) {
            shared = shared || strcmp(first[i].stem, second[k].stem) == 0;
        }
    }
    arena_destroy(arena);
    return shared;
}

static bool same_name(const struct catalog *catalog, int32_t a, int32_t b)
{
    const char *name = catalog->columns[a].name;
    return strcasecmp(name, catalog->columns[b].name) == 0 && strcasecmp(name, "id") != 0;
}

/* "parent_id" and the key of its own table, which databases seldom declare. */
static bool names_another_row(const struct catalog *catalog, int32_t from, int32_t to)
{
    static const char *const words[] = {"parent",   "manager", "supervisor", "boss",     "chief",
                                        "leader",   "reports", "mentor",     "referrer", "referred",
                                        "previous", "next",    "original",   "replaces", "superior"};
    const struct catalog_column *columns = catalog->columns;
    if (columns[from].table != columns[to].table || !columns[to].primary ||
        !types_meet(columns[from].type, columns[to].type)) {
        return false;
    }
    struct arena *arena = arena_create();
    struct word *parts;
    size_t count = words_split_name(arena, catalog_column_words(&columns[from]), &parts);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
            found = found || strcmp(parts[i].text, words[w]) == 0;
        }
    }
    arena_destroy(arena);
    return found;
}

bool columns_alike(const struct catalog *catalog, int32_t a, int32_t b)
{
    if (a == b) {
        return true;
    }
    int32_t first = referred(catalog, a), second = referred(catalog, b);
    if (first == second || refers_to(catalog, a, second) || refers_to(catalog, b, first)) {
        return true;
    }
    if (!types_meet(catalog->columns[a].type, catalog->columns[b].type)) {
        return false;
    }
    if (same_name(catalog, a, b) || names_another_row(catalog, a, b) || names_another_row(catalog, b, a)) {
        return true;
    }
    bool known = is_in_key(catalog, a) && is_in_key(catalog, b);
    return !known && share_a_word(catalog, a, b);
}
