#include "translate/calendars.h"

#include "query/calendar.h"
#include "query/walk.h"
#include "translate/made.h"
#include "util/civil.h"

#include <stdlib.h>
#include <string.h>

struct calendars {
    struct arena *arena;
    const struct catalog *catalog;
    struct query *query;
    int32_t key; /* that was compared; -1: none yet */
    bool reached;
};

/* The calendar's key that the column refers to; -1: none. */
static int32_t day_of(const struct calendars *calendars, const struct expr *expr)
{
    return expr != NULL && expr->kind == EXPR_COLUMN ? query_calendar_key(calendars->catalog, expr->column)
                                                     : -1;
}

/* "2024", "202403" */
static bool read_period(struct arena *arena, const struct expr *expr, struct literal *ret_period)
{
    const char *text = expr != NULL && expr->kind == EXPR_LITERAL ? expr->literal.text : NULL;
    size_t length = text != NULL ? strspn(text, "0123456789") : 0;
    if ((length != 4 && length != 6) || text[length] != '\0') {
        return false;
    }
    long number = strtol(text, NULL, 10);
    struct civil first = {(int)(length == 4 ? number : number / 100), length == 4 ? 1 : (int)(number % 100),
                          1};
    if (!civil_valid(first) || first.year < 1900 || first.year > 2100) {
        return false;
    }
    *ret_period = (struct literal){
        .kind = LITERAL_PERIOD,
        .from = civil_print(arena, first),
        .to = civil_print(arena, civil_add(first, length == 4 ? CIVIL_YEAR : CIVIL_MONTH, 1))};
    return true;
}

static bool settle(void *context, struct pred *pred)
{
    struct calendars *calendars = context;
    struct literal from, to;
    int32_t day = day_of(calendars, pred->left);
    bool compares = pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN;
    if (!compares || day < 0 || (calendars->key >= 0 && calendars->key != pred->left->column) ||
        !read_period(calendars->arena, pred->right, &from)) {
        return true;
    }
    to = from;
    if (pred->kind == PRED_BETWEEN && !read_period(calendars->arena, pred->upper, &to)) {
        return true;
    }
    calendars->key = pred->left->column;
    from.to = to.to;
    *pred = (struct pred){
        .kind = PRED_COMPARE,
        .op = pred->kind == PRED_BETWEEN ? COMPARE_EQ : pred->op,
        .left = made_column(calendars->arena,
                            calendars->catalog->tables[calendars->catalog->columns[day].table].main_date, 0),
        .right = made_literal(calendars->arena, from)};
    return true;
}

static bool see(void *context, struct expr *expr)
{
    struct calendars *calendars = context;
    calendars->reached =
        calendars->reached ||
        (expr->kind == EXPR_COLUMN &&
         query_is_calendar(calendars->catalog, calendars->catalog->columns[expr->column].table));
    return true;
}

void translate_calendars(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    struct calendars calendars = {.arena = arena, .catalog = catalog, .query = query, .key = -1};
    query_walk(query, &(struct query_visitor){
                          .context = &calendars, .expr = see, .clauses = WALK_BLOCK & ~(unsigned)WALK_JOINS});
    if (calendars.reached || query->join_count > 0) {
        return;
    }
    pred_walk(query->where, &(struct query_visitor){.context = &calendars, .pred = settle});
    if (calendars.key >= 0) {
        query->joins = ARENA_ARRAY(arena, struct query_join, 1);
        query->joins[0] =
            (struct query_join){made_column(arena, calendars.key, 0),
                                made_column(arena, query_calendar_key(catalog, calendars.key), 0)};
        query->join_count = 1;
    }
}
