#include "translate/pieces.h"

#include "catalog/foreign.h"
#include "catalog/units.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/sense.h"
#include "query/walk.h"
#include "translate/named.h"
#include "translate/parts.h"
#include "translate/trade.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_COLUMNS = 4000 /* that are looked through for a name */ };

/* What is left of the trust in a sum where the rows may be meant, and in a reading that counts something else than what
 * was traded. */
static const double MAYBE_ROWS = 0.5, OTHER_THINGS = 0.02, OTHER_QUANTITY = 0.1;

/* Why a quantity is asked for. */
enum reason { REASON_NONE, REASON_NAME /* of the goods */, REASON_VALUE, REASON_UNIT };

struct pieces {
    struct arena *arena;
    const struct catalog *catalog;
    const struct word *words;
    size_t count, first, end; /* what is counted: "bottles of red wine" */
    size_t head;              /* its noun */
    bool traded;
    const char *verb; /* stem of what was done with it */
    struct query_parts parts;
    int32_t quantity; /* column, -1: none, or several */
};

/* ---- the question ---- */

/* "How many X", "number of X"; false where it is asked otherwise, or for different ones. */
static bool find_phrase(struct pieces *pieces)
{
    const struct word *words = pieces->words;
    size_t at = 0;
    while (at + 1 < pieces->count &&
           !(words_is(words, pieces->count, at, "how") && words_is(words, pieces->count, at + 1, "many")) &&
           !(words_is(words, pieces->count, at, "number") && words_is(words, pieces->count, at + 1, "of"))) {
        at++;
    }
    pieces->first = at + 2;
    pieces->end = named_end(words, pieces->count, pieces->first);
    for (size_t i = pieces->end; i < pieces->count; i++) {
        if (list_has(LIST_TRADE_VERBS, words[i].text)) {
            pieces->traded = true;
            pieces->verb = words[i].stem;
        }
    }
    pieces->head = pieces->end - 1;
    return pieces->first < pieces->end && !list_has_one(LIST_DIFFERENT_WORDS, words, pieces->count) &&
           !words_have(words, pieces->count, "each");
}

static bool phrase_names(const struct pieces *pieces, int32_t table)
{
    return named_phrase(pieces->arena, pieces->catalog, table, pieces->words, pieces->first, pieces->end);
}

/* "How many bottles", of num_tickets "how many tickets". */
static bool name_has(const struct pieces *pieces, int32_t column, const char *stem)
{
    struct word *parts = NULL;
    size_t count =
        words_split_name(pieces->arena, catalog_column_words(&pieces->catalog->columns[column]), &parts);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(parts[i].stem, stem) == 0;
    }
    return found;
}

/* ---- columns of quantities ---- */

static bool is_number(const struct pieces *pieces, int32_t number)
{
    const struct catalog_column *column = &pieces->catalog->columns[number];
    return column->type == COLUMN_NUMBER && !column->primary && !column->foreign &&
           unit_of_column(pieces->arena, column, NULL) == NULL &&
           !list_has_one_in_name(LIST_NO_QUANTITY_COLUMNS, pieces->arena, catalog_column_words(column)) &&
           column_role(pieces->catalog, number) == ROLE_PLAIN;
}

static bool is_called_so(const struct pieces *pieces, int32_t column)
{
    return name_has(pieces, column, pieces->words[pieces->head].stem) && is_number(pieces, column);
}

static bool is_quantity(const struct pieces *pieces, int32_t column)
{
    const char *name = catalog_column_words(&pieces->catalog->columns[column]);
    return (is_number(pieces, column) && list_has_one_in_name(LIST_QUANTITY_COLUMNS, pieces->arena, name)) ||
           is_called_so(pieces, column);
}

