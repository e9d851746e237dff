/* Functions of times that mean a calendar bucket, or days. */
#include "sql/parse.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static struct expr *new_bucket(struct sql_parser *parser, enum bucket bucket, struct expr *time)
{
    if (expr_type(parser->catalog, time) == COLUMN_NUMBER && bucket == BUCKET_YEAR) {
        return time; /* a column of years */
    }
    struct expr *expr = sql_new_expr(parser, EXPR_BUCKET);
    expr->op = bucket;
    expr->left = time;
    return expr;
}

struct named_bucket {
    const char *name;
    enum bucket bucket;
};

static struct expr *bucket_named(struct sql_parser *parser, const struct named_bucket *buckets, size_t count,
                                 const struct sql_lexeme *token, struct expr *time)
{
    for (size_t i = 0; i < count; i++) {
        if (strcasecmp(buckets[i].name, token->text) == 0) {
            return new_bucket(parser, buckets[i].bucket, time);
        }
    }
    sql_fail(parser, token, "'%s' is not a calendar unit with a tree", token->text);
}

#define BUCKET_NAMED(parser, table, token, time)                                                             \
    bucket_named((parser), (table), sizeof(table) / sizeof *(table), (token), (time))

static struct expr *parse_strftime(struct sql_parser *parser)
{
    static const struct named_bucket formats[] = {{"%Y", BUCKET_YEAR},      {"%Y-%m", BUCKET_MONTH},
                                                  {"%Y-%m-%d", BUCKET_DAY}, {"%w", BUCKET_WEEKDAY},
                                                  {"%H", BUCKET_HOUR},      {"%m", BUCKET_MONTH_OF_YEAR}};
    const struct sql_lexeme *format = sql_take(parser);
    sql_expect_symbol(parser, ",");
    struct expr *time = sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    /* the lexer folds nothing, so %m and %M stay apart only by case: compare exactly */
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i].name, format->text) == 0) {
            return new_bucket(parser, formats[i].bucket, time);
        }
    }
    sql_fail(parser, format, "the format '%s' is not a calendar unit with a tree", format->text);
}

/* A column with so many days added, or taken away, as weeks that begin on another day than Monday are printed: the
 * column; else NULL. */
static struct expr *without_days(const struct sql_parser *parser, const struct expr *expr, enum arithmetic op)
{
    enum { DAYS_OF_WEEK = 7 };
    char days[16];
    snprintf(days, sizeof days, "%d", DAYS_OF_WEEK - parser->catalog->week_start);
    bool moved = expr->kind == EXPR_ARITHMETIC && expr->op == (int)op && expr->right->kind == EXPR_LITERAL &&
                 expr->right->literal.kind == LITERAL_NUMBER && strcmp(expr->right->literal.text, days) == 0;
    return moved ? expr->left : NULL;
}

static struct expr *parse_date_trunc(struct sql_parser *parser)
{
    static const struct named_bucket units[] = {{"year", BUCKET_YEAR},
                                                {"quarter", BUCKET_QUARTER},
                                                {"month", BUCKET_MONTH},
                                                {"week", BUCKET_WEEK},
                                                {"day", BUCKET_DAY}};
    const struct sql_lexeme *unit = sql_take(parser);
    sql_expect_symbol(parser, ",");
    struct expr *time = sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    struct expr *bucket = BUCKET_NAMED(parser, units, unit, time);
    if (bucket->op == BUCKET_WEEK && parser->catalog->week_start > 0) {
        bucket->left = without_days(parser, time, ARITHMETIC_ADD);
        if (bucket->left == NULL) {
            sql_fail(parser, unit,
                     "a week that begins on Monday has no tree where weeks begin on another day");
        }
    }
    return bucket;
}

/* julianday(t), which only a difference of two gives a meaning. */
static struct expr *parse_julianday(struct sql_parser *parser)
{
    struct expr *expr = sql_new_expr(parser, EXPR_WINDOW);
    expr->op = WINDOW_PART_DAY;
    expr->left = sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    return expr;
}

