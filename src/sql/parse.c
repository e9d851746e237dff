#include "query/join.h"
#include "sql/parser.h"
#include "sql/sql.h"
#include "util/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* No tree is deeper than its text has tokens: what walks trees may recurse. */
enum { MAX_DEPTH = 60, MAX_BYTES = 64 << 10, MAX_TOKENS = 4000, MAX_CASES = 8 };

static struct query *parse_query(struct sql_parser *parser);
static struct query *parse_select(struct sql_parser *parser, struct sql_place *place);
static struct expr *parse_expr(struct sql_parser *parser);
static struct pred *parse_pred(struct sql_parser *parser);
static struct pred *and_pred(struct sql_parser *parser, struct pred *left, struct pred *right);

void sql_fail(struct sql_parser *parser, const struct sql_lexeme *token, const char *format, ...)
{
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    error_tell(parser->err, CODE_SYNTAX, "%s", message);
    error_span(parser->err, token->start, token->end);
    longjmp(parser->out, 1);
}

/* ---- tokens ---- */

static const struct sql_lexeme *peek_at(const struct sql_parser *parser, size_t ahead)
{
    const struct sql_lexeme *token = &parser->tokens[parser->at];
    for (size_t i = 0; i < ahead && token->kind != SQL_END; i++) {
        token++;
    }
    return token;
}

static const struct sql_lexeme *peek(const struct sql_parser *parser)
{
    return peek_at(parser, 0);
}

static const struct sql_lexeme *take(struct sql_parser *parser)
{
    const struct sql_lexeme *token = peek(parser);
    parser->at += token->kind != SQL_END;
    return token;
}

static bool is_word(const struct sql_lexeme *token, const char *word)
{
    return token->kind == SQL_WORD && strcasecmp(token->text, word) == 0;
}

static bool is_symbol(const struct sql_lexeme *token, const char *symbol)
{
    return token->kind == SQL_SYMBOL && strcmp(token->text, symbol) == 0;
}

static bool take_word(struct sql_parser *parser, const char *word)
{
    bool found = is_word(peek(parser), word);
    parser->at += found;
    return found;
}

static bool take_symbol(struct sql_parser *parser, const char *symbol)
{
    bool found = is_symbol(peek(parser), symbol);
    parser->at += found;
    return found;
}

static void expect_word(struct sql_parser *parser, const char *word)
{
    if (!take_word(parser, word)) {
        sql_fail(parser, peek(parser), "expected %s here", word);
    }
}

static void expect_symbol(struct sql_parser *parser, const char *symbol)
{
    if (!take_symbol(parser, symbol)) {
        sql_fail(parser, peek(parser), "expected \"%s\" here", symbol);
    }
}

static bool is_keyword(const struct sql_lexeme *token)
{
    static const char *const words[] = {
        "select",  "distinct",  "from",   "where", "group",  "having", "order", "limit", "offset",
        "union",   "intersect", "except", "join",  "inner",  "left",   "right", "full",  "cross",
        "natural", "on",        "using",  "as",    "and",    "or",     "not",   "in",    "like",
        "ilike",   "between",   "is",     "null",  "exists", "case",   "when",  "then",  "else",
        "end",     "asc",       "desc",   "by",    "over",   "fetch"};
    for (size_t i = 0; token->kind == SQL_WORD && i < sizeof words / sizeof *words; i++) {
        if (strcasecmp(token->text, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_name(const struct sql_lexeme *token)
{
    return token->kind == SQL_QUOTED || (token->kind == SQL_WORD && !is_keyword(token));
}

static void enter(struct sql_parser *parser)
{
    if (++parser->depth > MAX_DEPTH) {
        sql_fail(parser, peek(parser), "the query is nested too deeply");
    }
}

/* ---- expressions ---- */

static struct expr *new_expr(struct sql_parser *parser, enum expr_kind kind)
{
    struct expr *expr = ARENA_NEW(parser->arena, struct expr);
    expr->kind = kind;
    return expr;
}

static struct expr *new_literal(struct sql_parser *parser, enum literal_kind kind, const char *text)
{
    struct expr *expr = new_expr(parser, EXPR_LITERAL);
    expr->literal = (struct literal){.kind = kind, .text = text};
    return expr;
}

static struct expr *new_bucket(struct sql_parser *parser, enum bucket bucket, struct expr *time)
{
    if (expr_type(parser->catalog, time) == COLUMN_NUMBER && bucket == BUCKET_YEAR) {
        return time; /* a column of years */
    }
    struct expr *expr = new_expr(parser, EXPR_BUCKET);
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
    const struct sql_lexeme *format = take(parser);
    expect_symbol(parser, ",");
    struct expr *time = parse_expr(parser);
    expect_symbol(parser, ")");
    /* the lexer folds nothing, so %m and %M stay apart only by case: compare exactly */
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i].name, format->text) == 0) {
            return new_bucket(parser, formats[i].bucket, time);
        }
    }
    sql_fail(parser, format, "the format '%s' is not a calendar unit with a tree", format->text);
}

static struct expr *parse_date_trunc(struct sql_parser *parser)
{
    static const struct named_bucket units[] = {{"year", BUCKET_YEAR},
                                                {"quarter", BUCKET_QUARTER},
                                                {"month", BUCKET_MONTH},
                                                {"week", BUCKET_WEEK},
                                                {"day", BUCKET_DAY}};
    const struct sql_lexeme *unit = take(parser);
    expect_symbol(parser, ",");
    struct expr *time = parse_expr(parser);
    expect_symbol(parser, ")");
    return BUCKET_NAMED(parser, units, unit, time);
}

/* julianday(t), which only a difference of two gives a meaning. */
static struct expr *parse_julianday(struct sql_parser *parser)
{
    struct expr *expr = new_expr(parser, EXPR_WINDOW);
    expr->op = WINDOW_PART_DAY;
    expr->left = parse_expr(parser);
    expect_symbol(parser, ")");
    return expr;
}

/* extract(epoch FROM later - earlier) / 86400, behind "from": days. */
static struct expr *parse_days(struct sql_parser *parser)
{
    const struct sql_lexeme *start = peek(parser);
    struct expr *expr = parse_expr(parser);
    expect_symbol(parser, ")");
    bool divided = take_symbol(parser, "/") && strcmp(take(parser)->text, "86400") == 0;
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
    const struct sql_lexeme *unit = take(parser);
    expect_word(parser, "from");
    if (is_word(unit, "epoch")) {
        return parse_days(parser);
    }
    struct expr *time = parse_expr(parser);
    expect_symbol(parser, ")");
    return BUCKET_NAMED(parser, units, unit, time);
}

static struct expr *parse_to_char(struct sql_parser *parser)
{
    static const struct named_bucket formats[] = {{"YYYY", BUCKET_YEAR},
                                                  {"YYYY-\"Q\"Q", BUCKET_QUARTER},
                                                  {"YYYY-MM", BUCKET_MONTH},
                                                  {"YYYY-MM-DD", BUCKET_DAY}};
    struct expr *time = parse_expr(parser);
    expect_symbol(parser, ",");
    const struct sql_lexeme *format = take(parser);
    expect_symbol(parser, ")");
    if (time->kind == EXPR_BUCKET) {
        return time; /* to_char(date_trunc('week', t), 'YYYY-MM-DD') */
    }
    return BUCKET_NAMED(parser, formats, format, time);
}

