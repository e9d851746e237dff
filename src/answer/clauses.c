/* In which clauses two statements differ. */
#include "answer/internal.h"
#include "answer/statements.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "translate/finish.h"
#include "util/arena.h"

/* ---- statements without their values ---- */

static bool blank_expr(void *context, struct expr *expr)
{
    (void)context;
    if (expr->kind == EXPR_LITERAL && expr->literal.kind != LITERAL_NULL) {
        expr->literal = (struct literal){.kind = LITERAL_TEXT, .text = ""};
    }
    return true;
}

static bool go_into(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

/* Of subqueries the conditions and limits. */
static const struct query_visitor blanking = {
    .expr = blank_expr, .query = go_into, .clauses = WALK_WHERE | WALK_HAVING | WALK_LIMIT | WALK_RIGHT};

static void blank_select(const struct query *query)
{
    for (size_t i = 0; i < query->select_count; i++) {
        expr_walk(query->select[i], &blanking);
    }
}

static void blank_conditions(const struct query *query)
{
    pred_walk(query->where, &blanking);
    pred_walk(query->having, &blanking);
}

/* ---- clause by clause ---- */

static bool same_select(const struct query *a, const struct query *b)
{
    struct query x = {.distinct = a->distinct, .select = a->select, .select_count = a->select_count};
    struct query y = {.distinct = b->distinct, .select = b->select, .select_count = b->select_count};
    return query_equal(&x, &y);
}

static bool same_filter(const struct query *a, const struct query *b)
{
    struct query x = {.where = a->where, .having = a->having};
    struct query y = {.where = b->where, .having = b->having};
    return query_equal(&x, &y);
}

static bool same_group(const struct query *a, const struct query *b)
{
    struct query x = {.group = a->group, .group_count = a->group_count};
    struct query y = {.group = b->group, .group_count = b->group_count};
    return query_equal(&x, &y);
}

static bool same_order(const struct query *gold, const struct query *answer)
{
    if (gold->order_count > answer->order_count) {
        return false;
    }
    struct query x = {.order = gold->order, .order_count = gold->order_count, .per = gold->per};
    struct query y = {.order = answer->order, .order_count = gold->order_count, .per = answer->per};
    x.limit = gold->limit, x.offset = gold->offset, x.per_count = gold->per_count;
    y.limit = answer->limit, y.offset = answer->offset, y.per_count = answer->per_count;
    return query_equal(&x, &y);
}

static bool has_table(const struct join_plan *plan, const struct join_step *wanted)
{
    for (size_t i = 0; i < plan->step_count; i++) {
        if (plan->steps[i].table == wanted->table && plan->steps[i].instance == wanted->instance) {
            return true;
        }
    }
    return false;
}

static bool same_from(struct arena *arena, const struct catalog *catalog, const struct query *a,
                      const struct query *b)
{
    struct join_plan *x = join_solve(arena, catalog, a), *y = join_solve(arena, catalog, b);
    struct query left = {.joins = a->joins, .join_count = a->join_count};
    struct query right = {.joins = b->joins, .join_count = b->join_count};
    if (x->step_count != y->step_count || !query_equal(&left, &right)) {
        return false;
    }
    for (size_t i = 0; i < x->step_count; i++) {
        if (!has_table(y, &x->steps[i])) {
            return false;
        }
    }
    return true;
}

/* `finished` is `gold` as the translator would print it. Takes the values out of all three. */
static unsigned differences(struct arena *arena, const struct catalog *catalog, struct query *gold,
                            struct query *finished, struct query *answer)
{
    unsigned found = 0;
    found |= same_from(arena, catalog, finished, answer) ? 0 : CLAUSE_JOIN;
    found |= same_group(finished, answer) ? 0 : CLAUSE_GROUP;
    found |= same_order(gold, answer) ? 0 : CLAUSE_ORDER;
    if (!same_select(finished, answer)) {
        blank_select(finished);
        blank_select(answer);
        found |= same_select(finished, answer) ? CLAUSE_VALUE : CLAUSE_SELECT;
    }
    if (!same_filter(gold, answer)) {
        blank_conditions(gold);
        blank_conditions(answer);
        found |= same_filter(gold, answer) ? CLAUSE_VALUE : CLAUSE_FILTER;
    }
    if (gold->set != answer->set || gold->set_all != answer->set_all) {
        found |= CLAUSE_SET;
    } else if (gold->right != NULL) {
        found |= differences(arena, catalog, gold->right, finished->right, answer->right);
    }
    return found;
}

int answer_compare_clauses(const struct askdb *askdb, const char *gold, const char *sql,
                           unsigned *ret_clauses, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct query *wanted = NULL, *finished = NULL, *answer = NULL;
    int status = sql_parse(arena, askdb->catalog, gold, &wanted, err);
    if (status == 0) {
        status = sql_parse(arena, askdb->catalog, gold, &finished, err);
    }
    if (status == 0) {
        status = sql_parse(arena, askdb->catalog, sql, &answer, err);
    }
    if (status == 0) {
        finish_query(arena, askdb->catalog, finished);
        *ret_clauses = differences(arena, askdb->catalog, wanted, finished, answer);
    }
    arena_destroy(arena);
    return status;
}

/* As the program prints its tree, without names of columns; without a tree as it is. */
static const char *without_names(struct arena *arena, const struct catalog *catalog, const char *sql)
{
    struct query *query = NULL;
    struct sql_text text;
    struct askdb_error ignored;
    if (sql_parse(arena, catalog, sql, &query, &ignored) != 0) {
        return sql;
    }
    for (struct query *block = query; block != NULL; block = block->right) {
        block->names = NULL;
    }
    sql_print(arena, catalog, query, &text);
    return text.sql;
}

bool answer_same_reading(const struct askdb *askdb, const char *a, const char *b)
{
    struct arena *arena = arena_create();
    bool same = answer_same_but_dates(a, b) || answer_same_but_dates(without_names(arena, askdb->catalog, a),
                                                                     without_names(arena, askdb->catalog, b));
    arena_destroy(arena);
    return same;
}
