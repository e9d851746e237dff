#include "translate/code_shown.h"

#include "catalog/codes.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"
#include "translate/made.h"

#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200 };

struct codes_asked {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    struct query *query;
    int32_t table; /* that is looked for */
    int32_t used;  /* the number of its instances */
    bool shown;    /* its columns are used */
};

static bool asks_for_codes(struct arena *arena, const char *question)
{
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    return list_has_one(LIST_ASKS_FOR_CODES, words, count);
}

static bool is_value_of(const struct codes_asked *asked, const struct value_listed *listed, int32_t column)
{
    const struct value_match *matches = NULL;
    const char *key = words_join(asked->arena, listed->name_words, listed->name_word_count, false);
    size_t count = value_index_find(asked->index, key, &matches);
    for (size_t i = 0; i < count; i++) {
        if (matches[i].column == column) {
            return true;
        }
    }
    return false;
}

/* Is every value of the column called by something else than it is, that the labels have? */
static bool are_labels(const struct codes_asked *asked, int32_t column, int32_t label)
{
    const struct value_listed *listed = NULL;
    size_t count = value_index_list(asked->index, column, &listed), other = 0;
    for (size_t i = 0; i < count; i++) {
        if (listed[i].name == NULL || !is_value_of(asked, &listed[i], label)) {
            return false;
        }
        other += strcasecmp(listed[i].name, listed[i].stored) != 0;
    }
    return count > 1 && other == count;
}

/* The key from the column to the codes; NULL: none. */
static const struct catalog_key *key_to(const struct codes_asked *asked, int32_t column, int32_t code)
{
    for (size_t k = 0; k < asked->catalog->key_count; k++) {
        const struct catalog_key *key = &asked->catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == column && key->to_columns[0] == code) {
            return key;
        }
    }
    return NULL;
}

/* May the two be compared in every database? */
static bool are_alike(const struct catalog_column *column, const struct catalog_column *code)
{
    return column->type == code->type && column->text_storage == code->text_storage && code->unique;
}

/* The one table that has labels for the codes of the column. */
static bool find_table(const struct codes_asked *asked, int32_t column, struct code_table *ret_table)
{
    const struct catalog *catalog = asked->catalog;
    bool found = false;
    for (size_t t = 0; t < catalog->table_count; t++) {
        struct code_table table;
        if ((int32_t)t == catalog->columns[column].table || !codes_find_table(catalog, (int32_t)t, &table) ||
            catalog->columns[table.label].masked) {
            continue;
        }
        bool key = key_to(asked, column, table.code) != NULL;
        bool alike = table.domain < 0 && are_alike(&catalog->columns[column], &catalog->columns[table.code]);
        if ((key || alike) && are_labels(asked, column, table.label)) {
            if (found) {
                return false;
            }
            *ret_table = table;
            found = true;
        }
    }
    return found;
}

static bool see_use(void *context, struct expr *expr)
{
    struct codes_asked *asked = context;
    bool column = expr->kind == EXPR_COLUMN && asked->catalog->columns[expr->column].table == asked->table;
    bool star = expr->kind == EXPR_STAR && expr->table == asked->table;
    asked->shown = asked->shown || column || star;
    return true;
}

static bool is_used(struct codes_asked *asked, int32_t table)
{
    asked->table = table;
    asked->shown = false;
    query_walk(asked->query,
               &(struct query_visitor){.expr = see_use, .clauses = WALK_BLOCK, .context = asked});
    for (size_t i = 0; i < asked->query->extra_count; i++) {
        asked->shown = asked->shown || asked->query->extra[i].table == table;
    }
    return asked->shown;
}

static void join(const struct codes_asked *asked, const struct expr *from, int32_t code)
{
    struct query *query = asked->query;
    struct query_join *joins = ARENA_ARRAY(asked->arena, struct query_join, query->join_count + 1);
    if (query->join_count > 0) {
        memcpy(joins, query->joins, query->join_count * sizeof *joins);
    }
    joins[query->join_count++] = (struct query_join){made_column(asked->arena, from->column, from->instance),
                                                     made_column(asked->arena, code, 0)};
    query->joins = joins;
    if (asked->catalog->columns[from->column].not_null) {
        return;
    }
    struct query_table *extra = ARENA_ARRAY(asked->arena, struct query_table, query->extra_count + 1);
    if (query->extra_count > 0) {
        memcpy(extra, query->extra, query->extra_count * sizeof *extra);
    }
    extra[query->extra_count++] =
        (struct query_table){.table = asked->catalog->columns[code].table, .optional = true};
    query->extra = extra;
}

void translate_code_shown(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                          const char *question, struct query *query)
{
    struct codes_asked asked = {.arena = arena, .catalog = catalog, .index = index, .query = query};
    if (index == NULL || query->set != SET_NONE || query->per_count > 0 || asks_for_codes(arena, question)) {
        return;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        struct code_table table;
        if (expr->kind != EXPR_COLUMN || !find_table(&asked, expr->column, &table) ||
            is_used(&asked, table.table)) {
            continue;
        }
        join(&asked, expr, table.code);
        query->select[i] = made_column(arena, table.label, 0);
        query->names = NULL;
    }
}