/* date(t, 'weekday 0', '-6 days') is the Monday of t's week. */
static struct expr *parse_date(struct sql_parser *parser)
{
    struct expr *time = parse_expr(parser);
    enum bucket bucket = BUCKET_DAY;
    if (take_symbol(parser, ",")) {
        const struct sql_lexeme *weekday = take(parser);
        expect_symbol(parser, ",");
        const struct sql_lexeme *back = take(parser);
        if (strcmp(weekday->text, "weekday 0") != 0 || strcmp(back->text, "-6 days") != 0) {
            sql_fail(parser, weekday, "date modifiers have no tree");
        }
        bucket = BUCKET_WEEK;
    }
    expect_symbol(parser, ")");
    return new_bucket(parser, bucket, time);
}

/* askdb prints a SQLite quarter as strftime('%Y', t) || '-Q' || ((strftime('%m', t) + 2) / 3). */
static struct expr *parse_quarter(struct sql_parser *parser, struct expr *left)
{
    const struct sql_lexeme *text = peek(parser);
    bool quarter = left->kind == EXPR_BUCKET && left->op == BUCKET_YEAR && text->kind == SQL_STRING &&
                   strcmp(text->text, "-Q") == 0;
    if (!quarter) {
        sql_fail(parser, text, "concatenation has no tree yet");
    }
    take(parser);
    expect_symbol(parser, "||");
    expect_symbol(parser, "(");
    parse_expr(parser);
    expect_symbol(parser, ")");
    struct expr *expr = new_expr(parser, EXPR_BUCKET);
    expr->op = BUCKET_QUARTER;
    expr->left = left->left;
    return expr;
}

/* OVER (...) behind an aggregate or lag. */
static struct expr *parse_over(struct sql_parser *parser, struct expr *expr,
                               const struct sql_lexeme *function)
{
    bool lag = is_word(function, "lag");
    expect_symbol(parser, "(");
    bool ordered = take_word(parser, "order");
    if (ordered) {
        expect_word(parser, "by");
        parse_expr(parser);
        take_word(parser, "asc");
    }
    if (!is_symbol(peek(parser), ")")) {
        sql_fail(parser, peek(parser), "this window has no tree");
    }
    expect_symbol(parser, ")");
    struct expr *window = new_expr(parser, EXPR_WINDOW);
    window->left = expr;
    if (lag) {
        window->op = WINDOW_PART_LAG;
    } else if (is_word(function, "sum") && expr->kind == EXPR_AGGREGATE && expr->filter == NULL) {
        window->op = ordered ? WINDOW_RUNNING : WINDOW_PART_TOTAL;
        window->left = expr->left;
    } else {
        sql_fail(parser, function, "this window function has no tree");
    }
    return window;
}

/* The condition behind CASE: x WHEN 1 is x = 1. */
static struct pred *parse_when(struct sql_parser *parser)
{
    struct expr *subject = is_word(peek(parser), "when") ? NULL : parse_expr(parser);
    expect_word(parser, "when");
    if (subject == NULL) {
        return parse_pred(parser);
    }
    struct pred *equal = ARENA_NEW(parser->arena, struct pred);
    *equal =
        (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = subject, .right = parse_expr(parser)};
    return sql_simplify_compare(parser, equal);
}

static struct pred *check_filter(struct sql_parser *parser, struct pred *condition,
                                 const struct sql_lexeme *token)
{
    if (!sql_is_filter(condition)) {
        sql_fail(parser, token, "an aggregate in the condition of an aggregate or of CASE has no tree");
    }
    return condition;
}

/* A sum of what several conditions give, each another value of one expression: at the second WHEN. */
static struct expr *parse_cases(struct sql_parser *parser, const struct expr *aggregate,
                                struct pred *condition, struct expr *value)
{
    const struct sql_lexeme *token = peek(parser);
    struct expr *sum = sql_add_case(parser, NULL, aggregate, condition, value);
    struct pred *conditions[MAX_CASES] = {condition};
    size_t count = 1;
    while (sum != NULL && is_word(peek(parser), "when")) {
        struct pred *next = check_filter(parser, parse_when(parser), token);
        for (size_t i = 0; i < count; i++) {
            if (count == MAX_CASES || !sql_excludes(conditions[i], next)) {
                sql_fail(parser, token, "CASE with conditions of which several may hold has no tree");
            }
        }
        conditions[count++] = next;
        expect_word(parser, "then");
        sum = sql_add_case(parser, sum, aggregate, next, parse_expr(parser));
    }
    const struct expr *otherwise = take_word(parser, "else") ? parse_expr(parser) : NULL;
    bool nothing = otherwise == NULL ||
                   (otherwise->kind == EXPR_LITERAL &&
                    (otherwise->literal.kind == LITERAL_NULL || strtod(otherwise->literal.text, NULL) == 0));
    expect_word(parser, "end");
    if (sum == NULL || !nothing) {
        sql_fail(parser, token,
                 "CASE with several conditions has a tree only in a sum, with 0 for all others");
    }
    return sum;
}

/* At CASE, in an aggregate's parenthesis. */
static struct expr *parse_case(struct sql_parser *parser, const struct expr *aggregate)
{
    const struct sql_lexeme *token = take(parser);
    struct pred *condition = check_filter(parser, parse_when(parser), token);
    expect_word(parser, "then");
    struct expr *value = parse_expr(parser);
    if (is_word(peek(parser), "when")) {
        return parse_cases(parser, aggregate, condition, value);
    }
    const struct expr *otherwise = take_word(parser, "else") ? parse_expr(parser) : NULL;
    expect_word(parser, "end");
    struct expr *expr = sql_filter_case(parser, aggregate, condition, value, otherwise);
    if (expr == NULL) {
        sql_fail(parser, token, "this CASE has no tree");
    }
    return expr;
}

