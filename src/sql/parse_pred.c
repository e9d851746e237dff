/* Conditions. */
#include "sql/parse.h"

#include <string.h>

/* A subquery whose rows are looked through. */
static struct query *parse_listed(struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_peek(parser);
    struct query *query = sql_parse_query(parser);
    if (query->per_count > 0 && query->limit == NULL) {
        sql_fail(parser, token, "a correlated subquery has a tree only where its one value is compared with");
    }
    return query;
}

static struct pred *parse_in(struct sql_parser *parser, struct expr *left, bool negated)
{
    sql_expect_symbol(parser, "(");
    struct pred *pred;
    if (sql_is_word(sql_peek(parser), "select") || sql_is_symbol(sql_peek(parser), "(")) {
        pred = sql_new_pred(parser, PRED_IN_QUERY);
        pred->subquery = parse_listed(parser);
    } else {
        pred = sql_new_pred(parser, PRED_IN_LIST);
        size_t capacity = 0;
        do {
            pred->list =
                arena_grow(parser->arena, pred->list, pred->list_count, &capacity, sizeof *pred->list);
            pred->list[pred->list_count++] = sql_parse_expr(parser);
        } while (sql_take_symbol(parser, ","));
    }
    sql_expect_symbol(parser, ")");
    pred->left = left;
    pred->negated = negated;
    return pred->kind == PRED_IN_LIST ? sql_simplify_compare(parser, pred) : pred;
}

/* Behind ESCAPE: the pattern without its escapes, where they are all that it has between its ends. */
static struct pred *parse_escaped(struct sql_parser *parser, struct pred *pred,
                                  const struct sql_lexeme *token)
{
    const char *pattern = pred->right->literal.text;
    const struct sql_lexeme *escape = sql_take(parser);
    size_t length = strlen(pattern), used = 0;
    bool open_left = pattern[0] == '%', open_right = false, plain = true;
    char *text = arena_strndup(parser->arena, pattern, length);
    for (size_t i = open_left; i < length; i++) {
        if (pattern[i] == escape->text[0] && i + 1 < length) {
            text[used++] = pattern[++i];
        } else if (pattern[i] == '%' && i + 1 == length) {
            open_right = true;
        } else {
            plain = plain && pattern[i] != '%' && pattern[i] != '_';
            text[used++] = pattern[i];
        }
    }
    text[used] = '\0';
    if (escape->kind != SQL_STRING || strlen(escape->text) != 1 || !plain || used == 0 ||
        (!open_left && !open_right)) {
        sql_fail(parser, token, "this pattern with ESCAPE has no tree");
    }
    pred->op = open_left && open_right ? LIKE_CONTAINS : open_left ? LIKE_SUFFIX : LIKE_PREFIX;
    pred->right = sql_new_literal(parser, LITERAL_TEXT, text);
    return pred;
}

static struct pred *parse_like(struct sql_parser *parser, struct expr *left, bool negated)
{
    const struct sql_lexeme *token = sql_peek(parser);
    struct pred *pred = sql_new_pred(parser, PRED_LIKE);
    pred->left = left;
    pred->negated = negated;
    pred->right = sql_parse_expr(parser);
    if (pred->right->kind != EXPR_LITERAL || pred->right->literal.text == NULL) {
        sql_fail(parser, token, "like with an expression has no tree");
    }
    const char *pattern = pred->right->literal.text;
    if (sql_take_word(parser, "escape")) {
        return parse_escaped(parser, pred, token);
    }
    size_t length = strlen(pattern);
    bool open_left = length > 1 && pattern[0] == '%';
    bool open_right = length > 1 && pattern[length - 1] == '%';
    char *inner = arena_strndup(parser->arena, pattern + open_left, length - open_left - open_right);
    pred->op = LIKE_PATTERN;
    if (strpbrk(inner, "%_") == NULL && (open_left || open_right) && inner[0] != '\0') {
        pred->op = open_left && open_right ? LIKE_CONTAINS : open_left ? LIKE_SUFFIX : LIKE_PREFIX;
        pattern = inner;
    }
    pred->right = sql_new_literal(parser, LITERAL_TEXT, pattern);
    return sql_simplify_prefix(parser, pred);
}

bool sql_take_comparison(struct sql_parser *parser, enum comparison *ret_op)
{
    static const struct {
        const char *symbol;
        enum comparison op;
    } symbols[] = {{"=", COMPARE_EQ}, {"==", COMPARE_EQ}, {"!=", COMPARE_NE}, {"<>", COMPARE_NE},
                   {"<", COMPARE_LT}, {">", COMPARE_GT},  {"<=", COMPARE_LE}, {">=", COMPARE_GE}};
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        if (sql_take_symbol(parser, symbols[i].symbol)) {
            *ret_op = symbols[i].op;
            return true;
        }
    }
    return false;
}

/* Behind "value = ANY" and "value <> ALL": a column of arrays. */
static struct pred *parse_array(struct sql_parser *parser, struct expr *value, enum comparison op)
{
    const struct sql_lexeme *start = sql_peek(parser);
    sql_expect_symbol(parser, "(");
    struct expr *array = sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    if (value->kind != EXPR_LITERAL || array->kind != EXPR_COLUMN ||
        !catalog_is_array(&parser->catalog->columns[array->column])) {
        sql_fail(parser, start, "ANY and ALL have a tree only of a value in a column of arrays");
    }
    struct pred *pred = sql_new_pred(parser, PRED_COMPARE);
    pred->op = (int)op;
    pred->left = array;
    pred->right = value;
    return pred;
}