/* extract(epoch FROM later - earlier) / 86400, behind "from": days. */
static struct expr *parse_days(struct sql_parser *parser)
{
    const struct sql_lexeme *start = sql_peek(parser);
    struct expr *expr = sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    bool divided = sql_take_symbol(parser, "/") && strcmp(sql_take(parser)->text, "86400") == 0;
    if (!divided || !expr_is_days(parser->catalog, expr)) {
        sql_fail(parser, start, "an epoch has no tree, but for days: extract(epoch FROM a - b) / 86400");
    }
    return expr;
}

static struct expr *parse_extract(struct sql_parser *parser)
{
    static const struct named_bucket units[] = {{"year", BUCKET_YEAR},
                                                {"dow", BUCKET_WEEKDAY},
                                                {"hour", BUCKET_HOUR},
                                                {"month", BUCKET_MONTH_OF_YEAR}};
    const struct sql_lexeme *unit = sql_take(parser);
    sql_expect_word(parser, "from");
    if (sql_is_word(unit, "epoch")) {
        return parse_days(parser);
    }
    struct expr *time = sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    return BUCKET_NAMED(parser, units, unit, time);
}

static struct expr *parse_to_char(struct sql_parser *parser)
{
    static const struct named_bucket formats[] = {{"YYYY", BUCKET_YEAR},
                                                  {"YYYY-\"Q\"Q", BUCKET_QUARTER},
                                                  {"YYYY-MM", BUCKET_MONTH},
                                                  {"YYYY-MM-DD", BUCKET_DAY}};
    struct expr *time = sql_parse_expr(parser);
    sql_expect_symbol(parser, ",");
    const struct sql_lexeme *format = sql_take(parser);
    sql_expect_symbol(parser, ")");
    struct expr *week = without_days(parser, time, ARITHMETIC_SUBTRACT);
    bool moved = week != NULL && week->kind == EXPR_BUCKET && week->op == BUCKET_WEEK;
    if (time->kind == EXPR_BUCKET || moved) {
        return moved ? week : time; /* to_char(date_trunc('week', t), 'YYYY-MM-DD') */
    }
    return BUCKET_NAMED(parser, formats, format, time);
}

/* date(t, 'weekday 0', '-6 days') is the Monday of t's week; weeks that begin on another day than the catalog's have
 * no tree. */
static struct expr *parse_date(struct sql_parser *parser)
{
    struct expr *time = sql_parse_expr(parser);
    enum bucket bucket = BUCKET_DAY;
    if (sql_take_symbol(parser, ",")) {
        const struct sql_lexeme *weekday = sql_take(parser);
        sql_expect_symbol(parser, ",");
        const struct sql_lexeme *back = sql_take(parser);
        char wanted[16];
        snprintf(wanted, sizeof wanted, "weekday %d", parser->catalog->week_start);
        if (strcmp(weekday->text, wanted) != 0 || strcmp(back->text, "-6 days") != 0) {
            sql_fail(parser, weekday, "date modifiers have no tree");
        }
        bucket = BUCKET_WEEK;
    }
    sql_expect_symbol(parser, ")");
    return new_bucket(parser, bucket, time);
}

sql_function *sql_time_function(const char *name)
{
    static const struct {
        const char *name;
        sql_function *parse;
    } functions[] = {{"strftime", parse_strftime}, {"date_trunc", parse_date_trunc},
                     {"extract", parse_extract},   {"to_char", parse_to_char},
                     {"date", parse_date},         {"julianday", parse_julianday}};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (strcasecmp(name, functions[i].name) == 0) {
            return functions[i].parse;
        }
    }
    return NULL;
}

/* askdb prints a SQLite quarter as strftime('%Y', t) || '-Q' || ((strftime('%m', t) + 2) / 3). */
struct expr *sql_parse_quarter(struct sql_parser *parser, struct expr *left)
{
    const struct sql_lexeme *text = sql_peek(parser);
    bool quarter = left->kind == EXPR_BUCKET && left->op == BUCKET_YEAR && text->kind == SQL_STRING &&
                   strcmp(text->text, "-Q") == 0;
    if (!quarter) {
        sql_fail(parser, text, "concatenation has no tree yet");
    }
    sql_take(parser);
    sql_expect_symbol(parser, "||");
    sql_expect_symbol(parser, "(");
    sql_parse_expr(parser);
    sql_expect_symbol(parser, ")");
    struct expr *expr = sql_new_expr(parser, EXPR_BUCKET);
    expr->op = BUCKET_QUARTER;
    expr->left = left->left;
    return expr;
}
