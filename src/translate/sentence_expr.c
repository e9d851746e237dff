/* Expressions as words. */
#include "translate/sentence_parts.h"

#include "english/lists.h"
#include "query/copy.h"
#include "query/grain.h"
#include "translate/units.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

static void tell_expr(const struct teller *teller, FILE *out, const struct expr *expr);

/* As in tell_pred: a printing of the tree. */
static void tell_literal(const struct teller *teller, FILE *out, const struct literal *literal)
{
    switch (literal->kind) {
    case LITERAL_NULL:
        fputs("nothing", out);
        break;
    case LITERAL_PERIOD:
        fputs(tell_period(teller->arena, literal), out);
        break;
    case LITERAL_TEXT:
        fprintf(out, literal->text[0] == '\0' || strpbrk(literal->text, ",;'") != NULL ? "\"%s\"" : "%s",
                literal->text);
        break;
    case LITERAL_NUMBER:
    case LITERAL_BOOLEAN:
        fputs(literal->text, out);
        break;
    }
}

static bool is_own_key(const struct catalog *catalog, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN && catalog->columns[expr->column].primary &&
           catalog->columns[expr->column].unique;
}

int32_t counted_table(struct arena *arena, const struct catalog *catalog, const struct query *query,
                      const struct expr *star)
{
    const struct join_plan *plan = join_solve(arena, catalog, query);
    int32_t found = star->table;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        if (step->outer) { /* its own rows are counted, those of the others where it has none too */
            return star->table;
        }
        if (grain_repeats(catalog, plan, found, star->instance) &&
            !grain_repeats(catalog, plan, step->table, step->instance)) {
            found = step->table;
        }
    }
    return found;
}

int32_t counted_rows(const struct teller *teller, const struct expr *expr)
{
    const struct catalog *catalog = teller->catalog;
    if (expr->kind == EXPR_STAR) {
        return counted_table(teller->arena, catalog, teller->query, expr);
    }
    for (size_t k = 0; expr->kind == EXPR_COLUMN && k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == expr->column && key->constant == NULL) {
            return key->to_table;
        }
    }
    return is_own_key(catalog, expr) ? catalog->columns[expr->column].table : -1;
}

static const char *counted(const struct teller *teller, const struct expr *expr)
{
    int32_t table = counted_rows(teller, expr);
    return table >= 0 ? tell_table(teller, table) : expr_told(teller, expr);
}

static const char *ordinal_ending(long number)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    bool teen = number / 10 % 10 == 1;
    return endings[!teen && number % 10 <= 3 ? number % 10 : 0];
}

static void tell_percentile(const struct teller *teller, FILE *out, const struct expr *expr)
{
    const char *percent = expr->literal.text, *of = expr_told(teller, expr->left);
    bool whole = strspn(percent, "0123456789") == strlen(percent);
    if (strcmp(percent, "50") == 0) {
        fprintf(out, "median %s", of);
    } else {
        fprintf(out, "%s%s percentile of %s", percent,
                whole ? ordinal_ending(strtol(percent, NULL, 10)) : "th", of);
    }
}

/* "total amount", but of a column that is called a total only "total". */
static void tell_behind(FILE *out, const char *word, const char *distinct, const char *of)
{
    size_t length = strlen(word);
    bool said =
        distinct[0] == '\0' && strncmp(of, word, length) == 0 && (of[length] == ' ' || of[length] == '\0');
    fprintf(out, "%s%s%s%s", said ? "" : word, said ? "" : " ", distinct, of);
}

static void tell_aggregate(const struct teller *teller, FILE *out, const struct expr *expr)
{
    bool time = expr_type(teller->catalog, expr->left) == COLUMN_TIME;
    bool each = expr->distinct && !is_own_key(teller->catalog, expr->left);
    const char *distinct = each ? "different " : "";
    switch ((enum aggregate)expr->op) {
    case AGGREGATE_COUNT:
        fprintf(out, "number of %s%s", distinct, counted(teller, expr->left));
        break;
    case AGGREGATE_SUM:
        tell_behind(out, "total", distinct, expr_told(teller, expr->left));
        break;
    case AGGREGATE_AVG:
        tell_behind(out, "average", distinct, expr_told(teller, expr->left));
        break;
    case AGGREGATE_PERCENTILE:
        tell_percentile(teller, out, expr);
        break;
    case AGGREGATE_MIN:
        fprintf(out, "%s %s", time ? "earliest" : "smallest", expr_told(teller, expr->left));
        break;
    case AGGREGATE_MAX:
        fprintf(out, "%s %s", time ? "latest" : "largest", expr_told(teller, expr->left));
        break;
    }
    const struct pred *filter = expr->filter;
    bool when = filter != NULL && tell_is_in_period(filter) && tells_when(teller, filter->left->column);
    tell_conditions(teller, out, filter, when ? " " : " where ");
}

