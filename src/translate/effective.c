#include "translate/effective.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/periods.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct change {
    struct arena *arena;
    const struct catalog *catalog;
    struct civil day;
    bool asked; /* in so many words, else by a day that a row may have begun on */
    struct query *query;
    bool changed;
};

/* ---- the question ---- */

/* "on 3 March": the one day of the question, unless something is said to change on it. */
static bool read_day(struct arena *arena, const char *question, const struct current *current,
                     struct civil *ret_day)
{
    struct word *words = NULL;
    struct period *periods = NULL;
    struct civil today = civil_today();
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    civil_parse(current->today, &today);
    size_t found = periods_find(arena, words, count, today, 0, &periods);
    bool day = found == 1 && periods[0].first > 0 &&
               civil_compare(civil_add(periods[0].from, CIVIL_DAY, 1), periods[0].to) == 0 &&
               words_is(words, count, periods[0].first - 1, "on") &&
               !list_has_one(LIST_BEGINS_TO_HOLD, words, count);
    if (day) {
        *ret_day = periods[0].from;
    }
    return day;
}

/* ---- tables ---- */

/* The only date of the table that rows hold from; -1: none, several, or one with an end. */
static int32_t find_start(struct arena *arena, const struct catalog *catalog, int32_t number)
{
    const struct catalog_table *table = &catalog->tables[number];
    int32_t found = -1;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        const char *name = catalog_column_words(column);
        if (column->type == COLUMN_TIME && list_has_one_in_name(LIST_END_DATES, arena, name)) {
            return -1;
        }
        if (column->type != COLUMN_TIME || !list_has_one_in_name(LIST_VALIDITY_WORDS, arena, name)) {
            continue;
        }
        if (found >= 0 || list_has_one_in_name(LIST_VALIDITY_ENDS, arena, name)) {
            return -1;
        }
        found = i;
    }
    return table->valid_from >= 0 || table->is_current >= 0 ? -1 : found;
}

static struct expr *new_column(struct arena *arena, int32_t column, int32_t instance)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_COLUMN, .column = column, .instance = instance};
    return expr;
}

/* What rows of one thing have in common; returns how many columns, 0: it is not known. */
static size_t find_keys(struct arena *arena, const struct catalog *catalog, int32_t start,
                        struct expr ***ret_keys)
{
    const struct catalog_table *table = &catalog->tables[catalog->columns[start].table];
    struct expr **keys = ARENA_ARRAY(arena, struct expr *, (size_t)table->column_count + 1);
    bool in_key = catalog->columns[start].primary;
    size_t count = 0;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        if (i != start && (in_key ? column->primary : column->foreign && !column->primary)) {
            keys[count++] = new_column(arena, i, 0);
        }
    }
    *ret_keys = keys;
    return in_key || count == 1 ? count : 0;
}

/* ---- conditions ---- */

static bool is_start(const struct expr *expr, int32_t start, int32_t instance)
{
    return expr != NULL && expr->kind == EXPR_COLUMN && expr->column == start && expr->instance == instance;
}

/* "Has none", and the day asked for, are said in other words. */
static bool is_said_otherwise(const struct change *change, const struct pred *pred)
{
    const struct literal *literal =
        pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL ? &pred->right->literal : NULL;
    struct civil from, to;
    bool day = literal != NULL && literal->kind == LITERAL_PERIOD && civil_parse(literal->from, &from) &&
               civil_parse(literal->to, &to) && civil_compare(from, change->day) == 0 &&
               civil_compare(civil_add(from, CIVIL_DAY, 1), to) == 0;
    day = day || (literal != NULL && literal->kind == LITERAL_TEXT && pred->op == COMPARE_EQ &&
                  civil_parse(literal->text, &from) && civil_compare(from, change->day) == 0);
    return day || (pred->kind == PRED_NULL && !pred->negated && change->asked);
}

