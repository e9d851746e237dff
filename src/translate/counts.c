#include "translate/counts.h"

#include "query/copy.h"
#include "query/grain.h"
#include "query/join.h"
#include "query/walk.h"

#include <string.h>

enum { MOST_STEPS = 16 /* of a join that is looked at */ };

struct counts {
    struct arena *arena;
    const struct catalog *catalog;
    const struct join_plan *plan;
    int32_t first; /* table that is counted, -1: none yet */
    bool several;
    bool stuck;              /* rows that the join repeats cannot be told apart */
    bool needed[MOST_STEPS]; /* steps of the plan that others than aggregates use */
    bool used[MOST_STEPS];   /* steps of which something is used, in aggregates too */
    bool named[MOST_STEPS];  /* steps that the query asks for whether or not it uses a column */
};

/* The only column that keys of other tables refer to, each alone; -1 where there are several or none. */
static int32_t referred_column(const struct catalog *catalog, int32_t table)
{
    int32_t found = -1;
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        if (key->to_table != table || key->from_table == table || key->column_count != 1) {
            continue;
        }
        if (found >= 0 && found != key->to_columns[0]) {
            return -1;
        }
        found = key->to_columns[0];
    }
    return found;
}

/* The only column of the table's primary key, or where it has none, that keys refer to; -1 where there are
 * several. */
static int32_t key_of(const struct catalog *catalog, int32_t table)
{
    const struct catalog_table *item = &catalog->tables[table];
    int32_t found = -1;
    for (int32_t c = item->first_column; c < item->first_column + item->column_count; c++) {
        if (catalog->columns[c].primary) {
            if (found >= 0) {
                return -1;
            }
            found = c;
        }
    }
    return found >= 0 ? found : referred_column(catalog, table);
}

int32_t counts_table(const struct catalog *catalog, const struct expr *expr)
{
    if (expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_COUNT) {
        return -1;
    }
    if (expr->left->kind == EXPR_STAR) {
        return expr->left->table;
    }
    int32_t column = expr->left->kind == EXPR_COLUMN ? expr->left->column : -1;
    int32_t table = column >= 0 ? catalog->columns[column].table : -1;
    return table >= 0 && key_of(catalog, table) == column ? table : -1;
}

static void compare_counts(void *context, const struct expr *expr)
{
    struct counts *counts = context;
    int32_t table = counts_table(counts->catalog, expr);
    if (table >= 0) {
        counts->several = counts->several || (counts->first >= 0 && counts->first != table);
        counts->first = table;
    }
}

static bool counts_several(const struct catalog *catalog, const struct query *query)
{
    struct counts counts = {.catalog = catalog, .first = -1};
    query_visit(query, compare_counts, &counts);
    return counts.several;
}

static bool is_repeated(const struct counts *counts, const struct expr *expr)
{
    int32_t table = counts_table(counts->catalog, expr);
    return table >= 0 && !expr->distinct &&
           grain_repeats(counts->catalog, counts->plan, table, expr->left->instance);
}

static void find_stuck(void *context, const struct expr *expr)
{
    struct counts *counts = context;
    counts->stuck = counts->stuck || (is_repeated(counts, expr) &&
                                      key_of(counts->catalog, counts_table(counts->catalog, expr)) < 0);
}

static void count_once(void *context, const struct expr *expr)
{
    const struct counts *counts = context;
    if (!is_repeated(counts, expr)) {
        return;
    }
    int32_t key = key_of(counts->catalog, counts_table(counts->catalog, expr));
    if (key >= 0) {
        struct expr *column = ARENA_NEW(counts->arena, struct expr);
        *column = (struct expr){.kind = EXPR_COLUMN, .column = key, .instance = expr->left->instance};
        struct expr *count = (struct expr *)expr;
        count->left = column;
        count->distinct = true;
    }
}

/* ---- without groups: a subquery each ---- */

