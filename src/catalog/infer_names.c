#include "catalog/infer_names.h"

#include "english/lists.h"

#include <string.h>

/* The stems of words run together, so that "order_item" and "orderitems" meet. */
const char *infer_join_stems(struct arena *arena, const struct word *words, size_t count)
{
    char *joined = words_join(arena, words, count, true);
    size_t used = 0;
    for (size_t i = 0; joined[i] != '\0'; i++) {
        if (joined[i] != ' ') {
            joined[used++] = joined[i];
        }
    }
    joined[used] = '\0';
    return joined;
}

/* "customerid" in one word: the base is what stands before the suffix. */
static bool split_glued_suffix(struct arena *arena, struct infer_name *name)
{
    if (name->count != 1) {
        return false;
    }
    const char *text = name->words[0].text;
    size_t length = strlen(text);
    for (size_t i = 0; i < list_words[LIST_GLUED_SUFFIXES].count; i++) {
        const char *glued = list_words[LIST_GLUED_SUFFIXES].words[i];
        size_t suffix = strlen(glued);
        if (length >= suffix + 3 && strcmp(text + length - suffix, glued) == 0) {
            struct word *words = NULL;
            size_t count = words_split(arena, text, length - suffix, 2, &words);
            struct word *both = ARENA_ARRAY(arena, struct word, 2);
            if (count != 1) {
                return false;
            }
            both[0] = words[0];
            both[1] = (struct word){.text = glued, .stem = glued};
            name->words = both;
            name->count = 2;
            name->base = 1;
            return true;
        }
    }
    return false;
}

struct infer_name infer_column_name(struct arena *arena, const char *text)
{
    struct infer_name name = {0};
    struct word *words = NULL;
    name.count = words_split_name(arena, text, &words);
    name.words = words;
    name.base = name.count;
    if (name.count > 1 && list_has(LIST_KEY_SUFFIXES, words[name.count - 1].text)) {
        name.base = name.count - 1;
    } else {
        split_glued_suffix(arena, &name);
    }
    name.stem = infer_join_stems(arena, name.words, name.base);
    return name;
}

void infer_names_init(struct infer_names *names, struct arena *arena,
                      struct infer_name (*split)(struct arena *arena, const char *text))
{
    *names = (struct infer_names){.arena = arena, .split = split};
    word_set_init(&names->texts, arena);
}

struct infer_name infer_names_get(struct infer_names *names, const char *text)
{
    size_t known = names->texts.count;
    uint32_t number = word_set_add(&names->texts, text);
    if (names->texts.count > known) {
        names->names = arena_grow(names->arena, names->names, known, &names->capacity, sizeof *names->names);
        names->names[number] = names->split(names->arena, text);
    }
    return names->names[number];
}

struct infer_name infer_table_name(struct arena *arena, const char *text)
{
    struct infer_name name = {0};
    struct word *words = NULL;
    name.count = words_split_name(arena, text, &words);
    if (name.count > 1 && list_has(LIST_TABLE_PREFIXES, words[0].text)) {
        words++;
        name.count--;
    }
    name.words = words;
    name.base = name.count;
    name.stem = infer_join_stems(arena, words, name.count);
    return name;
}

bool infer_has_suffix(const struct infer_name *name)
{
    return name->base < name->count;
}

const char *infer_suffix(const struct infer_name *name)
{
    return infer_has_suffix(name) ? name->words[name->count - 1].text : "";
}

/* "CID", a course's number: one word that ends in "id" and is a table's own key. */
bool infer_is_short_id(const struct infer_name *name)
{
    size_t length = strlen(name->words[0].text);
    return name->count == 1 && length >= 3 && strcmp(name->words[0].text + length - 2, "id") == 0;
}

/* Some name that several tables may well share without meaning the same. */
bool infer_is_generic(const struct infer_name *name)
{
    return !infer_has_suffix(name) || list_has(LIST_GENERIC_STEMS, name->stem);
}

/* A whole number of this name counts or orders, though a table may be called so. */
bool infer_is_measure(const struct infer_name *name)
{
    return list_has(LIST_MEASURE_STEMS, name->stem);
}

bool infer_abbreviates(const char *text, const char *whole)
{
    if (text[0] != whole[0]) {
        return false;
    }
    while (*text != '\0' && *whole != '\0') {
        text += *text == *whole ? 1 : 0;
        whole++;
    }
    return *text == '\0';
}

/* department.dept_name */
bool infer_is_name_of(const struct infer_name *name, const struct infer_name *table)
{
    return name->count == 2 && strcmp(name->words[1].text, "name") == 0 &&
           infer_abbreviates(name->words[0].stem, table->stem);
}
