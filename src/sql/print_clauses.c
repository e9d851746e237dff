/* FROM, WHERE, GROUP BY, HAVING and ORDER BY. */
#include "catalog/digits.h"
#include "sql/printer.h"
#include "sql/sql.h"

#include <string.h>

static void print_constant(struct printer *printer, const struct join_constant *constant)
{
    sql_print_column(printer, constant->column, constant->instance);
    fputs(" = ", printer->out);
    bool number = printer->catalog->columns[constant->column].type == COLUMN_NUMBER &&
                  strspn(constant->text, "0123456789") == strlen(constant->text);
    if (number) {
        fputs(constant->text, printer->out);
    } else {
        sql_print_string(printer->out, constant->text);
    }
}

static void print_from(struct printer *printer, const struct join_plan *plan)
{
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        if (i > 0) {
            fputs(step->outer                 ? " LEFT JOIN "
                  : step->condition_count > 0 ? " JOIN "
                                              : " CROSS JOIN ",
                  printer->out);
        }
        sql_print_table(printer, step);
        for (size_t c = 0; c < step->condition_count; c++) {
            fputs(c > 0 ? " AND " : " ON ", printer->out);
            sql_print_column(printer, step->conditions[c].left_column, step->conditions[c].left_instance);
            fputs(" = ", printer->out);
            sql_print_column(printer, step->conditions[c].right_column, step->conditions[c].right_instance);
        }
        for (size_t c = 0; c < step->constant_count; c++) {
            if (join_keeps_constant(printer->catalog, step, &step->constants[c])) {
                fputs(" AND ", printer->out);
                print_constant(printer, &step->constants[c]);
            }
        }
    }
}

/* What a left join cannot say; `head` stands before the first. Returns what stands before the next one. */
static const char *print_constants(struct printer *printer, const struct join_plan *plan, const char *head)
{
    for (size_t i = 0; i < plan->step_count; i++) {
        for (size_t c = 0; c < plan->steps[i].constant_count; c++) {
            if (!join_keeps_constant(printer->catalog, &plan->steps[i], &plan->steps[i].constants[c])) {
                fputs(head, printer->out);
                print_constant(printer, &plan->steps[i].constants[c]);
                head = " AND ";
            }
        }
    }
    return head;
}

static bool contains(struct expr *const *list, size_t count, const struct expr *expr)
{
    for (size_t i = 0; i < count; i++) {
        if (expr_equal(list[i], expr)) {
            return true;
        }
    }
    return false;
}

static bool is_grouped(const struct query *query, const struct expr *expr)
{
    return contains(query->group, query->group_count, expr);
}

static void print_group(struct printer *printer, const struct query *query)
{
    for (size_t i = 0; i < query->group_count; i++) {
        fputs(i > 0 ? ", " : " GROUP BY ", printer->out);
        sql_print_expr(printer, query->group[i]);
    }
    for (size_t i = 0; printer->dialect->group_all && query->group_count > 0 && i < query->select_count;
         i++) {
        const struct expr *expr = query->select[i];
        if (expr->kind == EXPR_COLUMN && !is_grouped(query, expr)) {
            fputs(", ", printer->out);
            sql_print_expr(printer, expr);
        }
    }
    for (size_t i = 0; printer->dialect->group_all && query->group_count > 0 && i < query->per_count; i++) {
        const struct expr *expr = query->per[i];
        if (expr->kind == EXPR_COLUMN && !is_grouped(query, expr) &&
            !contains(query->select, query->select_count, expr)) {
            fputs(", ", printer->out);
            sql_print_expr(printer, expr);
        }
    }
    for (size_t i = 0; printer->dialect->group_all && query->group_count > 0 && i < query->order_count; i++) {
        const struct expr *expr = query->order[i].expr;
        if (expr->kind == EXPR_COLUMN && !is_grouped(query, expr)) {
            fputs(", ", printer->out);
            sql_print_expr(printer, expr);
        }
    }
}

