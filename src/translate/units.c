#include "translate/units.h"

#include "catalog/foreign.h"
#include "english/abbreviations.h"
#include "english/lists.h"
#include "english/numbers.h"
#include "query/walk.h"
#include "util/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 200, MOST_SAID = 16 };

/* ---- days between two dates ---- */

/* No column is kept in these; a month and a year are as long as they are on average. */
static const struct unit month_of_days = {.kind = UNIT_TIME, .size = 2.6298e12, .name = "months"};
static const struct unit year_of_days = {.kind = UNIT_TIME, .size = 3.15576e13, .name = "years"};

/* What a question may ask them in. */
static const struct unit *span_of_word(const char *word)
{
    bool month = strcmp(word, "month") == 0 || strcmp(word, "months") == 0;
    bool year = strcmp(word, "year") == 0 || strcmp(word, "years") == 0;
    return month ? &month_of_days : year ? &year_of_days : unit_of_word(word);
}

/* ---- expressions ---- */

static bool keeps_unit(const struct expr *expr)
{
    return expr->kind == EXPR_AGGREGATE && expr->op != AGGREGATE_COUNT;
}

bool units_is_factor(const struct expr *expr)
{
    return expr->kind == EXPR_ARITHMETIC &&
           (expr->op == ARITHMETIC_DIVIDE || expr->op == ARITHMETIC_MULTIPLY) &&
           expr->right->kind == EXPR_LITERAL && expr->right->literal.kind == LITERAL_NUMBER;
}

int32_t units_of_expr(struct arena *arena, const struct catalog *catalog, const struct expr *expr,
                      const struct unit **ret_unit)
{
    *ret_unit = NULL;
    if (expr->kind == EXPR_COLUMN) {
        *ret_unit = unit_of_column(arena, &catalog->columns[expr->column], NULL);
        return *ret_unit != NULL ? expr->column : -1;
    }
    if (keeps_unit(expr)) {
        return units_of_expr(arena, catalog, expr->left, ret_unit);
    }
    if (!units_is_factor(expr)) {
        return -1;
    }
    int32_t column = units_of_expr(arena, catalog, expr->left, ret_unit);
    if (column >= 0) {
        *ret_unit =
            unit_by_factor(*ret_unit, strtod(expr->right->literal.text, NULL), expr->op == ARITHMETIC_DIVIDE);
    }
    return *ret_unit != NULL ? column : -1;
}

/* Sums and differences of one unit are in it, and so is a product with what has none; NULL: no such thing. The side of
 * it that has the unit, the left one of two. */
static struct expr *side_with_unit(struct arena *arena, const struct catalog *catalog,
                                   const struct expr *expr)
{
    const struct unit *left, *right;
    if (expr->kind != EXPR_ARITHMETIC || expr->op == ARITHMETIC_DIVIDE || units_is_factor(expr)) {
        return NULL;
    }
    left = units_of_value(arena, catalog, expr->left);
    right = units_of_value(arena, catalog, expr->right);
    if (expr->op == ARITHMETIC_MULTIPLY) {
        return left != NULL && right == NULL   ? expr->left
               : left == NULL && right != NULL ? expr->right
                                               : NULL;
    }
    return left != NULL && left == right ? expr->left : NULL;
}

const struct unit *units_of_value(struct arena *arena, const struct catalog *catalog, const struct expr *expr)
{
    const struct unit *unit = NULL;
    const struct expr *side = side_with_unit(arena, catalog, expr);
    if (side != NULL || keeps_unit(expr)) {
        return units_of_value(arena, catalog, side != NULL ? side : expr->left);
    }
    if (expr_is_days(catalog, expr)) {
        return unit_of_word("days");
    }
    if (!units_is_factor(expr)) {
        units_of_expr(arena, catalog, expr, &unit);
        return unit;
    }
    unit = units_of_value(arena, catalog, expr->left);
    return unit == NULL
               ? NULL
               : unit_by_factor(unit, strtod(expr->right->literal.text, NULL), expr->op == ARITHMETIC_DIVIDE);
}

