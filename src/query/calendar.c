#include "query/calendar.h"

#include "catalog/digits.h"
#include "catalog/meaning.h"
#include "english/lists.h"
#include "query/join.h"
#include "query/walk.h"

#include <stdlib.h>
#include <string.h>

static bool is_day(const struct catalog *catalog, int32_t column)
{
    return catalog->columns[column].type == COLUMN_TIME && catalog->columns[column].digits == DIGITS_DAY;
}

static bool refers_by_day(const struct catalog *catalog, const struct catalog_key *key)
{
    return key->column_count == 1 && is_day(catalog, key->from_columns[0]) &&
           !is_day(catalog, key->to_columns[0]);
}

bool query_is_calendar(const struct catalog *catalog, int32_t table)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->to_table == table &&
            (refers_by_day(catalog, key) || query_calendar_key(catalog, key->from_columns[0]) >= 0)) {
            return true;
        }
    }
    return false;
}

int32_t query_calendar_key(const struct catalog *catalog, int32_t column)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == column &&
            catalog->columns[column].type == COLUMN_NUMBER &&
            catalog_is_calendar(catalog, key->to_columns[0])) {
            return key->to_columns[0];
        }
    }
    return -1;
}

/* ---- what the calendar's columns tell of a day ---- */

enum part { PART_NONE, PART_DAY, PART_YEAR };

struct fold {
    struct arena *arena;
    const struct catalog *catalog;
    int32_t table, instance;         /* of the calendar */
    int32_t column, column_instance; /* that refers to it */
    bool used;                       /* something else of it */
};

/* "cal_year", "year_no": not the year of a company or of a school. */
static bool is_year(struct arena *arena, const struct catalog_column *column)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, column->name, &words);
    bool year = false, plain = column->type == COLUMN_NUMBER && column->integer;
    for (size_t i = 0; i < count; i++) {
        bool is = list_has(LIST_YEAR_COLUMNS, words[i].text);
        year = year || is;
        plain = plain && (is || list_has(LIST_CALENDAR_WORDS, words[i].text));
    }
    return year && plain;
}

static enum part part_of(const struct fold *fold, const struct expr *expr)
{
    if (expr->kind != EXPR_COLUMN || expr->instance != fold->instance ||
        fold->catalog->columns[expr->column].table != fold->table) {
        return PART_NONE;
    }
    const struct catalog_column *column = &fold->catalog->columns[expr->column];
    bool day = column->type == COLUMN_TIME && fold->catalog->tables[fold->table].main_date == expr->column;
    return day ? PART_DAY : is_year(fold->arena, column) ? PART_YEAR : PART_NONE;
}

static void become_day(const struct fold *fold, struct expr *expr)
{
    *expr = (struct expr){.kind = EXPR_COLUMN, .column = fold->column, .instance = fold->column_instance};
}

static bool read_year(const struct fold *fold, const struct expr *expr, struct literal *ret_literal)
{
    const char *text = expr != NULL && expr->kind == EXPR_LITERAL ? expr->literal.text : NULL;
    if (text == NULL || strlen(text) != 4 || strspn(text, "0123456789") != 4) {
        return false;
    }
    long year = strtol(text, NULL, 10);
    *ret_literal = (struct literal){.kind = LITERAL_PERIOD,
                                    .from = arena_printf(fold->arena, "%04ld-01-01", year),
                                    .to = arena_printf(fold->arena, "%04ld-01-01", year + 1)};
    return true;
}

static bool fold_pred(void *context, struct pred *pred)
{
    struct fold *fold = context;
    struct literal period;
    bool year = pred->kind == PRED_COMPARE && part_of(fold, pred->left) == PART_YEAR;
    if (year && read_year(fold, pred->right, &period)) {
        become_day(fold, pred->left);
        pred->right->literal = period;
    }
    return true;
}

