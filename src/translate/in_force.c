#include "translate/in_force.h"

#include "catalog/codes.h"
#include "catalog/foreign.h"
#include "english/lists.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"
#include "translate/named.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200, NEAR_WORDS = 3, DAY_LENGTH = 10 };

struct search {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    struct civil today;
    const char *day; /* today */
    struct word *words;
    size_t count;
    bool now, past, endless; /* what the question says */
    bool turned;             /* and a negation */
    size_t first, last;      /* tokens of `now` */
    bool changed;
};

/* ---- the question ---- */

/* "in force", "today", "at the moment": how many tokens; 0: it does not begin here. */
static size_t says_now(const struct search *search, size_t at)
{
    const struct word *words = search->words;
    size_t count = search->count;
    bool bound = at > 0 && (list_has(LIST_BOUNDS_OF_TIME, words[at - 1].text) ||
                            strcmp(words[at - 1].text, "after") == 0);
    if (words_is(words, count, at, "in") && list_has_at(LIST_IN_FORCE_NOUNS, words, count, at + 1)) {
        return 2;
    }
    if (words_is(words, count, at, "at") && words_is(words, count, at + 1, "present")) {
        return 2;
    }
    if (words_is(words, count, at, "at") && words_is(words, count, at + 1, "the") &&
        words_is(words, count, at + 2, "moment")) {
        return 3;
    }
    bool word = list_has(LIST_IN_FORCE_WORDS, words[at].text) || words_is(words, count, at, "today") ||
                list_has(LIST_STANDING_ADVERBS, words[at].text) ||
                list_has(LIST_STANDING_WORDS, words[at].text);
    return word && !bound && !list_has_at(LIST_UNITS_OF_TIME, words, count, at + 1);
}

/* "without an end date", "no expiry" */
static bool says_no_end(const struct search *search, size_t at)
{
    const struct word *words = search->words;
    bool none = strcmp(words[at].text, "without") == 0 || strcmp(words[at].text, "no") == 0 ||
                strcmp(words[at].text, "open") == 0;
    bool found = false;
    for (size_t i = 1; none && i <= NEAR_WORDS; i++) {
        found = found || list_has_at(LIST_END_NOUNS, words, search->count, at + i) ||
                (strcmp(words[at].text, "open") == 0 && words_is(words, search->count, at + i, "ended"));
    }
    return found;
}

static void read_question(struct search *search)
{
    const struct word *words = search->words;
    bool endless = false;
    for (size_t i = 0; i < search->count; i++) {
        size_t length = says_now(search, i);
        if (length > 0 && !search->now) {
            search->first = i;
            search->last = i + length - 1;
        }
        bool longer = words_is(words, search->count, i, "longer") && i > 0 &&
                      words_is(words, search->count, i - 1, "no");
        search->now = search->now || length > 0;
        search->past = search->past || longer || list_has(LIST_PAST_WORDS, words[i].text) ||
                       list_has(LIST_OVER_WORDS, words[i].text);
        search->endless = search->endless || says_no_end(search, i) ||
                          (strcmp(words[i].text, "not") == 0 && words_is(words, search->count, i + 1, "set"));
        endless = endless || list_has(LIST_ENDLESS_WORDS, words[i].text);
        search->turned = search->turned || list_has(LIST_NEGATIONS, words[i].text);
    }
    search->endless = search->endless || (endless && !search->now); /* permanent ones may be given notice */
}

/* ---- columns ---- */

static bool goes_behind_today(const struct search *search, int32_t column)
{
    const char *latest =
        column >= 0 && search->index != NULL ? value_index_latest(search->index, column) : NULL;
    char day[DAY_LENGTH + 1];
    struct civil civil;
    snprintf(day, sizeof day, "%.*s", DAY_LENGTH, latest != NULL ? latest : "");
    return civil_parse(day, &civil) && civil_compare(civil, search->today) > 0;
}

static bool is_end(const struct search *search, int32_t column)
{
    return goes_behind_today(search, column) &&
           codes_ends_span(search->arena, &search->catalog->columns[column]);
}

/* "Left" and "cancelled" say what happened: no row that has not ended lacks it by that. */
static bool only_ends(const struct search *search, int32_t column)
{
    const char *name = catalog_column_words(&search->catalog->columns[column]);
    return list_has_one_in_name(LIST_END_DATES, search->arena, name) &&
           !list_has_one_in_name(LIST_OVER_DATES, search->arena, name);
}

static int32_t start_of(const struct search *search, int32_t table)
{
    const struct catalog_table *item = &search->catalog->tables[table];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (codes_begins_span(search->arena, &search->catalog->columns[i])) {
            return i;
        }
    }
    return -1;
}

struct use {
    int32_t column, instance;
    bool found;
};

static bool note_use(void *context, struct expr *expr)
{
    struct use *use = context;
    use->found = use->found || (expr->kind == EXPR_COLUMN && expr->column == use->column &&
                                expr->instance == use->instance);
    return true;
}

static bool is_in(struct pred *pred, int32_t column, int32_t instance)
{
    struct use use = {.column = column, .instance = instance};
    if (pred != NULL) {
        pred_walk(pred, &(struct query_visitor){.expr = note_use, .context = &use});
    }
    return use.found;
}

/* ---- conditions ---- */

