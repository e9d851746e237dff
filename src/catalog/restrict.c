#include "catalog/catalog.h"
#include "catalog/flags.h"

/* The new number of each item; -1 for those that go. */
static int32_t *number_anew(struct arena *arena, const bool *keep, size_t count)
{
    int32_t *numbers = ARENA_ARRAY(arena, int32_t, count);
    int32_t next = 0;
    for (size_t i = 0; i < count; i++) {
        numbers[i] = keep[i] ? next++ : -1;
    }
    return numbers;
}

/* A part of a primary key that is left without the rest is none. */
static void drop_broken_primary(struct catalog *catalog, const struct catalog_table *table,
                                const bool *keep_columns)
{
    bool broken = false;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        broken = broken || (catalog->columns[i].primary && !keep_columns[i]);
    }
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        catalog->columns[i].primary = catalog->columns[i].primary && !broken;
    }
}

static void move_tables(struct catalog *catalog, const bool *keep_tables, const int32_t *tables,
                        const int32_t *columns)
{
    size_t kept = 0;
    for (size_t t = 0; t < catalog->table_count; t++) {
        struct catalog_table table = catalog->tables[t];
        int32_t first = -1, count = 0;
        for (int32_t i = table.first_column; i < table.first_column + table.column_count; i++) {
            first = first < 0 ? columns[i] : first;
            count += columns[i] >= 0;
        }
        table.first_column = first < 0 ? 0 : first;
        table.column_count = count;
        catalog_renumber_meaning(&table, columns);
        table.grain_table = table.grain_table >= 0 ? tables[table.grain_table] : -1;
        table.grain = table.grain == GRAIN_TABLE && table.grain_table < 0 ? GRAIN_UNKNOWN : table.grain;
        if (keep_tables[t]) {
            catalog->tables[kept++] = table;
        }
    }
    catalog->table_count = kept;
}

static void move_columns(struct catalog *catalog, const int32_t *tables, const int32_t *columns)
{
    size_t kept = 0;
    for (size_t i = 0; i < catalog->column_count; i++) {
        struct catalog_column column = catalog->columns[i];
        if (columns[i] >= 0) {
            column.table = tables[column.table];
            column.origin = column.origin >= 0 ? columns[column.origin] : -1;
            catalog->columns[kept++] = column;
        }
    }
    catalog->column_count = kept;
}

/* What a view's column has of one that goes, goes with it. */
static void forget_origins(struct catalog *catalog, const int32_t *columns)
{
    for (size_t i = 0; i < catalog->column_count; i++) {
        struct catalog_column *column = &catalog->columns[i];
        if (column->origin >= 0 && columns[column->origin] < 0 &&
            column->comment == catalog->columns[column->origin].comment) {
            column->comment = "";
        }
    }
}

static const int32_t *renumber(struct arena *arena, const int32_t *old, size_t count, const int32_t *columns)
{
    int32_t *numbers = ARENA_ARRAY(arena, int32_t, count);
    for (size_t i = 0; i < count; i++) {
        numbers[i] = columns[old[i]];
        if (numbers[i] < 0) {
            return NULL;
        }
    }
    return numbers;
}

static void move_keys(struct catalog *catalog, const int32_t *tables, const int32_t *columns)
{
    size_t kept = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        struct catalog_key key = catalog->keys[k];
        key.from_table = tables[key.from_table];
        key.to_table = tables[key.to_table];
        key.from_columns = renumber(catalog->arena, key.from_columns, key.column_count, columns);
        key.to_columns = renumber(catalog->arena, key.to_columns, key.column_count, columns);
        bool listed = key.constant == NULL || columns[key.constant_column] >= 0;
        key.constant_column = key.constant != NULL && listed ? columns[key.constant_column] : 0;
        if (key.from_columns != NULL && key.to_columns != NULL && listed) {
            catalog->keys[kept++] = key;
        }
    }
    catalog->key_count = kept;
}

void catalog_restrict(struct catalog *catalog, const bool *keep_tables, const bool *keep_columns)
{
    const int32_t *tables = number_anew(catalog->arena, keep_tables, catalog->table_count);
    const int32_t *columns = number_anew(catalog->arena, keep_columns, catalog->column_count);
    for (size_t t = 0; t < catalog->table_count; t++) {
        drop_broken_primary(catalog, &catalog->tables[t], keep_columns);
    }
    forget_origins(catalog, columns);
    move_tables(catalog, keep_tables, tables, columns);
    move_columns(catalog, tables, columns);
    move_keys(catalog, tables, columns);
    catalog_mark_foreign(catalog);
    catalog_compute_fingerprint(catalog);
    catalog_sort_tables(catalog);
}
