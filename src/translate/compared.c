#include "translate/compared.h"

#include "query/copy.h"
#include "query/walk.h"
#include "translate/made.h"
#include "util/civil.h"

#include <string.h>

enum { DAY_LENGTH = 10 };

struct change {
    struct arena *arena;
    const struct catalog *catalog;
    const struct compared *compared;
    const struct expr *time; /* the column whose periods they are; NULL: none yet */
    struct pred *in;         /* one of the periods, for the aggregates at hand */
    bool other;              /* something else than the time was met */
    bool filtered;           /* by it */
};

static bool is_time(const struct change *change, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN && expr_type(change->catalog, expr) == COLUMN_TIME &&
           (change->time == NULL || expr_equal(change->time, expr));
}

/* Of the time from the earlier period to the later one. */
static bool is_within(const struct compared *compared, const struct literal *literal)
{
    const struct literal *a = &compared->periods[0], *b = &compared->periods[1];
    const char *first = strcmp(a->from, b->from) < 0 ? a->from : b->from;
    const char *end = strcmp(a->to, b->to) > 0 ? a->to : b->to;
    const char *day = literal->kind == LITERAL_PERIOD ? literal->from : literal->text;
    return day != NULL && strcmp(day, first) >= 0 && strcmp(day, end) <= 0;
}

static bool see_expr(void *context, struct expr *expr)
{
    struct change *change = context;
    if (is_time(change, expr)) {
        change->time = expr;
    } else if (expr->kind == EXPR_LITERAL) {
        change->other = change->other || !is_within(change->compared, &expr->literal);
    } else {
        change->other = true;
    }
    return !change->other;
}

static bool see_pred(void *context, struct pred *pred)
{
    struct change *change = context;
    bool compares = pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN || pred->kind == PRED_IN_LIST ||
                    pred->kind == PRED_OR || pred->kind == PRED_AND;
    change->other = change->other || !compares;
    return !change->other;
}

/* A condition on the time alone, which it finds where it is the first. */
static bool is_on_time(struct change *change, const struct pred *pred)
{
    const struct expr *before = change->time;
    change->other = false;
    pred_walk(pred, &(struct query_visitor){.context = change, .expr = see_expr, .pred = see_pred});
    bool on = !change->other && change->time != NULL;
    change->time = on ? change->time : before;
    return on;
}

/* What is left of the conditions without those on the time. */
static struct pred *without_time(struct change *change, struct pred *pred)
{
    if (pred == NULL || is_on_time(change, pred)) {
        return NULL;
    }
    return pred->kind == PRED_AND ? pred_both(change->arena, without_time(change, pred->left_pred),
                                              without_time(change, pred->right_pred))
                                  : pred;
}

/* ---- groups ---- */

static bool is_bucket(const struct change *change, const struct expr *expr)
{
    return expr->kind == EXPR_BUCKET && is_time(change, expr->left);
}

/* Days that both periods are shorter than. */
static long days_of(const struct literal *period)
{
    struct civil from, to;
    return civil_parse(period->from, &from) && civil_parse(period->to, &to)
               ? civil_days(to) - civil_days(from)
               : 0;
}

enum group { GROUP_KEPT, GROUP_GOES, GROUP_OF_YEAR, GROUP_OTHER };

/* What becomes of a group: a year or month for each period only tells them apart. */
static enum group group_of(const struct change *change, const struct expr *expr)
{
    static const struct {
        enum bucket bucket;
        long days; /* periods of no more are told apart by it */
    } buckets[] = {
        {BUCKET_YEAR, 366}, {BUCKET_QUARTER, 92}, {BUCKET_MONTH, 31}, {BUCKET_WEEK, 7}, {BUCKET_DAY, 1}};
    long first = days_of(&change->compared->periods[0]), second = days_of(&change->compared->periods[1]);
    long most = first > second ? first : second;
    if (!is_bucket(change, expr)) {
        return GROUP_KEPT;
    }
    for (size_t i = 0; i < sizeof buckets / sizeof *buckets; i++) {
        if (expr->op == (int)buckets[i].bucket) {
            enum group month = change->compared->by_month ? GROUP_OF_YEAR : GROUP_GOES;
            return most <= buckets[i].days ? GROUP_GOES : expr->op == BUCKET_MONTH ? month : GROUP_OTHER;
        }
    }
    return GROUP_KEPT; /* hours and weekdays */
}

static bool groups_stay_apart(const struct change *change, const struct query *query)
{
    for (size_t i = 0; i < query->group_count; i++) {
        if (group_of(change, query->group[i]) == GROUP_OTHER || is_time(change, query->group[i])) {
            return true;
        }
    }
    return false;
}

