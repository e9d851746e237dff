#include "catalog/dialect.h"
#include "catalog/key_search.h"
#include "util/search.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_CANDIDATES = 12, /* of one column */
    MOST_NAMESAKES = 24,  /* of which uniqueness is asked */
    MOST_SHARING = 200,   /* columns of one name, of which it says something */
    MOST_ROWS = 2000000,  /* larger tables are not sampled for uniqueness */
    MOST_NUMBERS = 12,    /* keys of whole numbers that are compared by their values alone */
    SHORTEST_PIECE = 3,   /* of a table's name, at the end of a longer word */
};

static int compare_entries(const void *a, const void *b)
{
    const struct key_entry *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

void key_index_add(struct arena *arena, struct key_index *index, const char *text, int32_t number)
{
    index->entries =
        arena_grow(arena, index->entries, index->count, &index->capacity, sizeof *index->entries);
    index->entries[index->count++] = (struct key_entry){text, number};
}

void key_index_sort(struct key_index *index)
{
    if (index->count > 0) {
        qsort(index->entries, index->count, sizeof *index->entries, compare_entries);
    }
}

size_t key_index_first(const struct key_index *index, const char *text)
{
    struct key_entry key = {text, -1};
    return search_first(&key, index->entries, index->count, sizeof key, compare_entries);
}

size_t key_index_end(const struct key_index *index, const char *text)
{
    struct key_entry key = {text, INT32_MAX};
    return search_first(&key, index->entries, index->count, sizeof key, compare_entries);
}

/* ---- what may be referred to ---- */

static int32_t only_primary(const struct catalog *catalog, int32_t table)
{
    int32_t found = -1;
    const struct catalog_table *item = &catalog->tables[table];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (catalog->columns[i].primary) {
            if (found >= 0) {
                return -1;
            }
            found = i;
        }
    }
    return found;
}

bool key_has_primary(const struct catalog *catalog, int32_t table)
{
    const struct catalog_table *item = &catalog->tables[table];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (catalog->columns[i].primary) {
            return true;
        }
    }
    return false;
}

/* Numbers with a fraction are no keys, unless a name says so: some tools store all numbers in this way. */
static bool is_key_type(const struct key_search *search, int32_t column)
{
    const struct catalog_column *item = &search->catalog->columns[column];
    return item->type == COLUMN_TEXT || (item->type == COLUMN_NUMBER &&
                                         (item->integer || infer_has_suffix(&search->names.columns[column])));
}

/* Where types come from samples, what is declared alike is alike. */
bool key_types_agree(const struct catalog *catalog, int32_t from, int32_t to)
{
    const struct catalog_column *a = &catalog->columns[from], *b = &catalog->columns[to];
    bool same = strcasecmp(a->declared_type, b->declared_type) == 0;
    if (dialect_row(catalog->dialect)->sampled) {
        return a->type == b->type || (same && a->declared_type[0] != '\0');
    }
    bool uuids = strcasecmp(a->declared_type, "uuid") == 0 || strcasecmp(b->declared_type, "uuid") == 0;
    return a->type == b->type && (!uuids || same);
}

/* A unique column, or one whose values may turn out to be: of a key's name, or the first of its table. */
static bool may_be_target(const struct key_search *search, int32_t column)
{
    const struct catalog *catalog = search->catalog;
    const struct catalog_column *item = &catalog->columns[column];
    const struct catalog_table *table = &catalog->tables[item->table];
    if (table->view || item->masked || !is_key_type(search, column)) {
        return false;
    }
    if (item->unique) {
        return true;
    }
    const struct infer_name *name = &search->names.columns[column];
    bool named = infer_has_suffix(name) || infer_is_short_id(name) || strcasecmp(item->name, "id") == 0;
    return table->row_estimate < MOST_ROWS &&
           (named || (column == table->first_column && !key_has_primary(catalog, item->table)));
}

static void index_people(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    search->people = ARENA_ARRAY(search->arena, int32_t, catalog->table_count + 1);
    search->numbers = ARENA_ARRAY(search->arena, int32_t, catalog->table_count + 1);
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        int32_t primary = only_primary(catalog, t);
        if (primary < 0 || catalog->tables[t].view) {
            continue;
        }
        if (key_is_table_of_people(&search->names, t)) {
            search->people[search->people_count++] = primary;
        }
        const struct catalog_column *column = &catalog->columns[primary];
        if (column->type == COLUMN_NUMBER && column->integer && may_be_target(search, primary)) {
            search->numbers[search->number_count++] = primary;
        }
    }
    search->number_count = search->number_count > MOST_NUMBERS ? 0 : search->number_count;
}