/* The one of the table; of several the one that is called as the question says, or as what was done: qty_shipped. */
static int32_t quantity_of(const struct pieces *pieces, int32_t table)
{
    const struct catalog_table *item = &pieces->catalog->tables[table];
    int32_t found = -1, best = 0;
    for (int32_t c = item->first_column; c < item->first_column + item->column_count; c++) {
        if (!is_quantity(pieces, c)) {
            continue;
        }
        int32_t points =
            1 + 2 * is_called_so(pieces, c) + (pieces->verb != NULL && name_has(pieces, c, pieces->verb));
        found = points > best ? c : points == best ? -1 : found;
        best = points > best ? points : best;
    }
    return found;
}

/* The one table of the query that holds quantities; -1: none, or several. */
static int32_t table_of_lines(struct pieces *pieces)
{
    int32_t found = -1;
    pieces->quantity = -1;
    for (int32_t t = 0; t < (int32_t)pieces->catalog->table_count; t++) {
        int32_t column = pieces->parts.tables[t] ? quantity_of(pieces, t) : -1;
        if (column >= 0 && found >= 0) {
            return -1;
        }
        pieces->quantity = column >= 0 ? column : pieces->quantity;
        found = column >= 0 ? t : found;
    }
    return found;
}

/* ---- what is counted ---- */

static bool is_whom(const struct pieces *pieces, int32_t table)
{
    const char *name = catalog_table_words(&pieces->catalog->tables[table]);
    return list_has_one_in_name(LIST_CUSTOMER_NAMES, pieces->arena, name) ||
           list_has_one_in_name(LIST_SUPPLIER_NAMES, pieces->arena, name);
}

/* Do the rows of one refer to those of the other? */
static bool refers(const struct pieces *pieces, int32_t from, int32_t to)
{
    bool found = false;
    for (size_t k = 0; k < pieces->catalog->key_count; k++) {
        const struct catalog_key *key = &pieces->catalog->keys[k];
        found = found || (key->from_table == from && key->to_table == to);
    }
    return found;
}

/* The goods: rows of a quantity refer to them, they are not at a time, and are not who bought them. */
static bool are_goods(const struct pieces *pieces, int32_t lines, int32_t table)
{
    return table != lines && refers(pieces, lines, table) && !is_whom(pieces, table) &&
           pieces->catalog->tables[table].main_date < 0;
}

struct sought {
    const struct pieces *pieces;
    int32_t lines;
    bool found;
};

/* = 'beer' where "beers" are counted. */
static bool see_value(void *context, struct pred *pred)
{
    struct sought *sought = context;
    const struct pieces *pieces = sought->pieces;
    if (pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
        pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_TEXT) {
        int32_t table = pieces->catalog->columns[pred->left->column].table;
        struct word *value = NULL;
        const char *text = pred->right->literal.text;
        size_t count = words_split(pieces->arena, text, strlen(text), MOST_WORDS, &value);
        bool last = count > 0 && strcmp(value[count - 1].stem, pieces->words[pieces->head].stem) == 0;
        sought->found =
            sought->found || (last && (table == sought->lines || are_goods(pieces, sought->lines, table)));
    }
    return pred->kind == PRED_AND;
}

/* "Did we sell", "were sold", "sold in 2025", but neither "shops sold" nor "did we sell to". */
static bool is_done_with(const struct pieces *pieces)
{
    size_t at = pieces->end;
    bool helped = list_has_at(LIST_BEHIND_COUNTED, pieces->words, pieces->count, at);
    bool after =
        list_has_at(LIST_TRADE_VERBS, pieces->words, pieces->count, at) &&
        (at + 1 >= pieces->count || list_has_at(LIST_BEFORE_TIMES, pieces->words, pieces->count, at + 1) ||
         pieces->words[at + 1].kind != WORD_ALPHA);
    const struct word *last = pieces->count > 0 ? &pieces->words[pieces->count - 1] : NULL;
    for (size_t i = pieces->count; i > pieces->end && last->kind == WORD_OTHER; i--) {
        last = &pieces->words[i - 1];
    }
    bool left = last != NULL && list_has(LIST_JOINING_WORDS, last->text);
    for (size_t i = pieces->end; i + 1 < pieces->count; i++) {
        bool to = words_is(pieces->words, pieces->count, i, "to") ||
                  words_is(pieces->words, pieces->count, i, "from");
        left = left || (to && list_has(LIST_BEFORE_TIMES, pieces->words[i + 1].text));
    }
    return pieces->traded && (helped || after) && !left;
}

