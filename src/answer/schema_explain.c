/* What was learned of a schema, for a person to read. */
#include "answer/internal.h"
#include "answer/schema.h"
#include "catalog/digits.h"
#include "catalog/units.h"

#include <stdlib.h>
#include <string.h>

enum {
    VALUES = 200,    /* of a column, for its codes */
    VALUES_MS = 700, /* for all columns */
    MOST_CODES = 12, /* shown of a column */
    HEAD_WIDTH = 10,
};

struct explainer {
    const struct catalog *catalog;
    const struct value_index *index;
    FILE *out;
    const struct catalog_key **keys; /* by the table that they begin in */
    size_t key_count;
};

/* The head of the first line of several, blanks before the others. */
static void begin_line(const struct explainer *explainer, const char *head, bool first)
{
    fprintf(explainer->out, "  %-*s", HEAD_WIDTH, first ? head : "");
}

static void print_columns(const struct explainer *explainer, const int32_t *columns, size_t count)
{
    for (size_t i = 0; i < count && columns[i] >= 0; i++) {
        fputs(i > 0 ? ", " : "", explainer->out);
        schema_print_clean(explainer->out, explainer->catalog->columns[columns[i]].name);
    }
}

static void print_column_line(const struct explainer *explainer, const char *head, const int32_t *columns,
                              size_t count)
{
    if (columns[0] >= 0) {
        begin_line(explainer, head, true);
        print_columns(explainer, columns, count);
        fputc('\n', explainer->out);
    }
}

/* No two rows have the same value in it. */
static void print_unique(const struct explainer *explainer, const struct catalog_table *table)
{
    int32_t column = table->first_column;
    while (column < table->first_column + table->column_count &&
           !explainer->catalog->columns[column].unique) {
        column++;
    }
    fputs("no primary key", explainer->out);
    if (column < table->first_column + table->column_count) {
        fputs("; no two have the same ", explainer->out);
        schema_print_clean(explainer->out, explainer->catalog->columns[column].name);
    }
    fputc('\n', explainer->out);
}

static void print_grain(const struct explainer *explainer, int32_t number)
{
    static const char *const others[] = {
        [GRAIN_GROUPS] = "a group of rows", [GRAIN_UNKNOWN] = "not known", [GRAIN_UNTRACED] = "not known"};
    const struct catalog *catalog = explainer->catalog;
    const struct catalog_table *table = &catalog->tables[number];
    begin_line(explainer, "one row", true);
    if (table->grain != GRAIN_TABLE) {
        fprintf(explainer->out, "%s\n", others[table->grain]);
        return;
    }
    if (table->grain_table != number) {
        fputs("a row of ", explainer->out);
        schema_print_clean(explainer->out, catalog->tables[table->grain_table].name);
        fputc('\n', explainer->out);
        return;
    }
    size_t count = 0;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        if (catalog->columns[i].primary) {
            fputs(count++ > 0 ? ", " : "for each ", explainer->out);
            schema_print_clean(explainer->out, catalog->columns[i].name);
        }
    }
    if (count == 0) {
        print_unique(explainer, table);
        return;
    }
    fputc('\n', explainer->out);
}

static void print_history(const struct explainer *explainer, const struct catalog_table *table)
{
    int32_t period[] = {table->valid_from, table->valid_to};
    if (period[0] >= 0) {
        begin_line(explainer, "valid", true);
        fputs("from ", explainer->out);
        print_columns(explainer, period, 1);
        fputs(" to ", explainer->out);
        print_columns(explainer, period + 1, 1);
        fputc('\n', explainer->out);
    }
    print_column_line(explainer, "current", &table->is_current, 1);
    print_column_line(explainer, "deleted", &table->deleted, 1);
}

static void print_digits(const struct explainer *explainer, const struct catalog_table *table)
{
    bool first = true;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct catalog_column *column = &explainer->catalog->columns[i];
        if (column->digits != DIGITS_NONE) {
            begin_line(explainer, "time", first);
            schema_print_clean(explainer->out, column->name);
            fprintf(explainer->out, " in %s\n", catalog_digits_name(column->digits));
            first = false;
        }
    }
}

static void print_units(const struct explainer *explainer, const struct catalog_table *table)
{
    struct arena *scratch = arena_create();
    bool first = true;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct unit *unit = unit_of_column(scratch, &explainer->catalog->columns[i], NULL);
        if (unit != NULL) {
            begin_line(explainer, "unit", first);
            schema_print_clean(explainer->out, explainer->catalog->columns[i].name);
            fprintf(explainer->out, " in %s\n", unit->name);
            first = false;
        }
    }
    arena_destroy(scratch);
}

static void print_keys(const struct explainer *explainer, int32_t table, size_t *at)
{
    for (bool first = true; *at < explainer->key_count && explainer->keys[*at]->from_table == table;
         first = false) {
        const struct catalog_key *key = explainer->keys[(*at)++];
        begin_line(explainer, "key", first);
        print_columns(explainer, key->from_columns, key->column_count);
        fputs(" -> ", explainer->out);
        schema_print_clean(explainer->out, explainer->catalog->tables[key->to_table].name);
        fputc('(', explainer->out);
        print_columns(explainer, key->to_columns, key->column_count);
        fputc(')', explainer->out);
        schema_print_constant(explainer->out, explainer->catalog, key);
        fprintf(explainer->out, "  %s %.2f", schema_key_source(key), key->confidence);
        if (key->role[0] != '\0') {
            fputs("  as ", explainer->out);
            schema_print_clean(explainer->out, key->role);
        }
        fputc('\n', explainer->out);
    }
}

