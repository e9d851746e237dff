/* Expressions. */
#include "catalog/digits.h"
#include "sql/printer.h"
#include "sql/sql.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

static void print_literal(struct printer *printer, const struct literal *literal)
{
    switch (literal->kind) {
    case LITERAL_NULL:
        fputs("NULL", printer->out);
        return;
    case LITERAL_NUMBER:
        fputs(literal->text, printer->out);
        return;
    case LITERAL_TEXT:
        sql_print_string(printer->out, literal->text);
        return;
    case LITERAL_BOOLEAN:
        printer->dialect->boolean(printer->out, strcmp(literal->text, "true") == 0);
        return;
    case LITERAL_PERIOD:
        sql_print_string(printer->out, literal->from);
        return;
    }
}

/* A column, without the number that stands for no time. */
static void print_stored(struct printer *printer, const struct expr *expr)
{
    const struct catalog_column *column = &printer->catalog->columns[expr->column];
    fputs(column->missing != NULL ? "nullif(" : "", printer->out);
    sql_print_column(printer, expr->column, expr->instance);
    if (column->missing != NULL) {
        const char *quote = column->text_storage ? "'" : "";
        fprintf(printer->out, ", %s%s%s)", quote, column->missing, quote);
    }
}

/* The SQL of an expression as text of its own. */
static const char *expr_text(struct printer *printer, const struct expr *expr)
{
    char *buffer = NULL;
    size_t size = 0;
    FILE *outer = printer->out;
    printer->out = text_stream(&buffer, &size);
    sql_print_expr(printer, expr);
    text_end(printer->out);
    printer->out = outer;
    const char *text = arena_strdup(printer->arena, buffer);
    free(buffer);
    return text;
}

/* The left join of the table, or NULL: it is joined otherwise. */
static const struct join_step *optional_step(struct printer *printer, const struct expr *star)
{
    for (size_t i = 0; printer->plan != NULL && i < printer->plan->step_count; i++) {
        const struct join_step *step = &printer->plan->steps[i];
        if (step->table == star->table && step->instance == star->instance) {
            return step->outer ? step : NULL;
        }
    }
    return NULL;
}

/* A column that is missing only where the left join found no row: the table's key, or what it is joined on.
 */
static void print_row_key(struct printer *printer, const struct join_step *step)
{
    const struct catalog *catalog = printer->catalog;
    const struct catalog_table *table = &catalog->tables[step->table];
    const struct join_condition *on = &step->conditions[0];
    int32_t column =
        catalog->columns[on->left_column].table == step->table && on->left_instance == step->instance
            ? on->left_column
            : on->right_column;
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        if (catalog->columns[c].primary) {
            column = c;
            break;
        }
    }
    sql_print_column(printer, column, step->instance);
}

static bool is_compound(const struct expr *expr)
{
    return expr->kind == EXPR_ARITHMETIC || expr->kind == EXPR_WINDOW || expr->kind == EXPR_PORTION;
}

void sql_print_operand(struct printer *printer, const struct expr *expr)
{
    bool parenthesis = is_compound(expr);
    fputs(parenthesis ? "(" : "", printer->out);
    sql_print_expr(printer, expr);
    fputs(parenthesis ? ")" : "", printer->out);
}

/* Numbers kept as text are in the order of numbers only once they are numbers. */
bool sql_is_text_number(const struct printer *printer, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN && printer->catalog->columns[expr->column].type == COLUMN_NUMBER &&
           printer->catalog->columns[expr->column].text_storage;
}

static void note_gaps(struct printer *printer, const struct catalog_column *column)
{
    const char *text =
        arena_printf(printer->arena, "%s.%s is text: what is not a number in it counts as missing",
                     printer->catalog->tables[column->table].name, column->name);
    for (size_t i = 0; i < printer->warning_count; i++) {
        if (strcmp(printer->warnings[i].text, text) == 0) {
            return;
        }
    }
    printer->warnings = arena_grow(printer->arena, printer->warnings, printer->warning_count,
                                   &printer->warning_capacity, sizeof *printer->warnings);
    printer->warnings[printer->warning_count++] = (struct join_warning){JOIN_NOTE, text, false};
}

