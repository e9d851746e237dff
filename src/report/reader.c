/* The parts of a report in YAML. */
#include "report/reader.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/yaml_depth.h"
#include "util/zone.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_LIMIT = 1000, MOST_DEPTH = 20 };

static int read_asserted(struct report_reader *reader, const yaml_node_t *node, struct report_item *item)
{
    bool list = node->type == YAML_SEQUENCE_NODE;
    size_t count = list ? (size_t)(node->data.sequence.items.top - node->data.sequence.items.start) : 1;
    const char **texts = ARENA_ARRAY(reader->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        const yaml_node_t *one =
            list ? yaml_document_get_node(&reader->document, node->data.sequence.items.start[i]) : node;
        int status = report_fill(reader, one, REPORT_TEXT, &texts[i]);
        struct askdb_error found;
        if (status == 0 && report_check_assertion(texts[i], &found) != 0) {
            status = report_fault(reader, one, found.message);
        }
        if (status != 0) {
            return status;
        }
    }
    item->asserted = texts;
    item->assert_count = count;
    return 0;
}

static int read_limit(struct report_reader *reader, const yaml_node_t *node, struct report_item *item)
{
    const char *text = report_scalar(reader, node);
    char *end = NULL;
    errno = 0;
    unsigned long value = text != NULL && isdigit((unsigned char)text[0]) ? strtoul(text, &end, 10) : 0;
    if (end == NULL || *end != '\0' || errno != 0 || value == 0) {
        return report_fault(reader, node, "a limit is a whole number above 0");
    }
    item->limit = value;
    return 0;
}

/* As text, and as Markdown. */
static int fill_both(struct report_reader *reader, const yaml_node_t *node, enum report_place place,
                     const char **ret_text, const char **ret_markdown)
{
    int status = report_fill(reader, node, place, ret_text);
    return status == 0 ? report_fill(reader, node, REPORT_PROSE, ret_markdown) : status;
}

static int read_show(struct report_reader *reader, const yaml_node_t *node, struct report_item *item)
{
    static const char *const names[] = {[REPORT_BOTH] = "all",
                                        [REPORT_TABLE] = "table",
                                        [REPORT_CHART] = "chart",
                                        [REPORT_NUMBER] = "number",
                                        [REPORT_NOTHING] = "nothing"};
    const char *text = report_scalar(reader, node);
    for (size_t i = 0; text != NULL && i < sizeof names / sizeof *names; i++) {
        if (strcmp(text, names[i]) == 0) {
            item->show = (enum report_show)i;
            return 0;
        }
    }
    return report_fault(reader, node, "an item shows all, table, chart, number or nothing");
}

static int read_item_key(struct report_reader *reader, const char *key, const yaml_node_t *node,
                         struct report_item *item)
{
    if (strcmp(key, "title") == 0) {
        return fill_both(reader, node, REPORT_TITLE, &item->title, &item->heading);
    }
    if (strcmp(key, "question") == 0 || strcmp(key, "analyse") == 0) {
        if (item->question != NULL) {
            return report_fault(reader, node, "an item has one question");
        }
        item->analysed = strcmp(key, "analyse") == 0;
        return fill_both(reader, node, REPORT_TEXT, &item->question, &item->asked);
    }
    if (strcmp(key, "knowledge") == 0) {
        return fill_both(reader, node, REPORT_TEXT, &item->knowledge, &item->asked);
    }
    if (strcmp(key, "sql") == 0) {
        return report_fill(reader, node, REPORT_SQL, &item->sql);
    }
    if (strcmp(key, "chart") == 0) {
        return report_fill(reader, node, REPORT_TEXT, &item->chart);
    }
    if (strcmp(key, "limit") == 0) {
        return read_limit(reader, node, item);
    }
    if (strcmp(key, "assert") == 0) {
        return read_asserted(reader, node, item);
    }
    const struct {
        const char *key, **text;
    } texts[] = {{"name", &item->name}, {"x", &item->x}, {"y", &item->y}, {"series", &item->series}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (strcmp(key, texts[i].key) == 0) {
            return report_fill(reader, node, REPORT_TEXT, texts[i].text);
        }
    }
    if (strcmp(key, "show") == 0) {
        return read_show(reader, node, item);
    }
    return report_fault(reader, node,
                        "an item has name, title, question, analyse, sql or knowledge, chart, x, y, series, "
                        "show, limit and assert");
}

