#include "translate/dates.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/calendar.h"
#include "query/copy.h"
#include "query/grain.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/counts.h"
#include "translate/lifetimes.h"
#include "translate/made.h"
#include "translate/named.h"

#include <string.h>

enum { MOST_WORDS = 200, SHORTEST = 3, SHORTEST_FLAG = 5 };

struct dates {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    struct word *words;
    size_t count;
    struct query *query;
    int32_t base;   /* the table whose rows are counted, added up or listed; -1: none, or several */
    bool several;   /* tables of that kind */
    int32_t date;   /* that periods or groups are on; -1: none */
    bool dates;     /* there are several of it */
    int32_t change; /* what the date becomes; -1: nothing yet */
    bool unmet;     /* rows that have not come to their other dates */
};

/* ---- words ---- */

/* "cmplt" of "complaints": its letters in their order, from the first on. */
static bool is_short_for(const char *name, const char *word)
{
    size_t length = strlen(name);
    if (length < SHORTEST || name[0] != word[0]) {
        return false;
    }
    for (; *name != '\0' && *word != '\0'; word++) {
        name += *name == *word;
    }
    return *name == '\0';
}

static bool is_base(const struct dates *dates, const struct word *word)
{
    struct word *parts = NULL;
    size_t count =
        words_split_name(dates->arena, catalog_table_words(&dates->catalog->tables[dates->base]), &parts);
    bool is = false;
    for (size_t i = 0; i < count; i++) {
        is = is || strcmp(parts[i].stem, word->stem) == 0;
    }
    return is;
}

static bool names_table(const struct dates *dates, int32_t table)
{
    const struct catalog_table *item = &dates->catalog->tables[table];
    bool named = false;
    for (size_t i = 0; i < dates->count && !named; i++) {
        const struct word *word = &dates->words[i];
        struct word *parts = NULL;
        if (is_base(dates, word)) {
            continue; /* "ticket" is no other word for another table */
        }
        size_t count = words_split_name(dates->arena, catalog_table_words(item), &parts);
        named = named_table(dates->arena, dates->catalog, table, word);
        for (size_t k = 0; k < count && !named && word->kind == WORD_ALPHA; k++) {
            named = is_short_for(parts[k].text, word->text) || strcmp(parts[k].stem, word->stem) == 0;
        }
        for (size_t k = 0; k < item->synonym_count && !named; k++) {
            count = words_split_name(dates->arena, item->synonyms[k], &parts);
            named = count > 0 && strcmp(parts[count - 1].stem, word->stem) == 0;
        }
    }
    return named;
}

/* Of the words of a name, what is no word of its table's. */
static bool says_name(const struct dates *dates, const char *name, const char *table)
{
    struct word *parts = NULL, *own = NULL;
    size_t count = words_split_name(dates->arena, name, &parts);
    size_t own_count = words_split_name(dates->arena, table, &own);
    for (size_t i = 0; i < count; i++) {
        bool small = word_is_stop(parts[i].text) || strlen(parts[i].text) < SHORTEST ||
                     strcmp(parts[i].text, "date") == 0;
        for (size_t k = 0; k < own_count; k++) {
            small = small || strcmp(parts[i].stem, own[k].stem) == 0;
        }
        for (size_t w = 0; w < dates->count && !small; w++) {
            const struct word *word = &dates->words[w];
            if (strcmp(word->stem, parts[i].stem) == 0 || is_short_for(parts[i].text, word->text)) {
                return true;
            }
        }
    }
    return false;
}

static bool says_column(const struct dates *dates, int32_t number)
{
    const struct catalog_column *column = &dates->catalog->columns[number];
    const char *table = catalog_table_words(&dates->catalog->tables[column->table]);
    bool said = says_name(dates, catalog_column_words(column), table);
    for (size_t i = 0; i < column->synonym_count; i++) {
        said = said || says_name(dates, column->synonyms[i], table);
    }
    return said;
}

