#include "link/key_graph.h"

/* Codes lead nowhere. */
static bool leads_back(const struct catalog *catalog, const struct catalog_key *key)
{
    return key->constant == NULL || catalog_key_is_typed(catalog, key);
}

struct key_graph key_graph_make(struct arena *arena, const struct catalog *catalog)
{
    size_t *first = ARENA_ARRAY(arena, size_t, catalog->table_count + 2);
    int32_t *others = ARENA_ARRAY(arena, int32_t, 2 * catalog->key_count + 1);
    for (size_t i = 0; i < catalog->key_count; i++) {
        first[catalog->keys[i].from_table + 2]++;
        first[catalog->keys[i].to_table + 2] += leads_back(catalog, &catalog->keys[i]);
    }
    for (size_t t = 2; t < catalog->table_count + 2; t++) {
        first[t] += first[t - 1];
    }
    /* Filling moves the beginning of every table's list to its end, which is the beginning of the next one's.
     */
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        others[first[key->from_table + 1]++] = key->to_table;
        if (leads_back(catalog, key)) {
            others[first[key->to_table + 1]++] = key->from_table;
        }
    }
    return (struct key_graph){.table_count = catalog->table_count, .first = first, .others = others};
}

struct search {
    int32_t *queue, *previous;
    int *distance; /* 0: not reached */
    size_t head, tail;
};

static void reach(struct search *search, int32_t table, int32_t previous, int distance)
{
    if (search->distance[table] == 0) {
        search->distance[table] = distance;
        search->previous[table] = previous;
        search->queue[search->tail++] = table;
    }
}

static struct search start(struct arena *arena, const struct key_graph *graph, int32_t from)
{
    struct search search = {.queue = ARENA_ARRAY(arena, int32_t, graph->table_count),
                            .previous = ARENA_ARRAY(arena, int32_t, graph->table_count),
                            .distance = ARENA_ARRAY(arena, int, graph->table_count)};
    reach(&search, from, -1, 1);
    return search;
}

/* The next table of the search, whose neighbours are reached then; -1 at its end. */
static int32_t next(const struct key_graph *graph, struct search *search)
{
    if (search->head == search->tail) {
        return -1;
    }
    int32_t table = search->queue[search->head++];
    for (size_t i = graph->first[table];
         i < graph->first[table + 1] && search->distance[table] <= KEY_GRAPH_FARTHEST; i++) {
        reach(search, graph->others[i], table, search->distance[table] + 1);
    }
    return table;
}

void key_graph_mark_near(struct arena *arena, const struct key_graph *graph, int32_t from, bool *near)
{
    struct search search = start(arena, graph, from);
    for (int32_t table = next(graph, &search); table >= 0; table = next(graph, &search)) {
        near[table] = true;
    }
}

size_t key_graph_way(struct arena *arena, const struct key_graph *graph, int32_t from, const bool *goals,
                     int32_t between[KEY_GRAPH_FARTHEST])
{
    struct search search = start(arena, graph, from);
    size_t count = 0;
    for (int32_t table = next(graph, &search); table >= 0; table = next(graph, &search)) {
        if (goals[table] && table != from) {
            for (int32_t step = search.previous[table]; step != from; step = search.previous[step]) {
                between[count++] = step;
            }
            break;
        }
    }
    return count;
}
