#include "query/sound.h"

#include "catalog/foreign.h"
#include "english/words.h"
#include "query/alike.h"
#include "query/conflict.h"
#include "query/join.h"
#include "query/listed.h"
#include "query/sense.h"
#include "query/walk.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum {
    FIRST_YEAR = 1000, /* numbers below are no years */
    MOST_GRADES = 20   /* but up to here a "year" may be one of study, of a contract, ... */
};

struct check {
    struct arena *arena;
    const struct catalog *catalog;
    struct query_fault fault; /* the first one */
};

static void check_query(struct check *check, const struct query *query);

static void find(struct check *check, enum query_fault_code code, const char *text)
{
    if (check->fault.code == FAULT_NONE) {
        check->fault = (struct query_fault){code, text};
    }
}

static const char *name_of(const struct check *check, const struct expr *expr)
{
    expr = expr_first(expr);
    if (expr->kind == EXPR_STAR && expr->table >= 0) {
        return check->catalog->tables[expr->table].name;
    }
    if (expr->kind != EXPR_COLUMN) {
        return "one side";
    }
    const struct catalog_column *column = &check->catalog->columns[expr->column];
    return arena_printf(check->arena, "%s.%s", check->catalog->tables[column->table].name, column->name);
}

/* The column whose values the expression has; -1 where it makes values of its own. */
static int32_t column_of(const struct expr *expr)
{
    if (expr->kind == EXPR_AGGREGATE && (expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX)) {
        return column_of(expr->left);
    }
    if (expr->kind == EXPR_SUBQUERY && expr->subquery->select_count == 1) {
        return column_of(expr->subquery->select[0]);
    }
    return expr->kind == EXPR_COLUMN ? expr->column : -1;
}

/* ---- what is compared with what ---- */

static bool is_key(const struct check *check, int32_t column)
{
    return column >= 0 && column_role(check->catalog, column) == ROLE_KEY;
}

static void check_alike(struct check *check, const struct expr *left, const struct expr *right)
{
    int32_t a = column_of(left), b = column_of(right);
    if (a >= 0 && b >= 0 && !columns_alike(check->catalog, a, b)) {
        find(check, FAULT_UNLIKE,
             arena_printf(check->arena, "%s and %s hold different things", name_of(check, left),
                          name_of(check, right->kind == EXPR_SUBQUERY ? right->subquery->select[0] : right)));
    } else if (is_key(check, a) != is_key(check, b) && (a < 0 || b < 0)) {
        find(check, FAULT_UNLIKE,
             arena_printf(check->arena, "%s is a key: no quantity equals it",
                          name_of(check, is_key(check, a) ? left : right)));
    }
}

/* A text that begins with a digit may be a date; one that is a number may be compared with numbers. */
static bool literal_meets(enum column_type type, const struct literal *literal)
{
    switch (literal->kind) {
    case LITERAL_NULL:
        return true;
    case LITERAL_NUMBER:
        return type != COLUMN_TIME;
    case LITERAL_TEXT:
        return type == COLUMN_NUMBER
                   ? text_is_decimal(literal->text)
                   : type != COLUMN_TIME || (literal->text[0] >= '0' && literal->text[0] <= '9');
    case LITERAL_BOOLEAN:
        return type != COLUMN_TIME && type != COLUMN_TEXT;
    case LITERAL_PERIOD:
        return type != COLUMN_BOOLEAN;
    }
    return true;
}

static void check_types(struct check *check, const struct expr *left, const struct expr *right)
{
    enum column_type type = expr_type(check->catalog, left);
    bool meet = right->kind == EXPR_LITERAL ? literal_meets(type, &right->literal)
                                            : types_meet(type, expr_type(check->catalog, right));
    if (!meet) {
        find(check, FAULT_TYPES,
             arena_printf(check->arena, "%s cannot be compared with such a value", name_of(check, left)));
    }
}

/* Of what happened in a year, not of a year's number. */
static bool is_event(const char *word)
{
    static const char *const words[] = {"birth", "born",  "death",     "died",    "founded",  "found",
                                        "built", "build", "published", "release", "released", "opened",
                                        "made",  "hired", "founding",  "opening", "establish"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i], word) == 0) {
            return true;
        }
    }
    return false;
}

/* The least number that is taken for a year's number in the column; 0: it holds no years. */
static double least_small(const struct check *check, const struct expr *expr)
{
    if (expr->kind == EXPR_BUCKET && expr->op == BUCKET_YEAR) {
        return -1;
    }
    if (expr->kind != EXPR_COLUMN || check->catalog->columns[expr->column].type != COLUMN_NUMBER) {
        return 0;
    }
    struct word *words;
    size_t count =
        words_split_name(check->arena, catalog_column_words(&check->catalog->columns[expr->column]), &words);
    const char *last = words[count - 1].text;
    bool year = strcmp(last, "year") == 0 || strcmp(last, "yr") == 0;
    for (size_t i = 0; year && i + 1 < count; i++) {
        if (is_event(words[i].text)) {
            return -1;
        }
    }
    return year ? MOST_GRADES : 0;
}

