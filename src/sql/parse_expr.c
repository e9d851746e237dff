/* Expressions. */
#include "sql/parse.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* OVER (...) behind an aggregate or lag. */
static struct expr *parse_over(struct sql_parser *parser, struct expr *expr,
                               const struct sql_lexeme *function)
{
    bool lag = sql_is_word(function, "lag");
    sql_expect_symbol(parser, "(");
    bool ordered = sql_take_word(parser, "order");
    if (ordered) {
        sql_expect_word(parser, "by");
        sql_parse_expr(parser);
        sql_take_word(parser, "asc");
    }
    if (!sql_is_symbol(sql_peek(parser), ")")) {
        sql_fail(parser, sql_peek(parser), "this window has no tree");
    }
    sql_expect_symbol(parser, ")");
    struct expr *window = sql_new_expr(parser, EXPR_WINDOW);
    window->left = expr;
    if (lag) {
        window->op = WINDOW_PART_LAG;
    } else if (sql_is_word(function, "sum") && expr->kind == EXPR_AGGREGATE && expr->filter == NULL) {
        window->op = ordered ? WINDOW_RUNNING : WINDOW_PART_TOTAL;
        window->left = expr->left;
    } else {
        sql_fail(parser, function, "this window function has no tree");
    }
    return window;
}

static struct expr *parse_aggregate(struct sql_parser *parser, enum aggregate aggregate)
{
    struct expr *expr = sql_new_expr(parser, EXPR_AGGREGATE);
    expr->op = aggregate;
    expr->distinct = sql_take_word(parser, "distinct");
    if (sql_is_word(sql_peek(parser), "case") && !sql_is_text_number_case(parser)) {
        expr = sql_parse_case(parser, expr);
    } else if (sql_take_symbol(parser, "*") ||
               (aggregate == AGGREGATE_COUNT && sql_peek(parser)->kind == SQL_NUMBER)) {
        if (sql_peek(parser)->kind == SQL_NUMBER) {
            sql_take(parser);
        }
        expr->left = sql_new_expr(parser, EXPR_STAR);
        expr->left->table = -1;
    } else {
        expr->left = sql_parse_expr(parser);
    }
    sql_expect_symbol(parser, ")");
    sql_parse_filter(parser, expr);
    return sql_simplify_extreme(expr);
}

static struct expr *parse_cast(struct sql_parser *parser)
{
    struct expr *expr = sql_parse_cast_operand(parser);
    sql_expect_word(parser, "as");
    sql_take(parser);
    while (sql_is_name(sql_peek(parser))) {
        sql_take(parser);
    }
    sql_expect_symbol(parser, ")");
    return expr;
}

/* nullif(x, 0): askdb prints it around a divisor, and with the number that stands for no time around a column of times. */
static struct expr *parse_nullif(struct sql_parser *parser)
{
    struct expr *expr = sql_parse_expr(parser);
    sql_expect_symbol(parser, ",");
    const struct sql_lexeme *number = sql_peek(parser);
    const struct expr *literal = sql_parse_expr(parser);
    bool zero = literal->kind == EXPR_LITERAL && literal->literal.kind == LITERAL_NUMBER &&
                strcmp(literal->literal.text, "0") == 0;
    if (!zero && !sql_is_missing(parser, expr, literal)) {
        sql_fail(parser, number, "nullif has no tree, but for a divisor that may be 0");
    }
    sql_expect_symbol(parser, ")");
    return expr;
}

/* coalesce(sum(x), 0): askdb prints it around a sum over some rows that is added or subtracted. */
static struct expr *parse_coalesce(struct sql_parser *parser)
{
    const struct sql_lexeme *start = sql_peek(parser);
    struct expr *expr = sql_parse_expr(parser);
    bool zero = sql_take_symbol(parser, ",") && sql_peek(parser)->kind == SQL_NUMBER &&
                strtod(sql_take(parser)->text, NULL) == 0;
    if (!zero || expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_SUM) {
        sql_fail(parser, start, "coalesce has no tree, but for a sum of no rows that is 0");
    }
    sql_expect_symbol(parser, ")");
    return expr;
}

static struct expr *parse_function(struct sql_parser *parser)
{
    static const char *const aggregates[] = {"count", "sum", "avg", "min", "max"};
    static const struct {
        const char *name;
        sql_function *parse;
    } functions[] = {{"cast", parse_cast}, {"nullif", parse_nullif}, {"coalesce", parse_coalesce}};
    const struct sql_lexeme *name = sql_take(parser);
    sql_expect_symbol(parser, "(");
    if (sql_is_word(name, "lag")) {
        struct expr *expr = sql_parse_expr(parser);
        sql_expect_symbol(parser, ")");
        sql_expect_word(parser, "over");
        return parse_over(parser, expr, name);
    }
    for (size_t i = 0; i < sizeof aggregates / sizeof *aggregates; i++) {
        if (strcasecmp(name->text, aggregates[i]) == 0) {
            struct expr *expr = parse_aggregate(parser, (enum aggregate)i);
            return sql_take_word(parser, "over") ? parse_over(parser, expr, name) : expr;
        }
    }
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (strcasecmp(name->text, functions[i].name) == 0) {
            return functions[i].parse(parser);
        }
    }
    sql_function *parse = sql_time_function(name->text);
    parse = parse != NULL ? parse : sql_digits_function(name->text);
    parse = parse != NULL ? parse : sql_percentile_function(name->text);
    if (parse != NULL) {
        return parse(parser);
    }
    sql_fail(parser, name, "the function %s has no tree", name->text);
}

