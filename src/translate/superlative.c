#include "translate/superlative.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/sense.h"
#include "translate/ordinal.h"

#include <string.h>

enum { MOST_WORDS = 200, ADJECTIVES = 3 };

struct asked {
    struct word *words;
    size_t count;
};

static size_t find(const struct asked *asked, const char *text)
{
    size_t at = 0;
    while (at < asked->count && strcmp(asked->words[at].text, text) != 0) {
        at++;
    }
    return at;
}

static bool says(const struct asked *asked, const char *text)
{
    return find(asked, text) < asked->count;
}

/* A number, or a verb of one thing: "what is the most common hometown". */
static bool says_one(const struct asked *asked)
{
    for (size_t i = 0; i < asked->count; i++) {
        if (asked->words[i].kind == WORD_NUMBER) {
            return true;
        }
    }
    return says(asked, "one") || says(asked, "single") || says(asked, "is");
}

static bool is_plural(const struct word *word)
{
    size_t length = strlen(word->text);
    return length > 3 && word->text[length - 1] == 's' && word->text[length - 2] != 's' &&
           word->text[length - 2] != 'u' && word->text[length - 2] != 'i';
}

/* Is the word the last one of the name? */
static bool names(struct arena *arena, const struct word *word, const char *name)
{
    struct word *parts;
    size_t count = words_split_name(arena, name, &parts);
    return strcmp(word->stem, parts[count - 1].stem) == 0;
}

/* A plural of what the rows are: of the table or the column that is shown first. */
static bool is_subject(struct arena *arena, const struct catalog *catalog, const struct query *query,
                       const struct word *word)
{
    const struct expr *shown = query->select[0];
    if (word->kind != WORD_ALPHA || !is_plural(word)) {
        return false;
    }
    if (shown->kind == EXPR_STAR) {
        return names(arena, word, catalog_table_words(&catalog->tables[shown->table]));
    }
    if (shown->kind != EXPR_COLUMN) {
        return false;
    }
    const struct catalog_column *column = &catalog->columns[shown->column];
    return names(arena, word, catalog_column_words(column)) ||
           names(arena, word, catalog_table_words(&catalog->tables[column->table]));
}

static size_t find_superlative(const struct asked *asked)
{
    size_t at = 0;
    while (at < asked->count && !ordinal_is_superlative(asked->words[at].text)) {
        at++;
    }
    return at;
}

/* "newest customers", "most expensive products", but not "most orders", which is a measure. */
static bool stands_before_several(struct arena *arena, const struct catalog *catalog,
                                  const struct query *query, const struct asked *asked, size_t superlative)
{
    const char *text = asked->words[superlative].text;
    bool measures = strcmp(text, "most") == 0 || strcmp(text, "least") == 0 || strcmp(text, "fewest") == 0;
    for (size_t i = superlative + 1 + measures; i < asked->count && i <= superlative + ADJECTIVES; i++) {
        if (list_has(LIST_NO_SUPERLATIVE_OF_ROWS, asked->words[i].text)) {
            return false;
        }
        if (is_subject(arena, catalog, query, &asked->words[i])) {
            return true;
        }
    }
    return false;
}

/* "categories with the highest average price" */
static bool stands_behind_several(struct arena *arena, const struct catalog *catalog,
                                  const struct query *query, const struct asked *asked, size_t superlative)
{
    bool several = false, linked = false;
    for (size_t i = 0; i < superlative; i++) {
        several = several || is_subject(arena, catalog, query, &asked->words[i]);
        linked = linked || (several && list_has(LIST_MEASURE_LINKS, asked->words[i].text));
    }
    return linked;
}

/* A missing value is not among the best, nor among the worst. */
static void leave_out_missing(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    const struct expr *measure = query->order[0].expr;
    if (measure->kind != EXPR_COLUMN || query->group_count > 0 ||
        catalog->columns[measure->column].not_null || catalog->columns[measure->column].primary) {
        return;
    }
    struct pred *there = ARENA_NEW(arena, struct pred);
    struct expr *column = ARENA_NEW(arena, struct expr);
    *column = *measure;
    *there = (struct pred){.kind = PRED_NULL, .negated = true, .left = column};
    query->where = pred_both(arena, query->where, there);
}

const char *superlative_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                              struct query *query)
{
    struct asked asked;
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    if (query->limit == NULL || query->order_count == 0 || query->select_count == 0 ||
        query->set != SET_NONE || query->offset != NULL) {
        return NULL;
    }
    size_t superlative = find_superlative(&asked);
    if (superlative == asked.count || strcmp(query->limit->literal.text, "1") != 0 || says_one(&asked) ||
        query->per_count > 0 ||
        (!stands_before_several(arena, catalog, query, &asked, superlative) &&
         !stands_behind_several(arena, catalog, query, &asked, superlative))) {
        return NULL;
    }
    leave_out_missing(arena, catalog, query);
    query->limit->literal.text = arena_printf(arena, "%d", SUPERLATIVE_ROWS);
    query->ties = !query->distinct;
    return arena_printf(
        arena,
        "the question says no number: the first %d are shown, with those that are the same as the last",
        SUPERLATIVE_ROWS);
}

/* ---- the measure beside the name ---- */

static bool is_ranking(const struct asked *asked)
{
    return find_superlative(asked) < asked->count ||
           list_has_one(LIST_RANKING_WORDS, asked->words, asked->count);
}

static bool is_shown(const struct catalog *catalog, const struct query *query, const struct expr *expr)
{
    bool shown = false;
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *item = query->select[i];
        bool whole = item->kind == EXPR_STAR && expr->kind == EXPR_COLUMN &&
                     item->table == catalog->columns[expr->column].table && item->instance == expr->instance;
        shown = shown || whole || expr_equal(item, expr);
    }
    return shown;
}

/* A quantity or a time that every row of the result has one of. */
static bool is_measure(const struct catalog *catalog, const struct query *query, const struct expr *expr)
{
    enum column_type type = expr_type(catalog, expr);
    bool calculated =
        expr->kind == EXPR_AGGREGATE || expr->kind == EXPR_ARITHMETIC || expr->kind == EXPR_PORTION;
    bool stored = expr->kind == EXPR_COLUMN && query->group_count == 0 &&
                  column_role(catalog, expr->column) != ROLE_KEY;
    return (type == COLUMN_NUMBER || type == COLUMN_TIME) && (calculated || stored) &&
           (query->group_count == 0 || expr_has_aggregate(expr));
}

static bool is_several(const struct query *query)
{
    return query->limit != NULL && strcmp(query->limit->literal.text, "1") != 0 && query->offset == NULL;
}

void superlative_show_measure(struct arena *arena, const struct catalog *catalog, const char *question,
                              struct query *query)
{
    struct asked asked;
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    const struct expr *measure = query->order_count > 0 ? query->order[0].expr : NULL;
    if (!is_several(query) || measure == NULL || query->select_count == 0 || query->distinct ||
        query->set != SET_NONE || query->per_count > 0 || !is_ranking(&asked) ||
        !is_measure(catalog, query, measure) || is_shown(catalog, query, measure)) {
        return;
    }
    struct expr **select = ARENA_ARRAY(arena, struct expr *, query->select_count + 1);
    memcpy(select, query->select, query->select_count * sizeof *select);
    select[query->select_count++] = expr_copy(arena, measure);
    query->select = select;
    query->names = NULL;
}
