#include "policy/file.h"

#include "policy/fields.h"
#include "util/error.h"
#include "util/hash.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MAX_BYTES = 1 << 20,
    MAX_NAME = 500,
    MAX_TEXT = 10000,
    MAX_SYNONYMS = 100,
    MAX_COLUMNS = 5000,
    MAX_TABLES = 5000,
    MAX_DEPTH = 20, /* what may stand in it has 5 */
    MAX_FUNCTIONS = 5000,
    MAX_CODES = 1000,
    MAX_DEFINED = 1000,
    MAX_LEVELS = 10,
    MAX_FILES = 20,
    MAX_ROLES = 100,
    MAX_EXAMPLES = 200,
};

/* --- what may stand in it --- */

#define NEEDED_TEXT(type, name, at_least, at_most)                                                           \
    {                                                                                                        \
        .key = #name, .kind = FIELD_TEXT, .needed = true, .least = (at_least), .most = (at_most),            \
        .offset = offsetof(type, name)                                                                       \
    }
#define TEXT(type, name, at_least, at_most)                                                                  \
    {                                                                                                        \
        .key = #name, .kind = FIELD_TEXT, .least = (at_least), .most = (at_most),                            \
        .offset = offsetof(type, name)                                                                       \
    }
#define FLAG(type, name)                                                                                     \
    {                                                                                                        \
        .key = #name, .kind = FIELD_FLAG, .offset = offsetof(type, name)                                     \
    }
#define NUMBER(type, name, at_most)                                                                          \
    {                                                                                                        \
        .key = #name, .kind = FIELD_NUMBER, .most = (at_most), .offset = offsetof(type, name)                \
    }
