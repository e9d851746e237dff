#include "query/join.h"

#include "query/grain.h"
#include "query/join_base.h"
#include "query/join_solver.h"
#include "query/walk.h"
#include "util/search.h"

#include <stdlib.h>
#include <string.h>

static size_t add_node(struct solver *solver, int32_t table, int32_t instance)
{
    for (size_t i = 0; i < solver->node_count; i++) {
        if (solver->nodes[i].table == table && solver->nodes[i].instance == instance) {
            return i;
        }
    }
    solver->nodes = arena_grow(solver->arena, solver->nodes, solver->node_count, &solver->node_capacity,
                               sizeof *solver->nodes);
    solver->nodes[solver->node_count] =
        (struct node){.table = table, .instance = instance, .component = (int32_t)solver->node_count};
    return solver->node_count++;
}

static void collect(void *context, const struct expr *expr)
{
    struct solver *solver = context;
    if (expr->kind == EXPR_COLUMN) {
        add_node(solver, solver->catalog->columns[expr->column].table, expr->instance);
    } else if (expr->kind == EXPR_STAR) {
        add_node(solver, expr->table, expr->instance);
    }
    for (size_t i = 0; expr->kind == EXPR_SUBQUERY && i < expr->subquery->per_count; i++) {
        collect(context, expr->subquery->per[i]); /* values of the outer row */
    }
}

static void unite(struct solver *solver, size_t a, size_t b)
{
    int32_t from = solver->nodes[b].component;
    int32_t to = solver->nodes[a].component;
    for (size_t i = 0; i < solver->node_count; i++) {
        if (solver->nodes[i].component == from) {
            solver->nodes[i].component = to;
        }
    }
}

static struct edge *edge_between(struct solver *solver, size_t a, size_t b)
{
    for (size_t i = 0; i < solver->edge_count; i++) {
        struct edge *edge = &solver->edges[i];
        if ((edge->a == a && edge->b == b) || (edge->a == b && edge->b == a)) {
            return edge;
        }
    }
    solver->edges = arena_grow(solver->arena, solver->edges, solver->edge_count, &solver->edge_capacity,
                               sizeof *solver->edges);
    solver->edges[solver->edge_count] = (struct edge){.a = a, .b = b};
    return &solver->edges[solver->edge_count++];
}

const struct catalog_key *join_listed_key(const struct catalog *catalog, int32_t from, int32_t to)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->constant != NULL && key->from_columns[0] == from && key->to_columns[0] == to) {
            return key;
        }
    }
    return NULL;
}

bool join_keeps_constant(const struct catalog *catalog, const struct join_step *step,
                         const struct join_constant *constant)
{
    return !step->outer || constant->typed ||
           (catalog->columns[constant->column].table == step->table && constant->instance == step->instance);
}

struct join_constant join_constant_of(const struct catalog *catalog, const struct catalog_key *key,
                                      int32_t from_instance, int32_t to_instance)
{
    bool typed = catalog_key_is_typed(catalog, key);
    return (struct join_constant){key->constant_column, typed ? from_instance : to_instance, key->constant,
                                  typed};
}

/* The constant of a join that the query names. */
static struct join_constant constant_of(const struct catalog *catalog, const struct query_join *join)
{
    const struct catalog_key *key = join_listed_key(catalog, join->left->column, join->right->column);
    int32_t left = join->left->instance, right = join->right->instance;
    if (key != NULL) {
        return join_constant_of(catalog, key, left, right);
    }
    key = join_listed_key(catalog, join->right->column, join->left->column);
    return key != NULL ? join_constant_of(catalog, key, right, left) : (struct join_constant){0};
}

/* A key named by the query itself. Several between the same two instances make one edge. */
static void add_named_join(struct solver *solver, const struct query_join *join)
{
    const struct catalog_column *columns = solver->catalog->columns;
    size_t a = add_node(solver, columns[join->left->column].table, join->left->instance);
    size_t b = add_node(solver, columns[join->right->column].table, join->right->instance);
    struct edge *edge = edge_between(solver, a, b);
    struct join_condition *conditions =
        ARENA_ARRAY(solver->arena, struct join_condition, edge->condition_count + 1);
    if (edge->condition_count > 0) {
        memcpy(conditions, edge->conditions, edge->condition_count * sizeof *conditions);
    }
    conditions[edge->condition_count++] = (struct join_condition){join->left->column, join->left->instance,
                                                                  join->right->column, join->right->instance};
    edge->conditions = conditions;
    if (edge->constant.text == NULL) {
        edge->constant = constant_of(solver->catalog, join);
    }
    unite(solver, a, b);
}

