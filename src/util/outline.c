#include "util/outline.h"

#include "util/error.h"
#include "util/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct outline {
    yaml_document_t document;
    const char *name;
    size_t lines_before;
};

/* ---- faults ---- */

static int fault_at(const struct outline *outline, yaml_mark_t mark, const char *what,
                    struct askdb_error *err)
{
    return error_set(err, ASKDB_USAGE, "%s:%zu:%zu: %s", outline->name, outline->lines_before + mark.line + 1,
                     mark.column + 1, what);
}

static yaml_node_t *node_at(const struct outline *outline, int node)
{
    /* libyaml's reading functions take no const, and change nothing */
    return node > 0 ? yaml_document_get_node((yaml_document_t *)&outline->document, node) : NULL;
}

int outline_fault(const struct outline *outline, int node, struct askdb_error *err, const char *format, ...)
{
    const yaml_node_t *item = node_at(outline, node);
    char what[sizeof err->message];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    return fault_at(outline, item != NULL ? item->start_mark : (yaml_mark_t){0}, what, err);
}

/* ---- reading ---- */

enum { MOST_DIRECTIVES = 100, MOST_NAMES = 10000 };

struct scan {
    const struct outline_source *source;
    size_t depth, documents, names;
};

static int step_of(yaml_event_type_t type)
{
    bool begins = type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT;
    bool ends = type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT;
    return begins ? 1 : ends ? -1 : 0;
}

/* libyaml looks each up among all that were before it. */
static size_t names_of(const yaml_event_t *event)
{
    return (event->type == YAML_ALIAS_EVENT) +
           (event->type == YAML_SCALAR_EVENT && event->data.scalar.anchor != NULL) +
           (event->type == YAML_SEQUENCE_START_EVENT && event->data.sequence_start.anchor != NULL) +
           (event->type == YAML_MAPPING_START_EVENT && event->data.mapping_start.anchor != NULL);
}

/* So it does with directives, all before the first event. */
static bool has_many_directives(const struct outline_source *source, yaml_mark_t *ret_mark)
{
    size_t directives = 0;
    for (size_t at = 0; at < source->length && directives <= MOST_DIRECTIVES; at++) {
        ret_mark->line += source->text[at] == '\n';
        directives += source->length - at > 4 && memcmp(source->text + at, "%TAG", 4) == 0;
    }
    return directives > MOST_DIRECTIVES;
}

static bool is_cut(const yaml_event_t *event)
{
    return event->type == YAML_SCALAR_EVENT &&
           memchr(event->data.scalar.value, '\0', event->data.scalar.length) != NULL;
}

/* NULL, or what is wrong with the event. */
static const char *take(struct scan *scan, const yaml_event_t *event)
{
    scan->depth += (size_t)step_of(event->type);
    scan->documents += event->type == YAML_DOCUMENT_START_EVENT;
    scan->names += names_of(event);
    return scan->depth > scan->source->most_depth ? "nested too deep"
           : scan->names > MOST_NAMES             ? "too many anchors and aliases"
           : scan->documents > 1                  ? "a file holds one document"
           : is_cut(event)                        ? "a text holds U+0000, where it would be cut"
           : event->type == YAML_ALIAS_EVENT && !scan->source->aliases ? "an alias (*name) cannot stand here"
                                                                       : NULL;
}

static void start(yaml_parser_t *parser, const struct outline_source *source)
{
    if (yaml_parser_initialize(parser) == 0) {
        memory_fail("the YAML parser");
    }
    yaml_parser_set_input_string(parser, (const unsigned char *)source->text, source->length);
}

/* What there is to say against the text before it is loaded. */
static int check(const struct outline *outline, const struct outline_source *source, struct askdb_error *err)
{
    struct scan scan = {.source = source};
    yaml_parser_t parser;
    yaml_event_type_t type = YAML_NO_EVENT;
    yaml_mark_t mark = {0};
    int status = has_many_directives(source, &mark) ? fault_at(outline, mark, "too many directives", err) : 0;
    start(&parser, source);
    while (status == 0 && type != YAML_STREAM_END_EVENT) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) == 0) {
            status = fault_at(outline, parser.problem_mark,
                              parser.problem != NULL ? parser.problem : "no YAML", err);
            break;
        }
        const char *fault = take(&scan, &event);
        status = fault != NULL ? fault_at(outline, event.start_mark, fault, err) : 0;
        type = event.type;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return status;
}

