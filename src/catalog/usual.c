#include "catalog/usual.h"

#include "english/lists.h"
#include "english/words.h"
#include "util/arena.h"

#include <string.h>
#include <strings.h>

enum { FEW = 4 /* one deleted row in so many, or fewer */ };

static bool is_referred_to(const struct catalog *catalog, int32_t column)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        if (catalog->keys[k].column_count == 1 && catalog->keys[k].to_columns[0] == column) {
            return true;
        }
    }
    return false;
}

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

bool catalog_usual_begin(const struct catalog *catalog, int32_t table, struct catalog_usual *ret_search)
{
    const struct catalog_table *item = &catalog->tables[table];
    struct catalog_usual search = {.count = 0};
    if (item->view) {
        return false;
    }
    if (item->deleted >= 0 && tells_deleted(&catalog->columns[item->deleted])) {
        search.deleted = true;
        search.number = catalog->columns[item->deleted].type == COLUMN_NUMBER ||
                        catalog->columns[item->deleted].type == COLUMN_BOOLEAN;
        search.columns[search.count++] = item->deleted;
    }
    for (int32_t c = item->first_column; c < item->first_column + item->column_count && !search.key; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (column->primary && column->unique && column->integer && is_referred_to(catalog, c)) {
            search.key = true;
            search.columns[search.count++] = c;
        }
    }
    for (int32_t c = item->first_column; c < item->first_column + item->column_count && search.key; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (search.count < USUAL_MOST_COLUMNS && column->type == COLUMN_TEXT && !column->masked) {
            search.columns[search.count++] = c;
        }
    }
    *ret_search = search;
    return search.count > (search.key ? 1U + search.deleted : 0U);
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

static bool is_set(const char *value)
{
    return value != NULL && *value != '\0' && !is_one_of(value, LIST_FLAG_NOES);
}

void catalog_usual_see(struct catalog_usual *search, const char *const *values)
{
    search->rows++;
    bool held = search->deleted && values[0] != NULL && *values[0] != '\0', set = held && is_set(values[0]);
    search->deleted_rows += set;
    search->kept_rows += held && !set;
    const char *key = search->key ? values[search->deleted] : NULL;
    static const char *const unknown[] = {"-1", "0"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown && key != NULL; i++) {
        for (size_t c = 1U + search->deleted; c < search->count && strcmp(key, unknown[i]) == 0; c++) {
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
    table->few_deleted = search->deleted && some && told && search->deleted_rows * FEW <= search->rows;
    table->unknown = search->unknown;
}