int report_read_item(struct report_reader *reader, const yaml_node_t *node, struct report_item *item)
{
    item->limit = USUAL_LIMIT;
    if (node == NULL || node->type != YAML_MAPPING_NODE) {
        return report_fault(reader, node, "an item is a mapping with a question, analyse, sql or knowledge");
    }
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top;
         pair++) {
        const char *key = report_scalar(reader, yaml_document_get_node(&reader->document, pair->key));
        const yaml_node_t *value = yaml_document_get_node(&reader->document, pair->value);
        int status = read_item_key(reader, key != NULL ? key : "", value, item);
        if (status != 0) {
            return status;
        }
    }
    if (item->show == REPORT_CHART && item->chart == NULL) {
        item->chart = "auto";
    }
    if ((item->question != NULL) + (item->sql != NULL) + (item->knowledge != NULL) != 1) {
        return report_fault(reader, node, "an item has either a question, analyse, sql or knowledge");
    }
    if (item->knowledge != NULL && (item->chart != NULL || item->show == REPORT_NUMBER)) {
        return report_fault(reader, node, "what documents say has no chart and no number");
    }
    item->untitled = item->title == NULL;
    if (item->untitled) {
        const char *asked = item->question != NULL ? item->question : item->knowledge;
        item->title = asked != NULL ? asked : "Result";
        item->heading = asked != NULL ? item->asked : item->title;
    }
    return 0;
}

