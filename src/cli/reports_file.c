/* The YAML of a report. */
#include "cli/reports.h"
#include "util/civil.h"
#include "util/error.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum { USUAL_LIMIT = 1000, MOST_ITEMS = 1000, MOST_PARAMETERS = 64 };

struct parameter {
    const char *name, *value;
};

struct reader {
    struct arena *arena;
    const char *path;
    yaml_document_t document;
    struct parameter parameters[MOST_PARAMETERS];
    size_t parameter_count;
    struct askdb_error *err;
};

static int fault(struct reader *reader, const yaml_node_t *node, const char *what)
{
    return error_set(reader->err, ASKDB_USAGE, "%s:%zu: %s", reader->path,
                     node != NULL ? node->start_mark.line + 1 : 1, what);
}

static const char *scalar(struct reader *reader, const yaml_node_t *node)
{
    if (node == NULL || node->type != YAML_SCALAR_NODE) {
        return NULL;
    }
    return arena_strndup(reader->arena, (const char *)node->data.scalar.value, node->data.scalar.length);
}

static int set_parameter(struct reader *reader, const char *name, const char *value)
{
    for (size_t i = 0; i < reader->parameter_count; i++) {
        if (strcmp(reader->parameters[i].name, name) == 0) {
            reader->parameters[i].value = value;
            return 0;
        }
    }
    if (reader->parameter_count == MOST_PARAMETERS) {
        return error_set(reader->err, ASKDB_USAGE, "more than %d parameters", MOST_PARAMETERS);
    }
    reader->parameters[reader->parameter_count++] = (struct parameter){name, value};
    return 0;
}

static const struct parameter *find_parameter(const struct reader *reader, const char *name, size_t length)
{
    for (size_t i = 0; i < reader->parameter_count; i++) {
        const char *known = reader->parameters[i].name;
        if (strlen(known) == length && memcmp(known, name, length) == 0) {
            return &reader->parameters[i];
        }
    }
    return NULL;
}

static bool is_number(const char *text)
{
    size_t sign = text[0] == '-' ? 1 : 0, digits = strspn(text + sign, "0123456789");
    const char *rest = text + sign + digits;
    if (digits > 0 && rest[0] == '.') {
        size_t fraction = strspn(rest + 1, "0123456789");
        return fraction > 0 && rest[1 + fraction] == '\0';
    }
    return digits > 0 && rest[0] == '\0';
}

/* In SQL a value is a literal, so that it cannot be anything else. */
static void write_value(FILE *out, const char *value, bool sql)
{
    if (!sql || is_number(value)) {
        fputs(value, out);
        return;
    }
    putc('\'', out);
    for (; *value != '\0'; value++) {
        fputs(*value == '\'' ? "''" : (char[]){*value, '\0'}, out);
    }
    putc('\'', out);
}

static bool has_parameter(const char *text, size_t length)
{
    for (size_t i = 0; i + 1 < length; i++) {
        if (text[i] == '{' && text[i + 1] == '{') {
            return true;
        }
    }
    return false;
}

/* Fills in {{name}}. */
static int fill(struct reader *reader, const yaml_node_t *node, bool sql, const char **ret_text)
{
    const char *text = scalar(reader, node);
    char *filled = NULL;
    size_t size = 0;
    int status = 0;
    FILE *out = open_memstream(&filled, &size);
    if (text == NULL || out == NULL) {
        if (out != NULL) {
            fclose(out);
        }
        free(filled);
        return fault(reader, node, "text is needed here");
    }
    for (const char *at = text; *at != '\0' && status == 0;) {
        size_t span = sql ? report_sql_span(text, at) : 0;
        const char *end = strncmp(at, "{{", 2) == 0 ? strstr(at, "}}") : NULL;
        if (span > 0 && has_parameter(at, span)) {
            status =
                fault(reader, node,
                      "a parameter in SQL stands without quotes, outside of comments: it becomes a literal");
            continue;
        }
        if (end == NULL) {
            span = span > 0 ? span : 1;
            fwrite(at, 1, span, out);
            at += span;
            continue;
        }
        const char *name = at + 2 + strspn(at + 2, " ");
        size_t length = strcspn(name, " }");
        const struct parameter *parameter = find_parameter(reader, name, length);
        if (parameter == NULL) {
            status =
                error_set(reader->err, ASKDB_USAGE, "%s:%zu: no parameter '%.*s' (--param or 'parameters:')",
                          reader->path, node->start_mark.line + 1, (int)length, name);
        } else {
            write_value(out, parameter->value, sql);
        }
        at = end + 2;
    }
    fclose(out);
    *ret_text = arena_strdup(reader->arena, filled);
    free(filled);
    return status;
}