static struct expr *subquery_of(const struct counts *counts, const struct query *query,
                                const struct expr *count)
{
    struct query *subquery = ARENA_NEW(counts->arena, struct query);
    struct expr *item = ARENA_NEW(counts->arena, struct expr);
    struct expr *rows = ARENA_NEW(counts->arena, struct expr);
    *rows = (struct expr){
        .kind = EXPR_STAR, .table = counts_table(counts->catalog, count), .instance = count->left->instance};
    *item = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = rows};
    subquery->select = ARENA_ARRAY(counts->arena, struct expr *, 1);
    subquery->select[subquery->select_count++] = item;
    subquery->where = pred_copy(counts->arena, query->where);
    struct counts own = *counts;
    own.plan = join_solve(counts->arena, counts->catalog, subquery);
    count_once(&own, item);
    struct expr *expr = ARENA_NEW(counts->arena, struct expr);
    *expr = (struct expr){.kind = EXPR_SUBQUERY, .subquery = subquery};
    return expr;
}

static bool is_counted(const struct counts *counts, const struct query *query,
                       const struct query_table *table)
{
    bool counted = false;
    for (size_t i = 0; i < query->select_count; i++) {
        counted = counted || (counts_table(counts->catalog, query->select[i]) == table->table &&
                              query->select[i]->left->instance == table->instance);
    }
    return counted;
}

static bool counts_alone(const struct counts *counts, const struct query *query)
{
    bool alone = query->group_count == 0 && query->having == NULL && query->order_count == 0 &&
                 query->per_count == 0 && query->limit == NULL && query->set == SET_NONE &&
                 query->join_count == 0;
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        alone = alone && counts_table(counts->catalog, expr) >= 0 && expr->filter == NULL;
    }
    for (size_t i = 0; alone && i < query->extra_count; i++) {
        alone = is_counted(counts, query, &query->extra[i]);
    }
    return alone;
}

/* ---- with groups: optional tables ---- */

static bool is_of(const struct counts *counts, const struct expr *expr, const struct join_step *step)
{
    int32_t table = expr->kind == EXPR_COLUMN ? counts->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    return step->table == table && step->instance == expr->instance;
}

static void need_steps(struct counts *counts, const struct expr *expr)
{
    for (size_t i = 0; i < counts->plan->step_count; i++) {
        counts->needed[i] |= is_of(counts, expr, &counts->plan->steps[i]);
    }
}

static bool need(void *context, struct expr *expr)
{
    struct counts *counts = context;
    if (expr->kind == EXPR_AGGREGATE) {
        return false;
    }
    need_steps(counts, expr);
    for (size_t i = 0; expr->kind == EXPR_SUBQUERY && i < expr->subquery->per_count; i++) {
        need_steps(counts, expr->subquery->per[i]); /* columns of the outer row */
    }
    return true;
}

/* The step before `step` that it is joined to; the number of steps where there is none, or several. */
static size_t joined_to(const struct counts *counts, size_t step)
{
    const struct join_plan *plan = counts->plan;
    size_t found = plan->step_count;
    for (size_t i = 0; i < plan->steps[step].condition_count; i++) {
        const struct join_condition *on = &plan->steps[step].conditions[i];
        for (size_t k = 0; k < step; k++) {
            const struct join_step *other = &plan->steps[k];
            bool left = counts->catalog->columns[on->left_column].table == other->table &&
                        on->left_instance == other->instance;
            bool right = counts->catalog->columns[on->right_column].table == other->table &&
                         on->right_instance == other->instance;
            if ((left || right) && found != plan->step_count && found != k) {
                return plan->step_count;
            }
            found = left || right ? k : found;
        }
    }
    return found;
}

/* Needs what lies between two that are needed: all but what hangs from them alone. False where the joins are
 * no tree. */
