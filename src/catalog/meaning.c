#include "catalog/meaning.h"

#include "catalog/codes.h"
#include "catalog/flags.h"
#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/word_set.h"
#include "english/words.h"

#include <stdlib.h>
#include <string.h>

enum { NONE = -1 };

/* The names of columns, each split once. */
struct splits {
    struct arena *arena;
    struct word_set texts;
    struct split {
        struct word *words;
        struct list_place *places; /* of the words */
        size_t count;
    } * items; /* by the number of their texts */
    size_t capacity;
};

static const struct split *split_once(struct splits *splits, const char *text)
{
    size_t known = splits->texts.count;
    uint32_t number = word_set_add(&splits->texts, text);
    if (splits->texts.count > known) {
        splits->items =
            arena_grow(splits->arena, splits->items, known, &splits->capacity, sizeof *splits->items);
        struct split *split = &splits->items[number];
        split->count = words_split_name(splits->arena, text, &split->words);
        split->places = ARENA_ARRAY(splits->arena, struct list_place, split->count);
        for (size_t i = 0; i < split->count; i++) {
            split->places[i] = list_find(split->words[i].text);
        }
    }
    return &splits->items[number];
}

/* The name of a column, split, with what is needed of its table. */
struct named {
    const struct catalog *catalog;
    const struct catalog_column *column;
    const struct word *words;
    const struct list_place *places; /* of the words */
    struct word *table_words;
    size_t count, table_count;
    bool kept_history; /* by the table's name */
    bool lasts;        /* its rows have a start and an end, and are no bills */
};

static bool has(const struct named *name, enum word_list list)
{
    for (size_t i = 0; i < name->count; i++) {
        if (list_holds(list, name->places[i])) {
            return true;
        }
    }
    return false;
}

static bool ends_with(const struct named *name, enum word_list list)
{
    return list_holds(list, name->places[name->count - 1]);
}

static bool is_name(const struct named *name)
{
    return ends_with(name, LIST_NAME_COLUMNS) ||
           (name->count == 2 && list_has(LIST_NAME_COLUMNS, name->words[0].text) &&
            ends_with(name, LIST_BEHIND_NAMES));
}