static struct pred *ends_later(const struct search *search, int32_t column, int32_t instance)
{
    struct expr *end = made_column(search->arena, column, instance);
    return made_either(search->arena, made_missing(search->arena, end, false),
                       made_compare(search->arena, made_column(search->arena, column, instance), COMPARE_GE,
                                    made_day(search->day)));
}

/* Up to the end of today, whether the column has times of day or not. */
static struct pred *has_begun(const struct search *search, int32_t column, int32_t instance)
{
    bool date = strcasecmp(search->catalog->columns[column].declared_type, "date") == 0;
    const char *next = civil_print(search->arena, civil_add(search->today, CIVIL_DAY, 1));
    return made_compare(search->arena, made_column(search->arena, column, instance),
                        date ? COMPARE_LE : COMPARE_LT, made_day(date ? search->day : next));
}

static struct pred *in_force(struct search *search, struct query *query, int32_t end, int32_t instance)
{
    int32_t start = start_of(search, search->catalog->columns[end].table);
    struct pred *pred = ends_later(search, end, instance);
    search->changed = true;
    return goes_behind_today(search, start) && !is_in(query->where, start, instance)
               ? pred_both(search->arena, has_begun(search, start, instance), pred)
               : pred;
}

/* "Valid today" as an end from today on alone: rows without one hold too. */
static bool keeps_later(const struct search *search, const struct pred *pred)
{
    if (!search->now || search->endless || pred->kind != PRED_COMPARE ||
        (pred->op != COMPARE_GE && pred->op != COMPARE_GT) || pred->left->kind != EXPR_COLUMN ||
        pred->right->kind != EXPR_LITERAL || !is_end(search, pred->left->column)) {
        return false;
    }
    const struct literal *literal = &pred->right->literal;
    const char *day = literal->kind == LITERAL_PERIOD ? literal->from
                      : literal->kind == LITERAL_TEXT ? literal->text
                                                      : NULL;
    return day != NULL && strncmp(day, search->day, DAY_LENGTH) == 0;
}

static struct pred *settled(struct search *search, struct query *query, struct pred *pred)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        pred->left_pred = settled(search, query, pred->left_pred);
        pred->right_pred = settled(search, query, pred->right_pred);
        return pred;
    }
    if (pred != NULL && keeps_later(search, pred)) {
        search->changed = true;
        return in_force(search, query, pred->left->column, pred->left->instance);
    }
    if (pred == NULL || pred->kind != PRED_NULL || pred->left->kind != EXPR_COLUMN ||
        !is_end(search, pred->left->column)) {
        return pred;
    }
    int32_t column = pred->left->column, instance = pred->left->instance;
    if (!pred->negated && !search->endless && (search->now || only_ends(search, column))) {
        search->changed = true;
        return search->turned && !search->now ? ends_later(search, column, instance)
                                              : in_force(search, query, column, instance);
    }
    if (pred->negated && search->past && !search->now) {
        search->changed = true;
        return made_compare(search->arena, pred->left, COMPARE_LT, made_day(search->day));
    }
    return pred;
}

/* ---- a table that no condition limits ---- */

/* "contracts in force", "under contract today", "current contracts" */
static bool is_said_of(const struct search *search, int32_t table)
{
    bool said = false;
    for (size_t i = 0; i < search->count; i++) {
        bool before = i < search->first && search->first - i <= NEAR_WORDS;
        bool behind = i > search->last && i - search->last <= NEAR_WORDS;
        said = said ||
               ((before || behind) && named_table(search->arena, search->catalog, table, &search->words[i]));
    }
    return said;
}

static void limit_table(struct search *search, struct query *query, const struct join_step *step)
{
    const struct catalog_table *table = &search->catalog->tables[step->table];
    int32_t start = start_of(search, step->table), end = -1, ends = 0;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        bool found = is_end(search, i);
        ends += found;
        end = found ? i : end;
    }
    if (ends != 1 || table->valid_from >= 0 || is_in(query->where, end, step->instance) ||
        is_in(query->where, start, step->instance) || is_in(query->having, end, step->instance) ||
        !is_said_of(search, step->table)) {
        return;
    }
    query->where = pred_both(search->arena, query->where, in_force(search, query, end, step->instance));
}

static bool settle_block(void *context, struct query *query)
{
    struct search *search = context;
    query->where = settled(search, query, query->where);
    if (search->now && !search->past && !search->endless && !search->turned) {
        const struct join_plan *plan = join_solve(search->arena, search->catalog, query);
        for (size_t i = 0; i < plan->step_count; i++) {
            if (!plan->steps[i].outer) {
                limit_table(search, query, &plan->steps[i]);
            }
        }
    }
    return true;
}

bool translate_in_force(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                        const char *question, struct civil today, struct query *query, size_t *ret_first,
                        size_t *ret_last)
{
    struct search search = {
        .arena = arena, .catalog = catalog, .index = index, .today = today, .day = civil_print(arena, today)};
    search.count = words_split(arena, question, strlen(question), MOST_WORDS, &search.words);
    read_question(&search);
    settle_block(&search, query);
    query_walk(query, &(struct query_visitor){.context = &search, .query = settle_block});
    *ret_first = search.first;
    *ret_last = search.last;
    return search.changed && search.now;
}