static const char *without(struct printer *printer, const char *text, const char *mark)
{
    struct text printed;
    text_open(&printed);
    fprintf(printed.out, "replace(%s, ", text);
    sql_print_string(printed.out, mark);
    fputs(", '')", printed.out);
    return text_close(&printed, printer->arena);
}

/* Such a number as one. Where there are texts without a digit, they are NULL, and not the 0 of a CAST. */
static void print_cast(struct printer *printer, const struct expr *expr)
{
    const struct catalog_column *column = &printer->catalog->columns[expr->column];
    const char *plain = expr_text(printer, expr), *text = plain;
    const char mark[] = {column->thousands, '\0'};
    const char *const marks[] = {column->currency != NULL ? column->currency : "", mark};
    for (size_t i = 0; i < 2; i++) {
        text = marks[i][0] != '\0' ? without(printer, text, marks[i]) : text;
    }
    if (column->decimal_comma) {
        text = arena_printf(printer->arena, "replace(%s, ',', '.')", text);
    }
    if (column->gaps) {
        note_gaps(printer, column);
        fprintf(printer->out, "CASE WHEN %s GLOB '*[0-9]*' THEN CAST(%s AS REAL) END", plain, text);
    } else {
        fprintf(printer->out, "CAST(%s AS REAL)", text);
    }
}

void sql_print_ordered(struct printer *printer, const struct expr *expr)
{
    if (sql_is_text_number(printer, expr)) {
        print_cast(printer, expr);
    } else if (catalog_digits_written(expr_digits(printer->catalog, expr))) {
        fputs(sql_moment_text(printer, expr), printer->out);
    } else {
        sql_print_operand(printer, expr);
    }
}

/* Where it is added up: SQLite reads a plain number in a text by itself. */
static void print_number(struct printer *printer, const struct expr *expr)
{
    const struct catalog_column *column =
        sql_is_text_number(printer, expr) ? &printer->catalog->columns[expr->column] : NULL;
    bool plain = column == NULL || (!column->gaps && column->currency == NULL && column->thousands == '\0' &&
                                    !column->decimal_comma);
    if (plain) {
        sql_print_expr(printer, expr);
    } else {
        print_cast(printer, expr);
    }
}

static void print_call(struct printer *printer, const struct expr *expr)
{
    static const char *const names[] = {"count", "sum", "avg", "min", "max"};
    if (expr->op == AGGREGATE_PERCENTILE) {
        printer->dialect->percentile(printer->out, expr->literal.text, expr_text(printer, expr->left));
        return;
    }
    fprintf(printer->out, "%s(%s", names[expr->op], expr->distinct ? "DISTINCT " : "");
    const struct join_step *optional =
        expr->left->kind == EXPR_STAR ? optional_step(printer, expr->left) : NULL;
    if (optional != NULL) {
        print_row_key(printer, optional);
    } else if (expr->left->kind == EXPR_STAR) {
        fputc('*', printer->out);
    } else if (expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX) {
        sql_print_ordered(printer, expr->left);
    } else if (expr->op == AGGREGATE_COUNT) {
        sql_print_expr(printer, expr->left);
    } else {
        print_number(printer, expr->left);
    }
    fputc(')', printer->out);
}

static void print_aggregate(struct printer *printer, const struct expr *expr)
{
    print_call(printer, expr);
    if (expr->filter != NULL) {
        fputs(" FILTER (WHERE ", printer->out);
        printer->pred(printer, expr->filter);
        fputc(')', printer->out);
    }
}

static const char *operand_text(struct printer *printer, const struct expr *expr)
{
    const char *text = expr_text(printer, expr);
    return is_compound(expr) ? arena_printf(printer->arena, "(%s)", text) : text;
}

