#include "sql/parser.h"

#include <stdlib.h>
#include <string.h>

static bool is_plain(const struct expr *expr)
{
    return expr == NULL || (expr->kind != EXPR_AGGREGATE && expr->kind != EXPR_WINDOW &&
                            expr->kind != EXPR_PORTION && is_plain(expr->left) && is_plain(expr->right));
}

bool sql_is_filter(const struct pred *condition)
{
    if (condition == NULL) {
        return true;
    }
    for (size_t i = 0; i < condition->list_count; i++) {
        if (!is_plain(condition->list[i])) {
            return false;
        }
    }
    return is_plain(condition->left) && is_plain(condition->right) && is_plain(condition->upper) &&
           sql_is_filter(condition->left_pred) && sql_is_filter(condition->right_pred);
}

static bool is_number(const struct expr *expr)
{
    return expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_NUMBER;
}

static bool is_null(const struct expr *expr)
{
    return expr == NULL || (expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_NULL);
}

static struct expr *new_expr(struct sql_parser *parser, struct expr content)
{
    struct expr *expr = ARENA_NEW(parser->arena, struct expr);
    *expr = content;
    return expr;
}

static struct expr *new_count(struct sql_parser *parser, struct pred *filter)
{
    struct expr *star = new_expr(parser, (struct expr){.kind = EXPR_STAR, .table = -1});
    return new_expr(
        parser, (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = star, .filter = filter});
}

static struct expr *new_arithmetic(struct sql_parser *parser, enum arithmetic op, struct expr *left,
                                   struct expr *right)
{
    struct expr content = {.kind = EXPR_ARITHMETIC, .op = (int)op, .left = left, .right = right};
    return sql_simplify_arithmetic(parser, new_expr(parser, content));
}

/* The rows for which the condition holds, each worth a constant. */
static struct expr *filter_constant(struct sql_parser *parser, enum aggregate op, struct pred *condition,
                                    struct expr *value, const struct expr *otherwise)
{
    bool zero = otherwise != NULL && is_number(otherwise) && strtod(otherwise->literal.text, NULL) == 0;
    struct expr *count = new_count(parser, condition);
    if (op == AGGREGATE_COUNT) {
        return is_null(otherwise) ? count : NULL;
    }
    if (!is_number(value) || (op == AGGREGATE_SUM ? !zero && !is_null(otherwise) : !zero)) {
        return NULL;
    }
    struct expr *result = count;
    if (op == AGGREGATE_AVG) {
        result = new_arithmetic(parser, ARITHMETIC_DIVIDE, count, new_count(parser, NULL));
    }
    return strtod(value->literal.text, NULL) == 1
               ? result
               : new_arithmetic(parser, ARITHMETIC_MULTIPLY, result, value);
}

struct expr *sql_filter_case(struct sql_parser *parser, const struct expr *aggregate, struct pred *condition,
                             struct expr *value, const struct expr *otherwise)
{
    enum aggregate op = (enum aggregate)aggregate->op;
    if (value->kind == EXPR_LITERAL) {
        bool constant = !aggregate->distinct && value->literal.kind != LITERAL_NULL && op != AGGREGATE_MIN &&
                        op != AGGREGATE_MAX;
        return constant ? filter_constant(parser, op, condition, value, otherwise) : NULL;
    }
    bool zero = op == AGGREGATE_SUM && otherwise != NULL && is_number(otherwise) &&
                strtod(otherwise->literal.text, NULL) == 0;
    if (!is_plain(value) || (!zero && !is_null(otherwise))) {
        return NULL;
    }
    struct expr *filtered = new_expr(parser, *aggregate);
    filtered->left = value;
    filtered->filter = condition;
    return filtered;
}
