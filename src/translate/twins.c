#include "translate/twins.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct twins {
    struct arena *arena;
    const struct catalog *catalog;
    const char *today;
    bool technical;        /* looks for dates that a program writes beside the row */
    int32_t found, actual; /* a planned column, -1: none yet, and its twin */
    bool used, coming;     /* the other one; a period that is to come */
};

/* ---- names ---- */

static size_t rest_of(const struct twins *twins, int32_t column, enum word_list list, struct word **ret_words,
                      bool *ret_has)
{
    struct word *words = NULL;
    size_t count =
               words_split_name(twins->arena, catalog_column_words(&twins->catalog->columns[column]), &words),
           kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (!list_has(list, words[i].text)) {
            words[kept++] = words[i];
        }
    }
    *ret_words = words;
    *ret_has = kept < count;
    return kept;
}

static bool is_same(const struct word *a, size_t a_count, const struct word *b, size_t b_count)
{
    bool same = a_count == b_count && a_count > 0;
    for (size_t i = 0; i < a_count && same; i++) {
        same = strcmp(a[i].stem, b[i].stem) == 0;
    }
    return same;
}

/* The one column of the table that is called the same but for the word of plans; -1: none, or several. */
static int32_t twin_of(const struct twins *twins, int32_t planned)
{
    const struct catalog_column *column = &twins->catalog->columns[planned];
    const struct catalog_table *table = &twins->catalog->tables[column->table];
    struct word *rest = NULL, *other = NULL;
    bool plans = false, told = false;
    size_t count = rest_of(twins, planned, LIST_PLANNED_COLUMNS, &rest, &plans);
    int32_t found = -1;
    for (int32_t c = table->first_column; c < table->first_column + table->column_count && plans; c++) {
        size_t other_count = rest_of(twins, c, LIST_ACTUAL_COLUMNS, &other, &told);
        bool twin = c != planned && twins->catalog->columns[c].type == column->type &&
                    is_same(rest, count, other, other_count);
        if (twin && found >= 0) {
            return -1;
        }
        found = twin ? c : found;
    }
    return found;
}

/* When what a row tells of happened, where the column only says when the row was made; -1: nothing tells. */
static int32_t event_of(const struct twins *twins, int32_t column)
{
    const struct catalog_column *columns = twins->catalog->columns;
    int32_t main = twins->catalog->tables[columns[column].table].main_date;
    bool technical = columns[column].type == COLUMN_TIME &&
                     list_has_one_in_name(LIST_TECHNICAL_DATES, twins->arena, columns[column].name);
    bool event = technical && main >= 0 && main != column &&
                 list_has_one_in_name(LIST_EVENT_DATES, twins->arena, columns[main].name) &&
                 !list_has_one_in_name(LIST_TECHNICAL_DATES, twins->arena, columns[main].name);
    bool always = columns[column].not_null && !columns[main >= 0 ? main : column].not_null;
    return event && !always ? main : -1; /* a date that only some rows have is of something that came later */
}

/* ---- the query ---- */

static bool find(void *context, struct expr *expr)
{
    struct twins *twins = context;
    if (expr->kind == EXPR_COLUMN && twins->found < 0) {
        twins->actual = twins->technical ? event_of(twins, expr->column) : twin_of(twins, expr->column);
        twins->found = twins->actual >= 0 ? expr->column : -1;
    }
    return true;
}

static bool see(void *context, struct expr *expr)
{
    struct twins *twins = context;
    twins->used = twins->used || (expr->kind == EXPR_COLUMN && expr->column == twins->actual);
    const char *day = expr->kind != EXPR_LITERAL             ? NULL
                      : expr->literal.kind == LITERAL_PERIOD ? expr->literal.to
                                                             : expr->literal.text;
    twins->coming = twins->coming ||
                    (day != NULL && strlen(day) >= 10 && strcmp(day, twins->today) > 0 &&
                     expr->literal.kind != LITERAL_PERIOD) ||
                    (day != NULL && expr->literal.kind == LITERAL_PERIOD &&
                     strcmp(expr->literal.from, twins->today) >= 0);
    return true;
}

static bool change(void *context, struct expr *expr)
{
    struct twins *twins = context;
    if (expr->kind == EXPR_COLUMN && expr->column == twins->found) {
        expr->column = twins->actual;
    }
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static void visit(struct twins *twins, bool (*expr)(void *context, struct expr *expr),
                  const struct query *query)
{
    query_walk(query, &(struct query_visitor){.context = twins, .expr = expr, .query = enter});
}

static void settle(struct twins twins, struct query *query)
{
    visit(&twins, find, query);
    visit(&twins, see, query);
    if (twins.found >= 0 && !twins.used && !twins.coming) {
        visit(&twins, change, query);
    }
}

void translate_twins(struct arena *arena, const struct catalog *catalog, const char *question,
                     struct civil today, struct query *query)
{
    struct twins twins = {
        .arena = arena, .catalog = catalog, .today = civil_print(arena, today), .found = -1};
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    if (!list_has_one(LIST_PLANNED_COLUMNS, words, count) &&
        !list_has_one(LIST_PLANNED_WORDS, words, count)) {
        settle(twins, query);
    }
    if (!list_has_one(LIST_TECHNICAL_WORDS, words, count)) {
        twins.technical = true;
        settle(twins, query);
    }
}