/* The rows that have the outer row's values. */
static void print_own_rows(struct printer *printer, const struct query *query)
{
    for (size_t i = 0; printer->outer != NULL && i < query->per_count; i++) {
        struct printer outer = *printer->outer;
        outer.out = printer->out;
        outer.qualify = true;
        fputs(i > 0 ? " AND " : " WHERE ", printer->out);
        sql_print_column(printer, query->per[i]->column, query->per[i]->instance);
        fputs(" = ", printer->out);
        sql_print_column(&outer, query->per[i]->column, query->per[i]->instance);
    }
}

void sql_print_source(struct printer *printer, const struct query *query, const struct join_plan *plan)
{
    if (plan->step_count > 0) {
        fputs(" FROM ", printer->out);
        print_from(printer, plan);
    }
    print_own_rows(printer, query);
    const char *head = print_constants(printer, plan, printer->outer != NULL ? " AND " : " WHERE ");
    if (query->where != NULL) {
        bool either = strcmp(head, " AND ") == 0 && query->where->kind == PRED_OR;
        fputs(head, printer->out);
        fputs(either ? "(" : "", printer->out);
        sql_print_pred(printer, query->where);
        fputs(either ? ")" : "", printer->out);
    }
}

void sql_print_groups(struct printer *printer, const struct query *query)
{
    print_group(printer, query);
    if (query->having != NULL) {
        fputs(" HAVING ", printer->out);
        sql_print_pred(printer, query->having);
    }
}

static bool may_be_null(const struct catalog *catalog, const struct expr *expr)
{
    switch (expr->kind) {
    case EXPR_COLUMN:
        return !catalog->columns[expr->column].not_null && !catalog->columns[expr->column].primary;
    case EXPR_BUCKET:
        return may_be_null(catalog, expr->left);
    case EXPR_AGGREGATE:
        return expr->op != AGGREGATE_COUNT && (expr->filter != NULL || may_be_null(catalog, expr->left));
    case EXPR_ARITHMETIC:
        return expr->op == ARITHMETIC_DIVIDE || may_be_null(catalog, expr->left) ||
               may_be_null(catalog, expr->right);
    case EXPR_STAR:
    case EXPR_LITERAL:
    case EXPR_TEST:
        return false;
    case EXPR_WINDOW:
    case EXPR_PORTION:
    case EXPR_SUBQUERY:
        return true;
    }
    return true;
}

/* Where only the first rows are kept, a missing value is not the least: it wins nothing. */
static bool misses_come_last(const struct printer *printer, const struct query *query, size_t item)
{
    return item == 0 && query->limit != NULL && !query->order[0].descending &&
           may_be_null(printer->catalog, query->order[0].expr);
}

/* Of distinct rows, and of a set's, only what is shown can be ordered by. */
static void print_key(struct printer *printer, const struct query *query, const struct expr *expr)
{
    bool shown = query->distinct || query->set != SET_NONE;
    bool other =
        sql_is_text_number(printer, expr) || catalog_digits_written(expr_digits(printer->catalog, expr));
    if (other && printer->inner == NULL && !shown) {
        sql_print_ordered(printer, expr);
    } else if (shown) {
        sql_print_shown(printer, expr);
    } else {
        sql_print_expr(printer, expr);
    }
}

void sql_print_order(struct printer *printer, const struct query *query)
{
    const struct sql_dialect *dialect = printer->dialect;
    for (size_t i = 0; i < query->order_count; i++) {
        fputs(i > 0 ? ", " : "ORDER BY ", printer->out);
        print_key(printer, query, query->order[i].expr);
        fputs(query->order[i].descending ? " DESC" : "", printer->out);
        fputs(misses_come_last(printer, query, i) ? " NULLS LAST"
              : query->order[i].descending        ? dialect->nulls_last
                                                  : dialect->nulls_first,
              printer->out);
    }
}