/* "Paid", "due", "late": a verb, or an adjective, tells of some date, but for the one that the table is called by. */
static bool says_event(const struct dates *dates)
{
    bool said = false;
    for (size_t i = 0; i < dates->count; i++) {
        const char *text = dates->words[i].text;
        int number = 0;
        bool event = list_value(LIST_EVENT_VERBS, text, &number) ||
                     list_value(LIST_UNDONE_WORDS, text, &number) || list_has(LIST_DONE_DATES, text) ||
                     list_has(LIST_DUE_DATES, text) || list_has(LIST_BEGUN_DATES, text);
        event = event && !list_has(LIST_UNMET_WORDS, text); /* of rows without a date of their own */
        said = said || (event && !named_table(dates->arena, dates->catalog, dates->base, &dates->words[i]));
    }
    return said;
}

/* ---- what is asked for ---- */

static void take_base(struct dates *dates, int32_t table)
{
    dates->several = dates->several || table < 0 || (dates->base >= 0 && dates->base != table);
    dates->base = table;
}

static bool find_rows(void *context, struct expr *expr)
{
    struct dates *dates = context;
    int32_t table = counts_table(dates->catalog, expr);
    if (expr->kind == EXPR_AGGREGATE && table >= 0) {
        take_base(dates, table);
        return false;
    }
    if (expr->kind == EXPR_PORTION) {
        dates->unmet = true;
    }
    if (expr->kind == EXPR_COLUMN) {
        take_base(dates, dates->catalog->columns[expr->column].table);
    } else if (expr->kind == EXPR_STAR) {
        take_base(dates, expr->table);
    } else if (expr->kind == EXPR_SUBQUERY) {
        dates->several = true;
    }
    return true;
}

static bool add_up(void *context, struct expr *expr)
{
    struct dates *dates = context;
    bool of_rows = expr->kind == EXPR_AGGREGATE || expr->kind == EXPR_PORTION;
    if (of_rows) {
        expr_walk(expr, &(struct query_visitor){.expr = find_rows, .context = dates});
    }
    return !of_rows;
}

/* By the aggregates that are shown or ordered by; of a list without any, by all that it shows. */
static void find_base(struct dates *dates)
{
    dates->base = -1;
    query_walk(dates->query, &(struct query_visitor){
                                 .expr = add_up, .clauses = WALK_SELECT | WALK_ORDER, .context = dates});
    if (dates->base < 0 && dates->query->group_count == 0) {
        query_walk(dates->query,
                   &(struct query_visitor){.expr = find_rows, .clauses = WALK_SELECT, .context = dates});
    }
}

static bool is_time(const struct dates *dates, const struct expr *expr)
{
    return expr != NULL && expr->kind == EXPR_COLUMN && expr->instance == 0 &&
           dates->catalog->columns[expr->column].type == COLUMN_TIME;
}

static bool is_period(const struct dates *dates, const struct pred *pred)
{
    return pred->kind == PRED_COMPARE && is_time(dates, pred->left) && pred->right->kind == EXPR_LITERAL &&
           pred->right->literal.kind == LITERAL_PERIOD;
}

static void take_date(struct dates *dates, struct expr *expr)
{
    if (dates->change >= 0) {
        expr->column = expr->column == dates->date ? dates->change : expr->column;
        return;
    }
    dates->dates = dates->dates || (dates->date >= 0 && dates->date != expr->column);
    dates->date = expr->column;
}

static bool take_pred(void *context, struct pred *pred)
{
    struct dates *dates = context;
    if (is_period(dates, pred)) {
        take_date(dates, pred->left);
        return false;
    }
    return true;
}

static bool take_expr(void *context, struct expr *expr)
{
    struct dates *dates = context;
    if (expr->kind == EXPR_BUCKET && is_time(dates, expr->left)) {
        take_date(dates, expr->left);
        return false;
    }
    return true;
}

