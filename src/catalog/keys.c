#include "catalog/dialect.h"
#include "catalog/key_search.h"
#include "english/lists.h"
#include "util/search.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_CANDIDATES = 12, /* of one column */
    MOST_NAMESAKES = 24,  /* of which uniqueness is asked */
    MOST_ROWS = 2000000,  /* larger tables are not sampled for uniqueness */
    MOST_NUMBERS = 12,    /* keys of whole numbers that are compared by their values alone */
    SHORTEST_PIECE = 3,   /* of a table's name, at the end of a longer word */
};

/* ---- what may be referred to ---- */

/* A unique column, or one whose values may turn out to be: of a key's name, or the first of its table. */
static bool may_be_target(const struct key_search *search, int32_t column)
{
    const struct catalog *catalog = search->catalog;
    const struct catalog_column *item = &catalog->columns[column];
    const struct catalog_table *table = &catalog->tables[item->table];
    if (table->view || item->masked || !key_is_type(search, column)) {
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
        int32_t primary = key_of_table(catalog, t);
        if (primary < 0 || catalog->tables[t].view) {
            continue;
        }
        if (key_is_table_of_people(&search->names, t)) {
            search->people[search->people_count++] = primary;
        }
        const struct catalog_column *column = &catalog->columns[primary];
        if (column->type == COLUMN_NUMBER && column->integer && column->primary &&
            may_be_target(search, primary)) {
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
    bool primary = key_of_table(search->catalog, item->table) == column;
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

/* What may be called by a part of its name: a key of its own table. */
static void index_stem(struct key_search *search, int32_t column)
{
    const struct catalog *catalog = search->catalog;
    const struct catalog_column *item = &catalog->columns[column];
    const struct infer_name *name = &search->names.columns[column];
    bool first =
        column == catalog->tables[item->table].first_column && !key_has_primary(catalog, item->table);
    const char *last = key_part(&search->names, name, name->base - 1, name->base);
    if (!(item->unique || first) || infer_is_measure(name) || strcasecmp(item->name, "id") == 0) {
        return;
    }
    key_index_add(search->arena, &search->stems, name->stem, column);
    if (name->base > 1 && !list_has(LIST_REFERENCE_WORDS, name->words[name->base - 1].text)) {
        key_index_add(search->arena, &search->stems, last, column);
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
            index_stem(search, i);
        }
    }
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        const struct infer_name *name = &names->tables[t];
        for (size_t skip = 0; skip < name->count && !catalog->tables[t].view; skip++) {
            key_index_add(search->arena, &search->tables, key_part(names, name, skip, name->count), t);
        }
    }
    index_people(search);
    key_index_parts(search);
    struct key_index *indexes[] = {&search->wholes, &search->bases, &search->unique,
                                   &search->own,    &search->lasts, &search->tables,
                                   &search->all,    &search->stems, &search->marks};
    for (size_t i = 0; i < sizeof indexes / sizeof *indexes; i++) {
        key_index_sort(indexes[i]);
    }
}

/* ---- proposals ---- */

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
    bool own = key_of_table(catalog, catalog->columns[from].table) == from;
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
    *pair = (struct key_pair){.count = 1,
                              .rule = rule,
                              .target = key_target_for(search, to),
                              .counts = rule == RULE_ONLY || rule == RULE_STEM};
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
        int32_t table = search->tables.entries[i].number, to = key_of_table(catalog, table);
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

/* "ticket", "ticket_ref" and gate_ticket_no; "ticket_no" and gate_ticket: what the one has before its suffix is
 * the other, or its last word. Two suffixes are two things. */
static void propose_stems(struct key_search *search, size_t first, int32_t from)
{
    const struct catalog_column *columns = search->catalog->columns;
    const struct infer_name *name = &search->names.columns[from];
    bool keyed = infer_has_suffix(name);
    bool reference =
        !keyed && name->count > 1 && list_has(LIST_REFERENCE_WORDS, name->words[name->count - 1].text);
    const char *stem = reference ? key_part(&search->names, name, 0, name->count - 1) : name->stem;
    if (infer_is_short_id(name) || list_has(LIST_GENERIC_STEMS, stem)) {
        return;
    }
    for (size_t i = key_index_first(&search->stems, stem), end = key_index_end(&search->stems, stem);
         i < end && !has_all(search, first); i++) {
        int32_t to = search->stems.entries[i].number;
        if (columns[to].table != columns[from].table &&
            !(keyed && infer_has_suffix(&search->names.columns[to]))) {
            propose(search, first, from, to, RULE_STEM);
        }
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

/* customer_id of a table of partners, rather of one that says which of them are customers. */
static void propose_parts(struct key_search *search, size_t first, int32_t from)
{
    const struct catalog_column *columns = search->catalog->columns;
    const struct infer_name *name = &search->names.columns[from];
    if (!infer_has_suffix(name) || name->base == 0 || has_type_beside(search, from)) {
        return;
    }
    const struct word *part = &name->words[name->base - 1];
    for (size_t i = key_index_first(&search->marks, part->stem),
                end = key_index_end(&search->marks, part->stem);
         i < end; i++) {
        int32_t to = search->marks.entries[i].number;
        if (columns[to].table != columns[from].table) {
            propose(search, first, from, to, RULE_MARKED);
        }
    }
    for (enum key_kind kind = 0; kind < KEY_KINDS; kind++) {
        for (size_t i = 0; key_is_part_of(kind, part->text) && i < search->of_kind_count[kind]; i++) {
            int32_t to = search->of_kind[kind][i];
            if (columns[to].table != columns[from].table) {
                propose(search, first, from, to, RULE_PART);
            }
        }
    }
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
    int32_t own = key_of_table(catalog, catalog->columns[from].table);
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
    propose_parts(search, first, from);
    if (!generic) {
        propose_stems(search, first, from);
    }
    propose_numbers(search, first, from);
}

/* ---- the search ---- */

bool key_pair_is_typed(const struct catalog *catalog, const struct key_pair *pair)
{
    return pair->constant != NULL &&
           catalog->columns[pair->constant_column].table == catalog->columns[pair->from[0]].table;
}

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
        if (!catalog->tables[column->table].view && !column->masked && key_is_type(search, i) &&
            !column->no_reference && !search->declared[i]) {
            propose_for(search, i, named[i]);
        }
    }
    key_propose_composites(search);
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