/* The column's own value: without the factors around it and inside its aggregate. */
static struct expr *without_factors(struct arena *arena, const struct catalog *catalog, struct expr *expr)
{
    while (units_is_factor(expr)) {
        expr = expr->left;
    }
    bool sides = side_with_unit(arena, catalog, expr) != NULL;
    if (keeps_unit(expr) || sides) {
        expr->left = without_factors(arena, catalog, expr->left);
    }
    if (sides) {
        expr->right = without_factors(arena, catalog, expr->right);
    }
    return expr;
}

/* The unit of the column below, whatever factors stand around it; NULL: none, or of more than one column. */
static const struct unit *unit_below(struct arena *arena, const struct catalog *catalog,
                                     const struct expr *expr)
{
    const struct expr *side = NULL;
    while (units_is_factor(expr) || keeps_unit(expr) ||
           (side = side_with_unit(arena, catalog, expr)) != NULL) {
        expr = units_is_factor(expr) || keeps_unit(expr) ? expr->left : side;
    }
    return expr_is_days(catalog, expr) ? unit_of_word("days")
           : expr->kind == EXPR_COLUMN ? unit_of_column(arena, &catalog->columns[expr->column], NULL)
                                       : NULL;
}

const struct unit *units_of_days(const struct catalog *catalog, const struct expr *expr)
{
    const struct unit *days = unit_of_word("days");
    double factor = 1;
    while (units_is_factor(expr) || keeps_unit(expr)) {
        double number = units_is_factor(expr) ? strtod(expr->right->literal.text, NULL) : 1;
        factor *=
            units_is_factor(expr) && expr->op == ARITHMETIC_MULTIPLY && number != 0 ? 1 / number : number;
        expr = expr->left;
    }
    if (!expr_is_days(catalog, expr) || factor == 1) {
        return expr_is_days(catalog, expr) ? days : NULL;
    }
    double size = days->size * factor;
    return fabs(size - year_of_days.size) < days->size    ? &year_of_days
           : fabs(size - month_of_days.size) < days->size ? &month_of_days
                                                          : unit_by_factor(days, factor, true);
}

/* ---- the question ---- */

struct change {
    struct arena *arena;
    const struct catalog *catalog;
    struct said {
        double number;
        const struct unit *unit;
    } said[MOST_SAID];
    size_t said_count;
    const struct unit *shown; /* what values are asked for in; NULL: nothing is said */
    const struct unit
        *money; /* what amounts are shown and asked for in where nothing is said; NULL: as stored */
    bool changed;
};

static void add_said(struct change *change, const char *number, const struct unit *unit)
{
    if (unit != NULL && change->said_count < MOST_SAID) {
        change->said[change->said_count++] = (struct said){strtod(number, NULL), unit};
    }
}

static const char *word_at(const struct word *words, size_t count, size_t at)
{
    return at < count ? words[at].text : "";
}

/* "$50", "€ 50" */
static bool is_sign_of_money(const char *text)
{
    static const char *const signs[] = {"$", "\xe2\x82\xac", "\xc2\xa3"};
    return text_is_one_of(text, signs, sizeof signs / sizeof *signs);
}

static void read_numbers(struct change *change, const struct word *words, size_t count)
{
    struct number *numbers = NULL;
    size_t found = numbers_find(change->arena, words, count, &numbers);
    for (size_t i = 0; i < found; i++) {
        size_t behind = numbers[i].last + 1;
        behind += strcmp(word_at(words, count, behind), "-") == 0; /* "a 5-minute call" */
        const struct unit *unit = span_of_word(word_at(words, count, behind));
        bool cents = numbers[i].last > numbers[i].first && unit_of_word(words[numbers[i].last].text) != NULL;
        if (cents) { /* "10 cents" is 0.10 of something already */
            unit = unit_of_word("dollars");
        }
        if (unit == NULL && numbers[i].first > 0 && is_sign_of_money(words[numbers[i].first - 1].text)) {
            unit = unit_of_word("dollars");
        }
        add_said(change, numbers[i].text, unit);
        bool range = strcmp(word_at(words, count, behind), "and") == 0 ||
                     strcmp(word_at(words, count, behind), "to") == 0;
        if (unit == NULL && range && i + 1 < found && numbers[i + 1].first == behind + 1) {
            add_said(change, numbers[i].text, unit_of_word(word_at(words, count, numbers[i + 1].last + 1)));
        }
    }
}