static enum reason reason_for(const struct pieces *pieces, const struct query *query, int32_t lines)
{
    const struct catalog *catalog = pieces->catalog;
    const struct word *head = &pieces->words[pieces->head];
    int32_t begins = named_first(pieces->arena, catalog, pieces->words, pieces->count, pieces->first);
    if (phrase_names(pieces, lines) || (begins >= 0 && !are_goods(pieces, lines, begins)) ||
        list_has(LIST_CALENDAR_UNITS, head->text)) {
        return REASON_NONE; /* the rows themselves, or others */
    }
    bool goods = false;
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        bool named = phrase_names(pieces, t);
        if (named && !are_goods(pieces, lines, t)) {
            return REASON_NONE; /* orders */
        }
        goods = goods || named;
    }
    if (!goods && (list_has(LIST_COUNTED_THINGS, head->text) || is_called_so(pieces, pieces->quantity))) {
        return REASON_UNIT;
    }
    if (!is_done_with(pieces)) {
        return REASON_NONE;
    }
    struct sought sought = {pieces, lines, false};
    pred_walk(query->where, &(struct query_visitor){.pred = see_value, .context = &sought});
    return sought.found ? REASON_VALUE : goods ? REASON_NAME : REASON_NONE;
}

static bool is_asked(struct pieces *pieces, const struct query *query, int32_t *ret_lines)
{
    if (!find_phrase(pieces)) {
        return false;
    }
    query_parts_find(pieces->arena, pieces->catalog, query, &pieces->parts);
    *ret_lines = table_of_lines(pieces);
    return true;
}

/* ---- the query ---- */

static bool counts_rows(const struct expr *expr)
{
    return expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT && expr->left->kind == EXPR_STAR &&
           !expr->distinct && expr->filter == NULL;
}

static void sum_instead(struct pieces *pieces, struct expr *expr)
{
    if (counts_rows(expr)) {
        struct expr *column = ARENA_NEW(pieces->arena, struct expr);
        *column = (struct expr){.kind = EXPR_COLUMN, .column = pieces->quantity};
        expr->op = AGGREGATE_SUM;
        expr->left = column;
    }
}

/* The sum of what was bought where it is asked what was sold, beside rows of that: of these. */
static void sum_other_side(struct pieces *pieces, const char *question, struct expr *expr)
{
    if (expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_SUM || expr->left->kind != EXPR_COLUMN) {
        return;
    }
    const struct catalog *catalog = pieces->catalog;
    int32_t from = catalog->columns[expr->left->column].table, found = -1;
    if (quantity_of(pieces, from) != expr->left->column ||
        !translate_trade_is_other(pieces->arena, catalog, question, from)) {
        return;
    }
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        int32_t column = pieces->parts.tables[t] && t != from ? quantity_of(pieces, t) : -1;
        if (column >= 0 && (found >= 0 || translate_trade_is_other(pieces->arena, catalog, question, t))) {
            return;
        }
        found = column >= 0 ? column : found;
    }
    expr->left->column = found >= 0 ? found : expr->left->column;
}

void translate_pieces_settle(struct arena *arena, const struct catalog *catalog, const char *question,
                             struct query *query)
{
    struct pieces pieces = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    int32_t lines = -1;
    size_t counted = 0;
    pieces.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    pieces.words = words;
    if (query->having != NULL || query->set != SET_NONE || !is_asked(&pieces, query, &lines)) {
        return;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        counted += counts_rows(query->select[i]);
        sum_other_side(&pieces, question, query->select[i]);
    }
    if (counted != 1 || lines < 0 || reason_for(&pieces, query, lines) == REASON_NONE) {
        return;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        sum_instead(&pieces, query->select[i]);
    }
    for (size_t i = 0; i < query->order_count; i++) {
        sum_instead(&pieces, query->order[i].expr);
    }
}

