#include "catalog/digits.h"
#include "sql/parser.h"
#include "util/civil.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_number_literal(const struct expr *expr, double number)
{
    return expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_NUMBER &&
           strtod(expr->literal.text, NULL) == number;
}

static bool is_product(const struct expr *expr)
{
    return expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_MULTIPLY &&
           expr->right->kind == EXPR_LITERAL && expr->right->literal.kind == LITERAL_NUMBER;
}

static bool is_window_of(const struct expr *expr, int op, const struct expr *argument)
{
    return expr->kind == EXPR_WINDOW && expr->op == op && expr_equal(expr->left, argument);
}

static struct expr *as_window(struct expr *expr, enum window op, struct expr *argument)
{
    *expr = (struct expr){.kind = EXPR_WINDOW, .op = (int)op, .left = argument};
    return expr;
}

/* Is `whole` the filtered aggregate `part` without its filter? */
static bool is_whole(const struct expr *part, const struct expr *whole)
{
    if (part->kind != EXPR_AGGREGATE || part->filter == NULL || whole->kind != EXPR_AGGREGATE) {
        return false;
    }
    struct expr unfiltered = *part;
    unfiltered.filter = NULL;
    return expr_equal(&unfiltered, whole);
}

/* 100 times a quotient: x / sum(x) over (); change / lag(x); a filtered aggregate / itself unfiltered. */
static struct expr *simplify_percent(struct expr *expr)
{
    struct expr *part = expr->left->left;
    const struct expr *whole = expr->left->right;
    if (is_window_of(whole, WINDOW_PART_TOTAL, part)) {
        return as_window(expr, WINDOW_SHARE, part);
    }
    if (part->kind == EXPR_WINDOW && part->op == WINDOW_CHANGE &&
        is_window_of(whole, WINDOW_PART_LAG, part->left)) {
        return as_window(expr, WINDOW_CHANGE_PERCENT, part->left);
    }
    if (is_whole(part, whole)) {
        *expr = (struct expr){.kind = EXPR_PORTION, .left = part};
    }
    return expr;
}

/* (a * 100.0) / b is (a / b) * 100.0, and with 1.0 a / b. */
static struct expr *simplify_quotient(struct sql_parser *parser, struct expr *expr)
{
    if (!is_product(expr->left)) {
        return expr;
    }
    struct expr *product = expr->left;
    if (is_number_literal(product->right, 1) || is_number_literal(product->left, 1)) {
        expr->left = is_number_literal(product->left, 1) ? product->right : product->left;
        return expr;
    }
    struct expr *quotient = ARENA_NEW(parser->arena, struct expr);
    *quotient = (struct expr){
        .kind = EXPR_ARITHMETIC, .op = ARITHMETIC_DIVIDE, .left = product->left, .right = expr->right};
    *expr = (struct expr){.kind = EXPR_ARITHMETIC,
                          .op = ARITHMETIC_MULTIPLY,
                          .left = simplify_quotient(parser, quotient),
                          .right = product->right};
    return sql_simplify_arithmetic(parser, expr);
}

/* julianday(a) - julianday(b) is a - b of two times. */
static bool simplify_days(struct sql_parser *parser, struct expr *expr)
{
    const struct expr *later = expr->left, *earlier = expr->right;
    if (later->kind != EXPR_WINDOW || later->op != WINDOW_PART_DAY || earlier->kind != EXPR_WINDOW ||
        earlier->op != WINDOW_PART_DAY) {
        return false;
    }
    struct expr days = *expr;
    days.left = later->left;
    days.right = earlier->left;
    if (expr_is_days(parser->catalog, &days)) {
        *expr = days;
        return true;
    }
    return false;
}

struct expr *sql_simplify_extreme(struct expr *aggregate)
{
    struct expr *day = aggregate->left;
    bool extreme = aggregate->kind == EXPR_AGGREGATE &&
                   (aggregate->op == AGGREGATE_MIN || aggregate->op == AGGREGATE_MAX);
    if (!extreme || day->kind != EXPR_WINDOW || day->op != WINDOW_PART_DAY) {
        return aggregate;
    }
    aggregate->left = day->left;
    day->left = aggregate;
    return day;
}

/* A running total or a change, by a number: that of what it is of, by the number. Times 100 a change may be
 * on the way to one in percent. */
