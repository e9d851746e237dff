#include "answer/reorder.h"

#include "answer/accounted.h"
#include "answer/followups.h"
#include "english/lists.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "translate/finish.h"
#include "translate/headings.h"

#include <string.h>

enum { MOST_WORDS = 12 };

/* As sure as words are that say nothing else. */
static const double SURE = 0.9;

/* ---- what is said ---- */

enum direction { DIRECTION_NONE, DIRECTION_UP, DIRECTION_DOWN, DIRECTION_TURNED };

struct said {
    struct word *words; /* without punctuation */
    size_t count;
    enum direction direction;
};

/* "largest first" */
static enum direction read_superlative(const struct word *words, size_t count, size_t at)
{
    if (!list_has_at(LIST_FIRST_PLACES, words, count, at + 1)) {
        return DIRECTION_NONE;
    }
    return list_has_at(LIST_LEAST_FIRST, words, count, at)  ? DIRECTION_UP
           : list_has_at(LIST_MOST_FIRST, words, count, at) ? DIRECTION_DOWN
                                                            : DIRECTION_NONE;
}

/* "the other way round"; returns how many words, 0: it is not said. */
static size_t read_turn(const struct word *words, size_t count, size_t at)
{
    bool other = words_is(words, count, at, "other") && words_is(words, count, at + 1, "way") &&
                 list_has_at(LIST_TURNED_AROUND, words, count, at + 2);
    return other ? 3 : list_has_at(LIST_TURNS_ORDER, words, count, at) ? 1 : 0;
}

/* None where a word says something else. */
static enum direction read_direction(const struct said *said)
{
    enum direction found = DIRECTION_NONE;
    for (size_t at = 0; at < said->count;) {
        enum direction superlative = read_superlative(said->words, said->count, at);
        size_t turn = read_turn(said->words, said->count, at), first = at;
        at += superlative != DIRECTION_NONE ? 2 : turn;
        if (at > first && found != DIRECTION_NONE) {
            return DIRECTION_NONE;
        }
        found = superlative != DIRECTION_NONE ? superlative : turn > 0 ? DIRECTION_TURNED : found;
        if (at == first && !list_has_at(LIST_BESIDE_ORDER, said->words, said->count, at)) {
            return DIRECTION_NONE;
        }
        at += at == first;
    }
    return found;
}

static struct said read_words(struct arena *arena, const char *question)
{
    struct said said = {0};
    size_t all = words_split(arena, question, strlen(question), MOST_WORDS, &said.words);
    for (size_t i = 0; i < all && all < MOST_WORDS; i++) {
        if (said.words[i].kind != WORD_OTHER) {
            said.words[said.count++] = said.words[i];
        }
    }
    said.direction = read_direction(&said);
    return said;
}

/* Where "sorted by" ends, 0: it is not said. */
static size_t read_sorting(const struct said *said)
{
    size_t at = 0;
    bool sorts = false;
    while (list_has_at(LIST_BESIDE_ORDER, said->words, said->count, at) ||
           list_has_at(LIST_ORDERS_BY, said->words, said->count, at)) {
        sorts = sorts || list_has_at(LIST_ORDERS_BY, said->words, said->count, at);
        at++;
    }
    return sorts && words_is(said->words, said->count, at, "by") ? at + 1 : 0;
}

/* ---- the answer before ---- */

static bool measures(const struct catalog *catalog, const struct query *query, const struct expr *expr)
{
    const struct catalog_column *column = expr->kind == EXPR_COLUMN ? &catalog->columns[expr->column] : NULL;
    return expr_has_aggregate(expr) ||
           (query->group_count == 0 && column != NULL && column->type == COLUMN_NUMBER && !column->unique);
}

