#include "policy/file.h"

#include "catalog/catalog.h"
#include "policy/outline.h"
#include "util/error.h"
#include "util/file.h"
#include "util/hash.h"
#include "util/utf8.h"
#include "util/yaml_depth.h"

#include <cyaml/cyaml.h>
#include <stdlib.h>
#include <string.h>

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
    SYNONYMS(struct semantic_metric),
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
    static const cyaml_schema_field_t *const places[] = {file_fields,  table_fields,      column_fields,
                                                         code_fields,  calculated_fields, metric_fields,
                                                         filter_fields};
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
    semantic->digest = util_hash_bytes(HASH_START, text, length);
    *ret_semantic = semantic;
    return 0;
}

int semantic_read(const char *path, struct semantic **ret_semantic, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    char *text = NULL;
    int status = file_read_text(arena, path, MAX_BYTES, &text, err);
    if (status == 0) {
        status = semantic_parse(text, strlen(text), path, ret_semantic, err);
    }
    arena_destroy(arena);
    return status;
}

size_t semantic_line(const struct semantic *semantic, unsigned table, int column, const char *key)
{
    const struct outline *outline = semantic->outline;
    if (outline == NULL) {
        return 0;
    }
    int node = outline_item(outline, outline_value(outline, outline_root(outline), "tables"), table);
    if (column >= 0) {
        node = outline_item(outline, outline_value(outline, node, "columns"), (size_t)column);
    }
    int value = key != NULL ? outline_value(outline, node, key) : 0;
    return outline_line(outline, value > 0 ? value : node);
}

size_t semantic_entry_line(const struct semantic *semantic, const char *list, unsigned place, const char *key)
{
    const struct outline *outline = semantic->outline;
    if (outline == NULL) {
        return 0;
    }
    int node = outline_item(outline, outline_value(outline, outline_root(outline), list), place);
    int value = key != NULL ? outline_value(outline, node, key) : 0;
    return outline_line(outline, value > 0 ? value : node);
}

size_t semantic_calculated_line(const struct semantic *semantic, unsigned table, unsigned place,
                                const char *key)
{
    const struct outline *outline = semantic->outline;
    if (outline == NULL) {
        return 0;
    }
    int node = outline_item(outline, outline_value(outline, outline_root(outline), "tables"), table);
    node = outline_item(outline, outline_value(outline, node, "calculated"), place);
    int value = outline_value(outline, node, key);
    return outline_line(outline, value > 0 ? value : node);
}

void semantic_destroy(struct semantic *semantic)
{
    if (semantic != NULL) {
        outline_destroy(semantic->outline);
    }
    struct fault ignored = {0};
    cyaml_config_t config = make_config(&ignored);
    cyaml_free(&config, &file_schema, semantic, 0);
}