static bool simplify_scaled(struct sql_parser *parser, struct expr *expr)
{
    struct expr *window = expr->left;
    bool divides = expr->op == ARITHMETIC_DIVIDE && window->op == WINDOW_CHANGE;
    bool scales =
        (expr->op == ARITHMETIC_MULTIPLY || expr->op == ARITHMETIC_DIVIDE) && window->op == WINDOW_RUNNING;
    bool scaled = window->kind == EXPR_WINDOW && (divides || scales) && expr->right->kind == EXPR_LITERAL &&
                  expr->right->literal.kind == LITERAL_NUMBER;
    if (scaled) {
        struct expr *each = ARENA_NEW(parser->arena, struct expr);
        *each = *expr;
        each->left = window->left;
        as_window(expr, (enum window)window->op, sql_simplify_arithmetic(parser, each));
    }
    return scaled;
}

/* The months and years of days and months that are kept as digits: d / 100, d / 10000. */
static bool simplify_digits(const struct catalog *catalog, struct expr *expr)
{
    enum time_digits digits =
        expr->left->kind == EXPR_COLUMN ? expr_digits(catalog, expr->left) : DIGITS_NONE;
    bool hundred = is_number_literal(expr->right, 100), thousands = is_number_literal(expr->right, 10000);
    bool month = digits == DIGITS_DAY && hundred;
    bool year = (digits == DIGITS_DAY && thousands) || (digits == DIGITS_MONTH && hundred);
    if (month || year) {
        *expr =
            (struct expr){.kind = EXPR_BUCKET, .op = month ? BUCKET_MONTH : BUCKET_YEAR, .left = expr->left};
    }
    return month || year;
}

/* x - lag(x); days; a number on the left of + or * goes to the right; quotients. */
struct expr *sql_simplify_arithmetic(struct sql_parser *parser, struct expr *expr)
{
    bool commutes = expr->op == ARITHMETIC_ADD || expr->op == ARITHMETIC_MULTIPLY;
    if (commutes && expr->left->kind == EXPR_LITERAL && expr->left->literal.kind == LITERAL_NUMBER &&
        expr->right->kind != EXPR_LITERAL) {
        struct expr *left = expr->left;
        expr->left = expr->right;
        expr->right = left;
    }
    if (expr->op == ARITHMETIC_SUBTRACT && is_window_of(expr->right, WINDOW_PART_LAG, expr->left)) {
        return as_window(expr, WINDOW_CHANGE, expr->left);
    }
    if (expr->op == ARITHMETIC_SUBTRACT && simplify_days(parser, expr)) {
        return expr;
    }
    if (simplify_scaled(parser, expr)) {
        return expr;
    }
    if (expr->op == ARITHMETIC_DIVIDE) {
        return simplify_digits(parser->catalog, expr) ? expr : simplify_quotient(parser, expr);
    }
    bool percent = is_product(expr) && is_number_literal(expr->right, 100) &&
                   expr->left->kind == EXPR_ARITHMETIC && expr->left->op == ARITHMETIC_DIVIDE;
    return percent ? simplify_percent(expr) : expr;
}

/* ---- comparisons ---- */

static enum comparison mirrored(enum comparison op)
{
    switch (op) {
    case COMPARE_LT:
        return COMPARE_GT;
    case COMPARE_GT:
        return COMPARE_LT;
    case COMPARE_LE:
        return COMPARE_GE;
    case COMPARE_GE:
        return COMPARE_LE;
    case COMPARE_EQ:
    case COMPARE_NE:
        return op;
    }
    return op;
}

/* A literal takes the type of what it is compared with, as the database would convert it. */
static void adapt(struct arena *arena, const struct catalog *catalog, const struct expr *left,
                  struct expr *right)
{
    if (right == NULL || right->kind != EXPR_LITERAL || left->kind == EXPR_LITERAL) {
        return;
    }
    enum column_type type = expr_type(catalog, left);
    bool text_storage = left->kind == EXPR_COLUMN && catalog->columns[left->column].text_storage;
    enum time_digits digits = expr_digits(catalog, left);
    struct literal *literal = &right->literal;
    bool number = literal->kind == LITERAL_NUMBER || literal->kind == LITERAL_TEXT;
    const char *time =
        digits != DIGITS_NONE && number ? catalog_digits_read(arena, digits, literal->text) : NULL;
    if (time != NULL) {
        *literal = (struct literal){.kind = LITERAL_TEXT, .text = time};
        return;
    }
    if (literal->kind == LITERAL_TEXT && type == COLUMN_NUMBER && !text_storage &&
        text_is_decimal(literal->text)) {
        literal->kind = LITERAL_NUMBER;
    } else if (literal->kind == LITERAL_NUMBER && left->kind == EXPR_COLUMN &&
               (type == COLUMN_TEXT || (type == COLUMN_NUMBER && text_storage))) {
        literal->kind = LITERAL_TEXT;
    }
}

