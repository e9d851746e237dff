#include "translate/flags.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/flag_values.h"
#include "translate/polarity.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_FLAGS = 8, MOST_PRED_WORDS = 8 };

/* A flag that the tree has a condition on. */
struct flag {
    int32_t column;
    struct flag_values values;
    enum flag_side side; /* that its conditions keep; FLAG_OTHER: not all keep the same */
    bool absent;         /* in a block whose rows are left out */
    enum flag_side wanted;
    bool said; /* by the question, however */
};

struct search {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct word *words;
    size_t count;
    bool *tables;
    struct flag flags[MOST_FLAGS];
    size_t flag_count;
    bool absent, change; /* of the block at hand; conditions are changed, not looked for */
};

/* "Bookings of 1 night" compare a number that the question has. */
static bool says_number(const struct search *search)
{
    bool says = false;
    for (size_t i = 0; i < search->count; i++) {
        const char *text = search->words[i].text;
        says =
            says || strcmp(text, "1") == 0 || strcmp(text, "0") == 0 || list_has(LIST_ONES_AND_NONES, text);
    }
    return says;
}

/* A word of the question that the flag does not hold stands where one of its own should. */
static bool holds_not(const struct flag_values *values, const struct pred *pred)
{
    return pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->right->kind == EXPR_LITERAL &&
           pred->right->literal.kind == LITERAL_TEXT &&
           (values->yes.kind == LITERAL_TEXT || values->no.kind == LITERAL_TEXT);
}

static bool is_flag(const struct search *search, const struct pred *pred, struct flag_values *ret_values)
{
    const struct expr *left = pred->left;
    bool compares = (pred->kind == PRED_COMPARE || pred->kind == PRED_NULL) && left->kind == EXPR_COLUMN;
    if (!compares ||
        !translate_flag_values(search->arena, search->catalog, search->index, left->column, ret_values) ||
        (translate_flag_side(ret_values, pred) == FLAG_OTHER && !holds_not(ret_values, pred))) {
        return false;
    }
    bool number = search->catalog->columns[left->column].type == COLUMN_NUMBER;
    return !number || (pred->op == COMPARE_EQ && !says_number(search));
}

static struct flag *flag_of(struct search *search, int32_t column)
{
    for (size_t i = 0; i < search->flag_count; i++) {
        if (search->flags[i].column == column) {
            return &search->flags[i];
        }
    }
    return NULL;
}

static void note(struct search *search, const struct pred *pred, const struct flag_values *values)
{
    enum flag_side side = translate_flag_side(values, pred);
    struct flag *flag = flag_of(search, pred->left->column);
    side = side == FLAG_OTHER ? FLAG_YES : side;
    if (flag != NULL) {
        flag->side = flag->side == side && flag->absent == search->absent ? side : FLAG_OTHER;
    } else if (search->flag_count < MOST_FLAGS) {
        search->flags[search->flag_count++] = (struct flag){
            .column = pred->left->column, .values = *values, .side = side, .absent = search->absent};
    }
}

static void change(struct search *search, struct pred *pred, const struct flag_values *values)
{
    const struct flag *flag = flag_of(search, pred->left->column);
    bool blank = pred->kind == PRED_NULL && !pred->negated && values->blank != NULL;
    bool unequal =
        pred->kind == PRED_COMPARE && pred->op == COMPARE_NE && values->only; /* it is of no value too */
    enum flag_side side = translate_flag_side(values, pred);
    if (side == FLAG_OTHER && flag != NULL && flag->said && flag->wanted == FLAG_OTHER) {
        *pred = *translate_flag_pred(search->arena, values, pred->left, true);
    } else if (flag != NULL && flag->wanted != FLAG_OTHER && flag->wanted != side) {
        *pred = *translate_flag_pred(search->arena, values, pred->left, flag->wanted == FLAG_YES);
    } else if (blank || unequal || (pred->kind == PRED_NULL && pred->negated)) {
        *pred = *translate_flag_pred(search->arena, values, pred->left, side == FLAG_YES);
    }
}

/* ---- the walk ---- */

static void walk_block(struct search *search, struct query *query, bool absent);

static bool take_expr(void *context, struct expr *expr)
{
    struct search *search = context;
    if (expr->kind == EXPR_COLUMN) {
        search->tables[search->catalog->columns[expr->column].table] = true;
    } else if (expr->kind == EXPR_STAR) {
        search->tables[expr->table] = true;
    } else if (expr->kind == EXPR_SUBQUERY) {
        walk_block(search, expr->subquery, search->absent);
    }
    return true;
}