static bool is_part_of_key(const struct catalog *catalog, int32_t from, int32_t to)
{
    bool found = false;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        for (size_t i = 0; i < key->column_count; i++) {
            found = found || (key->from_columns[i] == from && key->to_columns[i] == to);
        }
    }
    return found;
}

/* By name: the order in which tables were made is another one after a dump and its restoration. */
static int compare_tables(const struct catalog *catalog, int32_t a, int32_t b)
{
    int order = strcmp(catalog->tables[a].name, catalog->tables[b].name);
    return order != 0 ? order : strcmp(catalog->tables[a].schema, catalog->tables[b].schema);
}

static int32_t place_in_table(const struct catalog *catalog, const struct catalog_key *key)
{
    return key->from_columns[0] - catalog->tables[key->from_table].first_column;
}

/* Of several keys between two tables the one whose column stands first in its table: declarations come in no
 * reliable order. A declared key comes before an inferred one, and one that every row has before one that may be
 * empty. */
static bool is_better_key(const struct catalog *catalog, const struct catalog_key *key,
                          const struct catalog_key *best)
{
    if (best == NULL || key->inferred != best->inferred) {
        return best == NULL || best->inferred;
    }
    if ((key->constant != NULL) != (best->constant != NULL)) {
        return best->constant != NULL;
    }
    bool filled = catalog->columns[key->from_columns[0]].not_null;
    if (filled != catalog->columns[best->from_columns[0]].not_null) {
        return filled;
    }
    int32_t place = place_in_table(catalog, key), other = place_in_table(catalog, best);
    return place != other ? place < other : compare_tables(catalog, key->from_table, best->from_table) < 0;
}

/* The key to join two tables on: the first declared one, else the first inferred one. `*ret_more`: are there
 * others? */
static const struct catalog_key *key_between(const struct catalog *catalog, int32_t a, int32_t b,
                                             bool *ret_more)
{
    const struct catalog_key *best = NULL;
    *ret_more = false;
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        if ((key->from_table != a || key->to_table != b) && (key->from_table != b || key->to_table != a)) {
            continue;
        }
        *ret_more = (best != NULL && key->inferred == best->inferred) ||
                    (*ret_more && !is_better_key(catalog, key, best));
        if (is_better_key(catalog, key, best)) {
            best = key;
        }
    }
    return best;
}

/* Of an inferred key: many databases declare none, and one that both the names and the values speak for is no
 * news. */
static const double SURE_KEY = 0.9;

/* Tells of a key that is joined on; `more`: other keys link the two tables. */
static void warn_key(struct solver *solver, const struct catalog_key *key, bool more)
{
    const struct catalog_column *columns = solver->catalog->columns;
    const struct catalog_table *tables = solver->catalog->tables;
    const char *from = tables[key->from_table].name;
    const char *to = tables[key->to_table].name;
    if (more) {
        join_warn(solver, JOIN_AMBIGUOUS,
                  arena_printf(solver->arena, "%s and %s are linked by several keys; joined on %s.%s", from,
                               to, from, columns[key->from_columns[0]].name));
    }
    if (key->inferred) {
        const char *text =
            arena_printf(solver->arena, "the key %s.%s to %s.%s is not declared, it was inferred from the %s",
                         from, columns[key->from_columns[0]].name, to, columns[key->to_columns[0]].name,
                         key->source == KEY_CONTENTS ? "names and the values" : "names");
        join_add_warning(solver,
                         (struct join_warning){JOIN_INFERRED, text, !more && key->confidence >= SURE_KEY});
    }
}

static void add_key_edge(struct solver *solver, size_t a, size_t b)
{
    bool more;
    const struct catalog_key *key =
        key_between(solver->catalog, solver->nodes[a].table, solver->nodes[b].table, &more);
    struct edge *edge = edge_between(solver, a, b);
    edge->conditions = ARENA_ARRAY(solver->arena, struct join_condition, key->column_count);
    edge->condition_count = key->column_count;
    edge->inferred = key->inferred;
    for (size_t i = 0; i < key->column_count; i++) {
        edge->conditions[i] = (struct join_condition){key->from_columns[i], 0, key->to_columns[i], 0};
    }
    edge->constant = join_constant_of(solver->catalog, key, 0, 0);
    edge->key = key;
    unite(solver, a, b);
    warn_key(solver, key, more);
}