/* "In minutes", "how many hours", "number of kilometres". */
static void read_shown(struct change *change, const struct word *words, size_t count)
{
    for (size_t i = 0; i + 1 < count && change->shown == NULL; i++) {
        bool in = strcmp(words[i].text, "in") == 0;
        bool many = i > 0 && strcmp(words[i].text, "many") == 0 && strcmp(words[i - 1].text, "how") == 0;
        bool number = i > 0 && strcmp(words[i].text, "of") == 0 && strcmp(words[i - 1].text, "number") == 0;
        change->shown = in || many || number ? span_of_word(words[i + 1].text) : NULL;
    }
}

/* ---- the tree ---- */

static struct expr *new_number(const struct change *change, const char *text)
{
    struct expr *expr = ARENA_NEW(change->arena, struct expr);
    *expr = (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_NUMBER, .text = text}};
    return expr;
}

/* Cents, pence: what amounts are kept in and nobody speaks in. */
static bool is_small_money(const struct unit *unit)
{
    return unit->kind == UNIT_MONEY && unit->name[0] != '\0';
}

/* What the question says this number is in, where it is a quantity of that kind. */
static const struct unit *said_of(const struct change *change, const struct expr *literal,
                                  const struct unit *unit)
{
    if (literal == NULL || literal->kind != EXPR_LITERAL || literal->literal.kind != LITERAL_NUMBER) {
        return NULL;
    }
    double number = strtod(literal->literal.text, NULL);
    for (size_t i = 0; i < change->said_count; i++) {
        if (change->said[i].number == number && change->said[i].unit->kind == unit->kind) {
            return change->said[i].unit;
        }
    }
    return NULL;
}

/* A number of money without a unit is in the one that amounts are shown in. */
static const struct unit *meant_of(const struct change *change, const struct expr *literal,
                                   const struct unit *unit)
{
    const struct unit *said = said_of(change, literal, unit);
    bool number = literal != NULL && literal->kind == EXPR_LITERAL && literal->literal.kind == LITERAL_NUMBER;
    return said == NULL && number && is_small_money(unit) ? change->money : said;
}

