#include "translate/key_choice.h"

#include "query/join.h"

#include <string.h>

struct roles {
    struct arena *arena;
    const struct catalog *catalog;
    const struct word *words;
    size_t count;
};

static bool says(const struct roles *roles, const char *stem)
{
    for (size_t i = 0; i < roles->count; i++) {
        if (strcmp(roles->words[i].stem, stem) == 0) {
            return true;
        }
    }
    return false;
}

/* Are all words of the key's role in the question? "approved" is also said as "approves". */
static bool is_said(const struct roles *roles, const struct catalog_key *key)
{
    struct word *parts = NULL;
    size_t count = words_split(roles->arena, key->role, strlen(key->role), roles->count, &parts), said = 0;
    for (size_t i = 0; i < count; i++) {
        said += says(roles, parts[i].stem) ? 1 : 0;
    }
    return count > 0 && said == count;
}

static bool is_key_of(const struct catalog_key *key, const struct join_condition *condition)
{
    int32_t from = key->from_columns[0], to = key->to_columns[0];
    return key->column_count == 1 && ((from == condition->left_column && to == condition->right_column) ||
                                      (from == condition->right_column && to == condition->left_column));
}

static bool links(const struct catalog_key *key, int32_t left, int32_t right)
{
    return key->column_count == 1 && ((key->from_table == left && key->to_table == right) ||
                                      (key->from_table == right && key->to_table == left));
}

/* The one other key between the tables of the condition whose role is said; NULL where the one that is used
 * will do. */
static const struct catalog_key *meant(const struct roles *roles, const struct join_condition *condition)
{
    const struct catalog *catalog = roles->catalog;
    int32_t left = catalog->columns[condition->left_column].table,
            right = catalog->columns[condition->right_column].table;
    const struct catalog_key *found = NULL;
    for (size_t k = 0; k < catalog->key_count && left != right; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (!links(key, left, right) || !is_said(roles, key)) {
            continue;
        }
        if (found != NULL || is_key_of(key, condition)) {
            return NULL;
        }
        found = key;
    }
    return found;
}

static struct expr *new_column(struct arena *arena, int32_t column, int32_t instance)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    expr->kind = EXPR_COLUMN;
    expr->column = column;
    expr->instance = instance;
    return expr;
}

static struct query_join join_on(const struct roles *roles, const struct catalog_key *key,
                                 const struct join_condition *condition)
{
    bool forward = roles->catalog->columns[condition->left_column].table == key->from_table;
    int32_t left = forward ? key->from_columns[0] : key->to_columns[0],
            right = forward ? key->to_columns[0] : key->from_columns[0];
    return (struct query_join){new_column(roles->arena, left, condition->left_instance),
                               new_column(roles->arena, right, condition->right_instance)};
}

void key_choice_apply(struct arena *arena, const struct catalog *catalog, const struct word *words,
                      size_t count, struct query *query)
{
    struct roles roles = {arena, catalog, words, count};
    if (query->join_count > 0) {
        return;
    }
    const struct join_plan *plan = join_solve(arena, catalog, query);
    struct query_join *joins = ARENA_ARRAY(arena, struct query_join, plan->step_count + 1);
    size_t used = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        const struct catalog_key *key = step->condition_count == 1 ? meant(&roles, step->conditions) : NULL;
        if (key != NULL) {
            joins[used++] = join_on(&roles, key, step->conditions);
        }
    }
    if (used > 0) {
        query->joins = joins;
        query->join_count = used;
    }
}
