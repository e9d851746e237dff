#include "translate/code_guesses.h"

#include "catalog/code_words.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"
#include "translate/named.h"

#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200, SHORTEST_ADDED = 3 /* letters of a code that is enough for a condition */ };

/* What is left of the trust in a reading by the first letter of a word, by some of its letters, and by a condition that was added. */
static const double BY_INITIAL = 0.8, BY_LETTERS = 0.9, ADDED = 0.8;

struct guess {
    const char *code;
    enum code_fit fit;
    size_t first, length; /* tokens */
};

struct guesser {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct word *words;
    size_t count;
    bool follow_up, adds; /* a condition is looked for that the tree does not have */
    struct code_guesses guesses;
    int32_t seen; /* a column that conditions are looked for of */
    bool found;
};

/* ---- words ---- */

/* "Booked", which is said of much that is in any state; but "cancelled". */
static bool says_event(const char *text)
{
    int number = 0;
    return list_has(LIST_NO_STATES, text) ||
           (list_value(LIST_EVENT_VERBS, text, &number) && !list_has(LIST_OVER_STATES, text));
}

/* Words that something else of the tree stands for are spoken for, but for one of two that are one; those that ask
 * nothing may still be the beginning of a code. */
static bool is_free(const struct guesser *guesser, const struct guess *guess)
{
    const struct account *account = guesser->guesses.account;
    size_t end = guess->first + guess->length, taken = 0;
    bool unused = false, begins = guess->fit == CODE_FIT_BEGIN && !guesser->adds;
    for (size_t i = guess->first; i < end && end <= account->word_count; i++) {
        enum account_place place = account->words[i].place;
        unused = unused || (place == ACCOUNT_NOT_USED &&
                            (word_roles_of(guesser->words[i].text) & ~ROLE_BIT(IGNORED)) == 0);
        taken += guesser->adds && says_event(guesser->words[i].text);
        taken += !account->words[i].mark && place != ACCOUNT_NOT_USED && place != ACCOUNT_IGNORED &&
                 place != ACCOUNT_FUNCTION;
    }
    return guess->length > 1
               ? taken <= 1
               : taken == 0 && (unused || (begins && account->words[guess->first].place == ACCOUNT_IGNORED));
}

/* Has the word the code as its place? */
static bool became(const struct guesser *guesser, const struct guess *guess)
{
    const struct account_word *word = &guesser->guesses.account->words[guess->first];
    return word->place == ACCOUNT_VALUE &&
           strcmp(word->became, arena_printf(guesser->arena, "'%s'", guess->code)) == 0;
}

/* An initial is enough for a word that tells what rows of the table are like. */
static bool is_enough(const struct guesser *guesser, int32_t column, const struct guess *guess)
{
    int32_t table = guesser->catalog->columns[column].table;
    size_t at = guess->first;
    bool beside = (at > 0 && named_table(guesser->arena, guesser->catalog, table, &guesser->words[at - 1])) ||
                  (at + 1 < guesser->count &&
                   named_table(guesser->arena, guesser->catalog, table, &guesser->words[at + 1]));
    return guess->fit != CODE_FIT_INITIAL || catalog_tells_state(guesser->words, guesser->count, at, beside);
}

/* The one code of the column that free words stand for; false: none, or several. */
static bool find_guess(const struct guesser *guesser, int32_t column, struct guess *ret_guess)
{
    *ret_guess = (struct guess){.code = NULL};
    bool several = false;
    for (size_t i = 0; i < guesser->count; i++) {
        struct guess guess = {.first = i};
        guess.code = catalog_code_called(guesser->arena, guesser->index, column, guesser->words,
                                         guesser->count, i, &guess.fit, &guess.length);
        if (guess.code == NULL || !is_enough(guesser, column, &guess) ||
            !(is_free(guesser, &guess) || (!guesser->adds && became(guesser, &guess)))) {
            continue;
        }
        several = several || (guess.fit == ret_guess->fit && strcmp(guess.code, ret_guess->code) != 0);
        if (guess.fit > ret_guess->fit) {
            *ret_guess = guess;
            several = false;
        }
    }
    return ret_guess->code != NULL && !several;
}

/* Does any word of the question stand for the code, or is it written there? */
static bool is_said(const struct guesser *guesser, int32_t column, const char *code)
{
    bool said = false;
    for (size_t i = 0; i < guesser->count && !said; i++) {
        struct guess guess;
        guess.code = catalog_code_called(guesser->arena, guesser->index, column, guesser->words,
                                         guesser->count, i, &guess.fit, &guess.length);
        said = strcasecmp(guesser->words[i].text, code) == 0 ||
               (guess.code != NULL && strcmp(guess.code, code) == 0);
    }
    return said;
}

static void note(struct guesser *guesser, int32_t column, const struct guess *guess, bool added)
{
    const struct account *account = guesser->guesses.account;
    const char *said = "";
    for (size_t i = guess->first; i < guess->first + guess->length; i++) {
        said = arena_printf(guesser->arena, "%s%s", said, account->words[i].text);
    }
    guesser->guesses.account =
        account_place(guesser->arena, account, guess->first, guess->first + guess->length - 1, ACCOUNT_VALUE,
                      arena_printf(guesser->arena, "'%s'", guess->code));
    guesser->guesses.trust *= (guess->fit == CODE_FIT_INITIAL   ? BY_INITIAL
                               : guess->fit == CODE_FIT_LETTERS ? BY_LETTERS
                                                                : 1) *
                              (added ? ADDED : 1);
    guesser->guesses.note = arena_printf(guesser->arena, "\"%s\" is taken for %s '%s', by its letters", said,
                                         guesser->catalog->columns[column].name, guess->code);
}

