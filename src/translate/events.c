#include "translate/events.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/periods.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"

#include <string.h>

enum { MOST_WORDS = 200, NEAR_WORDS = 2, MOST_BETWEEN = 4 };

/* The one event of a question; number 0: none, or several. */
struct event {
    int number;
    bool negated;
    bool undone; /* by one word: "unpaid" */
    size_t token;
    bool timed; /* a time stands behind it, or what times are grouped by: "sold in 2023", "sold per month" */
    const char *verb;
};

struct asked {
    struct arena *arena;
    struct word *words;
    size_t count;
    struct period *periods;
    size_t period_count;
};

/* Behind the verb, with no more than small words between. */
static bool is_timed(const struct asked *asked, size_t verb)
{
    bool small = true, found = false;
    for (size_t i = verb + 1; i < asked->count && i <= verb + MOST_BETWEEN && small && !found; i++) {
        int unit = 0;
        for (size_t p = 0; p < asked->period_count; p++) {
            found = found || asked->periods[p].first == i;
        }
        found = found || (list_value(LIST_CALENDAR_UNITS, asked->words[i].text, &unit) && i > verb + 1);
        small = word_is_stop(asked->words[i].text) || list_has(LIST_BEFORE_TIMES, asked->words[i].text);
    }
    return found;
}

static struct event event_of_question(struct arena *arena, const struct catalog *catalog,
                                      const char *question, struct civil today)
{
    struct asked asked = {.arena = arena};
    struct event event = {0};
    bool several = false;
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    asked.period_count =
        periods_find(arena, asked.words, asked.count, today, catalog->week_start, &asked.periods);
    for (size_t i = 0; i < asked.count; i++) {
        int number = 0;
        bool undone = list_value(LIST_UNDONE_WORDS, asked.words[i].text, &number);
        if (!undone && !list_value(LIST_EVENT_VERBS, asked.words[i].text, &number)) {
            continue;
        }
        event.token = i;
        event.undone = event.undone || undone;
        event.negated = event.negated || undone;
        several = several || (event.number != 0 && event.number != number);
        event.number = number;
        event.timed = event.timed || is_timed(&asked, i);
        event.verb = asked.words[i].stem;
        for (size_t back = 1; back <= NEAR_WORDS && back <= i; back++) {
            event.negated = event.negated || list_has(LIST_NEGATIONS, asked.words[i - back].text);
        }
    }
    return several ? (struct event){0} : event;
}

static bool is_event_name(const struct word *words, size_t count, int number)
{
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        int of = 0;
        found = found || ((list_value(LIST_EVENT_NAMES, words[i].text, &of) ||
                           list_value(LIST_EVENT_NAMES, words[i].stem, &of)) &&
                          of == number);
    }
    return found;
}

static bool is_of_event(struct arena *arena, const struct catalog_column *column, int number)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, catalog_column_words(column), &words);
    return !list_has_one(LIST_PLANNED_DATES, words, count) && is_event_name(words, count, number);
}

/* The table's one date of the event; -1: none, or several. */
static int32_t date_of_event(struct arena *arena, const struct catalog *catalog, int32_t table, int number)
{
    const struct catalog_table *item = &catalog->tables[table];
    int32_t found = -1;
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        if (column->type == COLUMN_TIME && !column->masked && is_of_event(arena, column, number)) {
            if (found >= 0) {
                return -1;
            }
            found = i;
        }
    }
    return found;
}

/* ---- what is done with times ---- */

struct times {
    struct arena *arena;
    const struct catalog *catalog;
    const struct event *event;
    int32_t table, instance, date; /* whose times, and the event's */
    int32_t other;                 /* that is used; -1: none */
    bool several, used;            /* other dates; the event's own */
    bool named;                    /* a column or a value is called like the event */
    bool grouped, kept;            /* by parts of a date; the event's has a condition */
    bool change;
};

static bool is_date_of(const struct times *times, const struct expr *expr)
{
    return expr != NULL && expr->kind == EXPR_COLUMN && expr->instance == times->instance &&
           times->catalog->columns[expr->column].table == times->table &&
           times->catalog->columns[expr->column].type == COLUMN_TIME;
}

static void take(struct times *times, struct expr *expr)
{
    if (!is_date_of(times, expr)) {
        return;
    }
    if (times->change) {
        expr->column = expr->column == times->other ? times->date : expr->column;
        return;
    }
    times->used = times->used || expr->column == times->date;
    times->several = times->several || (times->other >= 0 && times->other != expr->column);
    times->other = expr->column;
}

static bool says_verb(const struct times *times, const struct literal *literal)
{
    struct word *words = NULL;
    bool found = false;
    size_t count = literal->kind == LITERAL_TEXT
                       ? words_split(times->arena, literal->text, strlen(literal->text), MOST_WORDS, &words)
                       : 0;
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(words[i].stem, times->event->verb) == 0;
    }
    return found;
}

