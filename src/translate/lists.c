#include "translate/lists.h"

#include "query/join.h"
#include "query/listed.h"
#include "query/walk.h"

#include <string.h>

static struct expr *new_column(struct arena *arena, int32_t column)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    expr->kind = EXPR_COLUMN;
    expr->column = column;
    return expr;
}

static bool is_in_plan(const struct join_plan *plan, int32_t table)
{
    for (size_t i = 0; i < plan->step_count; i++) {
        if (plan->steps[i].table == table && plan->steps[i].instance == 0) {
            return true;
        }
    }
    return false;
}

/* The one key from a table of the plan into the list that the text names. */
static const struct catalog_key *key_into(const struct catalog *catalog, const struct join_plan *plan,
                                          int32_t column, const char *text)
{
    const struct catalog_key *found = NULL;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->constant == NULL || key->constant_column != column || strcmp(key->constant, text) != 0 ||
            !is_in_plan(plan, key->from_table)) {
            continue;
        }
        if (found != NULL) {
            return NULL;
        }
        found = key;
    }
    return found;
}

/* Another list than the join leads to: the join is over the key into that one. */
static void settle_key(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    const struct join_plan *plan = join_solve(arena, catalog, query);
    for (size_t i = 0; i < plan->step_count && query->join_count == 0; i++) {
        const struct join_step *step = &plan->steps[i];
        for (size_t c = 0; c < step->constant_count; c++) {
            int32_t column = step->constants[c].column;
            const char *text = step->constants[c].typed ? NULL : pred_text_of(query->where, column, 0);
            const struct catalog_key *key =
                text != NULL && step->constants[c].instance == 0 && strcmp(text, step->constants[c].text) != 0
                    ? key_into(catalog, plan, column, text)
                    : NULL;
            if (key != NULL) {
                query->joins = ARENA_ARRAY(arena, struct query_join, 1);
                query->joins[query->join_count++] = (struct query_join){
                    new_column(arena, key->from_columns[0]), new_column(arena, key->to_columns[0])};
                return;
            }
        }
    }
}

struct use {
    const struct catalog *catalog;
    const struct join_constant *constant;
    bool other;
};

static void note_use(void *context, const struct expr *expr)
{
    struct use *use = context;
    int32_t codes = use->catalog->columns[use->constant->column].table;
    int32_t table = expr->kind == EXPR_COLUMN ? use->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    bool own = expr->kind == EXPR_COLUMN && expr->column == use->constant->column;
    use->other = use->other || (table == codes && expr->instance == use->constant->instance && !own);
}

/* Is the table between two others? */
static bool is_between(const struct catalog *catalog, const struct join_plan *plan,
                       const struct join_constant *constant)
{
    int32_t table = catalog->columns[constant->column].table;
    size_t others = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        bool own = false;
        for (size_t c = 0; c < step->condition_count; c++) {
            const struct join_condition *on = &step->conditions[c];
            own = own ||
                  (catalog->columns[on->left_column].table == table &&
                   on->left_instance == constant->instance) ||
                  (catalog->columns[on->right_column].table == table &&
                   on->right_instance == constant->instance);
        }
        others += own ? 1 : 0;
    }
    return others > 1;
}

/* Is the table of codes there for more than the condition? */
static bool is_used(const struct catalog *catalog, const struct query *query,
                    const struct join_constant *constant)
{
    struct use use = {.catalog = catalog, .constant = constant};
    query_visit(query, note_use, &use);
    return use.other;
}

void lists_settle(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    settle_key(arena, catalog, query);
    const struct join_plan *plan = join_solve(arena, catalog, query);
    for (size_t i = 0; i < plan->step_count; i++) {
        for (size_t c = 0; c < plan->steps[i].constant_count; c++) {
            const struct join_constant *constant = &plan->steps[i].constants[c];
            bool optional = plan->steps[i].outer && join_keeps_constant(catalog, &plan->steps[i], constant);
            if (!optional && (is_used(catalog, query, constant) ||
                              (constant->typed && is_between(catalog, plan, constant)))) {
                bool found = false;
                query->where = pred_without_text(query->where, constant->column, constant->instance,
                                                 constant->text, &found);
            }
        }
    }
}