static int read_items(struct report_reader *reader, const yaml_node_t *node, struct report_file *file)
{
    if (node == NULL || node->type != YAML_SEQUENCE_NODE ||
        node->data.sequence.items.top == node->data.sequence.items.start) {
        return report_fault(reader, node, "'items' is a list with at least one item");
    }
    size_t count = (size_t)(node->data.sequence.items.top - node->data.sequence.items.start);
    if (count > REPORT_MOST_ITEMS) {
        return report_fault(reader, node, "too many items");
    }
    file->items = ARENA_ARRAY(reader->arena, struct report_item, count);
    file->count = count;
    for (size_t i = 0; i < count; i++) {
        const yaml_node_t *item =
            yaml_document_get_node(&reader->document, node->data.sequence.items.start[i]);
        int status = report_read_item(reader, item, &file->items[i]);
        file->items[i].untitled = false; /* there is no prose whose heading it could stand under */
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

static int read_parameters(struct report_reader *reader, const yaml_node_t *node)
{
    if (node->type != YAML_MAPPING_NODE) {
        return report_fault(reader, node, "'parameters' is a mapping of names and values");
    }
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top;
         pair++) {
        const char *name = report_scalar(reader, yaml_document_get_node(&reader->document, pair->key));
        const char *value = report_scalar(reader, yaml_document_get_node(&reader->document, pair->value));
        if (name == NULL || value == NULL) {
            return report_fault(reader, node, "a parameter has a name and one value");
        }
        int status = report_set_parameter(reader, name, value, true);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

static int take_settings(struct report_reader *reader, const struct cli_settings *settings)
{
    for (size_t i = 0; i < settings->process.parameters.count; i++) {
        const char *equals = strchr(settings->process.parameters.items[i], '=');
        if (equals == NULL || equals == settings->process.parameters.items[i]) {
            return error_set(reader->err, ASKDB_USAGE, "--param takes NAME=VALUE, not '%s'",
                             settings->process.parameters.items[i]);
        }
        char *name = arena_strndup(reader->arena, settings->process.parameters.items[i],
                                   (size_t)(equals - settings->process.parameters.items[i]));
        int status = report_set_parameter(reader, name, equals + 1, false);
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

static const yaml_node_t *find(struct report_reader *reader, const yaml_node_t *root, const char *name)
{
    for (yaml_node_pair_t *pair = root->data.mapping.pairs.start; pair < root->data.mapping.pairs.top;
         pair++) {
        const char *key = report_scalar(reader, yaml_document_get_node(&reader->document, pair->key));
        if (key != NULL && strcmp(key, name) == 0) {
            return yaml_document_get_node(&reader->document, pair->value);
        }
    }
    return NULL;
}

static int check_keys(struct report_reader *reader, const yaml_node_t *root)
{
    static const char *const known[] = {"title", "database", "docs", "parameters", "items"};
    for (yaml_node_pair_t *pair = root->data.mapping.pairs.start; pair < root->data.mapping.pairs.top;
         pair++) {
        const yaml_node_t *node = yaml_document_get_node(&reader->document, pair->key);
        const char *key = report_scalar(reader, node);
        bool found = false;
        for (size_t i = 0; i < sizeof known / sizeof *known && key != NULL; i++) {
            found = found || strcmp(key, known[i]) == 0;
        }
        if (!found) {
            return report_fault(reader, node, "a report has title, database, docs, parameters and items");
        }
    }
    return 0;
}

int report_read_head(struct report_reader *reader, const yaml_node_t *root,
                     const struct cli_settings *settings, struct report_file *file)
{
    const yaml_node_t *parameters = root != NULL ? find(reader, root, "parameters") : NULL,
                      *title = root != NULL ? find(reader, root, "title") : NULL,
                      *database = root != NULL ? find(reader, root, "database") : NULL,
                      *docs = root != NULL ? find(reader, root, "docs") : NULL;
    file->now = settings->question.now != NULL
                    ? settings->question.now
                    : civil_print(reader->arena, zone_today(settings->process.timezone));
    int status = root != NULL ? check_keys(reader, root) : 0;
    if (status == 0) {
        status = report_set_parameter(reader, "now", file->now, true);
    }
    if (status == 0 && parameters != NULL) {
        status = read_parameters(reader, parameters);
    }
    if (status == 0) {
        status = take_settings(reader, settings);
    }
    if (status == 0 && title != NULL) {
        status = fill_both(reader, title, REPORT_TITLE, &file->title, &file->heading);
    }
    if (status == 0 && database != NULL) {
        status = report_fill(reader, database, REPORT_TEXT, &file->database);
        file->database = status == 0 ? beside(reader->arena, reader->path, file->database) : NULL;
    }
    if (status == 0 && docs != NULL) {
        status = report_fill(reader, docs, REPORT_TEXT, &file->docs);
        file->docs = status == 0 ? beside(reader->arena, reader->path, file->docs) : NULL;
    }
    return status;
}

int report_read_yaml(struct report_reader *reader, const char *text, size_t length, size_t lines_before,
                     report_yaml_reader *read, void *context)
{
    yaml_parser_t parser;
    int status;
    size_t line = 0;
    const char *fault = yaml_unfit(text, length, MOST_DEPTH, &line);
    if (fault != NULL) {
        return error_set(reader->err, ASKDB_USAGE, "%s:%zu: %s", reader->path, lines_before + line, fault);
    }
    if (yaml_parser_initialize(&parser) == 0) {
        memory_fail("out of memory");
    }
    reader->lines_before = lines_before;
    yaml_parser_set_input_string(&parser, (const unsigned char *)text, length);
    if (yaml_parser_load(&parser, &reader->document) == 0) {
        status = error_set(reader->err, ASKDB_USAGE, "%s:%zu: %s", reader->path,
                           lines_before + parser.problem_mark.line + 1,
                           parser.problem != NULL ? parser.problem : "no YAML");
    } else {
        status = read(reader, yaml_document_get_root_node(&reader->document), context);
        yaml_document_delete(&reader->document);
    }
    yaml_parser_delete(&parser);
    return status;
}

struct whole {
    const struct cli_settings *settings;
    struct report_file *file;
};

static int read_whole(struct report_reader *reader, const yaml_node_t *root, void *context)
{
    const struct whole *whole = context;
    if (root == NULL || root->type != YAML_MAPPING_NODE) {
        return report_fault(reader, root, "a report is a mapping with items");
    }
    whole->file->title = whole->file->heading = "Report";
    int status = report_read_head(reader, root, whole->settings, whole->file);
    return status == 0 ? read_items(reader, find(reader, root, "items"), whole->file) : status;
}

int report_read_whole(struct report_reader *reader, const char *text, const struct cli_settings *settings,
                      struct report_file *file)
{
    struct whole whole = {settings, file};
    return report_read_yaml(reader, text, strlen(text), 0, read_whole, &whole);
}
