#include "translate/trade.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "translate/parts.h"

#include <string.h>

enum {
    MOST_WORDS = 200,
    NEAR_WORDS = 3,
    MOST_COLUMNS = 4000, /* of a catalog whose tables' columns are looked at */
    MOST_STEPS = 8,      /* of keys, from a line to who it was for */
    FAR = 100,
};

/* What is left of the trust in a reading of the other side: however likely the network finds it, one of the right side
 * comes before it. */
static const double OTHER_SIDE = 0.001;

enum side { SIDE_NONE, SIDE_BUYS, SIDE_SELLS };

/* ---- the question ---- */

struct asked {
    const struct word *words;
    size_t count;
    bool buys, sells;
    bool customers, suppliers; /* speaks of them */
};

/* "Bought from Keller", "spent with Keller"; from us is another matter. */
static bool is_before_from(const struct asked *asked, size_t at, bool *ret_us)
{
    for (size_t i = at + 1; i < asked->count && i <= at + NEAR_WORDS; i++) {
        if (words_is(asked->words, asked->count, i, "from") ||
            words_is(asked->words, asked->count, i, "with")) {
            *ret_us = list_has_at(LIST_WE_WORDS, asked->words, asked->count, i + 1);
            return true;
        }
    }
    return false;
}

static bool is_behind_we(const struct asked *asked, size_t at)
{
    bool found = false;
    for (size_t back = 1; back < NEAR_WORDS && back <= at; back++) {
        found = found || words_is(asked->words, asked->count, at - back, "we") ||
                words_is(asked->words, asked->count, at - back, "i");
    }
    return found;
}

static void take_bought(struct asked *asked, size_t at)
{
    bool us = false, from = is_before_from(asked, at, &us);
    if (is_behind_we(asked, at) || (from && !us && !asked->customers)) {
        asked->buys = true;
    } else if (us || asked->customers) {
        asked->sells = true;
    }
}

/* "Sold us", "sold to us" */
static void take_sold(struct asked *asked, size_t at)
{
    size_t next = at + 1 + words_is(asked->words, asked->count, at + 1, "to");
    if (words_is(asked->words, asked->count, next, "us")) {
        asked->buys = true;
    } else {
        asked->sells = true;
    }
}

static enum side side_of_question(const struct word *words, size_t count)
{
    struct asked asked = {.words = words, .count = count};
    asked.customers = list_has_one(LIST_CUSTOMER_NAMES, words, count);
    asked.suppliers = list_has_one(LIST_SUPPLIER_NAMES, words, count);
    for (size_t i = 0; i < count; i++) {
        if (list_has(LIST_BOTH_SIDES, words[i].text)) {
            return SIDE_NONE;
        }
        if (list_has(LIST_SELL_WORDS, words[i].text)) {
            take_sold(&asked, i);
        } else if (list_has(LIST_BUY_VERBS, words[i].text)) {
            take_bought(&asked, i);
        } else if (list_has(LIST_ORDER_VERBS, words[i].text)) {
            asked.buys = asked.buys || is_behind_we(&asked, i);
            asked.sells = asked.sells || (asked.customers && !asked.suppliers);
        } else if (list_has(LIST_BUY_NOUNS, words[i].text) && !asked.customers) {
            asked.buys = asked.buys || asked.suppliers || is_behind_we(&asked, i) ||
                         (i > 0 && words_is(words, count, i - 1, "our"));
        }
    }
    if (asked.buys == asked.sells || (asked.sells && asked.suppliers) || (asked.buys && asked.customers)) {
        return SIDE_NONE;
    }
    return asked.buys ? SIDE_BUYS : SIDE_SELLS;
}

/* ---- the tables ---- */

struct trade {
    struct arena *arena;
    const struct catalog *catalog;
    uint8_t *to_customer, *to_supplier; /* steps of keys from each table */
    bool *shared;                       /* what is sold is said there too, as of goods */
    uint8_t *sides;                     /* enum side */
};

static bool has_name(const struct trade *trade, enum word_list list, int32_t table)
{
    return list_has_one_in_name(list, trade->arena, catalog_table_words(&trade->catalog->tables[table]));
}

/* The table of the customers themselves: "client", "customer_master". */
static bool is_called(const struct trade *trade, enum word_list list, int32_t table)
{
    struct word *words = NULL;
    size_t count =
        words_split_name(trade->arena, catalog_table_words(&trade->catalog->tables[table]), &words);
    return list_has(list, words[count - 1].text) ||
           (count == 2 && list_has(list, words[0].text) && !list_has(LIST_SALE_TABLES, words[1].text) &&
            trade->catalog->tables[table].main_date < 0);
}

/* A row that names its supplier by a text. */
static bool has_column(const struct trade *trade, enum word_list list, int32_t table)
{
    const struct catalog_table *item = &trade->catalog->tables[table];
    bool found = false;
    if (trade->catalog->column_count > MOST_COLUMNS) {
        return false;
    }
    for (int32_t c = item->first_column; c < item->first_column + item->column_count && !found; c++) {
        found = list_has_one_in_name(list, trade->arena, catalog_column_words(&trade->catalog->columns[c]));
    }
    return found;
}

static uint8_t first_steps(const struct trade *trade, enum word_list list, int32_t table)
{
    return is_called(trade, list, table)                                    ? 0
           : has_name(trade, list, table) || has_column(trade, list, table) ? 1
                                                                            : FAR;
}