static void check_year(struct check *check, const struct expr *left, const struct expr *right)
{
    double least = least_small(check, left);
    if (least == 0 || right == NULL || right->kind != EXPR_LITERAL || right->literal.kind != LITERAL_NUMBER) {
        return;
    }
    double number = strtod(right->literal.text, NULL);
    if (number > least && number < FIRST_YEAR) {
        find(check, FAULT_YEAR,
             arena_printf(check->arena, "%s holds years: %s is none", name_of(check, left),
                          right->literal.text));
    }
}

/* ---- durations ---- */

static bool name_has(const struct check *check, const struct expr *column, const char *const *list)
{
    struct word *words;
    size_t count = words_split_name(check->arena,
                                    catalog_column_words(&check->catalog->columns[column->column]), &words);
    while (*list != NULL && !words_have(words, count, *list)) {
        list++;
    }
    return *list != NULL;
}

/* Told by the names: a start minus an end is negative on all rows. */
static void check_duration(struct check *check, const struct expr *expr)
{
    static const char *const starts[] = {
        "start",     "started", "begin",   "began",  "open",     "opened",    "order",     "ordered",
        "hired",     "created", "booked",  "placed", "admitted", "admission", "departure", "departed",
        "requested", "loaned",  "checkin", "birth",  "pickup",   "invoiced",  NULL};
    static const char *const ends[] = {
        "end",       "ended",  "finish",   "finished", "close",      "closed",  "delivered", "delivery",
        "returned",  "return", "resolved", "paid",     "discharge",  "arrival", "arrived",   "checkout",
        "completed", "death",  "shipped",  "left",     "discharged", NULL};
    if (expr_is_days(check->catalog, expr) && name_has(check, expr->left, starts) &&
        !name_has(check, expr->left, ends) && name_has(check, expr->right, ends)) {
        find(check, FAULT_BACKWARD,
             arena_printf(check->arena, "from %s to %s is the wrong way round", name_of(check, expr->right),
                          name_of(check, expr->left)));
    }
}

/* ---- a thing and itself ---- */

/* A time, or the day of it. */
static const struct expr *time_of(const struct expr *expr)
{
    return expr->kind == EXPR_BUCKET && expr->op == BUCKET_DAY ? time_of(expr->left) : expr;
}

static void find_itself(struct check *check, const struct expr *left, const struct expr *right,
                        const char *done)
{
    if (left->kind != EXPR_LITERAL && right != NULL && expr_equal(time_of(left), time_of(right))) {
        find(check, FAULT_ITSELF, arena_printf(check->arena, "%s is %s itself", name_of(check, left), done));
    }
}

/* 20251231: told by the name. */
static bool is_digits(const struct check *check, const struct expr *expr)
{
    static const char *const days[] = {"dt", "date", "ymd", "yyyymmdd"};
    const struct catalog_column *column =
        expr->kind == EXPR_COLUMN ? &check->catalog->columns[expr->column] : NULL;
    if (column == NULL || column->type != COLUMN_NUMBER || !column->integer || column->unit != NULL) {
        return false;
    }
    struct word *words;
    size_t count = words_split_name(check->arena, catalog_column_words(column), &words);
    return text_is_one_of(words[count - 1].text, days, sizeof days / sizeof *days);
}

/* From 20251231 to 20260101 are no 8870 days. */
static void check_digits(struct check *check, const struct expr *expr)
{
    if (expr->op == ARITHMETIC_SUBTRACT && is_digits(check, expr->left) && is_digits(check, expr->right)) {
        find(check, FAULT_TYPES,
             arena_printf(check->arena,
                          "%s and %s are days written as digits: what lies between is not their difference",
                          name_of(check, expr->left), name_of(check, expr->right)));
    }
}

static void check_arithmetic(struct check *check, const struct expr *expr)
{
    if (expr->kind == EXPR_ARITHMETIC) {
        check_digits(check, expr);
    }
    if (expr->kind == EXPR_ARITHMETIC && (expr->op == ARITHMETIC_SUBTRACT || expr->op == ARITHMETIC_DIVIDE)) {
        find_itself(check, expr->left, expr->right,
                    expr->op == ARITHMETIC_SUBTRACT ? "taken from" : "divided by");
    }
}

/* ---- conditions ---- */

static void check_expr(void *context, struct expr *expr)
{
    check_duration(context, expr);
    check_arithmetic(context, expr);
}

