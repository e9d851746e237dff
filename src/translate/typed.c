#include "translate/typed.h"

#include "catalog/foreign.h"
#include "query/join.h"
#include "query/listed.h"
#include "query/walk.h"

#include <string.h>

struct typed {
    struct arena *arena;
    const struct catalog *catalog;
    const struct word *words;
    size_t count;
    struct query *query;
};

/* ---- ids among others ---- */

static const struct catalog_key *key_of(const struct typed *typed, int32_t from, int32_t to)
{
    const struct catalog_key *key = join_listed_key(typed->catalog, from, to);
    return key != NULL && catalog_key_is_typed(typed->catalog, key) ? key : NULL;
}

static struct pred *is_of_type(const struct typed *typed, const struct catalog_key *key, int32_t instance)
{
    struct expr *column = ARENA_NEW(typed->arena, struct expr), *text = ARENA_NEW(typed->arena, struct expr);
    bool number = typed->catalog->columns[key->constant_column].type == COLUMN_NUMBER;
    *column = (struct expr){.kind = EXPR_COLUMN, .column = key->constant_column, .instance = instance};
    *text = (struct expr){.kind = EXPR_LITERAL,
                          .literal = {number ? LITERAL_NUMBER : LITERAL_TEXT, key->constant, NULL, NULL}};
    struct pred *pred = ARENA_NEW(typed->arena, struct pred);
    *pred = (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = column, .right = text};
    return pred;
}

static struct pred *both(const struct typed *typed, struct pred *a, struct pred *b)
{
    struct pred *pred = ARENA_NEW(typed->arena, struct pred);
    *pred = (struct pred){.kind = PRED_AND, .left_pred = a, .right_pred = b};
    return a == NULL ? b : pred;
}

static bool limit_membership(void *context, struct pred *pred)
{
    const struct typed *typed = context;
    const struct query *inner = pred->kind == PRED_IN_QUERY ? pred->subquery : NULL;
    const struct expr *item = inner != NULL && inner->select_count == 1 ? inner->select[0] : NULL;
    if (item == NULL || item->kind != EXPR_COLUMN || pred->left == NULL || pred->left->kind != EXPR_COLUMN ||
        inner->set != SET_NONE) {
        return true;
    }
    const struct catalog_key *back = key_of(typed, item->column, pred->left->column),
                             *forward = key_of(typed, pred->left->column, item->column);
    if (back != NULL && pred_text_of(inner->where, back->constant_column, item->instance) == NULL) {
        pred->subquery->where = both(typed, pred->subquery->where, is_of_type(typed, back, item->instance));
    } else if (forward != NULL &&
               pred_text_of(typed->query->where, forward->constant_column, pred->left->instance) == NULL) {
        struct pred *member = ARENA_NEW(typed->arena, struct pred);
        *member = *pred;
        *pred = (struct pred){.kind = PRED_AND,
                              .left_pred = member,
                              .right_pred = is_of_type(typed, forward, pred->left->instance)};
        return false;
    }
    return true;
}

/* ---- a table that the question names ---- */

static bool is_said(const struct typed *typed, int32_t table)
{
    struct word *parts = NULL;
    size_t count =
        words_split_name(typed->arena, catalog_table_words(&typed->catalog->tables[table]), &parts);
    bool said = false;
    for (size_t i = 0; i < typed->count && count > 0; i++) {
        said = said || strcmp(typed->words[i].stem, parts[count - 1].stem) == 0;
    }
    return said;
}

static bool is_in_plan(const struct join_plan *plan, int32_t table)
{
    bool found = false;
    for (size_t i = 0; i < plan->step_count; i++) {
        found = found || (plan->steps[i].table == table && plan->steps[i].instance == 0);
    }
    return found;
}

struct use {
    int32_t column;
    bool used;
};

static void note_use(void *context, const struct expr *expr)
{
    struct use *use = context;
    use->used = use->used || (expr->kind == EXPR_COLUMN && expr->column == use->column);
}

/* Does the query say by itself which of the tables is meant? */
static bool is_settled(const struct typed *typed, const struct join_plan *plan, int32_t type)
{
    struct use use = {.column = type};
    query_visit(typed->query, note_use, &use);
    for (size_t i = 0; i < plan->step_count; i++) {
        for (size_t c = 0; c < plan->steps[i].constant_count; c++) {
            use.used = use.used || plan->steps[i].constants[c].column == type;
        }
    }
    return use.used;
}

/* The one table that the column may refer to and the question names; -1: none, or several. */
static int32_t named_target(const struct typed *typed, const struct catalog_key *first)
{
    int32_t found = -1;
    for (size_t k = 0; k < typed->catalog->key_count; k++) {
        const struct catalog_key *key = &typed->catalog->keys[k];
        if (key->from_columns[0] != first->from_columns[0] || !catalog_key_is_typed(typed->catalog, key) ||
            !is_said(typed, key->to_table)) {
            continue;
        }
        if (found >= 0) {
            return -1;
        }
        found = key->to_table;
    }
    return found;
}

static void add_target(const struct typed *typed)
{
    struct query *query = typed->query;
    const struct join_plan *plan = join_solve(typed->arena, typed->catalog, query);
    for (size_t k = 0; k < typed->catalog->key_count; k++) {
        const struct catalog_key *key = &typed->catalog->keys[k];
        if (!catalog_key_is_typed(typed->catalog, key) || !is_in_plan(plan, key->from_table) ||
            is_settled(typed, plan, key->constant_column)) {
            continue;
        }
        int32_t table = named_target(typed, key);
        if (table < 0 || is_in_plan(plan, table)) {
            continue;
        }
        struct query_table *extra = ARENA_ARRAY(typed->arena, struct query_table, query->extra_count + 1);
        if (query->extra_count > 0) {
            memcpy(extra, query->extra, query->extra_count * sizeof *extra);
        }
        extra[query->extra_count++] = (struct query_table){.table = table};
        query->extra = extra;
        return;
    }
}

void translate_typed_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                            size_t count, struct query *query)
{
    struct typed typed = {arena, catalog, words, count, query};
    bool any = false;
    for (size_t k = 0; k < catalog->key_count && !any; k++) {
        any = catalog_key_is_typed(catalog, &catalog->keys[k]);
    }
    if (!any) {
        return;
    }
    query_walk(query, &(struct query_visitor){.pred = limit_membership, .context = &typed});
    add_target(&typed);
}
