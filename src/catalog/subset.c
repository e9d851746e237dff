#include "catalog/subset.h"

#include "catalog/flags.h"

#include <string.h>

/* The numbers of the marked items, and by *ret_back the marked items' own numbers. */
static int32_t *number(struct arena *arena, const bool *kept, size_t count, size_t *ret_kept,
                       const int32_t **ret_back)
{
    int32_t *numbers = ARENA_ARRAY(arena, int32_t, count + 1), *back = ARENA_ARRAY(arena, int32_t, count + 1);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        numbers[i] = kept[i] ? (int32_t)used : -1;
        if (kept[i]) {
            back[used++] = (int32_t)i;
        }
    }
    *ret_kept = used;
    *ret_back = back;
    return numbers;
}

static void copy_columns(struct arena *arena, const struct catalog *whole, struct catalog_subset *subset)
{
    struct catalog *part = &subset->catalog;
    part->columns = ARENA_ARRAY(arena, struct catalog_column, part->column_count + 1);
    for (size_t i = 0; i < part->column_count; i++) {
        part->columns[i] = whole->columns[subset->columns[i]];
        part->columns[i].table = subset->numbers_of_tables[part->columns[i].table];
        int32_t origin = part->columns[i].origin;
        part->columns[i].origin = origin >= 0 ? subset->numbers_of_columns[origin] : -1;
    }
}

static void copy_tables(struct arena *arena, const struct catalog *whole, struct catalog_subset *subset)
{
    struct catalog *part = &subset->catalog;
    part->tables = ARENA_ARRAY(arena, struct catalog_table, part->table_count + 1);
    for (size_t i = 0; i < part->table_count; i++) {
        part->tables[i] = whole->tables[subset->tables[i]];
        part->tables[i].column_count = 0;
        catalog_renumber_meaning(&part->tables[i], subset->numbers_of_columns);
        int32_t grain = part->tables[i].grain_table;
        part->tables[i].grain_table = grain >= 0 ? subset->numbers_of_tables[grain] : -1;
    }
    for (size_t i = part->column_count; i > 0; i--) {
        struct catalog_table *table = &part->tables[part->columns[i - 1].table];
        table->first_column = (int32_t)(i - 1);
        table->column_count++;
    }
}

static bool renumber(const struct catalog_subset *subset, const int32_t *columns, size_t count,
                     int32_t *ret_columns)
{
    for (size_t i = 0; i < count; i++) {
        ret_columns[i] = subset->numbers_of_columns[columns[i]];
        if (ret_columns[i] < 0) {
            return false;
        }
    }
    return true;
}

static bool has_both_ends(const struct catalog_subset *subset, const struct catalog_key *key)
{
    return subset->numbers_of_tables[key->from_table] >= 0 && subset->numbers_of_tables[key->to_table] >= 0;
}

static void copy_keys(struct arena *arena, const struct catalog *whole, struct catalog_subset *subset)
{
    struct catalog *part = &subset->catalog;
    size_t capacity = 0;
    for (size_t i = 0; i < whole->key_count; i++) {
        const struct catalog_key *key = &whole->keys[i];
        if (!has_both_ends(subset, key)) {
            continue;
        }
        int32_t *from = ARENA_ARRAY(arena, int32_t, 2 * key->column_count + 1),
                *to = from + key->column_count, constant_column = 0;
        if (!renumber(subset, key->from_columns, key->column_count, from) ||
            !renumber(subset, key->to_columns, key->column_count, to) ||
            (key->constant != NULL && !renumber(subset, &key->constant_column, 1, &constant_column))) {
            continue;
        }
        part->keys = arena_grow(arena, part->keys, part->key_count, &capacity, sizeof *part->keys);
        struct catalog_key *copy = &part->keys[part->key_count++];
        *copy = *key;
        copy->from_table = subset->numbers_of_tables[key->from_table];
        copy->to_table = subset->numbers_of_tables[key->to_table];
        copy->from_columns = from;
        copy->to_columns = to;
        copy->constant_column = constant_column;
    }
}

struct catalog_subset *catalog_subset(struct arena *arena, const struct catalog *whole, const bool *kept)
{
    struct catalog_subset *subset = ARENA_NEW(arena, struct catalog_subset);
    bool *tables = ARENA_ARRAY(arena, bool, whole->table_count + 1);
    for (size_t i = 0; i < whole->column_count; i++) {
        tables[whole->columns[i].table] |= kept[i];
    }
    subset->catalog.dialect = whole->dialect;
    subset->catalog.week_start = whole->week_start;
    subset->catalog.folds_bytes = whole->folds_bytes;
    subset->numbers_of_columns =
        number(arena, kept, whole->column_count, &subset->catalog.column_count, &subset->columns);
    subset->numbers_of_tables =
        number(arena, tables, whole->table_count, &subset->catalog.table_count, &subset->tables);
    copy_columns(arena, whole, subset);
    copy_tables(arena, whole, subset);
    copy_keys(arena, whole, subset);
    return subset;
}

size_t catalog_own_columns(const struct catalog *catalog)
{
    size_t end = 0;
    for (size_t i = 0; i < catalog->table_count; i++) {
        size_t last = (size_t)(catalog->tables[i].first_column + catalog->tables[i].column_count);
        end = last > end ? last : end;
    }
    return end;
}

void catalog_subset_extend(struct arena *arena, struct catalog_subset *subset, const struct catalog *extended)
{
    struct catalog *part = &subset->catalog;
    size_t first = catalog_own_columns(extended), count = part->column_count;
    size_t more = extended->column_count - first;
    struct catalog_column *columns = ARENA_ARRAY(arena, struct catalog_column, count + more + 1);
    int32_t *back = ARENA_ARRAY(arena, int32_t, count + more + 1);
    int32_t *numbers = ARENA_ARRAY(arena, int32_t, extended->column_count + 1);
    memcpy(columns, part->columns, count * sizeof *columns);
    memcpy(back, subset->columns, count * sizeof *back);
    memcpy(numbers, subset->numbers_of_columns, first * sizeof *numbers);
    for (size_t t = 0; t < part->table_count; t++) {
        part->tables[t].synonyms = extended->tables[subset->tables[t]].synonyms;
        part->tables[t].synonym_count = extended->tables[subset->tables[t]].synonym_count;
    }
    for (size_t i = first; i < extended->column_count; i++) {
        int32_t table = subset->numbers_of_tables[extended->columns[i].table];
        numbers[i] = table >= 0 ? (int32_t)part->column_count : -1;
        if (table >= 0) {
            columns[part->column_count] = extended->columns[i];
            columns[part->column_count].table = table;
            back[part->column_count++] = (int32_t)i;
        }
    }
    part->columns = columns;
    subset->columns = back;
    subset->numbers_of_columns = numbers;
}
