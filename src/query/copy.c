#include "query/copy.h"

#include "query/walk.h"

struct copier {
    struct arena *arena;
    const struct query_numbering *numbering; /* NULL: numbers stay */
};

static struct pred *copy_pred(const struct copier *copier, const struct pred *pred);
static struct query *copy_query(const struct copier *copier, const struct query *query);

static int32_t table_number(const struct copier *copier, int32_t table)
{
    return copier->numbering != NULL ? copier->numbering->table(copier->numbering->context, table) : table;
}

static int32_t column_number(const struct copier *copier, int32_t column)
{
    return copier->numbering != NULL ? copier->numbering->column(copier->numbering->context, column) : column;
}

static struct expr *copy_expr(const struct copier *copier, const struct expr *expr);

static struct expr **copy_exprs(const struct copier *copier, struct expr *const *exprs, size_t count)
{
    struct expr **copies = ARENA_ARRAY(copier->arena, struct expr *, count + 1);
    for (size_t i = 0; i < count; i++) {
        copies[i] = copy_expr(copier, exprs[i]);
    }
    return copies;
}

/* Of a node that is a copy: its parts become copies too. */
static void copy_parts(const struct copier *copier, struct tree_parts parts)
{
    for (size_t i = 0; i < sizeof parts.preds / sizeof *parts.preds && parts.preds[i] != NULL; i++) {
        *parts.preds[i] = copy_pred(copier, *parts.preds[i]);
    }
    for (size_t i = 0; i < sizeof parts.exprs / sizeof *parts.exprs && parts.exprs[i] != NULL; i++) {
        *parts.exprs[i] = copy_expr(copier, *parts.exprs[i]);
    }
    if (parts.list != NULL) {
        *parts.list = copy_exprs(copier, *parts.list, parts.list_count);
    }
    if (parts.query != NULL) {
        *parts.query = copy_query(copier, *parts.query);
    }
}

static struct expr *copy_expr(const struct copier *copier, const struct expr *expr)
{
    if (expr == NULL) {
        return NULL;
    }
    struct expr *copy = ARENA_NEW(copier->arena, struct expr);
    *copy = *expr;
    if (expr->kind == EXPR_COLUMN) {
        copy->column = column_number(copier, expr->column);
    } else if (expr->kind == EXPR_STAR) {
        copy->table = table_number(copier, expr->table);
    }
    copy_parts(copier, expr_parts(copy));
    return copy;
}

static struct pred *copy_pred(const struct copier *copier, const struct pred *pred)
{
    if (pred == NULL) {
        return NULL;
    }
    struct pred *copy = ARENA_NEW(copier->arena, struct pred);
    *copy = *pred;
    copy_parts(copier, pred_parts(copy));
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

struct expr *expr_copy(struct arena *arena, const struct expr *expr)
{
    return copy_expr(&(struct copier){.arena = arena}, expr);
}

struct pred *pred_copy(struct arena *arena, const struct pred *pred)
{
    return copy_pred(&(struct copier){.arena = arena}, pred);
}

struct expr *expr_column(struct arena *arena, int32_t column)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_COLUMN, .column = column};
    return expr;
}

struct pred *pred_both(struct arena *arena, struct pred *left, struct pred *right)
{
    if (left == NULL || right == NULL) {
        return left != NULL ? left : right;
    }
    struct pred *both = ARENA_NEW(arena, struct pred);
    *both = (struct pred){.kind = PRED_AND, .left_pred = left, .right_pred = right};
    return both;
}