static bool has_verb(const struct times *times, const char *name)
{
    struct word *words = NULL;
    bool found = false;
    size_t count = words_split_name(times->arena, name, &words);
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(words[i].stem, times->event->verb) == 0;
    }
    return found;
}

static bool take_expr(void *context, struct expr *expr)
{
    struct times *times = context;
    if (expr->kind == EXPR_BUCKET) {
        take(times, expr->left);
        times->grouped = true;
    }
    if (expr->kind == EXPR_COLUMN) {
        const struct catalog_column *column = &times->catalog->columns[expr->column];
        times->used = times->used || expr->column == times->date;
        times->named = times->named || is_of_event(times->arena, column, times->event->number) ||
                       has_verb(times, catalog_column_words(column));
    }
    times->named = times->named || (expr->kind == EXPR_LITERAL && says_verb(times, &expr->literal));
    return true;
}

static bool take_pred(void *context, struct pred *pred)
{
    bool period = pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL &&
                  pred->right->literal.kind == LITERAL_PERIOD;
    if (period) {
        take(context, pred->left);
    }
    struct times *times = context;
    times->kept = times->kept || is_date_of(times, pred->left);
    return true;
}

static void look(const struct query *query, struct times *times)
{
    query_walk(query, &(struct query_visitor){
                          .expr = take_expr, .pred = take_pred, .clauses = WALK_BLOCK, .context = times});
}

/* Is the date empty for rows that the event is to come for? Not where the table is of what happened, as payments are of
 * what was paid, nor where its rows begin with it. */
static bool is_optional(const struct times *times)
{
    const struct catalog_column *column = &times->catalog->columns[times->date];
    const struct catalog_table *table = &times->catalog->tables[times->table];
    struct word *words = NULL;
    size_t count = words_split_name(times->arena, catalog_table_words(table), &words);
    bool own = is_event_name(words, count, times->event->number), late = false;
    count = words_split_name(times->arena, catalog_column_words(column), &words);
    for (size_t i = 0; i < count; i++) {
        late = late || list_has(LIST_DONE_DATES, words[i].text) || list_has(LIST_OVER_DATES, words[i].text);
    }
    return !column->not_null && !column->primary && !own && (late || times->date != table->main_date);
}

/* Rows without the event, or those with it alone. */
static bool keep_rows(struct arena *arena, struct event event, const struct times *times, struct query *query)
{
    if (!is_optional(times)) {
        return false;
    }
    struct expr *date = made_column(arena, times->date, times->instance);
    query->where = pred_both(arena, query->where, made_missing(arena, date, !event.negated));
    return true;
}

/* The one table of the block that has a date of the event. */
static struct times find_date(struct arena *arena, const struct catalog *catalog, const struct event *event,
                              const struct join_plan *plan)
{
    struct times found = {.arena = arena, .catalog = catalog, .event = event, .date = -1, .other = -1};
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        int32_t date = date_of_event(arena, catalog, step->table, event->number);
        found.several = found.several || (date >= 0 && (found.date >= 0 || step->outer));
        if (date >= 0) {
            found.table = step->table;
            found.instance = step->instance;
            found.date = date;
        }
    }
    return found;
}

bool events_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                  struct civil today, struct query *query, size_t *ret_token)
{
    struct event event = event_of_question(arena, catalog, question, today);
    *ret_token = event.token;
    if (event.number == 0 || query->set != SET_NONE) {
        return false;
    }
    const struct join_plan *plan = join_solve(arena, catalog, query);
    struct times found = find_date(arena, catalog, &event, plan);
    if (found.date < 0 || found.several) {
        return false;
    }
    look(query, &found);
    if (found.grouped && found.used && !found.several && !event.negated && !found.kept) {
        return keep_rows(arena, event, &found, query);
    }
    if (found.used || found.several) {
        return found.used && event.undone; /* it is said already */
    }
    if (found.other < 0) {
        return (plan->step_count == 1 || event.undone) && !found.named &&
               keep_rows(arena, event, &found, query);
    }
    if (event.negated || !event.timed || is_of_event(arena, &catalog->columns[found.other], event.number)) {
        return false;
    }
    found.change = true;
    look(query, &found);
    if (found.grouped && !found.kept) {
        keep_rows(arena, event, &found, query);
    }
    return true;
}

bool events_unused(struct arena *arena, const struct catalog *catalog, const char *question,
                   struct civil today, const struct query *query, size_t *ret_token)
{
    struct event event = event_of_question(arena, catalog, question, today);
    if (event.number == 0 || query->set != SET_NONE) {
        return false;
    }
    struct times found = find_date(arena, catalog, &event, join_solve(arena, catalog, query));
    if (found.date < 0 || found.several || !is_optional(&found)) {
        return false;
    }
    look(query, &found);
    *ret_token = event.token;
    return !found.used && !found.named;
}
