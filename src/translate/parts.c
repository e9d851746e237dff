#include "translate/parts.h"

#include "query/join.h"
#include "query/walk.h"

#include <string.h>
#include <strings.h>

static word_roles role_of_aggregate(enum aggregate aggregate)
{
    switch (aggregate) {
    case AGGREGATE_COUNT:
        return ROLE_BIT(COUNT);
    case AGGREGATE_SUM:
        return ROLE_BIT(SUM);
    case AGGREGATE_AVG:
    case AGGREGATE_PERCENTILE:
        return ROLE_BIT(AVERAGE);
    case AGGREGATE_MIN:
        return ROLE_BIT(LEAST);
    case AGGREGATE_MAX:
        return ROLE_BIT(MOST);
    }
    return 0;
}

static word_roles role_of_bucket(enum bucket bucket)
{
    switch (bucket) {
    case BUCKET_YEAR:
        return ROLE_BIT(YEAR);
    case BUCKET_QUARTER:
        return ROLE_BIT(QUARTER);
    case BUCKET_MONTH:
    case BUCKET_MONTH_OF_YEAR:
        return ROLE_BIT(MONTH);
    case BUCKET_WEEK:
        return ROLE_BIT(WEEK);
    case BUCKET_DAY:
        return ROLE_BIT(DAY);
    case BUCKET_WEEKDAY:
        return ROLE_BIT(WEEKDAY);
    case BUCKET_HOUR:
        return ROLE_BIT(HOUR);
    }
    return 0;
}

static word_roles role_of_window(enum window window)
{
    switch (window) {
    case WINDOW_SHARE:
        return ROLE_BIT(SHARE);
    case WINDOW_RUNNING:
        return ROLE_BIT(RUNNING) | ROLE_BIT(SUM);
    case WINDOW_CHANGE:
    case WINDOW_CHANGE_PERCENT:
        return ROLE_BIT(CHANGE) | ROLE_BIT(DIFFERENCE) | ROLE_BIT(SHARE);
    }
    return 0;
}

static word_roles role_of_arithmetic(const struct catalog *catalog, const struct expr *expr)
{
    word_roles roles = ROLE_BIT(ARITHMETIC) | ROLE_BIT(QUANTITY);
    if (expr->op == ARITHMETIC_DIVIDE) {
        roles |= ROLE_BIT(SHARE) | ROLE_BIT(RATIO) | ROLE_BIT(AVERAGE);
    }
    if (expr->op == ARITHMETIC_SUBTRACT) {
        roles |= ROLE_BIT(DIFFERENCE) | ROLE_BIT(CHANGE) | (expr_is_days(catalog, expr) ? ROLE_BIT(DAY) : 0);
    }
    return roles;
}

/* What a period is whole units of. */
static word_roles roles_of_period(const struct literal *literal)
{
    word_roles roles = ROLE_BIT(PERIOD) | ROLE_BIT(TIME) | ROLE_BIT(DAY);
    bool month = strlen(literal->from) >= 10 && strlen(literal->to) >= 10 &&
                 strncmp(literal->from + 7, "-01", 3) == 0 && strncmp(literal->to + 7, "-01", 3) == 0;
    if (month) {
        roles |= ROLE_BIT(MONTH) | ROLE_BIT(QUARTER);
        bool year = strncmp(literal->from + 4, "-01", 3) == 0 && strncmp(literal->to + 4, "-01", 3) == 0;
        roles |= year ? ROLE_BIT(YEAR) : 0;
    }
    return roles;
}

/* "0", "N", "no", "false": what a flag holds that is not set. */
static bool is_no(const char *text)
{
    static const char *const noes[] = {"0", "n", "f", "no", "false"};
    bool found = false;
    for (size_t i = 0; i < sizeof noes / sizeof *noes; i++) {
        found = found || strcasecmp(text, noes[i]) == 0;
    }
    return found;
}

static void take_literal(struct query_parts *parts, const struct literal *literal)
{
    parts->literals = arena_grow(parts->arena, parts->literals, parts->literal_count,
                                 &parts->literal_capacity, sizeof *parts->literals);
    parts->literals[parts->literal_count++] = literal;
    if (literal->kind == LITERAL_PERIOD) {
        parts->roles |= roles_of_period(literal);
    } else if (literal->kind != LITERAL_NULL && is_no(literal->text)) {
        parts->roles |= ROLE_BIT(NEGATION);
    }
}

static void take_column(struct query_parts *parts, int32_t number)
{
    const struct catalog_column *column = &parts->catalog->columns[number];
    parts->columns[number] = true;
    parts->tables[column->table] = true;
    if (column->type == COLUMN_NUMBER && !column->primary && !column->foreign) {
        parts->roles |= ROLE_BIT(QUANTITY);
    } else if (column->type == COLUMN_TIME) {
        parts->roles |= ROLE_BIT(TIME);
    }
}

/* All columns of a table are shown. */
static void take_star(struct query_parts *parts, const struct expr *star)
{
    const struct catalog_table *table = &parts->catalog->tables[star->table];
    parts->tables[star->table] = true;
    for (int32_t i = 0; i < table->column_count; i++) {
        take_column(parts, table->first_column + i);
    }
}

static struct query_visitor visitor_of(struct query_parts *parts);

/* Where rows of a table are counted, no column is used; false where the aggregate is another. */
static bool take_count(struct query_parts *parts, const struct expr *expr)
{
    struct query_visitor visitor = visitor_of(parts);
    if (expr->op != AGGREGATE_COUNT || expr->left->kind != EXPR_STAR) {
        return false;
    }
    parts->tables[expr->left->table] = true;
    pred_walk(expr->filter, &visitor);
    return true;
}

