#include "translate/order.h"

static bool is_ordered(const struct query *query, const struct expr *expr)
{
    for (size_t i = 0; i < query->order_count; i++) {
        if (expr_equal(query->order[i].expr, expr)) {
            return true;
        }
    }
    return false;
}

void order_result(struct arena *arena, struct query *query)
{
    bool limited = query->order_count > 0 && query->limit != NULL;
    if (query->group_count == 0 || query->set != SET_NONE || query->distinct ||
        (query->order_count > 0 && !limited)) {
        return;
    }
    struct query_order *order =
        ARENA_ARRAY(arena, struct query_order, query->order_count + query->group_count);
    size_t count = 0;
    for (size_t i = 0; i < query->order_count; i++) {
        order[count++] = query->order[i];
    }
    for (size_t i = 0; i < query->group_count; i++) {
        if (!is_ordered(query, query->group[i])) {
            order[count++] = (struct query_order){.expr = query->group[i]};
        }
    }
    query->order = order;
    query->order_count = count;
}
