#include "translate/named_periods.h"

#include "english/periods.h"
#include "english/words.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"
#include "util/civil.h"

#include <string.h>

enum { MOST_WORDS = 200 };

/* In a reading that takes the numbers of a name for a year. */
static const double OF_A_YEAR = 0.1;

const char *translate_named_periods_note(struct arena *arena, const struct named_period *period)
{
    return period->said != NULL ? arena_printf(arena, "%s: %s", period->said, period->period->name) : NULL;
}

/* ---- rows without a key to the table ---- */

struct mend {
    struct arena *arena;
    const struct catalog *catalog;
    const struct named_periods *periods;
    int32_t table, instance, date; /* the table of times, and the day in place of its name */
    size_t uses, named;            /* of its columns, and of them those that are compared with a name */
    bool write;
};

static const struct catalog_period *period_of(const struct mend *mend, const struct pred *pred)
{
    const struct expr *left = pred->left, *right = pred->right;
    if (pred->kind != PRED_COMPARE || pred->op != COMPARE_EQ || left == NULL || right == NULL ||
        left->kind != EXPR_COLUMN || right->kind != EXPR_LITERAL || right->literal.text == NULL) {
        return NULL;
    }
    for (size_t i = 0; i < mend->periods->count; i++) {
        const struct named_period *item = &mend->periods->items[i];
        if (item->table == mend->table && left->column == mend->catalog->tables[item->table].period_name &&
            strcmp(right->literal.text, item->period->name) == 0) {
            return item->period;
        }
    }
    return NULL;
}

static bool see_column(void *context, struct expr *expr)
{
    struct mend *mend = context;
    mend->uses += expr->kind == EXPR_COLUMN && mend->catalog->columns[expr->column].table == mend->table;
    return true;
}

static bool see_name(void *context, struct pred *pred)
{
    struct mend *mend = context;
    const struct catalog_period *period = period_of(mend, pred);
    mend->named += period != NULL;
    if (period != NULL && mend->write) {
        pred->left = made_column(mend->arena, mend->date, mend->instance);
        pred->right = made_literal(
            mend->arena, (struct literal){.kind = LITERAL_PERIOD, .from = period->from, .to = period->to});
    }
    return true;
}

/* The main date of the first other table of the block; -1: none has one. */
static void find_date(struct mend *mend, const struct join_plan *plan)
{
    mend->date = -1;
    for (size_t i = 0; i < plan->step_count && mend->date < 0; i++) {
        if (plan->steps[i].table != mend->table) {
            mend->date = mend->catalog->tables[plan->steps[i].table].main_date;
            mend->instance = plan->steps[i].instance;
        }
    }
}

void translate_named_periods_mend(struct arena *arena, const struct catalog *catalog,
                                  const struct named_periods *periods, struct query *query)
{
    const struct join_plan *plan = periods->count > 0 ? join_solve(arena, catalog, query) : NULL;
    bool crosses = false;
    for (size_t i = 0; plan != NULL && i < plan->warning_count; i++) {
        crosses = crosses || plan->warnings[i].kind == JOIN_CROSS;
    }
    for (size_t i = 0; crosses && i < periods->count; i++) {
        struct mend mend = {
            .arena = arena, .catalog = catalog, .periods = periods, .table = periods->items[i].table};
        query_walk(query,
                   &(struct query_visitor){.context = &mend, .expr = see_column, .clauses = WALK_BLOCK});
        pred_walk(query->where, &(struct query_visitor){.context = &mend, .pred = see_name});
        find_date(&mend, plan);
        if (mend.uses > 0 && mend.uses == mend.named && mend.date >= 0 && query->extra_count == 0) {
            mend.write = true;
            pred_walk(query->where, &(struct query_visitor){.context = &mend, .pred = see_name});
        }
    }
}

/* ---- trust ---- */

struct years {
    const struct period *periods; /* that the names would be outside the question */
    struct arena *arena;
    size_t count;
    bool met;
};

static bool see_literal(void *context, struct expr *expr)
{
    struct years *years = context;
    bool period = expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_PERIOD;
    for (size_t i = 0; i < years->count && period; i++) {
        years->met = years->met ||
                     (strcmp(expr->literal.from, civil_print(years->arena, years->periods[i].from)) == 0 &&
                      strcmp(expr->literal.to, civil_print(years->arena, years->periods[i].to)) == 0);
    }
    return true;
}

static size_t periods_of(struct arena *arena, const char *text, int week_start, struct period **ret_periods)
{
    struct word *words = NULL;
    size_t count = words_split(arena, text, strlen(text), MOST_WORDS, &words);
    return periods_find(arena, words, count, civil_today(), week_start, ret_periods);
}

/* The question says the period beside the names. */
static bool is_among(const struct period *period, const struct period *all, size_t count)
{
    bool among = false;
    for (size_t i = 0; i < count; i++) {
        among = among ||
                (civil_compare(period->from, all[i].from) == 0 && civil_compare(period->to, all[i].to) == 0);
    }
    return among;
}

double translate_named_periods_trust(struct arena *arena, const struct catalog *catalog,
                                     const struct named_periods *periods, const struct query *query)
{
    bool met = false;
    struct period *rest = NULL, *own = NULL;
    size_t said = periods->count > 0 ? periods_of(arena, periods->rest, catalog->week_start, &rest) : 0;
    for (size_t i = 0; i < periods->count; i++) {
        size_t count = periods_of(arena, periods->items[i].period->name, catalog->week_start, &own);
        for (size_t k = 0; k < count; k++) {
            struct years years = {&own[k], arena, is_among(&own[k], rest, said) ? 0 : 1, false};
            query_walk(query, &(struct query_visitor){.context = &years, .expr = see_literal});
            met = met || years.met;
        }
    }
    return met ? OF_A_YEAR : 1;
}
