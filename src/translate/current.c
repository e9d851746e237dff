#include "translate/current.h"

#include "catalog/codes.h"
#include "catalog/foreign.h"
#include "english/periods.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/lifetimes.h"
#include "util/text.h"

#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200 };

/* ---- the question ---- */

struct asked {
    struct arena *arena;
    const struct word *words;
    size_t count;
    struct civil today;
    int week_start;
};

static const char *word_at(const struct asked *asked, size_t at)
{
    return at < asked->count ? asked->words[at].text : "";
}

/* "as of", "as at": the place behind it; 0: it does not begin here. */
static size_t behind_as_of(const struct asked *asked, size_t at)
{
    static const char *const links[] = {"of", "at", "on", "in", NULL};
    bool as = strcmp(word_at(asked, at), "as") == 0 && text_is_in(word_at(asked, at + 1), links);
    return as ? at + 2 : 0;
}

static void read_as_of(const struct asked *asked, size_t at, struct current *current)
{
    static const char *const fillers[] = {"the", "end", "of", "year", "month", NULL};
    struct period *periods = NULL;
    size_t place = behind_as_of(asked, at);
    while (place < asked->count && text_is_in(word_at(asked, place), fillers)) {
        place++;
    }
    size_t count =
        periods_find(asked->arena, asked->words, asked->count, asked->today, asked->week_start, &periods);
    for (size_t i = 0; i < count; i++) {
        struct civil last = civil_add(periods[i].to, CIVIL_DAY, -1);
        if (periods[i].first != place) {
            continue;
        }
        current->from = civil_print(asked->arena, periods[i].from);
        current->to = civil_print(asked->arena, periods[i].to);
        current->day =
            civil_compare(last, asked->today) < 0 ? civil_print(asked->arena, last) : current->today;
        current->first = at;
        current->last = periods[i].last;
        return;
    }
}

/* "current month" is a time, "until now" none that rows are current at. */
static bool says_current(const struct asked *asked, size_t at)
{
    static const char *const words[] = {"current", "currently", "presently", "nowadays",
                                        "now",     "today",     NULL};
    static const char *const units[] = {"year", "month", "quarter", "week", "day",
                                        "date", "time",  "hour",    NULL};
    static const char *const bounds[] = {"until", "till", "to", "by", "from", "since", "before", NULL};
    return text_is_in(word_at(asked, at), words) && !text_is_in(word_at(asked, at + 1), units) &&
           (at == 0 || !text_is_in(word_at(asked, at - 1), bounds));
}

/* "not deleted", "aren't deleted", "non-deleted", "undeleted" */
static bool says_undeleted(const struct asked *asked, size_t at)
{
    static const char *const gone[] = {"deleted", "removed", "erased", NULL};
    static const char *const nots[] = {"not", "non", "t", "never", "without", NULL};
    bool negated = false;
    for (size_t back = 1; back <= 3 && back <= at; back++) {
        negated = negated || text_is_in(word_at(asked, at - back), nots);
    }
    return strcmp(word_at(asked, at), "undeleted") == 0 || (negated && text_is_in(word_at(asked, at), gone));
}

struct current current_of_question(struct arena *arena, const char *question, const char *now, int week_start)
{
    static const char *const alive[] = {"active", "live", "existing", NULL};
    struct current current = {0};
    struct word *words = NULL;
    struct asked asked = {.arena = arena,
                          .week_start = week_start,
                          .count = words_split(arena, question, strlen(question), MOST_WORDS, &words)};
    asked.words = words;
    if (now == NULL || !civil_parse(now, &asked.today)) {
        asked.today = civil_today();
    }
    current.today = civil_print(arena, asked.today);
    for (size_t i = 0; i < asked.count; i++) {
        bool now_said = says_current(&asked, i), undeleted = says_undeleted(&asked, i);
        bool alive_said = text_is_in(words[i].text, alive);
        if ((now_said || undeleted || alive_said) && current.day == NULL) {
            current.first = current.last = i;
        }
        current.current = current.current || now_said;
        current.alive = current.alive || alive_said;
        current.undeleted = current.undeleted || undeleted;
        if (behind_as_of(&asked, i) > 0 && current.day == NULL) {
            read_as_of(&asked, i, &current);
        }
    }
    return current;
}