static struct expr *parse_column(struct sql_parser *parser)
{
    const struct sql_lexeme *first = sql_take(parser);
    if (!sql_take_symbol(parser, ".")) {
        return sql_bind_column(parser, NULL, first);
    }
    if (sql_take_symbol(parser, "*")) {
        const struct sql_source *source = sql_find_source(parser, first->text);
        if (source == NULL) {
            sql_fail(parser, first, "no table %s here", first->text);
        }
        struct expr *star = sql_new_expr(parser, EXPR_STAR);
        star->table = source->table;
        star->instance = source->instance;
        return star;
    }
    const struct sql_lexeme *name = sql_take(parser);
    if (sql_take_symbol(parser, ".")) { /* schema.table.column */
        first = name;
        name = sql_take(parser);
    }
    return sql_bind_column(parser, first, name);
}

static struct expr *parse_primary(struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_peek(parser);
    if (token->kind == SQL_NUMBER) {
        return sql_new_literal(parser, LITERAL_NUMBER, sql_take(parser)->text);
    }
    if (token->kind == SQL_STRING) {
        return sql_new_literal(parser, LITERAL_TEXT, sql_take(parser)->text);
    }
    if (sql_take_symbol(parser, "-")) {
        struct expr *expr = parse_primary(parser);
        if (expr->kind != EXPR_LITERAL || expr->literal.kind != LITERAL_NUMBER) {
            return sql_new_arithmetic(parser, ARITHMETIC_SUBTRACT,
                                      sql_new_literal(parser, LITERAL_NUMBER, "0"), expr);
        }
        expr->literal.text = arena_printf(parser->arena, "-%s", expr->literal.text);
        return expr;
    }
    if (sql_take_symbol(parser, "(")) {
        struct expr *expr;
        sql_enter(parser);
        if (sql_is_word(sql_peek(parser), "select")) {
            expr = sql_new_expr(parser, EXPR_SUBQUERY);
            expr->subquery = sql_parse_query(parser);
        } else {
            expr = sql_parse_expr(parser);
        }
        parser->depth--;
        sql_expect_symbol(parser, ")");
        return expr;
    }
    if (sql_take_word(parser, "null")) {
        return sql_new_literal(parser, LITERAL_NULL, NULL);
    }
    if (sql_is_word(token, "true") || sql_is_word(token, "false")) {
        sql_take(parser);
        return sql_new_literal(parser, LITERAL_BOOLEAN, sql_is_word(token, "true") ? "true" : "false");
    }
    if (sql_is_text_number_case(parser)) {
        return sql_parse_text_number_case(parser);
    }
    if (sql_is_word(token, "case")) {
        return sql_parse_test(parser);
    }
    if (!sql_is_name(token)) {
        sql_fail(parser, token, "no expression begins with '%s'", token->text);
    }
    return token->kind == SQL_WORD && sql_is_symbol(sql_peek_at(parser, 1), "(") ? parse_function(parser)
                                                                                 : parse_column(parser);
}

static struct expr *parse_product(struct sql_parser *parser)
{
    struct expr *left = parse_primary(parser);
    for (;;) {
        if (sql_take_symbol(parser, "*")) {
            left = sql_new_arithmetic(parser, ARITHMETIC_MULTIPLY, left, parse_primary(parser));
        } else if (sql_take_symbol(parser, "/")) {
            left = sql_new_arithmetic(parser, ARITHMETIC_DIVIDE, left, parse_primary(parser));
        } else if (sql_take_symbol(parser, "||")) {
            struct expr *date = sql_parse_dashes(parser, left);
            left = date != NULL ? date : sql_parse_quarter(parser, left);
        } else if (sql_take_symbol(parser, "::")) {
            sql_take(parser);
        } else {
            return left;
        }
    }
}

struct expr *sql_expr_rule(struct sql_parser *parser)
{
    sql_enter(parser);
    struct expr *left = parse_product(parser);
    for (;;) {
        if (sql_take_symbol(parser, "+")) {
            left = sql_new_arithmetic(parser, ARITHMETIC_ADD, left, parse_product(parser));
        } else if (sql_take_symbol(parser, "-")) {
            left = sql_new_arithmetic(parser, ARITHMETIC_SUBTRACT, left, parse_product(parser));
        } else {
            parser->depth--;
            return left;
        }
    }
}