/* ---- what is shown ---- */

static bool add_filter(void *context, struct expr *expr)
{
    struct change *change = context;
    if (expr->kind == EXPR_AGGREGATE) {
        expr->filter = pred_both(change->arena, expr->filter, pred_copy(change->arena, change->in));
    }
    return expr->kind != EXPR_AGGREGATE && expr->kind != EXPR_SUBQUERY;
}

static struct pred *in_period(struct change *change, size_t number)
{
    return made_compare(change->arena, expr_copy(change->arena, change->time), COMPARE_EQ,
                        change->compared->periods[number]);
}

/* The amount in one of the periods. */
static struct expr *amount_in(struct change *change, const struct expr *expr, size_t number)
{
    struct expr *copy = expr_copy(change->arena, expr);
    change->in = in_period(change, number);
    expr_walk(copy, &(struct query_visitor){.context = change, .expr = add_filter});
    return copy;
}

/* ---- the amount whose change is asked for ---- */

struct amount_search {
    struct change *change;
    struct expr *first; /* without a filter by a period */
    bool other;
};

static bool see_amount(void *context, struct expr *expr)
{
    struct amount_search *search = context;
    struct change *change = search->change;
    search->other = search->other || expr->kind == EXPR_SUBQUERY || expr->kind == EXPR_PORTION;
    if (expr->kind != EXPR_AGGREGATE) {
        return !search->other;
    }
    struct expr *amount = expr_copy(change->arena, expr);
    if (amount->filter != NULL && is_on_time(change, amount->filter)) {
        amount->filter = NULL;
    }
    search->first = search->first != NULL ? search->first : amount;
    search->other = search->other || !expr_equal(search->first, amount);
    return false;
}

/* "This year's less last year's, by last year's", whatever the years are; NULL: it is made of several. */
static const struct expr *changing(struct change *change, const struct expr *expr)
{
    struct amount_search search = {.change = change};
    expr_walk(expr, &(struct query_visitor){.context = &search, .expr = see_amount});
    return search.other || (search.first != NULL && search.first->filter != NULL) ? NULL : search.first;
}

static bool find_filter(void *context, struct expr *expr)
{
    struct change *change = context;
    change->filtered = change->filtered || expr->kind == EXPR_WINDOW || expr->kind == EXPR_PORTION ||
                       expr->kind == EXPR_SUBQUERY || (expr->kind == EXPR_AGGREGATE && expr->filter != NULL);
    return !change->filtered;
}

static bool shows_amounts(struct change *change, const struct query *query)
{
    bool amount = false;
    for (size_t i = 0; i < query->select_count; i++) {
        bool has = expr_has_aggregate(query->select[i]);
        amount = amount || has;
        if (change->compared->change) {
            change->filtered = change->filtered || (has && changing(change, query->select[i]) == NULL);
        } else {
            expr_walk(query->select[i], &(struct query_visitor){.context = change, .expr = find_filter});
        }
    }
    return amount && !change->filtered;
}

static struct expr *calculated(struct change *change, enum arithmetic op, const struct expr *left,
                               const struct expr *right)
{
    struct expr *expr = ARENA_NEW(change->arena, struct expr);
    *expr = (struct expr){.kind = EXPR_ARITHMETIC,
                          .op = (int)op,
                          .left = expr_copy(change->arena, left),
                          .right = expr_copy(change->arena, right)};
    return expr;
}

/* In percent of the amount in the second period, which is the earlier one. */
static struct expr *change_of(struct change *change, const struct expr *later, const struct expr *earlier)
{
    const struct expr *difference = calculated(change, ARITHMETIC_SUBTRACT, later, earlier);
    const struct expr *share = calculated(change, ARITHMETIC_DIVIDE, difference, earlier);
    struct literal hundred = {.kind = LITERAL_NUMBER, .text = "100"};
    return calculated(change, ARITHMETIC_MULTIPLY, share, made_literal(change->arena, hundred));
}

static struct expr *change_in(struct change *change, const struct expr *amount)
{
    return change_of(change, amount_in(change, amount, 0), amount_in(change, amount, 1));
}

static struct expr *of_year(struct change *change, const struct expr *expr)
{
    struct expr *copy = expr_copy(change->arena, expr);
    copy->op = BUCKET_MONTH_OF_YEAR;
    return copy;
}