/* At CASE elsewhere: one of two literals. */
static struct expr *parse_test(struct sql_parser *parser)
{
    const struct sql_lexeme *token = take(parser);
    struct expr *expr = new_expr(parser, EXPR_TEST);
    expr->filter = check_filter(parser, parse_when(parser), token);
    expect_word(parser, "then");
    expr->left = parse_expr(parser);
    if (!take_word(parser, "else")) {
        sql_fail(parser, token,
                 "CASE without ELSE, or with several conditions, has no tree outside of aggregates");
    }
    expr->right = parse_expr(parser);
    expect_word(parser, "end");
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
static void parse_filter(struct sql_parser *parser, struct expr *expr)
{
    const struct sql_lexeme *token = peek(parser);
    if (!is_word(token, "filter") || !is_symbol(peek_at(parser, 1), "(")) {
        return;
    }
    parser->at += 2;
    expect_word(parser, "where");
    struct pred *condition = check_filter(parser, parse_pred(parser), token);
    expect_symbol(parser, ")");
    if (expr->kind != EXPR_AGGREGATE || expr->filter != NULL) {
        sql_fail(parser, token, "FILTER behind CASE has no tree");
    }
    expr->filter = condition;
    if (is_word(peek(parser), "over")) {
        sql_fail(parser, token, "FILTER in a window has no tree");
    }
}

static struct expr *parse_aggregate(struct sql_parser *parser, enum aggregate aggregate)
{
    struct expr *expr = new_expr(parser, EXPR_AGGREGATE);
    expr->op = aggregate;
    expr->distinct = take_word(parser, "distinct");
    if (is_word(peek(parser), "case")) {
        expr = parse_case(parser, expr);
    } else if (take_symbol(parser, "*") ||
               (aggregate == AGGREGATE_COUNT && peek(parser)->kind == SQL_NUMBER)) {
        if (peek(parser)->kind == SQL_NUMBER) {
            take(parser);
        }
        expr->left = new_expr(parser, EXPR_STAR);
        expr->left->table = -1;
    } else {
        expr->left = parse_expr(parser);
    }
    expect_symbol(parser, ")");
    parse_filter(parser, expr);
    return sql_simplify_extreme(expr);
}

static struct expr *parse_cast(struct sql_parser *parser)
{
    struct expr *expr = parse_expr(parser);
    expect_word(parser, "as");
    take(parser);
    while (is_name(peek(parser))) {
        take(parser);
    }
    expect_symbol(parser, ")");
    return expr;
}

/* nullif(x, 0): askdb prints it around a divisor. */
static struct expr *parse_nullif(struct sql_parser *parser)
{
    struct expr *expr = parse_expr(parser);
    expect_symbol(parser, ",");
    const struct sql_lexeme *zero = take(parser);
    if (zero->kind != SQL_NUMBER || strcmp(zero->text, "0") != 0) {
        sql_fail(parser, zero, "nullif has no tree, but for a divisor that may be 0");
    }
    expect_symbol(parser, ")");
    return expr;
}

/* coalesce(sum(x), 0): askdb prints it around a sum over some rows that is added or subtracted. */
static struct expr *parse_coalesce(struct sql_parser *parser)
{
    const struct sql_lexeme *start = peek(parser);
    struct expr *expr = parse_expr(parser);
    bool zero =
        take_symbol(parser, ",") && peek(parser)->kind == SQL_NUMBER && strtod(take(parser)->text, NULL) == 0;
    if (!zero || expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_SUM) {
        sql_fail(parser, start, "coalesce has no tree, but for a sum of no rows that is 0");
    }
    expect_symbol(parser, ")");
    return expr;
}

static struct expr *parse_function(struct sql_parser *parser)
{
    static const char *const aggregates[] = {"count", "sum", "avg", "min", "max"};
    static const struct {
        const char *name;
        struct expr *(*parse)(struct sql_parser *);
    } functions[] = {{"strftime", parse_strftime}, {"date_trunc", parse_date_trunc},
                     {"extract", parse_extract},   {"to_char", parse_to_char},
                     {"date", parse_date},         {"cast", parse_cast},
                     {"nullif", parse_nullif},     {"julianday", parse_julianday},
                     {"coalesce", parse_coalesce}};
    const struct sql_lexeme *name = take(parser);
    expect_symbol(parser, "(");
    if (is_word(name, "lag")) {
        struct expr *expr = parse_expr(parser);
        expect_symbol(parser, ")");
        expect_word(parser, "over");
        return parse_over(parser, expr, name);
    }
    for (size_t i = 0; i < sizeof aggregates / sizeof *aggregates; i++) {
        if (strcasecmp(name->text, aggregates[i]) == 0) {
            struct expr *expr = parse_aggregate(parser, (enum aggregate)i);
            return take_word(parser, "over") ? parse_over(parser, expr, name) : expr;
        }
    }
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (strcasecmp(name->text, functions[i].name) == 0) {
            return functions[i].parse(parser);
        }
    }
    sql_fail(parser, name, "the function %s has no tree", name->text);
}

static struct expr *parse_column(struct sql_parser *parser)
{
    const struct sql_lexeme *first = take(parser);
    if (!take_symbol(parser, ".")) {
        return sql_bind_column(parser, NULL, first);
    }
    if (take_symbol(parser, "*")) {
        const struct sql_source *source = sql_find_source(parser, first->text);
        if (source == NULL) {
            sql_fail(parser, first, "no table %s here", first->text);
        }
        struct expr *star = new_expr(parser, EXPR_STAR);
        star->table = source->table;
        star->instance = source->instance;
        return star;
    }
    const struct sql_lexeme *name = take(parser);
    if (take_symbol(parser, ".")) { /* schema.table.column */
        first = name;
        name = take(parser);
    }
    return sql_bind_column(parser, first, name);
}

static struct expr *new_arithmetic(struct sql_parser *parser, enum arithmetic op, struct expr *left,
                                   struct expr *right)
{
    struct expr *expr = new_expr(parser, EXPR_ARITHMETIC);
    expr->op = op;
    expr->left = left;
    expr->right = right;
    return sql_simplify_arithmetic(parser, expr);
}

static struct expr *parse_primary(struct sql_parser *parser)
{
    const struct sql_lexeme *token = peek(parser);
    if (token->kind == SQL_NUMBER) {
        return new_literal(parser, LITERAL_NUMBER, take(parser)->text);
    }
    if (token->kind == SQL_STRING) {
        return new_literal(parser, LITERAL_TEXT, take(parser)->text);
    }
    if (take_symbol(parser, "-")) {
        struct expr *expr = parse_primary(parser);
        if (expr->kind != EXPR_LITERAL || expr->literal.kind != LITERAL_NUMBER) {
            return new_arithmetic(parser, ARITHMETIC_SUBTRACT, new_literal(parser, LITERAL_NUMBER, "0"),
                                  expr);
        }
        expr->literal.text = arena_printf(parser->arena, "-%s", expr->literal.text);
        return expr;
    }
    if (take_symbol(parser, "(")) {
        struct expr *expr;
        enter(parser);
        if (is_word(peek(parser), "select")) {
            expr = new_expr(parser, EXPR_SUBQUERY);
            expr->subquery = parse_query(parser);
        } else {
            expr = parse_expr(parser);
        }
        parser->depth--;
        expect_symbol(parser, ")");
        return expr;
    }
    if (take_word(parser, "null")) {
        return new_literal(parser, LITERAL_NULL, NULL);
    }
    if (is_word(token, "true") || is_word(token, "false")) {
        take(parser);
        return new_literal(parser, LITERAL_BOOLEAN, is_word(token, "true") ? "true" : "false");
    }
    if (is_word(token, "case")) {
        return parse_test(parser);
    }
    if (!is_name(token)) {
        sql_fail(parser, token, "no expression begins with '%s'", token->text);
    }
    return token->kind == SQL_WORD && is_symbol(peek_at(parser, 1), "(") ? parse_function(parser)
                                                                         : parse_column(parser);
}

static struct expr *parse_product(struct sql_parser *parser)
{
    struct expr *left = parse_primary(parser);
    for (;;) {
        if (take_symbol(parser, "*")) {
            left = new_arithmetic(parser, ARITHMETIC_MULTIPLY, left, parse_primary(parser));
        } else if (take_symbol(parser, "/")) {
            left = new_arithmetic(parser, ARITHMETIC_DIVIDE, left, parse_primary(parser));
        } else if (take_symbol(parser, "||")) {
            left = parse_quarter(parser, left);
        } else if (take_symbol(parser, "::")) {
            take(parser);
        } else {
            return left;
        }
    }
}

static struct expr *parse_expr(struct sql_parser *parser)
{
    enter(parser);
    struct expr *left = parse_product(parser);
    for (;;) {
        if (take_symbol(parser, "+")) {
            left = new_arithmetic(parser, ARITHMETIC_ADD, left, parse_product(parser));
        } else if (take_symbol(parser, "-")) {
            left = new_arithmetic(parser, ARITHMETIC_SUBTRACT, left, parse_product(parser));
        } else {
            parser->depth--;
            return left;
        }
    }
}

/* ---- predicates ---- */

static struct pred *new_pred(struct sql_parser *parser, enum pred_kind kind)
{
    struct pred *pred = ARENA_NEW(parser->arena, struct pred);
    pred->kind = kind;
    return pred;
}