const char *sql_moment_text(struct printer *printer, const struct expr *expr)
{
    enum time_digits digits = expr_digits(printer->catalog, expr);
    struct text text;
    if (digits == DIGITS_NONE) {
        return operand_text(printer, expr);
    }
    text_open(&text);
    printer->dialect->moment(text.out, digits, expr_text(printer, expr));
    return text_close(&text, printer->arena);
}

/* 20251231, which refers to a day of a calendar. */
static bool is_day_of_calendar(const struct printer *printer, const struct expr *expr)
{
    const struct expr *column = expr->kind == EXPR_AGGREGATE ? expr->left : expr;
    return expr_digits(printer->catalog, expr) == DIGITS_DAY && column->kind == EXPR_COLUMN &&
           printer->catalog->columns[column->column].foreign;
}

void sql_print_shown(struct printer *printer, const struct expr *expr)
{
    bool shown =
        catalog_digits_shown(expr_digits(printer->catalog, expr)) || is_day_of_calendar(printer, expr);
    if (shown && !printer->nested && printer->inner == NULL) {
        fputs(sql_moment_text(printer, expr), printer->out);
    } else {
        sql_print_expr(printer, expr);
    }
}

void sql_print_time(struct printer *printer, const struct expr *left, const char *time, bool up)
{
    enum time_digits digits = expr_digits(printer->catalog, left);
    const char *number =
        digits != DIGITS_NONE ? catalog_digits_print(printer->arena, digits, time, up) : NULL;
    const struct expr *column = left->kind == EXPR_AGGREGATE ? left->left : left;
    bool text = number != NULL && printer->catalog->columns[column->column].text_storage;
    if (number == NULL || text) {
        sql_print_string(printer->out, number != NULL ? number : time);
    } else {
        fputs(number, printer->out);
    }
}

static void print_bucket(struct printer *printer, const struct expr *expr)
{
    const struct sql_dialect *dialect = printer->dialect;
    enum time_digits digits = expr_digits(printer->catalog, expr->left);
    if (digits == DIGITS_NONE || dialect->digits_bucket == NULL ||
        !dialect->digits_bucket(printer->out, (enum bucket)expr->op, digits,
                                expr_text(printer, expr->left))) {
        dialect->bucket(printer->out, (enum bucket)expr->op, sql_moment_text(printer, expr->left),
                        printer->catalog->week_start);
    }
}

static void print_portion(struct printer *printer, const struct expr *expr)
{
    struct expr whole = *expr->left;
    whole.filter = NULL;
    fputs("100.0 * ", printer->out);
    sql_print_expr(printer, expr->left);
    fputs(" / ", printer->out);
    printer->dialect->divisor(printer->out, expr_text(printer, &whole));
}

/* A part of arithmetic. */
static void print_factor(struct printer *printer, const struct expr *expr)
{
    if (is_compound(expr)) {
        sql_print_operand(printer, expr);
    } else {
        print_number(printer, expr);
    }
}

/* A sum over some of the rows that is added to another is 0 where there are none. */
static void print_term(struct printer *printer, const struct expr *expr, bool adds)
{
    bool partial = adds && expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_SUM && expr->filter != NULL;
    fputs(partial ? "coalesce(" : "", printer->out);
    print_factor(printer, expr);
    fputs(partial ? ", 0)" : "", printer->out);
}

