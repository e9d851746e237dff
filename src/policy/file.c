#include "policy/file.h"

#include "catalog/catalog.h"
#include "util/error.h"
#include "util/hash.h"
#include "util/outline.h"
#include "util/utf8.h"
#include "util/yaml_depth.h"

#include <cyaml/cyaml.h>
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

static const cyaml_schema_value_t name_schema = {CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, MAX_NAME)};

#define OPTIONAL_TEXT (CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL)

static const cyaml_schema_field_t code_fields[] = {
    CYAML_FIELD_STRING_PTR("value", CYAML_FLAG_POINTER, struct semantic_code, value, 0, MAX_NAME),
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct semantic_code, name, 1, MAX_NAME),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t code_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_code, code_fields)};

static const cyaml_schema_field_t column_fields[] = {
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct semantic_column, name, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("description", OPTIONAL_TEXT, struct semantic_column, description, 0, MAX_TEXT),
    CYAML_FIELD_SEQUENCE("synonyms", OPTIONAL_TEXT, struct semantic_column, synonyms, &name_schema, 0,
                         MAX_SYNONYMS),
    CYAML_FIELD_BOOL("hidden", CYAML_FLAG_OPTIONAL, struct semantic_column, hidden),
    CYAML_FIELD_STRING_PTR("mask", OPTIONAL_TEXT, struct semantic_column, mask, 0, MAX_NAME),
    CYAML_FIELD_STRING_PTR("refers_to", OPTIONAL_TEXT, struct semantic_column, refers_to, 0, 2 * MAX_NAME),
    CYAML_FIELD_STRING_PTR("unit", OPTIONAL_TEXT, struct semantic_column, unit, 1, MAX_NAME),
    CYAML_FIELD_SEQUENCE("codes", OPTIONAL_TEXT, struct semantic_column, codes, &code_schema, 0, MAX_CODES),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t column_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_column, column_fields)};

#define SYNONYMS(type)                                                                                       \
    CYAML_FIELD_SEQUENCE("synonyms", OPTIONAL_TEXT, type, synonyms, &name_schema, 0, MAX_SYNONYMS)

static const cyaml_schema_field_t calculated_fields[] = {
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct semantic_calculated, name, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("expression", CYAML_FLAG_POINTER, struct semantic_calculated, expression, 1,
                           MAX_TEXT),
    CYAML_FIELD_STRING_PTR("description", OPTIONAL_TEXT, struct semantic_calculated, description, 0,
                           MAX_TEXT),
    CYAML_FIELD_STRING_PTR("unit", OPTIONAL_TEXT, struct semantic_calculated, unit, 1, MAX_NAME),
    SYNONYMS(struct semantic_calculated),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t calculated_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_calculated, calculated_fields)};

static const cyaml_schema_field_t metric_fields[] = {
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct semantic_metric, name, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("expression", CYAML_FLAG_POINTER, struct semantic_metric, expression, 1, MAX_TEXT),
    CYAML_FIELD_STRING_PTR("filter", OPTIONAL_TEXT, struct semantic_metric, filter, 1, MAX_TEXT),
    CYAML_FIELD_STRING_PTR("description", OPTIONAL_TEXT, struct semantic_metric, description, 0, MAX_TEXT),
    CYAML_FIELD_STRING_PTR("unit", OPTIONAL_TEXT, struct semantic_metric, unit, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("table", OPTIONAL_TEXT, struct semantic_metric, table, 1, 2 * MAX_NAME),
    CYAML_FIELD_STRING_PTR("date", OPTIONAL_TEXT, struct semantic_metric, date, 1, 2 * MAX_NAME),
    CYAML_FIELD_STRING_PTR("grain", OPTIONAL_TEXT, struct semantic_metric, grain, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("additive", OPTIONAL_TEXT, struct semantic_metric, additive, 1, MAX_NAME),
    SYNONYMS(struct semantic_metric),
    CYAML_FIELD_STRING_PTR("format", OPTIONAL_TEXT, struct semantic_metric, format, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("digits", OPTIONAL_TEXT, struct semantic_metric, digits, 1, MAX_NAME),
    CYAML_FIELD_UINT("weight", CYAML_FLAG_OPTIONAL, struct semantic_metric, weight),
    CYAML_FIELD_STRING_PTR("better", OPTIONAL_TEXT, struct semantic_metric, better, 1, MAX_NAME),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t metric_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_metric, metric_fields)};

static const cyaml_schema_field_t filter_fields[] = {
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct semantic_filter, name, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("table", CYAML_FLAG_POINTER, struct semantic_filter, table, 1, 2 * MAX_NAME),
    CYAML_FIELD_STRING_PTR("condition", CYAML_FLAG_POINTER, struct semantic_filter, condition, 1, MAX_TEXT),
    CYAML_FIELD_STRING_PTR("description", OPTIONAL_TEXT, struct semantic_filter, description, 0, MAX_TEXT),
    SYNONYMS(struct semantic_filter),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t filter_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_filter, filter_fields)};

static const cyaml_schema_value_t level_schema = {
    CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, 2 * MAX_NAME)};

