#include "translate/money.h"

#include "catalog/foreign.h"
#include "catalog/units.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"
#include "util/text.h"

#include <string.h>

enum { MOST_WORDS = 60, MOST_CURRENCIES = 6 };

struct money {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct query *query;
    const char *codes[MOST_CURRENCIES];
    size_t count;
    bool several; /* of one column */
    bool unknown; /* an amount of which nothing says the currency */
};

static bool is_money(const struct money *money, int32_t number)
{
    const struct catalog_column *column = &money->catalog->columns[number];
    const struct unit *unit = unit_of_column(money->arena, column, NULL);
    struct word *words = NULL;
    size_t count = words_split_name(money->arena, catalog_column_words(column), &words);
    bool named = list_has_one(LIST_MONEY_COLUMNS, words, count) ||
                 (count > 1 && list_has(LIST_CURRENCY_WORDS, words[count - 1].text)); /* "cafe_rev_usd" */
    bool number_of = column->type == COLUMN_NUMBER && !column->primary && !column->foreign;
    return number_of && (unit != NULL ? unit->kind == UNIT_MONEY : named);
}

static void add(struct money *money, const char *code)
{
    for (size_t i = 0; i < money->count; i++) {
        if (strcmp(money->codes[i], code) == 0) {
            return;
        }
    }
    if (money->count < MOST_CURRENCIES) {
        money->codes[money->count++] = code;
    }
}

/* "amount_eur", "in euros" */
static bool add_from_words(struct money *money, const struct word *words, size_t count)
{
    static const char *const codes[] = {"EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "CAD", "AUD"};
    for (size_t i = 0; i < count; i++) {
        int place = 0;
        if (list_value(LIST_CURRENCY_WORDS, words[i].text, &place)) {
            add(money, codes[place - 1]);
            return true;
        }
    }
    return false;
}

static bool add_from_text(struct money *money, const struct catalog_column *column)
{
    struct word *words = NULL;
    size_t count = words_split_name(money->arena, catalog_column_words(column), &words);
    if (add_from_words(money, words, count)) {
        return true;
    }
    count = words_split(money->arena, column->comment, strlen(column->comment), MOST_WORDS, &words);
    return add_from_words(money, words, count);
}

static bool is_currency(const struct money *money, const struct catalog_column *column)
{
    struct word *words = NULL;
    size_t count = words_split_name(money->arena, catalog_column_words(column), &words);
    return column->type == COLUMN_TEXT && list_has(LIST_CURRENCY_COLUMNS, words[count - 1].text);
}

struct use {
    int32_t column;
    bool found;
};

static void note_use(void *context, const struct expr *expr)
{
    struct use *use = context;
    use->found = use->found || (expr->kind == EXPR_COLUMN && expr->column == use->column);
}

/* By the column of currencies of its table, where the query does not tell them apart by it. */
static bool add_from_beside(struct money *money, int32_t table)
{
    const struct catalog_table *item = &money->catalog->tables[table];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        const struct value_listed *listed = NULL;
        struct use use = {i, false};
        if (!is_currency(money, &money->catalog->columns[i]) || money->index == NULL) {
            continue;
        }
        size_t count = value_index_list(money->index, i, &listed);
        query_visit(money->query, note_use, &use);
        money->several = money->several || (count > 1 && !use.found);
        for (size_t k = 0; k < count && !use.found; k++) {
            add(money, listed[k].stored);
        }
        return count > 0;
    }
    return false;
}

static bool take_column(void *context, struct expr *expr)
{
    struct money *money = context;
    if (expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT) {
        return false;
    }
    if (expr->kind == EXPR_COLUMN && is_money(money, expr->column)) {
        const struct catalog_column *column = &money->catalog->columns[expr->column];
        bool known = add_from_text(money, column) || add_from_beside(money, column->table);
        money->unknown = money->unknown || !known;
    }
    return true;
}

static bool stay_out(void *context, struct pred *pred)
{
    (void)context, (void)pred;
    return false;
}

static bool adds_up(const struct query *query)
{
    bool found = false;
    for (size_t i = 0; i < query->select_count; i++) {
        found = found || expr_has_aggregate(query->select[i]);
    }
    return found;
}

const char *money_told(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                       const struct query *query)
{
    struct money money = {.arena = arena, .catalog = catalog, .index = index, .query = query};
    struct query_visitor visitor = {.expr = take_column, .pred = stay_out, .context = &money};
    struct text text;
    for (size_t i = 0; i < query->select_count && query->set == SET_NONE; i++) {
        expr_walk(query->select[i], &visitor);
    }
    if (money.count == 0 || money.unknown || (money.count > 1 && !(money.several && adds_up(query)))) {
        return NULL;
    }
    text_open(&text);
    fputs(money.count > 1 ? "of " : "in ", text.out);
    for (size_t i = 0; i < money.count; i++) {
        fprintf(text.out, "%s%s", i == 0 ? "" : i + 1 == money.count ? " and " : ", ", money.codes[i]);
    }
    fputs(money.count > 1 ? " together" : "", text.out);
    return text_close(&text, arena);
}
