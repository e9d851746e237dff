#include "translate/percentiles.h"

#include "english/words.h"
#include "query/copy.h"
#include "query/walk.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200, LEAST_LETTERED = 50 /* "p1" and "p2" are priorities */ };

/* ---- the question ---- */

struct asked {
    const struct word *words;
    size_t count;
};

/* A number that can be a percent, and no longer than a person writes one. */
static bool is_percent(const struct asked *asked, size_t at)
{
    const char *text = at < asked->count ? asked->words[at].text : "";
    return at < asked->count && asked->words[at].kind == WORD_NUMBER && strlen(text) <= 6 &&
           text_is_decimal(text) && strtod(text, NULL) > 0 && strtod(text, NULL) < 100;
}

static bool is_percentile(const struct asked *asked, size_t at)
{
    return words_is(asked->words, asked->count, at, "percentile") ||
           words_is(asked->words, asked->count, at, "percentiles");
}

/* "90th percentile", "90 percentile", "90th-percentile", "p90"; the words of it, 0: none begins here. */
static size_t length_at(const struct asked *asked, size_t at, const char **ret_percent)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    if (words_is(asked->words, asked->count, at, "median")) {
        *ret_percent = "50";
        return 1;
    }
    if (words_is(asked->words, asked->count, at, "p") && is_percent(asked, at + 1) &&
        strtod(asked->words[at + 1].text, NULL) >= LEAST_LETTERED &&
        asked->words[at].end == asked->words[at + 1].start) {
        *ret_percent = asked->words[at + 1].text;
        return 2;
    }
    if (!is_percent(asked, at)) {
        return 0;
    }
    size_t behind = at + 1;
    for (size_t i = 0; i < sizeof endings / sizeof *endings && behind == at + 1; i++) {
        behind += words_is(asked->words, asked->count, behind, endings[i]);
    }
    behind += words_is(asked->words, asked->count, behind, "-") ||
              words_is(asked->words, asked->count, behind, "%");
    if (!is_percentile(asked, behind)) {
        return 0;
    }
    *ret_percent = asked->words[at].text;
    return behind + 1 - at;
}

static bool contains(const char *name, const char *text)
{
    size_t length = strlen(text);
    while (*name != '\0' && strncasecmp(name, text, length) != 0) {
        name++;
    }
    return *name != '\0';
}

static bool is_named(const struct catalog *catalog, const char *text)
{
    bool found = false;
    for (size_t i = 0; i < catalog->column_count && !found; i++) {
        found = contains(catalog->columns[i].name, text);
    }
    return found;
}

/* Does a name or a value of the database have the words? */
static bool is_held(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                    const struct asked *asked, size_t at, size_t length)
{
    const char *text = asked->words[at].text;
    const struct value_match *matches = NULL;
    if (index != NULL &&
        value_index_find(index, words_join(arena, asked->words + at, length, false), &matches) > 0) {
        return true;
    }
    if (strcmp(text, "p") == 0) {
        text = arena_printf(arena, "p%s", asked->words[at + 1].text);
    } else if (length > 1) {
        text = "percentile";
    }
    return is_named(catalog, text);
}

struct percentile percentile_of_question(struct arena *arena, const struct catalog *catalog,
                                         const struct value_index *index, const char *question)
{
    struct percentile percentile = {.question = question};
    struct word *words = NULL;
    struct asked asked = {.count = words_split(arena, question, strlen(question), MOST_WORDS, &words)};
    asked.words = words;
    for (size_t i = 0; i < asked.count; i++) {
        bool average = words_is(asked.words, asked.count, i, "average") ||
                       words_is(asked.words, asked.count, i, "avg") ||
                       words_is(asked.words, asked.count, i, "mean");
        percentile.average_too = percentile.average_too || average;
        size_t length = percentile.percent == NULL ? length_at(&asked, i, &percentile.percent) : 0;
        if (length > 0 && is_held(arena, catalog, index, &asked, i, length)) {
            percentile.percent = NULL;
        } else if (length > 0) {
            percentile.start = words[i].start;
            percentile.said =
                arena_strndup(arena, question + words[i].start, words[i + length - 1].end - words[i].start);
            percentile.question = arena_printf(arena, "%.*saverage%s", (int)words[i].start, question,
                                               question + words[i + length - 1].end);
        }
    }
    return percentile;
}