/* With what is in it, but for the date of periods and groups. */
struct use {
    const struct dates *dates;
    int32_t table, column; /* -1: any column of the table, any table */
    bool flags;            /* conditions that a flag is set or not are passed over */
    bool found;
};

static bool is_flag(const struct dates *dates, const struct pred *pred)
{
    bool compares = pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
                    pred->right->kind == EXPR_LITERAL && pred->right->literal.text != NULL &&
                    strlen(pred->right->literal.text) < SHORTEST_FLAG;
    const struct catalog_column *column =
        compares || (pred->kind == PRED_NULL && pred->left->kind == EXPR_COLUMN)
            ? &dates->catalog->columns[pred->left->column]
            : NULL;
    return column != NULL && dates->catalog->tables[column->table].deleted == pred->left->column &&
           !says_column(dates, pred->left->column);
}

static bool use_pred(void *context, struct pred *pred)
{
    struct use *use = context;
    return !is_period(use->dates, pred) && !(use->flags && is_flag(use->dates, pred));
}

static bool use_expr(void *context, struct expr *expr)
{
    struct use *use = context;
    const struct catalog *catalog = use->dates->catalog;
    if (expr->kind == EXPR_BUCKET && is_time(use->dates, expr->left)) {
        return false;
    }
    bool star = use->column < 0 && expr->kind == EXPR_STAR && expr->table == use->table;
    bool column =
        expr->kind == EXPR_COLUMN &&
        (use->column >= 0 ? expr->column == use->column : catalog->columns[expr->column].table == use->table);
    use->found = use->found || star || column;
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static bool is_used(const struct dates *dates, int32_t table, int32_t column, bool flags)
{
    struct use use = {dates, table, column, flags, false};
    query_walk(dates->query, &(struct query_visitor){.expr = use_expr,
                                                     .pred = use_pred,
                                                     .query = enter,
                                                     .clauses = WALK_ALL & ~(unsigned)WALK_JOINS,
                                                     .context = &use});
    return use.found;
}

/* ---- the key to the other table ---- */

/* Does each row of the base have one row of the table, by keys that none of them lacks? Then a join changes no count. */
static bool has_always(const struct dates *dates, int32_t table)
{
    const struct join_plan *plan = join_solve(dates->arena, dates->catalog, dates->query);
    bool always = !grain_repeats(dates->catalog, plan, dates->base, 0);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        for (size_t c = 0; c < step->condition_count; c++) {
            const struct catalog_column *left = &dates->catalog->columns[step->conditions[c].left_column],
                                        *right = &dates->catalog->columns[step->conditions[c].right_column];
            bool direct = (left->table == dates->base && right->table == table) ||
                          (right->table == dates->base && left->table == table);
            const struct catalog_column *own = left->table == dates->base ? left : right;
            always = always && (!direct || own->not_null || own->primary);
        }
    }
    return always;
}

/* ---- rows that have not come to their dates ---- */

static bool is_unmet(const struct dates *dates, const char *text)
{
    struct word *words = NULL;
    size_t count = text != NULL ? words_split(dates->arena, text, strlen(text), MOST_WORDS, &words) : 0;
    bool unmet = false, no = false;
    for (size_t i = 0; i < count; i++) {
        unmet =
            unmet || list_has(LIST_UNMET_WORDS, words[i].text) || (no && strcmp(words[i].text, "show") == 0);
        no = no || strcmp(words[i].text, "no") == 0;
    }
    return unmet;
}

static bool find_unmet(void *context, struct pred *pred)
{
    struct dates *dates = context;
    bool compares = pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
                    pred->right->kind == EXPR_LITERAL && pred->right->literal.text != NULL;
    const char *text = compares ? pred->right->literal.text : NULL;
    const struct value_listed *listed = NULL;
    size_t count =
        compares && dates->index != NULL ? value_index_list(dates->index, pred->left->column, &listed) : 0;
    dates->unmet = dates->unmet || is_unmet(dates, text);
    for (size_t i = 0; i < count; i++) {
        dates->unmet =
            dates->unmet || (strcmp(listed[i].stored, text) == 0 && is_unmet(dates, listed[i].name));
    }
    return true;
}

