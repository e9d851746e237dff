#include "catalog/catalog.h"

#include "catalog/cents.h"
#include "catalog/flags.h"
#include "catalog/foreign.h"
#include "catalog/infer.h"
#include "catalog/minutes.h"
#include "util/hash.h"
#include "util/memory.h"
#include "util/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct catalog_builder {
    struct catalog *catalog;        /* its arena holds the builder too */
    struct catalog_column *columns; /* while they are added; their number may be large, and doubles */
    size_t table_capacity, column_capacity, key_capacity, shadow_capacity, function_capacity;
    size_t type_shadow_capacity, type_capacity, gatherer_capacity;
};

struct catalog_builder *catalog_builder_create(enum dialect dialect)
{
    struct arena *arena = arena_create();
    struct catalog_builder *builder = ARENA_NEW(arena, struct catalog_builder);
    builder->catalog = ARENA_NEW(arena, struct catalog);
    builder->catalog->arena = arena;
    builder->catalog->dialect = dialect;
    return builder;
}

void catalog_builder_destroy(struct catalog_builder *builder)
{
    if (builder) {
        free(builder->columns);
        catalog_destroy(builder->catalog);
    }
}

void catalog_destroy(struct catalog *catalog)
{
    if (catalog) {
        arena_destroy(catalog->arena);
    }
}

static const char *copy_text(struct catalog *catalog, const char *text)
{
    return text ? arena_strdup(catalog->arena, text) : "";
}

/* The columns of a table that have a meaning. */
static void list_meaning(struct catalog_table *table, int32_t *ret_columns[CATALOG_MEANINGS])
{
    size_t count = 0;
    ret_columns[count++] = &table->label;
    ret_columns[count++] = &table->main_date;
    ret_columns[count++] = &table->main_day;
    ret_columns[count++] = &table->valid_from;
    ret_columns[count++] = &table->valid_to;
    ret_columns[count++] = &table->is_current;
    ret_columns[count++] = &table->deleted;
    ret_columns[count++] = &table->period_name;
    ret_columns[count++] = &table->period_from;
    ret_columns[count++] = &table->period_to;
    for (size_t i = 0; i < CATALOG_MEASURES; i++) {
        ret_columns[count++] = &table->measures[i];
    }
}

void catalog_forget_meaning(struct catalog_table *table)
{
    int32_t *columns[CATALOG_MEANINGS];
    list_meaning(table, columns);
    for (size_t i = 0; i < CATALOG_MEANINGS; i++) {
        *columns[i] = -1;
    }
}

void catalog_renumber_meaning(struct catalog_table *table, const int32_t *numbers)
{
    int32_t *columns[CATALOG_MEANINGS];
    list_meaning(table, columns);
    for (size_t i = 0; i < CATALOG_MEANINGS; i++) {
        *columns[i] = *columns[i] >= 0 ? numbers[*columns[i]] : -1;
    }
}

int32_t catalog_add_table(struct catalog_builder *builder, const struct catalog_table *table)
{
    struct catalog *catalog = builder->catalog;
    catalog->tables = arena_grow(catalog->arena, catalog->tables, catalog->table_count,
                                 &builder->table_capacity, sizeof *catalog->tables);
    struct catalog_table *copy = &catalog->tables[catalog->table_count];
    *copy = *table;
    copy->schema = copy_text(catalog, table->schema);
    copy->name = copy_text(catalog, table->name);
    copy->comment = copy_text(catalog, table->comment);
    copy->definition = copy_text(catalog, table->definition);
    copy->grain = table->view ? GRAIN_UNTRACED : GRAIN_TABLE;
    copy->grain_table = table->view ? -1 : (int32_t)catalog->table_count;
    catalog_forget_meaning(copy);
    copy->caster = table->caster ? copy_text(catalog, table->caster) : NULL;
    copy->part_checker = table->part_checker ? copy_text(catalog, table->part_checker) : NULL;
    copy->checker = table->checker ? copy_text(catalog, table->checker) : NULL;
    copy->shape = copy_text(catalog, table->shape);
    copy->first_column = (int32_t)catalog->column_count;
    copy->column_count = 0;
    return (int32_t)catalog->table_count++;
}

int32_t catalog_add_column(struct catalog_builder *builder, const struct catalog_column *column)
{
    struct catalog *catalog = builder->catalog;
    if (catalog->column_count == builder->column_capacity) {
        builder->column_capacity = builder->column_capacity > 0 ? 2 * builder->column_capacity : 64;
        builder->columns =
            memory_need(realloc(builder->columns, builder->column_capacity * sizeof *builder->columns));
    }
    struct catalog_column *copy = &builder->columns[catalog->column_count];
    *copy = *column;
    copy->name = copy_text(catalog, column->name);
    copy->declared_type = copy_text(catalog, column->declared_type);
    copy->type_schema = copy_text(catalog, column->type_schema);
    copy->type_name = copy_text(catalog, column->type_name);
    copy->comment = copy_text(catalog, column->comment);
    copy->table = (int32_t)catalog->table_count - 1;
    copy->foreign = false;
    copy->origin = -1;
    catalog->tables[copy->table].column_count++;
    return (int32_t)catalog->column_count++;
}

