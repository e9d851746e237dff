#include "answer/figures.h"

#include "query/walk.h"
#include "sql/sql.h"

#include <string.h>

/* The average, the largest and the smallest row of a sum are shown as it is. */
static bool is_measured_alike(const struct expr *expr, const struct expr *metric)
{
    bool measure = expr->kind == EXPR_AGGREGATE && expr->op != AGGREGATE_COUNT;
    return measure && metric->kind == EXPR_AGGREGATE && metric->op == AGGREGATE_SUM &&
           expr_equal(expr->left, metric->left);
}

static const struct askdb_figures *figures_of(struct arena *arena, const struct definitions *definitions,
                                              const struct expr *expr)
{
    static const struct askdb_figures percent = {ASKDB_FIGURES_PERCENT, -1, ""};
    const struct expr *inner = expr->kind == EXPR_WINDOW ? expr->left : expr;
    for (size_t i = 0; i < definitions->count; i++) {
        const struct definition *item = &definitions->items[i];
        if (item->kind != DEFINED_METRIC) {
            continue;
        }
        if (expr_equal(inner, item->expr) || is_measured_alike(inner, item->expr) ||
            (item->filter != NULL &&
             expr_equal(inner, definition_filtered(arena, item->expr, item->filter)))) {
            bool of_whole =
                expr->kind == EXPR_WINDOW && (expr->op == WINDOW_SHARE || expr->op == WINDOW_CHANGE_PERCENT);
            return of_whole ? &percent : &item->figures;
        }
    }
    return NULL;
}

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    const struct figured *figured = context;
    struct askdb_column *told = ARENA_ARRAY(figured->arena, struct askdb_column, count + 1);
    memcpy(told, columns, count * sizeof *told);
    for (size_t i = 0; i < count && count == figured->count; i++) {
        told[i].figures = figured->columns[i];
    }
    return figured->to->begin(figured->to->context, told, count, err);
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    const struct figured *figured = context;
    return figured->to->row(figured->to->context, cells, count, err);
}

void answer_figured_init(struct figured *figured, const struct askdb *askdb, const char *sql,
                         const struct askdb_sink *sink)
{
    struct arena *arena = arena_create();
    struct query *query = NULL;
    struct askdb_error ignored;
    *figured = (struct figured){.sink = *sink, .to = sink, .arena = arena};
    if (askdb->definitions.count == 0 || sql_parse(arena, askdb->catalog, sql, &query, &ignored) != 0) {
        return;
    }
    figured->sink = (struct askdb_sink){.context = figured, .begin = begin, .row = row};
    figured->columns = ARENA_ARRAY(arena, const struct askdb_figures *, query->select_count + 1);
    figured->count = query->select_count;
    for (size_t i = 0; i < query->select_count; i++) {
        figured->columns[i] = figures_of(arena, &askdb->definitions, query->select[i]);
    }
}

void answer_figured_finish(struct figured *figured)
{
    arena_destroy(figured->arena);
}