static const cyaml_schema_field_t dimension_fields[] = {
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct semantic_dimension, name, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("column", OPTIONAL_TEXT, struct semantic_dimension, column, 1, 2 * MAX_NAME),
    CYAML_FIELD_SEQUENCE("levels", OPTIONAL_TEXT, struct semantic_dimension, levels, &level_schema, 1,
                         MAX_LEVELS),
    CYAML_FIELD_STRING_PTR("description", OPTIONAL_TEXT, struct semantic_dimension, description, 0, MAX_TEXT),
    SYNONYMS(struct semantic_dimension),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t dimension_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_dimension, dimension_fields)};

static const cyaml_schema_field_t example_fields[] = {
    CYAML_FIELD_STRING_PTR("question", CYAML_FLAG_POINTER, struct semantic_example, question, 1, MAX_TEXT),
    CYAML_FIELD_STRING_PTR("sql", CYAML_FLAG_POINTER, struct semantic_example, sql, 1, MAX_TEXT),
    CYAML_FIELD_STRING_PTR("now", OPTIONAL_TEXT, struct semantic_example, now, 1, 63),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t example_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_example, example_fields)};

static const cyaml_schema_field_t defaults_fields[] = {
    CYAML_FIELD_UINT("limit", CYAML_FLAG_OPTIONAL, struct semantic_defaults, limit),
    CYAML_FIELD_STRING_PTR("currency", OPTIONAL_TEXT, struct semantic_defaults, currency, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("fiscal_year_start", OPTIONAL_TEXT, struct semantic_defaults, fiscal_year_start, 1,
                           MAX_NAME),
    CYAML_FIELD_STRING_PTR("week_start", OPTIONAL_TEXT, struct semantic_defaults, week_start, 1, MAX_NAME),
    CYAML_FIELD_END,
};

static const cyaml_schema_field_t table_fields[] = {
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct semantic_table, name, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("description", OPTIONAL_TEXT, struct semantic_table, description, 0, MAX_TEXT),
    CYAML_FIELD_STRING_PTR("label", OPTIONAL_TEXT, struct semantic_table, label, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("main_date", OPTIONAL_TEXT, struct semantic_table, main_date, 1, MAX_NAME),
    CYAML_FIELD_STRING_PTR("rows", OPTIONAL_TEXT, struct semantic_table, rows, 1, MAX_TEXT),
    CYAML_FIELD_SEQUENCE("synonyms", OPTIONAL_TEXT, struct semantic_table, synonyms, &name_schema, 0,
                         MAX_SYNONYMS),
    CYAML_FIELD_BOOL("hidden", CYAML_FLAG_OPTIONAL, struct semantic_table, hidden),
    CYAML_FIELD_BOOL("trusted", CYAML_FLAG_OPTIONAL, struct semantic_table, trusted),
    CYAML_FIELD_SEQUENCE("columns", OPTIONAL_TEXT, struct semantic_table, columns, &column_schema, 0,
                         MAX_COLUMNS),
    CYAML_FIELD_SEQUENCE("calculated", OPTIONAL_TEXT, struct semantic_table, calculated, &calculated_schema,
                         0, MAX_DEFINED),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t table_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct semantic_table, table_fields)};

static const cyaml_schema_field_t file_fields[] = {
    CYAML_FIELD_SEQUENCE("tables", OPTIONAL_TEXT, struct semantic, tables, &table_schema, 0, MAX_TABLES),
    CYAML_FIELD_SEQUENCE("metrics", OPTIONAL_TEXT, struct semantic, metrics, &metric_schema, 0, MAX_DEFINED),
    CYAML_FIELD_SEQUENCE("filters", OPTIONAL_TEXT, struct semantic, filters, &filter_schema, 0, MAX_DEFINED),
    CYAML_FIELD_SEQUENCE("dimensions", OPTIONAL_TEXT, struct semantic, dimensions, &dimension_schema, 0,
                         MAX_DEFINED),
    CYAML_FIELD_SEQUENCE("examples", OPTIONAL_TEXT, struct semantic, examples, &example_schema, 0,
                         MAX_EXAMPLES),
    CYAML_FIELD_MAPPING_PTR("defaults", OPTIONAL_TEXT, struct semantic, defaults, defaults_fields),
    CYAML_FIELD_SEQUENCE("files", OPTIONAL_TEXT, struct semantic, files, &name_schema, 0, MAX_FILES),
    CYAML_FIELD_SEQUENCE("roles", OPTIONAL_TEXT, struct semantic, roles, &name_schema, 0, MAX_ROLES),
    CYAML_FIELD_SEQUENCE("functions", OPTIONAL_TEXT, struct semantic, functions, &name_schema, 0,
                         MAX_FUNCTIONS),
    CYAML_FIELD_UINT("max_rows", CYAML_FLAG_OPTIONAL, struct semantic, max_rows),
    CYAML_FIELD_STRING_PTR("timezone", CYAML_FLAG_OPTIONAL | CYAML_FLAG_POINTER, struct semantic, timezone, 1,
                           63),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t file_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct semantic, file_fields)};