void catalog_set_folds_bytes(struct catalog_builder *builder)
{
    builder->catalog->folds_bytes = true;
}

void catalog_add_shadow(struct catalog_builder *builder, const char *name, bool type)
{
    struct catalog *catalog = builder->catalog;
    const char *copy = copy_text(catalog, name);
    catalog->shadows = arena_grow(catalog->arena, catalog->shadows, catalog->shadow_count,
                                  &builder->shadow_capacity, sizeof *catalog->shadows);
    catalog->shadows[catalog->shadow_count++] = copy;
    if (type) {
        catalog->type_shadows = arena_grow(catalog->arena, catalog->type_shadows, catalog->type_shadow_count,
                                           &builder->type_shadow_capacity, sizeof *catalog->type_shadows);
        catalog->type_shadows[catalog->type_shadow_count++] = copy;
    }
}

void catalog_add_gatherer(struct catalog_builder *builder, const char *name)
{
    struct catalog *catalog = builder->catalog;
    catalog->gatherers = arena_grow(catalog->arena, catalog->gatherers, catalog->gatherer_count,
                                    &builder->gatherer_capacity, sizeof *catalog->gatherers);
    catalog->gatherers[catalog->gatherer_count++] = copy_text(catalog, name);
}

void catalog_add_function(struct catalog_builder *builder, const struct catalog_function *function)
{
    struct catalog *catalog = builder->catalog;
    catalog->functions = arena_grow(catalog->arena, catalog->functions, catalog->function_count,
                                    &builder->function_capacity, sizeof *catalog->functions);
    struct catalog_function *copy = &catalog->functions[catalog->function_count++];
    *copy = *function;
    copy->schema = copy_text(catalog, function->schema);
    copy->name = copy_text(catalog, function->name);
}

void catalog_add_type(struct catalog_builder *builder, const struct catalog_type *type)
{
    struct catalog *catalog = builder->catalog;
    catalog->types = arena_grow(catalog->arena, catalog->types, catalog->type_count, &builder->type_capacity,
                                sizeof *catalog->types);
    struct catalog_type *copy = &catalog->types[catalog->type_count++];
    *copy = *type;
    copy->schema = copy_text(catalog, type->schema);
    copy->name = copy_text(catalog, type->name);
}

const int32_t *catalog_copy_columns(struct arena *arena, const int32_t *columns, size_t count)
{
    int32_t *copy = ARENA_ARRAY(arena, int32_t, count);
    if (count > 0) {
        memcpy(copy, columns, count * sizeof *copy);
    }
    return copy;
}

void catalog_add_key(struct catalog_builder *builder, int32_t from_table, int32_t to_table,
                     const int32_t *from_columns, const int32_t *to_columns, size_t column_count)
{
    struct catalog *catalog = builder->catalog;
    catalog->keys = arena_grow(catalog->arena, catalog->keys, catalog->key_count, &builder->key_capacity,
                               sizeof *catalog->keys);
    catalog->keys[catalog->key_count++] = (struct catalog_key){
        .from_table = from_table,
        .to_table = to_table,
        .from_columns = catalog_copy_columns(catalog->arena, from_columns, column_count),
        .to_columns = catalog_copy_columns(catalog->arena, to_columns, column_count),
        .column_count = column_count,
        .confidence = 1,
        .role = "",
    };
}

/* A primary key of one column is unique. */
static void mark_unique(struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->table_count; i++) {
        struct catalog_column *columns = catalog->columns + catalog->tables[i].first_column, *primary = NULL;
        size_t width = 0;
        for (int32_t j = 0; j < catalog->tables[i].column_count; j++) {
            if (columns[j].primary) {
                primary = &columns[j];
                width++;
            }
        }
        if (width == 1) {
            primary->unique = true;
        }
    }
}

bool catalog_key_is_typed(const struct catalog *catalog, const struct catalog_key *key)
{
    return key->constant != NULL && key->from_table != key->to_table &&
           catalog->columns[key->constant_column].table == key->from_table;
}

void catalog_mark_foreign(struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->column_count; i++) {
        catalog->columns[i].foreign = false;
    }
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        bool codes = key->constant != NULL && !catalog_key_is_typed(catalog, key);
        for (size_t j = 0; j < key->column_count && !codes; j++) {
            catalog->columns[key->from_columns[j]].foreign = true;
        }
    }
}

bool catalog_is_referred_to(const struct catalog *catalog, int32_t column)
{
    for (size_t i = 0; i < catalog->key_count; i++) {
        for (size_t j = 0; j < catalog->keys[i].column_count; j++) {
            if (catalog->keys[i].to_columns[j] == column) {
                return true;
            }
        }
    }
    return false;
}

/* The NUL is hashed too, so that "ab", "c" and "a", "bc" differ. */
static uint64_t hash_text(uint64_t hash, const char *text)
{
    return util_hash_bytes(hash, text, strlen(text) + 1);
}

