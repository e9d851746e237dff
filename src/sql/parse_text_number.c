/* Numbers that are kept as text, as askdb prints them. */
#include "sql/parse.h"

#include <string.h>

bool sql_is_text_number_case(const struct sql_parser *parser)
{
    size_t place = 2;
    while (place < 5 && !sql_is_word(sql_peek_at(parser, place), "glob")) {
        place++;
    }
    return sql_is_word(sql_peek(parser), "case") && sql_is_word(sql_peek_at(parser, place), "glob") &&
           sql_peek_at(parser, place + 1)->kind == SQL_STRING &&
           strcmp(sql_peek_at(parser, place + 1)->text, "*[0-9]*") == 0;
}

struct expr *sql_parse_text_number_case(struct sql_parser *parser)
{
    while (!sql_is_word(sql_peek(parser), "then")) {
        sql_take(parser);
    }
    sql_take(parser);
    struct expr *expr = sql_parse_expr(parser);
    sql_expect_word(parser, "end");
    return expr;
}

/* replace(x, ',', ''): printed within CAST around such a number. */
static struct expr *parse_replace(struct sql_parser *parser)
{
    sql_take(parser);
    sql_expect_symbol(parser, "(");
    bool more = sql_is_word(sql_peek(parser), "replace") && sql_is_symbol(sql_peek_at(parser, 1), "(");
    struct expr *expr = more ? parse_replace(parser) : sql_parse_expr(parser);
    for (size_t i = 0; i < 2; i++) {
        sql_expect_symbol(parser, ",");
        const struct sql_lexeme *text = sql_take(parser);
        bool mark = text->kind == SQL_STRING && strpbrk(text->text, "0123456789") == NULL;
        if (!mark || expr->kind != EXPR_COLUMN || (i == 1 && text->text[0] != '\0' && text->text[0] != '.')) {
            sql_fail(parser, text, "replace has no tree, but for the marks of a number that is kept as text");
        }
    }
    sql_expect_symbol(parser, ")");
    return expr;
}

struct expr *sql_parse_cast_operand(struct sql_parser *parser)
{
    bool marks = sql_is_word(sql_peek(parser), "replace") && sql_is_symbol(sql_peek_at(parser, 1), "(");
    return marks ? parse_replace(parser) : sql_parse_expr(parser);
}
