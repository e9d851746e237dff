#include "train/statistics.h"

#include "english/word_set.h"
#include "query/walk.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_LITERALS = 64, MOST_PRINTED = 25 };

enum literal_group { GROUP_NUMBER, GROUP_TEXT, GROUP_PERIOD, GROUP_LIKE, GROUP_LIMIT, GROUP_COUNT };

static const char *const group_names[GROUP_COUNT] = {"number", "text", "period", "like", "limit"};

struct tally {
    struct word_set texts;
    size_t *counts;
    size_t capacity;
};

struct statistics {
    struct arena *arena; /* owned */
    const char *source;
    size_t written, skipped, complete, unpaired, candidates;
    size_t found[GROUP_COUNT], total[GROUP_COUNT];
    struct tally reasons, literals;
};

/* The literals of a query in the order in which its sequence has their values. */
struct literals {
    const char *texts[MAX_LITERALS];
    enum literal_group groups[MAX_LITERALS];
    size_t count;
};

static void tally_init(struct tally *tally, struct arena *arena)
{
    word_set_init(&tally->texts, arena);
}

static void tally_add(struct tally *tally, const char *text)
{
    struct arena *arena = tally->texts.arena;
    size_t before = tally->texts.count;
    uint32_t number = word_set_add(&tally->texts, text);
    if (tally->texts.count > before) {
        tally->texts.words[number] = arena_strdup(arena, text);
        tally->counts = arena_grow(arena, tally->counts, before, &tally->capacity, sizeof *tally->counts);
        tally->counts[number] = 0;
    }
    tally->counts[number]++;
}

static void tally_print(const struct tally *tally, FILE *out)
{
    size_t shown_count = SIZE_MAX, shown_number = 0;
    for (size_t line = 0; line < MOST_PRINTED; line++) {
        size_t best = SIZE_MAX;
        for (size_t i = 0; i < tally->texts.count; i++) {
            bool later =
                tally->counts[i] < shown_count || (tally->counts[i] == shown_count && i > shown_number);
            if (later && (best == SIZE_MAX || tally->counts[i] > tally->counts[best])) {
                best = i;
            }
        }
        if (best == SIZE_MAX) {
            return;
        }
        shown_count = tally->counts[best];
        shown_number = best;
        fprintf(out, "    %6zu  %s\n", shown_count, tally->texts.words[best]);
    }
}

struct statistics *statistics_create(const char *source)
{
    struct arena *arena = arena_create();
    struct statistics *statistics = ARENA_NEW(arena, struct statistics);
    statistics->arena = arena;
    statistics->source = arena_strdup(arena, source);
    tally_init(&statistics->reasons, arena);
    tally_init(&statistics->literals, arena);
    return statistics;
}

void statistics_destroy(struct statistics *statistics)
{
    if (statistics != NULL) {
        arena_destroy(statistics->arena);
    }
}

/* Empties what stands between quotes. */
static char *without_names(struct arena *arena, const char *text)
{
    char *copy = arena_strdup(arena, text);
    char *end = copy;
    char quote = '\0';
    for (; *text != '\0'; text++) {
        if (quote == '\0' || *text == quote) {
            *end++ = *text;
        }
        if (quote == '\0' && (*text == '\'' || *text == '"')) {
            quote = *text;
        } else if (*text == quote) {
            quote = '\0';
        }
    }
    *end = '\0';
    return copy;
}

void statistics_skip(struct statistics *statistics, const char *reason)
{
    statistics->skipped++;
    tally_add(&statistics->reasons, without_names(statistics->arena, reason));
}

static void collect(struct literals *literals, const struct expr *expr, enum literal_group group)
{
    if (expr == NULL || expr->kind != EXPR_LITERAL || literals->count == MAX_LITERALS) {
        return;
    }
    const struct literal *literal = &expr->literal;
    if (group == GROUP_NUMBER && literal->kind != LITERAL_NUMBER) {
        group = literal->kind == LITERAL_PERIOD ? GROUP_PERIOD : GROUP_TEXT;
    }
    const char *text = literal->kind == LITERAL_PERIOD ? literal->from : literal->text;
    literals->groups[literals->count] = group;
    literals->texts[literals->count++] = text != NULL ? text : "NULL";
}

static struct query_visitor visitor_of(struct literals *literals);

/* What stands in arithmetic. Of a test the condition alone: its outcomes are words; and so is today. */
static bool collect_expr(void *context, struct expr *expr)
{
    struct query_visitor visitor = visitor_of(context);
    if (expr->kind == EXPR_TEST) {
        pred_walk(expr->filter, &visitor);
        return false;
    }
    if (expr->kind != EXPR_LITERAL || expr->literal.kind != LITERAL_TEXT) {
        collect(context, expr, GROUP_NUMBER);
    }
    return true;
}