/* The tables that keys link, each pair both ways, by the first and then the second's name, each once. */
struct link {
    int32_t table, other; /* -1: before all */
    const struct catalog *catalog;
    bool listed; /* over a list of codes: one of its rows is no thing that two tables have in common */
    bool typed;  /* over rows that refer to one of several tables */
};

struct links {
    struct link *items;
    size_t count;
};

static int compare_links(const void *a, const void *b)
{
    const struct link *x = a, *y = b;
    if (x->table != y->table) {
        return x->table > y->table ? 1 : -1;
    }
    if (x->other < 0 || y->other < 0) {
        return (x->other >= 0) - (y->other >= 0);
    }
    return compare_tables(x->catalog, x->other, y->other);
}

static struct links collect_links(struct arena *arena, const struct catalog *catalog)
{
    struct links links = {.items = ARENA_ARRAY(arena, struct link, 2 * catalog->key_count + 1)};
    size_t count = 0;
    for (size_t i = 0; i < catalog->key_count; i++) {
        int32_t from = catalog->keys[i].from_table, to = catalog->keys[i].to_table;
        bool typed = catalog_key_is_typed(catalog, &catalog->keys[i]);
        bool listed = catalog->keys[i].constant != NULL && !typed;
        if (from != to) {
            links.items[count++] = (struct link){from, to, catalog, listed, typed};
            links.items[count++] = (struct link){to, from, catalog, listed, typed};
        }
    }
    qsort(links.items, count, sizeof *links.items, compare_links);
    for (size_t i = 0; i < count; i++) {
        struct link *last = links.count > 0 ? &links.items[links.count - 1] : NULL;
        if (last == NULL || compare_links(last, &links.items[i]) != 0) {
            links.items[links.count++] = links.items[i];
        } else {
            last->listed = last->listed && links.items[i].listed;
            last->typed = last->typed && links.items[i].typed;
        }
    }
    return links;
}

/* The first link of a table, and where there is none, of a later one. */
static size_t first_link(const struct links *links, int32_t table)
{
    struct link key = {.table = table, .other = -1};
    return search_first(&key, links->items, links->count, sizeof key, compare_links);
}

/* A table of codes leads on only where the way begins at it alone. */
static bool may_pass(const struct solver *solver, const struct link *link, int32_t component, int32_t before)
{
    size_t joined = 0;
    for (size_t i = 0; i < solver->node_count; i++) {
        joined += solver->nodes[i].component == component;
    }
    bool to_codes = false;
    for (size_t k = 0; link->listed && k < solver->catalog->key_count && !to_codes; k++) {
        const struct catalog_key *key = &solver->catalog->keys[k];
        to_codes = key->from_table == link->table && key->to_table == link->other;
    }
    return !link->listed || to_codes || (before < 0 && joined == 1);
}

/* Is the one key of rows that refer to one of several tables in the query already, or on the way right before? */
static bool is_taken(const struct solver *solver, const struct catalog_key *key, int32_t table,
                     int32_t before)
{
    bool more;
    for (size_t i = 0; i < solver->edge_count; i++) {
        const struct join_constant *constant = &solver->edges[i].constant;
        if (constant->typed && constant->column == key->constant_column && constant->instance == 0) {
            return true;
        }
    }
    const struct catalog_key *last =
        before >= 0 && key->from_table == table ? key_between(solver->catalog, before, table, &more) : NULL;
    return last != NULL && last->constant != NULL && last->constant_column == key->constant_column;
}

/* A row that refers to one of several tables refers to none of the others: nothing leads through it from one to
 * another. Unless `typed` says so, such a key leads only from table to table of the query. */
static bool may_refer(const struct solver *solver, const struct link *link, int32_t before, bool near,
                      bool typed)
{
    bool more, named = false;
    if (!link->typed) {
        return true;
    }
    const struct catalog_key *key = key_between(solver->catalog, link->table, link->other, &more);
    if (is_taken(solver, key, link->table, before)) {
        return false;
    }
    for (size_t i = 0; i < solver->node_count; i++) {
        named = named || (solver->nodes[i].table == link->other && solver->nodes[i].instance == 0);
    }
    return typed || (near && named);
}

/* Breadth-first search over the tables' keys from one component; returns the nearest node of another
 * component (its table), with the path of tables in previous[], or -1. */