/* A subquery whose rows are looked through. */
static struct query *parse_listed(struct sql_parser *parser)
{
    const struct sql_lexeme *token = peek(parser);
    struct query *query = parse_query(parser);
    if (query->per_count > 0 && query->limit == NULL) {
        sql_fail(parser, token, "a correlated subquery has a tree only where its one value is compared with");
    }
    return query;
}

static struct pred *parse_in(struct sql_parser *parser, struct expr *left, bool negated)
{
    expect_symbol(parser, "(");
    struct pred *pred;
    if (is_word(peek(parser), "select") || is_symbol(peek(parser), "(")) {
        pred = new_pred(parser, PRED_IN_QUERY);
        pred->subquery = parse_listed(parser);
    } else {
        pred = new_pred(parser, PRED_IN_LIST);
        size_t capacity = 0;
        do {
            pred->list =
                arena_grow(parser->arena, pred->list, pred->list_count, &capacity, sizeof *pred->list);
            pred->list[pred->list_count++] = parse_expr(parser);
        } while (take_symbol(parser, ","));
    }
    expect_symbol(parser, ")");
    pred->left = left;
    pred->negated = negated;
    return pred->kind == PRED_IN_LIST ? sql_simplify_compare(parser, pred) : pred;
}

/* Behind ESCAPE: the pattern without its escapes, where they are all that it has between its ends. */
static struct pred *parse_escaped(struct sql_parser *parser, struct pred *pred,
                                  const struct sql_lexeme *token)
{
    const char *pattern = pred->right->literal.text;
    const struct sql_lexeme *escape = take(parser);
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
    pred->right = new_literal(parser, LITERAL_TEXT, text);
    return pred;
}

static struct pred *parse_like(struct sql_parser *parser, struct expr *left, bool negated)
{
    const struct sql_lexeme *token = peek(parser);
    struct pred *pred = new_pred(parser, PRED_LIKE);
    pred->left = left;
    pred->negated = negated;
    pred->right = parse_expr(parser);
    if (pred->right->kind != EXPR_LITERAL || pred->right->literal.text == NULL) {
        sql_fail(parser, token, "like with an expression has no tree");
    }
    const char *pattern = pred->right->literal.text;
    if (take_word(parser, "escape")) {
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
    pred->right = new_literal(parser, LITERAL_TEXT, pattern);
    return pred;
}

static bool take_comparison(struct sql_parser *parser, enum comparison *ret_op)
{
    static const struct {
        const char *symbol;
        enum comparison op;
    } symbols[] = {{"=", COMPARE_EQ}, {"==", COMPARE_EQ}, {"!=", COMPARE_NE}, {"<>", COMPARE_NE},
                   {"<", COMPARE_LT}, {">", COMPARE_GT},  {"<=", COMPARE_LE}, {">=", COMPARE_GE}};
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        if (take_symbol(parser, symbols[i].symbol)) {
            *ret_op = symbols[i].op;
            return true;
        }
    }
    return false;
}

static struct pred *parse_comparison(struct sql_parser *parser)
{
    struct expr *left = parse_expr(parser);
    bool negated = take_word(parser, "not");
    if (take_word(parser, "in")) {
        return parse_in(parser, left, negated);
    }
    if (take_word(parser, "like") || take_word(parser, "ilike")) {
        return parse_like(parser, left, negated);
    }
    if (take_word(parser, "between")) {
        struct pred *pred = new_pred(parser, PRED_BETWEEN);
        pred->left = left;
        pred->right = parse_expr(parser);
        expect_word(parser, "and");
        pred->upper = parse_expr(parser);
        pred = sql_simplify_compare(parser, pred);
        if (negated) {
            struct pred *negation = new_pred(parser, PRED_NOT);
            negation->left_pred = pred;
            return negation;
        }
        return pred;
    }
    if (take_word(parser, "is")) {
        struct pred *pred = new_pred(parser, PRED_NULL);
        pred->left = left;
        pred->negated = take_word(parser, "not");
        expect_word(parser, "null");
        return pred;
    }
    struct pred *pred = new_pred(parser, PRED_COMPARE);
    enum comparison op;
    if (negated || !take_comparison(parser, &op)) {
        sql_fail(parser, peek(parser), "expected a comparison here");
    }
    pred->op = (int)op;
    pred->left = left;
    pred->right = parse_expr(parser);
    return sql_simplify_compare(parser, pred);
}

/* Is the parenthesis at hand around a predicate, rather than around an operand? */
static bool is_pred_parenthesis(const struct sql_parser *parser)
{
    size_t at = parser->at + 1;
    if (is_word(&parser->tokens[at], "select")) {
        return false;
    }
    for (int depth = 1; depth > 0; at++) {
        const struct sql_lexeme *token = &parser->tokens[at];
        if (token->kind == SQL_END) {
            return true;
        }
        depth += is_symbol(token, "(") - is_symbol(token, ")");
    }
    const struct sql_lexeme *next = &parser->tokens[at];
    bool operand = (next->kind == SQL_SYMBOL && !is_symbol(next, ")") && !is_symbol(next, ";")) ||
                   is_word(next, "in") || is_word(next, "not") || is_word(next, "like") ||
                   is_word(next, "between") || is_word(next, "is");
    return !operand;
}

/* NOT IN holds for no row where a value is missing, NOT EXISTS does not mind. */
static void leave_out_missing(struct sql_parser *parser, struct query *query, struct expr *column)
{
    const struct catalog_column *item = &parser->catalog->columns[column->column];
    if (!item->not_null && !item->primary) {
        struct pred *known = new_pred(parser, PRED_NULL);
        known->left = column;
        known->negated = true;
        query->where = and_pred(parser, query->where, known);
    }
}