static void change_select(struct change *change, struct query *query)
{
    struct expr **select = ARENA_ARRAY(change->arena, struct expr *, 3 * query->select_count);
    size_t count = 0;
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *expr = query->select[i];
        enum group group = group_of(change, expr);
        if (expr_has_aggregate(expr)) {
            const struct expr *amount = change->compared->change ? changing(change, expr) : expr;
            select[count++] = amount_in(change, amount, 0);
            select[count++] = amount_in(change, amount, 1);
            if (change->compared->change) {
                select[count] = change_of(change, select[count - 2], select[count - 1]);
                count++;
            }
        } else if (group != GROUP_GOES) {
            select[count++] = group == GROUP_OF_YEAR ? of_year(change, expr) : expr;
        }
    }
    query->select = select;
    query->select_count = count;
    query->names = NULL;
}

/* What is shown beside amounts has a row for each of its values. */
static void group_by_shown(struct change *change, struct query *query)
{
    struct expr **groups = ARENA_ARRAY(change->arena, struct expr *, query->select_count);
    size_t count = 0;
    for (size_t i = 0; i < query->select_count; i++) {
        if (!expr_has_aggregate(query->select[i])) {
            groups[count++] = query->select[i];
        }
    }
    query->group = groups;
    query->group_count = count;
}

static void change_groups(struct change *change, struct query *query)
{
    size_t groups = 0, orders = 0;
    for (size_t i = 0; i < query->group_count; i++) {
        enum group group = group_of(change, query->group[i]);
        if (group != GROUP_GOES) {
            query->group[groups++] =
                group == GROUP_OF_YEAR ? of_year(change, query->group[i]) : query->group[i];
        }
    }
    for (size_t i = 0; i < query->order_count; i++) {
        struct query_order order = query->order[i];
        enum group group = group_of(change, order.expr);
        bool amount = expr_has_aggregate(order.expr);
        const struct expr *changed = amount && change->compared->change ? changing(change, order.expr) : NULL;
        order.expr = changed != NULL          ? change_in(change, changed)
                     : amount                 ? amount_in(change, order.expr, 0)
                     : group == GROUP_OF_YEAR ? of_year(change, order.expr)
                                              : order.expr;
        order.descending = order.descending != (changed != NULL && change->compared->down);
        if (group != GROUP_GOES) {
            query->order[orders++] = order;
        }
    }
    query->group_count = groups;
    query->order_count = orders;
    if (groups == 0) {
        group_by_shown(change, query);
    }
}

/* "Which store has the highest": the amount that rows are ordered by is shown where no other is. */
static void show_ordering(struct arena *arena, struct query *query)
{
    struct expr **select = ARENA_ARRAY(arena, struct expr *, query->select_count + 1);
    for (size_t i = 0; i < query->select_count; i++) {
        select[i] = query->select[i];
        if (expr_has_aggregate(select[i])) {
            return;
        }
    }
    if (query->order_count > 0 && expr_has_aggregate(query->order[0].expr)) {
        select[query->select_count++] = query->order[0].expr;
        query->select = select;
        query->names = NULL;
    }
}

static bool same_period(const struct literal *a, const struct literal *b)
{
    return strncmp(a->from, b->from, DAY_LENGTH) == 0 && strncmp(a->to, b->to, DAY_LENGTH) == 0;
}

static void move_literal(void *context, struct expr *expr)
{
    const struct compared *compared = context;
    if (expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_PERIOD &&
        same_period(&expr->literal, &compared->said)) {
        expr->literal.from = compared->periods[1].from;
        expr->literal.to = compared->periods[1].to;
    }
}

static bool enter_block(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

bool translate_compared_apply(struct arena *arena, const struct catalog *catalog,
                              const struct compared *compared, struct query *query)
{
    struct change change = {.arena = arena, .catalog = catalog, .compared = compared};
    struct compared moved = *compared;
    if (compared->moved) {
        query_walk(query, &(struct query_visitor){
                              .context = &moved, .leave_expr = move_literal, .query = enter_block});
    }
    struct query made = *query;
    bool plain = query->set == SET_NONE && !query->distinct && !query->ties && query->per_count == 0;
    show_ordering(arena, &made);
    if (!compared->told || !plain || !shows_amounts(&change, &made)) {
        return false;
    }
    struct pred *rest = without_time(&change, made.where);
    for (size_t i = 0; i < made.group_count && change.time == NULL; i++) {
        change.time = is_bucket(&change, made.group[i]) ? made.group[i]->left : NULL;
    }
    if (change.time == NULL || groups_stay_apart(&change, &made)) {
        return false;
    }
    change_select(&change, &made);
    change_groups(&change, &made);
    struct pred *either = made_either(arena, in_period(&change, 0), in_period(&change, 1));
    made.where = pred_both(arena, rest, either);
    *query = made;
    return true;
}
