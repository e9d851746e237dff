#include "query/query.h"

#include "catalog/digits.h"
#include "util/civil.h"

#include <stdlib.h>
#include <string.h>

bool text_is_decimal(const char *text)
{
    char *end;
    if (text[0] == '\0' || strspn(text, "0123456789.-") != strlen(text)) {
        return false;
    }
    strtod(text, &end);
    return *end == '\0';
}

bool expr_has_aggregate(const struct expr *expr)
{
    return expr != NULL && (expr->kind == EXPR_AGGREGATE || expr->kind == EXPR_WINDOW ||
                            expr_has_aggregate(expr->left) || expr_has_aggregate(expr->right));
}

const struct expr *expr_first(const struct expr *expr)
{
    while (expr->left != NULL) {
        expr = expr->left;
    }
    return expr;
}

static bool is_date(const struct expr *expr)
{
    struct civil ignored;
    return expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_TEXT &&
           civil_parse(expr->literal.text, &ignored);
}

static bool is_moment(const struct catalog *catalog, const struct expr *expr)
{
    bool extreme = expr->kind == EXPR_AGGREGATE && (expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX);
    bool day = expr->kind == EXPR_BUCKET && expr->op == BUCKET_DAY;
    return extreme || day ? is_moment(catalog, expr->left)
                          : expr->kind == EXPR_COLUMN && catalog->columns[expr->column].type == COLUMN_TIME;
}

enum time_digits expr_digits(const struct catalog *catalog, const struct expr *expr)
{
    bool extreme = expr->kind == EXPR_AGGREGATE && (expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX);
    const struct expr *column = extreme ? expr->left : expr;
    enum time_digits digits =
        column->kind == EXPR_COLUMN ? catalog->columns[column->column].digits : DIGITS_NONE;
    return extreme && catalog_digits_written(digits) ? DIGITS_NONE : digits; /* that of dates, by then */
}

bool expr_is_days(const struct catalog *catalog, const struct expr *expr)
{
    if (expr->kind != EXPR_ARITHMETIC || expr->op != ARITHMETIC_SUBTRACT) {
        return false;
    }
    bool later = is_moment(catalog, expr->left), earlier = is_moment(catalog, expr->right);
    return (later && earlier) || (later && is_date(expr->right)) || (is_date(expr->left) && earlier);
}

/* A column of times that are kept as such, or the first or last of one; NULL: anything else. */
static const struct catalog_column *time_column(const struct catalog *catalog, const struct expr *expr)
{
    bool extreme = expr->kind == EXPR_AGGREGATE && (expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX);
    expr = extreme ? expr->left : expr;
    const struct catalog_column *column = expr->kind == EXPR_COLUMN ? &catalog->columns[expr->column] : NULL;
    return column != NULL && column->type == COLUMN_TIME && column->digits == DIGITS_NONE ? column : NULL;
}

bool expr_is_moment_of_day(const struct catalog *catalog, const struct expr *moment, const struct expr *day)
{
    const struct catalog_column *left = time_column(catalog, moment), *right = time_column(catalog, day);
    return left != NULL && right != NULL && left->moments && right->days;
}

enum column_type expr_type(const struct catalog *catalog, const struct expr *expr)
{
    switch (expr->kind) {
    case EXPR_COLUMN:
        return catalog->columns[expr->column].type;
    case EXPR_STAR:
        return COLUMN_OTHER;
    case EXPR_LITERAL:
        switch (expr->literal.kind) {
        case LITERAL_NUMBER:
            return COLUMN_NUMBER;
        case LITERAL_TEXT:
        case LITERAL_NULL:
            return COLUMN_TEXT;
        case LITERAL_BOOLEAN:
            return COLUMN_BOOLEAN;
        case LITERAL_PERIOD:
            return COLUMN_TIME;
        }
        return COLUMN_OTHER;
    case EXPR_AGGREGATE:
        return expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX ? expr_type(catalog, expr->left)
                                                                      : COLUMN_NUMBER;
    case EXPR_ARITHMETIC:
    case EXPR_WINDOW:
    case EXPR_PORTION:
        return COLUMN_NUMBER;
    case EXPR_BUCKET:
        switch ((enum bucket)expr->op) {
        case BUCKET_YEAR:
        case BUCKET_WEEKDAY:
        case BUCKET_HOUR:
        case BUCKET_MONTH_OF_YEAR:
            return COLUMN_NUMBER;
        case BUCKET_QUARTER:
        case BUCKET_MONTH:
        case BUCKET_WEEK:
        case BUCKET_DAY:
            return COLUMN_TEXT;
        }
        return COLUMN_TEXT;
    case EXPR_TEST:
        return expr_type(catalog, expr->left);
    case EXPR_SUBQUERY:
        return expr->subquery->select_count > 0 ? expr_type(catalog, expr->subquery->select[0])
                                                : COLUMN_OTHER;
    }
    return COLUMN_OTHER;
}
