/* CASE and FILTER: what an aggregate is over, and tests of a row. */
#include "sql/parse.h"

#include <stdlib.h>

enum { MAX_CASES = 8 };

/* The condition behind CASE: x WHEN 1 is x = 1. */
static struct pred *parse_when(struct sql_parser *parser)
{
    struct expr *subject = sql_is_word(sql_peek(parser), "when") ? NULL : sql_parse_expr(parser);
    sql_expect_word(parser, "when");
    if (subject == NULL) {
        return sql_parse_pred(parser);
    }
    struct pred *equal = ARENA_NEW(parser->arena, struct pred);
    *equal = (struct pred){
        .kind = PRED_COMPARE, .op = COMPARE_EQ, .left = subject, .right = sql_parse_expr(parser)};
    return sql_simplify_compare(parser, equal);
}

/* A sum of what several conditions give, each another value of one expression: at the second WHEN. */
static struct expr *parse_cases(struct sql_parser *parser, const struct expr *aggregate,
                                struct pred *condition, struct expr *value)
{
    const struct sql_lexeme *token = sql_peek(parser);
    struct expr *sum = sql_add_case(parser, NULL, aggregate, condition, value);
    struct pred *conditions[MAX_CASES] = {condition};
    size_t count = 1;
    while (sum != NULL && sql_is_word(sql_peek(parser), "when")) {
        struct pred *next = sql_check_filter(parser, parse_when(parser), token);
        for (size_t i = 0; i < count; i++) {
            if (count == MAX_CASES || !sql_excludes(conditions[i], next)) {
                sql_fail(parser, token, "CASE with conditions of which several may hold has no tree");
            }
        }
        conditions[count++] = next;
        sql_expect_word(parser, "then");
        sum = sql_add_case(parser, sum, aggregate, next, sql_parse_expr(parser));
    }
    const struct expr *otherwise = sql_take_word(parser, "else") ? sql_parse_expr(parser) : NULL;
    bool nothing = otherwise == NULL ||
                   (otherwise->kind == EXPR_LITERAL &&
                    (otherwise->literal.kind == LITERAL_NULL || strtod(otherwise->literal.text, NULL) == 0));
    sql_expect_word(parser, "end");
    if (sum == NULL || !nothing) {
        sql_fail(parser, token,
                 "CASE with several conditions has a tree only in a sum, with 0 for all others");
    }
    return sum;
}

/* At CASE, in an aggregate's parenthesis. */
struct expr *sql_parse_case(struct sql_parser *parser, const struct expr *aggregate)
{
    const struct sql_lexeme *token = sql_take(parser);
    struct pred *condition = sql_check_filter(parser, parse_when(parser), token);
    sql_expect_word(parser, "then");
    struct expr *value = sql_parse_expr(parser);
    if (sql_is_word(sql_peek(parser), "when")) {
        return parse_cases(parser, aggregate, condition, value);
    }
    const struct expr *otherwise = sql_take_word(parser, "else") ? sql_parse_expr(parser) : NULL;
    sql_expect_word(parser, "end");
    struct expr *expr = sql_filter_case(parser, aggregate, condition, value, otherwise);
    if (expr == NULL) {
        sql_fail(parser, token, "this CASE has no tree");
    }
    return expr;
}

/* At CASE elsewhere: one of two literals. */
struct expr *sql_parse_test(struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_take(parser);
    struct expr *expr = sql_new_expr(parser, EXPR_TEST);
    expr->filter = sql_check_filter(parser, parse_when(parser), token);
    sql_expect_word(parser, "then");
    expr->left = sql_parse_expr(parser);
    if (!sql_take_word(parser, "else")) {
        sql_fail(parser, token,
                 "CASE without ELSE, or with several conditions, has no tree outside of aggregates");
    }
    expr->right = sql_parse_expr(parser);
    sql_expect_word(parser, "end");
    bool literals = expr->left->kind == EXPR_LITERAL && expr->right->kind == EXPR_LITERAL &&
                    expr->left->literal.kind == expr->right->literal.kind &&
                    expr->left->literal.kind != LITERAL_NULL;
    if (!literals) {
        sql_fail(parser, token,
                 "CASE has a tree outside of aggregates only where it tells two literals of one type");
    }
    return expr;
}

/* FILTER (WHERE ...) behind an aggregate. */
void sql_parse_filter(struct sql_parser *parser, struct expr *expr)
{
    const struct sql_lexeme *token = sql_peek(parser);
    if (!sql_is_word(token, "filter") || !sql_is_symbol(sql_peek_at(parser, 1), "(")) {
        return;
    }
    parser->at += 2;
    sql_expect_word(parser, "where");
    struct pred *condition = sql_check_filter(parser, sql_parse_pred(parser), token);
    sql_expect_symbol(parser, ")");
    if (expr->kind != EXPR_AGGREGATE || expr->filter != NULL) {
        sql_fail(parser, token, "FILTER behind CASE has no tree");
    }
    expr->filter = condition;
    if (sql_is_word(sql_peek(parser), "over")) {
        sql_fail(parser, token, "FILTER in a window has no tree");
    }
}