/* --- messages --- */

/* What libcyaml says of a fault: first the fault, then the places around it, the innermost first. */
struct fault {
    char text[300];
    size_t line;
};

static void on_log(cyaml_log_t level, void *context, const char *format, va_list arguments)
{
    struct fault *fault = context;
    char message[300];
    (void)level;
    vsnprintf(message, sizeof message, format, arguments);
    message[strcspn(message, "\n")] = '\0';
    const char *text = strncmp(message, "Load: ", 6) == 0 ? message + 6 : message;
    const char *place = strstr(message, "(line: ");
    if (fault->line == 0 && place != NULL) {
        fault->line = strtoul(place + strlen("(line: "), NULL, 10);
    }
    if (fault->text[0] == '\0' && place == NULL && strncmp(text, "Backtrace", 9) != 0) {
        snprintf(fault->text, sizeof fault->text, "%s", text);
    }
}

#define UNEXPECTED_KEY "nexpected key: "

/* Of all keys that may stand anywhere in the file; NULL: none is near. */
static const char *nearest_key(const char *key)
{
    static const cyaml_schema_field_t *const places[] = {
        file_fields,   table_fields,  column_fields,    code_fields,     calculated_fields,
        metric_fields, filter_fields, dimension_fields, defaults_fields, example_fields};
    const char *found = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        for (const cyaml_schema_field_t *field = places[i]; field->key != NULL; field++) {
            size_t distance = catalog_near_distance(key, field->key);
            if (distance < least) {
                least = distance;
                found = field->key;
            }
        }
    }
    return found;
}

