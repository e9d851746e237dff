/* Keys that values alone speak for: texts that are all in the key of one table, and codes that are all in one
 * of the lists of a table of many. */
#include "catalog/codes.h"
#include "catalog/key_search.h"
#include "catalog/key_shapes.h"
#include "catalog/key_types.h"

#include <ctype.h>
#include <string.h>

enum {
    MOST_KEYS = 60,       /* texts that are keys, of which the values are read */
    MOST_KEY_ROWS = 2000, /* of one of them */
    MOST_KEY_VALUES = 20000,
    MOST_LISTS = 6,    /* tables of many lists */
    MOST_TABLES = 150, /* whose columns may refer to them */
    SEEN_ROWS = 60,    /* of each of them */
    MOST_SEEN = 24,    /* different values of a column that are kept */
    MOST_SETS = 16,    /* that the values of a column are in */
    SHAPE_ROWS = 200,  /* of each table without a primary key, in which identifiers are looked for */
    MOST_SHAPES = 300, /* such columns */
    MOST_SHAPED = 200, /* pairs of them */
};

/* The values of a key, or the codes of one list. */
struct value_set {
    int32_t column;
    int32_t constant_column;
    const char *constant; /* NULL: those of a key */
    bool repeats;         /* a value comes twice */
};

/* A column that may refer to one of them. */
struct candidate {
    int32_t column;
    int32_t sets[MOST_SETS];
    size_t set_count, seen_count;
    const char *seen[MOST_SEEN];
    bool none; /* its values are in no set, or say too little */
};

enum reading_kind {
    READING_KEY,
    READING_LISTS,
    READING_COLUMNS,
    READING_SHAPES,
    READING_TYPES,
};

struct key_values {
    struct key_reading *readings;
    enum reading_kind *kinds;
    size_t
        *first; /* of each reading of columns: its first candidate; of shapes: its first shape; of types: its
                      place */
    size_t *rows; /* read so far */
    size_t count, capacity, kind_capacity, first_capacity, row_capacity;
    struct value_set *sets;
    size_t set_count, set_capacity;
    struct key_index values; /* of all sets; the number is that of the set */
    bool sorted;
    struct candidate *candidates;
    size_t candidate_count, candidate_capacity;
    struct key_shape *shapes;
    size_t shape_count, shape_capacity;
};

/* ---- what is read ---- */

static struct key_reading *add_reading(struct key_search *search, enum reading_kind kind, size_t rows)
{
    struct key_values *values = search->values;
    struct arena *arena = search->arena;
    values->readings =
        arena_grow(arena, values->readings, values->count, &values->capacity, sizeof *values->readings);
    values->kinds =
        arena_grow(arena, values->kinds, values->count, &values->kind_capacity, sizeof *values->kinds);
    values->first =
        arena_grow(arena, values->first, values->count, &values->first_capacity, sizeof *values->first);
    values->rows =
        arena_grow(arena, values->rows, values->count, &values->row_capacity, sizeof *values->rows);
    values->kinds[values->count] = kind;
    values->first[values->count] = values->candidate_count;
    values->rows[values->count] = 0;
    values->readings[values->count] = (struct key_reading){.rows = rows};
    return &values->readings[values->count++];
}

static bool is_text(const struct key_search *search, int32_t column)
{
    const struct catalog_column *item = &search->catalog->columns[column];
    return item->type == COLUMN_TEXT && !item->masked;
}

static void read_keys(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    size_t keys = 0;
    int64_t total = 0;
    for (int32_t i = 0; i < (int32_t)catalog->column_count && keys < MOST_KEYS; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        int64_t rows = catalog->tables[column->table].row_estimate;
        if (!column->unique || !is_text(search, i) || search->declared[i] || rows > MOST_KEY_ROWS ||
            total + rows > MOST_KEY_VALUES || catalog->tables[column->table].view) {
            continue;
        }
        struct key_reading *reading = add_reading(search, READING_KEY, MOST_KEY_ROWS + 1);
        reading->columns[reading->count++] = i;
        total += rows > 0 ? rows : 0;
        keys++;
    }
}

static void read_lists(struct key_search *search)
{
    size_t lists = 0;
    for (int32_t t = 0; t < (int32_t)search->catalog->table_count && lists < MOST_LISTS; t++) {
        struct code_table table;
        if (codes_find_table(search->catalog, t, &table) && table.domain >= 0 &&
            !search->catalog->columns[table.domain].masked && !search->catalog->columns[table.code].masked) {
            struct key_reading *reading = add_reading(search, READING_LISTS, CODE_TABLE_ROWS + 1);
            reading->columns[reading->count++] = table.domain;
            reading->columns[reading->count++] = table.code;
            lists++;
        }
    }
}