static bool take_pred(void *context, struct pred *pred)
{
    struct search *search = context;
    struct flag_values values;
    if ((pred->kind == PRED_IN_QUERY || pred->kind == PRED_EXISTS) && pred->subquery != NULL) {
        walk_block(search, pred->subquery, search->absent != pred->negated);
    } else if (is_flag(search, pred, &values)) {
        search->tables[search->catalog->columns[pred->left->column].table] = true;
        if (search->change) {
            change(search, pred, &values);
        } else {
            note(search, pred, &values);
        }
        return false;
    }
    return true;
}

/* Blocks within are walked by what they are in. */
static void walk_block(struct search *search, struct query *query, bool absent)
{
    bool outer = search->absent;
    search->absent = absent;
    query_walk(query, &(struct query_visitor){
                          .expr = take_expr, .pred = take_pred, .clauses = WALK_BLOCK, .context = search});
    if (query->set != SET_NONE) {
        walk_block(search, query->right, absent != (query->set == SET_EXCEPT));
    }
    search->absent = outer;
}

/* The conditions that all rows fulfil but the one on the column. */
static struct pred *without(struct pred *pred, int32_t column)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        pred->left_pred = without(pred->left_pred, column);
        pred->right_pred = without(pred->right_pred, column);
        return pred->left_pred == NULL ? pred->right_pred : pred->right_pred == NULL ? pred->left_pred : pred;
    }
    bool own = pred != NULL && (pred->kind == PRED_COMPARE || pred->kind == PRED_NULL) &&
               pred->left->kind == EXPR_COLUMN && pred->left->column == column;
    return own ? NULL : pred;
}

/* ---- what else there are conditions on ---- */

struct others {
    const struct search *search;
    int32_t column; /* the flag's own */
    struct word_set *words;
};

static void add_words(struct others *others, const struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool says = words[i].kind == WORD_ALPHA && !word_is_stop(words[i].text) &&
                    !list_has(LIST_FLAG_WORDS, words[i].text);
        if (says) {
            word_set_add(others->words, words[i].stem);
        }
    }
}

static bool add_other(void *context, struct pred *pred)
{
    struct others *others = context;
    const struct expr *left = pred->left, *right = pred->right;
    struct word *words = NULL;
    if (left != NULL && left->kind == EXPR_COLUMN && left->column != others->column) {
        const struct catalog_column *column = &others->search->catalog->columns[left->column];
        size_t count = words_split_name(others->search->arena, catalog_column_words(column), &words);
        add_words(others, words, count);
        if (right != NULL && right->kind == EXPR_LITERAL && right->literal.kind == LITERAL_TEXT) {
            count = words_split(others->search->arena, right->literal.text, strlen(right->literal.text),
                                MOST_PRED_WORDS, &words);
            add_words(others, words, count);
        }
    }
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static struct polarity_said polarity_of(struct search *search, const struct query *query,
                                        const struct flag *flag)
{
    struct word_set words;
    struct others others = {search, flag->column, &words};
    word_set_init(&words, search->arena);
    query_walk(query, &(struct query_visitor){.pred = add_other, .query = enter, .context = &others});
    const struct join_plan *plan = join_solve(search->arena, search->catalog, query);
    struct polarity_asked asked = {.arena = search->arena,
                                   .catalog = search->catalog,
                                   .words = search->words,
                                   .count = search->count,
                                   .tables = search->tables,
                                   .others = &words,
                                   .alone = plan->step_count == 1,
                                   .absent = flag->absent};
    return translate_polarity(&asked, flag->column);
}

bool translate_flags(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                     const char *question, struct query *query, size_t *ret_first, size_t *ret_last)
{
    struct search search = {.arena = arena, .catalog = catalog, .index = index};
    struct word *words = NULL;
    bool said = false;
    search.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    search.words = words;
    search.tables = ARENA_ARRAY(arena, bool, catalog->table_count + 1);
    walk_block(&search, query, false);
    for (size_t i = 0; i < search.flag_count; i++) {
        struct flag *flag = &search.flags[i];
        struct polarity_said polarity = polarity_of(&search, query, flag);
        flag->said = polarity.polarity != POLARITY_UNKNOWN;
        if (polarity.polarity == POLARITY_BOTH && !flag->absent) {
            query->where = without(query->where, flag->column);
        }
        if (flag->side != FLAG_OTHER &&
            (polarity.polarity == POLARITY_YES || polarity.polarity == POLARITY_NO)) {
            flag->wanted = polarity.polarity == POLARITY_YES ? FLAG_YES : FLAG_NO;
            *ret_first = !said || polarity.first < *ret_first ? polarity.first : *ret_first;
            *ret_last = !said || polarity.last > *ret_last ? polarity.last : *ret_last;
            said = true;
        }
    }
    search.change = true;
    if (search.flag_count > 0) {
        walk_block(&search, query, false);
    }
    return said;
}