/* ---- conditions ---- */

static bool is_code(const struct guesser *guesser, int32_t column, const char *text)
{
    const struct value_listed *listed = NULL;
    size_t count = value_index_list(guesser->index, column, &listed);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(listed[i].stored, text) == 0;
    }
    return found;
}

/* "X" is what is over, whatever that is called. */
static bool is_cross(const struct guesser *guesser, const char *code, const struct guess *guess)
{
    return strcasecmp(code, "x") == 0 && list_has(LIST_OVER_STATES, guesser->words[guess->first].text);
}

/* A text that is no code is one in the words of the question: those that it consists of. */
static bool code_of_text(const struct guesser *guesser, int32_t column, const char *text,
                         struct guess *ret_guess)
{
    struct word *words = NULL;
    size_t count = words_split(guesser->arena, text, strlen(text), MOST_WORDS, &words);
    for (size_t i = 0; i + count <= guesser->count && count > 0; i++) {
        struct guess guess = {.first = i};
        guess.code = catalog_code_called(guesser->arena, guesser->index, column, guesser->words,
                                         guesser->count, i, &guess.fit, &guess.length);
        if (guess.code != NULL && guess.length == count &&
            strcmp(guesser->words[i].text, words[0].text) == 0) {
            *ret_guess = guess;
            return true;
        }
    }
    return false;
}

static bool take_pred(void *context, struct pred *pred)
{
    struct guesser *guesser = context;
    struct guess guess;
    bool compares = pred->kind == PRED_COMPARE && (pred->op == COMPARE_EQ || pred->op == COMPARE_NE) &&
                    pred->left->kind == EXPR_COLUMN && pred->right->kind == EXPR_LITERAL &&
                    pred->right->literal.kind == LITERAL_TEXT;
    if (!compares ||
        !catalog_is_coded(guesser->arena, guesser->catalog, guesser->index, pred->left->column)) {
        return true;
    }
    int32_t column = pred->left->column;
    const char *text = pred->right->literal.text;
    bool code = is_code(guesser, column, text);
    bool called = code ? find_guess(guesser, column, &guess) : code_of_text(guesser, column, text, &guess);
    bool same = called && strcmp(guess.code, text) == 0;
    bool other = called && !same && !guesser->follow_up &&
                 (!code || (!is_said(guesser, column, text) && !is_cross(guesser, text, &guess)));
    if (other) {
        pred->right =
            made_literal(guesser->arena, (struct literal){.kind = LITERAL_TEXT, .text = guess.code});
    }
    if (same || other) {
        note(guesser, column, &guess, false);
    }
    return true;
}

static bool see_expr(void *context, struct expr *expr)
{
    struct guesser *guesser = context;
    guesser->found = guesser->found || (expr->kind == EXPR_COLUMN && expr->column == guesser->seen);
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static bool is_used(struct guesser *guesser, const struct query *query, int32_t column)
{
    guesser->seen = column;
    guesser->found = false;
    query_walk(query, &(struct query_visitor){.expr = see_expr, .query = enter, .context = guesser});
    return guesser->found;
}

/* One alone of the columns of the tables in the block, by words that have no place. */
static void add_condition(struct guesser *guesser, struct query *query)
{
    const struct join_plan *plan = join_solve(guesser->arena, guesser->catalog, query);
    struct guess best = {.code = NULL};
    int32_t best_column = -1;
    size_t fits = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct catalog_table *table = &guesser->catalog->tables[plan->steps[i].table];
        for (int32_t c = table->first_column; plan->steps[i].instance == 0 && !plan->steps[i].outer &&
                                              c < table->first_column + table->column_count;
             c++) {
            struct guess guess;
            if (catalog_is_coded(guesser->arena, guesser->catalog, guesser->index, c) &&
                find_guess(guesser, c, &guess) && guess.fit != CODE_FIT_INITIAL &&
                strlen(guess.code) >= SHORTEST_ADDED && !is_used(guesser, query, c)) {
                best = guess;
                best_column = c;
                fits++;
            }
        }
    }
    if (fits == 1) {
        struct pred *pred =
            made_compare(guesser->arena, made_column(guesser->arena, best_column, 0), COMPARE_EQ,
                         (struct literal){.kind = LITERAL_TEXT, .text = best.code});
        query->where = pred_both(guesser->arena, query->where, pred);
        note(guesser, best_column, &best, true);
    }
}

struct code_guesses translate_code_guesses(struct arena *arena, const struct catalog *catalog,
                                           const struct value_index *index, const char *question,
                                           bool follow_up, struct query *query, const struct account *account)
{
    struct word *words = NULL;
    struct guesser guesser = {.arena = arena,
                              .catalog = catalog,
                              .index = index,
                              .follow_up = follow_up,
                              .guesses = {.account = account, .trust = 1}};
    if (index == NULL) {
        return guesser.guesses;
    }
    guesser.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    guesser.words = words;
    query_walk(query, &(struct query_visitor){.pred = take_pred, .query = enter, .context = &guesser});
    if (guesser.guesses.note == NULL && query->set == SET_NONE) {
        guesser.adds = true;
        add_condition(&guesser, query);
    }
    return guesser.guesses;
}