static bool check_subquery(void *context, struct query *query)
{
    check_query(context, query);
    return false;
}

/* The percent that is 100 on every row: of an aggregate without groups, or with one group alone, and of the
 * rows that all meet the condition. */
static void check_share(struct check *check, const struct query *query, const struct expr *expr)
{
    bool all = expr->kind == EXPR_PORTION && pred_says(query->where, expr->left->filter);
    bool alone = expr->kind == EXPR_WINDOW && expr->op == WINDOW_SHARE && expr_has_aggregate(expr->left);
    for (size_t i = 0; i < query->group_count; i++) {
        alone = alone && pred_pins(query->where, query->group[i]);
    }
    if (all || alone) {
        find(check, FAULT_ITSELF,
             "the share is 100 percent on every row: it is of the same rows as the whole");
    }
}

/* ---- conditions that every row meets, or none ---- */

/* One table, all its rows. */
static bool has_all_rows(const struct check *check, const struct query *query)
{
    return query->where == NULL && query->having == NULL && query->limit == NULL && query->set == SET_NONE &&
           query->per_count == 0 && join_solve(check->arena, check->catalog, query)->step_count == 1;
}

/* Each value of a declared key is one of what it refers to. */
static bool refers(const struct catalog *catalog, int32_t from, int32_t to)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (!key->inferred && key->column_count == 1 && key->from_columns[0] == from &&
            key->to_columns[0] == to) {
            return true;
        }
    }
    return false;
}

static void check_membership(struct check *check, const struct pred *pred)
{
    const struct expr *left = pred->left, *item = pred->subquery->select[0];
    if (left->kind != EXPR_COLUMN || item->kind != EXPR_COLUMN || pred->subquery->select_count != 1 ||
        !has_all_rows(check, pred->subquery)) {
        return;
    }
    if (left->column == item->column || refers(check->catalog, left->column, item->column)) {
        find(check, FAULT_IDLE,
             arena_printf(check->arena, "%s of every row is among all of %s", name_of(check, left),
                          name_of(check, item)));
    }
}

static void check_compare(struct check *check, const struct pred *pred)
{
    find_itself(check, pred->left, pred->right, "compared with");
    check_types(check, pred->left, pred->right);
    check_year(check, pred->left, pred->right);
    if (pred->right->kind == EXPR_LITERAL) {
        return;
    }
    int32_t a = column_of(pred->left), b = column_of(pred->right);
    if (pred->op == COMPARE_EQ || pred->op == COMPARE_NE) {
        check_alike(check, pred->left, pred->right);
    } else if (is_key(check, a) != is_key(check, b)) {
        find(check, FAULT_UNLIKE,
             arena_printf(check->arena, "%s is a key: no quantity is more or less than it",
                          name_of(check, is_key(check, a) ? pred->left : pred->right)));
    }
}

static void check_in_query(struct check *check, const struct pred *pred)
{
    if (pred->subquery->select_count == 1 && pred->subquery->select[0]->kind != EXPR_STAR) {
        const struct expr *item = pred->subquery->select[0];
        check_types(check, pred->left, item);
        check_alike(check, pred->left, item);
        check_membership(check, pred);
    }
}

static void check_pred(void *context, struct pred *pred)
{
    struct check *check = context;
    switch (pred->kind) {
    case PRED_COMPARE:
        check_compare(check, pred);
        return;
    case PRED_BETWEEN:
        find_itself(check, pred->left, pred->right, "compared with");
        find_itself(check, pred->left, pred->upper, "compared with");
        check_types(check, pred->left, pred->right);
        check_types(check, pred->left, pred->upper);
        check_year(check, pred->left, pred->right);
        check_year(check, pred->left, pred->upper);
        return;
    case PRED_IN_LIST:
        for (size_t i = 0; i < pred->list_count; i++) {
            check_types(check, pred->left, pred->list[i]);
            check_year(check, pred->left, pred->list[i]);
        }
        return;
    case PRED_IN_QUERY:
        check_in_query(check, pred);
        return;
    case PRED_AND:
    case PRED_OR:
    case PRED_NOT:
    case PRED_LIKE:
    case PRED_NULL:
    case PRED_EXISTS:
        return;
    }
}

static void check_idle(struct check *check, const struct pred *pred)
{
    const struct expr *expr = pred_idle(pred);
    if (expr != NULL) {
        find(check, FAULT_IDLE,
             arena_printf(check->arena, "the conditions on %s say the same twice", name_of(check, expr)));
    }
}

static void check_conflict(struct check *check, const struct pred *pred, const struct pred *given)
{
    const struct expr *expr = pred_conflict(pred, given);
    if (expr != NULL) {
        find(check, FAULT_CONTRADICTION,
             arena_printf(check->arena, "the conditions on %s leave no value", name_of(check, expr)));
    }
}

