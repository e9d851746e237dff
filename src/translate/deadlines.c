#include "translate/deadlines.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/periods.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"
#include "translate/named.h"

#include <string.h>

enum { MOST_WORDS = 200, NEAR_WORDS = 2, DONE_WORDS = 3, COMMENT_WORDS = 2 };

/* ---- the question ---- */

enum saying { SAYS_NOTHING, SAYS_OVERDUE, SAYS_DONE_LATE, SAYS_LATE, SAYS_GOING_ON };

struct asked {
    struct arena *arena;
    struct word *words;
    size_t count;
    struct period *periods;
    size_t period_count;
    struct civil today;
    enum saying saying;
    size_t first, last;
    const char *from, *to; /* SAYS_GOING_ON: at a time from <= t < to */
};

static bool is_in(const struct asked *asked, size_t at, enum word_list list)
{
    return at < asked->count &&
           (list_has(list, asked->words[at].text) || list_has(list, asked->words[at].stem));
}

static void say(struct asked *asked, enum saying saying, size_t first, size_t last)
{
    asked->saying = saying;
    asked->first = first;
    asked->last = last;
}

/* "past due", "past their planned end" */
static size_t end_of_past(const struct asked *asked, size_t at)
{
    for (size_t i = at + 1;
         words_is(asked->words, asked->count, at, "past") && i < asked->count && i <= at + NEAR_WORDS; i++) {
        if (is_in(asked, i, LIST_DUE_DATES)) {
            return i;
        }
    }
    return at;
}

/* "returned late", "late payments", "returned machines late": near what was done. */
static bool is_near_done(const struct asked *asked, size_t at)
{
    bool near = is_in(asked, at + 1, LIST_DONE_DATES);
    for (size_t back = 1; back <= DONE_WORDS && back <= at; back++) {
        near = near || is_in(asked, at - back, LIST_DONE_DATES);
    }
    return near;
}

static void read_late(struct asked *asked, size_t at)
{
    static const char *const being[] = {"is", "are", NULL};
    bool now = false;
    for (size_t i = 0; at > 0 && being[i] != NULL; i++) {
        now = now || words_is(asked->words, asked->count, at - 1, being[i]) ||
              (at > 1 && words_is(asked->words, asked->count, at - 2, being[i]));
    }
    bool done = is_near_done(asked, at),
         other = is_in(asked, at + 1, LIST_LATE_SOMETHING) ||
                 (at + 1 < asked->count && asked->words[at + 1].kind == WORD_NUMBER);
    if (is_in(asked, at, LIST_LATE_WORDS) && (done || !other)) {
        say(asked, done ? SAYS_DONE_LATE : now ? SAYS_OVERDUE : SAYS_LATE, at, at);
    }
}

/* "running on 1 March 2024", "open at the end of 2023" */
static void read_going_on(struct asked *asked, size_t at)
{
    for (size_t p = 0; is_in(asked, at, LIST_GOING_ON) && p < asked->period_count; p++) {
        const struct period *period = &asked->periods[p];
        size_t before = period->first > 0 ? period->first - 1 : 0;
        bool end = before > 1 && words_is(asked->words, asked->count, before, "of") &&
                   words_is(asked->words, asked->count, before - 1, "end");
        bool day = is_in(asked, before, LIST_AT_TIMES) &&
                   civil_compare(civil_add(period->from, CIVIL_DAY, 1), period->to) == 0;
        bool within = !end && is_in(asked, at, LIST_RUNNING) &&
                      (words_is(asked->words, asked->count, before, "during") ||
                       words_is(asked->words, asked->count, before, "in"));
        if (period->first > at && (end || day || within)) {
            say(asked, SAYS_GOING_ON, at, period->last);
            struct civil from = end ? civil_add(period->to, CIVIL_DAY, -1) : period->from;
            asked->from = civil_print(asked->arena, from);
            asked->to = civil_print(asked->arena, period->to);
        }
    }
}