/* year(t) = 2024 is the period 2024. */
static bool year_period(struct sql_parser *parser, struct pred *pred)
{
    const struct expr *left = pred->left;
    if (pred->op != COMPARE_EQ || left->kind != EXPR_BUCKET || left->op != BUCKET_YEAR ||
        pred->right->kind != EXPR_LITERAL || pred->right->literal.text == NULL ||
        !text_is_decimal(pred->right->literal.text)) {
        return false;
    }
    long year = strtol(pred->right->literal.text, NULL, 10);
    pred->left = left->left;
    pred->right->literal = (struct literal){.kind = LITERAL_PERIOD,
                                            .from = arena_printf(parser->arena, "%04ld-01-01", year),
                                            .to = arena_printf(parser->arena, "%04ld-01-01", year + 1)};
    return true;
}

/* The day of `expr`, a date in the text, and the day behind it. */
static bool read_day(struct sql_parser *parser, const struct expr *expr, const char **ret_day,
                     const char **ret_next)
{
    struct civil day;
    if (expr == NULL || expr->kind != EXPR_LITERAL || expr->literal.kind != LITERAL_TEXT ||
        !civil_parse(expr->literal.text, &day)) {
        return false;
    }
    *ret_day = expr->literal.text;
    *ret_next = civil_print(parser->arena, civil_add(day, CIVIL_DAY, 1));
    return true;
}

/* date(t) > '2024-01-31' is t >= '2024-02-01'; on a day, and between two, is a period. */
static bool simplify_day(struct sql_parser *parser, struct pred *pred)
{
    struct expr *left = pred->left;
    const char *day, *next, *last = NULL;
    bool between = pred->kind == PRED_BETWEEN;
    if (left->kind != EXPR_BUCKET || left->op != BUCKET_DAY || left->left->kind != EXPR_COLUMN ||
        expr_type(parser->catalog, left->left) != COLUMN_TIME ||
        !read_day(parser, pred->right, &day, &next) ||
        (between && !read_day(parser, pred->upper, &last, &next)) ||
        (last != NULL && strcmp(day, last) > 0) || (pred->kind == PRED_COMPARE && pred->op == COMPARE_NE)) {
        return false;
    }
    pred->left = left->left;
    if (between || pred->op == COMPARE_EQ) {
        pred->right->literal = (struct literal){.kind = LITERAL_PERIOD, .from = day, .to = next};
        *pred =
            (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = pred->left, .right = pred->right};
    } else if (pred->op == COMPARE_GT || pred->op == COMPARE_LE) {
        pred->right->literal.text = next;
        pred->op = pred->op == COMPARE_GT ? COMPARE_GE : COMPARE_LT;
    }
    return true;
}

/* A column of months holds none of its days: = the first day of one is that month, and <= ends behind it. */
static void simplify_month(struct sql_parser *parser, struct pred *pred)
{
    enum time_digits digits = expr_digits(parser->catalog, pred->left);
    const char *day, *next;
    struct civil last;
    const struct expr *bound = pred->kind == PRED_BETWEEN ? pred->upper : pred->right;
    if (!catalog_digits_monthly(digits) || !read_day(parser, pred->right, &day, &next) ||
        !read_day(parser, bound, &next, &next) || !civil_parse(bound->literal.text, &last)) {
        return;
    }
    next = civil_print(parser->arena, civil_add(civil_floor(last, CIVIL_MONTH), CIVIL_MONTH, 1));
    if (pred->kind == PRED_BETWEEN ? strcmp(day, next) < 0 : pred->op == COMPARE_EQ) {
        pred->right->literal = (struct literal){.kind = LITERAL_PERIOD, .from = day, .to = next};
        *pred =
            (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = pred->left, .right = pred->right};
    } else if (pred->kind == PRED_COMPARE && (pred->op == COMPARE_GT || pred->op == COMPARE_LE)) {
        pred->right->literal.text = next;
        pred->op = pred->op == COMPARE_GT ? COMPARE_GE : COMPARE_LT;
    }
}

bool sql_is_missing(const struct sql_parser *parser, const struct expr *expr, const struct expr *literal)
{
    const char *missing = expr->kind == EXPR_COLUMN ? parser->catalog->columns[expr->column].missing : NULL;
    return missing != NULL && literal->kind == EXPR_LITERAL && literal->literal.text != NULL &&
           strcmp(literal->literal.text, missing) == 0;
}

