/* Times that are made of digits: as they are printed, and as people write the years and months of them. */
#include "sql/parse.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is_digits(const struct sql_parser *parser, const struct expr *expr, enum time_digits least,
                      enum time_digits most)
{
    enum time_digits digits = expr_digits(parser->catalog, expr);
    return digits >= least && digits <= most;
}

static struct expr *new_part(struct sql_parser *parser, enum expr_kind kind, int op, struct expr *time)
{
    struct expr *expr = sql_new_expr(parser, kind);
    expr->op = op;
    expr->left = time;
    return expr;
}

/* Part of a time that is kept as a text of the form 2025-12 or longer: its year, month or day. */
static struct expr *part_of_text(struct sql_parser *parser, struct expr *time, long first, long length)
{
    static const struct {
        long first, length;
        enum bucket bucket;
    } parts[] = {
        {1, 4, BUCKET_YEAR}, {1, 7, BUCKET_MONTH}, {6, 2, BUCKET_MONTH_OF_YEAR}, {1, 10, BUCKET_DAY}};
    bool text = time->kind == EXPR_COLUMN && parser->catalog->columns[time->column].text_storage &&
                expr_type(parser->catalog, time) == COLUMN_TIME &&
                is_digits(parser, time, DIGITS_NONE, DIGITS_NONE);
    bool month = is_digits(parser, time, DIGITS_DASHED_MONTH, DIGITS_DASHED_MONTH);
    for (size_t i = 0; i < sizeof parts / sizeof *parts && (text || month); i++) {
        if (parts[i].first == first && parts[i].length == length && (text || parts[i].bucket != BUCKET_DAY)) {
            return new_part(parser, EXPR_BUCKET, (int)parts[i].bucket, time);
        }
    }
    return NULL;
}

/* Of a day that is written 31.12.2025 or 12/31/2025. */
static struct expr *part_of_written(struct sql_parser *parser, struct expr *time, long first, long length)
{
    bool month_first = is_digits(parser, time, DIGITS_MONTH_FIRST, DIGITS_MONTH_FIRST);
    if (!month_first && !is_digits(parser, time, DIGITS_DAY_FIRST, DIGITS_DAY_FIRST)) {
        return NULL;
    }
    if (first == 7 && length == 4) {
        return new_part(parser, EXPR_BUCKET, BUCKET_YEAR, time);
    }
    if (length != 2 || (first != 1 && first != 4)) {
        return NULL;
    }
    return (first == 1) == month_first ? new_part(parser, EXPR_BUCKET, BUCKET_MONTH_OF_YEAR, time)
                                       : new_part(parser, EXPR_WINDOW, WINDOW_PART_DAY, time);
}

/* substr(d, 1, 4), 5, 2 and 7, 2: year, month and, but for its meaning in a date, nothing. */
static struct expr *parse_substr(struct sql_parser *parser)
{
    const struct sql_lexeme *start = sql_peek(parser);
    struct expr *time = sql_parse_expr(parser);
    sql_expect_symbol(parser, ",");
    long first = strtol(sql_take(parser)->text, NULL, 10);
    sql_expect_symbol(parser, ",");
    long length = strtol(sql_take(parser)->text, NULL, 10);
    sql_expect_symbol(parser, ")");
    if (is_digits(parser, time, DIGITS_DAY, DIGITS_MONTH)) {
        if (first == 1 && length == 4) {
            return new_part(parser, EXPR_BUCKET, BUCKET_YEAR, time);
        }
        if (first == 5 && length == 2) {
            return new_part(parser, EXPR_BUCKET, BUCKET_MONTH_OF_YEAR, time);
        }
        if (first == 7 && length == 2) {
            return new_part(parser, EXPR_WINDOW, WINDOW_PART_DAY, time);
        }
    }
    struct expr *part = part_of_text(parser, time, first, length);
    part = part != NULL ? part : part_of_written(parser, time, first, length);
    if (part != NULL) {
        return part;
    }
    sql_fail(parser, start, "a part of a text has no tree");
}