/* ---- the tree ---- */

struct change {
    struct arena *arena;
    const char *percent; /* NULL: those of `history` */
    const struct expr *const *history;
    size_t history_count, changed;
};

static const char *percent_of(const struct change *change, const struct expr *average)
{
    const char *percent = change->percent;
    for (size_t i = 0; i < change->history_count && percent == NULL; i++) {
        percent =
            expr_equal(change->history[i]->left, average->left) ? change->history[i]->literal.text : NULL;
    }
    return percent;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static void change_expr(void *context, struct expr *expr)
{
    struct change *change = context;
    const char *percent = expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_AVG && !expr->distinct
                              ? percent_of(change, expr)
                              : NULL;
    if (percent != NULL) {
        expr->op = AGGREGATE_PERCENTILE;
        expr->literal = (struct literal){.kind = LITERAL_NUMBER, .text = percent};
        change->changed++;
    }
}

static size_t find_average(const struct query *query)
{
    size_t at = 0;
    while (at < query->select_count &&
           (query->select[at]->kind != EXPR_AGGREGATE || query->select[at]->op != AGGREGATE_AVG)) {
        at++;
    }
    return at;
}

/* The percentile behind the average, in the place of the same average a second time. */
static bool add_beside(struct change *change, struct query *query)
{
    size_t at = find_average(query), kept = 0;
    if (at == query->select_count) {
        return false;
    }
    const struct expr *average = query->select[at];
    struct expr **select = ARENA_ARRAY(change->arena, struct expr *, query->select_count + 1);
    for (size_t i = 0; i < query->select_count; i++) {
        if (i <= at || !expr_equal(query->select[i], average)) {
            select[kept++] = query->select[i];
        }
        if (i == at) {
            struct expr *percentile = ARENA_NEW(change->arena, struct expr);
            *percentile = *average;
            change_expr(change, percentile);
            select[kept++] = percentile;
        }
    }
    query->select = select;
    query->select_count = kept;
    query->names = NULL;
    return true;
}

struct found {
    struct arena *arena;
    const struct expr **items;
    size_t count, capacity;
};

static void find_percentile(void *context, struct expr *expr)
{
    struct found *found = context;
    if (expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_PERCENTILE) {
        found->items =
            arena_grow(found->arena, found->items, found->count, &found->capacity, sizeof *found->items);
        found->items[found->count++] = expr;
    }
}

static struct found percentiles_in(struct arena *arena, struct query *query)
{
    struct found found = {.arena = arena};
    query_walk(query,
               &(struct query_visitor){.context = &found, .leave_expr = find_percentile, .query = enter});
    return found;
}

bool percentile_apply(struct arena *arena, const struct percentile *percentile, const struct query *history,
                      struct query *query)
{
    struct change change = {.arena = arena, .percent = percentile->percent};
    if (percentile->percent == NULL) {
        if (history == NULL || percentile->average_too) {
            return true;
        }
        struct found found = percentiles_in(arena, query_copy(arena, history, NULL));
        change.history = found.items;
        change.history_count = found.count;
    } else if (percentile->average_too) {
        return add_beside(&change, query);
    }
    query_walk(query, &(struct query_visitor){.context = &change, .leave_expr = change_expr, .query = enter});
    return percentile->percent == NULL || change.changed > 0;
}

const struct query *percentile_forget(struct arena *arena, const struct query *query)
{
    struct query *copy = query_copy(arena, query, NULL);
    struct found found = percentiles_in(arena, copy);
    for (size_t i = 0; i < found.count; i++) {
        struct expr *expr = (struct expr *)found.items[i];
        expr->op = AGGREGATE_AVG;
        expr->literal = (struct literal){0};
    }
    return found.count > 0 ? copy : query;
}