#define TEXTS(type, name, fewest, greatest, longest)                                                         \
    {                                                                                                        \
        .key = #name, .kind = FIELD_TEXTS, .least = 1, .most = (longest), .least_entries = (fewest),         \
        .most_entries = (greatest), .offset = offsetof(type, name),                                          \
        .count_offset = offsetof(type, name##_count)                                                         \
    }
#define ENTRIES(type, name, of, greatest)                                                                    \
    {                                                                                                        \
        .key = #name, .kind = FIELD_ENTRIES, .most_entries = (greatest), .offset = offsetof(type, name),     \
        .count_offset = offsetof(type, name##_count), .shape = &(of)                                         \
    }
#define ENTRY(type, name, of)                                                                                \
    {                                                                                                        \
        .key = #name, .kind = FIELD_ENTRY, .offset = offsetof(type, name), .shape = &(of)                    \
    }
#define SHAPE(type, list)                                                                                    \
    {                                                                                                        \
        (list), sizeof(list) / sizeof *(list), sizeof(type)                                                  \
    }

static const struct field code_fields[] = {
    NEEDED_TEXT(struct semantic_code, value, 0, MAX_NAME),
    NEEDED_TEXT(struct semantic_code, name, 1, MAX_NAME),
};

static const struct field_shape code_shape = SHAPE(struct semantic_code, code_fields);

static const struct field column_fields[] = {
    NEEDED_TEXT(struct semantic_column, name, 1, MAX_NAME),
    TEXT(struct semantic_column, description, 0, MAX_TEXT),
    TEXTS(struct semantic_column, synonyms, 0, MAX_SYNONYMS, MAX_NAME),
    FLAG(struct semantic_column, hidden),
    TEXT(struct semantic_column, mask, 0, MAX_NAME),
    TEXT(struct semantic_column, refers_to, 0, 2 * MAX_NAME),
    TEXT(struct semantic_column, unit, 1, MAX_NAME),
    ENTRIES(struct semantic_column, codes, code_shape, MAX_CODES),
};

static const struct field_shape column_shape = SHAPE(struct semantic_column, column_fields);

static const struct field calculated_fields[] = {
    NEEDED_TEXT(struct semantic_calculated, name, 1, MAX_NAME),
    NEEDED_TEXT(struct semantic_calculated, expression, 1, MAX_TEXT),
    TEXT(struct semantic_calculated, description, 0, MAX_TEXT),
    TEXT(struct semantic_calculated, unit, 1, MAX_NAME),
    TEXTS(struct semantic_calculated, synonyms, 0, MAX_SYNONYMS, MAX_NAME),
};

static const struct field_shape calculated_shape = SHAPE(struct semantic_calculated, calculated_fields);

static const struct field metric_fields[] = {
    NEEDED_TEXT(struct semantic_metric, name, 1, MAX_NAME),
    NEEDED_TEXT(struct semantic_metric, expression, 1, MAX_TEXT),
    TEXT(struct semantic_metric, filter, 1, MAX_TEXT),
    TEXT(struct semantic_metric, description, 0, MAX_TEXT),
    TEXT(struct semantic_metric, unit, 1, MAX_NAME),
    TEXT(struct semantic_metric, table, 1, 2 * MAX_NAME),
    TEXT(struct semantic_metric, date, 1, 2 * MAX_NAME),
    TEXT(struct semantic_metric, grain, 1, MAX_NAME),
    TEXT(struct semantic_metric, additive, 1, MAX_NAME),
    TEXTS(struct semantic_metric, synonyms, 0, MAX_SYNONYMS, MAX_NAME),
    TEXT(struct semantic_metric, format, 1, MAX_NAME),
    TEXT(struct semantic_metric, digits, 1, MAX_NAME),
    NUMBER(struct semantic_metric, weight, UINT32_MAX),
    TEXT(struct semantic_metric, better, 1, MAX_NAME),
};

static const struct field_shape metric_shape = SHAPE(struct semantic_metric, metric_fields);

static const struct field filter_fields[] = {
    NEEDED_TEXT(struct semantic_filter, name, 1, MAX_NAME),
    NEEDED_TEXT(struct semantic_filter, table, 1, 2 * MAX_NAME),
    NEEDED_TEXT(struct semantic_filter, condition, 1, MAX_TEXT),
    TEXT(struct semantic_filter, description, 0, MAX_TEXT),
    TEXTS(struct semantic_filter, synonyms, 0, MAX_SYNONYMS, MAX_NAME),
};

static const struct field_shape filter_shape = SHAPE(struct semantic_filter, filter_fields);

static const struct field dimension_fields[] = {
    NEEDED_TEXT(struct semantic_dimension, name, 1, MAX_NAME),
    TEXT(struct semantic_dimension, column, 1, 2 * MAX_NAME),
    TEXTS(struct semantic_dimension, levels, 1, MAX_LEVELS, 2 * MAX_NAME),
    TEXT(struct semantic_dimension, description, 0, MAX_TEXT),
    TEXTS(struct semantic_dimension, synonyms, 0, MAX_SYNONYMS, MAX_NAME),
};

static const struct field_shape dimension_shape = SHAPE(struct semantic_dimension, dimension_fields);

static const struct field example_fields[] = {
    NEEDED_TEXT(struct semantic_example, question, 1, MAX_TEXT),
    NEEDED_TEXT(struct semantic_example, sql, 1, MAX_TEXT),
    TEXT(struct semantic_example, now, 1, 63),
};

static const struct field_shape example_shape = SHAPE(struct semantic_example, example_fields);

static const struct field defaults_fields[] = {
    NUMBER(struct semantic_defaults, limit, UINT64_MAX),
    TEXT(struct semantic_defaults, currency, 1, MAX_NAME),
    TEXT(struct semantic_defaults, fiscal_year_start, 1, MAX_NAME),
    TEXT(struct semantic_defaults, week_start, 1, MAX_NAME),
};

static const struct field_shape defaults_shape = SHAPE(struct semantic_defaults, defaults_fields);

static const struct field table_fields[] = {
    NEEDED_TEXT(struct semantic_table, name, 1, MAX_NAME),
    TEXT(struct semantic_table, description, 0, MAX_TEXT),
    TEXT(struct semantic_table, label, 1, MAX_NAME),
    TEXT(struct semantic_table, main_date, 1, MAX_NAME),
    TEXT(struct semantic_table, rows, 1, MAX_TEXT),
    TEXTS(struct semantic_table, synonyms, 0, MAX_SYNONYMS, MAX_NAME),
    FLAG(struct semantic_table, hidden),
    FLAG(struct semantic_table, trusted),
    ENTRIES(struct semantic_table, columns, column_shape, MAX_COLUMNS),
    ENTRIES(struct semantic_table, calculated, calculated_shape, MAX_DEFINED),
};

static const struct field_shape table_shape = SHAPE(struct semantic_table, table_fields);

static const struct field file_fields[] = {
    ENTRIES(struct semantic, tables, table_shape, MAX_TABLES),
    ENTRIES(struct semantic, metrics, metric_shape, MAX_DEFINED),
    ENTRIES(struct semantic, filters, filter_shape, MAX_DEFINED),
    ENTRIES(struct semantic, dimensions, dimension_shape, MAX_DEFINED),
    ENTRIES(struct semantic, examples, example_shape, MAX_EXAMPLES),
    ENTRY(struct semantic, defaults, defaults_shape),
    TEXTS(struct semantic, files, 0, MAX_FILES, MAX_NAME),
    TEXTS(struct semantic, roles, 0, MAX_ROLES, MAX_NAME),
    TEXTS(struct semantic, functions, 0, MAX_FUNCTIONS, MAX_NAME),
    NUMBER(struct semantic, max_rows, UINT64_MAX),
    TEXT(struct semantic, timezone, 1, 63),
};

static const struct field_shape file_shape = SHAPE(struct semantic, file_fields);

/* ---- where things stand ---- */

static struct semantic_place place_in(const struct outline *outline, int node, const char *key)
{
    int value = key != NULL ? outline_value(outline, node, key) : 0;
    return (struct semantic_place){.line = outline_line(outline, value > 0 ? value : node)};
}

/* The file of `parts` that an entry is from; the whole where there is one alone. */
static const struct semantic *part_of(const struct semantic *semantic, struct semantic_origin origin,
                                      const char **ret_file)
{
    *ret_file = semantic->parts_count > 0 && origin.part > 0 ? semantic->parts[origin.part].name : NULL;
    return semantic->parts_count > 0 ? semantic->parts[origin.part].semantic : semantic;
}

static struct semantic_place place_of(const struct semantic *semantic, struct semantic_origin origin,
                                      const char *list, const char *inner, const char *key)
{
    struct semantic_place place = {0};
    const char *file = NULL;
    const struct outline *outline = part_of(semantic, origin, &file)->outline;
    if (outline != NULL) {
        int node = outline_value(outline, outline_root(outline), list);
        node = outline_item(outline, node, inner != NULL ? origin.table : origin.place);
        node =
            inner != NULL ? outline_item(outline, outline_value(outline, node, inner), origin.place) : node;
        place = place_in(outline, node, key);
    }
    place.file = file;
    return place;
}

/* A table or a column of several files: the first of them that has the key. */
static bool has_key(const struct semantic *semantic, struct semantic_origin origin, bool column,
                    const char *key)
{
    const char *file = NULL;
    const struct outline *outline = part_of(semantic, origin, &file)->outline;
    int node = outline_item(outline, outline_value(outline, outline_root(outline), "tables"),
                            column ? origin.table : origin.place);
    node = column ? outline_item(outline, outline_value(outline, node, "columns"), origin.place) : node;
    return outline_value(outline, node, key) > 0;
}

static struct semantic_origin with_key(const struct semantic *semantic, const struct semantic_table *table,
                                       const struct semantic_column *column, const char *key)
{
    struct semantic_origin found = column != NULL ? column->origin : table->origin;
    if (key == NULL || semantic->parts_count == 0 || has_key(semantic, found, column != NULL, key)) {
        return found;
    }
    for (unsigned p = 0; p < semantic->parts_count; p++) {
        const struct semantic *part = semantic->parts[p].semantic;
        for (unsigned t = 0; t < part->tables_count; t++) {
            const struct semantic_table *other = &part->tables[t];
            struct semantic_origin origin = {.part = p, .place = t};
            if (strcasecmp(other->name, table->name) != 0) {
                continue;
            }
            if (column == NULL && has_key(semantic, origin, false, key)) {
                return origin;
            }
            for (unsigned c = 0; column != NULL && c < other->columns_count; c++) {
                origin = (struct semantic_origin){.part = p, .place = c, .table = t};
                if (strcasecmp(other->columns[c].name, column->name) == 0 &&
                    has_key(semantic, origin, true, key)) {
                    return origin;
                }
            }
        }
    }
    return found;
}

struct semantic_place semantic_line(const struct semantic *semantic, unsigned table, int column,
                                    const char *key)
{
    const struct semantic_table *entry = &semantic->tables[table];
    const struct semantic_column *inner = column >= 0 ? &entry->columns[column] : NULL;
    struct semantic_origin origin = with_key(semantic, entry, inner, key);
    return place_of(semantic, origin, "tables", inner != NULL ? "columns" : NULL, key);
}

struct semantic_place semantic_entry_line(const struct semantic *semantic, const char *list, unsigned place,
                                          const char *key)
{
    struct semantic_origin origin = strcmp(list, "metrics") == 0   ? semantic->metrics[place].origin
                                    : strcmp(list, "filters") == 0 ? semantic->filters[place].origin
                                                                   : semantic->dimensions[place].origin;
    return place_of(semantic, origin, list, NULL, key);
}

struct semantic_place semantic_calculated_line(const struct semantic *semantic, unsigned table,
                                               unsigned place, const char *key)
{
    return place_of(semantic, semantic->tables[table].calculated[place].origin, "tables", "calculated", key);
}

struct semantic_place semantic_key_line(const struct semantic *semantic, const char *mapping, const char *key)
{
    struct semantic_place place = {0};
    unsigned count = semantic->parts_count > 0 ? semantic->parts_count : 1;
    for (unsigned p = 0; p < count && place.line == 0; p++) {
        const char *file = NULL;
        const struct outline *outline =
            part_of(semantic, (struct semantic_origin){.part = p}, &file)->outline;
        int node = outline != NULL ? outline_root(outline) : 0;
        node = mapping != NULL ? outline_value(outline, node, mapping) : node;
        if (outline_value(outline, node, key) > 0) {
            place = place_in(outline, node, key);
            place.file = file;
        }
    }
    return place;
}

int semantic_put_place(struct semantic_place place, struct askdb_error *err)
{
    struct askdb_error fault = *err;
    if (place.line > 0 && place.file != NULL) {
        error_set(err, ASKDB_USAGE, "%s (line %zu of %s)", fault.message, place.line, place.file);
    } else if (place.line > 0) {
        error_set(err, ASKDB_USAGE, "%s (line %zu)", fault.message, place.line);
    } else {
        error_set(err, ASKDB_USAGE, "%s", fault.message);
    }
    error_hint(err, "%s", fault.hint);
    return -ASKDB_USAGE;
}

static void number_entries(struct semantic *semantic)
{
    for (unsigned t = 0; t < semantic->tables_count; t++) {
        struct semantic_table *table = &semantic->tables[t];
        table->origin.place = t;
        for (unsigned c = 0; c < table->columns_count; c++) {
            table->columns[c].origin = (struct semantic_origin){.place = c, .table = t};
        }
        for (unsigned c = 0; c < table->calculated_count; c++) {
            table->calculated[c].origin = (struct semantic_origin){.place = c, .table = t};
        }
    }
    for (unsigned i = 0; i < semantic->metrics_count; i++) {
        semantic->metrics[i].origin.place = i;
    }
    for (unsigned i = 0; i < semantic->filters_count; i++) {
        semantic->filters[i].origin.place = i;
    }
    for (unsigned i = 0; i < semantic->dimensions_count; i++) {
        semantic->dimensions[i].origin.place = i;
    }
}

/* ---- reading ---- */

static int check_text(const char *text, size_t length, const char *name, struct askdb_error *err)
{
    if (length > MAX_BYTES) {
        return error_set(err, ASKDB_USAGE, "%s is longer than 1 MB", name);
    }
    if (!utf8_valid(text, length) || memchr(text, '\0', length) != NULL) {
        return error_set(err, ASKDB_USAGE, "%s is not UTF-8 text", name);
    }
    return 0;
}

static int read_root(struct semantic *semantic, const char *name, struct askdb_error *err)
{
    static const struct field_shape *const known[] = {
        &file_shape,       &table_shape,   &column_shape, &code_shape,
        &calculated_shape, &metric_shape,  &filter_shape, &dimension_shape,
        &defaults_shape,   &example_shape, NULL};
    struct field_reader reader = {semantic->outline, semantic->arena, known, err};
    int root = outline_root(semantic->outline);
    return root == 0 ? error_set(err, ASKDB_USAGE, "%s is empty", name)
                     : policy_read_fields(&reader, &file_shape, root, semantic);
}

int semantic_parse(const char *text, size_t length, const char *name, struct semantic **ret_semantic,
                   struct askdb_error *err)
{
    struct outline_source source = {.text = text, .length = length, .name = name, .most_depth = MAX_DEPTH};
    struct outline *outline = NULL;
    int status = check_text(text, length, name, err);
    if (status != 0 || (status = outline_create(&source, &outline, err)) != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    struct semantic *semantic = ARENA_NEW(arena, struct semantic);
    semantic->arena = arena;
    semantic->outline = outline;
    status = read_root(semantic, name, err);
    if (status != 0) {
        semantic_destroy(semantic);
        return status;
    }
    number_entries(semantic);
    semantic->digest = util_hash_bytes(HASH_START, text, length);
    *ret_semantic = semantic;
    return 0;
}

void semantic_destroy(struct semantic *semantic)
{
    if (semantic == NULL) {
        return;
    }
    for (unsigned p = 0; p < semantic->parts_count; p++) {
        semantic_destroy(semantic->parts[p].semantic);
    }
    outline_destroy(semantic->outline);
    arena_destroy(semantic->arena);
}