/* The one measure that is shown; NULL: none, or several. */
static struct expr *find_measure(const struct catalog *catalog, const struct query *query)
{
    struct expr *found = NULL;
    for (size_t i = 0; i < query->select_count; i++) {
        bool counts = measures(catalog, query, query->select[i]);
        if (counts && found != NULL) {
            return NULL;
        }
        found = counts ? query->select[i] : found;
    }
    return found;
}

static void set_order(struct arena *arena, struct expr *expr, bool descending, struct query *query)
{
    query->order = ARENA_ARRAY(arena, struct query_order, 1);
    query->order[0] = (struct query_order){.expr = expr, .descending = descending};
    query->order_count = 1;
}

/* All rows are ordered by the measure; of the first few, those stay where their order was by it. */
static bool order_by_measure(struct arena *arena, const struct catalog *catalog, bool descending,
                             struct query *query)
{
    struct expr *measure = find_measure(catalog, query);
    bool other =
        query->limit != NULL && (query->order_count == 0 || query->order[0].descending != descending ||
                                 measure == NULL || !expr_equal(query->order[0].expr, measure));
    if (measure == NULL || other || query->per_count > 0) {
        return false;
    }
    set_order(arena, measure, descending, query);
    return true;
}

/* An order by what is not shown is nobody's. */
static bool turn_order(struct query *query)
{
    bool shown = false;
    for (size_t i = 0; i < query->select_count && query->order_count > 0; i++) {
        shown = shown || expr_equal(query->select[i], query->order[0].expr);
    }
    for (size_t i = 0; i < query->order_count && shown; i++) {
        query->order[i].descending = !query->order[i].descending;
    }
    return shown;
}

/* "sorted by name": the one column that is shown and called by all of the words. */
static bool order_by_column(struct arena *arena, const struct followup_names *names, const struct said *said,
                            size_t first, struct query *query)
{
    struct expr *found = NULL;
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *expr = query->select[i];
        size_t called = first;
        while (expr->kind == EXPR_COLUMN && called < said->count &&
               followup_names_column(names, expr->column, &said->words[called])) {
            called++;
        }
        bool all = called > first && called == said->count;
        if (all && found != NULL) {
            return false;
        }
        found = all ? expr : found;
    }
    if (found == NULL || query->limit != NULL || query->per_count > 0) {
        return false;
    }
    set_order(arena, found, false, query);
    return true;
}

bool answer_reorder_is_asked(struct arena *arena, const char *question)
{
    return read_words(arena, question).direction != DIRECTION_NONE;
}

bool answer_reorder_read(struct askdb *askdb, struct arena *arena, const char *question,
                         const struct history *history, struct translations *ret_translations)
{
    struct said said = read_words(arena, question);
    size_t sorting = said.direction == DIRECTION_NONE ? read_sorting(&said) : 0;
    if ((said.direction == DIRECTION_NONE && sorting == 0) || history->count == 0 || history->declined[0] ||
        history->queries[0]->set != SET_NONE) {
        return false;
    }
    struct query *query = query_copy(arena, history->queries[0], NULL);
    struct sql_text text;
    bool down = said.direction == DIRECTION_DOWN,
         done = sorting > 0 ? order_by_column(arena, askdb->followups, &said, sorting, query)
                : said.direction == DIRECTION_TURNED ? turn_order(query)
                                                     : order_by_measure(arena, askdb->catalog, down, query);
    if (!done) {
        return false;
    }
    struct headings_asked headings = {.question = question, .before = history->queries[0]};
    finish_query(arena, askdb->catalog, query);
    translate_headings(arena, session_names(askdb), &headings, query);
    sql_print(arena, askdb->catalog, query, &text);
    *ret_translations = (struct translations){.items = ARENA_NEW(arena, struct translation), .count = 1};
    ret_translations->items[0] = (struct translation){.sql = text.sql,
                                                      .confidence = SURE,
                                                      .leans = 1,
                                                      .ordered = true,
                                                      .warnings = text.warnings,
                                                      .warning_count = text.warning_count};
    return true;
}
