#include "query/definitions.h"

#include "query/copy.h"
#include "query/walk.h"

struct filtering {
    struct arena *arena;
    const struct pred *filter;
};

static bool add_filter(void *context, struct expr *expr)
{
    const struct filtering *filtering = context;
    if (expr->kind != EXPR_AGGREGATE) {
        return true;
    }
    expr->filter = pred_both(filtering->arena, expr->filter, pred_copy(filtering->arena, filtering->filter));
    return false;
}

struct expr *definition_filtered(struct arena *arena, const struct expr *expr, const struct pred *filter)
{
    struct filtering filtering = {arena, filter};
    struct expr *copy = expr_copy(arena, expr);
    if (filter != NULL) {
        expr_walk(copy, &(struct query_visitor){.expr = add_filter, .context = &filtering});
    }
    return copy;
}