static void tell_operand(const struct teller *teller, FILE *out, const struct expr *expr)
{
    bool nested = expr->kind == EXPR_ARITHMETIC;
    fprintf(out, nested ? "(%s)" : "%s", expr_told(teller, expr));
}

static bool is_by(const struct expr *expr, enum arithmetic op)
{
    return expr->kind == EXPR_ARITHMETIC && expr->op == (int)op;
}

static bool is_in_period(const struct expr *expr)
{
    return expr->kind == EXPR_AGGREGATE && expr->filter != NULL && tell_is_in_period(expr->filter);
}

bool tell_is_growth(struct arena *arena, const struct expr *expr, struct told_growth *ret_growth)
{
    bool percent = is_by(expr, ARITHMETIC_MULTIPLY) && expr->right->kind == EXPR_LITERAL &&
                   expr->right->literal.kind == LITERAL_NUMBER &&
                   strcmp(expr->right->literal.text, "100") == 0 && is_by(expr->left, ARITHMETIC_DIVIDE) &&
                   is_by(expr->left->left, ARITHMETIC_SUBTRACT);
    const struct expr *later = percent ? expr->left->left->left : NULL;
    const struct expr *earlier = percent ? expr->left->left->right : NULL;
    if (!percent || !is_in_period(later) || !is_in_period(earlier) ||
        !expr_equal(earlier, expr->left->right)) {
        return false;
    }
    struct expr *amount = expr_copy(arena, later), *other = expr_copy(arena, earlier);
    *ret_growth =
        (struct told_growth){amount, &later->filter->right->literal, &earlier->filter->right->literal};
    amount->filter = other->filter = NULL;
    return expr_equal(amount, other);
}

/* "change in percent of total amount from 2023 to 2024" */
static bool tell_growth(const struct teller *teller, FILE *out, const struct expr *expr)
{
    struct told_growth growth;
    bool is = tell_is_growth(teller->arena, expr, &growth);
    if (is) {
        fprintf(out, "change in percent of %s from %s to %s", expr_told(teller, growth.amount),
                tell_period(teller->arena, growth.earlier), tell_period(teller->arena, growth.later));
    }
    return is;
}

/* Of a hundred times a quotient this; NULL: it is none. */
static const struct expr *quotient_in_percent(const struct expr *expr)
{
    bool percent = is_by(expr, ARITHMETIC_MULTIPLY) && expr->right->kind == EXPR_LITERAL &&
                   expr->right->literal.kind == LITERAL_NUMBER &&
                   strtod(expr->right->literal.text, NULL) == 100;
    return percent && is_by(expr->left, ARITHMETIC_DIVIDE) ? expr->left : NULL;
}

/* The column that a sum of flags by the number of rows is of: isSlaBreached; -1: it is none. */
static int32_t summed_flag(const struct teller *teller, const struct expr *expr)
{
    const struct expr *left = expr->left, *right = expr->right;
    bool sums = left->kind == EXPR_AGGREGATE && left->op == AGGREGATE_SUM && left->filter == NULL &&
                left->left->kind == EXPR_COLUMN && right->kind == EXPR_AGGREGATE &&
                right->op == AGGREGATE_COUNT && right->filter == NULL && right->left->kind == EXPR_STAR;
    const struct name *name = sums ? &teller->names->columns[left->left->column] : NULL;
    bool flag = sums && name->count > 1 && list_has(LIST_BEFORE_FLAGS, name->words[0].text);
    return flag ? left->left->column : -1;
}

static const char *without_first(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    return words_join(teller->arena, name->words + 1, name->count - 1, false);
}

const char *tell_flag_in_percent(const struct teller *teller, const struct expr *expr)
{
    const struct expr *quotient = quotient_in_percent(expr);
    int32_t flag = quotient != NULL ? summed_flag(teller, quotient) : -1;
    return flag >= 0 ? without_first(teller, flag) : NULL;
}

/* "percent of the tickets that are refunded", "total claim as a percent of total amount" */
static bool tell_percent(const struct teller *teller, FILE *out, const struct expr *expr)
{
    const struct expr *quotient = quotient_in_percent(expr);
    int32_t flag = quotient != NULL ? summed_flag(teller, quotient) : -1;
    if (flag >= 0) {
        bool has = strcmp(teller->names->columns[flag].words[0].text, "has") == 0;
        fprintf(out, "percent of the %s %s %s", counted(teller, quotient->right->left),
                has ? "with" : "that are", without_first(teller, flag));
    } else if (quotient != NULL) {
        tell_operand(teller, out, quotient->left);
        fputs(" as a percent of ", out);
        tell_operand(teller, out, quotient->right);
    }
    return quotient != NULL;
}

