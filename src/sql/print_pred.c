/* Conditions. */
#include "catalog/digits.h"
#include "sql/printer.h"
#include "sql/sql.h"
#include "util/civil.h"

#include <string.h>

/* One side is a moment, the other a day, which a moment of that day is not after: they are compared by days. */
static bool print_by_days(struct printer *printer, const struct expr *expr, const struct expr *other)
{
    if (!expr_is_moment_of_day(printer->catalog, expr, other)) {
        return false;
    }
    printer->dialect->day(printer->out, sql_moment_text(printer, expr));
    return true;
}

/* What a number that is kept as text, or a time that is kept as digits, is compared with. */
static void print_bound(struct printer *printer, const struct expr *left, const struct expr *bound)
{
    bool text = bound->kind == EXPR_LITERAL && bound->literal.kind == LITERAL_TEXT;
    if (print_by_days(printer, bound, left)) {
        return;
    }
    if (text && expr_digits(printer->catalog, left) != DIGITS_NONE) {
        sql_print_time(printer, left, bound->literal.text, false);
    } else if (text && sql_is_text_number(printer, left) && text_is_decimal(bound->literal.text)) {
        fputs(bound->literal.text, printer->out);
    } else {
        sql_print_ordered(printer, bound);
    }
}

/* Times that are kept in two ways. */
static bool differ_in_digits(const struct printer *printer, const struct expr *left, const struct expr *right)
{
    return right->kind != EXPR_LITERAL && right->kind != EXPR_SUBQUERY &&
           expr_type(printer->catalog, left) == COLUMN_TIME &&
           expr_type(printer->catalog, right) == COLUMN_TIME &&
           expr_digits(printer->catalog, left) != expr_digits(printer->catalog, right);
}

/* What is compared. A number that stands for no time is below all times: where it meets no comparison but with those
 * below, and nothing is made of what it does not meet, it needs no care. */
static void print_above(struct printer *printer, const struct pred *pred)
{
    if (print_by_days(printer, pred->left, pred->right)) {
        return;
    }
    bool below = pred->kind == PRED_COMPARE &&
                 (pred->op == COMPARE_LT || pred->op == COMPARE_LE || pred->op == COMPARE_NE);
    bool column = pred->left->kind == EXPR_COLUMN && !below && !printer->negated &&
                  printer->catalog->columns[pred->left->column].missing != NULL;
    if (column) {
        sql_print_column(printer, pred->left->column, pred->left->instance);
    } else {
        sql_print_ordered(printer, pred->left);
    }
}

static void print_period_side(struct printer *printer, const struct pred *pred, const char *symbol, bool end)
{
    const struct literal *period = &pred->right->literal;
    print_above(printer, pred);
    fprintf(printer->out, " %s ", symbol);
    sql_print_time(printer, pred->left, end ? period->to : period->from, end);
}

/* In a column of months: is the period one of them? */
static bool is_month(const struct printer *printer, const struct expr *left, const struct literal *period)
{
    struct civil first, behind;
    return catalog_digits_monthly(expr_digits(printer->catalog, left)) && civil_parse(period->from, &first) &&
           civil_parse(period->to, &behind) && first.day == 1 &&
           civil_compare(behind, civil_add(first, CIVIL_MONTH, 1)) == 0;
}

/* t in, before, since, ... a period. */
static void print_period(struct printer *printer, const struct pred *pred)
{
    static const struct {
        const char *symbol;
        bool end; /* compares with the end of the period */
    } bounds[] = {[COMPARE_LT] = {"<", false},
                  [COMPARE_GT] = {">=", true},
                  [COMPARE_LE] = {"<", true},
                  [COMPARE_GE] = {">=", false}};
    switch ((enum comparison)pred->op) {
    case COMPARE_EQ:
        if (is_month(printer, pred->left, &pred->right->literal)) {
            print_period_side(printer, pred, "=", false);
            return;
        }
        print_period_side(printer, pred, ">=", false);
        fputs(" AND ", printer->out);
        print_period_side(printer, pred, "<", true);
        return;
    case COMPARE_NE:
        fputc('(', printer->out);
        print_period_side(printer, pred, "<", false);
        fputs(" OR ", printer->out);
        print_period_side(printer, pred, ">=", true);
        fputc(')', printer->out);
        return;
    case COMPARE_LT:
    case COMPARE_GT:
    case COMPARE_LE:
    case COMPARE_GE:
        print_period_side(printer, pred, bounds[pred->op].symbol, bounds[pred->op].end);
        return;
    }
}

/* A value is in a column of arrays, or is not. */
static bool print_array(struct printer *printer, const struct pred *pred)
{
    bool equals = pred->op == COMPARE_EQ || pred->op == COMPARE_NE;
    if (!equals || pred->left->kind != EXPR_COLUMN || pred->right->kind != EXPR_LITERAL ||
        !catalog_is_array(&printer->catalog->columns[pred->left->column])) {
        return false;
    }
    sql_print_operand(printer, pred->right);
    fputs(pred->op == COMPARE_EQ ? " = ANY(" : " <> ALL(", printer->out);
    sql_print_operand(printer, pred->left);
    fputc(')', printer->out);
    return true;
}

