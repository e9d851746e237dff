#include "translate/shares.h"

#include "english/lists.h"
#include "query/copy.h"
#include "query/walk.h"
#include "translate/counts.h"
#include "translate/named.h"
#include "translate/parts.h"

#include <string.h>

enum { MOST_WORDS = 200 };

/* What is left of the trust in a percent of other rows. */
static const double OTHER_ROWS = 0.05;

struct shares {
    struct arena *arena;
    const struct catalog *catalog;
    const struct word *words;
    size_t count;
    int32_t whole, part; /* tables, -1: not said */
};

/* ---- the question ---- */

static int32_t table_at(const struct shares *shares, size_t first)
{
    size_t at = first;
    while (at < shares->count && (words_is(shares->words, shares->count, at, "the") ||
                                  words_is(shares->words, shares->count, at, "all") ||
                                  list_has(LIST_WE_WORDS, shares->words[at].text))) {
        at++;
    }
    return named_first(shares->arena, shares->catalog, shares->words, shares->count, at);
}

/* "share of X ...", "Y as a percentage of X" */
static void find_share(struct shares *shares)
{
    for (size_t i = 0; i + 1 < shares->count; i++) {
        if (!list_has(LIST_PART_WORDS, shares->words[i].text) ||
            !words_is(shares->words, shares->count, i + 1, "of")) {
            continue;
        }
        shares->whole = table_at(shares, i + 2);
        size_t as = i - (i > 0 && (words_is(shares->words, shares->count, i - 1, "a") ||
                                   words_is(shares->words, shares->count, i - 1, "the")));
        if (as > 0 && words_is(shares->words, shares->count, as - 1, "as")) {
            shares->part = named_first(shares->arena, shares->catalog, shares->words, as - 1, 0);
        }
        return;
    }
}

/* "Conversion from X to Y" */
static void find_conversion(struct shares *shares)
{
    if (!list_has_one(LIST_CONVERSION_WORDS, shares->words, shares->count)) {
        return;
    }
    for (size_t i = 0; i + 1 < shares->count; i++) {
        if (words_is(shares->words, shares->count, i, "to") && i > 0) {
            size_t from = i;
            while (from > 0 && !list_has(LIST_JOINING_WORDS, shares->words[from - 1].text)) {
                from--;
            }
            shares->whole = table_at(shares, from);
            shares->part = table_at(shares, i + 1);
            return;
        }
    }
}

static bool is_asked(struct shares *shares)
{
    shares->whole = shares->part = -1;
    find_share(shares);
    if (shares->whole < 0) {
        find_conversion(shares);
    }
    return shares->whole >= 0 && shares->whole != shares->part;
}

/* ---- a ratio of two counts ---- */

/* The table whose rows are counted; -1: something else. */
static int32_t counted(const struct shares *shares, const struct expr *expr)
{
    if (expr->kind == EXPR_SUBQUERY) {
        const struct query *inner = expr->subquery;
        return inner->select_count == 1 && inner->set == SET_NONE ? counted(shares, inner->select[0]) : -1;
    }
    return counts_table(shares->catalog, expr);
}

/* Where a count stands in "1.0 * count", "count". */
static struct expr **count_in(const struct shares *shares, struct expr **place)
{
    struct expr *expr = *place;
    if (expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_MULTIPLY) {
        struct expr **in = expr->left->kind == EXPR_LITERAL ? &expr->right : &expr->left;
        return counted(shares, *in) >= 0 ? in : NULL;
    }
    return counted(shares, expr) >= 0 ? place : NULL;
}

static bool turn_ratio(void *context, struct expr *expr)
{
    const struct shares *shares = context;
    if (expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_DIVIDE) {
        struct expr **top = count_in(shares, &expr->left), **bottom = count_in(shares, &expr->right);
        if (top != NULL && bottom != NULL && counted(shares, *top) == shares->whole &&
            counted(shares, *bottom) == shares->part) {
            struct expr *swapped = *top;
            *top = *bottom;
            *bottom = swapped;
        }
    }
    return expr->kind != EXPR_SUBQUERY;
}

/* ---- the percent of some rows ---- */

/* The only key from a used table to the whole, of one column; NULL: none, or several. */
static const struct catalog_key *key_to_whole(const struct shares *shares, const struct query_parts *parts)
{
    const struct catalog_key *found = NULL;
    for (size_t k = 0; k < shares->catalog->key_count; k++) {
        const struct catalog_key *key = &shares->catalog->keys[k];
        if (key->to_table == shares->whole && key->from_table != shares->whole && key->column_count == 1 &&
            parts->tables[key->from_table]) {
            if (found != NULL) {
                return NULL;
            }
            found = key;
        }
    }
    return found;
}

static const struct expr *portion_of(const struct query *query)
{
    const struct expr *portion = query->select_count == 1 ? query->select[0] : NULL;
    bool percent = portion != NULL && portion->kind == EXPR_PORTION &&
                   portion->left->kind == EXPR_AGGREGATE && portion->left->op == AGGREGATE_COUNT &&
                   portion->left->filter != NULL && query->group_count == 0 && query->set == SET_NONE &&
                   query->having == NULL && query->limit == NULL;
    return percent ? portion : NULL;
}

/* The tables of the outermost block. */
static void tables_of(const struct shares *shares, const struct query *query, struct query_parts *ret_parts)
{
    *ret_parts =
        (struct query_parts){.tables = ARENA_ARRAY(shares->arena, bool, shares->catalog->table_count + 1)};
    const struct join_plan *plan = join_solve(shares->arena, shares->catalog, query);
    for (size_t i = 0; i < plan->step_count; i++) {
        ret_parts->tables[plan->steps[i].table] = true;
    }
}

