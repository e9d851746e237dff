#include "translate/labels.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "translate/made.h"
#include "translate/name_pairs.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct asked {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
};

/* Has the question a word of the column's name that its table's has not? */
static bool is_said(const struct asked *asked, const struct catalog_column *column)
{
    struct word *name = NULL, *table = NULL;
    size_t count = words_split_name(asked->arena, catalog_column_words(column), &name);
    size_t table_count =
        words_split_name(asked->arena, catalog_table_words(&asked->catalog->tables[column->table]), &table);
    bool said = false;
    for (size_t i = 0; i < count; i++) {
        bool own = false;
        for (size_t t = 0; t < table_count; t++) {
            own = own || strcmp(name[i].stem, table[t].stem) == 0;
        }
        for (size_t w = 0; w < asked->count && !own; w++) {
            said = said || strcmp(name[i].stem, asked->words[w].stem) == 0;
        }
    }
    return said;
}

static bool is_shown(const struct query *query, int32_t column)
{
    bool shown = false;
    for (size_t i = 0; i < query->select_count; i++) {
        shown = shown || (query->select[i]->kind == EXPR_COLUMN && query->select[i]->column == column);
    }
    return shown;
}

static bool is_grouped(const struct query *query, const struct expr *expr)
{
    bool grouped = false;
    for (size_t i = 0; i < query->group_count; i++) {
        grouped = grouped || expr_equal(query->group[i], expr);
    }
    return grouped;
}

/* ---- both names of a person ---- */

static bool is_called(const struct asked *asked, int32_t column, const char *first, const char *second)
{
    struct word *name = NULL;
    size_t count =
        words_split_name(asked->arena, catalog_column_words(&asked->catalog->columns[column]), &name);
    return count == 2 && strcmp(name[0].text, first) == 0 && strcmp(name[1].text, second) == 0;
}

/* "name" beside a last name is the first one. */
static bool is_bare(const struct asked *asked, int32_t column)
{
    const char *plain = asked->catalog->columns[column].plain;
    return plain != NULL && strcmp(plain, "name") == 0;
}

/* The first name beside a last one, or the last beside a first one; -1: none. */
static int32_t other_name(const struct asked *asked, int32_t column, bool *ret_first)
{
    struct name_pair pair;
    if (translate_name_pair_of(asked->arena, asked->catalog, column, &pair)) {
        *ret_first = pair.given == column;
        return *ret_first ? pair.family : pair.given;
    }
    const struct catalog_table *table = &asked->catalog->tables[asked->catalog->columns[column].table];
    bool last = is_called(asked, column, "last", "name"), bare = is_bare(asked, column);
    *ret_first = bare;
    for (int32_t c = table->first_column; c < table->first_column + table->column_count && (last || bare);
         c++) {
        if (last ? is_bare(asked, c) : is_called(asked, c, "last", "name")) {
            return c;
        }
    }
    return -1;
}

static bool asks_for_part(const struct asked *asked)
{
    bool part = false;
    for (size_t i = 0; i < asked->count; i++) {
        part = part || list_has(LIST_PARTS_OF_NAMES, asked->words[i].text);
    }
    return part;
}

/* Is it the key of the table's rows, or a column that refers to them? */
static bool is_key_to(const struct catalog *catalog, int32_t column, int32_t table)
{
    bool key = catalog->columns[column].primary && catalog->columns[column].table == table;
    for (size_t k = 0; k < catalog->key_count && !key; k++) {
        key = catalog->keys[k].column_count == 1 && catalog->keys[k].from_columns[0] == column &&
              catalog->keys[k].to_table == table && catalog->keys[k].from_table != table;
    }
    return key;
}

/* Rows that are told by a person's key, or are not grouped, are told by both names. */
static bool is_by_key(const struct asked *asked, const struct query *query, const struct expr *name)
{
    int32_t table = asked->catalog->columns[name->column].table;
    bool by_key = query->group_count == 0;
    for (size_t i = 0; i < query->group_count; i++) {
        const struct expr *expr = query->group[i];
        bool same = expr->kind == EXPR_COLUMN && (expr->instance == name->instance ||
                                                  asked->catalog->columns[expr->column].table != table);
        by_key = by_key || (same && is_key_to(asked->catalog, expr->column, table));
    }
    return by_key;
}

static void show_both_names(const struct asked *asked, struct query *query)
{
    for (size_t i = 0; i < query->select_count && query->set == SET_NONE && !query->distinct; i++) {
        struct expr *name = query->select[i];
        bool first = false;
        int32_t other = name->kind == EXPR_COLUMN ? other_name(asked, name->column, &first) : -1;
        if (other < 0 || is_shown(query, other) || asks_for_part(asked) || !is_by_key(asked, query, name)) {
            continue;
        }
        struct expr **select = ARENA_ARRAY(asked->arena, struct expr *, query->select_count + 1);
        memcpy(select, query->select, i * sizeof *select);
        select[i + !first] = name;
        select[i + first] = made_column(asked->arena, other, name->instance);
        memcpy(select + i + 2, query->select + i + 1, (query->select_count - i - 1) * sizeof *select);
        query->select = select;
        query->select_count++;
        query->names = NULL;
        return;
    }
}

void labels_apply(struct arena *arena, const struct catalog *catalog, const char *question, bool follow_up,
                  struct query *query)
{
    struct asked asked = {.arena = arena, .catalog = catalog};
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    for (size_t i = 0; i < query->select_count && query->set == SET_NONE; i++) {
        const struct expr *expr = query->select[i];
        if (expr->kind != EXPR_COLUMN) {
            continue;
        }
        const struct catalog_column *column = &catalog->columns[expr->column];
        const struct catalog_table *table = &catalog->tables[column->table];
        bool stands_for = column->primary || column->type == COLUMN_TEXT;
        bool grouped = is_grouped(query, expr) && !(column->primary && column->unique);
        if (table->label_told && stands_for && !column->foreign && !grouped &&
            !is_shown(query, table->label) && !is_said(&asked, column)) {
            query->select[i] = made_column(arena, table->label, expr->instance);
        }
    }
    if (!follow_up) {
        show_both_names(&asked, query);
    }
}
