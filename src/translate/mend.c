#include "translate/mend.h"

#include "english/words.h"
#include "query/join.h"
#include "translate/key_roles.h"
#include "translate/view_counts.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_COUNTS = 4 };

struct mend {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
};

static bool is_one_of(const char *text, const char *const *list)
{
    while (*list != NULL && strcmp(*list, text) != 0) {
        list++;
    }
    return *list != NULL;
}

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
    static const char *const theirs[] = {"their", "its", "his", "her", "own", NULL};
    static const char *const bosses[] = {"manager", "boss",   "supervisor", "superior",    "chief",
                                         "lead",    "leader", "managers",   "supervisors", NULL};
    for (size_t k = 0; k < mend->catalog->key_count; k++) {
        const struct catalog_key *key = &mend->catalog->keys[k];
        if (key->from_table != table || key->to_table != table || key->column_count != 1) {
            continue;
        }
        const char *name = mend->catalog->columns[key->from_columns[0]].name;
        for (size_t i = 0; i + 1 < mend->count; i++) {
            const struct word *next = &mend->words[i + 1];
            if (is_one_of(mend->words[i].text, theirs) &&
                (name_has(mend, name, next) || is_one_of(next->text, bosses))) {
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

static void compare_rows(const struct mend *mend, struct query *query, struct pred *pred)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        compare_rows(mend, query, pred->left_pred);
        compare_rows(mend, query, pred->right_pred);
        return;
    }
    if (pred->kind != PRED_COMPARE || pred->left->kind != EXPR_COLUMN || pred->left->instance != 0 ||
        pred->right->kind != EXPR_SUBQUERY || query->join_count > 0) {
        return;
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
    static const char *const groups[] = {"per", "each", "every", "by", NULL};
    struct word *parts;
    size_t count = words_split_name(mend->arena, mend->catalog->tables[table].name, &parts), at = 0;
    while (at < mend->count && (strcmp(mend->words[at].stem, parts[count - 1].stem) != 0 ||
                                (at > 0 && is_one_of(mend->words[at - 1].text, groups)))) {
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

static bool tell_counts_apart(const struct mend *mend, struct query *query)
{
    struct expr *equal[MOST_COUNTS];
    size_t count = 0;
    for (size_t i = 0; i < query->select_count && count < MOST_COUNTS; i++) {
        if (counts_rows(query->select[i]) && (count == 0 || expr_equal(query->select[i], equal[0]))) {
            equal[count++] = query->select[i];
        }
    }
    if (count < 2) {
        return true;
    }
    const struct join_plan *plan = join_solve(mend->arena, mend->catalog, query);
    size_t place = 0;
    for (size_t i = 0; i < count; i++) {
        const struct join_step *step = next_table(mend, plan, &place);
        if (step == NULL) {
            return false;
        }
        equal[i]->left = ARENA_NEW(mend->arena, struct expr);
        *equal[i]->left = (struct expr){.kind = EXPR_STAR, .table = step->table, .instance = step->instance};
    }
    return true;
}

bool mend_query(struct arena *arena, const struct catalog *catalog, const char *question, struct query *query)
{
    struct mend mend = {.arena = arena, .catalog = catalog};
    mend.count = words_split(arena, question, strlen(question), MOST_WORDS, &mend.words);
    compare_rows(&mend, query, query->where);
    key_roles_choose(arena, catalog, mend.words, mend.count, query);
    return view_counts_settle(arena, catalog, mend.words, mend.count, query) &&
           tell_counts_apart(&mend, query);
}

const char *mend_note(const struct catalog *catalog, const struct query *query)
{
    int32_t first = -1;
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
