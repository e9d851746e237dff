#include "translate/mend.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/calendar.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/calendars.h"
#include "translate/changes.h"
#include "translate/counts.h"
#include "translate/forms.h"
#include "translate/key_choice.h"
#include "translate/lists.h"
#include "translate/pieces.h"
#include "translate/shares.h"
#include "translate/typed.h"
#include "translate/view_counts.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_COUNTS = 4 };

struct mend {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
};

/* ---- the row that a row of the same table names ---- */

static bool name_has(const struct mend *mend, const char *name, const struct word *word)
{
    struct word *parts;
    size_t count = words_split_name(mend->arena, name, &parts);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(parts[i].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

/* The table's key to itself that "their manager" speaks of; whatever it is called, its boss. */
static const struct catalog_key *own_key(const struct mend *mend, int32_t table)
{
    for (size_t k = 0; k < mend->catalog->key_count; k++) {
        const struct catalog_key *key = &mend->catalog->keys[k];
        if (key->from_table != table || key->to_table != table || key->column_count != 1) {
            continue;
        }
        const char *name = mend->catalog->columns[key->from_columns[0]].name;
        for (size_t i = 0; i + 1 < mend->count; i++) {
            const struct word *next = &mend->words[i + 1];
            if (list_has(LIST_POSSESSIVES, mend->words[i].text) &&
                (name_has(mend, name, next) || list_has(LIST_BOSSES, next->text))) {
                return key;
            }
        }
    }
    return NULL;
}

static struct expr *new_column(const struct mend *mend, int32_t column, int32_t instance)
{
    struct expr *expr = ARENA_NEW(mend->arena, struct expr);
    expr->kind = EXPR_COLUMN;
    expr->column = column;
    expr->instance = instance;
    return expr;
}

/* The column of the table that the subquery takes some value of, over all its rows; -1: none. */
static int32_t column_of_all(const struct query *subquery)
{
    if (subquery->select_count != 1 || subquery->where != NULL || subquery->group_count > 0 ||
        subquery->set != SET_NONE) {
        return -1;
    }
    const struct expr *item = subquery->select[0];
    if (item->kind == EXPR_AGGREGATE && item->filter == NULL) {
        item = item->left;
    }
    return item->kind == EXPR_COLUMN && item->instance == 0 ? item->column : -1;
}

struct own_rows {
    const struct mend *mend;
    struct query *query;
};

/* Of each condition that all rows must meet. */
static bool compare_rows(void *context, struct pred *pred)
{
    const struct own_rows *rows = context;
    const struct mend *mend = rows->mend;
    struct query *query = rows->query;
    if (pred->kind != PRED_COMPARE || pred->left->kind != EXPR_COLUMN || pred->left->instance != 0 ||
        pred->right->kind != EXPR_SUBQUERY || query->join_count > 0) {
        return pred->kind == PRED_AND;
    }
    int32_t column = column_of_all(pred->right->subquery);
    int32_t table = mend->catalog->columns[pred->left->column].table;
    const struct catalog_key *key =
        column >= 0 && mend->catalog->columns[column].table == table ? own_key(mend, table) : NULL;
    if (key != NULL) {
        query->joins = ARENA_ARRAY(mend->arena, struct query_join, 1);
        query->joins[query->join_count++] = (struct query_join){new_column(mend, key->from_columns[0], 0),
                                                                new_column(mend, key->to_columns[0], 1)};
        pred->right = new_column(mend, column, 1);
    }
    return false;
}

/* ---- counts of several tables ---- */

static bool counts_rows(const struct expr *expr)
{
    return expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT && expr->left->kind == EXPR_STAR &&
           expr->filter == NULL;
}

/* Where the question names the table first, but for "per country", "each doctor"; the number of words where
 * it does not. */
static size_t place_of_table(const struct mend *mend, int32_t table)
{
    struct word *parts;
    size_t count = words_split_name(mend->arena, catalog_table_words(&mend->catalog->tables[table]), &parts),
           at = 0;
    while (at < mend->count && (strcmp(mend->words[at].stem, parts[count - 1].stem) != 0 ||
                                (at > 0 && list_has(LIST_BEFORE_GROUPS, mend->words[at - 1].text)))) {
        at++;
    }
    return at;
}

/* The next table of the join that the question names at or behind a place. */
static const struct join_step *next_table(const struct mend *mend, const struct join_plan *plan,
                                          size_t *place)
{
    const struct join_step *best = NULL;
    size_t best_place = mend->count;
    for (size_t i = 0; i < plan->step_count; i++) {
        size_t at = place_of_table(mend, plan->steps[i].table);
        if (at >= *place && at < best_place) {
            best = &plan->steps[i];
            best_place = at;
        }
    }
    *place = best_place + 1;
    return best;
}

/* count(DISTINCT orders.customer_id): of the rows of customers that the others refer to. */
static bool counts_referred(const struct mend *mend, const struct expr *expr)
{
    bool found = false;
    if (expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_COUNT || !expr->distinct ||
        expr->left->kind != EXPR_COLUMN || expr->filter != NULL) {
        return false;
    }
    for (size_t i = 0; i < mend->catalog->key_count; i++) {
        const struct catalog_key *key = &mend->catalog->keys[i];
        found = found || (key->column_count == 1 && key->from_columns[0] == expr->left->column &&
                          key->from_table != key->to_table);
    }
    return found;
}

/* Counts that are to be of tables which the question names: equal ones of rows, and one of rows beside one of
 * those that they refer to. */
static size_t find_counts(const struct mend *mend, const struct query *query, struct expr **ret_counts,
                          bool *ret_equal)
{
    const struct expr *rows = NULL;
    size_t count = 0;
    *ret_equal = true;
    for (size_t i = 0; i < query->select_count && count < MOST_COUNTS; i++) {
        struct expr *item = query->select[i];
        bool plain = counts_rows(item) && (rows == NULL || expr_equal(item, rows));
        bool referred = !plain && counts_referred(mend, item);
        rows = plain ? item : rows;
        *ret_equal = *ret_equal && !referred;
        if (plain || referred) {
            ret_counts[count++] = item;
        }
    }
    return rows != NULL ? count : 0;
}

static bool tell_counts_apart(const struct mend *mend, struct query *query)
{
    struct expr *counts[MOST_COUNTS];
    const struct join_step *steps[MOST_COUNTS];
    bool equal = true;
    size_t count = find_counts(mend, query, counts, &equal), place = 0;
    if (count < 2 || (!equal && list_has_one(LIST_DIFFERENT_WORDS, mend->words, mend->count))) {
        return true;
    }
    const struct join_plan *plan = join_solve(mend->arena, mend->catalog, query);
    for (size_t i = 0; i < count; i++) {
        steps[i] = next_table(mend, plan, &place);
        if (steps[i] == NULL) {
            return !equal;
        }
    }
    for (size_t i = 0; i < count; i++) {
        counts[i]->distinct = false;
        counts[i]->left = ARENA_NEW(mend->arena, struct expr);
        *counts[i]->left =
            (struct expr){.kind = EXPR_STAR, .table = steps[i]->table, .instance = steps[i]->instance};
    }
    return true;
}

/* Where the name of a table ends that stands at a place; the place itself where none does. The longest name.
 */
static size_t end_of_table(const struct mend *mend, size_t at, int32_t *ret_table)
{
    struct arena *scratch = arena_create();
    size_t best = at;
    for (size_t t = 0; t < mend->catalog->table_count; t++) {
        struct word *parts;
        size_t count = words_split_name(scratch, catalog_table_words(&mend->catalog->tables[t]), &parts),
               same = 0;
        while (same < count && at + same < mend->count &&
               strcmp(mend->words[at + same].stem, parts[same].stem) == 0) {
            same++;
        }
        if (same == count && at + same > best) {
            best = at + same;
            *ret_table = (int32_t)t;
        }
    }
    arena_destroy(scratch);
    return best;
}

/* "number of customers and of orders", "customers and orders per country": the two tables. */
static bool names_two(const struct mend *mend, int32_t *ret_first, int32_t *ret_second)
{
    size_t last = mend->count; /* the last "and": a table stands before it */
    while (last > 0 && strcmp(mend->words[last - 1].text, "and") != 0) {
        last--;
    }
    for (size_t i = 0; i + 1 < last; i++) {
        bool counted = i == 0 || list_has(LIST_BEFORE_COUNTED, mend->words[i - 1].text);
        size_t end = counted ? end_of_table(mend, i, ret_first) : i, next = end + 1;
        if (end == i || end >= mend->count || strcmp(mend->words[end].text, "and") != 0) {
            continue;
        }
        while (next < mend->count && list_has(LIST_BETWEEN_COUNTS, mend->words[next].text)) {
            next++;
        }
        if (next < mend->count && end_of_table(mend, next, ret_second) > next && *ret_first != *ret_second) {
            return true;
        }
    }
    return false;
}

static struct expr *new_count(const struct mend *mend, int32_t table)
{
    struct expr *count = ARENA_NEW(mend->arena, struct expr), *rows = ARENA_NEW(mend->arena, struct expr);
    *rows = (struct expr){.kind = EXPR_STAR, .table = table};
    *count = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = rows};
    return count;
}

static bool is_connected(const struct mend *mend, const struct query *query)
{
    const struct join_plan *plan = join_solve(mend->arena, mend->catalog, query);
    bool connected = true;
    for (size_t i = 1; i < plan->step_count; i++) {
        connected = connected && plan->steps[i].condition_count > 0;
    }
    return connected;
}

/* One count where the question asks for those of two tables, of which it is one: it becomes both. */
static void add_other_count(const struct mend *mend, struct query *query)
{
    int32_t tables[2] = {-1, -1};
    size_t place = query->select_count, measures = 0;
    for (size_t i = 0; i < query->select_count; i++) {
        place = counts_table(mend->catalog, query->select[i]) >= 0 ? i : place;
        measures += expr_has_aggregate(query->select[i]);
    }
    if (measures != 1 || place == query->select_count || query->select[place]->filter != NULL ||
        query->set != SET_NONE || query->limit != NULL || !names_two(mend, &tables[0], &tables[1])) {
        return;
    }
    int32_t counted = counts_table(mend->catalog, query->select[place]);
    if (counted != tables[0] && counted != tables[1]) {
        return;
    }
    struct expr **select = ARENA_ARRAY(mend->arena, struct expr *, query->select_count + 1);
    memcpy(select, query->select, query->select_count * sizeof *select);
    memmove(select + place + 2, select + place + 1, (query->select_count - place - 1) * sizeof *select);
    select[place] = new_count(mend, tables[0]);
    select[place + 1] = new_count(mend, tables[1]);
    struct query both = *query;
    both.select = select;
    both.select_count++;
    if (is_connected(mend, &both)) {
        *query = both;
        query->names = NULL;
    }
}

bool mend_query(struct arena *arena, const struct catalog *catalog, const char *question, struct query *query)
{
    struct mend mend = {.arena = arena, .catalog = catalog};
    mend.count = words_split(arena, question, strlen(question), MOST_WORDS, &mend.words);
    struct own_rows rows = {&mend, query};
    pred_walk(query->where, &(struct query_visitor){.pred = compare_rows, .context = &rows});
    translate_calendars(arena, catalog, query);
    key_choice_complete(arena, catalog, query);
    key_choice_apply(arena, catalog, mend.words, mend.count, query);
    key_choice_tell_apart(arena, catalog, query);
    query_fold_calendars(arena, catalog, query);
    for (struct query *block = query; block != NULL; block = block->right) {
        translate_typed_settle(arena, catalog, mend.words, mend.count, block);
        lists_settle(arena, catalog, block);
    }
    if (!view_counts_settle(arena, catalog, mend.words, mend.count, query)) {
        return false;
    }
    add_other_count(&mend, query);
    translate_pieces_settle(arena, catalog, question, query);
    translate_forms_settle(arena, catalog, mend.words, mend.count, query);
    translate_shares_settle(arena, catalog, mend.words, mend.count, query);
    translate_changes_settle(mend.words, mend.count, query);
    return tell_counts_apart(&mend, query);
}

const char *mend_note(const struct catalog *catalog, const struct query *query)
{
    int32_t first = -1;
    for (size_t i = 0; i < query->extra_count; i++) {
        if (query->extra[i].optional) {
            return NULL;
        }
    }
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        if (expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_COUNT) {
            continue;
        }
        int32_t table =
            expr->left->kind == EXPR_COLUMN ? catalog->columns[expr->left->column].table : expr->left->table;
        if (first >= 0 && table != first) {
            return "what has no row in the other tables of the join is not counted";
        }
        first = table;
    }
    return NULL;
}
