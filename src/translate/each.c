#include "translate/each.h"

static void visit_pred(const struct each *each, struct query *query, struct pred *pred);

static void visit_expr(const struct each *each, struct query *query, struct expr *expr)
{
    if (expr == NULL) {
        return;
    }
    visit_expr(each, query, expr->left);
    visit_expr(each, query, expr->right);
    visit_pred(each, query, expr->filter);
    each_visit(each, expr->subquery);
    if (each->expr != NULL) {
        each->expr(each->context, query, expr);
    }
}

static void visit_pred(const struct each *each, struct query *query, struct pred *pred)
{
    if (pred == NULL) {
        return;
    }
    visit_pred(each, query, pred->left_pred);
    visit_pred(each, query, pred->right_pred);
    visit_expr(each, query, pred->left);
    visit_expr(each, query, pred->right);
    visit_expr(each, query, pred->upper);
    for (size_t i = 0; i < pred->list_count; i++) {
        visit_expr(each, query, pred->list[i]);
    }
    each_visit(each, pred->subquery);
    if (each->pred != NULL) {
        each->pred(each->context, query, pred);
    }
}

static void visit_exprs(const struct each *each, struct query *query, struct expr *const *exprs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        visit_expr(each, query, exprs[i]);
    }
}

void each_visit(const struct each *each, struct query *query)
{
    for (; query != NULL; query = query->right) {
        visit_exprs(each, query, query->select, query->select_count);
        visit_pred(each, query, query->where);
        visit_exprs(each, query, query->group, query->group_count);
        visit_pred(each, query, query->having);
        for (size_t i = 0; i < query->order_count; i++) {
            visit_expr(each, query, query->order[i].expr);
        }
        visit_exprs(each, query, query->per, query->per_count);
        if (each->query != NULL) {
            each->query(each->context, query);
        }
    }
}
