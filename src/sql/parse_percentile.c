#include "sql/parse.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Without zeros that say nothing: "90.0" is "90". */
static const char *plain_decimal(struct sql_parser *parser, const char *text)
{
    text += strspn(text, "0");
    size_t length = strlen(text);
    bool point = strchr(text, '.') != NULL;
    while (point && length > 0 && text[length - 1] == '0') {
        length--;
    }
    length -= point && length > 0 && text[length - 1] == '.';
    return length == 0 || text[0] == '.' ? arena_printf(parser->arena, "0%.*s", (int)length, text)
                                         : arena_strndup(parser->arena, text, length);
}

/* "0.95" in percent: the point two digits on. */
static const char *percent_of_fraction(struct sql_parser *parser, const char *fraction)
{
    size_t whole = strcspn(fraction, ".");
    const char *behind = fraction[whole] == '.' ? fraction + whole + 1 : "";
    size_t length = strlen(behind);
    char tens = length > 0 ? behind[0] : '0', ones = length > 1 ? behind[1] : '0';
    return plain_decimal(parser, arena_printf(parser->arena, "%.*s%c%c.%s", (int)whole, fraction, tens, ones,
                                              length > 2 ? behind + 2 : ""));
}

static const char *take_decimal(struct sql_parser *parser, double most)
{
    const struct sql_lexeme *number = sql_take(parser);
    if (number->kind != SQL_NUMBER || !text_is_decimal(number->text) || strtod(number->text, NULL) > most) {
        sql_fail(parser, number, "a percentile has a tree only with a number from 0 to %g", most);
    }
    return number->text;
}

static struct expr *new_percentile(struct sql_parser *parser, struct expr *value, const char *percent)
{
    struct expr *expr = sql_new_expr(parser, EXPR_AGGREGATE);
    expr->op = AGGREGATE_PERCENTILE;
    expr->left = value;
    expr->literal = (struct literal){.kind = LITERAL_NUMBER, .text = percent};
    sql_parse_filter(parser, expr);
    return expr;
}

static struct expr *parse_median(struct sql_parser *parser)
{
    struct expr *value = sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    return new_percentile(parser, value, "50");
}

static struct expr *parse_percentile(struct sql_parser *parser)
{
    struct expr *value = sql_parse_expr(parser);
    sql_expect_symbol(parser, ",");
    const char *percent = plain_decimal(parser, take_decimal(parser, 100));
    sql_expect_symbol(parser, ")");
    return new_percentile(parser, value, percent);
}

/* percentile_cont(0.5) WITHIN GROUP (ORDER BY x) */
static struct expr *parse_percentile_cont(struct sql_parser *parser)
{
    const char *percent = percent_of_fraction(parser, take_decimal(parser, 1));
    sql_expect_symbol(parser, ")");
    sql_expect_word(parser, "within");
    sql_expect_word(parser, "group");
    sql_expect_symbol(parser, "(");
    sql_expect_word(parser, "order");
    sql_expect_word(parser, "by");
    struct expr *value = sql_parse_expr(parser);
    sql_take_word(parser, "asc");
    sql_expect_symbol(parser, ")");
    return new_percentile(parser, value, percent);
}

sql_function *sql_percentile_function(const char *name)
{
    static const struct {
        const char *name;
        sql_function *parse;
    } functions[] = {{"median", parse_median},
                     {"percentile", parse_percentile},
                     {"percentile_cont", parse_percentile_cont}};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (strcasecmp(name, functions[i].name) == 0) {
            return functions[i].parse;
        }
    }
    return NULL;
}
