#include "query/grain.h"

#include "catalog/foreign.h"
#include "english/words.h"
#include "query/walk.h"

#include <string.h>

/* More tables than any question needs. */
enum { MOST_STEPS = 64 };

/* Tables of the plan, a bit for each step. */
typedef uint64_t step_set;

struct grain {
    struct arena *arena;
    const struct catalog *catalog;
    const struct query *query;
    struct join_plan *plan;
    const struct expr *repeated; /* the first sum or average whose rows are */
    const struct expr *odd;      /* the first aggregate that distinct rows of `base` do not put right */
    size_t base;
    bool compared; /* rows of the block with those of a subquery that agree with them */
    size_t once_capacity;
};

static step_set bit(size_t step)
{
    return (step_set)1 << step;
}

static size_t step_of(const struct join_plan *plan, int32_t table, int32_t instance)
{
    size_t step = 0;
    while (step < plan->step_count &&
           (plan->steps[step].table != table || plan->steps[step].instance != instance)) {
        step++;
    }
    return step;
}

/* What a key refers to is one row, whether or not its table says so. */
static bool is_referred(const struct catalog *catalog, int32_t from, int32_t to)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == from && key->to_columns[0] == to) {
            return true;
        }
    }
    return false;
}

/* Does the join on the conditions of step `holder` between the two lead to at most one row of `to`? */
static bool leads_to_one(const struct catalog *catalog, const struct join_plan *plan, size_t holder,
                         size_t from, size_t to)
{
    const struct join_step *step = &plan->steps[holder];
    const struct catalog_table *table = &catalog->tables[plan->steps[to].table];
    size_t primary = 0, covered = 0;
    for (int32_t c = 0; c < table->column_count; c++) {
        primary += catalog->columns[table->first_column + c].primary;
    }
    for (size_t i = 0; i < step->condition_count; i++) {
        const struct join_condition *on = &step->conditions[i];
        size_t left = step_of(plan, catalog->columns[on->left_column].table, on->left_instance);
        size_t right = step_of(plan, catalog->columns[on->right_column].table, on->right_instance);
        if ((left != from || right != to) && (left != to || right != from)) {
            continue;
        }
        int32_t near = left == to ? on->right_column : on->left_column;
        int32_t far = left == to ? on->left_column : on->right_column;
        const struct catalog_column *column = &catalog->columns[far];
        if (column->unique || is_referred(catalog, near, far)) {
            return true;
        }
        covered += column->primary;
    }
    return primary > 0 && covered >= primary;
}

/* The tables of which a row of `base` has at most one row in the join, `base` itself among them. */
static step_set reach(const struct catalog *catalog, const struct join_plan *plan, size_t base)
{
    step_set found = bit(base);
    for (bool more = true; more;) {
        more = false;
        for (size_t from = 0; from < plan->step_count; from++) {
            for (size_t to = 0; to < plan->step_count; to++) {
                if ((found & bit(from)) && !(found & bit(to)) &&
                    leads_to_one(catalog, plan, from > to ? from : to, from, to)) {
                    found |= bit(to);
                    more = true;
                }
            }
        }
    }
    return found;
}

static step_set all_steps(const struct join_plan *plan)
{
    return plan->step_count < MOST_STEPS ? bit(plan->step_count) - 1 : ~(step_set)0;
}

bool grain_repeats(const struct catalog *catalog, const struct join_plan *plan, int32_t table,
                   int32_t instance)
{
    size_t step = step_of(plan, table, instance);
    return plan->step_count <= MOST_STEPS && step < plan->step_count &&
           reach(catalog, plan, step) != all_steps(plan);
}

bool grain_pairs_rows(const struct catalog *catalog, const struct join_plan *plan)
{
    bool pairs = plan->step_count > 1 && plan->step_count <= MOST_STEPS;
    for (size_t i = 0; pairs && i < plan->step_count; i++) {
        pairs = reach(catalog, plan, i) != all_steps(plan);
    }
    return pairs;
}

/* ---- which table an aggregate is over ---- */

struct used {
    const struct grain *grain;
    step_set steps;
};