/* Each kind gives other words a place; the walk goes on to what hangs from it. */
static bool take_expr(void *context, struct expr *expr)
{
    struct query_parts *parts = context;
    switch (expr->kind) {
    case EXPR_COLUMN:
        take_column(parts, expr->column);
        break;
    case EXPR_STAR:
        take_star(parts, expr);
        break;
    case EXPR_LITERAL:
        take_literal(parts, &expr->literal);
        break;
    case EXPR_AGGREGATE:
        parts->roles |= role_of_aggregate((enum aggregate)expr->op);
        parts->roles |= expr->distinct ? ROLE_BIT(DISTINCT) : 0;
        return !take_count(parts, expr);
    case EXPR_ARITHMETIC:
        parts->roles |= role_of_arithmetic(parts->catalog, expr);
        break;
    case EXPR_BUCKET:
        parts->roles |= role_of_bucket((enum bucket)expr->op);
        break;
    case EXPR_WINDOW:
        parts->roles |= role_of_window((enum window)expr->op);
        break;
    case EXPR_PORTION:
        parts->roles |= ROLE_BIT(SHARE) | ROLE_BIT(RATIO);
        break;
    case EXPR_TEST:
        break;
    case EXPR_SUBQUERY:
        parts->roles |= ROLE_BIT(SUBQUERY);
        break;
    }
    return true;
}

static word_roles roles_of_comparison(enum comparison comparison)
{
    switch (comparison) {
    case COMPARE_EQ:
        return ROLE_BIT(EQUAL);
    case COMPARE_NE:
        return ROLE_BIT(NEGATION) | ROLE_BIT(MISSING);
    case COMPARE_LT:
    case COMPARE_LE:
        return ROLE_BIT(COMPARE) | ROLE_BIT(NEGATION);
    case COMPARE_GT:
    case COMPARE_GE:
        return ROLE_BIT(COMPARE);
    }
    return 0;
}

/* As in take_expr: each kind gives other words a place. */
static word_roles roles_of_pred(const struct pred *pred)
{
    switch (pred->kind) {
    case PRED_AND:
    case PRED_OR:
        return 0;
    case PRED_NOT:
        return ROLE_BIT(NEGATION);
    case PRED_COMPARE:
        return roles_of_comparison((enum comparison)pred->op);
    case PRED_BETWEEN:
        return ROLE_BIT(COMPARE);
    case PRED_IN_LIST:
        return ROLE_BIT(EQUAL);
    case PRED_IN_QUERY:
    case PRED_EXISTS:
        return ROLE_BIT(SUBQUERY);
    case PRED_LIKE:
        return ROLE_BIT(LIKE);
    case PRED_NULL:
        return ROLE_BIT(MISSING) | ROLE_BIT(NEGATION);
    }
    return 0;
}

static bool take_pred(void *context, struct pred *pred)
{
    struct query_parts *parts = context;
    parts->roles |= roles_of_pred(pred) | ROLE_BIT(FILTER) | (pred->negated ? ROLE_BIT(NEGATION) : 0);
    return true;
}

static void take_tables(struct query_parts *parts, const struct query *query)
{
    const struct join_plan *plan = join_solve(parts->arena, parts->catalog, query);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        parts->tables[step->table] = true;
        for (size_t k = 0; k < step->condition_count; k++) {
            parts->columns[step->conditions[k].left_column] = true;
            parts->columns[step->conditions[k].right_column] = true;
        }
    }
}

static word_roles roles_of_clauses(const struct query *query)
{
    word_roles roles = query->group_count > 0 ? ROLE_BIT(GROUP) : 0;
    roles |= query->per_count > 0 ? ROLE_BIT(GROUP) | ROLE_BIT(LIMIT) : 0;
    roles |= query->having != NULL ? ROLE_BIT(HAVING) : 0;
    roles |= query->distinct ? ROLE_BIT(DISTINCT) : 0;
    roles |= query->limit != NULL ? ROLE_BIT(LIMIT) : 0;
    roles |= query->set != SET_NONE ? ROLE_BIT(SUBQUERY) : 0;
    roles |= query->set == SET_EXCEPT ? ROLE_BIT(NEGATION) : 0;
    for (size_t i = 0; i < query->order_count; i++) {
        roles |= query->order[i].descending ? ROLE_BIT(DESCENDING) : ROLE_BIT(ASCENDING);
    }
    return roles;
}

static bool take_query(void *context, struct query *query)
{
    struct query_parts *parts = context;
    parts->roles |= roles_of_clauses(query);
    take_tables(parts, query);
    return true;
}

static struct query_visitor visitor_of(struct query_parts *parts)
{
    return (struct query_visitor){
        .expr = take_expr, .pred = take_pred, .query = take_query, .context = parts};
}

void query_parts_find(struct arena *arena, const struct catalog *catalog, const struct query *query,
                      struct query_parts *ret_parts)
{
    *ret_parts = (struct query_parts){.arena = arena,
                                      .catalog = catalog,
                                      .columns = ARENA_ARRAY(arena, bool, catalog->column_count + 1),
                                      .tables = ARENA_ARRAY(arena, bool, catalog->table_count + 1),
                                      .roles = ROLE_BIT(IGNORED)};
    struct query_visitor visitor = visitor_of(ret_parts);
    take_query(ret_parts, (struct query *)query);
    query_walk(query, &visitor);
}