static int read_asserted(struct reader *reader, const yaml_node_t *node, struct report_item *item)
{
    bool list = node->type == YAML_SEQUENCE_NODE;
    size_t count = list ? (size_t)(node->data.sequence.items.top - node->data.sequence.items.start) : 1;
    const char **texts = ARENA_ARRAY(reader->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        const yaml_node_t *one =
            list ? yaml_document_get_node(&reader->document, node->data.sequence.items.start[i]) : node;
        int status = fill(reader, one, false, &texts[i]);
        struct askdb_error found;
        if (status == 0 && report_check_assertion(texts[i], &found) != 0) {
            status = fault(reader, one, found.message);
        }
        if (status != 0) {
            return status;
        }
    }
    item->asserted = texts;
    item->assert_count = count;
    return 0;
}

static int read_limit(struct reader *reader, const yaml_node_t *node, struct report_item *item)
{
    const char *text = scalar(reader, node);
    char *end = NULL;
    errno = 0;
    unsigned long value = text != NULL && isdigit((unsigned char)text[0]) ? strtoul(text, &end, 10) : 0;
    if (end == NULL || *end != '\0' || errno != 0 || value == 0) {
        return fault(reader, node, "a limit is a whole number above 0");
    }
    item->limit = value;
    return 0;
}

static int read_item_key(struct reader *reader, const char *key, const yaml_node_t *node,
                         struct report_item *item)
{
    if (strcmp(key, "title") == 0) {
        return fill(reader, node, false, &item->title);
    }
    if (strcmp(key, "question") == 0) {
        return fill(reader, node, false, &item->question);
    }
    if (strcmp(key, "sql") == 0) {
        return fill(reader, node, true, &item->sql);
    }
    if (strcmp(key, "chart") == 0) {
        return fill(reader, node, false, &item->chart);
    }
    if (strcmp(key, "limit") == 0) {
        return read_limit(reader, node, item);
    }
    if (strcmp(key, "assert") == 0) {
        return read_asserted(reader, node, item);
    }
    return fault(reader, node, "an item has title, question or sql, chart, limit and assert");
}

static int read_item(struct reader *reader, const yaml_node_t *node, struct report_item *item)
{
    item->limit = USUAL_LIMIT;
    if (node == NULL || node->type != YAML_MAPPING_NODE) {
        return fault(reader, node, "an item is a mapping with a question or sql");
    }
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top;
         pair++) {
        const char *key = scalar(reader, yaml_document_get_node(&reader->document, pair->key));
        const yaml_node_t *value = yaml_document_get_node(&reader->document, pair->value);
        int status = read_item_key(reader, key != NULL ? key : "", value, item);
        if (status != 0) {
            return status;
        }
    }
    if ((item->question == NULL) == (item->sql == NULL)) {
        return fault(reader, node, "an item has either a question or sql");
    }
    item->title = item->title != NULL ? item->title : item->question != NULL ? item->question : "Result";
    return 0;
}