static struct expr *converted(struct change *change, struct expr *literal, const struct unit *unit)
{
    const struct unit *said = meant_of(change, literal, unit);
    if (said == NULL) {
        return literal;
    }
    change->changed = change->changed || said != unit;
    double number = strtod(literal->literal.text, NULL);
    return said == unit ? literal : new_number(change, unit_convert(change->arena, number, said, unit));
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

/* Both sides in the unit of the column, which the database may have an index on. */
static void change_pred(void *context, struct pred *pred)
{
    struct change *change = context;
    bool compares = pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN;
    const struct unit *unit = compares ? unit_below(change->arena, change->catalog, pred->left) : NULL;
    if (unit == NULL ||
        (meant_of(change, pred->right, unit) == NULL && meant_of(change, pred->upper, unit) == NULL)) {
        return;
    }
    pred->left = without_factors(change->arena, change->catalog, pred->left);
    pred->right = converted(change, pred->right, unit);
    pred->upper = pred->upper != NULL ? converted(change, pred->upper, unit) : NULL;
}

/* What the expression is to be shown in; NULL: as it is. */
static const struct unit *wanted_for(const struct change *change, const struct unit *unit, bool days)
{
    if (unit == NULL) {
        return NULL;
    }
    bool asked = change->shown != NULL && change->shown->kind == unit->kind;
    if (asked && (change->shown == &year_of_days || change->shown == &month_of_days) && !days) {
        return NULL;
    }
    return asked ? change->shown : is_small_money(unit) ? change->money : NULL;
}

static struct expr *shown_as(struct change *change, struct expr *expr)
{
    const struct unit *unit = unit_below(change->arena, change->catalog, expr);
    const struct unit *days = units_of_days(change->catalog, expr);
    const struct unit *shown = wanted_for(change, unit, unit != NULL && unit == unit_of_word("days"));
    if (shown == NULL || days == shown) {
        return expr;
    }
    if (days == NULL && units_of_value(change->arena, change->catalog, expr) == shown) {
        return expr;
    }
    change->changed = true;
    struct expr *plain = without_factors(change->arena, change->catalog, expr);
    if (unit == shown) {
        return plain;
    }
    bool divides = shown->size > unit->size;
    double factor = divides ? shown->size / unit->size : unit->size / shown->size;
    const struct unit one = {.size = 1};
    struct expr *result = ARENA_NEW(change->arena, struct expr);
    *result = (struct expr){.kind = EXPR_ARITHMETIC,
                            .op = divides ? ARITHMETIC_DIVIDE : ARITHMETIC_MULTIPLY,
                            .left = plain,
                            .right = new_number(change, unit_convert(change->arena, factor, &one, &one))};
    return result;
}

static bool is_shown(const struct query *query, const struct expr *expr)
{
    bool shown = false;
    for (size_t i = 0; i < query->select_count; i++) {
        shown = shown || expr_equal(query->select[i], expr);
    }
    return shown;
}

/* "kilometres driven" of km_driven: a word of the name, not only its last, is the unit that is asked in. */
static bool is_named_in_asked(struct change *change, const struct expr *expr, const struct word *words,
                              size_t count)
{
    struct word *parts = NULL;
    while (units_is_factor(expr) || keeps_unit(expr)) {
        expr = expr->left;
    }
    if (expr->kind != EXPR_COLUMN ||
        unit_of_column(change->arena, &change->catalog->columns[expr->column], NULL) != NULL) {
        return false;
    }
    size_t part_count = words_split_name(
        change->arena, catalog_column_words(&change->catalog->columns[expr->column]), &parts);
    for (size_t i = 0; i < part_count; i++) {
        const struct unit *unit = unit_of_word(parts[i].text);
        for (size_t k = 0; k < count && unit != NULL; k++) {
            if (unit_of_word(words[k].text) == unit) {
                return true;
            }
        }
    }
    return false;
}

/* Is the word of the question one of the column's name, or what one of these stands for? */
static bool is_of_name(struct change *change, int32_t column, const struct word *word)
{
    struct word *parts = NULL;
    const char *name = catalog_column_words(&change->catalog->columns[column]);
    size_t count = words_split_name(change->arena, name, &parts);
    for (size_t i = 0; i < count; i++) {
        const struct abbreviation *row = abbreviation_find(parts[i].text, strlen(parts[i].text));
        struct word *longer = NULL;
        size_t longer_count =
            row != NULL ? words_split_name(change->arena, row->readings[0].text, &longer) : 0;
        if (strcmp(parts[i].stem, word->stem) == 0 ||
            (longer_count == 1 && strcmp(longer[0].stem, word->stem) == 0)) {
            return true;
        }
    }
    return false;
}

/* A day worked has not 24 hours, and a second one is not 1000 milliseconds. */
static bool is_plain_unit(const struct unit *unit, const char *word)
{
    return unit->kind == UNIT_TIME ? unit->size <= unit_of_word("hours")->size && strcmp(word, "second") != 0
                                   : unit->kind != UNIT_MONEY;
}

/* "Hours worked" of worked_min: a unit of its kind beside a word of its name, and no number before. */
static void read_beside(struct change *change, const struct expr *expr, const struct word *words,
                        size_t count)
{
    while (units_is_factor(expr) || keeps_unit(expr)) {
        expr = expr->left;
    }
    const struct unit *own =
        expr->kind == EXPR_COLUMN ? unit_below(change->arena, change->catalog, expr) : NULL;
    for (size_t i = 0; own != NULL && i < count && change->shown == NULL; i++) {
        const struct unit *unit = unit_of_word(words[i].text);
        bool plain = unit != NULL && unit->kind == own->kind && is_plain_unit(unit, words[i].text) &&
                     (i == 0 || (words[i - 1].kind == WORD_ALPHA && strcmp(words[i - 1].text, "per") != 0));
        bool beside = plain && ((i + 1 < count && is_of_name(change, expr->column, &words[i + 1])) ||
                                (i > 0 && is_of_name(change, expr->column, &words[i - 1])));
        change->shown = beside ? unit : NULL;
    }
}

/* Takes factors off that would make of kilometres thousands of them. */
static void keep_own_unit(struct change *change, struct query *query, const struct word *words, size_t count)
{
    for (size_t i = 0; i < query->select_count; i++) {
        if (units_is_factor(query->select[i]) && is_named_in_asked(change, query->select[i], words, count)) {
            query->select[i] = without_factors(change->arena, change->catalog, query->select[i]);
            change->changed = true;
        }
    }
}

/* A column that groups do not have one value of may not be calculated with. */
static bool may_change(const struct query *query, const struct expr *expr)
{
    bool grouped = query->group_count == 0 || expr_has_aggregate(expr);
    for (size_t i = 0; i < query->group_count; i++) {
        grouped = grouped || expr_equal(query->group[i], expr);
    }
    return grouped && query->set == SET_NONE;
}

/* Amounts are as they are stored where the question says cents, and shown in cents where it says nothing else of money:
 * "revenue per store (ct)". */
static void read_money(struct change *change, const struct word *words, size_t count)
{
    const struct unit *dollars = unit_of_word("dollars"), *small = NULL;
    bool other = false;
    for (size_t i = 0; i < count; i++) {
        const struct unit *unit = unit_of_word(words[i].text);
        small = unit != NULL && is_small_money(unit) ? unit : small;
        other = other || unit == dollars;
    }
    for (size_t i = 0; i < change->said_count; i++) {
        other = other || change->said[i].unit->kind == UNIT_MONEY;
    }
    change->money = small != NULL ? NULL : dollars;
    change->shown = change->shown == NULL && !other ? small : change->shown;
}

bool units_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                 struct query *query)
{
    struct change change = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    read_numbers(&change, words, count);
    read_shown(&change, words, count);
    keep_own_unit(&change, query, words, count);
    for (size_t i = 0; i < query->select_count; i++) {
        read_beside(&change, query->select[i], words, count);
    }
    read_money(&change, words, count);
    query_walk(query, &(struct query_visitor){.context = &change, .leave_pred = change_pred, .query = enter});
    for (size_t i = 0; i < query->order_count; i++) {
        struct query_order *order = &query->order[i];
        if (is_shown(query, order->expr) && may_change(query, order->expr)) { /* else it may stay */
            order->expr = shown_as(&change, order->expr);
        }
    }
    for (size_t i = 0; i < query->select_count; i++) {
        query->select[i] =
            may_change(query, query->select[i]) ? shown_as(&change, query->select[i]) : query->select[i];
    }
    return change.changed;
}