/* A column that may be referred to. */
static void index_target(struct key_search *search, int32_t column)
{
    const struct catalog_column *item = &search->catalog->columns[column];
    const struct infer_name *name = &search->names.columns[column];
    const char *whole = search->names.whole[column];
    bool primary = only_primary(search->catalog, item->table) == column;
    key_index_add(search->arena, &search->wholes, whole, column);
    if (item->unique) {
        key_index_add(search->arena, &search->unique, whole, column);
    }
    if (key_fits(search, column, item->table)) {
        key_index_add(search->arena, &search->own, whole, column);
    }
    if (primary && infer_has_suffix(name)) {
        key_index_add(search->arena, &search->bases, name->stem, column);
    }
    if (primary && (infer_is_short_id(name) || item->type == COLUMN_TEXT) &&
        strcasecmp(item->name, "id") != 0) {
        key_index_add(search->arena, &search->lasts, whole, column);
    }
}

static void index_names(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    const struct key_names *names = &search->names;
    for (int32_t i = 0; i < (int32_t)catalog->column_count; i++) {
        key_index_add(search->arena, &search->all, names->whole[i], i);
        if (may_be_target(search, i)) {
            index_target(search, i);
        }
    }
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        const struct infer_name *name = &names->tables[t];
        for (size_t skip = 0; skip < name->count && !catalog->tables[t].view; skip++) {
            key_index_add(search->arena, &search->tables, key_part(names, name, skip, name->count), t);
        }
    }
    index_people(search);
    struct key_index *indexes[] = {&search->wholes, &search->bases,  &search->unique, &search->own,
                                   &search->lasts,  &search->tables, &search->all};
    for (size_t i = 0; i < sizeof indexes / sizeof *indexes; i++) {
        key_index_sort(indexes[i]);
    }
}

/* ---- proposals ---- */

size_t key_target_for(struct key_search *search, int32_t column)
{
    if (search->target_of[column] < 0) {
        bool unique = search->catalog->columns[column].unique;
        search->targets = arena_grow(search->arena, search->targets, search->target_count,
                                     &search->target_capacity, sizeof *search->targets);
        search->targets[search->target_count] =
            (struct key_target){.columns = {column},
                                .count = 1,
                                .declared = unique,
                                .unique = unique ? UNIQUE_YES : UNIQUE_UNKNOWN};
        search->target_of[column] = (int32_t)search->target_count++;
    }
    return (size_t)search->target_of[column];
}

bool key_fits(const struct key_search *search, int32_t column, int32_t table)
{
    const char *stem = search->names.columns[column].stem;
    return infer_has_suffix(&search->names.columns[column]) &&
           strcmp(search->names.tables[table].stem, stem) == 0;
}

/* The primary key of a detail table may be its master's: emp_detail.emp_no of emp. */
static bool may_be_detail(const struct key_search *search, int32_t from, int32_t to)
{
    const struct catalog_column *columns = search->catalog->columns;
    const char *detail = search->names.tables[columns[from].table].stem;
    const char *master = search->names.tables[columns[to].table].stem;
    return strcmp(search->names.whole[from], search->names.whole[to]) == 0 && strcmp(detail, master) != 0 &&
           (strncmp(detail, master, strlen(master)) == 0 || key_fits(search, to, columns[to].table));
}

static bool has_all(const struct key_search *search, size_t first)
{
    return search->pair_count - first >= MOST_CANDIDATES;
}

static void propose(struct key_search *search, size_t first, int32_t from, int32_t to, enum key_rule rule)
{
    const struct catalog *catalog = search->catalog;
    if (from == to || !key_types_agree(catalog, from, to) || has_all(search, first)) {
        return;
    }
    bool own = only_primary(catalog, catalog->columns[from].table) == from;
    if (own && rule != RULE_NAMED && !may_be_detail(search, from, to)) {
        return;
    }
    for (size_t i = first; i < search->pair_count; i++) {
        if (search->pairs[i].to[0] == to) {
            return;
        }
    }
    search->pairs = arena_grow(search->arena, search->pairs, search->pair_count, &search->pair_capacity,
                               sizeof *search->pairs);
    struct key_pair *pair = &search->pairs[search->pair_count++];
    *pair = (struct key_pair){
        .count = 1, .rule = rule, .target = key_target_for(search, to), .counts = rule == RULE_ONLY};
    pair->from[0] = from;
    pair->to[0] = to;
}

/* The targets of one name: where some are declared unique, only these; those of the table that the name is of
 * where there are very many. */
