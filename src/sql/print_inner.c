/* Blocks with a subquery in FROM: the first rows of each group, aggregates over distinct rows. */
#include "sql/printer.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- the first rows of each group ---- */

static const char *free_name(struct printer *printer, const struct inner_list *list, const char *base)
{
    const char *name = base;
    for (int number = 2;; number++) {
        bool taken = false;
        for (size_t i = 0; i < list->count; i++) {
            taken = taken || strcasecmp(list->columns[i].name, name) == 0;
        }
        if (!taken) {
            return name;
        }
        name = arena_printf(printer->arena, "%s_%d", base, number);
    }
}

static void add_column(struct printer *printer, struct inner_list *list, const struct expr *expr,
                       const char *given)
{
    const char *base = given;
    if (base == NULL) {
        base = expr->kind == EXPR_COLUMN ? printer->catalog->columns[expr->column].name
                                         : arena_printf(printer->arena, "c%zu", list->count + 1);
    }
    const char *name = free_name(printer, list, base);
    list->columns =
        arena_grow(printer->arena, list->columns, list->count, &list->capacity, sizeof *list->columns);
    list->columns[list->count++] = (struct inner_column){expr, name};
}

/* t.* would show the place too. */
static void add_star(struct printer *printer, struct inner_list *list, const struct expr *star)
{
    const struct catalog_table *table = &printer->catalog->tables[star->table];
    for (int32_t i = 0; i < table->column_count; i++) {
        struct expr *column = ARENA_NEW(printer->arena, struct expr);
        column->kind = EXPR_COLUMN;
        column->column = table->first_column + i;
        column->instance = star->instance;
        add_column(printer, list, column, NULL);
    }
}

static struct inner_list place_columns(struct printer *printer, const struct query *query)
{
    struct inner_list list = {0};
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *expr = query->select[i];
        if (expr->kind == EXPR_STAR) {
            add_star(printer, &list, expr);
        } else {
            add_column(printer, &list, expr, query->names != NULL ? query->names[i] : NULL);
        }
    }
    list.shown = list.count;
    for (size_t i = 0; i < query->per_count; i++) {
        if (sql_find_inner(&list, query->per[i]) == NULL) {
            add_column(printer, &list, query->per[i], NULL);
        }
    }
    for (size_t i = 1; query->ties && i < query->order_count; i++) {
        if (sql_find_inner(&list, query->order[i].expr) == NULL) {
            add_column(printer, &list, query->order[i].expr, NULL);
        }
    }
    return list;
}

static void print_columns(struct printer *printer, const struct inner_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct inner_column *column = &list->columns[i];
        fputs(i > 0 ? ", " : "", printer->out);
        sql_print_expr(printer, column->expr);
        if (column->expr->kind != EXPR_COLUMN ||
            strcmp(printer->catalog->columns[column->expr->column].name, column->name) != 0) {
            fputs(" AS ", printer->out);
            sql_print_name(printer, column->name);
        }
    }
}

/* Rows that are the same by the first item of the order have one place. */
static void print_rank(struct printer *printer, const struct query *query)
{
    struct query first = *query;
    first.order_count = 1;
    fputs("rank() OVER (", printer->out);
    sql_print_order(printer, &first);
    fputc(')', printer->out);
}

static void print_place(struct printer *printer, const struct query *query)
{
    if (query->ties) {
        print_rank(printer, query);
        return;
    }
    fputs("row_number() OVER (PARTITION BY ", printer->out);
    for (size_t i = 0; i < query->per_count; i++) {
        fputs(i > 0 ? ", " : "", printer->out);
        sql_print_expr(printer, query->per[i]);
    }
    fputc(' ', printer->out);
    sql_print_order(printer, query);
    fputc(')', printer->out);
}

void sql_print_places(struct printer *printer, const struct query *query, const struct join_plan *plan)
{
    FILE *out = printer->out;
    struct inner_list list = place_columns(printer, query);
    const char *place = free_name(printer, &list, "place");
    for (size_t i = 0; i < list.shown; i++) {
        fputs(i > 0 ? ", " : "SELECT ", out);
        sql_print_name(printer, list.columns[i].name);
    }
    fputs(" FROM (SELECT ", out);
    print_columns(printer, &list);
    fputs(", ", out);
    print_place(printer, query);
    fprintf(out, " AS %s", place);
    sql_print_source(printer, query, plan);
    sql_print_groups(printer, query);
    fprintf(out, ") AS ranked WHERE %s", place);
    if (query->offset != NULL) {
        fprintf(out, " = %ld ORDER BY ", strtol(query->offset->literal.text, NULL, 10) + 1);
    } else {
        fprintf(out, " <= %s ORDER BY ", query->limit->literal.text);
    }
    for (size_t i = 0; i < query->per_count; i++) {
        sql_print_name(printer, sql_find_inner(&list, query->per[i])->name);
        fprintf(out, "%s, ", printer->dialect->nulls_first);
    }
    fputs(place, out);
    for (size_t i = 1; query->ties && i < query->order_count; i++) {
        fputs(", ", out);
        sql_print_name(printer, sql_find_inner(&list, query->order[i].expr)->name);
        fprintf(out, "%s%s", query->order[i].descending ? " DESC" : "",
                query->order[i].descending ? printer->dialect->nulls_last : printer->dialect->nulls_first);
    }
}

/* ---- aggregates over distinct rows ---- */

/* The output name that was given to the expression, or NULL. */
static const char *given_name(const struct query *query, const struct expr *expr)
{
    for (size_t i = 0; query->names != NULL && i < query->select_count; i++) {
        if (expr_equal(query->select[i], expr)) {
            return query->names[i];
        }
    }
    return NULL;
}

const struct inner_list *sql_name_once(struct printer *printer, const struct query *query,
                                       const struct join_plan *plan)
{
    struct inner_list *list = ARENA_NEW(printer->arena, struct inner_list);
    for (size_t i = 0; i < plan->once_count; i++) {
        add_column(printer, list, plan->once[i], given_name(query, plan->once[i]));
    }
    return list;
}

void sql_print_once(struct printer *printer, const struct query *query, const struct join_plan *plan,
                    const struct inner_list *list)
{
    const struct inner_list *outer = printer->inner;
    printer->inner = NULL;
    fputs(" FROM (SELECT DISTINCT ", printer->out);
    print_columns(printer, list);
    sql_print_source(printer, query, plan);
    fputs(") AS once", printer->out);
    printer->inner = outer;
}
