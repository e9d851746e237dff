#include "query/walk.h"
#include "sql/parser.h"

#include <strings.h>

/* Outer joins: what the parser has to know of them beside the tables that they make optional. */

static bool is_optional(const struct query *query, int32_t table, int32_t instance)
{
    for (size_t i = 0; i < query->extra_count; i++) {
        if (query->extra[i].optional && query->extra[i].table == table &&
            query->extra[i].instance == instance) {
            return true;
        }
    }
    return false;
}

static bool is_of(const struct sql_parser *parser, const struct expr *expr, const struct sql_source *source)
{
    int32_t table = expr->kind == EXPR_COLUMN ? parser->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    return table == source->table && expr->instance == source->instance;
}

struct limiter {
    struct sql_parser *parser;
    const struct sql_source *source;
    bool used; /* by the argument at hand */
};

static bool note_use(void *context, struct expr *expr)
{
    struct limiter *limiter = context;
    limiter->used = limiter->used || is_of(limiter->parser, expr, limiter->source);
    return true;
}

static bool uses(const struct limiter *limiter, const struct expr *expr)
{
    struct limiter own = *limiter;
    own.used = false;
    expr_walk(expr, &(struct query_visitor){.expr = note_use, .context = &own});
    return own.used;
}

/* ---- conditions in ON ---- */

/* The rows that do not meet the condition join as no row: aggregates do not see them, and nothing else of the
 * table may be used. */
static void limit_aggregate(const struct limiter *limiter, struct expr *expr)
{
    struct sql_parser *parser = limiter->parser;
    const struct sql_source *source = limiter->source;
    bool used = uses(limiter, expr->left);
    if (!used && !expr->distinct && expr->op != AGGREGATE_MIN && expr->op != AGGREGATE_MAX) {
        sql_fail(parser, source->on_token,
                 "beside a condition in the ON of an outer join, sums over its other tables have no tree");
    }
    if (!used || expr->filter == source->on) {
        return;
    }
    struct pred *filter = source->on;
    if (expr->filter != NULL) {
        filter = ARENA_NEW(parser->arena, struct pred);
        *filter = (struct pred){.kind = PRED_AND, .left_pred = source->on, .right_pred = expr->filter};
    }
    expr->filter = filter;
}

static bool limit(void *context, struct expr *expr)
{
    const struct limiter *limiter = context;
    if (expr->kind == EXPR_AGGREGATE) {
        limit_aggregate(limiter, expr);
        return false;
    }
    if (is_of(limiter->parser, expr, limiter->source)) {
        sql_fail(
            limiter->parser, limiter->source->on_token,
            "a condition in the ON of an outer join has a tree only where aggregates alone use the table");
    }
    return true;
}

static void take_condition(struct sql_parser *parser, struct query *query, const struct sql_source *source)
{
    struct limiter limiter = {.parser = parser, .source = source};
    query_walk(query, &(struct query_visitor){.expr = limit,
                                              .clauses = WALK_BLOCK & ~(unsigned)(WALK_JOINS | WALK_PER),
                                              .context = &limiter});
}

/* ---- counts ---- */

struct counted {
    const struct sql_parser *parser;
    const struct query *query;
};

static bool is_joined_on(const struct sql_scope *scope, const struct expr *column)
{
    for (size_t i = 0; i < scope->join_count; i++) {
        if (expr_equal(scope->joins[i].left, column) || expr_equal(scope->joins[i].right, column)) {
            return true;
        }
    }
    return false;
}

/* The count of a key of an optional table is that of its rows. */
static void count_rows(void *context, const struct expr *expr)
{
    const struct counted *counted = context;
    const struct catalog *catalog = counted->parser->catalog;
    if (expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_COUNT || expr->distinct ||
        expr->left->kind != EXPR_COLUMN) {
        return;
    }
    const struct catalog_column *column = &catalog->columns[expr->left->column];
    if (is_optional(counted->query, column->table, expr->left->instance) &&
        (column->primary || is_joined_on(counted->parser->scope, expr->left))) {
        *expr->left =
            (struct expr){.kind = EXPR_STAR, .table = column->table, .instance = expr->left->instance};
    }
}

void sql_bind_optional(struct sql_parser *parser, struct query *query)
{
    const struct sql_scope *scope = parser->scope;
    query->extra = ARENA_ARRAY(parser->arena, struct query_table, scope->source_count + 1);
    for (size_t i = 0; i < scope->source_count; i++) {
        const struct sql_source *source = &scope->sources[i];
        if (source->optional) {
            query->extra[query->extra_count++] =
                (struct query_table){.table = source->table, .instance = source->instance, .optional = true};
        }
        if (source->on != NULL) {
            take_condition(parser, query, source);
        }
    }
    if (query->extra_count > 0) {
        query_visit(query, count_rows, &(struct counted){parser, query});
    }
}
