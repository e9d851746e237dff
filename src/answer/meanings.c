#include "answer/meanings.h"

#include "catalog/units.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"
#include "util/arena.h"

#include <stdlib.h>
#include <string.h>

static enum askdb_meaning meaning_of(const struct catalog *catalog, const struct expr *expr);

/* ---- numbers ---- */

static bool is_number(const struct expr *expr)
{
    return expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_NUMBER;
}

/* "100.0 * a / b", in whatever order it stands. */
static bool is_percent(const struct expr *expr)
{
    if (is_number(expr)) {
        return strtod(expr->literal.text, NULL) == 100;
    }
    bool product =
        expr->kind == EXPR_ARITHMETIC && (expr->op == ARITHMETIC_MULTIPLY || expr->op == ARITHMETIC_DIVIDE);
    return product &&
           (is_percent(expr->left) || (expr->op == ARITHMETIC_MULTIPLY && is_percent(expr->right)));
}

static bool divides(const struct expr *expr)
{
    return expr->kind == EXPR_ARITHMETIC && ((expr->op == ARITHMETIC_DIVIDE && !is_number(expr->right)) ||
                                             divides(expr->left) || divides(expr->right));
}

/* Of what is calculated with aggregates; a number that only converts does not change it. */
static enum askdb_meaning of_arithmetic(const struct catalog *catalog, const struct expr *expr)
{
    if (divides(expr)) {
        return is_percent(expr) ? ASKDB_SHARE : ASKDB_AVERAGE;
    }
    if (is_number(expr->right) || is_number(expr->left)) {
        return meaning_of(catalog, is_number(expr->right) ? expr->left : expr->right);
    }
    enum askdb_meaning left = meaning_of(catalog, expr->left), right = meaning_of(catalog, expr->right);
    bool sums = expr->op == ARITHMETIC_ADD || expr->op == ARITHMETIC_SUBTRACT;
    bool counts = left == ASKDB_COUNT && right == ASKDB_COUNT;
    bool totals =
        (left == ASKDB_TOTAL || left == ASKDB_COUNT) && (right == ASKDB_TOTAL || right == ASKDB_COUNT);
    return sums && counts ? ASKDB_COUNT : sums && totals ? ASKDB_TOTAL : ASKDB_AVERAGE;
}

/* ---- expressions ---- */

static enum askdb_meaning of_aggregate(const struct catalog *catalog, const struct expr *expr)
{
    switch ((enum aggregate)expr->op) {
    case AGGREGATE_COUNT:
        return ASKDB_COUNT;
    case AGGREGATE_SUM:
        return ASKDB_TOTAL;
    case AGGREGATE_AVG:
    case AGGREGATE_PERCENTILE:
        return ASKDB_AVERAGE;
    case AGGREGATE_MIN:
    case AGGREGATE_MAX:
        return expr_type(catalog, expr->left) == COLUMN_NUMBER ? ASKDB_AVERAGE : ASKDB_UNTOLD;
    }
    return ASKDB_UNTOLD;
}

static enum askdb_meaning of_bucket(enum bucket bucket)
{
    static const enum askdb_meaning meanings[] = {
        [BUCKET_YEAR] = ASKDB_YEAR,   [BUCKET_QUARTER] = ASKDB_QUARTER,
        [BUCKET_MONTH] = ASKDB_MONTH, [BUCKET_WEEK] = ASKDB_WEEK,
        [BUCKET_DAY] = ASKDB_DAY,     [BUCKET_WEEKDAY] = ASKDB_WEEKDAY,
        [BUCKET_HOUR] = ASKDB_HOUR,   [BUCKET_MONTH_OF_YEAR] = ASKDB_MONTH_OF_YEAR,
    };
    return meanings[bucket];
}

static enum askdb_meaning of_window(enum window window)
{
    static const enum askdb_meaning meanings[] = {
        [WINDOW_SHARE] = ASKDB_SHARE,
        [WINDOW_RUNNING] = ASKDB_RUNNING_TOTAL,
        [WINDOW_CHANGE] = ASKDB_CHANGE,
        [WINDOW_CHANGE_PERCENT] = ASKDB_CHANGE_PERCENT,
    };
    return meanings[window];
}

/* The nesting of trees is bounded where they are parsed. */
static enum askdb_meaning meaning_of(const struct catalog *catalog, const struct expr *expr)
{
    switch (expr->kind) {
    case EXPR_COLUMN:
        return catalog->columns[expr->column].foreign ||
                       (catalog->columns[expr->column].primary && catalog->columns[expr->column].unique)
                   ? ASKDB_IDENTIFIER
                   : ASKDB_UNTOLD;
    case EXPR_STAR:
    case EXPR_LITERAL:
    case EXPR_TEST:
        return ASKDB_UNTOLD;
    case EXPR_AGGREGATE:
        return of_aggregate(catalog, expr);
    case EXPR_ARITHMETIC:
        return expr_has_aggregate(expr) ? of_arithmetic(catalog, expr) : ASKDB_UNTOLD;
    case EXPR_BUCKET:
        return of_bucket((enum bucket)expr->op);
    case EXPR_WINDOW:
        return of_window((enum window)expr->op);
    case EXPR_PORTION:
        return ASKDB_SHARE;
    case EXPR_SUBQUERY:
        return meaning_of(catalog, expr->subquery->select[0]);
    }
    return ASKDB_UNTOLD;
}