/* Behind EXISTS. */
static struct pred *parse_exists(struct sql_parser *parser, bool negated)
{
    struct pred *pred = new_pred(parser, PRED_EXISTS);
    expect_symbol(parser, "(");
    parser->exists = is_word(peek(parser), "select");
    pred->subquery = parse_listed(parser);
    expect_symbol(parser, ")");
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
    enter(parser);
    struct pred *pred;
    if (is_word(peek(parser), "not") && is_word(peek_at(parser, 1), "exists")) {
        parser->at += 2;
        pred = parse_exists(parser, true);
    } else if (take_word(parser, "not")) {
        pred = new_pred(parser, PRED_NOT);
        pred->left_pred = parse_not(parser);
    } else if (take_word(parser, "exists")) {
        pred = parse_exists(parser, false);
    } else if (is_symbol(peek(parser), "(") && is_pred_parenthesis(parser)) {
        take(parser);
        pred = parse_pred(parser);
        expect_symbol(parser, ")");
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
    while (take_word(parser, word)) {
        struct pred *pred = new_pred(parser, kind);
        pred->left_pred = left;
        pred->right_pred = kind == PRED_OR ? parse_chain(parser, PRED_AND) : parse_not(parser);
        left = kind == PRED_AND ? sql_simplify_and(parser, pred) : pred;
    }
    return left;
}

static struct pred *parse_pred(struct sql_parser *parser)
{
    return parse_chain(parser, PRED_OR);
}

/* ---- FROM ---- */

static void parse_table(struct sql_parser *parser)
{
    const struct sql_lexeme *schema = NULL;
    const struct sql_lexeme *name = take(parser);
    if (is_symbol(name, "(")) {
        sql_fail(parser, name, "a subquery in FROM has no tree yet");
    }
    if (take_symbol(parser, ".")) {
        schema = name;
        name = take(parser);
    }
    const char *alias = name->text;
    if (take_word(parser, "as") || is_name(peek(parser))) {
        alias = take(parser)->text;
    }
    sql_bind_table(parser, schema, name, alias);
}

static struct pred *and_pred(struct sql_parser *parser, struct pred *left, struct pred *right)
{
    if (left == NULL || right == NULL) {
        return left != NULL ? left : right;
    }
    struct pred *pred = new_pred(parser, PRED_AND);
    pred->left_pred = left;
    pred->right_pred = right;
    return sql_simplify_and(parser, pred);
}

static void parse_using(struct sql_parser *parser)
{
    struct sql_scope *scope = parser->scope;
    const struct sql_source *right = &scope->sources[scope->source_count - 1];
    expect_symbol(parser, "(");
    do {
        const struct sql_lexeme *name = take(parser);
        scope->source_count--;
        struct expr *left = sql_bind_column(parser, NULL, name);
        scope->source_count++;
        int32_t column = catalog_find_column(parser->catalog, right->table, name->text);
        if (column < 0) {
            sql_fail(parser, name, "no column %s on the right of the join", name->text);
        }
        struct expr *other = new_expr(parser, EXPR_COLUMN);
        other->column = column;
        other->instance = right->instance;
        scope->joins = arena_grow(parser->arena, scope->joins, scope->join_count, &scope->join_capacity,
                                  sizeof *scope->joins);
        scope->joins[scope->join_count++] = (struct query_join){left, other};
    } while (take_symbol(parser, ","));
    expect_symbol(parser, ")");
}

/* Behind LEFT. */
static void parse_left_join(struct sql_parser *parser)
{
    struct sql_scope *scope = parser->scope;
    take_word(parser, "outer");
    expect_word(parser, "join");
    parse_table(parser);
    size_t source = scope->source_count - 1;
    const struct sql_lexeme *on = peek(parser);
    scope->sources[source].optional = true;
    scope->sources[source].on_token = on;
    if (take_word(parser, "using")) {
        parse_using(parser);
        return;
    }
    expect_word(parser, "on");
    size_t joins = scope->join_count;
    scope->sources[source].on = check_filter(parser, sql_take_joins(parser, parse_pred(parser)), on);
    if (scope->join_count == joins) {
        sql_fail(parser, on, "an outer join over no equality of columns has no tree");
    }
}

static struct pred *parse_from(struct sql_parser *parser)
{
    struct pred *rest = NULL;
    parse_table(parser);
    for (;;) {
        if (take_symbol(parser, ",")) {
            parser->scope->comma = true;
            parse_table(parser);
            continue;
        }
        if (is_word(peek(parser), "right") || is_word(peek(parser), "full") ||
            is_word(peek(parser), "natural")) {
            sql_fail(parser, peek(parser), "a right, full or natural join has no tree yet");
        }
        if (take_word(parser, "left")) {
            parse_left_join(parser);
            continue;
        }
        take_word(parser, "inner");
        take_word(parser, "cross");
        if (!take_word(parser, "join")) {
            return rest;
        }
        parse_table(parser);
        if (take_word(parser, "on")) {
            rest = and_pred(parser, rest, sql_take_joins(parser, parse_pred(parser)));
        } else if (take_word(parser, "using")) {
            parse_using(parser);
        } else {
            parser->scope->comma = true;
        }
    }
}

/* ---- query blocks ---- */

/* The place of this block's FROM, 0 where there is none: names in the select list are only known after it was
 * read. */
static size_t find_optional_from(const struct sql_parser *parser)
{
    int depth = 0;
    for (size_t at = parser->at; parser->tokens[at].kind != SQL_END && depth >= 0; at++) {
        const struct sql_lexeme *token = &parser->tokens[at];
        depth += is_symbol(token, "(") - is_symbol(token, ")");
        if (depth == 0 && is_word(token, "from")) {
            return at;
        }
        if (depth == 0 &&
            (is_word(token, "union") || is_word(token, "intersect") || is_word(token, "except"))) {
            return 0;
        }
    }
    return 0;
}

static size_t find_from(struct sql_parser *parser)
{
    size_t at = find_optional_from(parser);
    if (at == 0) {
        sql_fail(parser, peek(parser), "a query without FROM has no tree");
    }
    return at;
}

static void parse_star(struct sql_parser *parser, struct query *query, size_t *capacity)
{
    const struct sql_scope *scope = parser->scope;
    for (size_t i = 0; i < scope->source_count; i++) {
        struct expr *star = new_expr(parser, EXPR_STAR);
        star->table = scope->sources[i].table;
        star->instance = scope->sources[i].instance;
        query->select =
            arena_grow(parser->arena, query->select, query->select_count, capacity, sizeof *query->select);
        query->select[query->select_count++] = star;
    }
}

static void parse_order(struct sql_parser *parser, struct query_order **ret_order, size_t *ret_count);

static bool is_place(const struct sql_parser *parser)
{
    const struct sql_lexeme *token = peek(parser);
    return parser->scope->place != NULL && is_symbol(peek_at(parser, 1), "(") &&
           (is_word(token, "row_number") || is_word(token, "rank") || is_word(token, "dense_rank"));
}

/* row_number() over (partition by ... order by ...) as name */
static void parse_place(struct sql_parser *parser)
{
    struct sql_place *place = parser->scope->place;
    const struct sql_lexeme *function = take(parser);
    expect_symbol(parser, "(");
    expect_symbol(parser, ")");
    expect_word(parser, "over");
    expect_symbol(parser, "(");
    if (place->name != NULL) {
        sql_fail(parser, function, "two numberings of rows in one subquery have no tree");
    }
    if (take_word(parser, "partition")) {
        size_t capacity = 0;
        expect_word(parser, "by");
        do {
            place->per =
                arena_grow(parser->arena, place->per, place->per_count, &capacity, sizeof *place->per);
            place->per[place->per_count++] = parse_expr(parser);
        } while (take_symbol(parser, ","));
    }
    expect_word(parser, "order");
    parse_order(parser, &place->order, &place->order_count);
    expect_symbol(parser, ")");
    take_word(parser, "as");
    if (!is_name(peek(parser))) {
        sql_fail(parser, peek(parser), "expected a name for %s here", function->text);
    }
    place->name = take(parser)->text;
}

static void parse_select_list(struct sql_parser *parser, struct query *query)
{
    size_t capacity = 0, name_capacity = 0, name_count = 0;
    do {
        if (is_place(parser)) {
            parse_place(parser);
            continue;
        }
        if (take_symbol(parser, "*")) {
            parse_star(parser, query, &capacity);
            continue;
        }
        query->select =
            arena_grow(parser->arena, query->select, query->select_count, &capacity, sizeof *query->select);
        query->select[query->select_count++] = parse_expr(parser);
        const char *name = NULL;
        if (take_word(parser, "as") || is_name(peek(parser))) {
            name = take(parser)->text;
        }
        while (name_count < query->select_count) {
            query->names =
                arena_grow(parser->arena, query->names, name_count, &name_capacity, sizeof *query->names);
            query->names[name_count++] = NULL;
        }
        query->names[query->select_count - 1] = name;
    } while (take_symbol(parser, ","));
    while (query->names != NULL && name_count < query->select_count) {
        query->names =
            arena_grow(parser->arena, query->names, name_count, &name_capacity, sizeof *query->names);
        query->names[name_count++] = NULL;
    }
}

/* An expression of GROUP BY or ORDER BY: "2" means the second select item. */
static struct expr *parse_key(struct sql_parser *parser)
{
    const struct sql_lexeme *token = peek(parser);
    struct expr *expr = parse_expr(parser);
    if (expr->kind == EXPR_LITERAL && token->kind == SQL_NUMBER) {
        long place = strtol(token->text, NULL, 10);
        if (place < 1 || (size_t)place > parser->scope->query->select_count) {
            sql_fail(parser, token, "there is no select item %s", token->text);
        }
        return parser->scope->query->select[place - 1];
    }
    return expr;
}

static void parse_group(struct sql_parser *parser, struct query *query)
{
    size_t capacity = 0;
    expect_word(parser, "by");
    do {
        query->group =
            arena_grow(parser->arena, query->group, query->group_count, &capacity, sizeof *query->group);
        query->group[query->group_count++] = parse_key(parser);
    } while (take_symbol(parser, ","));
    if (take_word(parser, "having")) {
        query->having = parse_pred(parser);
    }
}

static void parse_order(struct sql_parser *parser, struct query_order **ret_order, size_t *ret_count)
{
    size_t capacity = 0;
    expect_word(parser, "by");
    do {
        *ret_order = arena_grow(parser->arena, *ret_order, *ret_count, &capacity, sizeof **ret_order);
        struct query_order *order = &(*ret_order)[(*ret_count)++];
        order->expr = parse_key(parser);
        order->descending = take_word(parser, "desc");
        if (!order->descending) {
            take_word(parser, "asc");
        }
        if (take_word(parser, "nulls")) {
            take(parser);
        }
    } while (take_symbol(parser, ","));
}

static struct expr *parse_count_literal(struct sql_parser *parser)
{
    const struct sql_lexeme *token = take(parser);
    if (token->kind != SQL_NUMBER) {
        sql_fail(parser, token, "expected a number here");
    }
    return new_literal(parser, LITERAL_NUMBER, token->text);
}

static void parse_tail(struct sql_parser *parser, struct query *query)
{
    const struct sql_lexeme *first = peek(parser);
    if (take_word(parser, "where")) {
        struct pred *where = parse_pred(parser);
        bool correlated = parser->scope->outer != NULL && parser->scope->place == NULL;
        where = correlated ? sql_take_own(parser, query, where) : where;
        query->where =
            and_pred(parser, query->where,
                     parser->scope->comma && where != NULL ? sql_take_joins(parser, where) : where);
    }
    if (take_word(parser, "group")) {
        parse_group(parser, query);
    } else if (take_word(parser, "having")) {
        query->having = parse_pred(parser);
    }
    if (take_word(parser, "order")) {
        parse_order(parser, &query->order, &query->order_count);
    }
    if (take_word(parser, "limit")) {
        query->limit = parse_count_literal(parser);
    }
    if (take_word(parser, "offset")) {
        query->offset = parse_count_literal(parser);
    }
    sql_check_own(parser, query, first);
}

/* ---- a subquery in FROM, of which the first rows of each group are taken ---- */

static void note_window(void *context, const struct expr *expr)
{
    *(bool *)context = *(bool *)context || expr->kind == EXPR_WINDOW;
}

/* The window's order and partition become those of the query. */
static void take_place(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    const struct sql_lexeme *token = place->from;
    if (place->name == NULL) {
        sql_fail(parser, token, "a subquery in FROM that does not number its rows has no tree yet");
    }
    if (query->limit != NULL || query->offset != NULL || query->distinct) {
        sql_fail(parser, token, "distinct or limit in a subquery in FROM has no tree yet");
    }
    query->order = place->order;
    query->order_count = place->order_count;
    query->per = place->per;
    query->per_count = place->per_count;
    bool window = false;
    query_visit(query, note_window, &window);
    if (window) {
        sql_fail(parser, token, "other windows beside the numbering of rows have no tree");
    }
}

/* A name of the outer block, its qualifier dropped. */
static const struct sql_lexeme *take_outer_name(struct sql_parser *parser)
{
    if (is_name(peek(parser)) && is_symbol(peek_at(parser, 1), ".")) {
        parser->at += 2;
    }
    const struct sql_lexeme *name = take(parser);
    if (!is_name(name) || is_symbol(peek(parser), "(")) {
        sql_fail(parser, name, "around a subquery in FROM, only its columns have a tree");
    }
    return name;
}

/* place <= 3, place < 4, place = 2 */
static void parse_kept_places(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    const struct sql_lexeme *name = take_outer_name(parser);
    enum comparison op = COMPARE_GE;
    if (strcasecmp(name->text, place->name) != 0 || !take_comparison(parser, &op)) {
        sql_fail(parser, name, "around a subquery in FROM, only a condition on %s has a tree", place->name);
    }
    const struct sql_lexeme *number = peek(parser);
    query->limit = parse_count_literal(parser);
    long last = strtol(number->text, NULL, 10) - (op == COMPARE_LT);
    if ((op != COMPARE_LE && op != COMPARE_LT && op != COMPARE_EQ) || last < 1) {
        sql_fail(parser, number, "only the first places and single ones have a tree");
    }
    if (op == COMPARE_EQ && last > 1) {
        query->offset = new_literal(parser, LITERAL_NUMBER, arena_printf(parser->arena, "%ld", last - 1));
        last = 1;
    }
    query->limit->literal.text = arena_printf(parser->arena, "%ld", last);
}

/* The outer order says only how the groups are shown. */
static void skip_outer_order(struct sql_parser *parser)
{
    expect_word(parser, "by");
    do {
        if (peek(parser)->kind == SQL_NUMBER) {
            take(parser);
        } else {
            take_outer_name(parser);
        }
        if (!take_word(parser, "desc")) {
            take_word(parser, "asc");
        }
        if (take_word(parser, "nulls")) {
            take(parser);
        }
    } while (take_symbol(parser, ","));
}

struct outer_list {
    struct expr **select;
    const char **names;
    size_t count, capacity, name_capacity;
};

static void add_outer(struct sql_parser *parser, struct outer_list *list, struct expr *expr, const char *name)
{
    list->select =
        arena_grow(parser->arena, list->select, list->count, &list->capacity, sizeof *list->select);
    list->names =
        arena_grow(parser->arena, list->names, list->count, &list->name_capacity, sizeof *list->names);
    list->names[list->count] = name;
    list->select[list->count++] = expr;
}

/* The subquery's columns, with every t.* spelled out. */
static struct outer_list inner_columns(struct sql_parser *parser, const struct query *query)
{
    struct outer_list list = {0};
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *expr = query->select[i];
        if (expr->kind != EXPR_STAR) {
            add_outer(parser, &list, expr, query->names != NULL ? query->names[i] : NULL);
            continue;
        }
        const struct catalog_table *table = &parser->catalog->tables[expr->table];
        for (int32_t c = 0; c < table->column_count; c++) {
            struct expr *column = new_expr(parser, EXPR_COLUMN);
            column->column = table->first_column + c;
            column->instance = expr->instance;
            add_outer(parser, &list, column, NULL);
        }
    }
    return list;
}