/* ---- money that is compared with what may be none ---- */

static bool names_money(struct arena *arena, const struct catalog_column *column)
{
    static const enum word_list lists[] = {LIST_MONEY_COLUMNS, LIST_SPENDING_COLUMNS, LIST_CENTS_WORDS,
                                           LIST_NO_SUMS};
    struct word *words = NULL;
    size_t count = words_split_name(arena, catalog_column_words(column), &words);
    for (size_t i = 0; i < count * (sizeof lists / sizeof *lists); i++) {
        const char *text = words[i % count].text;
        const struct abbreviation *row = abbreviation_find(text, strlen(text));
        bool named = list_has(lists[i / count], text);
        for (size_t k = 0; row != NULL && k < row->reading_count && !named; k++) {
            named = list_has_one_in_name(lists[i / count], arena, row->readings[k].text);
        }
        if (named) {
            return true;
        }
    }
    return false;
}

static void doubt_pred(void *context, struct pred *pred)
{
    struct change *change = context;
    bool compares =
        (pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN) && pred->left->kind == EXPR_COLUMN;
    const struct catalog_column *column = compares ? &change->catalog->columns[pred->left->column] : NULL;
    const struct unit *money = unit_of_word("dollars");
    if (column == NULL || !column->integer || said_of(change, pred->right, money) == NULL) {
        return;
    }
    const struct unit *unit = unit_of_column(change->arena, column, NULL);
    change->changed =
        change->changed || (unit == NULL ? !names_money(change->arena, column) : unit->kind != UNIT_MONEY);
}

bool units_doubt_money(struct arena *arena, const struct catalog *catalog, const char *question,
                       const struct query *query)
{
    struct change change = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    read_numbers(&change, words, count);
    query_walk(query, &(struct query_visitor){.context = &change, .leave_pred = doubt_pred, .query = enter});
    return change.changed;
}
