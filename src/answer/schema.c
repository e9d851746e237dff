#include "answer/schema.h"
#include "catalog/dialect.h"
#include "catalog/digits.h"
#include "catalog/units.h"

#include "util/arena.h"
#include "util/utf8.h"

#include <cjson/cJSON.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const type_names[] = {
    [COLUMN_TEXT] = "text",       [COLUMN_NUMBER] = "number", [COLUMN_TIME] = "time",
    [COLUMN_BOOLEAN] = "boolean", [COLUMN_OTHER] = "other",
};

static const char *const key_sources[] = {
    [KEY_DECLARED] = "declared", [KEY_SEMANTIC] = "semantic file",
    [KEY_NAMES] = "names",       [KEY_CONTENTS] = "contents",
    [KEY_VIEW] = "view",
};

const char *schema_key_source(const struct catalog_key *key)
{
    return key_sources[key->source];
}

/* ---- text: one table a paragraph ---- */

/* Names come from the database: what hides, or acts on a terminal, is shown. */
void schema_print_clean(FILE *out, const char *text)
{
    utf8_write_seen(out, text, strlen(text), "");
}

static void print_padded(FILE *out, const char *text, size_t width)
{
    schema_print_clean(out, text);
    for (size_t used = utf8_width(text, strlen(text)); used < width; used++) {
        fputc(' ', out);
    }
}

static size_t name_width(const struct catalog *catalog, const struct catalog_table *table)
{
    size_t width = 0;
    for (int32_t i = 0; i < table->column_count; i++) {
        const char *name = catalog->columns[table->first_column + i].name;
        size_t this = utf8_width(name, strlen(name));
        width = this > width ? this : width;
    }
    return width < 40 ? width : 40;
}

void schema_print_constant(FILE *out, const struct catalog *catalog, const struct catalog_key *key)
{
    if (key->constant != NULL) {
        fputs(" where ", out);
        schema_print_clean(out, catalog->columns[key->constant_column].name);
        fputs(" = ", out);
        schema_print_clean(out, key->constant);
    }
}

/* The keys, by the columns that they are of. */
struct keys_of {
    struct arena *arena;
    struct key_end {
        const struct catalog_key *key;
        size_t place; /* among its columns */
    } * ends;
    size_t *first; /* of each column, and behind the last */
};

static struct keys_of sort_keys(const struct catalog *catalog)
{
    struct keys_of keys = {.arena = arena_create()};
    size_t *first = ARENA_ARRAY(keys.arena, size_t, catalog->column_count + 2);
    for (size_t k = 0; k < catalog->key_count; k++) {
        for (size_t i = 0; i < catalog->keys[k].column_count; i++) {
            first[catalog->keys[k].from_columns[i] + 2]++;
        }
    }
    for (size_t c = 2; c < catalog->column_count + 2; c++) {
        first[c] += first[c - 1];
    }
    keys.ends = ARENA_ARRAY(keys.arena, struct key_end, first[catalog->column_count + 1] + 1);
    for (size_t k = 0; k < catalog->key_count; k++) {
        for (size_t i = 0; i < catalog->keys[k].column_count; i++) {
            keys.ends[first[catalog->keys[k].from_columns[i] + 1]++] =
                (struct key_end){.key = &catalog->keys[k], .place = i};
        }
    }
    keys.first = first;
    return keys;
}

static void print_keys_of(const struct catalog *catalog, const struct keys_of *keys, int32_t column,
                          FILE *out)
{
    for (size_t e = keys->first[column]; e < keys->first[column + 1]; e++) {
        const struct catalog_key *key = keys->ends[e].key;
        fputs(" -> ", out);
        schema_print_clean(out, catalog->tables[key->to_table].name);
        fputc('.', out);
        schema_print_clean(out, catalog->columns[key->to_columns[keys->ends[e].place]].name);
        schema_print_constant(out, catalog, key);
        fputs(key->inferred ? " (inferred)" : "", out);
    }
}

