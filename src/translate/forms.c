#include "translate/forms.h"

#include "english/lists.h"
#include "query/copy.h"
#include "query/join.h"
#include "translate/named.h"

#include <string.h>

enum { MOST_WORDS = 200 };

/* What is left of the trust in a reading of another form. */
static const double OTHER_FORM = 0.1;

struct form {
    struct arena *arena;
    const struct catalog *catalog;
    bool number, rows; /* what is asked for; neither: not told */
    int32_t table;     /* of what */
};

/* ---- the question ---- */

static int32_t table_at(const struct form *form, const struct word *words, size_t count, size_t first)
{
    size_t at = first;
    while (at < count && (words_is(words, count, at, "the") || words_is(words, count, at, "of") ||
                          words_is(words, count, at, "all") || list_has(LIST_WE_WORDS, words[at].text))) {
        at++;
    }
    return named_first(form->arena, form->catalog, words, count, at);
}

/* "How many X", "show the number of X", "what is the count of X"; 0 where it is asked otherwise. */
static size_t behind_how_many(const struct word *words, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++) {
        bool how = words_is(words, count, i, "how") && words_is(words, count, i + 1, "many");
        bool of = (words_is(words, count, i, "number") || words_is(words, count, i, "count")) &&
                  words_is(words, count, i + 1, "of");
        if (how || of) {
            return i + 2;
        }
        if (!word_is_stop(words[i].text) && !list_has(LIST_ASKS_FOR_ROWS, words[i].text) &&
            !words_is(words, count, i, "total")) {
            return 0;
        }
    }
    return 0;
}

static bool read_form(struct form *form, const struct word *words, size_t count)
{
    size_t behind = behind_how_many(words, count);
    if (behind > 0) {
        form->number = !list_has_one(LIST_SEVERAL_NUMBERS, words, count) && !words_have(words, count, "each");
        form->table = table_at(form, words, count, behind);
    } else {
        bool what =
            words_is(words, count, 0, "what") || (count > 0 && list_has(LIST_ASKS_FOR_ROWS, words[0].text));
        form->rows = what && !list_has_one(LIST_ASKS_FOR_NUMBER, words, count);
        form->table = table_at(form, words, count, 1);
    }
    return (form->number || form->rows) && form->table >= 0;
}

/* ---- the query ---- */

static bool counts_alone(const struct query *query)
{
    const struct expr *expr = query->select_count == 1 ? query->select[0] : NULL;
    return expr != NULL && expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT &&
           expr->filter == NULL && query->group_count == 0 && query->set == SET_NONE;
}

static bool shows_columns(const struct query *query)
{
    bool columns = query->select_count > 0;
    for (size_t i = 0; i < query->select_count; i++) {
        columns = columns && query->select[i]->kind <= EXPR_STAR;
    }
    return columns;
}

/* A list, or one number for each of several. */
static bool is_list(const struct query *query)
{
    return query->limit == NULL && query->set == SET_NONE && (shows_columns(query) || query->group_count > 0);
}

static struct expr *column_of(const struct form *form, int32_t column)
{
    struct expr *expr = ARENA_NEW(form->arena, struct expr);
    *expr = (struct expr){.kind = EXPR_COLUMN, .column = column};
    return expr;
}

static struct query count_of_table(const struct form *form)
{
    struct query counted = {0};
    struct expr *rows = ARENA_NEW(form->arena, struct expr), *count = ARENA_NEW(form->arena, struct expr);
    *rows = (struct expr){.kind = EXPR_STAR, .table = form->table};
    *count = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = rows};
    counted.select = ARENA_ARRAY(form->arena, struct expr *, 1);
    counted.select[counted.select_count++] = count;
    return counted;
}

static bool is_of_table(const struct form *form, const struct query *query)
{
    const struct join_plan *plan = join_solve(form->arena, form->catalog, query);
    return plan->step_count == 1 && plan->steps[0].table == form->table;
}

/* The key of the table's rows that the query groups by alone, there or where it is referred to; -1: none. */
static int32_t key_grouped(const struct form *form, const struct query *query)
{
    const struct expr *by = query->group_count == 1 ? query->group[0] : NULL;
    if (by == NULL || by->kind != EXPR_COLUMN || by->instance != 0) {
        return -1;
    }
    const struct catalog_column *column = &form->catalog->columns[by->column];
    if (column->table == form->table) {
        return column->unique ? by->column : -1;
    }
    for (size_t k = 0; k < form->catalog->key_count; k++) {
        const struct catalog_key *key = &form->catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == by->column && key->to_table == form->table) {
            return key->to_columns[0];
        }
    }
    return -1;
}

static void count_rows(const struct form *form, struct query *query)
{
    int32_t key = query->having != NULL ? key_grouped(form, query) : -1;
    struct query counted = count_of_table(form);
    if (key >= 0) {
        struct query *groups = query_copy(form->arena, query, NULL);
        groups->select = ARENA_ARRAY(form->arena, struct expr *, 1);
        groups->select[0] = expr_copy(form->arena, query->group[0]);
        groups->select_count = 1;
        groups->names = NULL;
        groups->order_count = 0;
        counted.where = ARENA_NEW(form->arena, struct pred);
        *counted.where =
            (struct pred){.kind = PRED_IN_QUERY, .left = column_of(form, key), .subquery = groups};
        *query = counted;
    } else if (query->group_count == 0 && query->having == NULL && is_of_table(form, query)) {
        counted.where = query->where;
        *query = counted;
    }
}

static void show_rows(const struct form *form, struct query *query)
{
    int32_t label = form->catalog->tables[form->table].label;
    if (label >= 0 && is_of_table(form, query)) {
        query->select[0] = column_of(form, label);
        query->order_count = 0;
    }
}

void translate_forms_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                            size_t count, struct query *query)
{
    struct form form = {.arena = arena, .catalog = catalog};
    if (!read_form(&form, words, count)) {
        return;
    }
    if (form.number && is_list(query)) {
        count_rows(&form, query);
    } else if (form.rows && counts_alone(query) && query->having == NULL && query->limit == NULL) {
        show_rows(&form, query);
    }
}

/* ---- trust ---- */

/* "How many customers bought bottles": no sum of bottles. */
static bool sums(const struct form *form, const struct query *query)
{
    const struct expr *expr = query->select_count == 1 ? query->select[0] : NULL;
    const char *name = form->catalog->tables[form->table].name;
    return expr != NULL && expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_SUM &&
           (list_has_one_in_name(LIST_CUSTOMER_NAMES, form->arena, name) ||
            list_has_one_in_name(LIST_SUPPLIER_NAMES, form->arena, name));
}

double translate_forms_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                             const struct query *query)
{
    struct form form = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    bool other = read_form(&form, words, count) &&
                 (form.number ? is_list(query) || sums(&form, query) : counts_alone(query));
    return other ? OTHER_FORM : 1;
}