static void propose_named(struct key_search *search, size_t first, int32_t from, const char *text,
                          enum key_rule rule)
{
    const struct catalog_column *columns = search->catalog->columns;
    const struct key_index *index = &search->unique;
    size_t i = key_index_first(index, text), end = key_index_end(index, text);
    if (i == end || (i + 1 == end && index->entries[i].number == from)) {
        index = &search->wholes;
        i = key_index_first(index, text);
        end = key_index_end(index, text);
        if (end - i > MOST_NAMESAKES) {
            index = &search->own;
            i = key_index_first(index, text);
            end = key_index_end(index, text);
        }
    }
    for (; i < end && !has_all(search, first); i++) {
        int32_t to = index->entries[i].number;
        if (rule != RULE_SAME || columns[to].table != columns[from].table) {
            propose(search, first, from, to, rule);
        }
    }
}

/* The last word alone, where it is the whole name of a primary key: src_apid, airports.apid. */
static void propose_word(struct key_search *search, size_t first, int32_t from)
{
    const struct infer_name *name = &search->names.columns[from];
    const char *last = name->words[name->count - 1].stem;
    for (size_t i = key_index_first(&search->lasts, last), end = key_index_end(&search->lasts, last);
         i < end && strcasecmp(last, "name") != 0 && !has_all(search, first); i++) {
        propose(search, first, from, search->lasts.entries[i].number, RULE_LAST);
    }
}

static void propose_tables(struct key_search *search, size_t first, int32_t from, const char *text,
                           enum key_rule rule)
{
    const struct catalog *catalog = search->catalog;
    for (size_t i = key_index_first(&search->tables, text), end = key_index_end(&search->tables, text);
         i < end && !has_all(search, first); i++) {
        int32_t table = search->tables.entries[i].number, to = only_primary(catalog, table);
        if (to < 0 && !key_has_primary(catalog, table)) {
            to = catalog_find_column(catalog, table, "id");
        }
        if (to >= 0 && may_be_target(search, to) && table != catalog->columns[from].table) {
            propose(search, first, from, to, rule);
        }
    }
}

static void propose_people(struct key_search *search, size_t first, int32_t from)
{
    for (size_t i = 0; i < search->people_count && !has_all(search, first); i++) {
        propose(search, first, from, search->people[i], RULE_PERSON);
    }
}

static void propose_last(struct key_search *search, size_t first, int32_t from)
{
    const struct infer_name *name = &search->names.columns[from];
    const char *last = name->words[name->count - 1].stem;
    for (size_t i = key_index_first(&search->bases, last), end = key_index_end(&search->bases, last);
         i < end && !has_all(search, first); i++) {
        propose(search, first, from, search->bases.entries[i].number, RULE_LAST);
    }
}

/* "fromport", "homeport_code": a word that ends with the name of a table. A number needs to be told which part
 * the table plays; a text may be called just as the table is. */
static void propose_pieces(struct key_search *search, size_t first, int32_t from)
{
    const struct infer_name *name = &search->names.columns[from];
    const struct word *word = &name->words[name->base > 0 ? name->base - 1 : 0];
    bool text = search->catalog->columns[from].type == COLUMN_TEXT;
    size_t length = strlen(word->stem);
    for (size_t skip = text ? 0 : 2; skip + SHORTEST_PIECE <= length; skip += skip == 0 ? 2 : 1) {
        if (text || key_is_part(&search->names, from, skip)) {
            propose_tables(search, first, from, word->stem + skip, RULE_PIECE);
        }
    }
}

/* "parent_id" beside "parent_type": of one table in one row, of another in the next. */
static bool has_type_beside(const struct key_search *search, int32_t column)
{
    const struct catalog *catalog = search->catalog;
    const struct infer_name *name = &search->names.columns[column];
    const char *wanted = arena_printf(search->arena, "%stype", name->stem);
    for (size_t i = key_index_first(&search->all, wanted), end = key_index_end(&search->all, wanted); i < end;
         i++) {
        if (catalog->columns[search->all.entries[i].number].table == catalog->columns[column].table) {
            return true;
        }
    }
    return false;
}

/* Where no name says which table is meant, and somebody or something is: whichever key has all values. */
static void propose_numbers(struct key_search *search, size_t first, int32_t from)
{
    const struct catalog_column *column = &search->catalog->columns[from];
    bool person = key_is_person(&search->names, from);
    const struct infer_name *name = &search->names.columns[from];
    if (search->number_count == 0 || search->pair_count > first || column->type != COLUMN_NUMBER ||
        !column->integer || column->unique || !(person || strcmp(infer_suffix(name), "id") == 0) ||
        infer_is_measure(name) || key_is_of_own_table(&search->names, from) ||
        has_type_beside(search, from)) {
        return;
    }
    for (size_t i = 0; i < search->number_count; i++) {
        propose(search, first, from, search->numbers[i], RULE_ONLY);
    }
}

