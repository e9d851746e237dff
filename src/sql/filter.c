#include "query/walk.h"
#include "sql/parse.h"

#include <stdlib.h>
#include <string.h>

static bool note_plain(void *plain, struct expr *expr)
{
    *(bool *)plain = *(bool *)plain && expr->kind != EXPR_AGGREGATE && expr->kind != EXPR_WINDOW &&
                     expr->kind != EXPR_PORTION;
    return *(bool *)plain;
}

static bool is_plain(const struct expr *expr)
{
    bool plain = true;
    expr_walk(expr, &(struct query_visitor){.expr = note_plain, .context = &plain});
    return plain;
}

/* May the condition be a filter? It has no aggregate. */
static bool is_filter(const struct pred *condition)
{
    bool plain = true;
    pred_walk(condition, &(struct query_visitor){.expr = note_plain, .context = &plain});
    return plain;
}

struct pred *sql_check_filter(struct sql_parser *parser, struct pred *condition,
                              const struct sql_lexeme *token)
{
    if (!is_filter(condition)) {
        sql_fail(parser, token, "an aggregate in the condition of an aggregate or of CASE has no tree");
    }
    return condition;
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
        result = sql_new_arithmetic(parser, ARITHMETIC_DIVIDE, count, new_count(parser, NULL));
    }
    return strtod(value->literal.text, NULL) == 1
               ? result
               : sql_new_arithmetic(parser, ARITHMETIC_MULTIPLY, result, value);
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

/* Is it 0 - x? */
static bool is_negative(const struct expr *expr)
{
    return expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_SUBTRACT && is_number(expr->left) &&
           strtod(expr->left->literal.text, NULL) == 0;
}

struct expr *sql_add_case(struct sql_parser *parser, struct expr *sum, const struct expr *aggregate,
                          struct pred *condition, struct expr *value)
{
    if (aggregate->op != AGGREGATE_SUM || aggregate->distinct) {
        return NULL;
    }
    bool negative = is_negative(value);
    struct expr *term = sql_filter_case(parser, aggregate, condition, negative ? value->right : value, NULL);
    if (term == NULL || (sum == NULL && !negative)) {
        return term;
    }
    if (sum == NULL) {
        sum = new_expr(parser,
                       (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_NUMBER, .text = "0"}});
    }
    return sql_new_arithmetic(parser, negative ? ARITHMETIC_SUBTRACT : ARITHMETIC_ADD, sum, term);
}

/* The values that the condition names: its list, or the one that it equates. */
static bool values_of(const struct pred *pred, struct expr *const **ret_values, size_t *ret_count)
{
    bool equal = pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ;
    *ret_values = equal ? &pred->right : pred->list;
    *ret_count = equal ? 1 : pred->list_count;
    return equal || (pred->kind == PRED_IN_LIST && !pred->negated);
}

bool sql_excludes(const struct pred *a, const struct pred *b)
{
    struct expr *const *x, *const *y;
    size_t count_x, count_y;
    if (!values_of(a, &x, &count_x) || !values_of(b, &y, &count_y) || !expr_equal(a->left, b->left)) {
        return false;
    }
    for (size_t i = 0; i < count_x; i++) {
        for (size_t k = 0; k < count_y; k++) {
            if (x[i]->kind != EXPR_LITERAL || y[k]->kind != EXPR_LITERAL || expr_equal(x[i], y[k])) {
                return false;
            }
        }
    }
    return true;
}
