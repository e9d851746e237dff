#include "catalog/key_rules.h"

#include "english/lists.h"

#include <string.h>

static bool is_manner(const char *word)
{
    return list_has(LIST_TABLE_MANNERS, word);
}

struct infer_name key_table_name(struct arena *arena, const char *text)
{
    struct infer_name name = infer_table_name(arena, text);
    size_t count = name.count;
    while (count > 1 && is_manner(name.words[count - 1].text)) {
        count--;
    }
    if (count < name.count) {
        name.count = name.base = count;
        name.stem = infer_join_stems(arena, name.words, count);
    }
    return name;
}

/* "soldby", "createdby": two words. */
static void split_by(struct arena *arena, struct infer_name *name)
{
    const char *text = name->words[0].text;
    size_t length = strlen(text);
    if (name->count != 1 || length < 5 || strcmp(text + length - 2, "by") != 0) {
        return;
    }
    const char *verb = arena_strndup(arena, text, length - 2);
    if (strcmp(text + length - 4, "edby") != 0 && !list_has(LIST_PARTICIPLES, verb)) {
        return;
    }
    struct word *both = ARENA_ARRAY(arena, struct word, 2), *words = NULL;
    if (words_split(arena, verb, length - 2, 2, &words) == 1) {
        both[0] = words[0];
        both[1] = (struct word){.text = "by", .stem = "by"};
        *name = (struct infer_name){.words = both, .count = 2, .base = 2};
        name->stem = infer_join_stems(arena, both, 2);
    }
}

/* "club_id_2" without the number. */
struct infer_name key_column_name(struct arena *arena, const char *text)
{
    struct infer_name name = infer_column_name(arena, text);
    split_by(arena, &name);
    size_t length = strlen(text);
    while (name.count > 2 && name.words[name.count - 1].kind == WORD_NUMBER && length > 0 &&
           strchr("0123456789_ ", text[length - 1]) != NULL) {
        length--;
        struct infer_name shorter = infer_column_name(arena, arena_strndup(arena, text, length));
        if (shorter.count < name.count && infer_has_suffix(&shorter)) {
            return shorter;
        }
    }
    return name;
}

struct key_names key_names_of(struct arena *arena, const struct catalog *catalog)
{
    struct key_names names = {
        .catalog = catalog,
        .arena = arena,
        .tables = ARENA_ARRAY(arena, struct infer_name, catalog->table_count + 1),
        .columns = ARENA_ARRAY(arena, struct infer_name, catalog->column_count + 1),
        .whole = ARENA_ARRAY(arena, const char *, catalog->column_count + 1),
    };
    for (size_t i = 0; i < catalog->table_count; i++) {
        names.tables[i] = key_table_name(arena, catalog->tables[i].name);
    }
    struct infer_names split;
    infer_names_init(&split, arena, key_column_name);
    const char **whole =
        ARENA_ARRAY(arena, const char *, catalog->column_count + 1); /* by number of a name */
    for (size_t i = 0; i < catalog->column_count; i++) {
        const struct infer_name *name = &names.columns[i];
        names.columns[i] = infer_names_get(&split, catalog->columns[i].name);
        uint32_t number = word_set_find(&split.texts, catalog->columns[i].name);
        if (whole[number] == NULL) {
            whole[number] = infer_join_stems(arena, name->words, name->count);
        }
        names.whole[i] = whole[number];
    }
    return names;
}

const char *key_part(const struct key_names *names, const struct infer_name *name, size_t first, size_t end)
{
    return infer_join_stems(names->arena, name->words + first, end - first);
}

bool key_is_parent(const struct key_names *names, int32_t column)
{
    const struct infer_name *name = &names->columns[column];
    return infer_has_suffix(name) && name->base == 1 && list_has(LIST_PARENT_WORDS, name->words[0].text);
}

bool key_is_of_own_table(const struct key_names *names, int32_t column)
{
    const struct infer_name *name = &names->columns[column];
    size_t meant = 0;
    for (size_t i = 0; i < name->base; i++) {
        bool own = list_has(LIST_OWN_TABLE_WORDS, name->words[i].text);
        if (!own && !list_has(LIST_OWN_TABLE_LINKS, name->words[i].text)) {
            return false;
        }
        meant += own ? 1 : 0;
    }
    return meant > 0 && (infer_has_suffix(name) || name->count > 1);
}

bool key_is_measure(const struct key_names *names, int32_t column)
{
    const struct infer_name *name = &names->columns[column];
    const struct catalog_column *item = &names->catalog->columns[column];
    if (item->type != COLUMN_NUMBER || name->count < 2 || infer_has_suffix(name) ||
        strcmp(name->words[name->count - 1].text, "by") == 0) {
        return false;
    }
    for (size_t i = 0; i + 1 < name->count; i++) {
        if (list_has(LIST_MEASURE_WORDS, name->words[i].text)) {
            return true;
        }
    }
    return false;
}

bool key_is_person(const struct key_names *names, int32_t column)
{
    const struct infer_name *name = &names->columns[column];
    if (name->base > 1 && strcmp(name->words[name->base - 1].text, "by") == 0) {
        return true;
    }
    return name->base > 0 && infer_has_suffix(name) &&
           list_has(LIST_PERSON_ROLES, name->words[name->base - 1].text);
}

/* Is there a table, not of people, that the short form may stand for: "op" beside "operations"? */
static bool is_short_of_table(const struct key_names *names, const char *word)
{
    for (int32_t t = 0; t < (int32_t)names->catalog->table_count; t++) {
        const struct infer_name *name = &names->tables[t];
        if (!key_is_table_of_people(names, t) &&
            (infer_abbreviates(word, name->stem) ||
             infer_abbreviates(word, name->words[name->count - 1].stem))) {
            return true;
        }
    }
    return false;
}

bool key_may_be_person(const struct key_names *names, int32_t column)
{
    const struct infer_name *name = &names->columns[column];
    const struct catalog_column *item = &names->catalog->columns[column];
    if (item->type != COLUMN_NUMBER || !item->integer || name->base == 0) {
        return false;
    }
    const char *word = name->words[name->base - 1].text;
    bool role = list_has(LIST_PERSON_ROLES, word) && !list_has(LIST_COUNTED_PEOPLE, word);
    if (!infer_has_suffix(name) && (role || list_has(LIST_PERSON_ROLE_SHORTS, word))) {
        return !key_is_measure(names, column) && !is_short_of_table(names, word);
    }
    return infer_has_suffix(name) && list_has(LIST_PERSON_ROLE_SHORTS, word) &&
           !is_short_of_table(names, word);
}

bool key_is_table_of_people(const struct key_names *names, int32_t table)
{
    const struct infer_name *name = &names->tables[table];
    return list_has(LIST_PEOPLE_TABLE_STEMS, name->words[name->count - 1].stem);
}

bool key_is_table_of_trade(const struct key_names *names, int32_t table)
{
    const struct infer_name *name = &names->tables[table];
    return list_has(LIST_TRADE_TABLE_STEMS, name->words[name->count - 1].stem);
}

bool key_is_part(const struct key_names *names, int32_t column, size_t length)
{
    const struct infer_name *name = &names->columns[column];
    return name->base > 0 &&
           list_has(LIST_PART_WORDS, arena_strndup(names->arena, name->words[name->base - 1].text, length));
}

bool key_may_end_reference(const struct key_names *names, int32_t column)
{
    const struct infer_name *name = &names->columns[column];
    return name->count > 1 && !infer_has_suffix(name) && !key_is_measure(names, column) &&
           !list_has(LIST_NO_REFERENCE_ENDS, name->words[name->count - 1].text);
}