static struct pred *without(struct change *change, struct pred *pred, int32_t start, int32_t instance,
                            bool *ret_dropped)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        struct pred *left = without(change, pred->left_pred, start, instance, ret_dropped);
        struct pred *right = without(change, pred->right_pred, start, instance, ret_dropped);
        struct pred *both = ARENA_NEW(change->arena, struct pred);
        *both = (struct pred){.kind = PRED_AND, .left_pred = left, .right_pred = right};
        return left == NULL || right == NULL ? (left != NULL ? left : right) : both;
    }
    bool drops = pred != NULL && is_start(pred->left, start, instance) && is_said_otherwise(change, pred);
    *ret_dropped = *ret_dropped || drops;
    return drops ? NULL : pred;
}

struct search {
    int32_t start, instance;
    bool found;
};

static void see(void *context, const struct expr *expr)
{
    struct search *search = context;
    search->found = search->found || is_start(expr, search->start, search->instance);
}

/* start = (the last start, up to the day, of rows with the same keys) */
static struct pred *make_condition(const struct change *change, int32_t start, int32_t instance,
                                   struct expr **keys, size_t key_count)
{
    struct arena *arena = change->arena;
    struct query *last = ARENA_NEW(arena, struct query);
    struct expr *most = ARENA_NEW(arena, struct expr), *next = ARENA_NEW(arena, struct expr),
                *found = ARENA_NEW(arena, struct expr);
    struct pred *until = ARENA_NEW(arena, struct pred), *pred = ARENA_NEW(arena, struct pred);
    const char *behind = civil_print(arena, civil_add(change->day, CIVIL_DAY, 1));
    *most = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_MAX, .left = new_column(arena, start, 0)};
    *next = (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_TEXT, .text = behind}};
    *until = (struct pred){
        .kind = PRED_COMPARE, .op = COMPARE_LT, .left = new_column(arena, start, 0), .right = next};
    *last = (struct query){.where = until, .per = keys, .per_count = key_count, .select_count = 1};
    last->select = ARENA_ARRAY(arena, struct expr *, 1);
    last->select[0] = most;
    *found = (struct expr){.kind = EXPR_SUBQUERY, .subquery = last};
    *pred = (struct pred){
        .kind = PRED_COMPARE, .op = COMPARE_EQ, .left = new_column(arena, start, instance), .right = found};
    return pred;
}

static void limit_table(struct change *change, const struct join_step *step)
{
    struct query *query = change->query;
    int32_t start = find_start(change->arena, change->catalog, step->table);
    struct expr **keys = NULL;
    size_t count = start >= 0 ? find_keys(change->arena, change->catalog, start, &keys) : 0;
    bool dropped = false;
    if (count == 0 || query->per_count > 0 || step->instance != 0) {
        return;
    }
    struct pred *before = query->where, *where = without(change, before, start, 0, &dropped);
    struct search search = {.start = start};
    query->where = where;
    query_visit(query, see, &search);
    if (search.found || (!dropped && !change->asked)) {
        query->where = before;
        return;
    }
    struct pred *pred = make_condition(change, start, 0, keys, count);
    query->where = pred_both(change->arena, where, pred);
    change->changed = true;
}

static bool limit_block(void *context, struct query *query)
{
    struct change *change = context;
    const struct join_plan *plan = join_solve(change->arena, change->catalog, query);
    change->query = query;
    for (size_t i = 0; i < plan->step_count; i++) {
        if (!plan->steps[i].outer) {
            limit_table(change, &plan->steps[i]);
        }
    }
    return true;
}

bool translate_effective(struct arena *arena, const struct catalog *catalog, const char *question,
                         const struct current *current, struct query *query)
{
    struct change change = {.arena = arena, .catalog = catalog};
    const char *day = current->day != NULL ? current->day : current->current ? current->today : NULL;
    change.asked = day != NULL && civil_parse(day, &change.day);
    if (change.asked || read_day(arena, question, current, &change.day)) {
        limit_block(&change, query);
    }
    return change.changed;
}
