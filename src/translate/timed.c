#include "translate/timed.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/periods.h"
#include "english/root.h"
#include "english/words.h"
#include "query/join.h"
#include "query/walk.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_BETWEEN = 4, DAY_LENGTH = 10 };

struct timed {
    struct arena *arena;
    const struct catalog *catalog;
    const struct word *words;
    size_t count;
    const char *from, *to; /* the period */
    int32_t named;         /* the date that the word before it names; and the one that has the period */
    int32_t instance, other;
    bool several, met; /* other dates; the named one has it already */
    bool change, groups;
    bool by_event; /* "closed" is called as "completed" is */
};

/* ---- words ---- */

static bool is_event(const char *name, const struct word *said)
{
    int number = 0, of = 0;
    return list_value(LIST_EVENT_NAMES, name, &of) && list_value(LIST_EVENT_VERBS, said->text, &number) &&
           of == number;
}

static bool is_same(const struct timed *timed, const struct word *name, const struct word *said)
{
    if (timed->by_event) {
        return is_event(name->text, said);
    }
    return strcmp(name->text, said->text) == 0 || strcmp(name->stem, said->stem) == 0 ||
           strcmp(word_root(timed->arena, name->text), word_root(timed->arena, said->text)) == 0;
}

/* Is the date called so: by one word, beside "date" and "at", and words of its table? */
static bool is_called(const struct timed *timed, int32_t number, const struct word *said)
{
    const struct catalog_column *column = &timed->catalog->columns[number];
    struct word *parts = NULL, *own = NULL;
    size_t count = words_split_name(timed->arena, catalog_column_words(column), &parts);
    size_t own_count =
        words_split_name(timed->arena, catalog_table_words(&timed->catalog->tables[column->table]), &own);
    size_t others = 0;
    bool called = false;
    for (size_t i = 0; i < count; i++) {
        bool small = word_is_stop(parts[i].text) || list_has(LIST_WORDS_OF_DATES, parts[i].text);
        bool same = !small && is_same(timed, &parts[i], said);
        for (size_t k = 0; k < own_count; k++) {
            small = small || strcmp(own[k].stem, parts[i].stem) == 0;
        }
        called = called || same;
        others += !small && !same;
    }
    return called && others == 0;
}

/* The word before the period, over small ones; NULL: there is none. */
static const struct word *word_before(const struct timed *timed, size_t first)
{
    for (size_t back = 1; back <= MOST_BETWEEN && back <= first; back++) {
        const struct word *word = &timed->words[first - back];
        bool small = word_is_stop(word->text) || list_has(LIST_BEFORE_TIMES, word->text) ||
                     list_has(LIST_WORDS_OF_DATES, word->text);
        if (list_has(LIST_CLAUSE_WORDS, word->text) || word->kind != WORD_ALPHA) {
            return NULL;
        }
        if (!small) {
            return word;
        }
    }
    return NULL;
}

/* Does a word of the question say the date? */
static bool says_date(const struct timed *timed, int32_t number)
{
    bool said = false;
    for (size_t i = 0; i < timed->count; i++) {
        said = said || (timed->words[i].kind == WORD_ALPHA && is_called(timed, number, &timed->words[i]));
    }
    return said;
}

/* ---- the tree ---- */

static bool is_date(const struct timed *timed, const struct expr *expr)
{
    const struct catalog *catalog = timed->catalog;
    return expr != NULL && expr->kind == EXPR_COLUMN && expr->instance == timed->instance &&
           catalog->columns[expr->column].type == COLUMN_TIME &&
           catalog->columns[expr->column].table == catalog->columns[timed->named].table;
}

static bool is_period(const struct timed *timed, const struct pred *pred)
{
    const struct literal *literal =
        pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL ? &pred->right->literal : NULL;
    return literal != NULL && literal->kind == LITERAL_PERIOD &&
           strncmp(literal->from, timed->from, DAY_LENGTH) == 0 &&
           strncmp(literal->to, timed->to, DAY_LENGTH) == 0;
}

static bool take_pred(void *context, struct pred *pred)
{
    struct timed *timed = context;
    if (!is_date(timed, pred->left)) {
        return true;
    }
    if (!is_period(timed, pred)) {
        return true;
    }
    if (timed->change) {
        pred->left->column = pred->left->column == timed->other ? timed->named : pred->left->column;
        return true;
    }
    timed->met = timed->met || pred->left->column == timed->named;
    timed->several = timed->several || (timed->other >= 0 && timed->other != pred->left->column);
    timed->other = pred->left->column;
    return true;
}

static bool take_expr(void *context, struct expr *expr)
{
    struct timed *timed = context;
    if (timed->change && timed->groups && expr->kind == EXPR_BUCKET && is_date(timed, expr->left) &&
        expr->left->column == timed->other) {
        expr->left->column = timed->named;
    }
    return true;
}

static void look(struct timed *timed, struct query *query)
{
    query_walk(query, &(struct query_visitor){
                          .pred = take_pred, .expr = take_expr, .clauses = WALK_BLOCK, .context = timed});
}

/* Another period that is the same is said of that date. */
static bool is_taken(const struct timed *timed, const struct period *periods, size_t count, size_t own)
{
    bool taken = false;
    for (size_t i = 0; i < count; i++) {
        const struct word *word = i != own ? word_before(timed, periods[i].first) : NULL;
        taken = taken || (word != NULL && is_called(timed, timed->other, word));
    }
    return taken;
}

/* The one date of the block's tables that is called so; false: none, or several. */
static bool find_named(struct timed *timed, const struct join_plan *plan, const struct word *said,
                       size_t *ret_found)
{
    size_t found = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct catalog_table *table = &timed->catalog->tables[plan->steps[i].table];
        for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
            const struct catalog_column *column = &timed->catalog->columns[c];
            if (column->type == COLUMN_TIME && !column->masked && is_called(timed, c, said)) {
                timed->named = c;
                timed->instance = plan->steps[i].instance;
                found++;
            }
        }
    }
    *ret_found = found;
    return found == 1;
}

void translate_timed(struct arena *arena, const struct catalog *catalog, const char *question,
                     struct civil today, struct query *query)
{
    struct timed timed = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    struct period *periods = NULL;
    if (query->set != SET_NONE) {
        return;
    }
    timed.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    timed.words = words;
    size_t count = periods_find(arena, words, timed.count, today, catalog->week_start, &periods);
    const struct join_plan *plan = count > 0 ? join_solve(arena, catalog, query) : NULL;
    for (size_t i = 0; i < count; i++) {
        size_t found = 0;
        const struct word *said = word_before(&timed, periods[i].first);
        timed.by_event = false;
        if (said == NULL || (!find_named(&timed, plan, said, &found) && found > 0)) {
            continue;
        }
        timed.by_event = found == 0;
        if (timed.by_event && !find_named(&timed, plan, said, &found)) {
            continue;
        }
        timed.from = civil_print(arena, periods[i].from);
        timed.to = civil_print(arena, periods[i].to);
        timed.other = -1;
        timed.several = timed.met = timed.change = false;
        look(&timed, query);
        if (timed.other < 0 || timed.met || timed.several || is_called(&timed, timed.other, said) ||
            is_taken(&timed, periods, count, i)) {
            continue;
        }
        timed.change = true;
        timed.groups = !says_date(&timed, timed.other);
        look(&timed, query);
    }
}
