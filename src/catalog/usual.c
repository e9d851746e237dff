#include "catalog/usual.h"

#include "catalog/flags.h"
#include "english/lists.h"
#include "english/words.h"
#include "util/arena.h"

#include <string.h>
#include <strings.h>

enum { FEW = 4 /* one deleted row in so many, or fewer */ };

/* "deleted_at", "void_flag": what was taken away as if it had never been, unlike what was removed from its place. */
static bool tells_deleted(const struct catalog_column *column)
{
    struct arena *scratch = arena_create();
    struct word *words = NULL;
    size_t count = words_split_name(scratch, column->name, &words);
    bool tells = false;
    for (size_t i = 0; i < count; i++) {
        tells = tells || list_has(LIST_STRUCK_WORDS, words[i].text);
    }
    arena_destroy(scratch);
    return tells && !column->masked;
}

/* The key of a dimension: facts refer to it. */
static bool is_key(const struct catalog *catalog, int32_t column)
{
    const struct catalog_column *item = &catalog->columns[column];
    return item->primary && item->unique && item->integer && catalog_is_referred_to(catalog, column);
}

static void find_key(const struct catalog *catalog, const struct catalog_table *table,
                     struct catalog_usual *search)
{
    int32_t end = table->first_column + table->column_count, key = table->first_column;
    while (key < end && !is_key(catalog, key)) {
        key++;
    }
    if (key == end) {
        return;
    }
    search->columns[search->count++] = key;
    for (int32_t c = table->first_column; c < end && search->count < USUAL_MOST_COLUMNS; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (column->type == COLUMN_TEXT && !column->masked) {
            search->columns[search->count++] = c;
        }
    }
    search->count = search->count > 1 ? search->count : 0;
}

void catalog_usual_begin(const struct catalog *catalog, int32_t table, struct catalog_usual *ret_search)
{
    const struct catalog_table *item = &catalog->tables[table];
    *ret_search = (struct catalog_usual){.deleted = -1};
    if (item->view) {
        return;
    }
    if (item->deleted >= 0 && tells_deleted(&catalog->columns[item->deleted])) {
        enum column_type type = catalog->columns[item->deleted].type;
        ret_search->deleted = item->deleted;
        ret_search->number = type == COLUMN_NUMBER || type == COLUMN_BOOLEAN;
    }
    find_key(catalog, item, ret_search);
}

/* "n/a" is na. */
static const char *in_one_piece(struct arena *arena, const struct word *words, size_t count)
{
    const char *piece = "";
    for (size_t i = 0; i < count; i++) {
        piece = arena_printf(arena, "%s%s", piece, words[i].text);
    }
    return piece;
}

/* Is the value one of the list, in whatever case? */
static bool is_one_of(const char *value, enum word_list list)
{
    enum { LONGEST = 3 };
    struct arena *scratch = arena_create();
    struct word *words = NULL;
    size_t count = words_split(scratch, value, strlen(value), LONGEST, &words), kept = 0;
    for (size_t i = 0; i < count; i++) {
        words[kept] = words[i];
        kept += words[i].kind != WORD_OTHER;
    }
    bool is = kept > 0 && list_has(list, in_one_piece(scratch, words, kept));
    arena_destroy(scratch);
    return is;
}

void catalog_usual_see(struct catalog_usual *search, const char *value)
{
    bool held = value != NULL && *value != '\0', set = held && !is_one_of(value, LIST_FLAG_NOES);
    search->rows++;
    search->deleted_rows += set;
    search->kept_rows += held && !set;
}

void catalog_usual_see_key(struct catalog_usual *search, const char *const *values)
{
    static const char *const unknown[] = {"-1", "0"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown && values[0] != NULL; i++) {
        for (size_t c = 1; c < search->count && strcmp(values[0], unknown[i]) == 0; c++) {
            search->unknown =
                values[c] != NULL && is_one_of(values[c], LIST_UNKNOWN_VALUES) ? unknown[i] : search->unknown;
        }
    }
}

void catalog_usual_settle(const struct catalog_usual *search, struct catalog_table *table)
{
    bool some = search->deleted_rows > 0 || search->rows >= USUAL_MOST_ROWS; /* others may be */
    /* a number that is never 0 says nothing of the rows that have none */
    bool told = !search->number || search->kept_rows > 0;
    table->few_deleted = search->deleted >= 0 && some && told && search->deleted_rows * FEW <= search->rows;
    table->unknown = search->unknown;
}