static void tell_arithmetic(const struct teller *teller, FILE *out, const struct expr *expr)
{
    static const char *const words[] = {[ARITHMETIC_ADD] = "plus",
                                        [ARITHMETIC_SUBTRACT] = "minus",
                                        [ARITHMETIC_MULTIPLY] = "times",
                                        [ARITHMETIC_DIVIDE] = "divided by"};
    const struct unit *unit = NULL;
    if (tell_growth(teller, out, expr)) {
        return;
    }
    if (expr_is_days(teller->catalog, expr)) {
        fprintf(out, "%s from %s to %s", teller->shown != NULL ? teller->shown->name : "days",
                expr_told(teller, expr->right), expr_told(teller, expr->left));
        return;
    }
    unit = units_of_days(teller->catalog, expr);
    if (unit != NULL) {
        struct teller shown = *teller;
        shown.shown = unit;
        fputs(expr_told(&shown, expr->left), out);
        return;
    }
    if (units_is_factor(expr) && (unit = units_of_value(teller->arena, teller->catalog, expr)) != NULL &&
        (unit->name[0] != '\0' || unit->kind == UNIT_MONEY)) {
        struct teller shown = *teller;
        shown.shown = unit;
        fputs(expr_told(&shown, expr->left), out);
        return;
    }
    if (tell_percent(teller, out, expr)) {
        return;
    }
    tell_operand(teller, out, expr->left);
    fprintf(out, " %s ", words[expr->op]);
    tell_operand(teller, out, expr->right);
}

static void tell_bucket(const struct teller *teller, FILE *out, const struct expr *expr)
{
    static const char *const words[] = {
        [BUCKET_YEAR] = "year",   [BUCKET_QUARTER] = "quarter",
        [BUCKET_MONTH] = "month", [BUCKET_WEEK] = "week",
        [BUCKET_DAY] = "day",     [BUCKET_WEEKDAY] = "day of the week",
        [BUCKET_HOUR] = "hour",   [BUCKET_MONTH_OF_YEAR] = "month of the year",
    };
    fputs(words[expr->op], out);
    if (expr->left->kind != EXPR_COLUMN || !tells_when(teller, expr->left->column)) {
        fprintf(out, " of %s", expr_told(teller, expr->left));
    }
}

static void tell_window(const struct teller *teller, FILE *out, const struct expr *expr)
{
    static const char *const words[] = {[WINDOW_SHARE] = "share in percent of",
                                        [WINDOW_RUNNING] = "running total of",
                                        [WINDOW_CHANGE] = "change of",
                                        [WINDOW_CHANGE_PERCENT] = "change in percent of"};
    fprintf(out, "%s %s", words[expr->op], expr_told(teller, expr->left));
}

/* Percent that the filtered aggregate is of itself without the filter. */
static void tell_portion(const struct teller *teller, FILE *out, const struct expr *expr)
{
    struct expr whole = *expr->left;
    whole.filter = NULL;
    bool counts = whole.kind == EXPR_AGGREGATE && whole.op == AGGREGATE_COUNT && !whole.distinct;
    fprintf(out, "percent of the %s", counts ? counted(teller, whole.left) : expr_told(teller, &whole));
    tell_conditions(teller, out, expr->left->filter, " with ");
}

/* As in tell_pred: a printing of the tree. */
static void tell_expr(const struct teller *teller, FILE *out, const struct expr *expr)
{
    switch (expr->kind) {
    case EXPR_COLUMN:
        fputs(tell_column(teller, expr->column, false), out);
        break;
    case EXPR_STAR:
        fputs(tell_table(teller, expr->table), out);
        break;
    case EXPR_LITERAL:
        tell_literal(teller, out, &expr->literal);
        break;
    case EXPR_AGGREGATE:
        tell_aggregate(teller, out, expr);
        break;
    case EXPR_ARITHMETIC:
        tell_arithmetic(teller, out, expr);
        break;
    case EXPR_BUCKET:
        tell_bucket(teller, out, expr);
        break;
    case EXPR_WINDOW:
        tell_window(teller, out, expr);
        break;
    case EXPR_PORTION:
        tell_portion(teller, out, expr);
        break;
    case EXPR_TEST:
        tell_conditions(teller, out, expr->filter, "whether ");
        break;
    case EXPR_SUBQUERY:
        fprintf(out, "the %s", tell_query(teller, expr->subquery));
        break;
    }
}

const char *expr_told(const struct teller *teller, const struct expr *expr)
{
    struct text text;
    text_open(&text);
    tell_expr(teller, text.out, expr);
    return text_close(&text, teller->arena);
}
