#include "translate/participles.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"
#include "translate/named.h"

#include <string.h>

enum { MOST_WORDS = 200, NEAR_WORDS = 3, SHORTEST = 5 };

struct search {
    struct arena *arena;
    const struct catalog *catalog;
    const struct word *words;
    size_t count;
    int32_t column;   /* the date */
    size_t token;     /* that is called as it is */
    bool negated;     /* rows without it are asked for */
    bool used, meant; /* the block has the date; and something else that is called so */
    bool changed;
};

/* ---- the date ---- */

/* The one word that the name of a date says beside "at", "on" and "date": a participle. NULL: it says something else. */
static const struct word *participle_of(struct arena *arena, const struct catalog_column *column)
{
    struct word *words = NULL;
    const struct word *found = NULL;
    size_t count = words_split_name(arena, catalog_column_words(column), &words);
    for (size_t i = 0; i < count; i++) {
        bool small = word_is_stop(words[i].text) || list_has(LIST_WORDS_OF_DATES, words[i].text);
        if (!small && (found != NULL || words[i].kind != WORD_ALPHA)) {
            return NULL;
        }
        found = small ? found : &words[i];
    }
    size_t length = found != NULL ? strlen(found->text) : 0;
    bool participle = length >= SHORTEST && strcmp(found->text + length - 2, "ed") == 0;
    return participle && !list_has(LIST_TECHNICAL_DATES, found->text) &&
                   !list_has(LIST_PLANNED_DATES, found->text)
               ? found
               : NULL;
}

/* "Unblocked" turns "blocked" round. */
static bool says(const struct word *said, const struct word *participle, bool *ret_turned)
{
    const struct list_words *prefixes = &list_words[LIST_TURNING_PREFIXES];
    *ret_turned = false;
    if (strcmp(said->text, participle->text) == 0) {
        return true;
    }
    for (size_t i = 0; i < prefixes->count; i++) {
        size_t length = strlen(prefixes->words[i]);
        *ret_turned = *ret_turned || (strncmp(said->text, prefixes->words[i], length) == 0 &&
                                      strcmp(said->text + length, participle->text) == 0);
    }
    return *ret_turned;
}

static bool is_negated(const struct search *search, size_t at)
{
    bool negated = false;
    for (size_t back = 1; back <= NEAR_WORDS && back <= at; back++) {
        const struct word *word = &search->words[at - back];
        if (list_has(LIST_CLAUSE_WORDS, word->text)) {
            return negated;
        }
        negated = negated || list_has(LIST_NEGATIONS, word->text);
    }
    return negated;
}

/* A time, or who did it, is said of the event, and "no longer" of what came of it. */
static bool says_more(const struct search *search, size_t at)
{
    bool now = words_is(search->words, search->count, at + 1, "at") &&
               (words_is(search->words, search->count, at + 2, "present") ||
                words_is(search->words, search->count, at + 3, "moment"));
    bool more = (!now && list_has_at(LIST_BEFORE_TIMES, search->words, search->count, at + 1)) ||
                list_has_at(LIST_CLAUSE_WORDS, search->words, search->count, at + 1);
    for (size_t i = 0; i < search->count; i++) {
        const char *text = search->words[i].text;
        more = more || strcmp(text, "longer") == 0 || strcmp(text, "ever") == 0 ||
               strcmp(text, "when") == 0 || list_has(LIST_LATE_WORDS, text) || strcmp(text, "if") == 0 ||
               strcmp(text, "whether") == 0 || list_has(LIST_INCLUDING, text);
    }
    return more;
}

static bool find_said(struct search *search, int32_t number)
{
    const struct catalog_column *column = &search->catalog->columns[number];
    const struct word *participle = participle_of(search->arena, column);
    size_t said = 0;
    for (size_t i = 0; participle != NULL && i < search->count; i++) {
        bool turned = false;
        if (says(&search->words[i], participle, &turned)) {
            said++;
            search->token = i;
            search->negated = turned != is_negated(search, i);
        }
    }
    return said == 1 && !says_more(search, search->token);
}

static bool is_optional_date(const struct catalog *catalog, int32_t number)
{
    const struct catalog_column *column = &catalog->columns[number];
    return column->type == COLUMN_TIME && !column->not_null && !column->primary && !column->masked &&
           catalog->tables[column->table].deleted != number;
}

/* ---- the tree ---- */

static bool note_use(void *context, struct expr *expr)
{
    struct search *search = context;
    const struct word *said = &search->words[search->token];
    struct word *parts = NULL;
    size_t count = 0;
    if (expr->kind == EXPR_COLUMN) {
        search->used = search->used || expr->column == search->column;
        count = words_split_name(search->arena, catalog_column_words(&search->catalog->columns[expr->column]),
                                 &parts);
    } else if (expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_TEXT) {
        count =
            words_split(search->arena, expr->literal.text, strlen(expr->literal.text), MOST_WORDS, &parts);
    }
    for (size_t i = 0; i < count; i++) {
        search->meant = search->meant || strcmp(parts[i].stem, said->stem) == 0;
    }
    return true;
}

static void turn(struct search *search, struct pred *pred)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        turn(search, pred->left_pred);
        turn(search, pred->right_pred);
    } else if (pred != NULL && pred->kind == PRED_NULL && pred->left->kind == EXPR_COLUMN &&
               pred->left->column == search->column && pred->negated == search->negated) {
        pred->negated = !search->negated;
        search->changed = true;
    }
}

/* "Blocked customers", "customers that are blocked", of the block's one table. */
static bool is_of_rows(const struct search *search, int32_t table)
{
    bool said = false;
    for (size_t i = search->token > NEAR_WORDS ? search->token - NEAR_WORDS - 1 : 0;
         i <= search->token + 1 && i < search->count; i++) {
        bool verb = i < search->token &&
                    (strcmp(search->words[i].text, "are") == 0 || strcmp(search->words[i].text, "is") == 0);
        said = said || verb ||
               (i != search->token && named_table(search->arena, search->catalog, table, &search->words[i]));
    }
    return said;
}

static void settle(struct search *search, struct query *query, const struct join_plan *plan,
                   const struct join_step *step)
{
    search->used = search->meant = false;
    turn(search, query->where);
    query_walk(query, &(struct query_visitor){.expr = note_use, .clauses = WALK_BLOCK, .context = search});
    if (!search->used && !search->meant && plan->step_count == 1 && is_of_rows(search, step->table)) {
        struct expr *date = made_column(search->arena, search->column, step->instance);
        query->where =
            pred_both(search->arena, query->where, made_missing(search->arena, date, !search->negated));
        search->changed = true;
    }
}

static bool settle_block(void *context, struct query *query)
{
    struct search *search = context;
    const struct join_plan *plan = join_solve(search->arena, search->catalog, query);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        const struct catalog_table *table = &search->catalog->tables[step->table];
        for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
            search->column = c;
            if (!step->outer && is_optional_date(search->catalog, c) && find_said(search, c)) {
                settle(search, query, plan, step);
            }
        }
    }
    return true;
}

bool translate_participles(struct arena *arena, const struct catalog *catalog, const char *question,
                           struct query *query, size_t *ret_token)
{
    struct search search = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    search.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    search.words = words;
    if (query->set != SET_NONE) {
        return false;
    }
    settle_block(&search, query);
    *ret_token = search.token;
    return search.changed;
}