static bool may_refer(const struct key_search *search, int32_t column)
{
    const struct catalog_column *item = &search->catalog->columns[column];
    bool code = item->type == COLUMN_TEXT || (item->type == COLUMN_NUMBER && item->text_storage);
    return code && !item->masked && !item->unique && !item->no_reference && !search->declared[column];
}

static void add_candidate(struct key_search *search, int32_t column)
{
    struct key_values *values = search->values;
    values->candidates = arena_grow(search->arena, values->candidates, values->candidate_count,
                                    &values->candidate_capacity, sizeof *values->candidates);
    values->candidates[values->candidate_count++] = (struct candidate){.column = column};
}

static void read_columns(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    size_t tables = 0;
    for (size_t t = 0; t < catalog->table_count && tables < MOST_TABLES; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        struct key_reading *reading = NULL;
        for (int32_t c = table->first_column; c < table->first_column + table->column_count && !table->view;
             c++) {
            if (!may_refer(search, c) || (reading != NULL && reading->count == KEY_MOST_READ)) {
                continue;
            }
            reading = reading != NULL ? reading : add_reading(search, READING_COLUMNS, SEEN_ROWS);
            reading->columns[reading->count++] = c;
            add_candidate(search, c);
        }
        tables += reading != NULL;
    }
}

static void add_shape(struct key_search *search, int32_t column)
{
    struct key_values *values = search->values;
    values->shapes = arena_grow(search->arena, values->shapes, values->shape_count, &values->shape_capacity,
                                sizeof *values->shapes);
    values->shapes[values->shape_count++] = key_shape_of(search->arena, column);
}

/* Where nothing is declared, any text may be a key: of files of rows, and of tables made of them. */
static void read_shapes(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        struct key_reading *reading = NULL;
        bool bare = !table->view && !key_has_primary(catalog, t);
        for (int32_t c = table->first_column; bare && c < table->first_column + table->column_count; c++) {
            if (!is_text(search, c) || catalog->columns[c].no_reference || search->declared[c] ||
                search->values->shape_count == MOST_SHAPES) {
                continue;
            }
            if (reading == NULL || reading->count == KEY_MOST_READ) {
                reading = add_reading(search, READING_SHAPES, SHAPE_ROWS);
                search->values->first[search->values->count - 1] = search->values->shape_count;
            }
            reading->columns[reading->count++] = c;
            add_shape(search, c);
        }
    }
}

static void read_types(struct key_search *search)
{
    size_t count = key_types_find(search);
    for (size_t i = 0; i < count; i++) {
        struct key_reading *reading = add_reading(search, READING_TYPES, 0);
        search->values->first[search->values->count - 1] = i;
        key_types_ask(search, i, reading);
    }
}

size_t key_search_readings(struct key_search *search, const struct key_reading **ret_readings)
{
    search->values = ARENA_NEW(search->arena, struct key_values);
    read_lists(search);
    read_keys(search);
    if (search->values->count > 0) {
        read_columns(search);
    }
    read_shapes(search);
    read_types(search);
    *ret_readings = search->values->readings;
    return search->values->count;
}

/* ---- the rows ---- */

static int32_t set_of(struct key_search *search, int32_t column, int32_t constant_column,
                      const char *constant)
{
    struct key_values *values = search->values;
    for (size_t i = values->set_count; i > 0; i--) {
        const struct value_set *set = &values->sets[i - 1];
        if (set->column == column &&
            (constant == NULL || (set->constant != NULL && strcmp(set->constant, constant) == 0))) {
            return (int32_t)i - 1;
        }
    }
    values->sets = arena_grow(search->arena, values->sets, values->set_count, &values->set_capacity,
                              sizeof *values->sets);
    values->sets[values->set_count] =
        (struct value_set){.column = column,
                           .constant_column = constant_column,
                           .constant = constant != NULL ? arena_strdup(search->arena, constant) : NULL};
    return (int32_t)values->set_count++;
}

static void take_member(struct key_search *search, int32_t set, const char *value)
{
    struct key_values *values = search->values;
    key_index_add(search->arena, &values->values, arena_strdup(search->arena, value), set);
}

static void sort_values(struct key_values *values)
{
    key_index_sort(&values->values);
    for (size_t i = 1; i < values->values.count; i++) {
        const struct key_entry *entry = &values->values.entries[i];
        if (entry->number == entry[-1].number && strcmp(entry->text, entry[-1].text) == 0) {
            values->sets[entry->number].repeats = true;
        }
    }
    values->sorted = true;
}

