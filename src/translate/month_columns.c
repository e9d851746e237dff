#include "translate/month_columns.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"
#include "translate/made.h"

#include <stdlib.h>
#include <string.h>

enum { MONTHS = 12, MOST_WORDS = 200, QUARTER = 3, HALF = 6 };

struct months {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
    bool asked[MONTHS];
    bool said; /* some of them */
};

/* ---- the columns ---- */

/* The month that the name ends in, from 0, and what stands before it; -1: none. */
static int month_of_name(struct arena *arena, const char *name, const char **ret_stem)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, name, &words), length = strlen(name);
    int month = 0;
    size_t digits = 0;
    while (digits < length && strchr("0123456789", name[length - digits - 1]) != NULL) {
        digits++;
    }
    if (digits > 0 && digits <= 2 && digits < length) {
        month = (int)strtol(name + length - digits, NULL, 10);
        *ret_stem = arena_strndup(arena, name, length - digits);
    } else if (list_value(LIST_MONTH_NAMES, words[count - 1].text, &month)) {
        *ret_stem = words_join(arena, words, count - 1, false);
    }
    return month >= 1 && month <= MONTHS ? month - 1 : -1;
}

/* The numbers of the twelve columns that the column is one of; false where it is none of such. */
static bool find_series(const struct months *months, int32_t column, int32_t ret_series[MONTHS])
{
    const struct catalog_column *of = &months->catalog->columns[column];
    const struct catalog_table *table = &months->catalog->tables[of->table];
    const char *stem = NULL, *other = NULL;
    size_t found = 0;
    if (of->type != COLUMN_NUMBER || of->foreign || of->primary ||
        month_of_name(months->arena, of->name, &stem) < 0) {
        return false;
    }
    for (int i = 0; i < MONTHS; i++) {
        ret_series[i] = -1;
    }
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        int month = months->catalog->columns[c].type == COLUMN_NUMBER
                        ? month_of_name(months->arena, months->catalog->columns[c].name, &other)
                        : -1;
        if (month >= 0 && strcmp(stem, other) == 0) {
            found += ret_series[month] < 0;
            ret_series[month] = c;
        } else if (strncmp(months->catalog->columns[c].name, stem, strlen(stem)) == 0 && stem[0] != '\0' &&
                   strspn(months->catalog->columns[c].name + strlen(stem), "0123456789") > 0) {
            return false; /* up to more than twelve */
        }
    }
    return found == MONTHS;
}

/* ---- the question ---- */

static const char *word_at(const struct months *months, size_t at)
{
    return at < months->count ? months->words[at].text : "";
}

static void ask(struct months *months, int first, int last)
{
    for (int i = first; i <= last && i < MONTHS; i++) {
        months->asked[i] = true;
    }
    months->said = true;
}

/* "first quarter", "Q1", "second half" */
static void read_part(struct months *months, size_t at)
{
    const char *text = word_at(months, at), *next = word_at(months, at + 1);
    int number = 0;
    if (strlen(text) == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4') {
        number = text[1] - '0';
        ask(months, (number - 1) * QUARTER, number * QUARTER - 1);
    } else if (strcmp(text, "q") == 0 && strlen(next) == 1 && next[0] >= '1' && next[0] <= '4') {
        number = next[0] - '0';
        ask(months, (number - 1) * QUARTER, number * QUARTER - 1);
    } else if (list_value(LIST_ORDINAL_WORDS, text, &number) && number >= 1 && number <= 4) {
        if (strcmp(next, "quarter") == 0) {
            ask(months, (number - 1) * QUARTER, number * QUARTER - 1);
        } else if (strcmp(next, "half") == 0 && number <= 2) {
            ask(months, (number - 1) * HALF, number * HALF - 1);
        }
    }
}

static void read_months(struct months *months)
{
    int from = -1, month = 0;
    size_t end = 0;
    for (size_t i = 0; i < months->count; i++) {
        read_part(months, i);
        if (!list_value(LIST_MONTH_NAMES, word_at(months, i), &month)) {
            continue;
        }
        bool range = from >= 0 && i == end + 2 && list_has(LIST_BETWEEN_AGES, word_at(months, end + 1)) &&
                     strcmp(word_at(months, end + 1), "and") != 0 && from < month - 1;
        ask(months, range ? from : month - 1, month - 1);
        from = month - 1;
        end = i;
    }
}

/* Months are asked for, or a column of the series by its name. */
static bool is_left_alone(const struct months *months)
{
    bool alone = false;
    for (size_t i = 0; i < months->count; i++) {
        alone = alone || list_has(LIST_UNITS_OF_MONTHS, months->words[i].text);
    }
    return alone;
}

/* ---- the tree ---- */

/* The columns that are added up below; false where anything else is. */
static bool only_series(const struct expr *expr, const int32_t series[MONTHS])
{
    if (expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_ADD) {
        return only_series(expr->left, series) && only_series(expr->right, series);
    }
    bool found = false;
    for (int i = 0; i < MONTHS && expr->kind == EXPR_COLUMN; i++) {
        found = found || series[i] == expr->column;
    }
    return found;
}

static const struct expr *first_column(const struct expr *expr)
{
    while (expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_ADD) {
        expr = expr->left;
    }
    return expr->kind == EXPR_COLUMN ? expr : NULL;
}

static struct expr *changed(const struct months *months, struct expr *expr)
{
    int32_t series[MONTHS];
    if (expr->kind == EXPR_AGGREGATE) {
        if (expr->op == AGGREGATE_SUM || expr->op == AGGREGATE_AVG) {
            expr->left = changed(months, expr->left);
        }
        return expr;
    }
    const struct expr *first = first_column(expr);
    if (first == NULL || !find_series(months, first->column, series) || !only_series(expr, series)) {
        return expr;
    }
    struct expr *sum = NULL;
    for (int i = 0; i < MONTHS; i++) {
        if (!months->said || months->asked[i]) {
            struct expr *column = made_column(months->arena, series[i], first->instance), *both = NULL;
            if (sum != NULL) {
                both = ARENA_NEW(months->arena, struct expr);
                *both = (struct expr){
                    .kind = EXPR_ARITHMETIC, .op = ARITHMETIC_ADD, .left = sum, .right = column};
            }
            sum = both != NULL ? both : column;
        }
    }
    return sum;
}

void translate_month_columns(struct arena *arena, const struct catalog *catalog, const char *question,
                             bool follow_up, struct query *query)
{
    struct months months = {.arena = arena, .catalog = catalog};
    months.count = words_split(arena, question, strlen(question), MOST_WORDS, &months.words);
    read_months(&months);
    if (query->set != SET_NONE || (follow_up && !months.said) || (is_left_alone(&months) && !months.said)) {
        return;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        query->select[i] = changed(&months, query->select[i]);
    }
    for (size_t i = 0; i < query->order_count; i++) {
        query->order[i].expr = changed(&months, query->order[i].expr);
    }
}