static void propose_for(struct key_search *search, int32_t from, int32_t named)
{
    const struct catalog *catalog = search->catalog;
    const struct key_names *names = &search->names;
    const struct infer_name *name = &names->columns[from];
    size_t first = search->pair_count;
    bool keyed = infer_has_suffix(name) || infer_is_short_id(name);
    if (named >= 0) {
        propose(search, first, from, named, RULE_NAMED);
    }
    bool generic = strcasecmp(catalog->columns[from].name, "id") == 0 || infer_is_measure(name) ||
                   key_is_measure(names, from);
    if (!generic &&
        (keyed || (name->count == 1 && catalog->columns[from].type == COLUMN_TEXT) || name->count > 1)) {
        propose_named(search, first, from, names->whole[from], RULE_SAME);
    }
    for (size_t skip = 0; keyed && skip < name->base; skip++) {
        propose_tables(search, first, from, key_part(names, name, skip, name->base), RULE_TABLE);
    }
    for (size_t skip = 1; keyed && skip + 1 < name->count; skip++) {
        propose_named(search, first, from, key_part(names, name, skip, name->count), RULE_TAIL);
    }
    if (name->count > 1 && !key_is_measure(names, from)) {
        propose_word(search, first, from);
    }
    int32_t own = only_primary(catalog, catalog->columns[from].table);
    if (own >= 0 && key_is_of_own_table(names, from)) {
        propose(search, first, from, own, RULE_SELF);
    }
    if (key_may_end_reference(names, from) &&
        (name->count == 2 ||
         catalog->columns[from].type == COLUMN_TEXT)) { /* a longer name is of a measure */
        propose_last(search, first, from);
    }
    if (!generic) {
        propose_pieces(search, first, from);
    }
    if (key_is_person(names, from) || key_may_be_person(names, from)) {
        propose_people(search, first, from);
    }
    propose_numbers(search, first, from);
}

/* ---- keys of several columns ---- */

static size_t primary_columns(const struct catalog *catalog, int32_t table, int32_t columns[KEY_MOST_COLUMNS])
{
    const struct catalog_table *item = &catalog->tables[table];
    size_t count = 0;
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (catalog->columns[i].primary) {
            if (count == KEY_MOST_COLUMNS) {
                return 0;
            }
            columns[count++] = i;
        }
    }
    return count;
}

/* The column of the table with the name of `to`; -1 where there is none that can refer to it. */
static int32_t namesake_in(const struct key_search *search, int32_t table, int32_t to)
{
    const struct catalog *catalog = search->catalog;
    int32_t from = catalog_find_column(catalog, table, catalog->columns[to].name);
    bool fit = from >= 0 && !catalog->columns[from].masked && is_key_type(search, to) &&
               key_types_agree(catalog, from, to) && strcasecmp(catalog->columns[to].name, "id") != 0;
    return fit ? from : -1;
}

static bool has_declared_composite(const struct catalog *catalog, int32_t from, int32_t to)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count > 1 && ((key->from_table == from && key->to_table == to) ||
                                      (key->from_table == to && key->to_table == from))) {
            return true;
        }
    }
    return false;
}

/* Tables of one primary key extend each other only where one's name begins with the other's. */
static bool is_extension(const struct key_search *search, const int32_t *from, size_t count, int32_t to_table)
{
    const struct catalog *catalog = search->catalog;
    int32_t own[KEY_MOST_COLUMNS], table = catalog->columns[from[0]].table;
    size_t own_count = primary_columns(catalog, table, own), shared = 0;
    for (size_t i = 0; i < own_count; i++) {
        for (size_t j = 0; j < count; j++) {
            shared += own[i] == from[j] ? 1 : 0;
        }
    }
    const char *stem = search->names.tables[to_table].stem;
    return own_count != count || shared != count ||
           strncmp(search->names.tables[table].stem, stem, strlen(stem)) == 0;
}

