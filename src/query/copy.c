#include "query/copy.h"

struct copier {
    struct arena *arena;
    const struct query_numbering *numbering;
};

static struct pred *copy_pred(const struct copier *copier, const struct pred *pred);
static struct query *copy_query(const struct copier *copier, const struct query *query);

static int32_t table_number(const struct copier *copier, int32_t table)
{
    return copier->numbering->table(copier->numbering->context, table);
}

static struct expr *copy_expr(const struct copier *copier, const struct expr *expr)
{
    if (expr == NULL) {
        return NULL;
    }
    struct expr *copy = ARENA_NEW(copier->arena, struct expr);
    *copy = *expr;
    if (expr->kind == EXPR_COLUMN) {
        copy->column = copier->numbering->column(copier->numbering->context, expr->column);
    } else if (expr->kind == EXPR_STAR) {
        copy->table = table_number(copier, expr->table);
    }
    copy->filter = copy_pred(copier, expr->filter);
    copy->left = copy_expr(copier, expr->left);
    copy->right = copy_expr(copier, expr->right);
    copy->subquery = copy_query(copier, expr->subquery);
    return copy;
}

static struct expr **copy_exprs(const struct copier *copier, struct expr *const *exprs, size_t count)
{
    struct expr **copies = ARENA_ARRAY(copier->arena, struct expr *, count + 1);
    for (size_t i = 0; i < count; i++) {
        copies[i] = copy_expr(copier, exprs[i]);
    }
    return copies;
}

static struct pred *copy_pred(const struct copier *copier, const struct pred *pred)
{
    if (pred == NULL) {
        return NULL;
    }
    struct pred *copy = ARENA_NEW(copier->arena, struct pred);
    *copy = *pred;
    copy->left_pred = copy_pred(copier, pred->left_pred);
    copy->right_pred = copy_pred(copier, pred->right_pred);
    copy->left = copy_expr(copier, pred->left);
    copy->right = copy_expr(copier, pred->right);
    copy->upper = copy_expr(copier, pred->upper);
    copy->list = copy_exprs(copier, pred->list, pred->list_count);
    copy->subquery = copy_query(copier, pred->subquery);
    return copy;
}

static void copy_from(const struct copier *copier, const struct query *query, struct query *copy)
{
    copy->extra = ARENA_ARRAY(copier->arena, struct query_table, query->extra_count + 1);
    for (size_t i = 0; i < query->extra_count; i++) {
        copy->extra[i] = query->extra[i];
        copy->extra[i].table = table_number(copier, query->extra[i].table);
    }
    copy->joins = ARENA_ARRAY(copier->arena, struct query_join, query->join_count + 1);
    for (size_t i = 0; i < query->join_count; i++) {
        copy->joins[i].left = copy_expr(copier, query->joins[i].left);
        copy->joins[i].right = copy_expr(copier, query->joins[i].right);
    }
}

static struct query *copy_query(const struct copier *copier, const struct query *query)
{
    if (query == NULL) {
        return NULL;
    }
    struct query *copy = ARENA_NEW(copier->arena, struct query);
    *copy = *query;
    copy_from(copier, query, copy);
    copy->select = copy_exprs(copier, query->select, query->select_count);
    copy->where = copy_pred(copier, query->where);
    copy->group = copy_exprs(copier, query->group, query->group_count);
    copy->having = copy_pred(copier, query->having);
    copy->order = ARENA_ARRAY(copier->arena, struct query_order, query->order_count + 1);
    for (size_t i = 0; i < query->order_count; i++) {
        copy->order[i] = query->order[i];
        copy->order[i].expr = copy_expr(copier, query->order[i].expr);
    }
    copy->limit = copy_expr(copier, query->limit);
    copy->per = copy_exprs(copier, query->per, query->per_count);
    copy->offset = copy_expr(copier, query->offset);
    copy->right = copy_query(copier, query->right);
    return copy;
}

struct query *query_copy(struct arena *arena, const struct query *query,
                         const struct query_numbering *numbering)
{
    return copy_query(&(struct copier){.arena = arena, .numbering = numbering}, query);
}
