#include "translate/person_keys.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"
#include "translate/made.h"
#include "translate/name_pairs.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct shown {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
    struct query *query;
    int32_t table; /* that is looked for */
    bool used;
};

/* "Employee number": a key is asked for. */
static bool asks_for_key(const struct shown *shown)
{
    bool asks = false;
    for (size_t i = 0; i < shown->count; i++) {
        asks = asks || list_has(LIST_KEY_SUFFIXES, shown->words[i].text) ||
               list_has(LIST_RESULT_ID, shown->words[i].text) ||
               list_has(LIST_PARTS_OF_NAMES, shown->words[i].text);
    }
    return asks;
}

/* Has the question a word of the column's name that its table's has not? */
static bool is_said(const struct shown *shown, const struct catalog_column *column)
{
    struct word *name = NULL, *table = NULL;
    size_t count = words_split_name(shown->arena, catalog_column_words(column), &name);
    size_t table_count =
        words_split_name(shown->arena, catalog_table_words(&shown->catalog->tables[column->table]), &table);
    bool said = false;
    for (size_t i = 0; i < count; i++) {
        bool own = false;
        for (size_t t = 0; t < table_count; t++) {
            own = own || strcmp(name[i].stem, table[t].stem) == 0;
        }
        for (size_t w = 0; w < shown->count && !own; w++) {
            said = said || strcmp(name[i].stem, shown->words[w].stem) == 0;
        }
    }
    return said;
}

static bool see_use(void *context, struct expr *expr)
{
    struct shown *shown = context;
    int32_t table = expr->kind == EXPR_COLUMN ? shown->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    shown->used = shown->used || table == shown->table;
    return true;
}

static bool is_used(struct shown *shown, int32_t table)
{
    shown->table = table;
    shown->used = false;
    query_walk(shown->query,
               &(struct query_visitor){.expr = see_use, .clauses = WALK_BLOCK, .context = shown});
    for (size_t i = 0; i < shown->query->extra_count; i++) {
        shown->used = shown->used || shown->query->extra[i].table == table;
    }
    return shown->used;
}

/* The key of one column that begins at the column, of a person's table. */
static const struct catalog_key *key_of(const struct shown *shown, int32_t column, struct name_pair *ret_pair)
{
    const struct catalog_key *found = NULL;
    for (size_t k = 0; k < shown->catalog->key_count; k++) {
        const struct catalog_key *key = &shown->catalog->keys[k];
        if (key->column_count != 1 || key->from_columns[0] != column) {
            continue;
        }
        if (found != NULL || key->constant != NULL) {
            return NULL;
        }
        found = key;
    }
    bool person = found != NULL &&
                  translate_name_pair_in(shown->arena, shown->catalog, found->to_table, ret_pair) &&
                  shown->catalog->columns[found->to_columns[0]].unique;
    return person ? found : NULL;
}

static bool shows(const struct query *query, int32_t column)
{
    bool shown = false;
    for (size_t i = 0; i < query->select_count; i++) {
        shown = shown || (query->select[i]->kind == EXPR_COLUMN && query->select[i]->column == column);
    }
    return shown;
}

static void replace(const struct shown *shown, size_t place, struct name_pair pair, int32_t instance)
{
    struct query *query = shown->query;
    struct expr **select = ARENA_ARRAY(shown->arena, struct expr *, query->select_count + 1);
    memcpy(select, query->select, place * sizeof *select);
    select[place] = made_column(shown->arena, pair.given, instance);
    select[place + 1] = made_column(shown->arena, pair.family, instance);
    memcpy(select + place + 2, query->select + place + 1, (query->select_count - place - 1) * sizeof *select);
    query->select = select;
    query->select_count++;
    query->names = NULL;
}

static void join(const struct shown *shown, const struct catalog_key *key, const struct expr *from,
                 int32_t instance)
{
    struct query *query = shown->query;
    struct query_join *joins = ARENA_ARRAY(shown->arena, struct query_join, query->join_count + 1);
    if (query->join_count > 0) {
        memcpy(joins, query->joins, query->join_count * sizeof *joins);
    }
    joins[query->join_count++] =
        (struct query_join){made_column(shown->arena, key->from_columns[0], from->instance),
                            made_column(shown->arena, key->to_columns[0], instance)};
    query->joins = joins;
}

/* Groups and the order are by the key of the person. */
static void follow(const struct shown *shown, const struct expr *from, const struct expr *to)
{
    for (size_t i = 0; i < shown->query->group_count; i++) {
        if (expr_equal(shown->query->group[i], from)) {
            shown->query->group[i] = made_column(shown->arena, to->column, to->instance);
        }
    }
    for (size_t i = 0; i < shown->query->order_count; i++) {
        if (expr_equal(shown->query->order[i].expr, from)) {
            shown->query->order[i].expr = made_column(shown->arena, to->column, to->instance);
        }
    }
}

/* True where the item is such a key. */
static bool show_names(struct shown *shown, size_t place)
{
    const struct expr *expr = shown->query->select[place];
    const struct catalog_column *column = &shown->catalog->columns[expr->column];
    struct name_pair pair;
    if (column->primary && column->unique && !column->foreign) {
        bool named = translate_name_pair_in(shown->arena, shown->catalog, column->table, &pair) &&
                     !shows(shown->query, pair.given) && !shows(shown->query, pair.family) &&
                     !is_said(shown, column);
        if (named) {
            replace(shown, place, pair, expr->instance);
        }
        return named;
    }
    const struct catalog_key *key = key_of(shown, expr->column, &pair);
    bool own = key != NULL && key->to_table == key->from_table;
    if (key == NULL ||
        (own ? shown->query->join_count > 0 || expr->instance != 0 : is_used(shown, key->to_table))) {
        return false;
    }
    struct expr *from = made_column(shown->arena, expr->column, expr->instance);
    struct expr *to = made_column(shown->arena, key->to_columns[0], own ? 1 : 0);
    join(shown, key, from, to->instance);
    replace(shown, place, pair, to->instance);
    follow(shown, from, to);
    return true;
}

void translate_person_keys(struct arena *arena, const struct catalog *catalog, const char *question,
                           struct query *query)
{
    struct shown shown = {.arena = arena, .catalog = catalog, .query = query};
    shown.count = words_split(arena, question, strlen(question), MOST_WORDS, &shown.words);
    if (query->set != SET_NONE || query->per_count > 0 || asks_for_key(&shown)) {
        return;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        if (query->select[i]->kind == EXPR_COLUMN && show_names(&shown, i)) {
            return;
        }
    }
}