static void print_shown(const struct explainer *explainer, const struct catalog_table *table)
{
    bool first = true;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct catalog_column *column = &explainer->catalog->columns[i];
        if (column->origin >= 0) {
            const struct catalog_column *origin = &explainer->catalog->columns[column->origin];
            begin_line(explainer, "shows", first);
            schema_print_clean(explainer->out, column->name);
            fputs(" = ", explainer->out);
            schema_print_clean(explainer->out, explainer->catalog->tables[origin->table].name);
            fputc('.', explainer->out);
            schema_print_clean(explainer->out, origin->name);
            fputc('\n', explainer->out);
            first = false;
        }
    }
}

static int compare_listed(const void *a, const void *b)
{
    const struct value_listed *const *x = a, *const *y = b;
    return strcmp((*x)->stored, (*y)->stored);
}

size_t schema_named_values(const struct value_index *index, int32_t column,
                           const struct value_listed *ret_named[VALUE_INDEX_FEW])
{
    const struct value_listed *listed = NULL;
    size_t count = value_index_list(index, column, &listed), named = 0;
    for (size_t k = 0; k < count && named < VALUE_INDEX_FEW; k++) {
        if (listed[k].name != NULL) {
            ret_named[named++] = &listed[k];
        }
    }
    qsort(ret_named, named, sizeof(const struct value_listed *), compare_listed);
    return named;
}

static void print_codes(const struct explainer *explainer, const struct catalog_table *table)
{
    bool first = true;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct value_listed *named[VALUE_INDEX_FEW];
        size_t count = schema_named_values(explainer->index, i, named);
        if (count == 0) {
            continue;
        }
        begin_line(explainer, "codes", first);
        first = false;
        schema_print_clean(explainer->out, explainer->catalog->columns[i].name);
        for (size_t k = 0; k < count && k < MOST_CODES; k++) {
            fputs(k > 0 ? ", " : ": ", explainer->out);
            schema_print_clean(explainer->out, named[k]->stored);
            fputs(" = ", explainer->out);
            schema_print_clean(explainer->out, named[k]->name);
        }
        fputs(count > MOST_CODES ? ", ...\n" : "\n", explainer->out);
    }
}

static void print_table(const struct explainer *explainer, int32_t number, size_t *key)
{
    const struct catalog_table *table = &explainer->catalog->tables[number];
    fputs(number > 0 ? "\n" : "", explainer->out);
    if (table->schema[0] != '\0') {
        schema_print_clean(explainer->out, table->schema);
        fputc('.', explainer->out);
    }
    schema_print_clean(explainer->out, table->name);
    fputs(table->view ? "  (view)\n" : "\n", explainer->out);
    print_grain(explainer, number);
    print_column_line(explainer, "label", &table->label, 1);
    print_column_line(explainer, "date", &table->main_date, 1);
    print_column_line(explainer, "measures", table->measures, CATALOG_MEASURES);
    print_history(explainer, table);
    print_digits(explainer, table);
    print_units(explainer, table);
    print_keys(explainer, number, key);
    print_shown(explainer, table);
    print_codes(explainer, table);
}

/* Stable, by the table that they begin in. */
static const struct catalog_key **sort_keys(struct arena *arena, const struct catalog *catalog)
{
    size_t *starts = ARENA_ARRAY(arena, size_t, catalog->table_count + 1);
    const struct catalog_key **sorted =
        ARENA_ARRAY(arena, const struct catalog_key *, catalog->key_count + 1);
    for (size_t k = 0; k < catalog->key_count; k++) {
        starts[catalog->keys[k].from_table + 1]++;
    }
    for (size_t t = 1; t <= catalog->table_count; t++) {
        starts[t] += starts[t - 1];
    }
    for (size_t k = 0; k < catalog->key_count; k++) {
        sorted[starts[catalog->keys[k].from_table]++] = &catalog->keys[k];
    }
    return sorted;
}

int schema_read_values(struct askdb *askdb, struct askdb_error *err)
{
    return askdb->index == NULL
               ? exec_index_values(askdb->connection, askdb->catalog, VALUES, VALUES_MS, &askdb->index, err)
               : 0;
}

int askdb_explain_schema(struct askdb *askdb, FILE *out, struct askdb_error *err)
{
    int status = schema_read_values(askdb, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    struct explainer explainer = {.catalog = askdb->catalog,
                                  .index = askdb->index,
                                  .out = out,
                                  .keys = sort_keys(arena, askdb->catalog),
                                  .key_count = askdb->catalog->key_count};
    size_t key = 0;
    for (size_t t = 0; t < askdb->catalog->table_count; t++) {
        print_table(&explainer, (int32_t)t, &key);
    }
    arena_destroy(arena);
    return 0;
}