static struct asked read_question(struct arena *arena, const struct catalog *catalog, const char *question,
                                  struct civil today)
{
    struct asked asked = {.arena = arena, .today = today};
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    size_t found = periods_find(arena, asked.words, asked.count, today, catalog->week_start, &asked.periods);
    for (size_t i = 0; i < found; i++) { /* "now" is no other time */
        if (civil_compare(asked.periods[i].from, today) != 0) {
            asked.periods[asked.period_count++] = asked.periods[i];
        }
    }
    for (size_t i = 0; i < asked.count && asked.saying == SAYS_NOTHING; i++) {
        size_t past = end_of_past(&asked, i);
        if (words_is(asked.words, asked.count, i, "overdue") || past > i) {
            say(&asked, SAYS_OVERDUE, i, past);
        } else {
            read_late(&asked, i);
            read_going_on(&asked, i);
        }
    }
    bool dated = asked.period_count > 0 && asked.saying == SAYS_OVERDUE;
    asked.saying = dated ? SAYS_NOTHING : asked.saying; /* overdue at another time than now */
    return asked;
}

/* ---- the dates ---- */

/* When rows of a table began, are due and were done; -1: no date says so, or several do. */
struct deadlines {
    int32_t begun, due, done;
    bool done_may_come; /* the end may be a day to come: a row goes on that has none yet, or one to come */
};

/* The better of two dates of a kind; `*tied` where neither is. */
static void choose(int32_t *best, int *best_score, bool *tied, int32_t column, int score)
{
    *tied = score == *best_score || (*tied && score < *best_score);
    *best = score > *best_score ? column : *best;
    *best_score = score > *best_score ? score : *best_score;
}

struct date_name {
    struct word *words;
    size_t count;
};

static int said(const struct date_name *name, const struct word *words, size_t count)
{
    int found = 0;
    for (size_t i = 0; i < name->count; i++) {
        for (size_t k = 0; k < count; k++) {
            found += strcmp(name->words[i].stem, words[k].stem) == 0;
        }
    }
    return found;
}

static bool tells(const struct date_name *name)
{
    return list_has_one(LIST_DUE_DATES, name->words, name->count) ||
           list_has_one(LIST_DONE_DATES, name->words, name->count) ||
           list_has_one(LIST_BOUND_DATES, name->words, name->count) ||
           list_has_one(LIST_BEGUN_DATES, name->words, name->count);
}

/* The column's comment begins with what its name is too short for: prom_dt "promised to the customer". */
static struct date_name name_of_date(struct arena *arena, const struct catalog_column *column)
{
    struct date_name name = {0}, comment = {0};
    name.count = words_split_name(arena, catalog_column_words(column), &name.words);
    if (!tells(&name)) {
        comment.count =
            words_split(arena, column->comment, strlen(column->comment), COMMENT_WORDS, &comment.words);
    }
    return tells(&comment) ? comment : name;
}

/* `words` of the question choose among several dates. */
static struct deadlines deadlines_of_table(struct arena *arena, const struct catalog *catalog, int32_t table,
                                           const struct word *words, size_t count)
{
    const struct catalog_table *item = &catalog->tables[table];
    struct deadlines found = {-1, -1, -1, false};
    int begun = 0, due = 0, done = 0;
    bool begun_tied = false, due_tied = false, done_tied = false;
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        struct date_name name = name_of_date(arena, column);
        bool planned = list_has_one(LIST_DUE_DATES, name.words, name.count),
             starts = list_has_one(LIST_BEGUN_DATES, name.words, name.count);
        bool ends = list_has_one(LIST_DONE_DATES, name.words, name.count) ||
                    list_has_one(LIST_BOUND_DATES, name.words, name.count);
        int score = 1 + 2 * said(&name, words, count);
        if (column->type != COLUMN_TIME || column->masked) {
            continue;
        }
        if (planned && !starts) {
            choose(&found.due, &due, &due_tied, i, score);
        } else if (ends && !starts && !planned && !column->not_null) {
            choose(&found.done, &done, &done_tied, i, score);
            found.done_may_come = found.done == i ? list_has_one(LIST_BOUND_DATES, name.words, name.count) &&
                                                        !list_has_one(LIST_DUE_DATES, name.words, name.count)
                                                  : found.done_may_come;
        } else if (starts && !planned && !ends) {
            choose(&found.begun, &begun, &begun_tied, i, score + (i == item->main_date));
        }
    }
    found.begun = begun_tied ? -1 : found.begun;
    found.due = due_tied ? -1 : found.due;
    found.done = done_tied ? -1 : found.done;
    found.done_may_come =
        found.done_may_come && found.due < 0; /* beside a planned end it is the one that came */
    return found;
}