static size_t find_inner(const struct sql_parser *parser, const struct outer_list *inner, const char *name)
{
    for (size_t i = 0; i < inner->count; i++) {
        const char *known = inner->names[i];
        if (known == NULL && inner->select[i]->kind == EXPR_COLUMN) {
            known = parser->catalog->columns[inner->select[i]->column].name;
        }
        if (known != NULL && strcasecmp(known, name) == 0) {
            return i;
        }
    }
    return inner->count;
}

/* The place itself is not shown: the tree has no expression for it. */
static void parse_outer_list(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    struct outer_list inner = inner_columns(parser, query);
    struct outer_list list = {0};
    do {
        if (is_name(peek(parser)) && is_symbol(peek_at(parser, 1), ".") &&
            is_symbol(peek_at(parser, 2), "*")) {
            parser->at += 2;
        }
        if (take_symbol(parser, "*")) {
            for (size_t i = 0; i < inner.count; i++) {
                add_outer(parser, &list, inner.select[i], inner.names[i]);
            }
            continue;
        }
        const struct sql_lexeme *token = take_outer_name(parser);
        size_t found = find_inner(parser, &inner, token->text);
        const char *name = found < inner.count ? inner.names[found] : NULL;
        if (take_word(parser, "as") || is_name(peek(parser))) {
            name = take(parser)->text;
        }
        if (found < inner.count) {
            add_outer(parser, &list, inner.select[found], name);
        } else if (strcasecmp(token->text, place->name) != 0) {
            sql_fail(parser, token, "the subquery has no column %s", token->text);
        }
    } while (take_symbol(parser, ","));
    if (list.count == 0) {
        sql_fail(parser, peek(parser), "the place alone has no tree");
    }
    query->select = list.select;
    query->names = list.names;
    query->select_count = list.count;
}