/* ---- all of it ---- */

static struct pred *without_flags(const struct dates *dates, struct pred *pred, int32_t table)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        return pred_both(dates->arena, without_flags(dates, pred->left_pred, table),
                         without_flags(dates, pred->right_pred, table));
    }
    bool drop =
        pred != NULL && is_flag(dates, pred) && dates->catalog->columns[pred->left->column].table == table;
    return drop ? NULL : pred;
}

static void drop_table(struct dates *dates, int32_t table)
{
    struct query *query = dates->query;
    size_t kept = 0;
    query->where = without_flags(dates, query->where, table);
    for (size_t i = 0; i < query->extra_count; i++) {
        if (query->extra[i].table != table || query->extra[i].instance != 0) {
            query->extra[kept++] = query->extra[i];
        }
    }
    query->extra_count = kept;
}

/* Of what goes on from a day, when it was charged for. */
static bool is_billing_of_span(const struct dates *dates, int32_t column)
{
    const struct catalog *catalog = dates->catalog;
    int32_t main = catalog->tables[catalog->columns[column].table].main_date;
    const char *name = catalog_column_words(&catalog->columns[column]);
    return main >= 0 && list_has_one_in_name(LIST_BILLING_DATES, dates->arena, name) &&
           list_has_one_in_name(LIST_SPAN_STARTS, dates->arena,
                                catalog_column_words(&catalog->columns[main]));
}

/* Of the row or of a plan, and not of what the row tells. */
static bool is_weak(const struct dates *dates, int32_t column)
{
    const char *name = catalog_column_words(&dates->catalog->columns[column]);
    return list_has_one_in_name(LIST_WEAK_DATES, dates->arena, name) || is_billing_of_span(dates, column);
}

/* What the date becomes; -1: it stays. */
static int32_t wanted(struct dates *dates)
{
    const struct catalog *catalog = dates->catalog;
    const struct catalog_table *base = &catalog->tables[dates->base];
    int32_t table = catalog->columns[dates->date].table;
    int32_t day =
        base->main_date < 0 && base->main_day >= 0 ? query_calendar_key(catalog, base->main_day) : -1;
    if (day >= 0) {
        bool spare = table != dates->base && table != catalog->columns[day].table &&
                     !is_used(dates, table, -1, true) && !names_table(dates, table);
        return spare && !says_column(dates, dates->date)
                   ? catalog->tables[catalog->columns[day].table].main_date
                   : -1;
    }
    if (base->main_date < 0 || base->main_date == dates->date || says_column(dates, dates->date) ||
        is_used(dates, dates->base, base->main_date, false)) {
        return -1;
    }
    if (table != dates->base) {
        bool spare = !is_used(dates, table, -1, true) && !names_table(dates, table);
        return spare && !has_always(dates, table) ? base->main_date : -1;
    }
    bool nothing_more = !says_event(dates) && !is_used(dates, table, dates->date, false);
    if (nothing_more && !base->main_date_told) {
        bool share = dates->unmet;
        query_walk(dates->query, &(struct query_visitor){.pred = find_unmet, .context = dates});
        dates->unmet = dates->unmet || share;
    }
    bool filled = !catalog->columns[dates->date].not_null;
    bool later = !filled && !catalog->columns[base->main_date].not_null; /* only some rows have it */
    bool weak = is_weak(dates, dates->date) && !is_weak(dates, base->main_date) && !later;
    return nothing_more && (base->main_date_told || weak || (dates->unmet && filled)) ? base->main_date : -1;
}