static void step(const struct trade *trade)
{
    for (size_t k = 0; k < trade->catalog->key_count; k++) {
        const struct catalog_key *key = &trade->catalog->keys[k];
        int32_t from = key->from_table, to = key->to_table;
        if (trade->to_customer[to] + 1 < trade->to_customer[from]) {
            trade->to_customer[from] = (uint8_t)(trade->to_customer[to] + 1);
        }
        if (trade->to_supplier[to] + 1 < trade->to_supplier[from]) {
            trade->to_supplier[from] = (uint8_t)(trade->to_supplier[to] + 1);
        }
    }
}

static void share(const struct trade *trade)
{
    for (size_t k = 0; k < trade->catalog->key_count; k++) {
        const struct catalog_key *key = &trade->catalog->keys[k];
        bool sold = trade->shared[key->from_table] || trade->to_customer[key->from_table] < FAR;
        trade->shared[key->to_table] = trade->shared[key->to_table] || sold;
    }
}

static enum side side_of(const struct trade *trade, int32_t table)
{
    unsigned customer = trade->to_customer[table], supplier = trade->to_supplier[table];
    bool sale = has_name(trade, LIST_SALE_TABLES, table),
         purchase = has_name(trade, LIST_PURCHASE_TABLES, table);
    if (customer == 0 || supplier == 0) {
        return SIDE_NONE; /* whom, not what */
    }
    if (sale != purchase) {
        bool sells = sale && (customer < FAR || supplier == FAR);
        bool buys = purchase && (customer == FAR || supplier < customer);
        return sells ? SIDE_SELLS : buys ? SIDE_BUYS : SIDE_NONE;
    }
    if (customer < FAR) {
        return customer < supplier || (customer == supplier && customer > 1) ? SIDE_SELLS : SIDE_NONE;
    }
    return supplier < FAR && !trade->shared[table] ? SIDE_BUYS : SIDE_NONE;
}

/* False where the database has but one side. */
static bool find_sides(struct trade *trade)
{
    size_t count = trade->catalog->table_count;
    bool buys = false, sells = false;
    trade->to_customer = ARENA_ARRAY(trade->arena, uint8_t, count + 1);
    trade->to_supplier = ARENA_ARRAY(trade->arena, uint8_t, count + 1);
    trade->shared = ARENA_ARRAY(trade->arena, bool, count + 1);
    trade->sides = ARENA_ARRAY(trade->arena, uint8_t, count + 1);
    for (size_t t = 0; t < count; t++) {
        trade->to_customer[t] = first_steps(trade, LIST_CUSTOMER_NAMES, (int32_t)t);
        trade->to_supplier[t] = first_steps(trade, LIST_SUPPLIER_NAMES, (int32_t)t);
    }
    for (int i = 0; i < MOST_STEPS; i++) {
        step(trade);
    }
    for (int i = 0; i < MOST_STEPS; i++) {
        share(trade);
    }
    for (size_t t = 0; t < count; t++) {
        trade->sides[t] = (uint8_t)side_of(trade, (int32_t)t);
        buys = buys || trade->sides[t] == SIDE_BUYS;
        sells = sells || trade->sides[t] == SIDE_SELLS;
    }
    return buys && sells;
}

/* Does the question name the table itself? "Sales of what is in the purchase orders" asks for both. */
static bool is_named(const struct trade *trade, int32_t table, const struct word *words, size_t count)
{
    struct word *parts = NULL;
    size_t part_count =
               words_split_name(trade->arena, catalog_table_words(&trade->catalog->tables[table]), &parts),
           found = 0;
    for (size_t p = 0; p < part_count; p++) {
        for (size_t i = 0; i < count; i++) {
            if (strcmp(parts[p].stem, words[i].stem) == 0) {
                found++;
                break;
            }
        }
    }
    return found == part_count;
}

/* False where no table can be of the other side. */
static bool find_other(struct trade *trade, const char *question, bool *ret_other)
{
    struct word *words = NULL;
    size_t count = words_split(trade->arena, question, strlen(question), MOST_WORDS, &words);
    enum side side = side_of_question(words, count);
    if (side == SIDE_NONE || !find_sides(trade)) {
        return false;
    }
    for (size_t t = 0; t < trade->catalog->table_count; t++) {
        ret_other[t] = trade->sides[t] != SIDE_NONE && trade->sides[t] != side &&
                       !is_named(trade, (int32_t)t, words, count);
    }
    return true;
}

bool translate_trade_is_other(struct arena *arena, const struct catalog *catalog, const char *question,
                              int32_t table)
{
    struct trade trade = {.arena = arena, .catalog = catalog};
    bool *other = ARENA_ARRAY(arena, bool, catalog->table_count + 1);
    return find_other(&trade, question, other) && other[table];
}

double translate_trade_trust(struct arena *arena, const struct catalog *catalog, const char *question,
                             const struct query *query)
{
    struct trade trade = {.arena = arena, .catalog = catalog};
    bool *other = ARENA_ARRAY(arena, bool, catalog->table_count + 1), found = false;
    if (!find_other(&trade, question, other)) {
        return 1;
    }
    struct query_parts parts;
    query_parts_find(arena, catalog, query, &parts);
    for (size_t t = 0; t < catalog->table_count; t++) {
        found = found || (parts.tables[t] && other[t]);
    }
    return found ? OTHER_SIDE : 1;
}