/* ---- the tree ---- */

struct change {
    struct arena *arena;
    const struct catalog *catalog;
    const struct asked *asked;
    struct deadlines dates;
    int32_t table, instance;
};

static bool is_one_of_dates(const struct change *change, const struct expr *expr)
{
    return expr != NULL && expr->kind == EXPR_COLUMN && expr->instance == change->instance &&
           (expr->column == change->dates.due || expr->column == change->dates.done ||
            (change->asked->saying == SAYS_GOING_ON && expr->column == change->dates.begun));
}

/* A condition that is nothing but one on the dates. */
static bool is_on_dates(const struct change *change, const struct pred *pred)
{
    switch (pred->kind) {
    case PRED_AND:
    case PRED_OR:
        return is_on_dates(change, pred->left_pred) && is_on_dates(change, pred->right_pred);
    case PRED_NOT:
        return is_on_dates(change, pred->left_pred);
    case PRED_NULL:
        return is_one_of_dates(change, pred->left);
    case PRED_COMPARE:
        return is_one_of_dates(change, pred->left) &&
               (pred->right->kind == EXPR_LITERAL || is_one_of_dates(change, pred->right));
    case PRED_BETWEEN:
    case PRED_IN_LIST:
    case PRED_IN_QUERY:
    case PRED_LIKE:
    case PRED_EXISTS:
        break;
    }
    return false;
}

/* A period of the question stays: "returned late in 2025". */
static bool is_period(const struct change *change, const struct pred *pred)
{
    return change->asked->saying != SAYS_GOING_ON && change->asked->period_count > 0 &&
           pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL &&
           pred->right->literal.kind == LITERAL_PERIOD;
}

static struct pred *without_dates(const struct change *change, struct pred *pred)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        return pred_both(change->arena, without_dates(change, pred->left_pred),
                         without_dates(change, pred->right_pred));
    }
    return pred != NULL && is_on_dates(change, pred) && !is_period(change, pred) ? NULL : pred;
}

static struct expr *date(const struct change *change, int32_t column)
{
    return made_column(change->arena, column, change->instance);
}

static struct pred *overdue(const struct change *change)
{
    struct literal today = made_day(civil_print(change->arena, change->asked->today));
    return pred_both(change->arena, made_missing(change->arena, date(change, change->dates.done), false),
                     made_compare(change->arena, date(change, change->dates.due), COMPARE_LT, today));
}

static struct pred *done_late(const struct change *change)
{
    return made_pred(change->arena, (struct pred){.kind = PRED_COMPARE,
                                                  .op = COMPARE_GT,
                                                  .left = date(change, change->dates.done),
                                                  .right = date(change, change->dates.due)});
}

/* Begun before `to`, and not done before `from`. */
static struct pred *going_on(const struct change *change, const char *from, const char *to)
{
    struct pred *open = made_missing(change->arena, date(change, change->dates.done), false);
    if (from != NULL) {
        open = made_either(
            change->arena, open,
            made_compare(change->arena, date(change, change->dates.done), COMPARE_GE, made_day(from)));
    }
    return change->dates.begun < 0 ? open
                                   : pred_both(change->arena,
                                               made_compare(change->arena, date(change, change->dates.begun),
                                                            COMPARE_LT, made_day(to)),
                                               open);
}

static struct pred *wanted(const struct change *change)
{
    const struct asked *asked = change->asked;
    const char *day = civil_print(change->arena, asked->today);
    switch (asked->saying) {
    case SAYS_NOTHING:
        break;
    case SAYS_OVERDUE:
        return overdue(change);
    case SAYS_DONE_LATE:
        return done_late(change);
    case SAYS_LATE:
        return made_either(change->arena, done_late(change), overdue(change));
    case SAYS_GOING_ON:
        if (asked->from != NULL) {
            return going_on(change, asked->from, asked->to);
        }
        return going_on(change, change->dates.done_may_come ? day : NULL,
                        civil_print(change->arena, civil_add(asked->today, CIVIL_DAY, 1)));
    }
    return NULL;
}