/* Faults begin with a capital: messages here do not, but for what is written so ("UTF-8"). */
static int set_fault(const struct fault *fault, cyaml_err_t code, const char *name, struct askdb_error *err)
{
    char text[300];
    snprintf(text, sizeof text, "%s", fault->text[0] != '\0' ? fault->text : cyaml_strerror(code));
    bool word = text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
    text[0] = word ? (char)(text[0] - 'A' + 'a') : text[0];
    if (fault->line == 0) {
        return error_set(err, ASKDB_USAGE, "%s: %s", name, text);
    }
    int status = error_set(err, ASKDB_USAGE, "%s, near line %zu: %s", name, fault->line, text);
    const char *key = strstr(text, UNEXPECTED_KEY);
    const char *near = key != NULL ? nearest_key(key + strlen(UNEXPECTED_KEY)) : NULL;
    if (near != NULL && strcmp(near, key + strlen(UNEXPECTED_KEY)) == 0) {
        error_hint(err, "a key of other parts of the file");
    } else if (near != NULL) {
        error_hint(err, "did you mean '%s'?", near);
    }
    return status;
}

/* --- reading --- */

static cyaml_config_t make_config(struct fault *fault)
{
    return (cyaml_config_t){
        .log_fn = on_log,
        .log_ctx = fault,
        .log_level = CYAML_LOG_ERROR,
        .mem_fn = cyaml_mem,
        .flags = CYAML_CFG_NO_ALIAS,
    };
}

static bool is_marker(const char *line, const char *mark)
{
    return strncmp(line, mark, 3) == 0 && strchr(" \t\r\n", line[3]) != NULL;
}

/* libcyaml reads the first document and passes over what follows, which may be half of a policy: the line
 * that begins or ends a document after something else; 0 where there is none. */
static size_t second_document(const char *text)
{
    size_t number = 1;
    bool content = false;
    for (const char *line = text; *line != '\0'; number++) {
        size_t length = strcspn(line, "\n");
        bool marker = is_marker(line, "---") || is_marker(line, "...");
        if (marker && content) {
            return number;
        }
        content = content || marker || line[strspn(line, " \t\r#\n")] != '\0';
        line += length;
        line += *line == '\n';
    }
    return 0;
}

static int check_text(const char *text, size_t length, const char *name, struct askdb_error *err)
{
    if (length > MAX_BYTES) {
        return error_set(err, ASKDB_USAGE, "%s is longer than 1 MB", name);
    }
    if (!utf8_valid(text, length) || memchr(text, '\0', length) != NULL) {
        return error_set(err, ASKDB_USAGE, "%s is not UTF-8 text", name);
    }
    size_t line = second_document(text);
    if (line > 0) {
        return error_set(err, ASKDB_USAGE, "%s, line %zu: a file holds one document", name, line);
    }
    const char *fault = yaml_unfit(text, length, MAX_DEPTH, &line);
    if (fault != NULL) {
        return error_set(err, ASKDB_USAGE, "%s, line %zu: %s", name, line, fault);
    }
    return 0;
}

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

int semantic_parse(const char *text, size_t length, const char *name, struct semantic **ret_semantic,
                   struct askdb_error *err)
{
    struct fault fault = {0};
    struct semantic *semantic = NULL;
    cyaml_config_t config = make_config(&fault);
    int status = check_text(text, length, name, err);
    if (status < 0) {
        return status;
    }
    cyaml_err_t code = cyaml_load_data((const uint8_t *)text, length, &config, &file_schema,
                                       (cyaml_data_t **)&semantic, NULL);
    if (code != CYAML_OK) {
        return set_fault(&fault, code, name, err);
    }
    if (semantic == NULL) {
        return error_set(err, ASKDB_USAGE, "%s is empty", name);
    }
    semantic->outline = outline_create(text, length);
    number_entries(semantic);
    semantic->digest = util_hash_bytes(HASH_START, text, length);
    *ret_semantic = semantic;
    return 0;
}

void semantic_destroy(struct semantic *semantic)
{
    if (semantic != NULL && semantic->parts_count > 0) {
        for (unsigned p = 0; p < semantic->parts_count; p++) {
            semantic_destroy(semantic->parts[p].semantic);
        }
        arena_destroy(semantic->arena);
        return;
    }
    if (semantic != NULL) {
        outline_destroy(semantic->outline);
    }
    struct fault ignored = {0};
    cyaml_config_t config = make_config(&ignored);
    cyaml_free(&config, &file_schema, semantic, 0);
}
