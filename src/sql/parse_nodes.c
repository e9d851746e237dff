/* Nodes of the tree. */
#include "sql/parse.h"

struct expr *sql_new_expr(struct sql_parser *parser, enum expr_kind kind)
{
    struct expr *expr = ARENA_NEW(parser->arena, struct expr);
    expr->kind = kind;
    return expr;
}

struct expr *sql_new_literal(struct sql_parser *parser, enum literal_kind kind, const char *text)
{
    struct expr *expr = sql_new_expr(parser, EXPR_LITERAL);
    expr->literal = (struct literal){.kind = kind, .text = text};
    return expr;
}

struct pred *sql_new_pred(struct sql_parser *parser, enum pred_kind kind)
{
    struct pred *pred = ARENA_NEW(parser->arena, struct pred);
    pred->kind = kind;
    return pred;
}

struct expr *sql_new_arithmetic(struct sql_parser *parser, enum arithmetic op, struct expr *left,
                                struct expr *right)
{
    struct expr *expr = sql_new_expr(parser, EXPR_ARITHMETIC);
    expr->op = op;
    expr->left = left;
    expr->right = right;
    return sql_simplify_arithmetic(parser, expr);
}

struct pred *sql_and_pred(struct sql_parser *parser, struct pred *left, struct pred *right)
{
    if (left == NULL || right == NULL) {
        return left != NULL ? left : right;
    }
    struct pred *pred = sql_new_pred(parser, PRED_AND);
    pred->left_pred = left;
    pred->right_pred = right;
    return sql_simplify_and(parser, pred);
}