static void print_column(const struct catalog *catalog, const struct keys_of *keys, int32_t number,
                         size_t width, FILE *out)
{
    const struct catalog_column *column = &catalog->columns[number];
    fputs("  ", out);
    print_padded(out, column->name, width);
    fputs("  ", out);
    print_padded(out, type_names[column->type], strlen("boolean"));
    if (column->declared_type[0] != '\0') {
        fputs("  ", out);
        schema_print_clean(out, column->declared_type);
    }
    fputs(column->primary ? "  primary key" : "", out);
    fputs(column->not_null && !column->primary ? "  not null" : "", out);
    fputs(column->masked ? "  masked" : "", out);
    print_keys_of(catalog, keys, number, out);
    if (column->comment[0] != '\0') {
        fputs("  -- ", out);
        schema_print_clean(out, column->comment);
    }
    fputc('\n', out);
}

void schema_print_text(const struct catalog *catalog, FILE *out)
{
    struct keys_of keys = sort_keys(catalog);
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        fputs(t > 0 ? "\n" : "", out);
        if (table->schema[0] != '\0') {
            schema_print_clean(out, table->schema);
            fputc('.', out);
        }
        schema_print_clean(out, table->name);
        fputs(table->view ? "  (view)" : "", out);
        if (table->row_estimate >= 0) {
            fprintf(out, "  (about %" PRId64 " rows)", table->row_estimate);
        }
        if (table->comment[0] != '\0') {
            fputs("  -- ", out);
            schema_print_clean(out, table->comment);
        }
        fputc('\n', out);
        size_t width = name_width(catalog, table);
        for (int32_t i = 0; i < table->column_count; i++) {
            print_column(catalog, &keys, table->first_column + i, width, out);
        }
    }
    arena_destroy(keys.arena);
}

/* ---- JSON ---- */

static cJSON *column_names(const struct catalog *catalog, const int32_t *columns, size_t count)
{
    cJSON *names = cJSON_CreateArray();
    for (size_t i = 0; i < count; i++) {
        cJSON_AddItemToArray(names, cJSON_CreateString(catalog->columns[columns[i]].name));
    }
    return names;
}

static void add_synonyms(cJSON *item, const char *const *synonyms, size_t count)
{
    cJSON *list = count > 0 ? cJSON_AddArrayToObject(item, "synonyms") : NULL;
    for (size_t i = 0; i < count; i++) {
        cJSON_AddItemToArray(list, cJSON_CreateString(synonyms[i]));
    }
}

static void add_unit(cJSON *item, const struct catalog_column *column)
{
    struct arena *scratch = arena_create();
    const struct unit *unit = unit_of_column(scratch, column, NULL);
    if (unit != NULL) {
        cJSON_AddStringToObject(item, "unit", unit->name);
    }
    if (column->digits != DIGITS_NONE) {
        cJSON_AddStringToObject(item, "kept_as", catalog_digits_name(column->digits));
    }
    arena_destroy(scratch);
}

static cJSON *column_json(const struct catalog *catalog, const struct catalog_column *column)
{
    cJSON *item = cJSON_CreateObject();
    cJSON_AddStringToObject(item, "name", column->name);
    cJSON_AddStringToObject(item, "type", type_names[column->type]);
    cJSON_AddStringToObject(item, "declared_type", column->declared_type);
    cJSON_AddBoolToObject(item, "primary", column->primary);
    cJSON_AddBoolToObject(item, "not_null", column->not_null);
    cJSON_AddBoolToObject(item, "unique", column->unique);
    cJSON_AddStringToObject(item, "comment", column->comment);
    add_synonyms(item, column->synonyms, column->synonym_count);
    add_unit(item, column);
    if (column->origin >= 0) {
        const struct catalog_column *origin = &catalog->columns[column->origin];
        cJSON *shows = cJSON_AddObjectToObject(item, "shows");
        cJSON_AddStringToObject(shows, "table", catalog->tables[origin->table].name);
        cJSON_AddStringToObject(shows, "column", origin->name);
    }
    if (column->masked) {
        cJSON_AddBoolToObject(item, "masked", true);
    }
    return item;
}

static void add_column_name(cJSON *item, const char *name, const struct catalog *catalog, int32_t column)
{
    if (column >= 0) {
        cJSON_AddStringToObject(item, name, catalog->columns[column].name);
    }
}