/* The sets of the first value, and of these those that have the others too. */
static void take_sets(struct key_values *values, struct candidate *candidate, const char *value)
{
    size_t end = key_index_end(&values->values, value), kept = 0;
    int32_t had[MOST_SETS];
    memcpy(had, candidate->sets, sizeof had);
    for (size_t i = key_index_first(&values->values, value); i < end && kept < MOST_SETS; i++) {
        int32_t set = values->values.entries[i].number;
        bool keeps = candidate->seen_count == 0;
        for (size_t k = 0; k < candidate->set_count && !keeps; k++) {
            keeps = had[k] == set;
        }
        if (keeps && (kept == 0 || candidate->sets[kept - 1] != set)) {
            candidate->sets[kept++] = set;
        }
    }
    candidate->set_count = kept;
    candidate->none = kept == 0;
}

static void take_value(struct key_search *search, struct candidate *candidate, const char *value)
{
    if (value == NULL || value[0] == '\0' || candidate->none) {
        return;
    }
    for (size_t i = 0; i < candidate->seen_count; i++) {
        if (strcmp(candidate->seen[i], value) == 0) {
            return;
        }
    }
    if (strlen(value) >= KEY_LONGEST_VALUE) {
        candidate->none = true;
        return;
    }
    take_sets(search->values, candidate, value);
    if (candidate->seen_count < MOST_SEEN) {
        candidate->seen[candidate->seen_count++] = arena_strdup(search->arena, value);
    }
}

void key_search_take(struct key_search *search, size_t place, const char *const *row)
{
    struct key_values *values = search->values;
    const struct key_reading *reading = &values->readings[place];
    values->rows[place]++;
    switch (values->kinds[place]) {
    case READING_KEY:
        if (row[0] != NULL && strlen(row[0]) < KEY_LONGEST_VALUE) {
            take_member(search, set_of(search, reading->columns[0], -1, NULL), row[0]);
        }
        break;
    case READING_LISTS:
        if (row[0] != NULL && row[1] != NULL) {
            take_member(search, set_of(search, reading->columns[1], reading->columns[0], row[0]), row[1]);
        }
        break;
    case READING_COLUMNS:
        if (!values->sorted) {
            sort_values(values);
        }
        for (size_t i = 0; i < reading->count; i++) {
            take_value(search, &values->candidates[values->first[place] + i], row[i]);
        }
        break;
    case READING_TYPES:
        key_types_take(search, values->first[place], row);
        break;
    case READING_SHAPES:
        for (size_t i = 0; i < reading->count; i++) {
            key_shape_see(search->arena, &values->shapes[values->first[place] + i], row[i]);
        }
        break;
    }
}

/* ---- what they speak for ---- */

/* Such a code is not that of any short list: "B001", "KIN", but not "A". */
static bool says_enough(const char *value)
{
    bool letter = false, digit = false;
    for (const char *at = value; *at != '\0'; at++) {
        letter = letter || isalpha((unsigned char)*at) || (unsigned char)*at >= 0x80;
        digit = digit || isdigit((unsigned char)*at);
    }
    return letter && (digit || strlen(value) > 2);
}

static bool is_own_table(const struct key_search *search, const struct candidate *candidate, int32_t set)
{
    const struct catalog_column *columns = search->catalog->columns;
    return columns[search->values->sets[set].column].table == columns[candidate->column].table;
}

static void propose(struct key_search *search, const struct candidate *candidate, const struct value_set *set,
                    enum key_rule rule, size_t target)
{
    search->pairs = arena_grow(search->arena, search->pairs, search->pair_count, &search->pair_capacity,
                               sizeof *search->pairs);
    struct key_pair *pair = &search->pairs[search->pair_count++];
    *pair = (struct key_pair){.count = 1,
                              .rule = rule,
                              .target = target,
                              .indexed = rule == RULE_VALUES,
                              .constant = set->constant,
                              .constant_column = set->constant_column};
    pair->from[0] = candidate->column;
    pair->to[0] = set->column;
}

/* A target of its own: that a column is looked at says nothing against keys that begin with it. */
static size_t add_target(struct key_search *search, int32_t column, enum key_unique unique)
{
    search->targets = arena_grow(search->arena, search->targets, search->target_count,
                                 &search->target_capacity, sizeof *search->targets);
    search->targets[search->target_count] =
        (struct key_target){.columns = {column}, .count = 1, .unique = unique};
    return search->target_count++;
}