/* ---- adding conditions ---- */

struct change {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct current *current;
    struct query *query; /* the block */
    bool changed;
};

static struct expr *new_column(const struct change *change, int32_t column, int32_t instance)
{
    struct expr *expr = ARENA_NEW(change->arena, struct expr);
    *expr = (struct expr){.kind = EXPR_COLUMN, .column = column, .instance = instance};
    return expr;
}

static struct pred *new_compare(const struct change *change, struct expr *column, enum comparison op,
                                struct literal literal)
{
    struct expr *right = ARENA_NEW(change->arena, struct expr);
    struct pred *pred = ARENA_NEW(change->arena, struct pred);
    *right = (struct expr){.kind = EXPR_LITERAL, .literal = literal};
    *pred = (struct pred){.kind = PRED_COMPARE, .op = (int)op, .left = column, .right = right};
    return pred;
}

static struct pred *new_pair(const struct change *change, enum pred_kind kind, struct pred *left,
                             struct pred *right)
{
    struct pred *pred = ARENA_NEW(change->arena, struct pred);
    *pred = (struct pred){.kind = kind, .left_pred = left, .right_pred = right};
    return pred;
}

/* With rows that have no value there. */
static struct pred *or_missing(const struct change *change, struct pred *pred)
{
    const struct catalog_column *column = &change->catalog->columns[pred->left->column];
    if (column->not_null || column->primary) {
        return pred;
    }
    struct pred *missing = ARENA_NEW(change->arena, struct pred);
    *missing = (struct pred){.kind = PRED_NULL,
                             .left = new_column(change, pred->left->column, pred->left->instance)};
    return new_pair(change, PRED_OR, missing, pred);
}

static void add(struct change *change, struct pred *pred)
{
    struct query *query = change->query;
    query->where = query->where != NULL ? new_pair(change, PRED_AND, query->where, pred) : pred;
    change->changed = true;
}

static void add_current(struct change *change, int32_t column, int32_t instance)
{
    struct literal yes = lifetimes_flag(change->catalog, change->index, column, true);
    if (yes.kind != LITERAL_NULL) {
        add(change, new_compare(change, new_column(change, column, instance), COMPARE_EQ, yes));
    }
}

static void add_undeleted(struct change *change, int32_t column, int32_t instance)
{
    if (change->catalog->columns[column].type == COLUMN_TIME) {
        struct pred *pred = ARENA_NEW(change->arena, struct pred);
        *pred = (struct pred){.kind = PRED_NULL, .left = new_column(change, column, instance)};
        add(change, pred);
        return;
    }
    struct literal no = lifetimes_flag(change->catalog, change->index, column, false);
    if (no.kind != LITERAL_NULL) {
        add(change,
            or_missing(change, new_compare(change, new_column(change, column, instance), COMPARE_EQ, no)));
    }
}

static bool is_date(const struct catalog_column *column)
{
    return strcasecmp(column->declared_type, "date") == 0;
}

/* A row holds up to before its end, as in SQL:2011's periods; where the end is called "through", with it. */
static bool ends_with_day(const struct change *change, int32_t column)
{
    static const char *const through[] = {"thru", "through", NULL};
    struct word *words = NULL;
    size_t count =
        words_split_name(change->arena, catalog_column_words(&change->catalog->columns[column]), &words);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || text_is_in(words[i].text, through);
    }
    return found;
}

