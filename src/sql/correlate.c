#include "query/walk.h"
#include "sql/parser.h"

#include <strings.h>

/* Subqueries over the rows that have the outer row's values of some columns. */

static const struct sql_source *find_alias(const struct sql_scope *scope, const char *alias)
{
    for (size_t i = 0; i < scope->source_count; i++) {
        if (strcasecmp(scope->sources[i].alias, alias) == 0) {
            return &scope->sources[i];
        }
    }
    return NULL;
}

struct expr *sql_bind_outer(struct sql_parser *parser, const struct sql_lexeme *qualifier,
                            const struct sql_lexeme *name)
{
    const struct sql_scope *outer = parser->scope->outer;
    if (outer == NULL || find_alias(parser->scope, qualifier->text) != NULL) {
        return NULL;
    }
    const struct sql_source *source = find_alias(outer, qualifier->text);
    int32_t column = source != NULL ? catalog_find_column(parser->catalog, source->table, name->text) : -1;
    if (column < 0) {
        return NULL;
    }
    struct expr *expr = ARENA_NEW(parser->arena, struct expr);
    expr->kind = EXPR_COLUMN;
    expr->column = column;
    expr->instance = source->instance + OUTER_INSTANCE;
    return expr;
}

static bool is_own(const struct expr *inner, const struct expr *outer)
{
    return inner->kind == EXPR_COLUMN && outer->kind == EXPR_COLUMN && inner->column == outer->column &&
           inner->instance == 0 && outer->instance == OUTER_INSTANCE;
}

static bool is_outer(const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN && expr->instance >= OUTER_INSTANCE;
}

/* EXISTS with one equality to the outer row is IN. */
static struct pred *take_link(struct sql_scope *scope, struct pred *pred)
{
    bool left = is_outer(pred->left);
    struct expr *own = left ? pred->right : pred->left;
    if (left == is_outer(pred->right) || own->kind != EXPR_COLUMN || scope->own != NULL) {
        return pred;
    }
    scope->own = own;
    scope->others = left ? pred->left : pred->right;
    scope->others->instance -= OUTER_INSTANCE;
    return NULL;
}

struct pred *sql_take_own(struct sql_parser *parser, struct query *query, struct pred *pred)
{
    if (pred->kind == PRED_AND) {
        struct pred *left = sql_take_own(parser, query, pred->left_pred);
        struct pred *right = sql_take_own(parser, query, pred->right_pred);
        pred->left_pred = left;
        pred->right_pred = right;
        return left != NULL && right != NULL ? pred : left != NULL ? left : right;
    }
    bool equal = pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ;
    if (equal && parser->scope->exists) {
        return take_link(parser->scope, pred);
    }
    bool left = equal && is_own(pred->left, pred->right);
    if (!left && !(equal && is_own(pred->right, pred->left))) {
        return pred;
    }
    struct expr **per = ARENA_ARRAY(parser->arena, struct expr *, query->per_count + 1);
    for (size_t i = 0; i < query->per_count; i++) {
        per[i] = query->per[i];
    }
    per[query->per_count++] = left ? pred->left : pred->right;
    query->per = per;
    return NULL;
}

static void note_outer(void *context, const struct expr *expr)
{
    *(bool *)context = *(bool *)context || (expr->kind == EXPR_COLUMN && expr->instance >= OUTER_INSTANCE);
}

void sql_check_own(struct sql_parser *parser, const struct query *query, const struct sql_lexeme *token)
{
    bool outer = false;
    query_visit(query, note_outer, &outer);
    bool one = query->select_count == 1 && expr_has_aggregate(query->select[0]) && query->group_count == 0 &&
               query->order_count == 0 && query->limit == NULL && query->offset == NULL && !query->distinct;
    if (outer || (query->per_count > 0 && !one)) {
        sql_fail(
            parser, token,
            "a correlated subquery has a tree only where it is one aggregate, over rows with the outer row's "
            "value of a column");
    }
}