/* date(t), which it is printed as beside a day, is t. */
static struct expr *without_day(const struct sql_parser *parser, struct expr *expr, const struct expr *other)
{
    bool day = expr->kind == EXPR_BUCKET && expr->op == BUCKET_DAY && other != NULL &&
               expr_is_moment_of_day(parser->catalog, expr->left, other);
    return day ? expr->left : expr;
}

struct pred *sql_simplify_compare(struct sql_parser *parser, struct pred *pred)
{
    if (pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN) {
        const struct expr *left = pred->left;
        pred->left = without_day(parser, pred->left, pred->right);
        pred->right = without_day(parser, pred->right, left);
        pred->upper = pred->upper != NULL ? without_day(parser, pred->upper, left) : NULL;
    }
    if (pred->kind == PRED_COMPARE && pred->left->kind == EXPR_LITERAL && pred->right->kind != EXPR_LITERAL) {
        struct expr *left = pred->left;
        pred->left = pred->right;
        pred->right = left;
        pred->op = (int)mirrored((enum comparison)pred->op);
    }
    if (pred->kind == PRED_COMPARE && (pred->op == COMPARE_EQ || pred->op == COMPARE_NE) &&
        sql_is_missing(parser, pred->left, pred->right)) {
        *pred = (struct pred){.kind = PRED_NULL, .left = pred->left, .negated = pred->op == COMPARE_NE};
        return pred;
    }
    if (pred->kind == PRED_COMPARE && year_period(parser, pred)) {
        return pred;
    }
    if ((pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN) && simplify_day(parser, pred)) {
        return pred;
    }
    adapt(parser->arena, parser->catalog, pred->left, pred->right);
    adapt(parser->arena, parser->catalog, pred->left, pred->upper);
    for (size_t i = 0; i < pred->list_count; i++) {
        adapt(parser->arena, parser->catalog, pred->left, pred->list[i]);
    }
    if (pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN) {
        simplify_month(parser, pred);
    }
    return pred;
}

/* Of a time in a text like '2024%' or '2024-05%': that year or month. */
struct pred *sql_simplify_prefix(struct sql_parser *parser, struct pred *pred)
{
    enum { YEAR_LENGTH = 4, MONTH_LENGTH = 7 };
    const char *text = pred->right->literal.text;
    size_t length = strlen(text);
    bool dashed = length > 0 && text[length - 1] == '-'; /* '2024-%' */
    enum time_digits digits = expr_digits(parser->catalog, pred->left);
    struct civil first;
    length -= dashed ? 1 : 0;
    if (pred->negated || pred->op != LIKE_PREFIX || expr_type(parser->catalog, pred->left) != COLUMN_TIME ||
        (digits != DIGITS_NONE && digits != DIGITS_DASHED_MONTH) ||
        (length != YEAR_LENGTH && length != MONTH_LENGTH) ||
        !civil_parse(arena_printf(parser->arena, "%.*s%s", (int)length, text,
                                  length == YEAR_LENGTH ? "-01-01" : "-01"),
                     &first)) {
        return pred;
    }
    struct civil behind = civil_add(first, length == YEAR_LENGTH ? CIVIL_YEAR : CIVIL_MONTH, 1);
    pred->right->literal = (struct literal){.kind = LITERAL_PERIOD,
                                            .from = civil_print(parser->arena, first),
                                            .to = civil_print(parser->arena, behind)};
    *pred = (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = pred->left, .right = pred->right};
    return pred;
}

static bool is_date_bound(const struct catalog *catalog, const struct pred *pred, enum comparison op)
{
    int year, month, day;
    return pred->kind == PRED_COMPARE && pred->op == (int)op && pred->right->kind == EXPR_LITERAL &&
           pred->right->literal.kind == LITERAL_TEXT && expr_type(catalog, pred->left) == COLUMN_TIME &&
           sscanf(pred->right->literal.text, "%4d-%2d-%2d", &year, &month, &day) == 3;
}

/* t >= a and t < b is the period from a to b. */
struct pred *sql_simplify_and(struct sql_parser *parser, struct pred *pred)
{
    struct pred *right = pred->right_pred;
    struct pred *left = pred->left_pred;
    struct pred *last = left->kind == PRED_AND ? left->right_pred : left;
    if (!is_date_bound(parser->catalog, last, COMPARE_GE) ||
        !is_date_bound(parser->catalog, right, COMPARE_LT) || !expr_equal(last->left, right->left) ||
        strcmp(last->right->literal.text, right->right->literal.text) >= 0) {
        return pred;
    }
    last->op = COMPARE_EQ;
    last->right->literal = (struct literal){
        .kind = LITERAL_PERIOD, .from = last->right->literal.text, .to = right->right->literal.text};
    return left;
}
