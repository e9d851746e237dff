#include "catalog/infer.h"

#include "catalog/dialect.h"
#include "catalog/infer_names.h"
#include "english/lists.h"
#include "util/search.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    NONE = -1,
    MOST_KIND_COLUMNS = 5,
};

struct inference {
    struct catalog *catalog;
    struct arena *scratch;
    struct infer_name *tables, *columns;
    size_t key_capacity;
    bool any_primary;   /* the database declares at least one primary key */
    struct home *homes; /* the columns that target_by_name may point at, by name */
    size_t home_count;
    struct named *named; /* the tables that are no views, by their stems */
    size_t named_count;
    struct pair *pairs; /* the columns of the declared keys, sorted */
    size_t pair_count;
    int32_t *inferred; /* of every column: what the inferred key refers to, or NONE */
};

struct named {
    const char *stem;
    int32_t table;
};

struct pair {
    int32_t from, to;
};

struct home {
    const char *name;
    int32_t column;
};

static int compare_named(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = strcmp(x->stem, y->stem);
    return order != 0 ? order : (x->table > y->table) - (x->table < y->table);
}

static int compare_pairs(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    return x->from != y->from ? (x->from > y->from) - (x->from < y->from) : (x->to > y->to) - (x->to < y->to);
}

static int compare_homes(const void *a, const void *b)
{
    const struct home *x = a, *y = b;
    int order = strcasecmp(x->name, y->name);
    return order != 0 ? order : (x->column > y->column) - (x->column < y->column);
}

static size_t primary_width(const struct catalog *catalog, int32_t table)
{
    size_t width = 0;
    for (int32_t i = 0; i < catalog->tables[table].column_count; i++) {
        width += catalog->columns[catalog->tables[table].first_column + i].primary ? 1 : 0;
    }
    return width;
}

static int32_t single_primary(const struct catalog *catalog, int32_t table)
{
    if (primary_width(catalog, table) != 1) {
        return NONE;
    }
    int32_t column = catalog->tables[table].first_column;
    while (!catalog->columns[column].primary) {
        column++;
    }
    return column;
}

static bool is_whole_primary(const struct catalog *catalog, int32_t column)
{
    return single_primary(catalog, catalog->columns[column].table) == column;
}

static bool is_uuid(const struct catalog_column *column)
{
    return strcasecmp(column->declared_type, "uuid") == 0;
}

static bool types_agree(const struct catalog *catalog, int32_t left, int32_t right)
{
    const struct catalog_column *a = &catalog->columns[left], *b = &catalog->columns[right];
    if (a->type != b->type || (a->type != COLUMN_NUMBER && a->type != COLUMN_TEXT)) {
        return false;
    }
    return dialect_row(catalog->dialect)->sampled || is_uuid(a) == is_uuid(b);
}

/* A key, or what would be one in a table that declares none: its first column, or one called "id". */
static bool may_be_target(const struct inference *inference, int32_t column)
{
    const struct catalog *catalog = inference->catalog;
    const struct catalog_column *item = &catalog->columns[column];
    if (item->unique) {
        return true;
    }
    if (primary_width(catalog, item->table) > 0) {
        return false;
    }
    return column == catalog->tables[item->table].first_column || strcasecmp(item->name, "id") == 0;
}

static bool same_name(const struct inference *inference, int32_t left, int32_t right)
{
    return strcasecmp(inference->catalog->columns[left].name, inference->catalog->columns[right].name) == 0;
}

/* How well `target`, a column of the table that `column` names, suits as its target: 3 the same name, 2 the
 * suffix alone
 * ("id"), 1 the primary key where the suffix is "id"; 0 not at all. */
static int target_rank(const struct inference *inference, int32_t column, int32_t target)
{
    if (target == column || !types_agree(inference->catalog, column, target)) {
        return 0;
    }
    const char *suffix = infer_suffix(&inference->columns[column]);
    if (same_name(inference, column, target)) {
        return 3;
    }
    if (!may_be_target(inference, target)) {
        return 0;
    }
    if (strcasecmp(inference->catalog->columns[target].name, suffix) == 0) {
        return 2;
    }
    return strcmp(suffix, "id") == 0 && is_whole_primary(inference->catalog, target) ? 1 : 0;
}

