/* Numbers that are kept as text, as askdb prints them. */
#include "query/query.h"
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

/* CASE WHEN x GLOB '*[0-9]*' THEN CAST(x AS REAL) END, of one column, and nothing else in it. */
struct expr *sql_parse_text_number_case(struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_take(parser);
    sql_expect_word(parser, "when");
    const struct expr *tested = sql_parse_expr(parser);
    sql_expect_word(parser, "glob");
    sql_take(parser);
    sql_expect_word(parser, "then");
    struct expr *expr = sql_parse_expr(parser);
    sql_expect_word(parser, "end");
    if (tested->kind != EXPR_COLUMN || !expr_equal(tested, expr)) {
        sql_fail(parser, token, "GLOB has no tree, but for a number that is kept as text");
    }
    return expr;
}

/* Is it what askdb takes out of the numbers of the column? */
static bool is_mark(const struct sql_parser *parser, const struct expr *expr, const char *mark,
                    const char *instead)
{
    const struct catalog_column *column =
        expr->kind == EXPR_COLUMN ? &parser->catalog->columns[expr->column] : NULL;
    if (column == NULL || !column->text_storage || column->type != COLUMN_NUMBER) {
        return false;
    }
    const char thousands[] = {column->thousands, '\0'};
    if (strcmp(instead, ".") == 0) {
        return column->decimal_comma && strcmp(mark, ",") == 0;
    }
    bool currency = column->currency != NULL && strcmp(mark, column->currency) == 0;
    return instead[0] == '\0' && mark[0] != '\0' && (currency || strcmp(mark, thousands) == 0);
}

/* replace(x, ',', ''): printed within CAST around such a number. */
static struct expr *parse_replace(struct sql_parser *parser)
{
    sql_take(parser);
    sql_expect_symbol(parser, "(");
    bool more = sql_is_word(sql_peek(parser), "replace") && sql_is_symbol(sql_peek_at(parser, 1), "(");
    struct expr *expr = more ? parse_replace(parser) : sql_parse_expr(parser);
    sql_expect_symbol(parser, ",");
    const struct sql_lexeme *mark = sql_take(parser);
    sql_expect_symbol(parser, ",");
    const struct sql_lexeme *instead = sql_take(parser);
    bool strings = mark->kind == SQL_STRING && instead->kind == SQL_STRING;
    if (!strings || !is_mark(parser, expr, mark->text, instead->text)) {
        sql_fail(parser, mark, "replace has no tree, but for the marks of a number that is kept as text");
    }
    sql_expect_symbol(parser, ")");
    return expr;
}

struct expr *sql_parse_cast_operand(struct sql_parser *parser)
{
    bool marks = sql_is_word(sql_peek(parser), "replace") && sql_is_symbol(sql_peek_at(parser, 1), "(");
    return marks ? parse_replace(parser) : sql_parse_expr(parser);
}
