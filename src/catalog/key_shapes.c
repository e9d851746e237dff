#include "catalog/key_shapes.h"

#include "english/lists.h"

#include <ctype.h>
#include <string.h>

enum {
    FEWEST_DIGITS = 3,
    FEWEST = 3,        /* different values */
    FEWEST_KEYS = 5,   /* identifiers that are referred to */
    ENOUGH_DIGITS = 5, /* so many, or two letters that are always the same, are not those of something else */
    ENOUGH_LETTERS = 2,
};

struct key_shape key_shape_of(struct arena *arena, int32_t column)
{
    struct key_shape shape = {.column = column};
    word_set_init(&shape.values, arena);
    return shape;
}

/* The pattern and the letters of one value; false where it is no identifier. */
static bool read_shape(const char *value, struct key_shape *ret_shape)
{
    size_t used = 0, letters = 0;
    for (const char *at = value; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;
        bool letter = isalpha(byte) && byte < 0x80, digit = isdigit(byte);
        if (!letter && !digit && strchr("-_/.# ", byte) == NULL) {
            return false;
        }
        ret_shape->digits += digit ? 1 : 0;
        char kind = letter ? 'A' : digit ? '9' : *at;
        if (used > 0 && ret_shape->pattern[used - 1] == kind && (letter || digit)) {
            kind = '\0';
        }
        if (used + 1 == SHAPE_PATTERN) {
            return false;
        }
        if (kind != '\0') {
            ret_shape->pattern[used++] = kind;
        }
        if (letter && ret_shape->digits == 0 && letters + 1 < SHAPE_LETTERS) {
            ret_shape->letters[letters++] = *at;
        }
    }
    return ret_shape->digits >= FEWEST_DIGITS && strchr(ret_shape->pattern, 'A') != NULL;
}

static void compare_shape(struct key_shape *shape, const char *value)
{
    struct key_shape own = {0};
    if (!read_shape(value, &own) || (shape->rows > 0 && strcmp(own.pattern, shape->pattern) != 0)) {
        shape->none = true;
        return;
    }
    if (shape->rows == 0) {
        memcpy(shape->pattern, own.pattern, sizeof own.pattern);
        memcpy(shape->letters, own.letters, sizeof own.letters);
        shape->digits = own.digits;
    } else if (strcmp(shape->letters, own.letters) != 0) {
        shape->letters[0] = '\0';
    }
    shape->digits = own.digits < shape->digits ? own.digits : shape->digits;
}

void key_shape_see(struct arena *arena, struct key_shape *shape, const char *value)
{
    if (value == NULL || value[0] == '\0' || shape->long_texts) {
        return;
    }
    if (strlen(value) >= KEY_LONGEST_VALUE - 1) {
        shape->long_texts = true;
        return;
    }
    if (!shape->none) {
        compare_shape(shape, value);
    }
    shape->rows++;
    if (!word_set_has(&shape->values, value)) {
        word_set_add(&shape->values, arena_strdup(arena, value));
    }
}

static bool has_word(const struct infer_name *name, const char *stem)
{
    for (size_t i = 0; i < name->count; i++) {
        if (strcmp(name->words[i].stem, stem) == 0) {
            return true;
        }
    }
    return false;
}

/* Has the column's name a word of the other name that says something? */
static bool shares(const struct infer_name *name, const struct infer_name *other)
{
    static const enum word_list empty[] = {LIST_KEY_SUFFIXES, LIST_REFERENCE_WORDS, LIST_NAME_COLUMNS,
                                           LIST_TEXT_COLUMNS, LIST_GENERIC_STEMS,   LIST_KIND_COLUMNS};
    for (size_t i = 0; i < name->count; i++) {
        const struct word *word = &name->words[i];
        bool says = word->kind == WORD_ALPHA && strlen(word->stem) > 2;
        for (size_t l = 0; l < sizeof empty / sizeof *empty; l++) {
            says = says && !list_has(empty[l], word->text);
        }
        if (says && has_word(other, word->stem)) {
            return true;
        }
    }
    return false;
}

static bool names_table(const struct key_search *search, int32_t column, int32_t table)
{
    return shares(&search->names.columns[column], &search->names.tables[table]);
}

bool key_shares_word(const struct key_search *search, int32_t from, int32_t to)
{
    return shares(&search->names.columns[from], &search->names.columns[to]) ||
           names_table(search, from, search->catalog->columns[to].table);
}

bool key_shapes_fit(const struct key_search *search, const struct key_shape *from, const struct key_shape *to)
{
    if (from->long_texts || to->long_texts || from->values.count < FEWEST || to->rows < FEWEST ||
        to->values.count < to->rows) {
        return false;
    }
    bool same = !from->none && !to->none && strcmp(from->pattern, to->pattern) == 0 &&
                strcmp(from->letters, to->letters) == 0;
    bool enough = from->digits >= ENOUGH_DIGITS || strlen(from->letters) >= ENOUGH_LETTERS;
    if (same && (enough || key_shares_word(search, from->column, to->column))) {
        return to->rows >= FEWEST_KEYS;
    }
    /* the towns of few rows are different by chance: it must be what the table is of */
    const struct catalog_column *column = &search->catalog->columns[to->column];
    bool first = to->column == search->catalog->tables[column->table].first_column;
    return first ? key_shares_word(search, from->column, to->column)
                 : names_table(search, from->column, column->table);
}
