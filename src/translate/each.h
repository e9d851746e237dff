/* Every block, condition and expression of a tree, to be changed where it stands. */
#ifndef TRANSLATE_EACH_H
#define TRANSLATE_EACH_H

#include "query/query.h"

/* Any of the three may be NULL; `query` is the block that the item is part of. Parts come before what they
 * are parts of, subqueries and set operands are blocks of their own. */
struct each {
    void *context;
    void (*expr)(void *context, struct query *query, struct expr *expr);
    void (*pred)(void *context, struct query *query, struct pred *pred);
    void (*query)(void *context, struct query *query);
};

void each_visit(const struct each *each, struct query *query);

#endif
