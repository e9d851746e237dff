#include "sql/printer.h"
#include "sql/sql.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct sql_dialect *const dialects[] = {
    [DIALECT_SQLITE] = &sql_dialect_sqlite,
    [DIALECT_POSTGRES] = &sql_dialect_postgres,
};

static void print_query(struct printer *printer, const struct query *query);
static void print_pred(struct printer *printer, const struct pred *pred);

void sql_print_name(struct printer *printer, const char *name)
{
    sql_print_identifier(printer->out, printer->catalog->dialect, name);
}

/* Instances after the first, and tables of one name in several schemas, need an alias. */
static const char *instance_name(struct printer *printer, int32_t table, int32_t instance, bool *ret_alias)
{
    const struct catalog_table *tables = printer->catalog->tables;
    *ret_alias = true;
    if (printer->outer != NULL) {
        return instance > 0 ? arena_printf(printer->arena, "%s_own_%d", tables[table].name, instance + 1)
                            : arena_printf(printer->arena, "%s_own", tables[table].name);
    }
    if (instance > 0) {
        return arena_printf(printer->arena, "%s_%d", tables[table].name, instance + 1);
    }
    for (size_t i = 0; i < printer->catalog->table_count; i++) {
        if ((int32_t)i != table && strcmp(tables[i].name, tables[table].name) == 0) {
            return arena_printf(printer->arena, "%s_%s", tables[table].schema, tables[table].name);
        }
    }
    *ret_alias = false;
    return tables[table].name;
}

static void print_column(struct printer *printer, int32_t column, int32_t instance)
{
    const struct catalog_column *item = &printer->catalog->columns[column];
    bool alias;
    if (printer->qualify) {
        sql_print_name(printer, instance_name(printer, item->table, instance, &alias));
        fputc('.', printer->out);
    }
    sql_print_name(printer, item->name);
}

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

/* The SQL of an expression as text of its own. */
static const char *expr_text(struct printer *printer, const struct expr *expr)
{
    char *buffer = NULL;
    size_t size = 0;
    FILE *outer = printer->out;
    printer->out = open_memstream(&buffer, &size);
    if (printer->out == NULL) {
        abort();
    }
    sql_print_expr(printer, expr);
    fclose(printer->out);
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
    print_column(printer, column, step->instance);
}

static bool is_compound(const struct expr *expr)
{
    return expr->kind == EXPR_ARITHMETIC || expr->kind == EXPR_WINDOW || expr->kind == EXPR_PORTION;
}

static void print_operand(struct printer *printer, const struct expr *expr)
{
    bool parenthesis = is_compound(expr);
    fputs(parenthesis ? "(" : "", printer->out);
    sql_print_expr(printer, expr);
    fputs(parenthesis ? ")" : "", printer->out);
}

/* Numbers kept as text are in the order of numbers only once they are numbers. */
static bool is_text_number(const struct printer *printer, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN && printer->catalog->columns[expr->column].type == COLUMN_NUMBER &&
           printer->catalog->columns[expr->column].text_storage;
}

static void print_ordered(struct printer *printer, const struct expr *expr)
{
    bool cast = is_text_number(printer, expr);
    fputs(cast ? "CAST(" : "", printer->out);
    print_operand(printer, expr);
    fputs(cast ? " AS REAL)" : "", printer->out);
}

/* What such a number is compared with. */
static void print_bound(struct printer *printer, const struct expr *left, const struct expr *bound)
{
    if (is_text_number(printer, left) && bound->kind == EXPR_LITERAL && bound->literal.kind == LITERAL_TEXT &&
        text_is_decimal(bound->literal.text)) {
        fputs(bound->literal.text, printer->out);
    } else {
        print_ordered(printer, bound);
    }
}

static void print_aggregate(struct printer *printer, const struct expr *expr)
{
    static const char *const names[] = {"count", "sum", "avg", "min", "max"};
    fprintf(printer->out, "%s(%s", names[expr->op], expr->distinct ? "DISTINCT " : "");
    const struct join_step *optional =
        expr->left->kind == EXPR_STAR ? optional_step(printer, expr->left) : NULL;
    if (optional != NULL) {
        print_row_key(printer, optional);
    } else if (expr->left->kind == EXPR_STAR) {
        fputc('*', printer->out);
    } else if (expr->op == AGGREGATE_MIN || expr->op == AGGREGATE_MAX) {
        print_ordered(printer, expr->left);
    } else {
        sql_print_expr(printer, expr->left);
    }
    fputc(')', printer->out);
    if (expr->filter != NULL) {
        fputs(" FILTER (WHERE ", printer->out);
        print_pred(printer, expr->filter);
        fputc(')', printer->out);
    }
}