static int32_t search(struct solver *solver, int32_t component, int32_t *previous, int32_t *distance,
                      const struct links *links, bool typed)
{
    size_t tables = solver->catalog->table_count;
    int32_t *queue = ARENA_ARRAY(solver->arena, int32_t, tables + 1);
    size_t head = 0, tail = 0;
    for (size_t t = 0; t < tables; t++) {
        previous[t] = distance[t] = -1;
    }
    for (size_t i = 0; i < solver->node_count; i++) {
        const struct node *node = &solver->nodes[i];
        if (node->component == component && node->instance == 0 && distance[node->table] < 0) {
            distance[node->table] = 0;
            queue[tail++] = node->table;
        }
    }
    int32_t found = -1;
    while (head < tail) {
        int32_t table = queue[head++];
        if (found >= 0 && distance[table] >= distance[found]) {
            break;
        }
        bool through = distance[table] == 0 || !solver->catalog->tables[table].view; /* a view is no bridge */
        for (size_t k = first_link(links, table);
             through && k < links->count && links->items[k].table == table; k++) {
            int32_t other = links->items[k].other;
            if (distance[other] >= 0 || !may_pass(solver, &links->items[k], component, previous[table]) ||
                !may_refer(solver, &links->items[k], previous[table], distance[table] == 0, typed)) {
                continue;
            }
            distance[other] = distance[table] + 1;
            previous[other] = table;
            queue[tail++] = other;
            for (size_t i = 0; found < 0 && i < solver->node_count; i++) {
                const struct node *node = &solver->nodes[i];
                if (node->table == other && node->instance == 0 && node->component != component) {
                    found = other;
                }
            }
        }
    }
    return found;
}

/* Warns where the last table on the way to `table` could have been another one as near. */
static void warn_other_path(struct solver *solver, int32_t table, const int32_t *previous,
                            const int32_t *distance, const struct links *links)
{
    if (distance[table] < 2) {
        return;
    }
    for (size_t k = first_link(links, table); k < links->count && links->items[k].table == table; k++) {
        int32_t other = links->items[k].other;
        if (other != previous[table] && distance[other] == distance[table] - 1 && !links->items[k].typed) {
            join_warn(solver, JOIN_AMBIGUOUS,
                      arena_printf(
                          solver->arena, "%s can be reached through %s or through %s; joined through %s",
                          solver->catalog->tables[table].name, solver->catalog->tables[previous[table]].name,
                          solver->catalog->tables[other].name,
                          solver->catalog->tables[previous[table]].name));
            return;
        }
    }
}

static bool is_connected(const struct solver *solver)
{
    for (size_t i = 1; i < solver->node_count; i++) {
        if (solver->nodes[i].component != solver->nodes[0].component) {
            return false;
        }
    }
    return true;
}

static void connect_components(struct solver *solver)
{
    const struct catalog *catalog = solver->catalog;
    size_t tables = catalog->table_count;
    if (is_connected(solver)) {
        return;
    }
    struct links links = collect_links(solver->arena, catalog);
    int32_t *previous = ARENA_ARRAY(solver->arena, int32_t, tables + 1);
    int32_t *distance = ARENA_ARRAY(solver->arena, int32_t, tables + 1);
    for (;;) {
        int32_t component = solver->nodes[0].component,
                found = search(solver, component, previous, distance, &links, false);
        if (found < 0) {
            found = search(solver, component, previous, distance, &links, true);
        }
        if (found < 0) {
            return;
        }
        warn_other_path(solver, found, previous, distance, &links);
        for (int32_t table = found; previous[table] >= 0; table = previous[table]) {
            size_t a = add_node(solver, previous[table], 0);
            size_t b = add_node(solver, table, 0);
            add_key_edge(solver, a, b);
        }
    }
}

/* By the conditions of the join, or else by the key that would be used. */
static bool leads_to_one(const struct solver *solver, size_t from, size_t to, const struct edge *edge)
{
    const struct catalog *catalog = solver->catalog;
    const struct node *a = &solver->nodes[from], *b = &solver->nodes[to];
    bool more, one = false;
    const struct catalog_key *key =
        edge == NULL && a->instance == 0 && b->instance == 0 && a->table != b->table
            ? key_between(catalog, a->table, b->table, &more)
            : NULL;
    if (key != NULL && catalog_key_is_typed(catalog, key)) {
        return false; /* it leads to one of several tables, which an edge says */
    }
    if (key != NULL) {
        bool single = key->column_count == 1 && catalog->columns[key->from_columns[0]].unique;
        return key->from_table == a->table || single;
    }
    for (size_t i = 0; edge != NULL && i < edge->condition_count; i++) {
        const struct join_condition *on = &edge->conditions[i];
        bool forward =
            catalog->columns[on->left_column].table == a->table && on->left_instance == a->instance;
        int32_t near = forward ? on->left_column : on->right_column;
        int32_t far = forward ? on->right_column : on->left_column;
        one = one || catalog->columns[far].unique || is_part_of_key(catalog, near, far);
    }
    return one;
}

