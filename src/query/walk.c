#include "query/walk.h"

struct tree_parts expr_parts(const struct expr *expr)
{
    struct expr *node = (struct expr *)expr; /* its parts are no more constant than its caller has them */
    switch (node->kind) {
    case EXPR_COLUMN:
    case EXPR_STAR:
    case EXPR_LITERAL:
        return (struct tree_parts){.list_count = 0};
    case EXPR_AGGREGATE:
        return (struct tree_parts){.preds = {&node->filter}, .exprs = {&node->left}};
    case EXPR_ARITHMETIC:
        return (struct tree_parts){.exprs = {&node->left, &node->right}};
    case EXPR_BUCKET:
    case EXPR_WINDOW:
    case EXPR_PORTION:
        return (struct tree_parts){.exprs = {&node->left}};
    case EXPR_SUBQUERY:
        return (struct tree_parts){.query = &node->subquery};
    case EXPR_TEST:
        return (struct tree_parts){.preds = {&node->filter}, .exprs = {&node->left, &node->right}};
    }
    return (struct tree_parts){.list_count = 0};
}

struct tree_parts pred_parts(const struct pred *pred)
{
    struct pred *node = (struct pred *)pred; /* as above */
    switch (node->kind) {
    case PRED_AND:
    case PRED_OR:
        return (struct tree_parts){.preds = {&node->left_pred, &node->right_pred}};
    case PRED_NOT:
        return (struct tree_parts){.preds = {&node->left_pred}};
    case PRED_COMPARE:
    case PRED_LIKE:
        return (struct tree_parts){.exprs = {&node->left, &node->right}};
    case PRED_BETWEEN:
        return (struct tree_parts){.exprs = {&node->left, &node->right, &node->upper}};
    case PRED_IN_LIST:
        return (struct tree_parts){
            .exprs = {&node->left}, .list = &node->list, .list_count = node->list_count};
    case PRED_IN_QUERY:
        return (struct tree_parts){.exprs = {&node->left}, .query = &node->subquery};
    case PRED_NULL:
        return (struct tree_parts){.exprs = {&node->left}};
    case PRED_EXISTS:
        return (struct tree_parts){.query = &node->subquery};
    }
    return (struct tree_parts){.list_count = 0};
}

static void walk_subquery(struct query *query, const struct query_visitor *visitor)
{
    if (query != NULL && visitor->query != NULL && visitor->query(visitor->context, query)) {
        query_walk(query, visitor);
    }
}

static void walk_exprs(struct expr *const *exprs, size_t count, const struct query_visitor *visitor)
{
    for (size_t i = 0; i < count; i++) {
        expr_walk(exprs[i], visitor);
    }
}

static void walk_parts(const struct tree_parts *parts, const struct query_visitor *visitor)
{
    for (size_t i = 0; i < sizeof parts->preds / sizeof *parts->preds && parts->preds[i] != NULL; i++) {
        pred_walk(*parts->preds[i], visitor);
    }
    for (size_t i = 0; i < sizeof parts->exprs / sizeof *parts->exprs && parts->exprs[i] != NULL; i++) {
        expr_walk(*parts->exprs[i], visitor);
    }
    if (parts->list != NULL) {
        walk_exprs(*parts->list, parts->list_count, visitor);
    }
    if (parts->query != NULL) {
        walk_subquery(*parts->query, visitor);
    }
}

void expr_walk(const struct expr *expr, const struct query_visitor *visitor)
{
    struct expr *node = (struct expr *)expr;
    if (node == NULL) {
        return;
    }
    if (visitor->expr == NULL || visitor->expr(visitor->context, node)) {
        struct tree_parts parts = expr_parts(node);
        walk_parts(&parts, visitor);
    }
    if (visitor->leave_expr != NULL) {
        visitor->leave_expr(visitor->context, node);
    }
}

void pred_walk(const struct pred *pred, const struct query_visitor *visitor)
{
    struct pred *node = (struct pred *)pred;
    if (node == NULL) {
        return;
    }
    if (visitor->pred == NULL || visitor->pred(visitor->context, node)) {
        struct tree_parts parts = pred_parts(node);
        walk_parts(&parts, visitor);
    }
    if (visitor->leave_pred != NULL) {
        visitor->leave_pred(visitor->context, node);
    }
}

void query_walk(const struct query *query, const struct query_visitor *visitor)
{
    unsigned clauses = query == NULL ? 0 : visitor->clauses != 0 ? visitor->clauses : WALK_ALL;
    if (clauses & WALK_SELECT) {
        walk_exprs(query->select, query->select_count, visitor);
    }
    for (size_t i = 0; (clauses & WALK_JOINS) && i < query->join_count; i++) {
        expr_walk(query->joins[i].left, visitor);
        expr_walk(query->joins[i].right, visitor);
    }
    if (clauses & WALK_WHERE) {
        pred_walk(query->where, visitor);
    }
    if (clauses & WALK_GROUP) {
        walk_exprs(query->group, query->group_count, visitor);
    }
    if (clauses & WALK_HAVING) {
        pred_walk(query->having, visitor);
    }
    for (size_t i = 0; (clauses & WALK_ORDER) && i < query->order_count; i++) {
        expr_walk(query->order[i].expr, visitor);
    }
    if (clauses & WALK_LIMIT) {
        expr_walk(query->limit, visitor);
    }
    if (clauses & WALK_OFFSET) {
        expr_walk(query->offset, visitor);
    }
    if (clauses & WALK_PER) {
        walk_exprs(query->per, query->per_count, visitor);
    }
    if (clauses & WALK_RIGHT) {
        walk_subquery(query->right, visitor);
    }
}

/* ---- every expression of a block ---- */

struct each {
    void (*visit)(void *context, const struct expr *expr);
    void *context;
};

static bool visit_each(void *context, struct expr *expr)
{
    const struct each *each = context;
    each->visit(each->context, expr);
    return true;
}

void query_visit(const struct query *query, void (*visit)(void *context, const struct expr *expr),
                 void *context)
{
    struct each each = {visit, context};
    query_walk(query, &(struct query_visitor){.expr = visit_each,
                                              .clauses = WALK_BLOCK & ~(unsigned)(WALK_LIMIT | WALK_OFFSET),
                                              .context = &each});
}