/* Are other rows counted than those of the whole? What is different among references to it is of it. */
static bool counts_others(const struct shares *shares, const struct query *query,
                          const struct query_parts *parts)
{
    const struct expr *count = portion_of(query)->left;
    bool repeated = false;
    for (size_t k = 0; k < shares->catalog->key_count; k++) {
        const struct catalog_key *key = &shares->catalog->keys[k];
        repeated = repeated || (key->to_table == shares->whole && key->from_table != shares->whole &&
                                parts->tables[key->from_table]);
    }
    return !count->distinct && count->left->kind == EXPR_STAR && (repeated || !parts->tables[shares->whole]);
}

struct sought {
    const struct shares *shares;
    int32_t reference;
    bool whole, others; /* columns of the whole, and of other tables */
};

static bool see_table(void *context, struct expr *expr)
{
    struct sought *sought = context;
    if (expr->kind == EXPR_COLUMN) {
        bool whole = sought->shares->catalog->columns[expr->column].table == sought->shares->whole ||
                     expr->column == sought->reference;
        sought->whole = sought->whole || whole;
        sought->others = sought->others || !whole;
    }
    return true;
}

static struct sought see(const struct shares *shares, const struct catalog_key *key, struct pred *pred)
{
    struct sought sought = {shares, key->from_columns[0], false, false};
    struct query_visitor visitor = {.expr = see_table, .context = &sought};
    pred_walk(pred, &visitor);
    return sought;
}

static struct expr *column_of(const struct shares *shares, int32_t column)
{
    struct expr *expr = ARENA_NEW(shares->arena, struct expr);
    *expr = (struct expr){.kind = EXPR_COLUMN, .column = column};
    return expr;
}

static struct pred *both(const struct shares *shares, struct pred *a, struct pred *b)
{
    struct pred *pred = ARENA_NEW(shares->arena, struct pred);
    *pred = (struct pred){.kind = PRED_AND, .left_pred = a, .right_pred = b};
    return a == NULL ? b : b == NULL ? a : pred;
}

/* "Id in (references of the rows for which both hold)"; a condition on the reference itself is one on the id. */
static struct pred *row_has(const struct shares *shares, const struct catalog_key *key, struct pred *filter,
                            struct pred *where)
{
    struct expr *id = column_of(shares, key->to_columns[0]);
    bool on_reference = filter->kind == PRED_IN_QUERY && filter->left->kind == EXPR_COLUMN &&
                        filter->left->column == key->from_columns[0];
    if (on_reference && where == NULL) {
        struct pred *same = pred_copy(shares->arena, filter);
        same->left = id;
        return same;
    }
    struct query *rows = ARENA_NEW(shares->arena, struct query);
    rows->select = ARENA_ARRAY(shares->arena, struct expr *, 1);
    rows->select[rows->select_count++] = column_of(shares, key->from_columns[0]);
    rows->where = both(shares, pred_copy(shares->arena, filter), pred_copy(shares->arena, where));
    struct pred *among = ARENA_NEW(shares->arena, struct pred);
    *among = (struct pred){.kind = PRED_IN_QUERY, .left = id, .subquery = rows};
    return among;
}

/* The percent of the whole that have such a row. Conditions on the whole alone stay on it; where they are not told from
 * the others nothing is done. */
static void turn_percent(const struct shares *shares, struct query *query)
{
    const struct expr *portion = portion_of(query);
    struct query_parts parts;
    if (portion == NULL) {
        return;
    }
    tables_of(shares, query, &parts);
    const struct catalog_key *key = key_to_whole(shares, &parts);
    const struct expr *count = portion->left;
    bool references = key != NULL && count->distinct && count->left->kind == EXPR_COLUMN &&
                      count->left->column == key->from_columns[0];
    if (key == NULL || query->join_count > 0 || (!references && !counts_others(shares, query, &parts))) {
        return;
    }
    struct sought filter = see(shares, key, count->filter), where = see(shares, key, query->where);
    bool of_whole = filter.whole && !filter.others && count->filter->kind != PRED_IN_QUERY;
    if (of_whole || (where.whole && where.others)) {
        return;
    }
    struct query turned = {0};
    struct expr *rows = ARENA_NEW(shares->arena, struct expr), *of = ARENA_NEW(shares->arena, struct expr),
                *percent = ARENA_NEW(shares->arena, struct expr);
    *rows = (struct expr){.kind = EXPR_STAR, .table = shares->whole};
    *of = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = rows};
    of->filter = row_has(shares, key, count->filter, where.whole ? NULL : query->where);
    *percent = *portion;
    percent->left = of;
    turned.select = ARENA_ARRAY(shares->arena, struct expr *, 1);
    turned.select[turned.select_count++] = percent;
    turned.where = where.whole ? query->where : NULL;
    *query = turned;
}

void translate_shares_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                             size_t count, struct query *query)
{
    struct shares shares = {.arena = arena, .catalog = catalog, .words = words, .count = count};
    if (!is_asked(&shares)) {
        return;
    }
    if (shares.part >= 0) {
        query_walk(query, &(struct query_visitor){.expr = turn_ratio, .context = &shares});
    } else {
        turn_percent(&shares, query);
    }
}

double translate_shares_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                              const struct query *query)
{
    struct shares shares = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    struct query_parts parts;
    shares.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    shares.words = words;
    if (!is_asked(&shares) || portion_of(query) == NULL) {
        return 1;
    }
    tables_of(&shares, query, &parts);
    return counts_others(&shares, query, &parts) ? OTHER_ROWS : 1;
}