/* Those that hold at the end of the day, whether the columns have times of day or not. */
static void add_valid(struct change *change, const struct catalog_table *table, int32_t instance,
                      const char *day)
{
    const struct catalog_column *columns = change->catalog->columns;
    struct civil date;
    civil_parse(day, &date);
    const char *next = civil_print(change->arena, civil_add(date, CIVIL_DAY, 1));
    bool date_from = is_date(&columns[table->valid_from]), date_to = is_date(&columns[table->valid_to]);
    bool with_day = ends_with_day(change, table->valid_to);
    add(change, new_compare(change, new_column(change, table->valid_from, instance),
                            date_from ? COMPARE_LE : COMPARE_LT,
                            (struct literal){.kind = LITERAL_TEXT, .text = date_from ? day : next}));
    enum comparison op = date_to && !with_day ? COMPARE_GT : COMPARE_GE;
    const char *bound = date_to || with_day ? day : next;
    add(change, or_missing(change, new_compare(change, new_column(change, table->valid_to, instance), op,
                                               (struct literal){.kind = LITERAL_TEXT, .text = bound})));
}

/* ---- what is there already ---- */

static bool uses(const struct pred *pred, int32_t column, int32_t instance);

static bool expr_uses(const struct expr *expr, int32_t column, int32_t instance)
{
    return expr != NULL &&
           ((expr->kind == EXPR_COLUMN && expr->column == column && expr->instance == instance) ||
            expr_uses(expr->left, column, instance) || expr_uses(expr->right, column, instance) ||
            uses(expr->filter, column, instance));
}

static bool uses(const struct pred *pred, int32_t column, int32_t instance)
{
    return pred != NULL && column >= 0 &&
           (uses(pred->left_pred, column, instance) || uses(pred->right_pred, column, instance) ||
            expr_uses(pred->left, column, instance) || expr_uses(pred->right, column, instance));
}

/* Does the block ask something of what rows hold when? In SELECT and in filters too: "number of current and
 * of past rows". */
static bool asks_of(const struct query *query, int32_t column, int32_t instance)
{
    bool found = uses(query->where, column, instance) || uses(query->having, column, instance);
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        found = found || (column >= 0 && expr->kind != EXPR_COLUMN && expr_uses(expr, column, instance));
    }
    return found;
}

static bool asks_of_time(const struct query *query, const struct catalog_table *table, int32_t instance)
{
    return asks_of(query, table->valid_from, instance) || asks_of(query, table->valid_to, instance) ||
           asks_of(query, table->is_current, instance);
}

static bool has_history(const struct catalog_table *table)
{
    return table->valid_from >= 0 || table->is_current >= 0;
}

/* ---- blocks ---- */

/* The time of "as of 1998" is none of the rows' own. */
static struct pred *without_period(const struct change *change, struct pred *pred)
{
    const struct current *current = change->current;
    if (pred == NULL) {
        return NULL;
    }
    if (pred->kind == PRED_AND) {
        struct pred *left = without_period(change, pred->left_pred);
        struct pred *right = without_period(change, pred->right_pred);
        return left == NULL || right == NULL ? (left != NULL ? left : right)
                                             : new_pair(change, PRED_AND, left, right);
    }
    const struct literal *literal =
        pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL ? &pred->right->literal : NULL;
    bool same = literal != NULL && literal->kind == LITERAL_PERIOD && current->from != NULL &&
                strncmp(literal->from, current->from, strlen(current->from)) == 0 &&
                strncmp(literal->to, current->to, strlen(current->to)) == 0;
    return same ? NULL : pred;
}

/* "Has no end" of a column whose rows without an end have a day that never comes keeps no row: what is asked
 * for is said in its place. */
static struct pred *without_open_end(const struct change *change, struct pred *pred, int32_t column,
                                     int32_t instance)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        struct pred *left = without_open_end(change, pred->left_pred, column, instance);
        struct pred *right = without_open_end(change, pred->right_pred, column, instance);
        return left == NULL || right == NULL ? (left != NULL ? left : right)
                                             : new_pair(change, PRED_AND, left, right);
    }
    bool open = pred != NULL && pred->kind == PRED_NULL && !pred->negated &&
                pred->left->kind == EXPR_COLUMN && pred->left->column == column &&
                pred->left->instance == instance;
    return open ? NULL : pred;
}