static bool need_between(struct counts *counts)
{
    size_t count = counts->plan->step_count, parents[MOST_STEPS], children[MOST_STEPS] = {0};
    bool pruned[MOST_STEPS] = {false};
    for (size_t i = 1; i < count; i++) {
        parents[i] = joined_to(counts, i);
        if (parents[i] == count) {
            return false;
        }
        children[parents[i]]++;
    }
    for (size_t i = 0; i < count; i++) { /* joined for nothing but that there is a row */
        bool end = children[i] == 0 || (i == 0 && children[i] == 1);
        counts->needed[i] |= end && counts->named[i] && !counts->used[i];
    }
    for (size_t i = count; i-- > 1;) { /* leaves, the last first */
        if (children[i] == 0 && !counts->needed[i]) {
            pruned[i] = true;
            children[parents[i]]--;
        }
    }
    /* from the first step on, as long as one side is left */
    for (size_t top = 0; top < count && !counts->needed[top] && children[top] == 1;) {
        pruned[top] = true;
        size_t next = top + 1;
        while (next < count && (pruned[next] || parents[next] != top)) {
            next++;
        }
        top = next;
    }
    for (size_t i = 0; i < count; i++) {
        counts->needed[i] = !pruned[i];
    }
    return true;
}

static bool is_grouped(const struct query *query)
{
    bool star = false;
    for (size_t i = 0; i < query->select_count; i++) {
        star = star || query->select[i]->kind == EXPR_STAR;
    }
    return query->group_count > 0 && query->set == SET_NONE && !star;
}

static bool is_named(const struct query *query, const struct join_step *step)
{
    bool named = false;
    for (size_t i = 0; i < query->extra_count; i++) {
        named = named || (query->extra[i].table == step->table && query->extra[i].instance == step->instance);
    }
    return named;
}

static bool is_optional(const struct query *query)
{
    bool optional = false;
    for (size_t i = 0; i < query->extra_count; i++) {
        optional = optional || query->extra[i].optional;
    }
    return optional;
}

static void mark_used(void *context, const struct expr *expr)
{
    struct counts *counts = context;
    for (size_t i = 0; i < counts->plan->step_count; i++) {
        counts->used[i] |= is_of(counts, expr, &counts->plan->steps[i]);
    }
}

static void keep_rows(struct counts *counts, struct query *query)
{
    const struct join_plan *plan = counts->plan;
    query_walk(query, &(struct query_visitor){
                          .expr = need, .clauses = WALK_ALL & ~(unsigned)WALK_JOINS, .context = counts});
    query_visit(query, mark_used, counts);
    bool some = false;
    for (size_t i = 0; i < plan->step_count; i++) {
        counts->named[i] = is_named(query, &plan->steps[i]);
        some = some || counts->needed[i];
    }
    if (!some || !need_between(counts)) {
        return;
    }
    query->extra = ARENA_ARRAY(counts->arena, struct query_table, plan->step_count + 1);
    query->extra_count = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        if (!counts->needed[i] || counts->named[i]) {
            query->extra[query->extra_count++] = (struct query_table){.table = plan->steps[i].table,
                                                                      .instance = plan->steps[i].instance,
                                                                      .optional = !counts->needed[i]};
        }
    }
}

void counts_tell_apart(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    struct counts counts = {.arena = arena, .catalog = catalog, .first = -1};
    if (!counts_several(catalog, query)) {
        counts.plan = join_solve(arena, catalog, query);
        if (grain_pairs_rows(catalog, counts.plan)) { /* nobody counts pairs */
            query_visit(query, count_once, &counts);
        }
        return;
    }
    if (counts_alone(&counts, query)) {
        for (size_t i = 0; i < query->select_count; i++) {
            query->select[i] = subquery_of(&counts, query, query->select[i]);
        }
        query->where = NULL;
        query->extra_count = 0;
        return;
    }
    counts.plan = join_solve(arena, catalog, query);
    query_visit(query, find_stuck, &counts);
    if (is_grouped(query) && !is_optional(query) && !counts.stuck && counts.plan->step_count <= MOST_STEPS) {
        keep_rows(&counts, query);
    }
    query_visit(query, count_once, &counts);
}
