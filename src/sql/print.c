/* Query blocks and set operations. */
#include "sql/printer.h"
#include "sql/sql.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

static const struct sql_dialect *const dialects[] = {
    [DIALECT_SQLITE] = &sql_dialect_sqlite,
    [DIALECT_POSTGRES] = &sql_dialect_postgres,
};

static void add_warnings(struct printer *printer, const struct join_plan *plan)
{
    for (size_t i = 0; i < plan->warning_count; i++) {
        printer->warnings = arena_grow(printer->arena, printer->warnings, printer->warning_count,
                                       &printer->warning_capacity, sizeof *printer->warnings);
        printer->warnings[printer->warning_count++] = plan->warnings[i];
    }
}

/* Does the subquery in FROM call it so already? */
static bool is_called(const struct printer *printer, const struct query *query, size_t item)
{
    const struct inner_column *column =
        printer->inner != NULL ? sql_find_inner(printer->inner, query->select[item]) : NULL;
    return column != NULL && strcmp(column->name, query->names[item]) == 0;
}

static void print_query(struct printer *printer, const struct query *query)
{
    FILE *out = printer->out;
    struct join_plan *plan = join_solve(printer->arena, printer->catalog, query);
    add_warnings(printer, plan);
    printer->query = query;
    printer->plan = plan;
    printer->inner = NULL;
    printer->qualify = plan->step_count > 1 || printer->outer != NULL;
    if ((query->per_count > 0 || query->ties) && printer->outer == NULL) {
        sql_print_places(printer, query, plan);
        return;
    }
    printer->inner = plan->once_count > 0 ? sql_name_once(printer, query, plan) : NULL;
    fputs(query->distinct ? "SELECT DISTINCT " : "SELECT ", out);
    for (size_t i = 0; i < query->select_count; i++) {
        fputs(i > 0 ? ", " : "", out);
        sql_print_shown(printer, query->select[i]);
        if (query->names != NULL && query->names[i] != NULL && !is_called(printer, query, i)) {
            fputs(" AS ", out);
            sql_print_name(printer, query->names[i]);
        }
    }
    if (printer->inner != NULL) {
        sql_print_once(printer, query, plan, printer->inner);
    } else {
        sql_print_source(printer, query, plan);
    }
    sql_print_groups(printer, query);
    fputs(query->order_count > 0 ? " " : "", out);
    sql_print_order(printer, query);
    if (query->limit != NULL) {
        fprintf(out, " LIMIT %s", query->limit->literal.text);
    }
    if (query->offset != NULL) {
        fprintf(out, "%s OFFSET %s", query->limit == NULL ? printer->dialect->unlimited : "",
                query->offset->literal.text);
    }
    if (query->set != SET_NONE) {
        static const char *const words[] = {"", " UNION ", " INTERSECT ", " EXCEPT "};
        fprintf(out, "%s%s", words[query->set], query->set_all ? "ALL " : "");
        print_query(printer, query->right);
    }
}

void sql_print(struct arena *arena, const struct catalog *catalog, const struct query *query,
               struct sql_text *ret_text)
{
    char *buffer = NULL;
    size_t size = 0;
    struct printer printer = {.arena = arena,
                              .catalog = catalog,
                              .dialect = dialects[catalog->dialect],
                              .pred = sql_print_pred,
                              .block = print_query};
    printer.out = text_stream(&buffer, &size);
    print_query(&printer, query);
    text_end(printer.out);
    *ret_text = (struct sql_text){.sql = arena_strdup(arena, buffer),
                                  .warnings = printer.warnings,
                                  .warning_count = printer.warning_count};
    free(buffer);
}

const char *sql_print_alone(struct arena *arena, const struct catalog *catalog, const struct expr *expr)
{
    static const struct query none = {.select_count = 0};
    static const struct join_plan nothing = {.step_count = 0};
    char *buffer = NULL;
    size_t size = 0;
    struct printer printer = {.arena = arena,
                              .catalog = catalog,
                              .dialect = dialects[catalog->dialect],
                              .query = &none,
                              .plan = &nothing,
                              .qualify = true,
                              .pred = sql_print_pred,
                              .block = print_query};
    printer.out = text_stream(&buffer, &size);
    sql_print_expr(&printer, expr);
    text_end(printer.out);
    const char *text = arena_strdup(arena, buffer);
    free(buffer);
    return text;
}