/* What was learned of the table. */
static void add_meaning(cJSON *item, const struct catalog *catalog, const struct catalog_table *table)
{
    static const char *const grains[] = {[GRAIN_TABLE] = "row",
                                         [GRAIN_GROUPS] = "group",
                                         [GRAIN_UNKNOWN] = "unknown",
                                         [GRAIN_UNTRACED] = "unknown"};
    cJSON *grain = cJSON_AddObjectToObject(item, "grain");
    cJSON_AddStringToObject(grain, "kind", grains[table->grain]);
    if (table->grain_table >= 0) {
        cJSON_AddStringToObject(grain, "of", catalog->tables[table->grain_table].name);
    }
    add_column_name(item, "label", catalog, table->label);
    add_column_name(item, "main_date", catalog, table->main_date);
    cJSON *measures = cJSON_AddArrayToObject(item, "measures");
    for (size_t i = 0; i < CATALOG_MEASURES && table->measures[i] >= 0; i++) {
        cJSON_AddItemToArray(measures, cJSON_CreateString(catalog->columns[table->measures[i]].name));
    }
    add_column_name(item, "valid_from", catalog, table->valid_from);
    add_column_name(item, "valid_to", catalog, table->valid_to);
    add_column_name(item, "is_current", catalog, table->is_current);
    add_column_name(item, "deleted", catalog, table->deleted);
}

static cJSON *table_json(const struct catalog *catalog, const struct catalog_table *table)
{
    cJSON *item = cJSON_CreateObject();
    cJSON_AddStringToObject(item, "schema", table->schema);
    cJSON_AddStringToObject(item, "name", table->name);
    cJSON_AddBoolToObject(item, "view", table->view);
    if (table->row_estimate >= 0) {
        cJSON_AddNumberToObject(item, "row_estimate", (double)table->row_estimate);
    }
    cJSON_AddStringToObject(item, "comment", table->comment);
    add_synonyms(item, table->synonyms, table->synonym_count);
    add_meaning(item, catalog, table);
    cJSON *columns = cJSON_AddArrayToObject(item, "columns");
    for (int32_t i = 0; i < table->column_count; i++) {
        cJSON_AddItemToArray(columns, column_json(catalog, &catalog->columns[table->first_column + i]));
    }
    return item;
}

static cJSON *key_json(const struct catalog *catalog, const struct catalog_key *key)
{
    cJSON *item = cJSON_CreateObject();
    cJSON_AddStringToObject(item, "from_table", catalog->tables[key->from_table].name);
    cJSON_AddItemToObject(item, "from_columns", column_names(catalog, key->from_columns, key->column_count));
    cJSON_AddStringToObject(item, "to_table", catalog->tables[key->to_table].name);
    cJSON_AddItemToObject(item, "to_columns", column_names(catalog, key->to_columns, key->column_count));
    cJSON_AddBoolToObject(item, "inferred", key->inferred);
    cJSON_AddStringToObject(item, "source", schema_key_source(key));
    cJSON_AddNumberToObject(item, "confidence", key->confidence);
    if (key->role[0] != '\0') {
        cJSON_AddStringToObject(item, "role", key->role);
    }
    if (key->constant != NULL) {
        cJSON *where = cJSON_AddObjectToObject(item, "where");
        cJSON_AddStringToObject(where, "column", catalog->columns[key->constant_column].name);
        cJSON_AddStringToObject(where, "value", key->constant);
    }
    return item;
}

void schema_print_json(const struct catalog *catalog, FILE *out)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "dialect", dialect_row(catalog->dialect)->name);
    cJSON_AddStringToObject(root, "fingerprint", catalog->fingerprint);
    cJSON *tables = cJSON_AddArrayToObject(root, "tables");
    for (size_t i = 0; i < catalog->table_count; i++) {
        cJSON_AddItemToArray(tables, table_json(catalog, &catalog->tables[i]));
    }
    cJSON *keys = cJSON_AddArrayToObject(root, "keys");
    for (size_t i = 0; i < catalog->key_count; i++) {
        cJSON_AddItemToArray(keys, key_json(catalog, &catalog->keys[i]));
    }
    char *text = cJSON_Print(root);
    fprintf(out, "%s\n", text);
    free(text);
    cJSON_Delete(root);
}
