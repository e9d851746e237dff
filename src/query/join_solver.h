/* Inside the join solver: the tables of a query and what joins them, until FROM is made of them. */
#ifndef QUERY_JOIN_SOLVER_H
#define QUERY_JOIN_SOLVER_H

#include "query/join.h"

/* An instance of a table in FROM, and the tree of joins that grows over them. */
struct node {
    int32_t table, instance;
    int32_t component; /* nodes that are already connected share it */
    bool optional;
};

struct edge {
    size_t a, b; /* nodes */
    struct join_condition *conditions;
    size_t condition_count;
    struct join_constant constant; /* without a text: none */
    bool inferred;
    const struct catalog_key *key; /* NULL: the query names the columns */
};

struct solver {
    struct arena *arena;
    const struct catalog *catalog;
    struct node *nodes;
    size_t node_count, node_capacity;
    struct edge *edges;
    size_t edge_count, edge_capacity;
    struct join_warning *warnings;
    size_t warning_count, warning_capacity;
};

/* Once each. */
void join_warn(struct solver *solver, enum join_warning_kind kind, const char *text);
void join_add_warning(struct solver *solver, struct join_warning warning);

/* FROM in an order in which every table joins to earlier ones. */
struct join_plan *join_make_plan(struct solver *solver);

#endif