static int32_t target_in_table(const struct inference *inference, int32_t column, int32_t table)
{
    const struct catalog_table *item = &inference->catalog->tables[table];
    int32_t best = NONE;
    int best_rank = 0;
    for (int32_t i = 0; i < item->column_count; i++) {
        int rank = target_rank(inference, column, item->first_column + i);
        if (rank > best_rank) {
            best = item->first_column + i;
            best_rank = rank;
        }
    }
    return best;
}

static bool same_schema(const struct inference *inference, int32_t left, int32_t right)
{
    const struct catalog_table *tables = inference->catalog->tables;
    return strcmp(tables[left].schema, tables[right].schema) == 0;
}

static size_t first_named(const struct inference *inference, const char *stem)
{
    struct named key = {stem, NONE};
    return search_first(&key, inference->named, inference->named_count, sizeof key, compare_named);
}

/* The one table, not a view, whose name is these stems: in the schema of table `near`, or else in any. NONE
 * where there is none or more than one. */
static int32_t table_named(const struct inference *inference, const char *stem, int32_t near)
{
    int32_t here = NONE, anywhere = NONE;
    size_t here_count = 0, count = 0;
    for (size_t i = first_named(inference, stem);
         i < inference->named_count && strcmp(inference->named[i].stem, stem) == 0; i++) {
        anywhere = inference->named[i].table;
        count++;
        if (same_schema(inference, anywhere, near)) {
            here = anywhere;
            here_count++;
        }
    }
    if (here_count > 0) {
        return here_count == 1 ? here : NONE;
    }
    return count == 1 ? anywhere : NONE;
}

/* Where no key is declared, the first column, if it is called as keys are: priorities(code, title). */
static int32_t first_as_key(const struct inference *inference, int32_t table)
{
    const struct catalog_table *item = &inference->catalog->tables[table];
    const struct infer_name *first = &inference->columns[item->first_column];
    bool key = primary_width(inference->catalog, table) == 0 && first->count == 1 &&
               list_has(LIST_KEY_SUFFIXES, first->words[0].text);
    return key ? item->first_column : NONE;
}

/* flights.airline -> airlines.uid: a whole number named like a table whose primary key is one too. */
static int32_t target_by_bare_table(const struct inference *inference, int32_t column, int32_t table)
{
    const struct catalog *catalog = inference->catalog;
    int32_t only = single_primary(catalog, table);
    int32_t target = only != NONE ? only : first_as_key(inference, table);
    bool integers = target != NONE && catalog->columns[column].type == COLUMN_NUMBER &&
                    catalog->columns[column].integer && types_agree(catalog, column, target);
    bool measure = infer_is_measure(&inference->columns[column]);
    return integers && !measure && !is_whole_primary(catalog, column) ? target : NONE;
}

/* trips.kind, trips.kind_id -> trip_kinds.id: a small table named by the column and its own table, of which it is no part. */
static int32_t table_of_kinds(const struct inference *inference, int32_t column)
{
    const struct catalog *catalog = inference->catalog;
    int32_t own = catalog->columns[column].table;
    const char *own_stem = inference->tables[own].stem, *stem = inference->columns[column].stem;
    int32_t table = table_named(inference, arena_printf(inference->scratch, "%s%s", own_stem, stem), own);
    bool small = table != NONE && catalog->tables[table].column_count <= MOST_KIND_COLUMNS;
    for (int32_t i = 0; small && i < catalog->tables[table].column_count; i++) {
        const struct infer_name *name = &inference->columns[catalog->tables[table].first_column + i];
        small = !infer_has_suffix(name) || strcmp(name->stem, own_stem) != 0;
    }
    return small ? table : NONE;
}

/* orders.customer_id -> customers.id, customers.customer_id */
static int32_t target_by_table(const struct inference *inference, int32_t column)
{
    const struct infer_name *name = &inference->columns[column];
    int32_t own_table = inference->catalog->columns[column].table;
    int32_t named = table_named(inference, name->stem, own_table);
    int32_t table = named != NONE ? named : table_of_kinds(inference, column);
    if (table == NONE || table == own_table) {
        return NONE;
    }
    return infer_has_suffix(name) ? target_in_table(inference, column, table)
                                  : target_by_bare_table(inference, column, table);
}

/* orders.billing_customer_id -> customers.id */
static int32_t target_by_table_tail(const struct inference *inference, int32_t column)
{
    const struct infer_name *name = &inference->columns[column];
    if (!infer_has_suffix(name) || is_whole_primary(inference->catalog, column)) {
        return NONE;
    }
    for (size_t skip = 1; skip < name->base; skip++) {
        const char *stem = infer_join_stems(inference->scratch, name->words + skip, name->base - skip);
        int32_t table = table_named(inference, stem, inference->catalog->columns[column].table);
        if (table != NONE) {
            return target_in_table(inference, column, table);
        }
    }
    return NONE;
}