static void limit_table(struct change *change, const struct join_step *step)
{
    const struct catalog_table *table = &change->catalog->tables[step->table];
    const struct current *current = change->current;
    struct query *query = change->query;
    bool history = has_history(table), period = table->valid_from >= 0;
    bool asked = current->current || (current->alive && query->where == NULL);
    if (period && current->day != NULL) {
        struct pred *where = query->where;
        query->where = without_period(change, where);
        change->changed = change->changed || query->where != where;
        if (!asks_of_time(query, table, step->instance)) {
            add_valid(change, table, step->instance, current->day);
        }
        return;
    }
    if (asked && period) {
        query->where = without_open_end(change, query->where, table->valid_to, step->instance);
    }
    bool deleted = table->deleted >= 0 && !asks_of(query, table->deleted, step->instance);
    if (asked && history && !asks_of_time(query, table, step->instance)) {
        if (table->is_current >= 0) {
            add_current(change, table->is_current, step->instance);
        } else {
            add_valid(change, table, step->instance, current->today);
        }
    }
    if (deleted && (asked || current->undeleted)) {
        add_undeleted(change, table->deleted, step->instance);
    }
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

struct search {
    const struct change *change;
    bool found;
};

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

/* A column "current_price" has the word in its name; a condition on today has it as a day. */
static void find_said(void *context, struct expr *expr)
{
    static const char *const words[] = {"current", "cur", "now", "live", "active", NULL};
    struct search *search = context;
    const struct change *change = search->change;
    if (expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_PERIOD) {
        search->found = search->found || strncmp(expr->literal.from, change->current->today, 10) == 0;
    }
    if (expr->kind != EXPR_COLUMN) {
        return;
    }
    const struct catalog_column *column = &change->catalog->columns[expr->column];
    struct word *parts = NULL;
    size_t count = words_split_name(change->arena, catalog_column_words(column), &parts);
    for (size_t i = 0; i < count; i++) {
        search->found = search->found || text_is_in(parts[i].text, words);
    }
}

bool current_apply(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                   const struct current *current, struct query *query)
{
    struct change change = {.arena = arena, .catalog = catalog, .index = index, .current = current};
    struct search search = {.change = &change};
    if (!current->current && !current->alive && !current->undeleted && current->day == NULL) {
        return false;
    }
    query_walk(query, &(struct query_visitor){.context = &search, .leave_expr = find_said, .query = enter});
    if (!search.found || current->day != NULL) {
        limit_block(&change, query);
        query_walk(query, &(struct query_visitor){.context = &change, .query = limit_block});
    }
    return change.changed;
}

bool current_is_met(struct arena *arena, const struct catalog *catalog, const struct current *current,
                    const struct query *query)
{
    const struct join_plan *plan = join_solve(arena, catalog, query);
    bool asked = current->current || current->alive || current->undeleted || current->day != NULL,
         met = false;
    for (size_t i = 0; asked && i < plan->step_count; i++) {
        struct currency currency =
            currency_of(arena, catalog, query, plan->steps[i].table, plan->steps[i].instance);
        met = met || currency.current || currency.undeleted || currency.day != NULL;
    }
    return met;
}

/* ---- telling ---- */

/* What one condition says, of which table. */
struct saying {
    enum { SAYS_NOTHING, SAYS_UNDELETED, SAYS_CURRENT, SAYS_FROM, SAYS_TO } kind;
    int32_t table, instance;
    const char *day; /* SAYS_FROM: up to its end */
};

static const struct pred *without_missing(const struct pred *pred)
{
    bool either = pred->kind == PRED_OR && pred->left_pred->kind == PRED_NULL && !pred->left_pred->negated &&
                  pred->right_pred->kind == PRED_COMPARE &&
                  expr_equal(pred->left_pred->left, pred->right_pred->left);
    return either ? pred->right_pred : pred;
}

static bool is_flag(const struct pred *pred, bool yes)
{
    const struct literal *literal = &pred->right->literal;
    return pred->op == COMPARE_EQ && literal->text != NULL &&
           (lifetimes_says(literal->text, yes) ||
            (!yes && literal->text[strspn(literal->text, " ")] == '\0'));
}

/* Does a row that is not so hold nothing there? A number holds 0. */
static bool is_mark(const struct catalog_column *column)
{
    return column->type == COLUMN_TIME || column->type == COLUMN_TEXT;
}

static const char *day_of(struct arena *arena, const struct pred *pred)
{
    struct civil day;
    const char *text = pred->right->literal.text;
    if (pred->right->literal.kind != LITERAL_TEXT || !civil_parse(text, &day)) {
        return NULL;
    }
    return pred->op == COMPARE_LE   ? text
           : pred->op == COMPARE_LT ? civil_print(arena, civil_add(day, CIVIL_DAY, -1))
                                    : NULL;
}

static struct saying saying_of(struct arena *arena, const struct catalog *catalog, const struct pred *whole)
{
    const struct pred *pred = without_missing(whole);
    struct saying saying = {.kind = SAYS_NOTHING};
    if (pred->left == NULL || pred->left->kind != EXPR_COLUMN) {
        return saying;
    }
    int32_t column = pred->left->column;
    saying.table = catalog->columns[column].table;
    saying.instance = pred->left->instance;
    const struct catalog_table *table = &catalog->tables[saying.table];
    bool compares = pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL;
    bool missing = pred->kind == PRED_NULL && !pred->negated;
    if (column == table->deleted &&
        (missing ? is_mark(&catalog->columns[column]) : compares && is_flag(pred, false))) {
        saying.kind = SAYS_UNDELETED;
    } else if (column == table->is_current && compares && is_flag(pred, true)) {
        saying.kind = SAYS_CURRENT;
    } else if (column == table->valid_to &&
               (missing || (compares && pred->op == COMPARE_EQ && pred->right->literal.text != NULL &&
                            codes_never_comes(pred->right->literal.text)))) {
        saying.kind = SAYS_CURRENT;
    } else if (column == table->valid_from && compares) {
        saying.day = day_of(arena, pred);
        saying.kind = saying.day != NULL ? SAYS_FROM : SAYS_NOTHING;
    } else if (column == table->valid_to && compares && (pred->op == COMPARE_GT || pred->op == COMPARE_GE)) {
        saying.kind = SAYS_TO;
    }
    return saying;
}

static void collect(struct arena *arena, const struct catalog *catalog, const struct pred *pred,
                    int32_t table, int32_t instance, struct saying *from, struct saying *to,
                    struct currency *currency)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        collect(arena, catalog, pred->left_pred, table, instance, from, to, currency);
        collect(arena, catalog, pred->right_pred, table, instance, from, to, currency);
        return;
    }
    struct saying saying = saying_of(arena, catalog, pred);
    if (saying.kind == SAYS_NOTHING || saying.table != table || saying.instance != instance) {
        return;
    }
    currency->undeleted = currency->undeleted || saying.kind == SAYS_UNDELETED;
    currency->current = currency->current || saying.kind == SAYS_CURRENT;
    *from = saying.kind == SAYS_FROM ? saying : *from;
    *to = saying.kind == SAYS_TO ? saying : *to;
}

struct currency currency_of(struct arena *arena, const struct catalog *catalog, const struct query *query,
                            int32_t table, int32_t instance)
{
    const struct catalog_table *item = &catalog->tables[table];
    struct currency currency = {0};
    struct saying from = {0}, to = {0};
    collect(arena, catalog, query->where, table, instance, &from, &to, &currency);
    currency.day = from.kind == SAYS_FROM && to.kind == SAYS_TO ? from.day : NULL;
    currency.past = has_history(item) && !asks_of_time(query, item, instance);
    currency.deleted = item->deleted >= 0 && !asks_of(query, item->deleted, instance);
    return currency;
}

bool currency_tells(struct arena *arena, const struct catalog *catalog, const struct query *query,
                    const struct pred *pred)
{
    struct saying saying = saying_of(arena, catalog, pred);
    bool told = saying.kind == SAYS_UNDELETED || saying.kind == SAYS_CURRENT;
    if (saying.kind == SAYS_FROM || saying.kind == SAYS_TO) {
        told = currency_of(arena, catalog, query, saying.table, saying.instance).day != NULL;
    }
    return told;
}