static void print_arithmetic(struct printer *printer, const struct expr *expr)
{
    static const char *const symbols[] = {" + ", " - ", " * "};
    if (expr->op == ARITHMETIC_DIVIDE) {
        fputs("1.0 * ", printer->out);
        print_factor(printer, expr->left);
        fputs(" / ", printer->out);
        if (expr->right->kind == EXPR_LITERAL && expr->right->literal.kind == LITERAL_NUMBER &&
            strtod(expr->right->literal.text, NULL) != 0) {
            print_literal(printer, &expr->right->literal);
        } else {
            printer->dialect->divisor(printer->out, operand_text(printer, expr->right));
        }
        return;
    }
    if (expr_is_days(printer->catalog, expr)) {
        printer->dialect->days(printer->out, sql_moment_text(printer, expr->left),
                               sql_moment_text(printer, expr->right));
        return;
    }
    bool adds = expr->op == ARITHMETIC_ADD || expr->op == ARITHMETIC_SUBTRACT;
    print_term(printer, expr->left, adds);
    fputs(symbols[expr->op], printer->out);
    print_term(printer, expr->right, adds);
}

/* The order of a window: the block's first group expression. */
static const char *window_order(struct printer *printer)
{
    if (printer->query->group_count == 0) {
        return "";
    }
    return arena_printf(printer->arena, "ORDER BY %s", expr_text(printer, printer->query->group[0]));
}

static void print_window(struct printer *printer, const struct expr *expr)
{
    const char *value = operand_text(printer, expr->left);
    const char *order = window_order(printer);
    switch ((enum window)expr->op) {
    case WINDOW_SHARE:
        fprintf(printer->out, "100.0 * %s / sum(%s) OVER ()", value, value);
        return;
    case WINDOW_RUNNING:
        fprintf(printer->out, "sum(%s) OVER (%s)", value, order);
        return;
    case WINDOW_CHANGE:
        fprintf(printer->out, "%s - lag(%s) OVER (%s)", value, value, order);
        return;
    case WINDOW_CHANGE_PERCENT:
        fprintf(printer->out, "100.0 * (%s - lag(%s) OVER (%s)) / lag(%s) OVER (%s)", value, value, order,
                value, order);
        return;
    }
}

void sql_print_subquery(struct printer *printer, const struct query *query)
{
    struct printer inner = *printer;
    inner.outer = query->per_count > 0 && query->limit == NULL ? printer : NULL;
    inner.nested = true;
    fputc('(', printer->out);
    printer->block(&inner, query);
    fputc(')', printer->out);
    printer->warnings = inner.warnings;
    printer->warning_count = inner.warning_count;
    printer->warning_capacity = inner.warning_capacity;
}

static void print_star(struct printer *printer, const struct expr *expr)
{
    bool alias;
    if (printer->qualify) {
        sql_print_name(printer, sql_instance_name(printer, expr->table, expr->instance, &alias));
        fputc('.', printer->out);
    }
    fputc('*', printer->out);
}

void sql_print_expr(struct printer *printer, const struct expr *expr)
{
    const struct inner_column *inner = printer->inner != NULL ? sql_find_inner(printer->inner, expr) : NULL;
    if (inner != NULL) {
        sql_print_name(printer, inner->name);
        return;
    }
    switch (expr->kind) {
    case EXPR_COLUMN:
        print_stored(printer, expr);
        return;
    case EXPR_STAR:
        print_star(printer, expr);
        return;
    case EXPR_LITERAL:
        print_literal(printer, &expr->literal);
        return;
    case EXPR_AGGREGATE:
        print_aggregate(printer, expr);
        return;
    case EXPR_ARITHMETIC:
        print_arithmetic(printer, expr);
        return;
    case EXPR_BUCKET:
        print_bucket(printer, expr);
        return;
    case EXPR_WINDOW:
        print_window(printer, expr);
        return;
    case EXPR_PORTION:
        print_portion(printer, expr);
        return;
    case EXPR_SUBQUERY:
        sql_print_subquery(printer, expr->subquery);
        return;
    case EXPR_TEST:
        fputs("CASE WHEN ", printer->out);
        printer->pred(printer, expr->filter);
        fputs(" THEN ", printer->out);
        sql_print_expr(printer, expr->left);
        fputs(" ELSE ", printer->out);
        sql_print_expr(printer, expr->right);
        fputs(" END", printer->out);
        return;
    }
}