struct block {
    struct check *check;
    const struct query *query;
};

static void check_filter(void *context, const struct expr *expr)
{
    struct block *block = context;
    if (expr->filter != NULL) {
        check_conflict(block->check, expr->filter, block->query->where);
        check_idle(block->check, expr->filter);
    }
    check_share(block->check, block->query, expr);
}

/* ---- blocks ---- */

/* A condition that names another list of codes than the join leads to. */
static void check_list(struct check *check, const struct query *query, const struct join_step *step)
{
    for (size_t c = 0; c < step->constant_count; c++) {
        const struct join_constant *constant = &step->constants[c];
        const char *text = pred_text_of(query->where, constant->column, constant->instance);
        if (text != NULL && strcmp(text, constant->text) != 0) {
            find(check, FAULT_CONTRADICTION,
                 arena_printf(check->arena, "the conditions on %s leave no value",
                              check->catalog->columns[constant->column].name));
        }
    }
}

static const char *unconnected(const struct check *check, const char *one, const char *other)
{
    return arena_printf(check->arena,
                        "no key connects %s and %s; refers_to of a column in a semantic file names one", one,
                        other);
}

static void check_from(struct check *check, const struct query *query)
{
    const struct join_plan *plan = join_solve(check->arena, check->catalog, query);
    const struct catalog_table *tables = check->catalog->tables;
    for (size_t i = 1; i < plan->step_count; i++) {
        if (plan->steps[i].condition_count == 0) {
            find(check, FAULT_UNCONNECTED,
                 unconnected(check, tables[plan->steps[0].table].name, tables[plan->steps[i].table].name));
        }
    }
    for (size_t i = 0; i < plan->step_count; i++) {
        check_list(check, query, &plan->steps[i]);
    }
    for (size_t i = 0; plan->step_count > 0 && i < query->extra_count; i++) {
        const struct query_table *table = &query->extra[i];
        if (table->optional && table->table == plan->steps[0].table &&
            table->instance == plan->steps[0].instance) {
            find(check, FAULT_OPTIONAL,
                 arena_printf(check->arena, "%s is optional beside no other table",
                              tables[table->table].name));
        }
    }
    for (size_t i = 0; i < query->join_count; i++) {
        const struct expr *left = query->joins[i].left, *right = query->joins[i].right;
        if (!columns_alike(check->catalog, left->column, right->column)) {
            find(check, FAULT_JOIN, unconnected(check, name_of(check, left), name_of(check, right)));
        }
    }
}

/* The same rows on both sides. */
static void check_same(struct check *check, const struct query *query)
{
    struct query left = *query, right = *query->right;
    left.set = right.set = SET_NONE;
    left.right = right.right = NULL;
    if (query->right->set == SET_NONE && query_equal(&left, &right)) {
        find(check, FAULT_ITSELF, "both sides of the set operation are the same query");
    }
}

/* What two operands of INTERSECT or EXCEPT have in common is told by their columns. UNION lists unlike
 * things one below the other. */
static void check_operands(struct check *check, const struct query *query)
{
    bool compared = query->set == SET_INTERSECT || query->set == SET_EXCEPT;
    const struct query *right = query->right;
    if (right != NULL) {
        check_same(check, query);
    }
    for (size_t i = 0; compared && i < query->select_count && i < right->select_count; i++) {
        if (query->select[i]->kind != EXPR_STAR && right->select[i]->kind != EXPR_STAR) {
            check_types(check, query->select[i], right->select[i]);
            check_alike(check, query->select[i], right->select[i]);
        }
    }
}

static void check_query(struct check *check, const struct query *query)
{
    for (; query != NULL && check->fault.code == FAULT_NONE; query = query->right) {
        struct block block = {check, query};
        struct query_visitor of_results = {.leave_expr = check_expr,
                                           .leave_pred = check_pred,
                                           .query = check_subquery,
                                           .clauses = WALK_SELECT | WALK_ORDER,
                                           .context = check};
        struct query_visitor of_conditions = of_results;
        of_conditions.clauses = WALK_WHERE | WALK_HAVING;
        check_from(check, query);
        query_walk(query, &of_results);
        query_walk(query, &of_conditions);
        check_conflict(check, query->where, NULL);
        check_conflict(check, query->having, NULL);
        check_idle(check, query->where);
        check_idle(check, query->having);
        query_visit(query, check_filter, &block);
        check_operands(check, query);
    }
}

struct query_fault query_fault(struct arena *arena, const struct catalog *catalog, const struct query *query)
{
    struct check check = {.arena = arena, .catalog = catalog};
    check_query(&check, query);
    return check.fault;
}