static void propose_composite_from(struct key_search *search, int32_t table, int32_t to_table,
                                   const struct key_target *target, size_t place)
{
    const struct catalog *catalog = search->catalog;
    struct key_pair pair = {.rule = RULE_SAME, .target = place};
    while (pair.count < target->count && table != to_table && !catalog->tables[table].view) {
        pair.to[pair.count] = target->columns[pair.count];
        pair.from[pair.count] = namesake_in(search, table, target->columns[pair.count]);
        if (pair.from[pair.count] < 0) {
            break;
        }
        pair.count++;
    }
    if (pair.count < target->count || has_declared_composite(catalog, table, to_table) ||
        !is_extension(search, pair.from, pair.count, to_table)) {
        return;
    }
    if (search->target_count == place) {
        search->targets = arena_grow(search->arena, search->targets, search->target_count,
                                     &search->target_capacity, sizeof *search->targets);
        search->targets[search->target_count++] = *target;
    }
    search->pairs = arena_grow(search->arena, search->pairs, search->pair_count, &search->pair_capacity,
                               sizeof *search->pairs);
    search->pairs[search->pair_count++] = pair;
}

/* The columns with the name of that of the target's columns whose name the fewest have, up to *ret_end; none
 * where all are names that very many tables have. */
static size_t rarest_name(const struct key_search *search, const struct key_target *target, size_t *ret_end)
{
    size_t start = 0, end = 0, fewest = MOST_SHARING + 1;
    for (size_t i = 0; i < target->count; i++) {
        const char *name = search->names.whole[target->columns[i]];
        size_t first = key_index_first(&search->all, name), behind = key_index_end(&search->all, name);
        if (behind - first < fewest) {
            fewest = behind - first;
            start = first;
            end = behind;
        }
    }
    *ret_end = end;
    return start;
}

static void propose_composite(struct key_search *search, int32_t to_table)
{
    const struct catalog *catalog = search->catalog;
    struct key_target target = {.declared = true, .unique = UNIQUE_YES};
    target.count = primary_columns(catalog, to_table, target.columns);
    size_t place = search->target_count;
    bool named = false; /* years and countries alone say nothing */
    for (size_t i = 0; i < target.count; i++) {
        const struct infer_name *name = &search->names.columns[target.columns[i]];
        named = named || infer_has_suffix(name) || infer_is_short_id(name);
    }
    if (target.count < 2 || !named || catalog->tables[to_table].view) {
        return;
    }
    size_t end = 0;
    for (size_t i = rarest_name(search, &target, &end); i < end; i++) {
        propose_composite_from(search, catalog->columns[search->all.entries[i].number].table, to_table,
                               &target, place);
    }
}

/* ---- the search ---- */

struct key_search *key_search_create(struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct key_search *search = ARENA_NEW(arena, struct key_search);
    search->arena = arena;
    search->catalog = catalog;
    search->names = key_names_of(arena, catalog);
    search->target_of = ARENA_ARRAY(arena, int32_t, catalog->column_count + 1);
    search->declared = ARENA_ARRAY(arena, bool, catalog->column_count + 1);
    int32_t *named = ARENA_ARRAY(arena, int32_t, catalog->column_count + 1);
    for (size_t i = 0; i < catalog->column_count; i++) {
        named[i] = search->target_of[i] = -1;
    }
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->inferred && key->column_count == 1) {
            named[key->from_columns[0]] = key->to_columns[0];
        }
        search->declared[key->from_columns[0]] |= !key->inferred;
    }
    index_names(search);
    for (int32_t i = 0; i < (int32_t)catalog->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        if (!catalog->tables[column->table].view && !column->masked && is_key_type(search, i) &&
            !column->no_reference && !search->declared[i]) {
            propose_for(search, i, named[i]);
        }
    }
    size_t single = search->pair_count; /* of several columns no more are settled than can be measured */
    for (int32_t t = 0; t < (int32_t)catalog->table_count && search->pair_count - single < KEY_MOST_MEASURES;
         t++) {
        propose_composite(search, t);
    }
    return search;
}

void key_search_destroy(struct key_search *search)
{
    if (search != NULL) {
        arena_destroy(search->arena);
    }
}

size_t key_search_targets(struct key_search *search, struct key_target **ret_targets)
{
    *ret_targets = search->targets;
    return search->target_count;
}

size_t key_search_pairs(struct key_search *search, struct key_pair **ret_pairs)
{
    size_t kept = 0;
    for (size_t i = 0; i < search->pair_count; i++) {
        const struct key_target *target = &search->targets[search->pairs[i].target];
        if (target->unique != UNIQUE_NO) {
            search->pairs[kept] = search->pairs[i];
            search->pairs[kept++].indexed = target->declared;
        }
    }
    search->pair_count = kept;
    *ret_pairs = search->pairs;
    return kept;
}