/* ---- the other readings ---- */

/* Does it sum the quantities? */
static bool sums(const struct query *query, int32_t column)
{
    bool found = false;
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        found = found || (expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_SUM &&
                          expr->left->kind == EXPR_COLUMN && expr->left->column == column);
    }
    return found;
}

/* The goods are counted, and nothing is said of what became of them, though rows of quantities refer to them. */
static bool counts_goods(const struct pieces *pieces, const struct query *query)
{
    int32_t only = -1;
    size_t used = 0;
    for (int32_t t = 0; t < (int32_t)pieces->catalog->table_count; t++) {
        used += pieces->parts.tables[t];
        only = pieces->parts.tables[t] ? t : only;
    }
    if (used != 1 || query->select_count != 1 || !counts_rows(query->select[0]) || !is_done_with(pieces)) {
        return false;
    }
    bool lines = false;
    for (int32_t t = 0; t < (int32_t)pieces->catalog->table_count; t++) {
        lines = lines || (are_goods(pieces, t, only) && quantity_of(pieces, t) >= 0);
    }
    return lines;
}

/* The only column of quantities that is called so, of the side of the trade that is asked for; -1: none. */
static int32_t column_called_so(const struct pieces *pieces, const char *question)
{
    int32_t called = -1;
    if (pieces->catalog->column_count > MOST_COLUMNS) {
        return -1;
    }
    for (int32_t c = 0; c < (int32_t)pieces->catalog->column_count; c++) {
        if (is_called_so(pieces, c) && !translate_trade_is_other(pieces->arena, pieces->catalog, question,
                                                                 pieces->catalog->columns[c].table)) {
            if (called >= 0) {
                return -1;
            }
            called = c;
        }
    }
    return called;
}

/* Meals of meal_sales. */
static bool table_has_head(const struct pieces *pieces, int32_t table)
{
    struct word *parts = NULL;
    size_t count =
        words_split_name(pieces->arena, catalog_table_words(&pieces->catalog->tables[table]), &parts);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(parts[i].stem, pieces->words[pieces->head].stem) == 0;
    }
    return found;
}

/* Another column of quantities is summed, or rows of another one are joined for no reason. */
static bool sums_other(const struct pieces *pieces, const char *question)
{
    int32_t called = column_called_so(pieces, question);
    if (called < 0) {
        return false;
    }
    bool other = false;
    for (int32_t t = 0; t < (int32_t)pieces->catalog->table_count; t++) {
        bool used = pieces->parts.tables[t] && pieces->catalog->columns[called].table != t;
        other = other || (used && quantity_of(pieces, t) >= 0 && !table_has_head(pieces, t));
    }
    return other;
}

/* Different goods are counted, of those that a value tells: "how many motors did we sell". */
static bool counts_different(const struct pieces *pieces, const struct query *query, int32_t lines)
{
    const struct expr *expr = query->select_count == 1 ? query->select[0] : NULL;
    return expr != NULL && expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT && expr->distinct &&
           reason_for(pieces, query, lines) == REASON_VALUE;
}

double translate_pieces_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                              const struct query *query)
{
    struct pieces pieces = {.arena = arena, .catalog = catalog};
    struct word *words = NULL;
    int32_t lines = -1;
    pieces.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    pieces.words = words;
    if (!is_asked(&pieces, query, &lines)) {
        return 1;
    }
    if (sums_other(&pieces, question)) {
        return OTHER_QUANTITY;
    }
    if (counts_goods(&pieces, query) || (lines >= 0 && counts_different(&pieces, query, lines))) {
        return OTHER_THINGS;
    }
    bool maybe =
        lines >= 0 && sums(query, pieces.quantity) && reason_for(&pieces, query, lines) == REASON_NAME;
    return maybe ? MAYBE_ROWS : 1;
}