/* A table's name that is, or begins with, the base of the column's name: StuID and Student. */
static bool table_fits(const struct inference *inference, int32_t column, int32_t table)
{
    const char *stem = inference->columns[column].stem;
    return strncmp(inference->tables[table].stem, stem, strlen(stem)) == 0;
}

/* A single-column primary key, or where nothing is declared the first column of a table. */
static bool is_home(const struct inference *inference, int32_t column)
{
    const struct catalog *catalog = inference->catalog;
    if (inference->any_primary) {
        return is_whole_primary(catalog, column);
    }
    return column == catalog->tables[catalog->columns[column].table].first_column;
}

/* visit_status.status_cd: the end of the table's name, so that even a generic name says which table it means.
 */
static bool ends_table_name(const struct infer_name *name, const struct infer_name *table)
{
    return name->base == 1 && table->count > 0 &&
           strcmp(name->stem, table->words[table->count - 1].stem) == 0;
}

/* A name without a suffix says enough only where it is its own table's: country.country. */
static bool is_distinctive(const struct inference *inference, int32_t column)
{
    const struct infer_name *name = &inference->columns[column];
    const struct infer_name *table = &inference->tables[inference->catalog->columns[column].table];
    if (infer_has_suffix(name)) {
        return !infer_is_generic(name) || ends_table_name(name, table);
    }
    return strcmp(name->stem, table->stem) == 0 ||
           (inference->any_primary && (infer_is_short_id(name) || infer_is_name_of(name, table)));
}

/* What target_by_name has found: all keys of the name, and those whose table's name fits. */
struct namesakes {
    int32_t last, last_fitting;
    size_t count, fitting_count;
};

static size_t first_home(const struct inference *inference, const char *name)
{
    struct home key = {name, NONE};
    return search_first(&key, inference->homes, inference->home_count, sizeof key, compare_homes);
}

static struct namesakes find_namesakes(const struct inference *inference, int32_t column, bool any_schema)
{
    const struct catalog *catalog = inference->catalog;
    int32_t own_table = catalog->columns[column].table;
    struct namesakes found = {.last = NONE, .last_fitting = NONE};
    for (size_t i = first_home(inference, catalog->columns[column].name);
         i < inference->home_count && same_name(inference, column, inference->homes[i].column); i++) {
        int32_t home = inference->homes[i].column, table = catalog->columns[home].table;
        if (table == own_table || !types_agree(catalog, column, home) ||
            !(any_schema || same_schema(inference, table, own_table))) {
            continue;
        }
        found.last = home;
        found.count++;
        if (table_fits(inference, column, table) && inference->tables[table].count == 1) {
            found.last_fitting = home;
            found.fitting_count++;
        }
    }
    return found;
}

/* Has_Pet.StuID -> Student.StuID: the one key of that name, or among several the one whose table's name fits.
 */
static int32_t target_by_name(const struct inference *inference, int32_t column)
{
    struct namesakes found = find_namesakes(inference, column, false);
    if (found.count == 0) {
        found = find_namesakes(inference, column, true);
    }
    if (is_home(inference, column)) {
        bool own = table_fits(inference, column, inference->catalog->columns[column].table);
        return found.fitting_count == 1 && !own && !inference->any_primary ? found.last_fitting : NONE;
    }
    if (found.count == 1) {
        return found.last;
    }
    return found.fitting_count == 1 ? found.last_fitting : NONE;
}

static void find_homes(struct inference *inference)
{
    const struct catalog *catalog = inference->catalog;
    struct home *homes = ARENA_ARRAY(inference->scratch, struct home, catalog->column_count + 1);
    for (size_t i = 0; i < catalog->column_count; i++) {
        int32_t column = (int32_t)i;
        if (!catalog->tables[catalog->columns[i].table].view && is_home(inference, column) &&
            is_distinctive(inference, column)) {
            homes[inference->home_count++] = (struct home){catalog->columns[i].name, column};
        }
    }
    qsort(homes, inference->home_count, sizeof *homes, compare_homes);
    inference->homes = homes;
}