static const struct edge *fixed_edge(const struct solver *solver, size_t named, size_t a, size_t b)
{
    for (size_t i = 0; i < solver->edge_count; i++) {
        const struct edge *edge = &solver->edges[i];
        bool fixed = i < named || edge->constant.text != NULL;
        if (fixed && ((edge->a == a && edge->b == b) || (edge->a == b && edge->b == a))) {
            return edge;
        }
    }
    return NULL;
}

/* Where a row of one of the tables has, by keys, one row of each of the others, all are joined from there, and not
 * two of them over a third that has many of both. What the query names, `named` joins, stays, and so do lists of
 * codes. */
static void join_from_base(struct solver *solver, size_t named)
{
    size_t count = solver->node_count;
    if (count < 3 || solver->edge_count <= named || !is_connected(solver)) {
        return;
    }
    struct join_base base = {.count = count,
                             .leads = ARENA_ARRAY(solver->arena, bool, count *count),
                             .fixed = ARENA_ARRAY(solver->arena, bool, count *count)};
    size_t *before = ARENA_ARRAY(solver->arena, size_t, count), kept = 0;
    for (size_t a = 0; a < count; a++) {
        for (size_t b = 0; b < count; b++) {
            const struct edge *edge = a != b ? fixed_edge(solver, named, a, b) : NULL;
            base.fixed[a * count + b] = edge != NULL;
            base.leads[a * count + b] = a != b && leads_to_one(solver, a, b, edge);
        }
    }
    if (!join_base_find(&base, before)) {
        return;
    }
    bool same = true;
    for (size_t i = 0; i < solver->edge_count; i++) {
        const struct edge *edge = &solver->edges[i];
        same = same && (before[edge->a] == edge->b || before[edge->b] == edge->a);
    }
    if (same) {
        return;
    }
    for (size_t i = 0; i < solver->edge_count; i++) {
        if (i < named || solver->edges[i].constant.text != NULL) {
            solver->edges[kept++] = solver->edges[i];
        }
    }
    solver->edge_count = kept;
    solver->warning_count = 0;
    for (size_t i = named; i < kept; i++) {
        warn_key(solver, solver->edges[i].key, false);
    }
    for (size_t i = 0; i < count; i++) {
        if (before[i] < count && fixed_edge(solver, kept, i, before[i]) == NULL) {
            add_key_edge(solver, before[i], i);
        }
    }
}

static void check_grain(struct solver *solver, const struct query *query, struct join_plan *plan)
{
    const struct expr *repeated;
    grain_find(solver->arena, solver->catalog, query, plan, &repeated);
    if (repeated == NULL) {
        return;
    }
    const struct expr *column = expr_first(repeated->left);
    if (column->kind == EXPR_COLUMN) {
        const struct catalog_column *item = &solver->catalog->columns[column->column];
        const char *table = solver->catalog->tables[item->table].name;
        join_warn(solver, JOIN_FAN_OUT,
                  arena_printf(solver->arena,
                               "%s.%s is counted once for every joined row: the join repeats rows of %s",
                               table, item->name, table));
    }
}

struct join_plan *join_solve(struct arena *arena, const struct catalog *catalog, const struct query *query)
{
    struct solver solver = {.arena = arena, .catalog = catalog};
    query_visit(query, collect, &solver);
    for (size_t i = 0; i < query->extra_count; i++) {
        size_t node = add_node(&solver, query->extra[i].table, query->extra[i].instance);
        solver.nodes[node].optional = query->extra[i].optional;
    }
    for (size_t i = 0; i < query->join_count; i++) {
        add_named_join(&solver, &query->joins[i]);
    }
    if (solver.node_count == 0) {
        return ARENA_NEW(arena, struct join_plan);
    }
    size_t named = solver.edge_count;
    connect_components(&solver);
    join_from_base(&solver, named);
    struct join_plan *plan = join_make_plan(&solver);
    check_grain(&solver, query, plan);
    plan->warnings = solver.warnings;
    plan->warning_count = solver.warning_count;
    return plan;
}