/* A text whose values are all keys of one other table. */
static void propose_key(struct key_search *search, const struct candidate *candidate)
{
    enum { FEWEST = 3, FEWEST_SHORT = 6 };
    const struct value_set *only = NULL;
    size_t enough = 0;
    for (size_t i = 0; i < candidate->seen_count; i++) {
        enough += says_enough(candidate->seen[i]);
    }
    for (size_t i = 0; i < candidate->set_count; i++) {
        const struct value_set *set = &search->values->sets[candidate->sets[i]];
        if (set->constant != NULL) {
            continue;
        }
        if (only != NULL) {
            return;
        }
        only = set;
    }
    bool evident = candidate->seen_count >= FEWEST &&
                   (enough == candidate->seen_count || candidate->seen_count >= FEWEST_SHORT);
    if (only != NULL && evident && key_types_agree(search->catalog, candidate->column, only->column) &&
        search->catalog->columns[only->column].table != search->catalog->columns[candidate->column].table) {
        propose(search, candidate, only, RULE_VALUES, key_target_for(search, only->column));
    }
}

/* How much the names of a column and its table say that the list is meant: its letters in their order. */
static int name_score(const struct key_search *search, int32_t column, const char *list)
{
    const struct catalog_column *item = &search->catalog->columns[column];
    if (codes_has_letters(item->name, list)) {
        return 2;
    }
    const char *both =
        arena_printf(search->arena, "%s %s", search->catalog->tables[item->table].name, item->name);
    return codes_has_letters(both, list) ? 1 : 0;
}

/* A code that is in one list of a table of many: of several the one that the names say. */
static void propose_list(struct key_search *search, const struct candidate *candidate)
{
    enum { FEWEST = 3 };
    struct key_values *values = search->values;
    const struct value_set *best = NULL;
    int best_score = -1;
    bool tied = false;
    for (size_t i = 0; i < candidate->set_count; i++) {
        const struct value_set *set = &values->sets[candidate->sets[i]];
        if (set->constant == NULL || set->repeats || is_own_table(search, candidate, candidate->sets[i]) ||
            !key_types_agree(search->catalog, candidate->column, set->column)) {
            continue;
        }
        int score = name_score(search, candidate->column, set->constant);
        tied = score == best_score || (tied && score < best_score);
        best = score > best_score ? set : best;
        best_score = score > best_score ? score : best_score;
    }
    if (best == NULL || tied || (best_score < 2 && candidate->seen_count < FEWEST)) {
        return;
    }
    propose(search, candidate, best, RULE_LIST, add_target(search, best->column, UNIQUE_YES));
}

/* What is the key of its own table refers to no other. */
static void propose_shapes(struct key_search *search)
{
    const struct key_values *values = search->values;
    const struct catalog *catalog = search->catalog;
    size_t proposed = 0;
    for (size_t k = 0; k < values->shape_count; k++) {
        int32_t to = values->shapes[k].column;
        size_t target = SIZE_MAX;
        for (size_t i = 0; i < values->shape_count && proposed < MOST_SHAPED; i++) {
            int32_t from = values->shapes[i].column, table = catalog->columns[from].table;
            if (catalog->columns[to].table == table || key_of_table(catalog, table) == from ||
                !key_shapes_fit(search, &values->shapes[i], &values->shapes[k])) {
                continue;
            }
            target = target != SIZE_MAX ? target : add_target(search, to, UNIQUE_UNKNOWN);
            struct candidate candidate = {.column = from};
            struct value_set set = {.column = to, .constant_column = -1};
            propose(search, &candidate, &set, RULE_SHAPE, target);
            proposed++;
        }
    }
}

/* Keys with more rows than were read: what they have is not known. */
static void drop_partly_read(struct key_values *values)
{
    for (size_t r = 0; r < values->count; r++) {
        if (values->kinds[r] == READING_COLUMNS || values->kinds[r] == READING_SHAPES ||
            values->kinds[r] == READING_TYPES || values->rows[r] < values->readings[r].rows) {
            continue;
        }
        int32_t column = values->readings[r].columns[values->readings[r].count - 1];
        for (size_t i = 0; i < values->candidate_count; i++) {
            struct candidate *candidate = &values->candidates[i];
            for (size_t k = 0; k < candidate->set_count; k++) {
                candidate->none = candidate->none || values->sets[candidate->sets[k]].column == column;
            }
        }
    }
}

size_t key_search_value_pairs(struct key_search *search, struct key_pair **ret_pairs)
{
    struct key_values *values = search->values;
    size_t first = search->pair_count;
    drop_partly_read(values);
    for (size_t i = 0; i < values->candidate_count; i++) {
        const struct candidate *candidate = &values->candidates[i];
        if (!candidate->none && candidate->seen_count > 0) {
            propose_list(search, candidate);
            propose_key(search, candidate);
        }
    }
    propose_shapes(search);
    key_types_propose(search);
    *ret_pairs = search->pairs + first;
    return search->pair_count - first;
}
