/* The tables that keys lead to, from either side. */
#ifndef LINK_KEY_GRAPH_H
#define LINK_KEY_GRAPH_H

#include "catalog/catalog.h"

/* Of table t: others[first[t]] .. others[first[t + 1] - 1]; a table that two keys lead to is there twice. */
struct key_graph {
    size_t table_count;
    const size_t *first;
    const int32_t *others;
};

struct key_graph key_graph_make(struct arena *arena, const struct catalog *catalog);

enum { KEY_GRAPH_FARTHEST = 4 /* keys on a way */ };

/* Marks `from` and the tables from which a way leads to it. */
void key_graph_mark_near(struct arena *arena, const struct key_graph *graph, int32_t from, bool *near);

/* The tables between `from` and the nearest of the tables marked in `goals`, in `between`; returns how many
 * there are, 0 where one is next to it or none is near. */
size_t key_graph_way(struct arena *arena, const struct key_graph *graph, int32_t from, const bool *goals,
                     int32_t between[KEY_GRAPH_FARTHEST]);

#endif
