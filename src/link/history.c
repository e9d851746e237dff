#include "link/history.h"

#include "query/walk.h"

#include <string.h>

enum {
    MOST_WORDS = 16, /* of a literal */
    CLAUSES_WITH_VALUES = WALK_SELECT | WALK_WHERE | WALK_HAVING | WALK_ORDER | WALK_LIMIT | WALK_RIGHT,
};

struct collector {
    struct arena *arena;
    const struct value_index *index;
    struct candidate *candidates;
    size_t count;
};

static bool known(const struct collector *collector, const struct candidate *candidate)
{
    for (size_t i = 0; i < collector->count; i++) {
        const struct candidate *other = &collector->candidates[i];
        if (other->kind == candidate->kind && strcmp(other->text, candidate->text) == 0) {
            return true;
        }
    }
    return false;
}

static void add(struct collector *collector, struct candidate candidate)
{
    candidate.rank = RANK_HISTORY;
    if (collector->count < HISTORY_MAX_VALUES && !known(collector, &candidate)) {
        collector->candidates[collector->count++] = candidate;
    }
}

static void add_period(struct collector *collector, struct civil from, struct civil to)
{
    const char *text = arena_printf(collector->arena, "%s %s", civil_print(collector->arena, from),
                                    civil_print(collector->arena, to));
    add(collector, (struct candidate){.kind = VALUE_PERIOD, .text = text, .from = from, .to = to});
}

static void add_held(struct collector *collector, enum value_kind kind, const char *text)
{
    struct candidate candidate = {.kind = kind, .text = text};
    struct word *words = NULL;
    size_t count = words_split(collector->arena, text, strlen(text), MOST_WORDS, &words);
    if (count > 0 && collector->index != NULL) {
        values_match(collector->arena, collector->index, words, count, &candidate);
    }
    add(collector, candidate);
}

static void add_text(struct collector *collector, const char *text)
{
    struct civil day;
    if (civil_parse(text, &day)) {
        add_period(collector, day, civil_add(day, CIVIL_DAY, 1));
    } else {
        add_held(collector, VALUE_TEXT, text);
    }
}

/* Each kind of literal is a kind of candidate. */
static void collect_literal(struct collector *collector, const struct literal *literal)
{
    struct civil from, to;
    switch (literal->kind) {
    case LITERAL_NUMBER:
        add_held(collector, VALUE_NUMBER, literal->text);
        return;
    case LITERAL_TEXT:
        add_text(collector, literal->text);
        return;
    case LITERAL_PERIOD:
        if (literal->from != NULL && literal->to != NULL && civil_parse(literal->from, &from) &&
            civil_parse(literal->to, &to)) {
            add_period(collector, from, to);
        }
        return;
    case LITERAL_NULL:
    case LITERAL_BOOLEAN:
        return;
    }
}

static bool collect_expr(void *context, struct expr *expr)
{
    if (expr->kind == EXPR_LITERAL) {
        collect_literal(context, &expr->literal);
    }
    return true;
}

static bool go_into(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

size_t history_values(struct arena *arena, const struct value_index *index, const struct query *query,
                      struct candidate *candidates)
{
    struct collector collector = {.arena = arena, .index = index, .candidates = candidates};
    query_walk(query, &(struct query_visitor){.expr = collect_expr,
                                              .query = go_into,
                                              .clauses = CLAUSES_WITH_VALUES,
                                              .context = &collector});
    return collector.count;
}