static void collect_query(struct literals *literals, const struct query *query);

/* What is compared, of whatever kind it is. */
static bool collect_pred(void *context, struct pred *pred)
{
    struct query_visitor visitor = visitor_of(context);
    enum literal_group group =
        pred->kind == PRED_LIKE && pred->op != LIKE_PATTERN ? GROUP_LIKE : GROUP_NUMBER;
    if (pred->left == NULL) {
        return true;
    }
    expr_walk(pred->left, &visitor);
    if (pred->right != NULL && pred->right->kind == EXPR_LITERAL) {
        collect(context, pred->right, group);
    } else {
        expr_walk(pred->right, &visitor);
    }
    collect(context, pred->upper, group);
    for (size_t i = 0; i < pred->list_count; i++) {
        collect(context, pred->list[i], group);
    }
    collect_query(context, pred->subquery);
    return false;
}

static bool collect_subquery(void *context, struct query *query)
{
    collect_query(context, query);
    return false;
}

static struct query_visitor visitor_of(struct literals *literals)
{
    return (struct query_visitor){.expr = collect_expr,
                                  .pred = collect_pred,
                                  .query = collect_subquery,
                                  .clauses = WALK_SELECT | WALK_WHERE | WALK_GROUP | WALK_HAVING | WALK_ORDER,
                                  .context = literals};
}

static void collect_query(struct literals *literals, const struct query *query)
{
    struct query_visitor visitor = visitor_of(literals);
    for (; query != NULL; query = query->right) {
        query_walk(query, &visitor);
        collect(literals, query->limit, GROUP_LIMIT);
    }
}

void statistics_add(struct statistics *statistics, const struct sequence_space *space,
                    const struct query *query, const int32_t *tokens, size_t token_count,
                    const char *database, const char *question, FILE *unresolved)
{
    struct literals literals = {.count = 0};
    collect_query(&literals, query);
    int32_t first_value =
        SEQ_WORD_COUNT + (int32_t)(space->catalog->column_count + space->catalog->table_count);
    size_t values = 0, unknown = 0;
    for (size_t i = 0; i < token_count; i++) {
        values += tokens[i] == SEQ_VALUE || tokens[i] >= first_value;
        unknown += tokens[i] == SEQ_VALUE;
    }
    statistics->written++;
    statistics->candidates += space->value_count;
    statistics->complete += unknown == 0;
    if (values != literals.count) {
        statistics->unpaired++;
        return;
    }
    for (size_t i = 0, value = 0; i < token_count; i++) {
        if (tokens[i] != SEQ_VALUE && tokens[i] < first_value) {
            continue;
        }
        enum literal_group group = literals.groups[value];
        statistics->total[group]++;
        statistics->found[group] += tokens[i] != SEQ_VALUE;
        if (tokens[i] == SEQ_VALUE) {
            tally_add(&statistics->literals,
                      arena_printf(statistics->arena, "%s %s", group_names[group], literals.texts[value]));
        }
        if (tokens[i] == SEQ_VALUE && unresolved != NULL) {
            fprintf(unresolved, "%s\t%s\t%s\t%s\n", group_names[group], literals.texts[value], database,
                    question);
        }
        value++;
    }
}

void statistics_print(const struct statistics *statistics, FILE *out)
{
    fprintf(out, "%s: %zu examples, %zu written (%zu with all values known), %zu skipped\n",
            statistics->source, statistics->written + statistics->skipped, statistics->written,
            statistics->complete, statistics->skipped);
    if (statistics->written > 0) {
        fprintf(out, "  value candidates: %.1f a question\n",
                (double)statistics->candidates / (double)statistics->written);
    }
    for (size_t group = 0; group < GROUP_COUNT; group++) {
        if (statistics->total[group] > 0) {
            fprintf(out, "  %-6s literals: %zu, found %zu (%.1f %%)\n", group_names[group],
                    statistics->total[group], statistics->found[group],
                    100.0 * (double)statistics->found[group] / (double)statistics->total[group]);
        }
    }
    if (statistics->unpaired > 0) {
        fprintf(out, "  literals not counted: %zu examples\n", statistics->unpaired);
    }
    if (statistics->skipped > 0) {
        fprintf(out, "  skipped because:\n");
        tally_print(&statistics->reasons, out);
    }
    if (statistics->literals.texts.count > 0) {
        fprintf(out, "  literals without a candidate:\n");
        tally_print(&statistics->literals, out);
    }
}