/* x, 'unixepoch' or x / 1000, 'unixepoch' */
static struct expr *parse_seconds(struct sql_parser *parser, bool modifier)
{
    const struct sql_lexeme *start = sql_peek(parser);
    struct expr *time = sql_parse_expr(parser);
    enum time_digits wanted = DIGITS_SECONDS;
    if (time->kind == EXPR_ARITHMETIC && time->op == ARITHMETIC_DIVIDE && time->right->kind == EXPR_LITERAL &&
        strtod(time->right->literal.text, NULL) == 1000) {
        time = time->left;
        wanted = DIGITS_MILLISECONDS;
    }
    bool known =
        !modifier || (sql_take_symbol(parser, ",") && strcmp(sql_take(parser)->text, "unixepoch") == 0);
    if (!known || !is_digits(parser, time, wanted, wanted)) {
        sql_fail(parser, start, "only seconds since 1970 in a column have a tree as a time");
    }
    sql_expect_symbol(parser, ")");
    return time;
}

static struct expr *parse_datetime(struct sql_parser *parser)
{
    return parse_seconds(parser, true);
}

static struct expr *parse_to_timestamp(struct sql_parser *parser)
{
    return parse_seconds(parser, false);
}

static struct expr *parse_to_date(struct sql_parser *parser)
{
    const struct sql_lexeme *start = sql_peek(parser);
    struct expr *time = sql_parse_expr(parser);
    sql_expect_symbol(parser, ",");
    const struct sql_lexeme *format = sql_take(parser);
    static const char *const formats[DIGITS_COUNT] = {[DIGITS_DAY] = "YYYYMMDD",
                                                      [DIGITS_MONTH] = "YYYYMM",
                                                      [DIGITS_DASHED_MONTH] = "YYYY-MM",
                                                      [DIGITS_DAY_FIRST] = "DD.MM.YYYY",
                                                      [DIGITS_MONTH_FIRST] = "MM/DD/YYYY"};
    const char *wanted = formats[expr_digits(parser->catalog, time)];
    if (wanted == NULL || strcmp(format->text, wanted) != 0) {
        sql_fail(parser, start, "to_date has no tree, but for columns of days and months in digits");
    }
    sql_expect_symbol(parser, ")");
    return time;
}

sql_function *sql_digits_function(const char *name)
{
    static const struct {
        const char *name;
        sql_function *parse;
    } functions[] = {{"substr", parse_substr},
                     {"substring", parse_substr},
                     {"datetime", parse_datetime},
                     {"to_timestamp", parse_to_timestamp},
                     {"to_date", parse_to_date}};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (strcasecmp(name, functions[i].name) == 0) {
            return functions[i].parse;
        }
    }
    return NULL;
}

struct expr *sql_parse_dashes(struct sql_parser *parser, struct expr *left)
{
    const struct sql_lexeme *text = sql_peek(parser);
    if (is_digits(parser, left, DIGITS_DASHED_MONTH, DIGITS_DASHED_MONTH) && text->kind == SQL_STRING &&
        strcmp(text->text, "-01") == 0) {
        sql_take(parser);
        return left;
    }
    bool part = left->kind == EXPR_BUCKET && (left->op == BUCKET_YEAR || left->op == BUCKET_MONTH_OF_YEAR) &&
                (is_digits(parser, left->left, DIGITS_DAY, DIGITS_MONTH) ||
                 is_digits(parser, left->left, DIGITS_DAY_FIRST, DIGITS_MONTH_FIRST)) &&
                text->kind == SQL_STRING;
    if (part && left->op == BUCKET_MONTH_OF_YEAR && strcmp(text->text, "-01") == 0) {
        sql_take(parser);
        return left->left;
    }
    if (!part || strcmp(text->text, "-") != 0) {
        return NULL;
    }
    sql_take(parser);
    if (!sql_take_symbol(parser, "||")) {
        sql_fail(parser, text, "concatenation has no tree yet");
    }
    struct expr *rest = sql_parse_expr(parser);
    bool whole = rest->kind == EXPR_COLUMN || rest->kind == EXPR_AGGREGATE;
    bool day = rest->kind == EXPR_WINDOW && rest->op == WINDOW_PART_DAY;
    if (left->op == BUCKET_YEAR && rest->kind == EXPR_BUCKET && rest->op == BUCKET_MONTH_OF_YEAR) {
        return new_part(parser, EXPR_BUCKET, BUCKET_MONTH, left->left);
    }
    if ((!whole && !day) || !expr_equal(whole ? rest : rest->left, left->left)) {
        sql_fail(parser, text, "concatenation has no tree yet");
    }
    return left->left;
}