/* Does the condition keep deleted rows alone? */
static bool is_set(const struct dates *dates, const struct pred *pred)
{
    if (!is_flag(dates, pred)) {
        return false;
    }
    return pred->kind == PRED_NULL
               ? pred->negated && dates->catalog->columns[pred->left->column].type == COLUMN_TIME
               : lifetimes_says(pred->right->literal.text, true);
}

static bool says_deleted(const struct dates *dates)
{
    bool said = false;
    for (size_t i = 0; i < dates->count; i++) {
        const char *text = dates->words[i].text;
        said = said || list_has(LIST_DELETED_WORDS, text) || list_has(LIST_UNMET_WORDS, text) ||
               list_has(LIST_OVER_WORDS, text) || list_has(LIST_OVER_DATES, text) ||
               list_has(LIST_NEGATIONS, text) || strcmp(text, "longer") == 0 || strcmp(text, "gone") == 0;
    }
    return said;
}

static bool keeps_set(const struct dates *dates, const struct pred *pred)
{
    return pred != NULL &&
           (pred->kind == PRED_AND ? keeps_set(dates, pred->left_pred) || keeps_set(dates, pred->right_pred)
                                   : is_set(dates, pred));
}

bool translate_dates_keep_deleted(struct arena *arena, const struct catalog *catalog, const char *question,
                                  const struct query *query)
{
    struct dates dates = {.arena = arena, .catalog = catalog};
    dates.count = words_split(arena, question, strlen(question), MOST_WORDS, &dates.words);
    return !says_deleted(&dates) && keeps_set(&dates, query->where);
}

/* The flag of a table that nothing else is asked of. */
static void drop_spare_flags(struct dates *dates)
{
    const struct join_plan *plan = join_solve(dates->arena, dates->catalog, dates->query);
    for (size_t i = 0; i < plan->step_count && plan->step_count > 1; i++) {
        const struct join_step *step = &plan->steps[i];
        bool flagged = dates->catalog->tables[step->table].deleted >= 0 && step->table != dates->base &&
                       step->instance == 0 &&
                       is_used(dates, step->table, dates->catalog->tables[step->table].deleted, false);
        if (!flagged || is_used(dates, step->table, -1, true) || names_table(dates, step->table) ||
            has_always(dates, step->table) ||
            (dates->date >= 0 && dates->catalog->columns[dates->date].table == step->table)) {
            continue;
        }
        drop_table(dates, step->table);
    }
}

/* On the main day of the base. */
static void join_calendar(struct dates *dates)
{
    int32_t day = dates->catalog->tables[dates->base].main_day;
    dates->query->joins = ARENA_ARRAY(dates->arena, struct query_join, 1);
    dates->query->joins[0] =
        (struct query_join){made_column(dates->arena, day, 0),
                            made_column(dates->arena, query_calendar_key(dates->catalog, day), 0)};
    dates->query->join_count = 1;
}

void translate_dates(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                     const char *question, struct query *query)
{
    struct dates dates = {
        .arena = arena, .catalog = catalog, .index = index, .query = query, .date = -1, .change = -1};
    struct query_visitor periods = {.pred = take_pred,
                                    .expr = take_expr,
                                    .clauses = WALK_BLOCK & ~(unsigned)WALK_JOINS,
                                    .context = &dates};
    if (query->set != SET_NONE || query->join_count > 0) {
        return;
    }
    dates.count = words_split(arena, question, strlen(question), MOST_WORDS, &dates.words);
    find_base(&dates);
    if (dates.base < 0 || dates.several) {
        return;
    }
    query_walk(query, &periods);
    int32_t change = dates.date >= 0 && !dates.dates ? wanted(&dates) : -1;
    if (change >= 0) {
        int32_t table = catalog->columns[dates.date].table;
        dates.change = change;
        query_walk(query, &periods);
        if (table != dates.base) {
            drop_table(&dates, table);
        }
        if (catalog->columns[change].table != dates.base) {
            join_calendar(&dates);
        }
        dates.date = change;
    }
    drop_spare_flags(&dates);
}