static uint64_t hash_number(uint64_t hash, int32_t number)
{
    unsigned char bytes[4];
    for (size_t i = 0; i < sizeof bytes; i++) {
        bytes[i] = (unsigned char)((uint32_t)number >> (8 * i));
    }
    return util_hash_bytes(hash, bytes, sizeof bytes);
}

static uint64_t hash_key(uint64_t hash, const struct catalog_key *key)
{
    for (size_t i = 0; i < key->column_count; i++) {
        hash = hash_number(hash, key->from_columns[i]);
        hash = hash_number(hash, key->to_columns[i]);
    }
    if (key->constant != NULL) {
        hash = hash_text(hash_number(hash, key->constant_column), key->constant);
    }
    return hash_number(hash, -1);
}

void catalog_compute_fingerprint(struct catalog *catalog)
{
    uint64_t hash = hash_number(HASH_START, (int32_t)catalog->dialect);
    for (size_t i = 0; i < catalog->table_count; i++) {
        hash = hash_text(hash, catalog->tables[i].schema);
        hash = hash_text(hash, catalog->tables[i].name);
        hash = hash_number(hash, catalog->tables[i].column_count);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        hash = hash_text(hash, catalog->columns[i].name);
        hash = hash_text(hash, catalog->columns[i].declared_type);
        hash =
            hash_number(hash, (int32_t)catalog->columns[i].type * 2 + (catalog->columns[i].primary ? 1 : 0));
    }
    for (size_t i = 0; i < catalog->key_count; i++) {
        hash = hash_key(hash, &catalog->keys[i]);
    }
    snprintf(catalog->fingerprint, sizeof catalog->fingerprint, "%016llx", (unsigned long long)hash);
}

static int lower(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte;
}

static int compare_text(const char *left, const char *right)
{
    while (*left != '\0' && lower((unsigned char)*left) == lower((unsigned char)*right)) {
        left++;
        right++;
    }
    return lower((unsigned char)*left) - lower((unsigned char)*right);
}

static bool same_text(const char *left, const char *right)
{
    return compare_text(left, right) == 0;
}

static int compare_named(const void *a, const void *b)
{
    const struct catalog_name *x = a, *y = b;
    int order = compare_text(x->name, y->name);
    return order != 0 ? order : (x->table > y->table) - (x->table < y->table);
}

void catalog_sort_tables(struct catalog *catalog)
{
    size_t count = catalog->table_count;
    struct catalog_name *by_name = ARENA_ARRAY(catalog->arena, struct catalog_name, count + 1);
    for (size_t i = 0; i < count; i++) {
        by_name[i] = (struct catalog_name){catalog->tables[i].name, (int32_t)i};
    }
    qsort(by_name, count, sizeof *by_name, compare_named);
    catalog->by_name = by_name;
}

struct catalog *catalog_builder_finish(struct catalog_builder *builder)
{
    struct catalog *catalog = builder->catalog;
    catalog->columns = ARENA_ARRAY(catalog->arena, struct catalog_column, catalog->column_count + 1);
    if (catalog->column_count > 0) {
        memcpy(catalog->columns, builder->columns, catalog->column_count * sizeof *catalog->columns);
    }
    free(builder->columns);
    mark_unique(catalog);
    catalog_name_plainly(catalog);
    catalog_infer_keys(catalog);
    catalog_mark_foreign(catalog);
    catalog_mark_cents(catalog);
    catalog_mark_minutes(catalog);
    catalog_compute_fingerprint(catalog);
    catalog_sort_tables(catalog);
    return catalog;
}

int32_t catalog_find_table(const struct catalog *catalog, const char *schema, const char *name)
{
    struct catalog_name key = {name, -1};
    size_t first = catalog->by_name != NULL
                       ? search_first(&key, catalog->by_name, catalog->table_count, sizeof key, compare_named)
                       : 0;
    for (size_t i = first; i < catalog->table_count; i++) {
        int32_t number = catalog->by_name != NULL ? catalog->by_name[i].table : (int32_t)i;
        const struct catalog_table *table = &catalog->tables[number];
        bool same = same_text(table->name, name);
        if (same && (!schema || same_text(table->schema, schema))) {
            return number;
        }
        if (!same && catalog->by_name != NULL) {
            return -1;
        }
    }
    return -1;
}

bool catalog_is_array(const struct catalog_column *column)
{
    size_t length = strlen(column->declared_type);
    return length > 2 && strcmp(column->declared_type + length - 2, "[]") == 0;
}

bool catalog_is_array_of_numbers(const struct catalog_column *column)
{
    static const char *const numbers[] = {"integer", "bigint", "smallint", "numeric", "real", "double"};
    bool found = false;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        found = found || strncmp(column->declared_type, numbers[i], strlen(numbers[i])) == 0;
    }
    return found && catalog_is_array(column);
}

int32_t catalog_find_column(const struct catalog *catalog, int32_t table, const char *name)
{
    const struct catalog_table *item = &catalog->tables[table];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (same_text(catalog->columns[i].name, name)) {
            return i;
        }
    }
    return -1;
}