static bool fold_expr(void *context, struct expr *expr)
{
    struct fold *fold = context;
    enum part part = part_of(fold, expr);
    if (part == PART_DAY) {
        become_day(fold, expr);
    } else if (part == PART_YEAR) {
        struct expr *day = ARENA_NEW(fold->arena, struct expr);
        become_day(fold, day);
        *expr = (struct expr){.kind = EXPR_BUCKET, .op = BUCKET_YEAR, .left = day};
    } else if (expr->kind == EXPR_COLUMN && expr->instance == fold->instance) {
        fold->used = fold->used || fold->catalog->columns[expr->column].table == fold->table;
    } else if (expr->kind == EXPR_STAR) {
        fold->used = fold->used || (expr->table == fold->table && expr->instance == fold->instance);
    }
    return true;
}

/* ---- its join ---- */

static bool is_of(const struct fold *fold, const struct expr *expr)
{
    return expr->instance == fold->instance && fold->catalog->columns[expr->column].table == fold->table;
}

static void drop_join(const struct fold *fold, struct query *query)
{
    size_t joins = 0, extra = 0;
    for (size_t i = 0; i < query->join_count; i++) {
        if (!is_of(fold, query->joins[i].left) && !is_of(fold, query->joins[i].right)) {
            query->joins[joins++] = query->joins[i];
        }
    }
    for (size_t i = 0; i < query->extra_count; i++) {
        if (query->extra[i].table != fold->table || query->extra[i].instance != fold->instance) {
            query->extra[extra++] = query->extra[i];
        }
    }
    query->join_count = joins;
    query->extra_count = extra;
}

/* Other tables that are reached over the calendar need it. */
static bool leads_on(const struct fold *fold, const struct join_plan *plan)
{
    size_t steps = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        for (size_t c = 0; c < plan->steps[i].condition_count; c++) {
            const struct join_condition *on = &plan->steps[i].conditions[c];
            int32_t left = fold->catalog->columns[on->left_column].table,
                    right = fold->catalog->columns[on->right_column].table;
            steps += (left == fold->table && on->left_instance == fold->instance) ||
                     (right == fold->table && on->right_instance == fold->instance);
        }
    }
    return steps > 1;
}

/* The column of days that the calendar of the step is joined on, or that the step joins to it. */
static bool find_day(const struct catalog *catalog, const struct join_step *step, struct fold *fold)
{
    const struct join_condition *on = step->conditions;
    if (step->condition_count != 1 || step->constant_count > 0) {
        return false;
    }
    bool left = is_day(catalog, on->left_column);
    int32_t to = left ? on->right_column : on->left_column;
    fold->column = left ? on->left_column : on->right_column;
    fold->column_instance = left ? on->left_instance : on->right_instance;
    fold->table = catalog->columns[to].table;
    fold->instance = left ? on->right_instance : on->left_instance;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (refers_by_day(catalog, key) && key->from_columns[0] == fold->column && key->to_columns[0] == to) {
            return true;
        }
    }
    return false;
}

static void fold_block(struct fold *fold, struct query *query)
{
    const struct join_plan *plan = join_solve(fold->arena, fold->catalog, query);
    for (size_t i = 0; i < plan->step_count; i++) {
        if (plan->steps[i].outer || !find_day(fold->catalog, &plan->steps[i], fold) || leads_on(fold, plan)) {
            continue;
        }
        fold->used = false;
        query_walk(query, &(struct query_visitor){.context = fold,
                                                  .pred = fold_pred,
                                                  .expr = fold_expr,
                                                  .clauses = WALK_BLOCK & ~(unsigned)WALK_JOINS});
        if (!fold->used) {
            drop_join(fold, query);
        }
    }
}

static bool fold_inner(void *context, struct query *query)
{
    fold_block(context, query);
    return true;
}

void query_fold_calendars(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    struct fold fold = {.arena = arena, .catalog = catalog};
    bool any = false;
    for (size_t k = 0; k < catalog->key_count && !any; k++) {
        any = refers_by_day(catalog, &catalog->keys[k]);
    }
    if (any) {
        fold_block(&fold, query);
        query_walk(query, &(struct query_visitor){.context = &fold, .query = fold_inner});
    }
}