static bool use(void *context, struct expr *expr)
{
    struct used *used = context;
    const struct grain *grain = used->grain;
    if (expr->kind == EXPR_COLUMN) {
        used->steps |= bit(step_of(grain->plan, grain->catalog->columns[expr->column].table, expr->instance));
    } else if (expr->kind == EXPR_STAR) {
        used->steps |= bit(step_of(grain->plan, expr->table, expr->instance));
    }
    return true;
}

static step_set steps_of(const struct grain *grain, const struct expr *expr)
{
    struct used used = {.grain = grain};
    expr_walk(expr, &(struct query_visitor){.expr = use, .context = &used});
    return used.steps;
}

/* The table whose rows have one value each of what is summed: the one that others lead to. */
static size_t base_of(const struct grain *grain, step_set used)
{
    size_t best = grain->plan->step_count;
    step_set best_reach = 0;
    for (size_t i = 0; i < grain->plan->step_count; i++) {
        step_set reached = reach(grain->catalog, grain->plan, i);
        bool nearer = best == grain->plan->step_count || (best_reach & bit(i)) ||
                      ((used & bit(i)) && !(used & bit(best)));
        if ((used & ~reached) == 0 && nearer) {
            best = i;
            best_reach = reached;
        }
    }
    return best;
}

/* A price is paid again for each row that it is joined with: of orders, of bookings. */
static bool is_price(const struct grain *grain, const struct expr *expr)
{
    static const char *const prices[] = {"price", "prices", "rate", "rates", "tariff", "wage"};
    expr = expr_first(expr);
    if (expr->kind != EXPR_COLUMN) {
        return false;
    }
    struct word *words;
    size_t count =
        words_split_name(grain->arena, catalog_column_words(&grain->catalog->columns[expr->column]), &words);
    for (size_t i = 0; i < count; i++) {
        for (size_t p = 0; p < sizeof prices / sizeof *prices; p++) {
            if (strcmp(words[i].text, prices[p]) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool adds_up(const struct expr *expr)
{
    return expr->kind == EXPR_AGGREGATE && !expr->distinct &&
           (expr->op == AGGREGATE_SUM || expr->op == AGGREGATE_AVG || expr->op == AGGREGATE_PERCENTILE);
}

/* ---- the sums of a block ---- */

static void find_repeated(struct grain *grain, const struct expr *expr)
{
    if (!adds_up(expr) || grain->repeated != NULL) {
        return;
    }
    size_t base = base_of(grain, steps_of(grain, expr));
    if (base < grain->plan->step_count &&
        reach(grain->catalog, grain->plan, base) != all_steps(grain->plan)) {
        grain->repeated = expr;
        grain->base = base;
    }
}

/* Over distinct rows of `base`, an aggregate is right where each of them has one value for it. */
static void find_odd(struct grain *grain, const struct expr *expr)
{
    if (expr->kind != EXPR_AGGREGATE) {
        return;
    }
    step_set used = steps_of(grain, expr);
    bool within = (used & ~reach(grain->catalog, grain->plan, grain->base)) == 0;
    bool counts = !expr->distinct && expr->op != AGGREGATE_MIN && expr->op != AGGREGATE_MAX;
    if (!within || (counts && base_of(grain, used) != grain->base)) {
        grain->odd = expr;
    }
}

static void find_compared(struct grain *grain, const struct expr *expr)
{
    grain->compared |= expr->kind == EXPR_SUBQUERY && expr->subquery->per_count > 0;
}

struct each {
    struct grain *grain;
    void (*visit)(struct grain *, const struct expr *);
};

static void each_expr(void *context, const struct expr *expr)
{
    const struct each *each = context;
    each->visit(each->grain, expr);
}

static void each_of(struct grain *grain, void (*visit)(struct grain *, const struct expr *))
{
    query_visit(grain->query, each_expr, &(struct each){grain, visit});
}

/* ---- the columns of the distinct rows ---- */

static void add_once(struct grain *grain, const struct expr *expr)
{
    struct join_plan *plan = grain->plan;
    for (size_t i = 0; i < plan->once_count; i++) {
        if (expr_equal(plan->once[i], expr)) {
            return;
        }
    }
    plan->once =
        arena_grow(grain->arena, plan->once, plan->once_count, &grain->once_capacity, sizeof *plan->once);
    plan->once[plan->once_count++] = expr;
}

static bool add_column(void *grain, struct expr *expr)
{
    if (expr->kind == EXPR_COLUMN) {
        add_once(grain, expr);
    }
    return true;
}

static void add_arguments(struct grain *grain, const struct expr *expr)
{
    if (expr->kind == EXPR_AGGREGATE) {
        expr_walk(expr, &(struct query_visitor){.expr = add_column, .context = grain});
    }
}

/* What an expression outside of aggregates needs: itself where the block is grouped by it, else its parts. */
static bool add_parts(void *context, struct expr *expr)
{
    struct grain *grain = context;
    bool grouped = false;
    for (size_t i = 0; i < grain->query->group_count && !grouped; i++) {
        grouped = expr_equal(grain->query->group[i], expr);
    }
    if (grouped || expr->kind == EXPR_AGGREGATE) {
        return false;
    }
    if (expr->kind == EXPR_COLUMN || expr->kind == EXPR_BUCKET || expr->kind == EXPR_TEST) {
        add_once(grain, expr);
        return false;
    }
    return true;
}

/* False where the table has no key to tell its rows by. */
static bool add_key(struct grain *grain)
{
    const struct join_step *step = &grain->plan->steps[grain->base];
    const struct catalog_table *table = &grain->catalog->tables[step->table];
    bool found = false;
    for (int32_t c = 0; c < table->column_count; c++) {
        if (grain->catalog->columns[table->first_column + c].primary) {
            struct expr *column = ARENA_NEW(grain->arena, struct expr);
            column->kind = EXPR_COLUMN;
            column->column = table->first_column + c;
            column->instance = step->instance;
            add_once(grain, column);
            found = true;
        }
    }
    return found;
}

static void list_once(struct grain *grain)
{
    const struct query *query = grain->query;
    for (size_t i = 0; i < query->group_count; i++) {
        add_once(grain, query->group[i]);
    }
    struct query_visitor parts = {.expr = add_parts, .clauses = WALK_SELECT | WALK_ORDER, .context = grain};
    query_walk(query, &parts);
    parts.clauses = WALK_HAVING;
    query_walk(query, &parts);
    each_of(grain, add_arguments);
    if (!add_key(grain)) {
        grain->plan->once_count = 0;
    }
}

/* The step that a condition of step `step` joins it to. */
static size_t joined_to(const struct catalog *catalog, const struct join_plan *plan, size_t step,
                        const struct join_condition *on)
{
    size_t left = step_of(plan, catalog->columns[on->left_column].table, on->left_instance);
    return left != step ? left : step_of(plan, catalog->columns[on->right_column].table, on->right_instance);
}

/* Cycles of joins hide what leads where. */
static bool is_tree(const struct catalog *catalog, const struct join_plan *plan)
{
    for (size_t i = 1; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        for (size_t c = 1; c < step->condition_count; c++) {
            if (joined_to(catalog, plan, i, &step->conditions[c]) !=
                joined_to(catalog, plan, i, &step->conditions[0])) {
                return false;
            }
        }
    }
    return true;
}

static bool shows_star(const struct query *query)
{
    for (size_t i = 0; i < query->select_count; i++) {
        if (query->select[i]->kind == EXPR_STAR) {
            return true;
        }
    }
    return false;
}

/* Of a table that has no row there is no distinct one. */
static bool joins_outer(const struct join_plan *plan)
{
    for (size_t i = 0; i < plan->step_count; i++) {
        if (plan->steps[i].outer) {
            return true;
        }
    }
    return false;
}

void grain_find(struct arena *arena, const struct catalog *catalog, const struct query *query,
                struct join_plan *plan, const struct expr **ret_repeated)
{
    struct grain grain = {.arena = arena, .catalog = catalog, .query = query, .plan = plan};
    *ret_repeated = NULL;
    if (plan->step_count < 2 || plan->step_count > MOST_STEPS || !is_tree(catalog, plan)) {
        return;
    }
    each_of(&grain, find_repeated);
    if (grain.repeated == NULL) {
        return;
    }
    each_of(&grain, find_odd);
    each_of(&grain, find_compared);
    bool price = grain.repeated->op == AGGREGATE_SUM && is_price(&grain, grain.repeated);
    if (!price && grain.odd == NULL && query->per_count == 0 && !shows_star(query) && !joins_outer(plan) &&
        !grain.compared) {
        list_once(&grain);
    }
    *ret_repeated = plan->once_count == 0 ? grain.repeated : NULL;
}