/* What stands around a subquery in FROM; its own text was read up to the parenthesis that closes it. */
static void parse_around(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    expect_symbol(parser, ")");
    parser->at = place->with ? place->behind : parser->at;
    if (take_word(parser, "as") || is_name(peek(parser))) {
        take(parser);
    }
    if (!take_word(parser, "where")) {
        sql_fail(parser, place->from, "a subquery in FROM without a condition on %s has no tree yet",
                 place->name);
    }
    parse_kept_places(parser, query, place);
    if (take_word(parser, "order")) {
        skip_outer_order(parser);
    }
    const struct sql_lexeme *next = peek(parser);
    if (next->kind != SQL_END && !is_symbol(next, ")") && !is_symbol(next, ";")) {
        sql_fail(parser, next, "around a subquery in FROM, %s has no tree", next->text);
    }
    size_t end = parser->at;
    parser->at = place->list;
    parse_outer_list(parser, query, place);
    expect_word(parser, "from");
    parser->at = end;
}

/* SELECT ... FROM (SELECT ..., row_number() OVER (...) AS place FROM ...) AS t WHERE place <= 3; `with`: FROM
 * names the WITH query. At FROM's first token; the outer select list is at `list`. */
static struct query *parse_places(struct sql_parser *parser, size_t list, bool with)
{
    struct sql_place place = {.from = peek(parser), .list = list, .behind = parser->at + 1, .with = with};
    parser->at = with ? parser->with_at : place.behind;
    expect_word(parser, "select");
    enter(parser);
    struct query *query = parse_select(parser, &place);
    parser->depth--;
    return query;
}

/* WITH name AS (SELECT ...): its text is parsed where FROM names it. */
static void parse_with(struct sql_parser *parser)
{
    parser->with = take(parser);
    expect_word(parser, "as");
    expect_symbol(parser, "(");
    parser->with_at = parser->at;
    for (int depth = 1; depth > 0;) {
        const struct sql_lexeme *token = take(parser);
        if (token->kind == SQL_END) {
            sql_fail(parser, token, "expected \")\" here");
        }
        depth += is_symbol(token, "(") - is_symbol(token, ")");
    }
    if (is_symbol(peek(parser), ",")) {
        sql_fail(parser, peek(parser), "several WITH queries have no tree yet");
    }
}

/* ---- a subquery in FROM of distinct rows, which aggregates are taken over ---- */

static struct query *parse_distinct_rows(struct sql_parser *parser, struct sql_scope *scope)
{
    struct query *inner = scope->query;
    const struct sql_lexeme *first = peek(parser);
    enter(parser);
    expect_word(parser, "select");
    expect_word(parser, "distinct");
    size_t list = parser->at;
    parser->at = find_from(parser) + 1;
    inner->where = parse_from(parser);
    size_t tail = parser->at;
    parser->at = list;
    parse_select_list(parser, inner);
    expect_word(parser, "from");
    parser->at = tail;
    parse_tail(parser, inner);
    if (inner->group_count > 0 || inner->having != NULL || inner->order_count > 0 || inner->limit != NULL ||
        inner->offset != NULL) {
        sql_fail(parser, first, "groups, order or limit in a subquery of distinct rows have no tree");
    }
    expect_symbol(parser, ")");
    parser->depth--;
    if (take_word(parser, "as") || is_name(peek(parser))) {
        scope->inner_alias = take(parser)->text;
    }
    return inner;
}

/* The tree says what is summed; that it is summed once for each row, the plan of its joins finds out. So
 * there is a tree only where the plan makes just these columns distinct. */
static void check_distinct_rows(struct sql_parser *parser, const struct query *inner,
                                const struct query *query, const struct sql_lexeme *from)
{
    const struct join_plan *plan = join_solve(parser->arena, parser->catalog, query);
    size_t known = 0;
    for (size_t i = 0; i < plan->once_count; i++) {
        size_t at = 0;
        while (at < inner->select_count && !expr_equal(inner->select[at], plan->once[i])) {
            at++;
        }
        known += at < inner->select_count;
    }
    if (plan->once_count == 0 || known != inner->select_count || known != plan->once_count) {
        sql_fail(parser, from, "such a subquery of distinct rows in FROM has no tree");
    }
}

/* SELECT ... FROM (SELECT DISTINCT ... FROM ...) AS t GROUP BY ... At FROM's parenthesis; the outer select
 * list is at `list`. */
static struct query *parse_once(struct sql_parser *parser, size_t list)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    struct sql_scope scope = {.outer = parser->scope, .query = ARENA_NEW(parser->arena, struct query)};
    const struct sql_lexeme *from = take(parser);
    parser->scope = &scope;
    scope.inner = parse_distinct_rows(parser, &scope);
    scope.query = query;
    query->where = scope.inner->where;
    size_t behind = parser->at;
    parser->at = list;
    query->distinct = take_word(parser, "distinct");
    parse_select_list(parser, query);
    expect_word(parser, "from");
    parser->at = behind;
    if (is_word(peek(parser), "where")) {
        sql_fail(parser, peek(parser), "a condition around a subquery of distinct rows has no tree");
    }
    parse_tail(parser, query);
    sql_bind_from(parser, query);
    check_distinct_rows(parser, scope.inner, query, from);
    parser->scope = scope.outer;
    return query;
}

/* ---- the number of rows of a subquery in FROM ---- */

/* Does the block count the rows of a subquery that numbers none of them? */
static bool is_group_count(const struct sql_parser *parser)
{
    size_t at = find_optional_from(parser) + 1;
    bool counts = is_word(peek(parser), "count") && is_symbol(peek_at(parser, 1), "(") &&
                  is_symbol(peek_at(parser, 2), "*") && is_symbol(peek_at(parser, 3), ")");
    bool named = counts && is_word(peek_at(parser, 4), "as");
    if (!counts || (!named && parser->at + 5 != at && parser->at + 6 != at) ||
        (named && parser->at + 7 != at) || !is_symbol(&parser->tokens[at], "(") ||
        !is_word(&parser->tokens[at + 1], "select") || is_word(&parser->tokens[at + 2], "distinct")) {
        return false;
    }
    int depth = 1;
    for (at++; depth > 0 && parser->tokens[at].kind != SQL_END; at++) {
        const struct sql_lexeme *token = &parser->tokens[at];
        depth += is_symbol(token, "(") - is_symbol(token, ")");
        if (is_word(token, "over")) {
            return false;
        }
    }
    return true;
}

