/* Query trees walked: what hangs from a node is known here alone. A new kind of node is a name in
 * query/query.h and a case in query/walk.c; the compiler then tells of each switch over the kinds that lacks
 * it. */
#ifndef QUERY_WALK_H
#define QUERY_WALK_H

#include "query/query.h"

/* What hangs from an expression or a predicate, in the order in which it is walked; NULL where the kind has
 * no such part, and so may be what a pointer points at. The pointers are into the node itself. */
struct tree_parts {
    struct pred **preds[2];
    struct expr **exprs[3];
    struct expr ***list; /* of `list_count` */
    size_t list_count;
    struct query **query;
};

struct tree_parts expr_parts(const struct expr *expr);
struct tree_parts pred_parts(const struct pred *pred);

enum walk_clause {
    WALK_SELECT = 1,
    WALK_JOINS = 2,
    WALK_WHERE = 4,
    WALK_GROUP = 8,
    WALK_HAVING = 16,
    WALK_ORDER = 32,
    WALK_LIMIT = 64,
    WALK_OFFSET = 128,
    WALK_PER = 256,
    WALK_RIGHT = 512, /* the other operand of a set operation */
    WALK_BLOCK = WALK_RIGHT - 1,
    WALK_ALL = 2 * WALK_RIGHT - 1,
};

/* What to do at the nodes; NULL: nothing. A node comes before what hangs from it, and what hangs from it is
 * left out where the function returns false; `leave_...` comes behind it, in either case. A function may
 * change the nodes of a tree that its caller owns. */
struct query_visitor {
    bool (*expr)(void *context, struct expr *expr);
    bool (*pred)(void *context, struct pred *pred);
    void (*leave_expr)(void *context, struct expr *expr);
    void (*leave_pred)(void *context, struct pred *pred);
    bool (*query)(void *context,
                  struct query *query); /* a subquery or a set operand; NULL: none is entered */
    unsigned clauses;                   /* of enum walk_clause, of the query and of those in it; 0: all */
    void *context;
};

/* The clauses in the order of enum walk_clause. Of NULL there is nothing to walk. */
void query_walk(const struct query *query, const struct query_visitor *visitor);
void expr_walk(const struct expr *expr, const struct query_visitor *visitor);
void pred_walk(const struct pred *pred, const struct query_visitor *visitor);

/* Calls `visit` for every expression of this query but limit and offset, those in filters too, outer ones
 * first, subqueries and set operands left out. */
void query_visit(const struct query *query, void (*visit)(void *context, const struct expr *expr),
                 void *context);

#endif