/* ---- money ---- */

struct amounts {
    const struct catalog *catalog;
    struct arena *arena;
    bool found;
};

static bool is_amount(struct amounts *amounts, const struct catalog_column *column)
{
    const struct unit *unit = unit_of_column(amounts->arena, column, NULL);
    bool named = list_has_one_in_name(LIST_RESULT_MONEY, amounts->arena, column->name);
    return column->type == COLUMN_NUMBER && (unit != NULL ? unit->kind == UNIT_MONEY : named);
}

static bool note_amount(void *context, struct expr *expr)
{
    struct amounts *amounts = context;
    bool column = expr->kind == EXPR_COLUMN;
    amounts->found |= column && is_amount(amounts, &amounts->catalog->columns[expr->column]);
    return !amounts->found && !(expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT);
}

static bool stay_out(void *context, struct pred *pred)
{
    (void)context, (void)pred;
    return false;
}

/* Amounts that one another divide are none. */
static bool is_money(struct arena *arena, const struct catalog *catalog, const struct expr *expr)
{
    struct amounts above = {catalog, arena, false}, below = {catalog, arena, false};
    struct query_visitor visitor = {.expr = note_amount, .pred = stay_out, .context = &above};
    bool quotient = expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_DIVIDE;
    if (quotient) {
        expr_walk(expr->left, &visitor);
        visitor.context = &below;
        expr_walk(expr->right, &visitor);
    } else {
        expr_walk(expr, &visitor);
    }
    return above.found && !below.found;
}

static bool may_be_money(enum askdb_meaning meaning)
{
    return meaning == ASKDB_TOTAL || meaning == ASKDB_AVERAGE || meaning == ASKDB_RUNNING_TOTAL ||
           meaning == ASKDB_CHANGE;
}

/* ---- numbers of metrics ---- */

/* The average, the largest and the smallest row of a sum are shown as it is. */
static bool is_measured_alike(const struct expr *expr, const struct expr *metric)
{
    bool measure = expr->kind == EXPR_AGGREGATE && expr->op != AGGREGATE_COUNT;
    return measure && metric->kind == EXPR_AGGREGATE && metric->op == AGGREGATE_SUM &&
           expr_equal(expr->left, metric->left);
}

static bool is_metric(struct arena *arena, const struct definition *item, const struct expr *expr)
{
    return item->kind == DEFINED_METRIC &&
           (expr_equal(expr, item->expr) || is_measured_alike(expr, item->expr) ||
            (item->filter != NULL && expr_equal(expr, definition_filtered(arena, item->expr, item->filter))));
}

static const struct askdb_figures *figures_of(struct arena *arena, const struct definitions *definitions,
                                              const struct expr *expr)
{
    static const struct askdb_figures percent = {ASKDB_FIGURES_PERCENT, -1, ""};
    bool window = expr->kind == EXPR_WINDOW;
    bool of_whole = window && (expr->op == WINDOW_SHARE || expr->op == WINDOW_CHANGE_PERCENT);
    for (size_t i = 0; i < definitions->count; i++) {
        if (is_metric(arena, &definitions->items[i], window ? expr->left : expr)) {
            return of_whole ? &percent : &definitions->items[i].figures;
        }
    }
    return NULL;
}

/* ---- the sink ---- */

static void tell(struct arena *arena, const struct meanings *meanings, struct askdb_column *columns)
{
    for (size_t i = 0; i < meanings->query->select_count; i++) {
        const struct expr *expr = meanings->query->select[i];
        columns[i].meaning = meaning_of(meanings->catalog, expr);
        columns[i].money = may_be_money(columns[i].meaning) && is_money(arena, meanings->catalog, expr);
        columns[i].figures = figures_of(arena, meanings->definitions, expr);
    }
}

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    const struct meanings *meanings = context;
    struct arena *arena = arena_create();
    struct askdb_column *told = ARENA_ARRAY(arena, struct askdb_column, count + 1);
    for (size_t i = 0; i < count; i++) {
        told[i] = columns[i];
    }
    if (meanings->query != NULL && meanings->query->select_count == count) {
        tell(arena, meanings, told);
    }
    int status = meanings->inner->begin(meanings->inner->context, told, count, err);
    arena_destroy(arena);
    return status;
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    const struct askdb_sink *inner = ((const struct meanings *)context)->inner;
    return inner->row(inner->context, cells, count, err);
}

struct askdb_sink answer_meanings_sink(struct meanings *meanings)
{
    return (struct askdb_sink){.context = meanings, .begin = begin, .row = row};
}
