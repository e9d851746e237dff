#include "query/join_solver.h"

#include <string.h>

void join_warn(struct solver *solver, enum join_warning_kind kind, const char *text)
{
    join_add_warning(solver, (struct join_warning){kind, text, false});
}

void join_add_warning(struct solver *solver, struct join_warning warning)
{
    for (size_t i = 0; i < solver->warning_count; i++) {
        if (solver->warnings[i].kind == warning.kind && strcmp(solver->warnings[i].text, warning.text) == 0) {
            return;
        }
    }
    solver->warnings = arena_grow(solver->arena, solver->warnings, solver->warning_count,
                                  &solver->warning_capacity, sizeof *solver->warnings);
    solver->warnings[solver->warning_count++] = warning;
}

/* An optional one only where there is no other. */
static size_t first_unplaced(const struct solver *solver, const bool *placed)
{
    size_t found = solver->node_count;
    for (size_t i = 0; i < solver->node_count; i++) {
        bool better =
            found == solver->node_count || (solver->nodes[found].optional && !solver->nodes[i].optional);
        found = !placed[i] && better ? i : found;
    }
    return found;
}

/* What is joined to an optional table is as optional. */
static bool joins_outer(const struct solver *solver, const struct join_plan *plan, size_t node,
                        const struct join_step *step)
{
    if (plan->step_count == 1 || step->condition_count == 0) {
        return false;
    }
    bool outer = solver->nodes[node].optional;
    for (size_t c = 0; c < step->condition_count; c++) {
        const struct join_condition *on = &step->conditions[c];
        for (size_t i = 0; i + 1 < plan->step_count; i++) {
            const struct join_step *other = &plan->steps[i];
            bool left = solver->catalog->columns[on->left_column].table == other->table &&
                        on->left_instance == other->instance;
            bool right = solver->catalog->columns[on->right_column].table == other->table &&
                         on->right_instance == other->instance;
            outer = outer || (other->outer && (left || right));
        }
    }
    return outer;
}

static void add_constant(struct solver *solver, struct join_step *step, const struct edge *edge)
{
    if (edge->constant.text == NULL) {
        return;
    }
    struct join_constant *constants =
        ARENA_ARRAY(solver->arena, struct join_constant, step->constant_count + 1);
    if (step->constant_count > 0) {
        memcpy(constants, step->constants, step->constant_count * sizeof *constants);
    }
    constants[step->constant_count++] = edge->constant;
    step->constants = constants;
}

struct join_plan *join_make_plan(struct solver *solver)
{
    struct join_plan *plan = ARENA_NEW(solver->arena, struct join_plan);
    plan->steps = ARENA_ARRAY(solver->arena, struct join_step, solver->node_count);
    bool *placed = ARENA_ARRAY(solver->arena, bool, solver->node_count);
    while (plan->step_count < solver->node_count) {
        size_t next = solver->node_count;
        for (size_t i = 0; i < solver->edge_count && plan->step_count > 0 && next == solver->node_count;
             i++) {
            const struct edge *edge = &solver->edges[i];
            if (placed[edge->a] != placed[edge->b]) {
                next = placed[edge->a] ? edge->b : edge->a;
            }
        }
        if (next == solver->node_count) {
            next = first_unplaced(solver, placed);
            if (plan->step_count > 0) {
                join_warn(
                    solver, JOIN_CROSS,
                    arena_printf(solver->arena,
                                 "no key links %s to the other tables: every row is paired with every other",
                                 solver->catalog->tables[solver->nodes[next].table].name));
            }
        }
        placed[next] = true;
        struct join_step *step = &plan->steps[plan->step_count++];
        *step =
            (struct join_step){.table = solver->nodes[next].table, .instance = solver->nodes[next].instance};
        size_t capacity = 0;
        for (size_t i = 0; i < solver->edge_count; i++) {
            const struct edge *edge = &solver->edges[i];
            size_t other = edge->a == next ? edge->b : edge->b == next ? edge->a : next;
            if (other == next || !placed[other]) {
                continue;
            }
            add_constant(solver, step, edge);
            for (size_t c = 0; c < edge->condition_count; c++) {
                step->conditions = arena_grow(solver->arena, step->conditions, step->condition_count,
                                              &capacity, sizeof *step->conditions);
                step->conditions[step->condition_count++] = edge->conditions[c];
            }
        }
        step->outer = joins_outer(solver, plan, next, step);
    }
    return plan;
}