static int read_items(struct reader *reader, const yaml_node_t *node, struct report_file *file)
{
    if (node == NULL || node->type != YAML_SEQUENCE_NODE ||
        node->data.sequence.items.top == node->data.sequence.items.start) {
        return fault(reader, node, "'items' is a list with at least one item");
    }
    size_t count = (size_t)(node->data.sequence.items.top - node->data.sequence.items.start);
    if (count > MOST_ITEMS) {
        return fault(reader, node, "too many items");
    }
    file->items = ARENA_ARRAY(reader->arena, struct report_item, count);
    file->count = count;
    for (size_t i = 0; i < count; i++) {
        const yaml_node_t *item =
            yaml_document_get_node(&reader->document, node->data.sequence.items.start[i]);
        int status = read_item(reader, item, &file->items[i]);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

static int read_parameters(struct reader *reader, const yaml_node_t *node)
{
    if (node->type != YAML_MAPPING_NODE) {
        return fault(reader, node, "'parameters' is a mapping of names and values");
    }
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top;
         pair++) {
        const char *name = scalar(reader, yaml_document_get_node(&reader->document, pair->key));
        const char *value = scalar(reader, yaml_document_get_node(&reader->document, pair->value));
        if (name == NULL || value == NULL) {
            return fault(reader, node, "a parameter has a name and one value");
        }
        int status = set_parameter(reader, name, value);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

static int take_settings(struct reader *reader, const struct cli_settings *settings)
{
    for (size_t i = 0; i < settings->parameters.count; i++) {
        const char *equals = strchr(settings->parameters.items[i], '=');
        if (equals == NULL || equals == settings->parameters.items[i]) {
            return error_set(reader->err, ASKDB_USAGE, "--param takes NAME=VALUE, not '%s'",
                             settings->parameters.items[i]);
        }
        char *name = arena_strndup(reader->arena, settings->parameters.items[i],
                                   (size_t)(equals - settings->parameters.items[i]));
        int status = set_parameter(reader, name, equals + 1);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

/* A file beside the report; a URI as it is. */
static const char *beside(struct arena *arena, const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    if (name[0] == '/' || strstr(name, "://") != NULL || slash == NULL) {
        return name;
    }
    return arena_printf(arena, "%.*s/%s", (int)(slash - path), path, name);
}

static const yaml_node_t *find(struct reader *reader, const yaml_node_t *root, const char *name)
{
    for (yaml_node_pair_t *pair = root->data.mapping.pairs.start; pair < root->data.mapping.pairs.top;
         pair++) {
        const char *key = scalar(reader, yaml_document_get_node(&reader->document, pair->key));
        if (key != NULL && strcmp(key, name) == 0) {
            return yaml_document_get_node(&reader->document, pair->value);
        }
    }
    return NULL;
}

static int check_keys(struct reader *reader, const yaml_node_t *root)
{
    static const char *const known[] = {"title", "database", "parameters", "items"};
    for (yaml_node_pair_t *pair = root->data.mapping.pairs.start; pair < root->data.mapping.pairs.top;
         pair++) {
        const yaml_node_t *node = yaml_document_get_node(&reader->document, pair->key);
        const char *key = scalar(reader, node);
        bool found = false;
        for (size_t i = 0; i < sizeof known / sizeof *known && key != NULL; i++) {
            found = found || strcmp(key, known[i]) == 0;
        }
        if (!found) {
            return fault(reader, node, "a report has title, database, parameters and items");
        }
    }
    return 0;
}

static int read_document(struct reader *reader, const struct cli_settings *settings, struct report_file *file)
{
    const yaml_node_t *root = yaml_document_get_root_node(&reader->document);
    if (root == NULL || root->type != YAML_MAPPING_NODE) {
        return fault(reader, root, "a report is a mapping with items");
    }
    int status = check_keys(reader, root);
    const yaml_node_t *parameters = find(reader, root, "parameters"), *title = find(reader, root, "title"),
                      *database = find(reader, root, "database");
    file->now = settings->now != NULL ? settings->now : civil_print(reader->arena, civil_today());
    file->title = "Report";
    if (status == 0) {
        status = set_parameter(reader, "now", file->now);
    }
    if (status == 0 && parameters != NULL) {
        status = read_parameters(reader, parameters);
    }
    if (status == 0) {
        status = take_settings(reader, settings);
    }
    if (status == 0 && title != NULL) {
        status = fill(reader, title, false, &file->title);
    }
    if (status == 0 && database != NULL) {
        status = fill(reader, database, false, &file->database);
        file->database = status == 0 ? beside(reader->arena, reader->path, file->database) : NULL;
    }
    return status == 0 ? read_items(reader, find(reader, root, "items"), file) : status;
}

int report_read(struct arena *arena, const char *path, const struct cli_settings *settings,
                struct report_file *ret_file, struct askdb_error *err)
{
    struct reader *reader = ARENA_NEW(arena, struct reader);
    struct report_file read = {0};
    yaml_parser_t parser;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return error_set(err, ASKDB_USAGE, "cannot read '%s': %s", path, strerror(errno));
    }
    reader->arena = arena;
    reader->path = path;
    reader->err = err;
    if (yaml_parser_initialize(&parser) == 0) {
        abort();
    }
    yaml_parser_set_input_file(&parser, file);
    int status;
    if (yaml_parser_load(&parser, &reader->document) == 0) {
        status = error_set(err, ASKDB_USAGE, "%s:%zu: %s", path, parser.problem_mark.line + 1,
                           parser.problem != NULL ? parser.problem : "no YAML");
    } else {
        status = read_document(reader, settings, &read);
        yaml_document_delete(&reader->document);
    }
    yaml_parser_delete(&parser);
    fclose(file);
    if (status == 0) {
        *ret_file = read;
    }
    return status;
}