static const char *operand_text(struct printer *printer, const struct expr *expr)
{
    const char *text = expr_text(printer, expr);
    return is_compound(expr) ? arena_printf(printer->arena, "(%s)", text) : text;
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

/* A sum over some of the rows that is added to another is 0 where there are none. */
static void print_term(struct printer *printer, const struct expr *expr, bool adds)
{
    bool partial = adds && expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_SUM && expr->filter != NULL;
    fputs(partial ? "coalesce(" : "", printer->out);
    print_operand(printer, expr);
    fputs(partial ? ", 0)" : "", printer->out);
}

static void print_arithmetic(struct printer *printer, const struct expr *expr)
{
    static const char *const symbols[] = {" + ", " - ", " * "};
    if (expr->op == ARITHMETIC_DIVIDE) {
        fputs("1.0 * ", printer->out);
        print_operand(printer, expr->left);
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
        printer->dialect->days(printer->out, expr_text(printer, expr->left), expr_text(printer, expr->right));
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
    case WINDOW_RANK:
        fprintf(printer->out, "rank() OVER (PARTITION BY %s ORDER BY %s DESC)", order + strlen("ORDER BY "),
                value);
        return;
    }
}

static void print_subquery(struct printer *printer, const struct query *query)
{
    struct printer inner = *printer;
    inner.outer = query->per_count > 0 && query->limit == NULL ? printer : NULL;
    fputc('(', printer->out);
    print_query(&inner, query);
    fputc(')', printer->out);
    printer->warnings = inner.warnings;
    printer->warning_count = inner.warning_count;
    printer->warning_capacity = inner.warning_capacity;
}

static void print_star(struct printer *printer, const struct expr *expr)
{
    bool alias;
    if (printer->qualify) {
        sql_print_name(printer, instance_name(printer, expr->table, expr->instance, &alias));
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
        print_column(printer, expr->column, expr->instance);
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
        printer->dialect->bucket(printer->out, (enum bucket)expr->op, operand_text(printer, expr->left));
        return;
    case EXPR_WINDOW:
        print_window(printer, expr);
        return;
    case EXPR_PORTION:
        print_portion(printer, expr);
        return;
    case EXPR_SUBQUERY:
        print_subquery(printer, expr->subquery);
        return;
    case EXPR_TEST:
        fputs("CASE WHEN ", printer->out);
        print_pred(printer, expr->filter);
        fputs(" THEN ", printer->out);
        sql_print_expr(printer, expr->left);
        fputs(" ELSE ", printer->out);
        sql_print_expr(printer, expr->right);
        fputs(" END", printer->out);
        return;
    }
}

/* ---- predicates ---- */

/* t in, before, since, ... a period. */
static void print_period(struct printer *printer, const struct pred *pred)
{
    const struct literal *period = &pred->right->literal;
    const char *left = operand_text(printer, pred->left);
    static const struct {
        const char *symbol;
        bool end; /* compares with the end of the period */
    } bounds[] = {[COMPARE_LT] = {"<", false},
                  [COMPARE_GT] = {">=", true},
                  [COMPARE_LE] = {"<", true},
                  [COMPARE_GE] = {">=", false}};
    switch ((enum comparison)pred->op) {
    case COMPARE_EQ:
        fprintf(printer->out, "%s >= '%s' AND %s < '%s'", left, period->from, left, period->to);
        return;
    case COMPARE_NE:
        fprintf(printer->out, "(%s < '%s' OR %s >= '%s')", left, period->from, left, period->to);
        return;
    case COMPARE_LT:
    case COMPARE_GT:
    case COMPARE_LE:
    case COMPARE_GE:
        fprintf(printer->out, "%s %s '%s'", left, bounds[pred->op].symbol,
                bounds[pred->op].end ? period->to : period->from);
        return;
    }
}

static void print_compare(struct printer *printer, const struct pred *pred)
{
    static const char *const symbols[] = {" = ", " <> ", " < ", " > ", " <= ", " >= "};
    if (pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_PERIOD) {
        print_period(printer, pred);
        return;
    }
    if (pred->op == COMPARE_EQ || pred->op == COMPARE_NE) {
        print_operand(printer, pred->left);
        fputs(symbols[pred->op], printer->out);
        print_operand(printer, pred->right);
        return;
    }
    print_ordered(printer, pred->left);
    fputs(symbols[pred->op], printer->out);
    print_bound(printer, pred->left, pred->right);
}

/* The text with "\\" before each character that a pattern gives a meaning. */
static const char *escaped(struct printer *printer, const char *text)
{
    char *out = arena_alloc(printer->arena, 2 * strlen(text) + 1, 1);
    size_t length = 0;
    for (; *text != '\0'; text++) {
        if (strchr("%_\\", *text) != NULL) {
            out[length++] = '\\';
        }
        out[length++] = *text;
    }
    out[length] = '\0';
    return out;
}

static void print_like(struct printer *printer, const struct pred *pred)
{
    const char *text = pred->right->literal.text;
    const char *pattern = text;
    bool escapes = pred->op != LIKE_PATTERN && strpbrk(text, "%_\\") != NULL;
    text = escapes ? escaped(printer, text) : text;
    switch ((enum like)pred->op) {
    case LIKE_CONTAINS:
        pattern = arena_printf(printer->arena, "%%%s%%", text);
        break;
    case LIKE_PREFIX:
        pattern = arena_printf(printer->arena, "%s%%", text);
        break;
    case LIKE_SUFFIX:
        pattern = arena_printf(printer->arena, "%%%s", text);
        break;
    case LIKE_PATTERN:
        break;
    }
    bool cast = printer->catalog->dialect == DIALECT_POSTGRES &&
                expr_type(printer->catalog, pred->left) != COLUMN_TEXT;
    fputs(cast ? "CAST(" : "", printer->out);
    print_operand(printer, pred->left);
    fprintf(printer->out, "%s %s%s ", cast ? " AS text)" : "", pred->negated ? "NOT " : "",
            printer->dialect->like);
    sql_print_string(printer->out, pattern);
    fputs(escapes ? " ESCAPE '\\'" : "", printer->out);
}

static void print_chain(struct printer *printer, const struct pred *pred)
{
    const struct pred *sides[] = {pred->left_pred, pred->right_pred};
    for (size_t i = 0; i < 2; i++) {
        if (i > 0) {
            fputs(pred->kind == PRED_AND ? " AND " : " OR ", printer->out);
        }
        bool period = sides[i]->kind == PRED_COMPARE && sides[i]->right->kind == EXPR_LITERAL &&
                      sides[i]->right->literal.kind == LITERAL_PERIOD && sides[i]->op == COMPARE_EQ;
        bool parenthesis = pred->kind == PRED_AND ? sides[i]->kind == PRED_OR : period;
        parenthesis = parenthesis || (pred->kind == PRED_OR && sides[i]->kind == PRED_AND);
        fputs(parenthesis ? "(" : "", printer->out);
        print_pred(printer, sides[i]);
        fputs(parenthesis ? ")" : "", printer->out);
    }
}

static void print_pred(struct printer *printer, const struct pred *pred)
{
    FILE *out = printer->out;
    switch (pred->kind) {
    case PRED_AND:
    case PRED_OR:
        print_chain(printer, pred);
        return;
    case PRED_NOT:
        fputs("NOT (", out);
        print_pred(printer, pred->left_pred);
        fputc(')', out);
        return;
    case PRED_COMPARE:
        print_compare(printer, pred);
        return;
    case PRED_BETWEEN:
        print_ordered(printer, pred->left);
        fputs(" BETWEEN ", out);
        print_bound(printer, pred->left, pred->right);
        fputs(" AND ", out);
        print_bound(printer, pred->left, pred->upper);
        return;
    case PRED_IN_LIST:
        print_operand(printer, pred->left);
        fputs(pred->negated ? " NOT IN (" : " IN (", out);
        for (size_t i = 0; i < pred->list_count; i++) {
            fputs(i > 0 ? ", " : "", out);
            sql_print_expr(printer, pred->list[i]);
        }
        fputc(')', out);
        return;
    case PRED_IN_QUERY:
        print_operand(printer, pred->left);
        fputs(pred->negated ? " NOT IN " : " IN ", out);
        print_subquery(printer, pred->subquery);
        return;
    case PRED_LIKE:
        print_like(printer, pred);
        return;
    case PRED_NULL:
        print_operand(printer, pred->left);
        fputs(pred->negated ? " IS NOT NULL" : " IS NULL", out);
        return;
    case PRED_EXISTS:
        fputs(pred->negated ? "NOT EXISTS " : "EXISTS ", out);
        print_subquery(printer, pred->subquery);
        return;
    }
}

/* ---- query blocks ---- */

static void print_table(struct printer *printer, const struct join_step *step)
{
    const struct catalog_table *table = &printer->catalog->tables[step->table];
    bool alias;
    const char *name = instance_name(printer, step->table, step->instance, &alias);
    bool bare = strcmp(table->schema, "public") == 0 && !table->off_path;
    if (table->schema[0] != '\0' && !bare) {
        sql_print_name(printer, table->schema);
        fputc('.', printer->out);
    }
    sql_print_name(printer, table->name);
    if (alias) {
        fputs(" AS ", printer->out);
        sql_print_name(printer, name);
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
        print_table(printer, step);
        for (size_t c = 0; c < step->condition_count; c++) {
            fputs(c > 0 ? " AND " : " ON ", printer->out);
            print_column(printer, step->conditions[c].left_column, step->conditions[c].left_instance);
            fputs(" = ", printer->out);
            print_column(printer, step->conditions[c].right_column, step->conditions[c].right_instance);
        }
    }
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

static void add_warnings(struct printer *printer, const struct join_plan *plan)
{
    for (size_t i = 0; i < plan->warning_count; i++) {
        printer->warnings = arena_grow(printer->arena, printer->warnings, printer->warning_count,
                                       &printer->warning_capacity, sizeof *printer->warnings);
        printer->warnings[printer->warning_count++] = plan->warnings[i];
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
        print_column(printer, query->per[i]->column, query->per[i]->instance);
        fputs(" = ", printer->out);
        print_column(&outer, query->per[i]->column, query->per[i]->instance);
    }
}

void sql_print_source(struct printer *printer, const struct query *query, const struct join_plan *plan)
{
    if (plan->step_count > 0) {
        fputs(" FROM ", printer->out);
        print_from(printer, plan);
    }
    print_own_rows(printer, query);
    if (query->where != NULL) {
        bool either = printer->outer != NULL && query->where->kind == PRED_OR;
        fputs(printer->outer != NULL ? " AND " : " WHERE ", printer->out);
        fputs(either ? "(" : "", printer->out);
        print_pred(printer, query->where);
        fputs(either ? ")" : "", printer->out);
    }
}

void sql_print_groups(struct printer *printer, const struct query *query)
{
    print_group(printer, query);
    if (query->having != NULL) {
        fputs(" HAVING ", printer->out);
        print_pred(printer, query->having);
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

/* Of distinct rows only what is shown can be ordered by. */
static void print_key(struct printer *printer, const struct query *query, const struct expr *expr)
{
    if (is_text_number(printer, expr) && printer->inner == NULL && !query->distinct &&
        query->set == SET_NONE) {
        print_ordered(printer, expr);
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
    if (query->per_count > 0 && printer->outer == NULL) {
        sql_print_places(printer, query, plan);
        return;
    }
    printer->inner = plan->once_count > 0 ? sql_name_once(printer, query, plan) : NULL;
    fputs(query->distinct ? "SELECT DISTINCT " : "SELECT ", out);
    for (size_t i = 0; i < query->select_count; i++) {
        fputs(i > 0 ? ", " : "", out);
        sql_print_expr(printer, query->select[i]);
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
        fprintf(out, "%s OFFSET %s",
                query->limit == NULL && printer->catalog->dialect == DIALECT_SQLITE ? " LIMIT -1" : "",
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
    struct printer printer = {.arena = arena, .catalog = catalog, .dialect = dialects[catalog->dialect]};
    printer.out = open_memstream(&buffer, &size);
    if (printer.out == NULL) {
        abort();
    }
    print_query(&printer, query);
    fclose(printer.out);
    *ret_text = (struct sql_text){.sql = arena_strdup(arena, buffer),
                                  .warnings = printer.warnings,
                                  .warning_count = printer.warning_count};
    free(buffer);
}