int outline_create(const struct outline_source *source, struct outline **ret_outline, struct askdb_error *err)
{
    struct outline *outline = memory_need(calloc(1, sizeof *outline));
    outline->name = source->name;
    outline->lines_before = source->lines_before;
    int status = check(outline, source, err);
    if (status == 0) {
        yaml_parser_t parser;
        start(&parser, source);
        if (yaml_parser_load(&parser, &outline->document) == 0) {
            status = fault_at(outline, parser.problem_mark,
                              parser.problem != NULL ? parser.problem : "no YAML", err);
        }
        yaml_parser_delete(&parser);
    }
    if (status != 0) {
        free(outline);
        return status;
    }
    *ret_outline = outline;
    return 0;
}

void outline_destroy(struct outline *outline)
{
    if (outline != NULL) {
        yaml_document_delete(&outline->document);
        free(outline);
    }
}

/* ---- nodes ---- */

int outline_root(const struct outline *outline)
{
    return outline->document.nodes.top > outline->document.nodes.start ? 1 : 0;
}

enum outline_kind outline_kind(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item == NULL                       ? OUTLINE_NONE
           : item->type == YAML_SCALAR_NODE   ? OUTLINE_TEXT
           : item->type == YAML_SEQUENCE_NODE ? OUTLINE_LIST
                                              : OUTLINE_MAPPING;
}

size_t outline_count(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    switch (outline_kind(outline, node)) {
    case OUTLINE_LIST:
        return (size_t)(item->data.sequence.items.top - item->data.sequence.items.start);
    case OUTLINE_MAPPING:
        return (size_t)(item->data.mapping.pairs.top - item->data.mapping.pairs.start);
    case OUTLINE_NONE:
    case OUTLINE_TEXT:
        return 0;
    }
    return 0;
}

int outline_item(const struct outline *outline, int node, size_t index)
{
    bool inside = outline_kind(outline, node) == OUTLINE_LIST && index < outline_count(outline, node);
    return inside ? node_at(outline, node)->data.sequence.items.start[index] : 0;
}

bool outline_pair(const struct outline *outline, int node, size_t index, int *ret_key, int *ret_value)
{
    if (outline_kind(outline, node) != OUTLINE_MAPPING || index >= outline_count(outline, node)) {
        return false;
    }
    const yaml_node_pair_t *pair = &node_at(outline, node)->data.mapping.pairs.start[index];
    *ret_key = pair->key;
    *ret_value = pair->value;
    return true;
}

int outline_value(const struct outline *outline, int node, const char *key)
{
    int own = 0, value = 0;
    for (size_t i = 0; outline_pair(outline, node, i, &own, &value); i++) {
        if (outline_is(outline, own, key)) {
            return value;
        }
    }
    return 0;
}

const char *outline_text(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL && item->type == YAML_SCALAR_NODE ? (const char *)item->data.scalar.value : NULL;
}

bool outline_is(const struct outline *outline, int node, const char *text)
{
    const char *own = outline_text(outline, node);
    return own != NULL && strcmp(own, text) == 0;
}

bool outline_is_block(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL &&
           ((item->type == YAML_MAPPING_NODE && item->data.mapping.style == YAML_BLOCK_MAPPING_STYLE) ||
            (item->type == YAML_SEQUENCE_NODE && item->data.sequence.style == YAML_BLOCK_SEQUENCE_STYLE));
}

size_t outline_line(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL ? outline->lines_before + item->start_mark.line + 1 : 0;
}

size_t outline_column(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL ? item->start_mark.column : 0;
}

static size_t later(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* A block scalar ends where the next thing begins, at the start of a line. A block ends there too, so that
 * its last line is that of what is in it. */
size_t outline_last_line(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    if (item == NULL) {
        return 0;
    }
    size_t line = outline_line(outline, node);
    if (!outline_is_block(outline, node)) {
        return later(line, outline->lines_before + item->end_mark.line + (item->end_mark.column > 0));
    }
    int key = 0, value = 0;
    for (size_t i = 0; i < outline_count(outline, node); i++) {
        value = outline_item(outline, node, i);
        if (outline_pair(outline, node, i, &key, &value)) {
            line = later(line, outline_last_line(outline, key));
        }
        line = later(line, outline_last_line(outline, value));
    }
    return line;
}