static void collect_pairs(struct inference *inference)
{
    const struct catalog *catalog = inference->catalog;
    size_t count = 0;
    for (size_t i = 0; i < catalog->key_count; i++) {
        count += catalog->keys[i].column_count;
    }
    inference->pairs = ARENA_ARRAY(inference->scratch, struct pair, count + 1);
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        for (size_t j = 0; j < key->column_count; j++) {
            inference->pairs[inference->pair_count++] =
                (struct pair){key->from_columns[j], key->to_columns[j]};
        }
    }
    qsort(inference->pairs, inference->pair_count, sizeof *inference->pairs, compare_pairs);
    inference->inferred = ARENA_ARRAY(inference->scratch, int32_t, catalog->column_count + 1);
    for (size_t i = 0; i < catalog->column_count; i++) {
        inference->inferred[i] = NONE;
    }
}

/* Does a declared key begin with the column? */
static bool is_used(const struct inference *inference, int32_t column)
{
    struct pair key = {column, NONE};
    size_t first = search_first(&key, inference->pairs, inference->pair_count, sizeof key, compare_pairs);
    return first < inference->pair_count && inference->pairs[first].from == column;
}

static bool leads(const struct inference *inference, int32_t from, int32_t to)
{
    struct pair pair = {from, to};
    return inference->inferred[from] == to ||
           (inference->pair_count > 0 &&
            bsearch(&pair, inference->pairs, inference->pair_count, sizeof pair, compare_pairs) != NULL);
}

static bool are_linked(const struct inference *inference, int32_t left, int32_t right)
{
    return leads(inference, left, right) || leads(inference, right, left);
}

static void add_key(struct inference *inference, int32_t from, int32_t to)
{
    struct catalog *catalog = inference->catalog;
    int32_t *columns = ARENA_ARRAY(catalog->arena, int32_t, 2);
    inference->inferred[from] = to;
    columns[0] = from;
    columns[1] = to;
    catalog->keys = arena_grow(catalog->arena, catalog->keys, catalog->key_count, &inference->key_capacity,
                               sizeof *catalog->keys);
    catalog->keys[catalog->key_count++] = (struct catalog_key){
        .from_table = catalog->columns[from].table,
        .to_table = catalog->columns[to].table,
        .from_columns = columns,
        .to_columns = columns + 1,
        .column_count = 1,
        .inferred = true,
        .source = KEY_NAMES,
        .confidence = KEY_BY_NAMES,
        .role = "",
    };
}

static void infer_for_column(struct inference *inference, int32_t column)
{
    const struct catalog *catalog = inference->catalog;
    if (catalog->tables[catalog->columns[column].table].view || catalog->columns[column].no_reference ||
        is_used(inference, column)) {
        return;
    }
    int32_t target = target_by_table(inference, column);
    if (target == NONE) {
        target = target_by_name(inference, column);
    }
    if (target == NONE) {
        target = target_by_table_tail(inference, column);
    }
    if (target != NONE && !are_linked(inference, column, target)) {
        add_key(inference, column, target);
    }
}

static void split_names(struct inference *inference)
{
    const struct catalog *catalog = inference->catalog;
    inference->tables = ARENA_ARRAY(inference->scratch, struct infer_name, catalog->table_count);
    inference->columns = ARENA_ARRAY(inference->scratch, struct infer_name, catalog->column_count);
    inference->named = ARENA_ARRAY(inference->scratch, struct named, catalog->table_count + 1);
    for (size_t i = 0; i < catalog->table_count; i++) {
        inference->tables[i] = infer_table_name(inference->scratch, catalog->tables[i].name);
        if (!catalog->tables[i].view) {
            inference->named[inference->named_count++] =
                (struct named){inference->tables[i].stem, (int32_t)i};
        }
    }
    qsort(inference->named, inference->named_count, sizeof *inference->named, compare_named);
    struct infer_names names;
    infer_names_init(&names, inference->scratch, infer_column_name);
    for (size_t i = 0; i < catalog->column_count; i++) {
        inference->columns[i] = infer_names_get(&names, catalog->columns[i].name);
        inference->any_primary = inference->any_primary || catalog->columns[i].primary;
    }
}

void catalog_infer_keys(struct catalog *catalog)
{
    struct inference inference = {.catalog = catalog, .scratch = arena_create()};
    /* The array may be full: its capacity is unknown here, and growing copies it. */
    inference.key_capacity = catalog->key_count;
    split_names(&inference);
    find_homes(&inference);
    collect_pairs(&inference);
    for (size_t i = 0; i < catalog->column_count; i++) {
        infer_for_column(&inference, (int32_t)i);
    }
    arena_destroy(inference.scratch);
}