/* Has the column a word of its table's name? "order_date" of orders. */
static bool shares_word(const struct named *name)
{
    for (size_t i = 0; i < name->count; i++) {
        for (size_t t = 0; t < name->table_count; t++) {
            const char *word = name->words[i].stem, *table = name->table_words[t].stem;
            if (strlen(word) > 2 && strncmp(table, word, strlen(word)) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* ---- label ---- */

/* "supplier_name" of parts: by its other words the name of something else. */
static bool names_another(const struct named *name)
{
    return name->count > 1 && ends_with(name, LIST_NAME_COLUMNS) && !shares_word(name) &&
           !has(name, LIST_NAME_PARTS) && !has(name, LIST_BEST_NAME_PARTS);
}

static int label_score(const struct named *name)
{
    const struct catalog_column *column = name->column;
    bool text = column->type == COLUMN_TEXT, whole = column->type == COLUMN_NUMBER && column->integer;
    if (column->masked || column->foreign || !(text || whole)) {
        return 0;
    }
    int score = 0;
    if (text && is_name(name)) {
        score = 60 - (has(name, LIST_NAME_PARTS) ? 25 : 0) + (has(name, LIST_BEST_NAME_PARTS) ? 5 : 0) -
                (names_another(name) ? 20 : 0);
    } else if (text && name->count == 1 && shares_word(name)) {
        score = 45; /* country.country */
    } else if (text && ends_with(name, LIST_TEXT_COLUMNS)) {
        score = 35;
    } else if (ends_with(name, LIST_NUMBER_COLUMNS) && (text || column->unique) &&
               (shares_word(name) || name->count == 1)) {
        score = 25;
    } else if (text && ends_with(name, LIST_CONTACT_COLUMNS)) {
        score = 20;
    }
    return score == 0
               ? 0
               : score + (shares_word(name) ? 8 : 0) + (column->unique ? 6 : 0) + (name->count == 1 ? 4 : 0);
}

/* ---- main date ---- */

/* Of a time, or of what stands for one. */
static int date_score(const struct named *name)
{
    const struct catalog_column *column = name->column;
    if (column->masked) {
        return 0;
    }
    if (has(name, LIST_DELETED_WORDS) && !column->not_null) {
        return 0; /* of rows that are none any more */
    }
    int score = 40 + (has(name, LIST_EVENT_DATES) ? 15 : 0) + (shares_word(name) ? 20 : 0) +
                (column->not_null ? 5 : 0);
    score -= has(name, LIST_CREATION_DATES) ? 5 : 0;
    bool over = has(name, LIST_OVER_DATES) && !column->not_null && !column->primary;
    over = over || (name->lasts && has(name, LIST_BILLING_DATES)); /* behind what the row is of */
    return score - (has(name, LIST_LATER_DATES) || has(name, LIST_PLANNED_COLUMNS) || over ? 35 : 0);
}

/* ---- measures ---- */

static int measure_score(const struct named *name)
{
    const struct catalog_column *column = name->column;
    if (column->type != COLUMN_NUMBER || column->masked || column->foreign || column->primary ||
        ends_with(name, LIST_NO_AMOUNTS)) {
        return 0;
    }
    return (has(name, LIST_MONEY_COLUMNS)    ? 30
            : has(name, LIST_AMOUNT_COLUMNS) ? 20
            : column->integer                ? 0
                                             : 5) +
           (has(name, LIST_MONEY_COLUMNS) && shares_word(name) ? 5 : 0);
}

/* ---- rows that are not current ---- */

static bool is_flag(const struct catalog_column *column)
{
    return column->type == COLUMN_BOOLEAN || column->type == COLUMN_TEXT ||
           (column->type == COLUMN_NUMBER && column->integer);
}

/* "from_date", "dateTo": nothing but an end of a period. Names with "start" and "end" are as often of what
 * happens as of what holds. */
static bool is_bare_end(const struct named *name)
{
    bool bare = true;
    for (size_t i = 0; i < name->count; i++) {
        bare = bare && list_holds(LIST_VALIDITY_BARE, name->places[i]);
    }
    return bare;
}

static void find_history(struct catalog_table *table, const struct named *name, int32_t number)
{
    const struct catalog_column *column = name->column;
    bool period = column->type == COLUMN_TIME && (has(name, LIST_VALIDITY_WORDS) || name->kept_history ||
                                                  column->primary || is_bare_end(name));
    if (period && has(name, LIST_VALIDITY_STARTS) && table->valid_from < 0) {
        table->valid_from = number;
    } else if (column->type == COLUMN_TIME && has(name, LIST_VALIDITY_ENDS) &&
               (has(name, LIST_VALIDITY_WORDS) || name->kept_history || table->valid_from >= 0) &&
               table->valid_to < 0) {
        table->valid_to = number;
    } else if (is_flag(column) && has(name, LIST_CURRENT_WORDS) && has(name, LIST_FLAG_WORDS)) {
        table->is_current = number;
    } else if (has(name, LIST_DELETED_WORDS) &&
               (column->type == COLUMN_TIME ||
                (is_flag(column) && (name->count == 1 || has(name, LIST_FLAG_WORDS))) ||
                strstr(column->name, "_fivetran") == column->name)) {
        table->deleted = number;
    }
}

/* ---- all of it ---- */

static void add_measure(struct catalog_table *table, int scores[CATALOG_MEASURES], int32_t number, int score)
{
    for (size_t i = 0; i < CATALOG_MEASURES && score > 0; i++) {
        if (table->measures[i] < 0 || score > scores[i]) {
            int32_t lower = table->measures[i];
            int lower_score = lower >= 0 ? scores[i] : 0;
            table->measures[i] = number;
            scores[i] = score;
            number = lower;
            score = lower_score;
        }
    }
}

static bool is_currency(struct splits *splits, const struct catalog_column *column)
{
    const struct split *split = split_once(splits, catalog_column_words(column));
    return list_holds(LIST_CURRENCY_COLUMNS, split->places[split->count - 1]);
}

/* A status, a kind, a flag, who did it, or what the column's comment gives codes of: many rows are called so. */
static bool is_kind(struct splits *splits, const struct catalog_column *column)
{
    const struct split *split = split_once(splits, catalog_column_words(column));
    struct code *codes = NULL;
    bool flag = false;
    for (size_t i = 0; i < split->count; i++) {
        flag = flag || list_holds(LIST_FLAG_WORDS, split->places[i]);
    }
    return flag || list_holds(LIST_DOER_COLUMNS, split->places[split->count - 1]) ||
           (list_holds(LIST_KIND_COLUMNS, split->places[split->count - 1]) && !column->unique) ||
           codes_in_comment(splits->arena, column->comment, &codes) > 0;
}

/* The one text of the table that is no reference; NONE where there are more or none. */
static int32_t only_text(const struct catalog *catalog, const struct catalog_table *table,
                         struct splits *splits)
{
    int32_t found = NONE;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        if (column->type == COLUMN_TEXT && !column->foreign && !column->primary && !column->masked &&
            !is_currency(splits, column) && !is_kind(splits, column)) {
            if (found >= 0) {
                return NONE;
            }
            found = i;
        }
    }
    return found;
}

/* Has a row a start and an end, as a hire has? Not where it is a bill, which may be for such a time. */
static bool lasts(const struct catalog *catalog, const struct catalog_table *table, struct splits *splits)
{
    bool start = false, end = false;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct split *split = split_once(splits, catalog_column_words(&catalog->columns[i]));
        const struct named name = {.words = split->words, .places = split->places, .count = split->count};
        bool time = catalog->columns[i].type == COLUMN_TIME;
        start = start || (time && has(&name, LIST_SPAN_STARTS));
        end = end || (time && has(&name, LIST_END_DATES));
    }
    return start && end &&
           !list_has_one_in_name(LIST_BILLING_DATES, splits->arena, catalog_table_words(table));
}

static void learn_table(struct catalog *catalog, struct catalog_table *table, struct splits *splits)
{
    int label = 0, date = 0, measures[CATALOG_MEASURES] = {0};
    struct named name = {.catalog = catalog};
    int32_t told_label = table->label, told_date = table->main_date;
    catalog_forget_meaning(table);
    name.table_count = words_split_name(splits->arena, catalog_table_words(table), &name.table_words);
    for (size_t i = 0; i < name.table_count; i++) {
        name.kept_history = name.kept_history || list_has(LIST_HISTORY_TABLES, name.table_words[i].text);
    }
    name.lasts = lasts(catalog, table, splits);
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        name.column = &catalog->columns[i];
        const struct split *split = split_once(splits, catalog_column_words(name.column));
        name.words = split->words;
        name.places = split->places;
        name.count = split->count;
        int score = label_score(&name);
        if (score > label) {
            label = score;
            table->label = i;
        }
        score = name.column->type == COLUMN_TIME ? date_score(&name) : 0;
        if (score > date) {
            date = score;
            table->main_date = i;
        }
        add_measure(table, measures, i, measure_score(&name));
        find_history(table, &name, i);
    }
    table->label = table->label < 0 ? only_text(catalog, table, splits) : table->label;
    table->label = table->label_told ? told_label : table->label;
    table->main_date = table->main_date_told ? told_date : table->main_date;
    if (table->valid_from < 0 || table->valid_to < 0) { /* one end alone says when something began */
        table->valid_from = table->valid_to = NONE;
    }
}

/* ---- calendars whose rows are numbered ---- */

bool catalog_is_calendar(const struct catalog *catalog, int32_t column)
{
    const struct catalog_column *key = &catalog->columns[column];
    const struct catalog_table *table = &catalog->tables[key->table];
    struct arena *scratch = arena_create();
    bool named = list_has_one_in_name(LIST_CALENDAR_TABLES, scratch, catalog_table_words(table));
    arena_destroy(scratch);
    return named && key->primary && key->unique && key->type == COLUMN_NUMBER && key->integer &&
           table->main_date >= 0;
}

static void learn_days(struct catalog *catalog, struct splits *splits)
{
    int *scores = ARENA_ARRAY(splits->arena, int, catalog->table_count + 1);
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        struct catalog_table *table = &catalog->tables[key->from_table];
        const struct catalog_column *column = &catalog->columns[key->from_columns[0]];
        if (key->column_count != 1 || column->type != COLUMN_NUMBER ||
            !catalog_is_calendar(catalog, key->to_columns[0])) {
            continue;
        }
        const struct split *split = split_once(splits, catalog_column_words(column));
        struct named name = {.catalog = catalog,
                             .column = column,
                             .words = split->words,
                             .places = split->places,
                             .count = split->count};
        name.table_count = words_split_name(splits->arena, catalog_table_words(table), &name.table_words);
        int score = date_score(&name);
        if (score > scores[key->from_table]) {
            scores[key->from_table] = score;
            table->main_day = key->from_columns[0];
        }
    }
}

void catalog_learn_meaning(struct catalog *catalog)
{
    struct splits splits = {.arena = arena_create()};
    word_set_init(&splits.texts, splits.arena);
    for (size_t i = 0; i < catalog->table_count; i++) {
        learn_table(catalog, &catalog->tables[i], &splits);
    }
    learn_days(catalog, &splits);
    arena_destroy(splits.arena);
}