static struct pred *parse_comparison(struct sql_parser *parser)
{
    struct expr *left = sql_parse_expr(parser);
    bool negated = sql_take_word(parser, "not");
    if (sql_take_word(parser, "in")) {
        return parse_in(parser, left, negated);
    }
    if (sql_take_word(parser, "like") || sql_take_word(parser, "ilike")) {
        return parse_like(parser, left, negated);
    }
    if (sql_take_word(parser, "between")) {
        struct pred *pred = sql_new_pred(parser, PRED_BETWEEN);
        pred->left = left;
        pred->right = sql_parse_expr(parser);
        sql_expect_word(parser, "and");
        pred->upper = sql_parse_expr(parser);
        pred = sql_simplify_compare(parser, pred);
        if (negated) {
            struct pred *negation = sql_new_pred(parser, PRED_NOT);
            negation->left_pred = pred;
            return negation;
        }
        return pred;
    }
    if (sql_take_word(parser, "is")) {
        struct pred *pred = sql_new_pred(parser, PRED_NULL);
        pred->left = left;
        pred->negated = sql_take_word(parser, "not");
        sql_expect_word(parser, "null");
        return pred;
    }
    struct pred *pred = sql_new_pred(parser, PRED_COMPARE);
    enum comparison op;
    if (negated || !sql_take_comparison(parser, &op)) {
        sql_fail(parser, sql_peek(parser), "expected a comparison here");
    }
    if ((op == COMPARE_EQ && sql_take_word(parser, "any")) ||
        (op == COMPARE_NE && sql_take_word(parser, "all"))) {
        return parse_array(parser, left, op);
    }
    pred->op = (int)op;
    pred->left = left;
    pred->right = sql_parse_expr(parser);
    return sql_simplify_compare(parser, pred);
}

/* Is the parenthesis at hand around a predicate, rather than around an operand? */
static bool is_pred_parenthesis(const struct sql_parser *parser)
{
    size_t at = parser->at + 1;
    if (sql_is_word(&parser->tokens[at], "select")) {
        return false;
    }
    for (int depth = 1; depth > 0; at++) {
        const struct sql_lexeme *token = &parser->tokens[at];
        if (token->kind == SQL_END) {
            return true;
        }
        depth += sql_is_symbol(token, "(") - sql_is_symbol(token, ")");
    }
    const struct sql_lexeme *next = &parser->tokens[at];
    bool operand = (next->kind == SQL_SYMBOL && !sql_is_symbol(next, ")") && !sql_is_symbol(next, ";")) ||
                   sql_is_word(next, "in") || sql_is_word(next, "not") || sql_is_word(next, "like") ||
                   sql_is_word(next, "between") || sql_is_word(next, "is");
    return !operand;
}

/* NOT IN holds for no row where a value is missing, NOT EXISTS does not mind. */
static void leave_out_missing(struct sql_parser *parser, struct query *query, struct expr *column)
{
    const struct catalog_column *item = &parser->catalog->columns[column->column];
    if (!item->not_null && !item->primary) {
        struct pred *known = sql_new_pred(parser, PRED_NULL);
        known->left = column;
        known->negated = true;
        query->where = sql_and_pred(parser, query->where, known);
    }
}

/* Behind EXISTS. */
static struct pred *parse_exists(struct sql_parser *parser, bool negated)
{
    struct pred *pred = sql_new_pred(parser, PRED_EXISTS);
    sql_expect_symbol(parser, "(");
    parser->exists = sql_is_word(sql_peek(parser), "select");
    pred->subquery = parse_listed(parser);
    sql_expect_symbol(parser, ")");
    if (parser->own != NULL) {
        pred->kind = PRED_IN_QUERY;
        pred->left = parser->others;
        if (negated) {
            leave_out_missing(parser, pred->subquery, parser->own);
        }
    }
    parser->own = NULL;
    pred->negated = negated;
    return pred;
}

static struct pred *parse_not(struct sql_parser *parser)
{
    sql_enter(parser);
    struct pred *pred;
    if (sql_is_word(sql_peek(parser), "not") && sql_is_word(sql_peek_at(parser, 1), "exists")) {
        parser->at += 2;
        pred = parse_exists(parser, true);
    } else if (sql_take_word(parser, "not")) {
        pred = sql_new_pred(parser, PRED_NOT);
        pred->left_pred = parse_not(parser);
    } else if (sql_take_word(parser, "exists")) {
        pred = parse_exists(parser, false);
    } else if (sql_is_symbol(sql_peek(parser), "(") && is_pred_parenthesis(parser)) {
        sql_take(parser);
        pred = sql_parse_pred(parser);
        sql_expect_symbol(parser, ")");
    } else {
        pred = parse_comparison(parser);
    }
    parser->depth--;
    return pred;
}

static struct pred *parse_chain(struct sql_parser *parser, enum pred_kind kind)
{
    const char *word = kind == PRED_AND ? "and" : "or";
    struct pred *left = kind == PRED_OR ? parse_chain(parser, PRED_AND) : parse_not(parser);
    while (sql_take_word(parser, word)) {
        struct pred *pred = sql_new_pred(parser, kind);
        pred->left_pred = left;
        pred->right_pred = kind == PRED_OR ? parse_chain(parser, PRED_AND) : parse_not(parser);
        left = kind == PRED_AND ? sql_simplify_and(parser, pred) : pred;
    }
    return left;
}

struct pred *sql_pred_rule(struct sql_parser *parser)
{
    return parse_chain(parser, PRED_OR);
}