/* ---- whose dates ---- */

static bool has_dates(const struct asked *asked, const struct deadlines *dates)
{
    bool begun = asked->from == NULL || dates->begun >= 0;
    return dates->done >= 0 && (asked->saying == SAYS_GOING_ON ? begun : dates->due >= 0);
}

struct search {
    const struct asked *asked;
    struct arena *arena;
    const struct catalog *catalog;
    bool told;
};

/* 'Overdue' and days_overdue say it already. */
static void note_told(void *context, const struct expr *expr)
{
    struct search *search = context;
    struct word *words = NULL;
    size_t count = 0;
    if (expr->kind == EXPR_COLUMN) {
        count = words_split_name(search->arena, catalog_column_words(&search->catalog->columns[expr->column]),
                                 &words);
    } else if (expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_TEXT) {
        const char *text = expr->literal.text;
        count = words_split(search->arena, text, strlen(text), MOST_WORDS, &words);
    }
    for (size_t i = 0; i < count; i++) {
        search->told =
            search->told || strcmp(words[i].stem, search->asked->words[search->asked->first].stem) == 0;
    }
}

static bool is_told(const struct change *change, const struct query *query)
{
    struct search search = {change->asked, change->arena, change->catalog, false};
    if (change->asked->saying != SAYS_GOING_ON) {
        query_visit(query, note_told, &search);
    }
    return search.told;
}

static bool find_table(struct change *change, const struct join_plan *plan)
{
    size_t found = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        const struct asked *asked = change->asked;
        struct deadlines dates =
            deadlines_of_table(change->arena, change->catalog, step->table, asked->words, asked->count);
        if (!step->outer && has_dates(asked, &dates)) {
            change->dates = dates;
            change->table = step->table;
            change->instance = step->instance;
            found++;
        }
    }
    return found == 1;
}

/* "On hire" of a block with hires, or with what hires refer to. */
static bool find_noun(struct change *change, struct asked *asked, const struct join_plan *plan)
{
    const struct catalog *catalog = change->catalog;
    for (size_t i = 0; i + 1 < asked->count && asked->saying == SAYS_NOTHING && asked->period_count == 0;
         i++) {
        for (size_t t = 0; words_is(asked->words, asked->count, i, "on") &&
                           list_has(LIST_ON_NOUNS, asked->words[i + 1].text) && t < catalog->table_count;
             t++) {
            int32_t table = (int32_t)t;
            struct deadlines dates = {-1, -1, -1, false};
            if (!named_table(change->arena, catalog, table, &asked->words[i + 1]) ||
                !named_near(catalog, plan, table)) {
                continue;
            }
            dates = deadlines_of_table(change->arena, catalog, table, asked->words, asked->count);
            if (dates.done >= 0) {
                say(asked, SAYS_GOING_ON, i, i + 1);
                change->dates = dates;
                change->table = table;
                change->instance = 0;
                return true;
            }
        }
    }
    return false;
}

static void note_portion(void *context, const struct expr *expr)
{
    const struct expr **portion = context;
    if (expr->kind == EXPR_PORTION && *portion == NULL) {
        *portion = expr;
    }
}

/* Of a share the condition says which rows count, and the whole stays what it is. */
static void apply(struct change *change, struct query *query)
{
    const struct expr *portion = NULL;
    query_visit(query, note_portion, &portion);
    struct pred **place = portion != NULL ? &portion->left->filter : &query->where;
    *place = pred_both(change->arena, without_dates(change, *place), wanted(change));
}

bool deadlines_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                     struct civil today, struct query *query, size_t *ret_first, size_t *ret_last)
{
    struct asked asked = read_question(arena, catalog, question, today);
    struct change change = {.arena = arena, .catalog = catalog, .asked = &asked};
    if (query->set != SET_NONE) {
        return false;
    }
    const struct join_plan *plan = join_solve(arena, catalog, query);
    bool found =
        find_noun(&change, &asked, plan) || (asked.saying != SAYS_NOTHING && find_table(&change, plan));
    if (!found || is_told(&change, query)) {
        return false;
    }
    apply(&change, query);
    *ret_first = asked.first;
    *ret_last = asked.last;
    return true;
}