/* SELECT count(*) FROM (SELECT g ... GROUP BY g HAVING ...) counts the different g that are IN it. */
static struct query *parse_group_count(struct sql_parser *parser)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    size_t at = find_from(parser) + 1;
    if (parser->at + 5 < at) {
        query->names = ARENA_ARRAY(parser->arena, const char *, 1);
        query->names[0] = parser->tokens[at - 2].text;
    }
    parser->at = at;
    const struct sql_lexeme *token = take(parser);
    struct query *inner = parse_query(parser);
    expect_symbol(parser, ")");
    if (take_word(parser, "as") || is_name(peek(parser))) {
        take(parser);
    }
    bool groups = inner->group_count == 1 && inner->set == SET_NONE;
    bool set =
        inner->set != SET_NONE && !inner->set_all && inner->group_count == 0 && inner->select_count == 1;
    struct expr *counted = groups ? inner->group[0] : set ? inner->select[0] : NULL;
    if (counted == NULL || counted->kind != EXPR_COLUMN || counted->instance != 0 || inner->limit != NULL ||
        inner->offset != NULL || inner->per_count > 0 || is_word(peek(parser), "where")) {
        sql_fail(
            parser, token,
            "a subquery in FROM that neither numbers its rows nor is grouped by one column has no tree yet");
    }
    struct expr *column = new_expr(parser, EXPR_COLUMN);
    *column = *counted;
    struct expr *count = new_expr(parser, EXPR_AGGREGATE);
    *count = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .distinct = true, .left = counted};
    inner->order_count = 0;
    query->select = ARENA_ARRAY(parser->arena, struct expr *, 1);
    query->select[0] = count;
    query->select_count = 1;
    if (groups) {
        inner->select = ARENA_ARRAY(parser->arena, struct expr *, 1);
        inner->select[0] = column;
        inner->select_count = 1;
        inner->names = NULL;
    }
    query->where = new_pred(parser, PRED_IN_QUERY);
    *query->where = (struct pred){.kind = PRED_IN_QUERY, .left = column, .subquery = inner};
    return query;
}

/* ---- values side by side, without FROM ---- */

struct values_found {
    bool subquery, other;
};

static void note_value(void *context, const struct expr *expr)
{
    struct values_found *found = context;
    found->subquery = found->subquery || expr->kind == EXPR_SUBQUERY;
    found->other =
        found->other || expr->kind == EXPR_STAR || expr->kind == EXPR_AGGREGATE || expr->kind == EXPR_WINDOW;
}

static struct query *parse_values(struct sql_parser *parser)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    struct sql_scope scope = {.outer = parser->scope, .query = query};
    struct values_found found = {0};
    const struct sql_lexeme *token = peek(parser);
    parser->scope = &scope;
    parse_select_list(parser, query);
    query_visit(query, note_value, &found);
    if (!found.subquery || found.other) {
        sql_fail(parser, token, "a query without FROM has no tree, but for values of subqueries");
    }
    parser->scope = scope.outer;
    return query;
}

static struct query *parse_block(struct sql_parser *parser)
{
    if (take_symbol(parser, "(")) {
        enter(parser);
        struct query *inner = parse_query(parser);
        parser->depth--;
        expect_symbol(parser, ")");
        return inner;
    }
    bool exists = parser->exists;
    parser->exists = false;
    expect_word(parser, "select");
    size_t list = parser->at;
    if (find_optional_from(parser) == 0) {
        return parse_values(parser);
    }
    if (is_group_count(parser)) {
        return parse_group_count(parser);
    }
    parser->at = find_from(parser) + 1;
    bool with = parser->with != NULL && is_name(peek(parser)) &&
                strcasecmp(peek(parser)->text, parser->with->text) == 0;
    if (is_symbol(peek(parser), "(") && is_word(peek_at(parser, 1), "select") &&
        is_word(peek_at(parser, 2), "distinct")) {
        return parse_once(parser, list);
    }
    bool places = with || (is_symbol(peek(parser), "(") && is_word(peek_at(parser, 1), "select"));
    if (places) {
        return parse_places(parser, list, with);
    }
    parser->at = list;
    parser->exists = exists;
    return parse_select(parser, NULL);
}

/* A subquery of EXISTS shows what it is joined to the outer row on. */
static void select_own(struct sql_parser *parser, struct query *query)
{
    struct expr *own = parser->scope->own;
    if (query->group_count > 0 || query->having != NULL || query->limit != NULL || query->offset != NULL) {
        sql_fail(parser, peek(parser), "groups or a limit in a correlated EXISTS have no tree");
    }
    query->select = ARENA_ARRAY(parser->arena, struct expr *, 1);
    query->select[0] = own;
    query->select_count = 1;
    query->names = NULL;
    query->order_count = 0;
    query->distinct = false;
}

/* The rest of a block, behind its "select". */
static struct query *parse_select(struct sql_parser *parser, struct sql_place *place)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    struct sql_scope scope = {
        .outer = parser->scope, .query = query, .place = place, .exists = parser->exists};
    parser->exists = false;
    query->distinct = take_word(parser, "distinct");
    size_t list = parser->at;
    parser->at = find_from(parser) + 1;
    parser->scope = &scope;
    query->where = parse_from(parser);
    size_t tail = parser->at;
    parser->at = list;
    parse_select_list(parser, query);
    expect_word(parser, "from");
    parser->at = tail;
    parse_tail(parser, query);
    if (scope.own != NULL) {
        select_own(parser, query);
    }
    if (place != NULL) {
        take_place(parser, query, place);
        parse_around(parser, query, place);
    }
    sql_bind_from(parser, query);
    parser->scope = scope.outer;
    if (scope.exists) {
        parser->own = scope.own;
        parser->others = scope.others;
    }
    return query;
}

static struct query *parse_query(struct sql_parser *parser)
{
    static const char *const words[] = {"union", "intersect", "except"};
    enter(parser);
    struct query *query = parse_block(parser);
    for (size_t i = 0; i < 3; i++) {
        if (query->set == SET_NONE && take_word(parser, words[i])) {
            query->set = (enum set_operation)(SET_UNION + i);
            query->set_all = take_word(parser, "all");
            query->right = parse_query(parser);
        }
    }
    parser->depth--;
    return query;
}

static size_t count_tokens(const struct sql_lexeme *tokens)
{
    size_t count = 0;
    while (tokens[count].kind != SQL_END) {
        count++;
    }
    return count;
}

int sql_parse(struct arena *arena, const struct catalog *catalog, const char *sql, struct query **ret_query,
              struct askdb_error *err)
{
    struct sql_parser parser = {.arena = arena, .catalog = catalog, .err = err};
    size_t length = strnlen(sql, MAX_BYTES + 1);
    int status = length > MAX_BYTES
                     ? error_tell(err, CODE_TOO_LONG, "the query has more than %d bytes", MAX_BYTES)
                     : sql_read_lexemes(arena, catalog->dialect, sql, &parser.tokens, err);
    if (status != 0) {
        return status;
    }
    if (count_tokens(parser.tokens) > MAX_TOKENS) {
        return error_tell(err, CODE_TOO_COMPLEX, "the query has more than %d words and operators",
                          MAX_TOKENS);
    }
    if (setjmp(parser.out) != 0) {
        return -ASKDB_REJECTED;
    }
    if (take_word(&parser, "with")) {
        parse_with(&parser);
    }
    struct query *query = parse_query(&parser);
    take_symbol(&parser, ";");
    if (peek(&parser)->kind != SQL_END) {
        sql_fail(&parser, peek(&parser), "unexpected '%s' after the query", peek(&parser)->text);
    }
    *ret_query = query;
    return 0;
}