static void print_compare(struct printer *printer, const struct pred *pred)
{
    if (print_array(printer, pred)) {
        return;
    }
    static const char *const symbols[] = {" = ", " <> ", " < ", " > ", " <= ", " >= "};
    bool literal = pred->right->kind == EXPR_LITERAL;
    if (literal && pred->right->literal.kind == LITERAL_PERIOD) {
        print_period(printer, pred);
        return;
    }
    if (differ_in_digits(printer, pred->left, pred->right)) {
        fprintf(printer->out, "%s%s%s", sql_moment_text(printer, pred->left), symbols[pred->op],
                sql_moment_text(printer, pred->right));
        return;
    }
    enum time_digits kept = expr_digits(printer->catalog, pred->left);
    bool latest = catalog_digits_written(kept) && pred->right->kind == EXPR_SUBQUERY;
    bool digits = (literal && kept != DIGITS_NONE) || latest;
    bool by_days = expr_is_moment_of_day(printer->catalog, pred->left, pred->right) ||
                   expr_is_moment_of_day(printer->catalog, pred->right, pred->left);
    if ((pred->op == COMPARE_EQ || pred->op == COMPARE_NE) && !digits && !by_days) {
        sql_print_operand(printer, pred->left);
        fputs(symbols[pred->op], printer->out);
        sql_print_operand(printer, pred->right);
        return;
    }
    print_above(printer, pred);
    fputs(symbols[pred->op], printer->out);
    print_bound(printer, pred->left, pred->right);
}

/* The text with "\\" before each character that a pattern gives a meaning. */
static const char *escaped(struct printer *printer, const char *text)
{
    char *out = arena_alloc(printer->arena, 2 * strlen(text) + 1, 1);
    size_t length = 0;
    for (; *text != '\0'; text++) {
        if (strchr("%_\\", *text) != NULL) {
            out[length++] = '\\';
        }
        out[length++] = *text;
    }
    out[length] = '\0';
    return out;
}

static void print_like(struct printer *printer, const struct pred *pred)
{
    const char *text = pred->right->literal.text;
    const char *pattern = text;
    bool escapes = pred->op != LIKE_PATTERN && strpbrk(text, "%_\\") != NULL;
    text = escapes ? escaped(printer, text) : text;
    switch ((enum like)pred->op) {
    case LIKE_CONTAINS:
        pattern = arena_printf(printer->arena, "%%%s%%", text);
        break;
    case LIKE_PREFIX:
        pattern = arena_printf(printer->arena, "%s%%", text);
        break;
    case LIKE_SUFFIX:
        pattern = arena_printf(printer->arena, "%%%s", text);
        break;
    case LIKE_PATTERN:
        break;
    }
    bool cast = printer->dialect->like_text && expr_type(printer->catalog, pred->left) != COLUMN_TEXT;
    fputs(cast ? "CAST(" : "", printer->out);
    sql_print_operand(printer, pred->left);
    fprintf(printer->out, "%s %s%s ", cast ? " AS text)" : "", pred->negated ? "NOT " : "",
            printer->dialect->like);
    sql_print_string(printer->out, pattern);
    fputs(escapes ? " ESCAPE '\\'" : "", printer->out);
}

static void print_chain(struct printer *printer, const struct pred *pred)
{
    const struct pred *sides[] = {pred->left_pred, pred->right_pred};
    for (size_t i = 0; i < 2; i++) {
        if (i > 0) {
            fputs(pred->kind == PRED_AND ? " AND " : " OR ", printer->out);
        }
        bool period = sides[i]->kind == PRED_COMPARE && sides[i]->right->kind == EXPR_LITERAL &&
                      sides[i]->right->literal.kind == LITERAL_PERIOD && sides[i]->op == COMPARE_EQ;
        bool parenthesis = pred->kind == PRED_AND ? sides[i]->kind == PRED_OR : period;
        parenthesis = parenthesis || (pred->kind == PRED_OR && sides[i]->kind == PRED_AND);
        fputs(parenthesis ? "(" : "", printer->out);
        sql_print_pred(printer, sides[i]);
        fputs(parenthesis ? ")" : "", printer->out);
    }
}

static void print_not(struct printer *printer, const struct pred *pred)
{
    bool outer = printer->negated;
    printer->negated = true;
    fputs("NOT (", printer->out);
    sql_print_pred(printer, pred->left_pred);
    fputc(')', printer->out);
    printer->negated = outer;
}

void sql_print_pred(struct printer *printer, const struct pred *pred)
{
    FILE *out = printer->out;
    switch (pred->kind) {
    case PRED_AND:
    case PRED_OR:
        print_chain(printer, pred);
        return;
    case PRED_NOT:
        print_not(printer, pred);
        return;
    case PRED_COMPARE:
        print_compare(printer, pred);
        return;
    case PRED_BETWEEN:
        print_above(printer, pred);
        fputs(" BETWEEN ", out);
        print_bound(printer, pred->left, pred->right);
        fputs(" AND ", out);
        print_bound(printer, pred->left, pred->upper);
        return;
    case PRED_IN_LIST:
        if (expr_digits(printer->catalog, pred->left) != DIGITS_NONE) {
            sql_print_ordered(printer, pred->left);
        } else {
            sql_print_operand(printer, pred->left);
        }
        fputs(pred->negated ? " NOT IN (" : " IN (", out);
        for (size_t i = 0; i < pred->list_count; i++) {
            fputs(i > 0 ? ", " : "", out);
            if (expr_digits(printer->catalog, pred->left) != DIGITS_NONE) {
                print_bound(printer, pred->left, pred->list[i]);
            } else {
                sql_print_expr(printer, pred->list[i]);
            }
        }
        fputc(')', out);
        return;
    case PRED_IN_QUERY:
        sql_print_operand(printer, pred->left);
        fputs(pred->negated ? " NOT IN " : " IN ", out);
        sql_print_subquery(printer, pred->subquery);
        return;
    case PRED_LIKE:
        print_like(printer, pred);
        return;
    case PRED_NULL:
        sql_print_operand(printer, pred->left);
        fputs(pred->negated ? " IS NOT NULL" : " IS NULL", out);
        return;
    case PRED_EXISTS:
        fputs(pred->negated ? "NOT EXISTS " : "EXISTS ", out);
        sql_print_subquery(printer, pred->subquery);
        return;
    }
}
